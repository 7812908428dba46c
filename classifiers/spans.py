"""The characters of a finding's units."""

from collections.abc import Sequence

from classifiers.findings import Span, Text
from classifiers.looks import Look


def spans_of(looks: Sequence[Look], group: Sequence[int], text: Text) -> tuple[Span, ...]:
    """The characters of a group of units, neighbours joined into one span."""
    spans: list[Span] = []
    for at in group:
        unit = looks[at].unit
        said = text.subject if unit.part == "subject" else text.body
        if spans and spans[-1].part == unit.part and not said[spans[-1].end : unit.start].strip(" \t\r\n-*•:;,.)("):
            spans[-1] = Span(unit.part, spans[-1].start, unit.end)
        else:
            spans.append(Span(unit.part, unit.start, unit.end))
    return tuple(spans)
