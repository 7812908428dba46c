"""Hides earlier messages in a text; keeps replies between quoted lines and what is forwarded to be handled."""

import re
from collections.abc import Callable

from classifiers.header_blocks import fields_of
from classifiers.quoting import (
    Introduction,
    introduction_at,
    is_forward_line,
    is_quoted,
    other_quotation_end,
)
from classifiers.quoting_phrases import SUBJECT_FORWARD, SUBJECT_REPLY, TO_HANDLE
from classifiers.text_lines import Lines
from models.vocabulary import HiddenKind

_PREFIX = re.compile(r"\s{0,3}>[ \t]?")
_LITTLE_WORDS = 12
_HANDLING_WORDS = 80
_FORWARDER_WORDS = 45
_UNSPACED = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")

SignatureLabeller = Callable[[Lines, int, int], None]


def hide_history(lines: Lines, subject: str, marks: frozenset[int], hide_signature: SignatureLabeller) -> None:
    """Labels quoted lines, introductions and history; ``marks`` are lines where a client's HTML says history begins.

    ``hide_signature`` labels what is no text of a stretch of lines: it is needed to count what a forwarder says.
    """
    first, number, last = 0, 0, len(lines)
    while (number := lines.next_filled(number, last)) < last:
        introduction = introduction_at(lines, number, first, last)
        if introduction is None and is_quoted(lines.words[number]):
            if _forward_is_quoted(lines, number, first) or _is_passed_on(lines, number, first, subject):
                _unquote(lines, number, last)
                continue
            lines.labels[number] = HiddenKind.QUOTED
            number += 1
            continue
        found = introduction or _marked(lines, number, marks, first, last)
        if found is None:
            number += 1
            continue
        below = lines.next_filled(found.end, last)
        quoted_below = below < last and is_quoted(lines.words[below])
        if found.shape in ("forward", "header") and _is_content(lines, found, first, subject, hide_signature):
            lines.label(found.begin, found.end, HiddenKind.FORWARD_HEADER)
            if quoted_below:
                _unquote(lines, below, last)
            first = number = found.end
            subject = _subject_of(lines.words[found.begin : found.end])
        elif quoted_below or found.shape == "line":
            lines.label(found.begin, found.end, HiddenKind.QUOTED)
            number = found.end
        elif found.shape in ("attribution", "weak") and (end := other_quotation_end(lines, below, last)) > below:
            lines.label(found.begin, end, HiddenKind.QUOTED)
            number = end
        elif found.shape == "weak" and number not in marks:
            number += 1
        else:
            lines.label(found.begin, last, HiddenKind.QUOTED)
            return


def _forward_is_quoted(lines: Lines, number: int, first: int) -> bool:
    """Whether a quotation begins with a client's own forward line: some quote that line too."""
    if number > first and any(
        lines.labels[above] is HiddenKind.QUOTED for above in range(max(first, number - 3), number)
    ):
        return False
    while number + 1 < len(lines) and lines.words[number] in (">", "＞"):
        number += 1
    return is_forward_line(lines.words[number].lstrip("> "))


def _is_passed_on(lines: Lines, number: int, first: int, subject: str) -> bool:
    """Whether a quotation that nothing introduces is what a message with a forwarding subject passes on."""
    introduced = any(lines.labels[above] is HiddenKind.QUOTED for above in range(max(first, number - 3), number))
    return not introduced and bool(SUBJECT_FORWARD.match(subject)) and subject[:3].casefold() != "vs:"


def _marked(lines: Lines, number: int, marks: frozenset[int], first: int, last: int) -> Introduction | None:
    """History that only the client's HTML marks: believed where no introduction of ours begins just below."""
    if number not in marks:
        return None
    below = number
    for _ in range(4):
        below = lines.next_filled(below + 1, last)
        if below >= last:
            break
        if is_quoted(lines.words[below]) or introduction_at(lines, below, first, last):
            return None
    return Introduction("header", number, number)


def _is_content(lines: Lines, found: Introduction, first: int, subject: str, hide_signature: SignatureLabeller) -> bool:
    """Whether what follows is passed on to be read: little or nothing is said above it, or that it is to be handled."""
    hide_signature(lines, first, found.begin)
    said = " ".join(
        lines.words[number]
        for number in range(first, found.begin)
        if lines.labels[number] is None and lines.words[number]
    )
    words = len(said.split()) + len(_UNSPACED.findall(said)) // 2
    by_subject = _forwards(subject, lines.words[found.begin : found.end])
    if by_subject or found.shape == "forward":
        little = _FORWARDER_WORDS if by_subject else _LITTLE_WORDS
        return words <= little or (words <= _HANDLING_WORDS and bool(TO_HANDLE.search(said)))
    quoted_above = any(lines.labels[number] is HiddenKind.QUOTED for number in range(first, found.begin))
    return (
        words == 0
        and not quoted_above
        and found.end > found.begin
        and not SUBJECT_REPLY.match(subject)
        and subject[:3].casefold() != "vs:"
    )


def _subject_of(header: list[str]) -> str:
    """The subject that a header block names: what is below it may be a forwarded message again, or an answer."""
    for line in header:
        if "subject" in fields_of(line):
            return re.split("[:：]", line, maxsplit=1)[1].strip(" *_")
    return ""


def _forwards(subject: str, header: list[str]) -> bool:
    """Whether a subject line says so; ``VS:`` forwards in Norwegian and Danish and answers in Finnish."""
    if subject[:3].casefold() == "vs:":
        return not any("lähett" in line.casefold() for line in header)
    return bool(SUBJECT_FORWARD.match(subject))


def _unquote(lines: Lines, number: int, last: int) -> None:
    """Takes one quote mark off the lines from ``number`` on: some clients quote what they forward."""
    while number < last and (not lines.words[number] or lines.words[number].startswith((">", "＞"))):
        start, end = lines.spans[number]
        if prefix := _PREFIX.match(lines.text, start, end):
            lines.prefixes[number] = prefix.end() - start
            lines.words[number] = lines.words[number].lstrip()[1:].strip()
        number += 1
