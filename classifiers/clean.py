"""What a writer says in a message, and what only stands around it: the ranges to hide and why."""

import re
from dataclasses import dataclass
from functools import partial

from classifiers.disclaimers import hide_disclaimers
from classifiers.history import hide_history
from classifiers.signatures import hide_signature
from classifiers.text_lines import Lines, lines_of
from models.vocabulary import HiddenKind

# Characters that show nothing: blanks of no width, joiners in a row, and the tags that spell hidden words (H25).
_INVISIBLE = re.compile("[\u200b\u2060-\u2064\ufeff\u00ad\u034f\u180e\U000e0000-\U000e007f]+|[\u200c\u200d]{2,}")
_MANY_BLANK_LINES = re.compile(r"\n[ \t\u00a0]*(?:\n[ \t\u00a0]*){2,}")


@dataclass(frozen=True, slots=True)
class HiddenRange:
    """Characters from ``start`` up to and without ``end`` that the writer does not say now."""

    kind: HiddenKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Marks:
    """What a mail client marked in its HTML: stretches that are a signature, and offsets where history begins."""

    signatures: tuple[tuple[int, int], ...] = ()
    history: tuple[int, ...] = ()


def hidden_ranges(text: str, *, sender_name: str = "", subject: str = "") -> tuple[HiddenRange, ...]:
    """The stretches of ``text`` to hide, sorted and disjoint.

    >>> text = "It fails.\\n\\nOn 3 March 2025 at 10:00, Jo <jo@vendor.example> wrote:\\n> How?\\n"
    >>> [(found.kind.value, text[found.start:found.start + 4]) for found in hidden_ranges(text)]
    [('quoted', 'On 3')]
    """
    return divided(text, sender_name=sender_name, subject=subject, marks=Marks())


def visible(text: str, *, sender_name: str = "", subject: str = "") -> str:
    """What the writer says now.

    >>> visible("Please reset it.\\n\\n-- \\nJo Doe\\nHead of IT")
    'Please reset it.'
    """
    return shown(text, hidden_ranges(text, sender_name=sender_name, subject=subject))


def divided(text: str, *, sender_name: str, subject: str, marks: Marks) -> tuple[HiddenRange, ...]:
    """Like ``hidden_ranges``, for text that came with marks of its own."""
    lines = lines_of(text)
    _mark_signatures(lines, marks.signatures)
    hide_tail = partial(_hide_tail, sender_name=sender_name)
    hide_history(lines, subject, _lines_at(lines, marks.history), hide_tail)
    first = 0
    for number in range(len(lines) + 1):
        if number == len(lines) or lines.labels[number] in (HiddenKind.QUOTED, HiddenKind.FORWARD_HEADER):
            if first < number:
                hide_tail(lines, first, number)
            first = number + 1
    return _with_invisible(text, _ranges(lines))


def _hide_tail(lines: Lines, first: int, last: int, *, sender_name: str) -> None:
    hide_disclaimers(lines, first, last)
    hide_signature(lines, first, last, sender_name)


def _mark_signatures(lines: Lines, spans: tuple[tuple[int, int], ...]) -> None:
    for number, (start, end) in enumerate(lines.spans):
        if lines.words[number] and any(start >= first - 1 and end <= last + 1 for first, last in spans[:50]):
            lines.labels[number] = HiddenKind.SIGNATURE


def _lines_at(lines: Lines, offsets: tuple[int, ...]) -> frozenset[int]:
    """The numbers of the first lines that say something at or after each offset."""
    numbers: set[int] = set()
    number = 0
    for offset in sorted(offsets):
        while number < len(lines) and (lines.spans[number][1] <= offset or not lines.words[number]):
            number += 1
        numbers.add(number)
    return frozenset(numbers)


def _ranges(lines: Lines) -> list[HiddenRange]:
    """Neighbouring lines of one kind as one range; blank lines between two of them go with them."""
    ranges: list[HiddenRange] = []
    joins = False
    for number, (start, end) in enumerate(lines.spans):
        kind = lines.labels[number]
        if kind is None and lines.prefixes[number]:
            ranges.append(HiddenRange(HiddenKind.FORWARD_HEADER, start, start + lines.prefixes[number]))
            joins = False
        elif kind is None:
            joins = joins and not lines.words[number]
        elif joins and ranges[-1].kind is kind:
            ranges[-1] = HiddenRange(kind, ranges[-1].start, end)
        else:
            ranges.append(HiddenRange(kind, start, end))
            joins = True
    return ranges


def _with_invisible(text: str, ranges: list[HiddenRange]) -> tuple[HiddenRange, ...]:
    """Adds the invisible characters that stand outside of ``ranges``."""
    if text.isascii():
        return tuple(ranges)
    found = [HiddenRange(HiddenKind.INVISIBLE, *match.span()) for match in _INVISIBLE.finditer(text)]
    outside: list[HiddenRange] = []
    number = 0
    for one in found:
        while number < len(ranges) and ranges[number].end <= one.start:
            number += 1
        if number == len(ranges) or one.end <= ranges[number].start:
            outside.append(one)
    return tuple(sorted([*ranges, *outside], key=lambda hidden: hidden.start))


def shown(text: str, ranges: tuple[HiddenRange, ...]) -> str:
    """``text`` without ``ranges``, and without the blank lines that they leave behind."""
    pieces: list[str] = []
    position = 0
    for hidden in ranges:
        pieces.append(text[position : hidden.start])
        position = hidden.end
    pieces.append(text[position:])
    return _MANY_BLANK_LINES.sub("\n\n", "".join(pieces)).strip()
