"""Renders the console's pages: everything from outside is escaped, and nothing in them needs an inline script."""

import hashlib
from collections.abc import Mapping
from contextvars import ContextVar
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from channels.web import wording
from channels.web.auth import Visit
from channels.web.case_page import CasePage
from intake.policy import Policy
from intake.raising import IN_WORDS
from models.vocabulary import Kind

FOLDER = Path(__file__).parent
STATIC = FOLDER / "static"
STATIC_URL = "/console/static"
_ADMINISTRATION = ("admin", "plans", "calendars", "words", "rules", "retention", "connections")
# What the vendor of the page that is rendered calls severities: imported templates do not see the page's own values.
_NAMES: ContextVar[Mapping[str, str]] = ContextVar("severities", default=wording.SEVERITIES)


def static_url(name: str) -> str:
    """The address of a static file, another one as soon as any of them is another: it may be kept for ever."""
    return f"{STATIC_URL}/{static_mark()}/{name}"


@cache
def static_mark() -> str:
    """A mark of all static files; it stands in the path, so that scripts which load each other stay together."""
    files = sorted(path for path in STATIC.rglob("*") if path.is_file())
    return "v-" + hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:12]


def render(
    template: str,
    *,
    visit: Visit | None = None,
    status: int = 200,
    severities: Mapping[str, str] = wording.SEVERITIES,
    **values: Any,
) -> HTMLResponse:
    """A page as an answer; ``severities`` is what the vendor calls them, on the page and in what it imports."""
    before = _NAMES.set(severities)
    try:
        page = _environment().get_template(template).render(visit=visit, severities=severities, **values)
    finally:
        _NAMES.reset(before)
    return HTMLResponse(page, status_code=status)


def _iso(at: datetime) -> str:
    return at.isoformat(timespec="seconds")


def _severity(severity: str | None) -> str:
    """What the vendor calls a severity; one that it no longer uses has its own name (S1)."""
    return _NAMES.get().get(severity or "") or wording.SEVERITIES.get(severity or "", severity or "")


def severities_of(policy: Policy) -> dict[str, str]:
    """The severities that a vendor uses, worst first, as a page shows them."""
    names = {severity.value: words.name for severity, words in policy.severities.items()}
    return {severity: f"{name[0].upper()}{name[1:]}" for severity, name in names.items()}


def _filled(text: str, shown: CasePage, visit: Visit) -> str:
    """A template's text with the names of the case it answers; a brace that means nothing stays."""
    names = {
        "{contact}": shown.contact or shown.request.sender_name,
        "{number}": shown.current.number,
        "{technician}": visit.name,
        "{client}": shown.client,
    }
    for field, name in names.items():
        text = text.replace(field, name)
    return text


@cache
def _environment() -> Environment:
    environment = Environment(
        # Always, not by the file's name: no template of ours makes anything but HTML.
        autoescape=True,
        loader=FileSystemLoader(FOLDER / "templates"),
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.globals |= {
        "static": static_url,
        "administration": _ADMINISTRATION,
        "kinds": {kind: word for kind, word in wording.KINDS.items() if Kind(kind).opens_case},
        "changed_words": wording.changed_words,
        "detail_words": wording.detail_words,
        "resolutions": wording.resolutions,
        "escalation_reasons": {reason.value: words.capitalize() for reason, words in IN_WORDS.items()},
    }
    environment.filters |= {
        "kind": lambda kind: wording.KINDS.get(kind, kind),
        "severity": _severity,
        "status": lambda status: wording.STATUSES.get(status, status),
        "channel": lambda channel: wording.CHANNELS.get(channel, channel),
        "hidden": lambda kind: wording.HIDDEN.get(kind, kind),
        "trust": lambda trust: wording.TRUSTS[trust],
        "moment": wording.moment,
        "day": wording.day,
        "age": wording.age,
        "size": wording.size,
        "escalation": wording.escalation_reason,
        "purpose": lambda purpose: wording.PURPOSES.get(purpose, purpose.replace("_", " ").capitalize()),
        "sending": lambda state: wording.OUTBOX_STATES.get(state, state),
        "act": lambda act: wording.ACTS.get(act, str(act).replace("_", " ")),
        "actor": wording.actor_name,
        "iso": _iso,
        "filled": _filled,
        "way": lambda kind: wording.WAYS.get(kind, kind),
        "taking": lambda kind: wording.TAKING.get(kind, ""),
        "words": lambda text: str(text).replace("_", " "),
    }
    return environment
