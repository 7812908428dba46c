"""Parts of sentences: days, and names in a row."""

from collections.abc import Sequence
from datetime import date


def day_in_words(day: date) -> str:
    """A day as it is written in replies.

    >>> day_in_words(date(2026, 5, 12))
    '12 May 2026'
    """
    return f"{day.day} {day:%B %Y}"


def in_words(names: Sequence[str], *, last: str = "and") -> str:
    """Names as a part of a sentence.

    >>> in_words(["Ada", "Ben", "Cy"])
    'Ada, Ben and Cy'
    """
    return f" {last} ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)
