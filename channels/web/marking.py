"""Marks the words of each finding in a message: overlapping runs are cut so that every piece knows its findings."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

HUES = 6


@dataclass(frozen=True, slots=True)
class Marker:
    """One finding on the page: what its words are labelled with, its colour, and where they stand."""

    label: str
    hue: int
    spans: Sequence[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text that belongs to the same findings from its first to its last character.

    ``begins`` are the findings whose words begin here: their labels are written before it.
    """

    text: str
    markers: tuple[Marker, ...] = ()
    begins: tuple[Marker, ...] = ()


def hue_of(position: int) -> int:
    """The colour of the finding at a position of its message, from 1; after the last colour the first comes again.

    >>> [hue_of(position) for position in (0, 5, 6)]
    [1, 6, 1]
    """
    return position % HUES + 1


def pieces(text: str, part: str, markers: Sequence[Marker]) -> list[Piece]:
    """The text of one part (``subject`` or ``body``) cut where findings begin and end; joined it is the text again.

    >>> marker = Marker("CS-1", 1, [{"part": "body", "start": 3, "end": 6}])
    >>> [(piece.text, len(piece.markers)) for piece in pieces("A, map, B", "body", [marker])]
    [('A, ', 0), ('map', 1), (', B', 0)]
    """
    runs = [(start, end, marker) for marker in markers for start, end in _runs(marker.spans, part, len(text))]
    cuts = sorted({0, len(text), *(start for start, _, _ in runs), *(end for _, end, _ in runs)})
    return [
        Piece(
            text[start:end],
            _distinct(marker for first, last, marker in runs if first <= start and end <= last),
            _distinct(marker for first, _, marker in runs if first == start),
        )
        for start, end in pairwise(cuts)
    ]


def _runs(spans: Iterable[dict[str, Any]], part: str, length: int) -> list[tuple[int, int]]:
    """The stretches of one part, those that touch or overlap joined, none beyond the text."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(_ends(span, length) for span in spans if span.get("part") == part):
        if start >= end:
            continue
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _ends(span: dict[str, Any], length: int) -> tuple[int, int]:
    return max(0, int(span["start"])), min(length, int(span["end"]))


def _distinct(markers: Iterable[Marker]) -> tuple[Marker, ...]:
    return tuple({marker.label: marker for marker in markers}.values())
