"""Words of a text with their places, and the stems under which they are compared."""

import re
from dataclasses import dataclass
from functools import lru_cache

MOST_WORDS = 600
_WORD = re.compile(r"[^\W\d_]{1,40}(?:['’´`-][^\W\d_]{1,40}){0,3}|\d{1,12}(?:[.:,/-]\d{1,6}){0,4}|[?!]{1,3}|[:;=]")
_QUOTES = str.maketrans({"’": "'", "´": "'", "`": "'"})


@dataclass(frozen=True, slots=True)
class Word:
    """One word, lower-cased, and where it stands in the text it was taken from."""

    low: str
    start: int
    end: int


def words_of(text: str, most: int = MOST_WORDS) -> list[Word]:
    """The first ``most`` words of a text.

    >>> [word.low for word in words_of("It’s 7.3, OK?")]
    ["it's", '7.3', 'ok', '?']
    """
    found: list[Word] = []
    for match in _WORD.finditer(text):
        found.append(Word(match.group().lower().translate(_QUOTES), match.start(), match.end()))
        if len(found) == most:
            break
    return found


_ENDINGS = (
    ("ations", "at"), ("ation", "at"), ("ings", ""), ("ing", ""), ("edly", ""), ("ies", "i"), ("ied", "i"), ("ers", ""),
    ("er", ""), ("ments", ""), ("ment", ""), ("es", ""), ("ed", ""), ("ly", ""), ("s", ""), ("y", "i"), ("e", ""),
)  # fmt: skip


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """What a word shares with its other forms.

    >>> stem("reports") == stem("reporting") == stem("report")
    True
    """
    word = word.removesuffix("'s")
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: -len(ending)] + instead
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "ls":
        word = word[:-1]
    return word
