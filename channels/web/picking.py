"""The words of a message to choose from, sentence by sentence, and the words that a form chose (P7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from channels.web.entrance import Form
from classifiers.findings import Span, Text
from classifiers.units import units_of
from intake.errors import NotDecidableError
from models.cases import RequestRow

_PARTS = ("subject", "body")
_MOST = 120


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a message; ``value`` is what a form sends where it is chosen."""

    value: str
    text: str


def sentences_of(
    request: RequestRow, *, within: Sequence[dict[str, Any]] | None = None, but: Sequence[dict[str, Any]] = ()
) -> list[Sentence]:
    """The sentences of a message that share words with ``within``, where it is given, and none with ``but``."""
    units = [
        (unit, Span(unit.part, unit.start, unit.end))
        for unit in units_of(Text(request.text, request.subject, request.channel), ())
    ]
    wanted = [unit for unit, span in units if not _touches(span, but) and (within is None or _touches(span, within))]
    return [Sentence(f"{unit.part}:{unit.start}:{unit.end}", unit.text.strip()) for unit in wanted[:_MOST]]


def chosen_spans(form: Form) -> tuple[Span, ...]:
    """The words that a form chose, those that touch or overlap joined; raises NotDecidableError where there are none.

    >>> chosen_spans(Form((("words", "body:0:4"), ("words", "body:3:9"))))
    (Span(part='body', start=0, end=9),)
    """
    spans = joined([_span_of_value(value) for value in form.all("words")[:_MOST]])
    if not spans:
        raise NotDecidableError("Choose the words that it is about.")
    return spans


def joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The same words, each once, in the order of the message."""
    ordered: list[Span] = []
    for span in sorted(spans, key=lambda each: (_PARTS.index(each.part), each.start, each.end)):
        last = ordered[-1] if ordered else None
        if last and last.part == span.part and span.start <= last.end:
            ordered[-1] = Span(last.part, last.start, max(last.end, span.end))
        else:
            ordered.append(span)
    return tuple(ordered)


def without(spans: Sequence[Span], chosen: Sequence[Span]) -> tuple[Span, ...]:
    """What is left of words when the chosen ones are taken out.

    >>> without([Span("body", 0, 30)], [Span("body", 10, 20)])
    (Span(part='body', start=0, end=10), Span(part='body', start=20, end=30))
    """
    left = list(spans)
    for cut in chosen:
        left = [piece for span in left for piece in _cut(span, cut)]
    return joined(left)


def overlap(one: Span, other: Span) -> bool:
    """Whether two runs share a character."""
    return one.part == other.part and one.start < other.end and other.start < one.end


def span_of(row: dict[str, Any]) -> Span:
    """A run of words as it is kept with a case."""
    return Span(str(row["part"]), int(row["start"]), int(row["end"]))


def _touches(span: Span, rows: Sequence[dict[str, Any]]) -> bool:
    return any(overlap(span_of(row), span) for row in rows)


def _cut(span: Span, cut: Span) -> list[Span]:
    if not overlap(span, cut):
        return [span]
    left = (Span(span.part, span.start, cut.start), Span(span.part, cut.end, span.end))
    return [each for each in left if each.start < each.end]


def _span_of_value(value: str) -> Span:
    part, _, places = value.partition(":")
    start, _, end = places.partition(":")
    if part not in _PARTS or not start.isdecimal() or not end.isdecimal() or len(value) > 30:
        raise NotDecidableError("Those words are not in the message; look at it again.")
    return Span(part, int(start), int(end))
