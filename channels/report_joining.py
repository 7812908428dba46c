"""Arabic letters as they join on paper: fonts of reports draw each sign alone, so its joined form is chosen here."""

import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache

_TATWEEL, _JOINER, _NON_JOINER = "\u0640", "\u200d", "\u200c"
_LAM = "\u0644"
# Forms that stand alone in Unicode: Arabic Presentation Forms-A (letters of Persian, Urdu …) and -B.
_FORMS = (*range(0xFB50, 0xFBB2), *range(0xFBD3, 0xFBEA), *range(0xFBFC, 0xFC00), *range(0xFE80, 0xFEFD))


@cache
def _forms() -> Mapping[str, Mapping[str, str]]:
    """For each letter (and lam with alef) its forms by position, out of Unicode's own decompositions."""
    found: dict[str, dict[str, str]] = {}
    for code in _FORMS:
        position, *letters = unicodedata.decomposition(chr(code)).split() or [""]
        written = "".join(chr(int(letter, 16)) for letter in letters)
        if len(written) == 1 or (len(written) == 2 and written[0] == _LAM):
            found.setdefault(written, {})[position.strip("<>")] = chr(code)
    return found


def joined(text: str) -> str:
    """A text whose Arabic letters stand in the forms that they take beside each other; the rest is as it was.

    >>> [f"{ord(sign):04X}" for sign in joined("سلام")]
    ['FEB3', 'FEFC', 'FEE1']
    """
    forms = _forms()
    if not any(sign in forms for sign in text):
        return text
    found: list[str] = []
    place = 0
    while place < len(text):
        letters = text[place : place + 2] if text[place : place + 2] in forms else text[place]
        known = forms.get(letters)
        if known is None:
            found.append(text[place])
        else:
            before = _joins_on(_beside(text, range(place - 1, -1, -1)))
            after = _is_joined(_beside(text, range(place + len(letters), len(text)))) and "initial" in known
            position = {(False, False): "isolated", (False, True): "initial", (True, False): "final"}
            wanted = position.get((before and "final" in known, after), "medial")
            found.append(known.get(wanted) or known.get("isolated") or letters)
        place += len(letters)
    return "".join(found)


def _beside(text: str, places: Sequence[int]) -> str:
    """The next sign through which letters do not join, as they do through marks on them; empty where there is none."""
    return next((text[place] for place in places if not _is_transparent(text[place])), "")


def _is_transparent(sign: str) -> bool:
    return unicodedata.category(sign) in ("Mn", "Cf") and sign not in (_JOINER, _NON_JOINER)


def _joins_on(sign: str) -> bool:
    """Whether a sign reaches to the one after it."""
    return sign in (_TATWEEL, _JOINER) or "initial" in _forms().get(sign, {})


def _is_joined(sign: str) -> bool:
    """Whether a sign can be reached by the one before it."""
    return sign in (_TATWEEL, _JOINER) or "final" in _forms().get(sign, {})
