"""The letter around a reply: ours, or an operator's own templates, proved at the start to leave nothing out."""

import html
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import StrictUndefined, Template, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from intake.errors import DeskError
from intake.replies import CaseLine, Reply, as_html, as_text, facts
from models.vocabulary import Kind, Severity

log = logging.getLogger(__name__)

_FAULTS = (TemplateError, TypeError, ValueError, ArithmeticError, LookupError)

# A letter that has everything, and signs that HTML must not take for its own.
_SAMPLE = Reply(
    greeting="Dear <A> & B,\n\nwe opened 1 case.",
    cases=(CaseLine("CS-1", Kind.DEFECT, Severity.CRITICAL, "A <defect>", "By <noon>", "1 <incident>", "<New>"),),
    statuses=("CS-2 is <solved>",),
    notices=("Go on at https://vendor.example/?a=<1>&b=2",),
    vendor="Meridian <Support>",
    closing="Reply & add <more>.",
)
_SHORTEST = Reply(greeting="We have your message.")


class LetterError(DeskError):
    """A template that cannot be used."""


@dataclass(frozen=True, slots=True)
class Letters:
    """How a reply is laid out as text and as HTML; without a template of the operator's, in our own way."""

    own_text: Template | None = None
    own_html: Template | None = None

    def text(self, reply: Reply) -> str:
        """The reply as plain text."""
        return _rendered(self.own_text, reply) or as_text(reply)

    def html(self, reply: Reply) -> str:
        """The reply as HTML; everything in it is escaped."""
        return _rendered(self.own_html, reply) or as_html(reply)


def letters_from(text: str = "", page: str = "") -> Letters:
    """Letters by an operator's templates (Jinja; empty for ours). Raises LetterError, naming what is wrong.

    >>> letters_from("{{ greeting }}\\n").text(_SHORTEST)
    Traceback (most recent call last):
    ...
    intake.letters.LetterError: letters.text: it leaves out the case's number.
    """
    return Letters(
        _checked("letters.text", text, escaped=False) if text else None,
        _checked("letters.html", page, escaped=True) if page else None,
    )


def _checked(name: str, source: str, *, escaped: bool) -> Template:
    environment = ImmutableSandboxedEnvironment(
        autoescape=escaped, undefined=StrictUndefined, keep_trailing_newline=True, trim_blocks=True, lstrip_blocks=True
    )
    try:
        template = environment.from_string(source)
        template.render(_values(_SHORTEST))
        letter = template.render(_values(_SAMPLE))
    except _FAULTS as error:
        raise LetterError(f"{name}: {error}") from error
    for part, words in _parts().items():
        said = html.escape(words) if escaped else words
        if any(line not in letter.replace("&#34;", "&quot;") for line in said.splitlines()):
            unsafe = escaped and words in letter
            raise LetterError(f"{name}: it {'does not escape' if unsafe else 'leaves out'} the {part}.")
    return template


def _parts() -> Mapping[str, str]:
    """Each part of the sample that a letter must hold, by its name."""
    case = _SAMPLE.cases[0]
    return {
        "greeting": _SAMPLE.greeting,
        "case's number": case.number,
        "case's summary": case.summary,
        "case's severity": Severity.CRITICAL.value,
        "case's state": case.state,
        "case's promise": case.promise,
        "case's cost": case.cost,
        "statuses": _SAMPLE.statuses[0],
        "notices": _SAMPLE.notices[0],
        "closing": _SAMPLE.closing,
        "vendor": _SAMPLE.vendor,
    }


def _values(reply: Reply) -> dict[str, Any]:
    """What a template can say; ``paragraphs`` is the greeting again, each paragraph as its lines."""
    cases = [
        {
            "number": case.number,
            "summary": case.summary,
            "severity": case.severity_in_words,
            "state": case.state,
            "promise": case.promise,
            "cost": case.cost,
            "facts": facts(case),
        }
        for case in reply.cases
    ]
    blocks = [block.strip() for block in reply.greeting.split("\n\n") if block.strip()]
    return {
        "greeting": reply.greeting,
        "paragraphs": [block.splitlines() for block in blocks],
        "cases": cases,
        "statuses": list(reply.statuses),
        "notices": list(reply.notices),
        "closing": reply.closing,
        "vendor": reply.vendor,
    }


def _rendered(template: Template | None, reply: Reply) -> str:
    """The letter; empty where there is no template, or where it fails on this reply, which then goes out in ours."""
    if template is None:
        return ""
    try:
        return template.render(_values(reply))
    except _FAULTS as error:
        log.error("A template of letters failed, so a reply goes out in our own layout: %s", error)
        return ""
