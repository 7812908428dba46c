"""What clients read: receipts, status answers and notices, as text and as HTML."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from zoneinfo import ZoneInfo

from models.vocabulary import Kind, Severity

_KIND_WORDS = {
    Kind.DEFECT: "Possible defect",
    Kind.ENHANCEMENT: "Enhancement",
    Kind.QUESTION: "Question",
    Kind.DOCUMENTATION: "Documentation error",
    Kind.ENVIRONMENT: "Environment",
    Kind.ACCOUNT: "Account",
    Kind.STATUS: "Status",
    Kind.ESCALATION: "Escalation",
}


@dataclass(frozen=True, slots=True)
class CaseLine:
    """What a client is told about one case: its number, and each fact in neutral words, never the sender's own."""

    number: str
    kind: Kind
    severity: Severity | None
    summary: str
    promise: str = ""
    cost: str = ""
    state: str = ""
    severity_name: str = ""

    @property
    def severity_in_words(self) -> str:
        """The severity as the vendor calls it; empty where there is none."""
        return self.severity_name or (self.severity.value if self.severity else "")


@dataclass(frozen=True, slots=True)
class Reply:
    """All that one reply says; empty parts are left out. ``greeting`` may be a letter of several paragraphs."""

    greeting: str
    cases: tuple[CaseLine, ...] = ()
    statuses: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    vendor: str = "Support"
    closing: str = ""


def summary_of(kind: Kind, product: str | None, feature: str | None, version: str | None) -> str:
    """One line about a finding in our words only: a receipt never carries the sender's text (H21).

    >>> summary_of(Kind.DEFECT, "TrackPoint", "Floor map", "7.3")
    'Possible defect: TrackPoint 7.3, Floor map'
    """
    about = f"{product or ''} {version or ''}".strip() if product else ""
    where = ", ".join(part for part in (about, feature or "") if part)
    return f"{_KIND_WORDS[kind]}: {where}" if where else _KIND_WORDS[kind]


def subject_of(numbers: Sequence[str], subject: str) -> str:
    """The subject of a reply: the case numbers, then the client's own subject.

    >>> subject_of(["CS-1042", "CS-1043"], "Re: [CS-1001] Tags")
    '[CS-1042] [CS-1043] Tags'
    """
    marks = " ".join(f"[{number}]" for number in numbers[:3]) + (" …" if len(numbers) > 3 else "")
    return f"{marks} {_plain_subject(subject)}".strip()


def is_fresh_subject(subject: str, before: str) -> bool:
    """Whether the subject of an answer was written anew, rather than kept with marks such as "Re:" and numbers.

    >>> is_fresh_subject("AW: [CS-1042] Tags", "Tags"), is_fresh_subject("Printing reports", "Tags")
    (False, True)
    """
    plain = _plain_subject(subject)
    return bool(plain) and plain == " ".join(subject.split()) and plain.lower() != _plain_subject(before).lower()


def in_zone(moment: datetime, zone: str) -> str:
    """A moment as a client reads it, on their own clock.

    >>> from datetime import UTC
    >>> in_zone(datetime(2026, 1, 31, 9, 15, tzinfo=UTC), "Europe/Berlin")
    'Saturday, 31 January 2026, 10:15 (Europe/Berlin)'
    """
    local = moment.astimezone(ZoneInfo(zone))
    return f"{local:%A}, {local.day} {local:%B %Y, %H:%M} ({zone})"


def as_text(reply: Reply) -> str:
    """The reply as plain text."""
    blocks = [reply.greeting]
    blocks += ["\n".join(_case_lines(case)) for case in reply.cases]
    blocks += ["\n".join(reply.statuses)] if reply.statuses else []
    blocks += list(reply.notices)
    blocks += [reply.closing] if reply.closing else []
    return "\n\n".join([*blocks, f"-- \n{reply.vendor}"]) + "\n"


def as_html(reply: Reply) -> str:
    """The reply as HTML, everything escaped; the same words as the text."""
    parts = [_paragraph(block) for block in reply.greeting.split("\n\n") if block.strip()]
    if reply.cases:
        rows = "".join(_case_row(case) for case in reply.cases)
        parts.append(f'<table cellpadding="6" style="border-collapse:collapse">{rows}</table>')
    parts += [f"<p>{escape(line)}</p>" for line in (*reply.statuses, *reply.notices)]
    parts += [f"<p>{escape(reply.closing)}</p>"] if reply.closing else []
    style = "font-family:system-ui,sans-serif;font-size:15px;color:#1a1a1a"
    return f'<html><body style="{style}">{"".join(parts)}<p>{escape(reply.vendor)}</p></body></html>\n'


def _paragraph(block: str) -> str:
    return f"<p>{'<br>'.join(escape(line) for line in block.strip().splitlines())}</p>"


def facts(case: CaseLine) -> list[str]:
    """What is told about a case beside its number and summary, in order."""
    severity = f"Severity: {case.severity_in_words}" if case.severity else ""
    return [fact for fact in (severity, case.state, case.promise, case.cost) if fact]


def _case_lines(case: CaseLine) -> list[str]:
    return [f"{case.number}  {case.summary}", *(f"    {fact}" for fact in facts(case))]


def _case_row(case: CaseLine) -> str:
    told = "".join(f"<br>{escape(fact)}" for fact in facts(case))
    cell = 'style="border-top:1px solid #ccc;vertical-align:top"'
    return (
        f"<tr><td {cell}><strong>{escape(case.number)}</strong></td><td {cell}>{escape(case.summary)}{told}</td></tr>"
    )


def _plain_subject(subject: str) -> str:
    words = " ".join(subject.split())
    while True:
        before = words
        head, colon, rest = words.partition(":")
        if colon and head.strip().lower() in _REPLY_MARKS:
            words = rest.strip()
        if words.startswith("[") and "]" in words:
            mark, _, rest = words[1:].partition("]")
            words = rest.strip() if mark.replace("-", "").isalnum() and any(map(str.isdigit, mark)) else words
        if words == before:
            return words[:200]


_REPLY_MARKS = frozenset(
    {"re", "fw", "fwd", "aw", "wg", "antw", "rv", "res", "enc", "sv", "vs", "vl", "tr", "rif", "i", "r", "odp", "pd"}
    | {"ynt", "ilt", "atb", "vá", "továbbítás", "ref"}
)
