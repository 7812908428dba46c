"""Whether a line is somebody's name: alone, with a title, or as initials."""

import re
import unicodedata

from classifiers.signature_phrases import CONTACT

_MOST_NAME_WORDS = 6


def _marks() -> str:
    """The marks that scripts put above, below and beside letters: to the library they are no letters."""
    marks = [place for place in range(0x300, 0x1D00) if _is_mark(place)]
    starts = [place for place in marks if not _is_mark(place - 1)]
    ends = [place for place in marks if not _is_mark(place + 1)]
    return "".join(f"{chr(start)}-{chr(end)}" for start, end in zip(starts, ends, strict=True))


def _is_mark(place: int) -> bool:
    return 0x300 <= place < 0x1D00 and unicodedata.category(chr(place)).startswith("M")


_NAME_TOKEN = re.compile(rf"[^\W\d_][\w{_marks()}'’.-]*")
_TITLE = re.compile(r"(\s*[,|/•·]\s+|\s+[-–—|]\s+)")


def tokens_of(name: str) -> frozenset[str]:
    """The words of a name; none of an address."""
    return frozenset(token.casefold().strip(".") for token in _NAME_TOKEN.findall(name) if "@" not in name)


def is_name(word: str, names: frozenset[str]) -> bool:
    """Whether a line could be somebody's name, alone or with a title."""
    bare = word.strip("*_-–—~/ ,.")
    tokens = tokens_of(bare)
    if tokens and tokens <= names:
        return True
    if not bare or len(bare) > 60 or re.search(r"[?!;@\d]", bare):
        return False
    words = bare.split()
    if word.endswith(".") and any(one[0].islower() for one in words):
        return False
    capital = sum(1 for one in words if not one[0].islower())
    return len(words) <= _MOST_NAME_WORDS and capital * 2 >= len(words) and not re.search(r"\w{5,}[.。]\s+\w{4,}", bare)


def bears_name(word: str, names: frozenset[str]) -> bool:
    """Whether a line is the writer's name, alone or before a title."""
    if len(word) > 110 or word.endswith((":", "?", "!", "：")):
        return False
    bare = word.strip("*_-–—~/ ")
    mark = _TITLE.search(bare)
    name, title = (bare[: mark.start()], bare[mark.end() :]) if mark else (bare, "")
    tokens = tokens_of(name)
    if not tokens or not tokens <= names or _NAME_TOKEN.sub("", name).strip(" .,-–—~*_/()"):
        return False
    if mark and len(tokens) == 1:
        return mark[0].strip() in ("/", "|", "•", "·") and len(title.split()) <= 4 and title[-1:].isalnum()
    most = 16 if CONTACT.search(title) else 7
    return not mark or (len(tokens) > 1 and len(title.split()) <= most and not title.endswith((".", "?")))


def are_initials(word: str, names: frozenset[str]) -> bool:
    """Whether a word is made of the first letters of the writer's names.

    >>> are_initials("KD", frozenset({"kaspar", "dorn"})), are_initials("OK", frozenset({"kaspar", "dorn"}))
    (True, False)
    """
    letters = word.strip("-–—/*. ").replace(".", "").casefold()
    return 2 <= len(letters) <= 4 and sorted(letters) == sorted(name[0] for name in names)
