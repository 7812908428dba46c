"""A client's words as technicians see them in Slack: patients masked, piece by piece to choose from (H28)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from classifiers.findings import Span, Text
from classifiers.privacy import Sensitive, sensitive_in
from classifiers.units import units_of
from models.cases import CaseRow, RequestRow

_MOST_PIECES = 99


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a message that can be chosen: where it stands, and what is shown of it."""

    span: Span
    shown: str

    @property
    def value(self) -> str:
        """How a form names it.

        >>> Piece(Span("body", 3, 9), "…").value
        'body:3:9'
        """
        return f"{self.span.part}:{self.span.start}:{self.span.end}"


def shown_words(case: CaseRow, request: RequestRow) -> str:
    """The words that a case rests on, in one line."""
    spans = [Span(each["part"], each["start"], each["end"]) for each in case.spans]
    return " … ".join(filter(None, (" ".join(_shown(request, span).split()) for span in spans)))


def whole(request: RequestRow) -> str:
    """All of a message, in one line."""
    parts = (Span("subject", 0, len(request.subject)), Span("body", 0, len(request.text)))
    return " ".join(" ".join(_shown(request, span) for span in parts).split())


def pieces_of(request: RequestRow) -> list[Piece]:
    """The sentences and clauses of a message."""
    units = units_of(Text(request.text, request.subject, "slack" if request.channel == "slack" else "email"), ())
    spans = [Span(unit.part, unit.start, unit.end) for unit in units]
    return [Piece(span, " ".join(_shown(request, span).split())) for span in spans][:_MOST_PIECES]


def read_pieces(values: Sequence[str]) -> list[Span]:
    """The stretches that a form names, joined where nothing stands between them; raises ValueError.

    >>> read_pieces(["body:10:20", "body:0:9"])
    [Span(part='body', start=0, end=20)]
    """
    named = [value.split(":") for value in values]
    spans = sorted((Span(part, int(start), int(end)) for part, start, end in named), key=_place)
    joined: list[Span] = []
    for span in spans:
        if joined and joined[-1].part == span.part and span.start - joined[-1].end <= 2:
            joined[-1] = Span(span.part, joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def touches(span: Span, rows: Sequence[dict[str, Any]]) -> bool:
    """Whether a stretch has characters in common with any of some spans."""
    return any(row["part"] == span.part and row["start"] < span.end and span.start < row["end"] for row in rows)


def without(rows: Sequence[dict[str, Any]], taken: Sequence[Span], request: RequestRow) -> list[Span]:
    """What is left of spans where others are taken away; what is left without a letter is left out."""
    left = [Span(row["part"], row["start"], row["end"]) for row in rows]
    for cut in taken:
        left = [rest for span in left for rest in _cut(span, cut)]
    texts = {"subject": request.subject, "body": request.text}
    return [span for span in left if any(map(str.isalnum, texts[span.part][span.start : span.end]))]


def _cut(span: Span, cut: Span) -> list[Span]:
    if span.part != cut.part or cut.end <= span.start or span.end <= cut.start:
        return [span]
    sides = Span(span.part, span.start, cut.start), Span(span.part, cut.end, span.end)
    return [side for side in sides if side.start < side.end]


def _shown(request: RequestRow, span: Span) -> str:
    text = request.subject if span.part == "subject" else request.text
    # Recognised in the whole message: what names a patient is often told by the words before it.
    hidden: list[Sensitive] = [each for each in sensitive_in(text) if each.start < span.end and span.start < each.end]
    made, at = "", span.start
    for each in hidden:
        made += f"{text[at : max(each.start, at)]}[{each.kind}]"
        at = min(each.end, span.end)
    return made + text[at : span.end]


def _place(span: Span) -> tuple[bool, int]:
    return span.part == "body", span.start
