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
_KISSES = re.compile(r"^x[xo]{0,3} +(?=[A-Z])|(?: +x{1,4}| +[xX]o[xX]o?)?[^\w.)]*$")
_PRONOUNS = re.compile(
    r"\s*[(\[](?:she|he|they|sie|er|elle|il|ella|él|lei|lui|zij|hij|hon|han|hen|hun|ze|any)\b[^()\[\]]{0,24}[)\]]",
    re.IGNORECASE,
)
_HONOUR = re.compile(r"[A-Z]{2,}[A-Za-z]{0,6}|Ph\.?D|BSc|MSc|RPh|PharmD|Dipl|Jr|Sr")
# A line of one word that a person may begin like their own name, and that is none.
_WORDS = "help urgent please thanks thank sorry yes no done fixed same monday friday again test"
_BEFORE_NAMES = """
dr drs prof professor mr mrs ms miss sir lady lt sgt capt maj col cpl sister matron nurse herr frau mme mlle sr sra srta
eng ing med rer nat phil habil schwester pfleger oberschwester hermana suor zuster dipl-ing dott dottssa avv mag mgr bc
arch geom rag dottor dottoressa ingegnere lic arq judr mudr rev fr père dhr mevr ir
"""
_NO_NICKNAMES = frozenset(_WORDS.split())
_TITLES = frozenset(_BEFORE_NAMES.split())
_TITLE = re.compile(r"(\s*[,|/•·]\s+|\s+[-–—|]\s+)")


def tokens_of(name: str) -> frozenset[str]:
    """The words of a name without their accents, and the parts of a double name; none of an address."""
    if "@" in name:
        return frozenset()
    words = [plain(token).strip(".") for token in _NAME_TOKEN.findall(name)]
    return frozenset(part for word in words for part in (word, *word.split("-")) if part)


def plain(word: str) -> str:
    """A word for comparison: small letters, no accents.

    >>> plain("Bożena")
    'bozena'
    """
    if word.isascii():
        return word.casefold()
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in parts if not "\u0300" <= sign <= "\u036f")


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
    """Whether a line is the writer's name in one of its forms, alone or with a title.

    >>> names = frozenset({"desmond", "achebe-frith", "achebe", "frith"})
    >>> [bears_name(line, names) for line in ("Des x", "D. Achebe-Frith RN", "Frith | Pharmacy", "Desk 4 is free")]
    [True, True, True, False]
    """
    if len(word) > 110 or word.endswith((":", "?", "!", "：")):
        return False
    bare = _KISSES.sub("", _PRONOUNS.sub("", word).strip("*_-–—~/ "))
    mark = _TITLE.search(bare)
    name, title = (bare[: mark.start()], bare[mark.end() :]) if mark else (bare, "")
    tokens = _NAME_TOKEN.findall(name)
    if not tokens or _NAME_TOKEN.sub("", name).strip(" .,-–—~*_/()"):
        return False
    if not _are_of(tokens, names) and not _are_of(tokens := _without_honours(tokens), names):
        return False
    if not mark:
        return True
    most = 16 if CONTACT.search(title) else 7 if len(tokens) > 1 else 4
    return len(title.split()) <= most and not title.endswith((".", "?"))


def _without_honours(tokens: list[str]) -> list[str]:
    """The words of a name without *Dr.* before and *RN* behind it."""
    while len(tokens) > 1 and plain(tokens[0]).strip(".") in _TITLES:
        tokens = tokens[1:]
    while len(tokens) > 1 and _HONOUR.fullmatch(tokens[-1]):
        tokens = tokens[:-1]
    return tokens


def _are_of(tokens: list[str], names: frozenset[str]) -> bool:
    """Whether all words are of the names: as they are, or beside one that is as initials or as a pet name."""
    bare = [plain(token).strip(".") for token in tokens]
    if len(bare) > 1 and bare[0] not in names and bare[-1] in names and any(name[0] == bare[0][0] for name in names):
        bare = bare[1:]
    known = [word in names or (place == 0 and _shortens(word, names)) for place, word in enumerate(bare)]
    initials = [len(word) == 1 and any(name[0] == word for name in names) for word in bare]
    fits = [any(pair) for pair in zip(known, initials, strict=True)]
    strange = [tokens[place] for place, fit in enumerate(fits) if not fit] if len(tokens) == len(bare) else []
    # A middle name or a patronymic may be new, beside two that are known.
    middle = len(strange) == 1 and fits[0] and strange[0][0].isupper() and sum(known) >= 2
    return any(known) and (middle or all(fits))


def _shortens(word: str, names: frozenset[str]) -> bool:
    return len(word) >= 3 and any(name.startswith(word) for name in names)


def is_nickname(word: str, names: frozenset[str]) -> bool:
    """Whether one word alone may be what the writer is called: *Connie* for Constance.

    >>> is_nickname("Connie x", frozenset({"constance"})), is_nickname("Help", frozenset({"helen"}))
    (True, False)
    """
    bare = _KISSES.sub("", word.strip("*_-–—~/ "))
    known = bare[:1].isupper() and bare[1:].isalpha() and bare[1:].islower() and 2 <= len(bare) <= 9
    return known and plain(bare) not in _NO_NICKNAMES and any(name[0] == plain(bare)[0] for name in names)


def are_initials(word: str, names: frozenset[str]) -> bool:
    """Whether a word is made of the first letters of the writer's names; a middle name may be new.

    >>> names = frozenset({"kaspar", "dorn"})
    >>> are_initials("KD", names), are_initials("K.", names), are_initials("KBD", names), are_initials("OK", names)
    (True, True, True, False)
    """
    letters = plain(_KISSES.sub("", word).strip("-–—/*. ").replace(".", ""))
    firsts = {name[0] for name in names}
    if not 1 <= len(letters) <= 4 or not letters.isalpha() or not firsts:
        return False
    return letters[0] in firsts and letters[-1] in firsts and (len(letters) < 3 or letters[1] not in "aeiou")
