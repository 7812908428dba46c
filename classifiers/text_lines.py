"""A text as lines that carry, each, why it is hidden."""

import re
from dataclasses import dataclass, field

from models.vocabulary import HiddenKind

_LINE = re.compile(r"[^\n]*\n|[^\n]+$")
# Marks of direction and blanks that clients put around names and dates.
_MARKS = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]")
_LONGEST = 1_000


@dataclass(slots=True)
class Lines:
    """``words`` is each line without white space around it and marks of direction, cut where it is very long.

    ``labels`` says why a line is hidden; ``prefixes`` how many characters at its front are, of a line that is not.
    """

    text: str
    spans: list[tuple[int, int]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    labels: list[HiddenKind | None] = field(default_factory=list)
    prefixes: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.words)

    def next_filled(self, number: int, last: int) -> int:
        """The first line from ``number`` on that says something; ``last`` where there is none."""
        while number < last and not self.words[number]:
            number += 1
        return number

    def label(self, first: int, last: int, kind: HiddenKind) -> None:
        """Hides the lines from ``first`` up to and without ``last`` that are not hidden yet."""
        for number in range(first, last):
            if self.labels[number] is None:
                self.labels[number] = kind


def lines_of(text: str) -> Lines:
    """The lines of ``text``, none of them hidden."""
    lines = Lines(text)
    for match in _LINE.finditer(text):
        lines.spans.append(match.span())
        word = text[match.start() : min(match.end(), match.start() + _LONGEST)]
        lines.words.append((word if word.isascii() else _MARKS.sub("", word).replace("\u00a0", " ")).strip())
    lines.labels = [None] * len(lines.words)
    lines.prefixes = [0] * len(lines.words)
    return lines
