"""Formulas by which letters are closed, alone on a line or with the writer's name."""

import re

from classifiers.person_names import is_name, tokens_of
from classifiers.signature_phrases import CLOSINGS, LONG_CLOSING, NAME_THEN_CLOSING, THANKS

_WORD = re.compile(r"[^\W\d_]+")
_PICTOGRAMS = re.compile("\\s*[\U0001f300-\U0001faff\u2600-\u27bf\ufe0f]+\\s*$")
_CLOSING_EDGE = " ,.!;:-–—*_~。，、！،՝)😊🙂"
_FORMULAS = CLOSINGS | THANKS
_FORMULA_WORDS = frozenset(word for formula in _FORMULAS for word in _WORD.findall(formula))


def closing_strength(word: str, names: frozenset[str]) -> str:
    """ "closing" or "thanks" for a line that is nothing else, "named" for one with the writer's name on it."""
    if len(word) > 180:
        return ""
    word = _PICTOGRAMS.sub("", word)
    if LONG_CLOSING.fullmatch(word):
        return "closing"
    if len(word) > 70:
        return ""
    if NAME_THEN_CLOSING.fullmatch(word):
        return "named"
    bare = word.strip(_CLOSING_EDGE).casefold()
    if bare in CLOSINGS:
        return "closing"
    if bare in THANKS:
        return "thanks"
    for mark in (",", "!", ".", "，", "、", " - ", "،", " / ", "//", " | "):
        left, found, right = bare.partition(mark)
        if found and left.strip() in _FORMULAS:
            rest = right.strip(_CLOSING_EDGE)
            if rest in CLOSINGS:
                return "closing"
            if rest in THANKS:
                return "thanks"
            return "named" if is_name(word.partition(mark)[2].strip(_CLOSING_EDGE), names) else ""
    if _closing_then_name(word, names):
        return "named"
    return "thanks" if word.endswith((",", "،", "，")) and _is_made_of_formulas(bare) else ""


def _is_made_of_formulas(bare: str) -> bool:
    """Whether formulas are joined anew, as in *with thanks and best wishes*; believed only above a name."""
    words = _WORD.findall(bare)
    return 2 <= len(words) <= 8 and all(word in _FORMULA_WORDS for word in words)


def _closing_then_name(word: str, names: frozenset[str]) -> bool:
    """*Regards Jo Doe* without a comma, or *Regards Jo, ward 5*: only where it is the writer's known name."""
    said, _, place = word.partition(", ")
    words = (said if len(place.split()) <= 4 else word).strip(_CLOSING_EDGE).split()
    for cut in range(len(words) - 1, max(0, len(words) - 4), -1):
        rest = tokens_of(" ".join(words[cut:]))
        if " ".join(words[:cut]).casefold().strip(_CLOSING_EDGE) in CLOSINGS and rest and rest <= names:
            return True
    return False
