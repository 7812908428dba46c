"""Letters that run from the right, in the order in which paper shows them: UAX #9 for one paragraph.

Marks of explicit embedding, which no name or subject needs, count as absent; all other rules are carried out.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby

_STRONG_RIGHT = ("R", "AL")
_LEFT_OUT = ("LRE", "LRO", "RLE", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "BN")
_MARKS = frozenset("\u200e\u200f\u061c")
_NEUTRAL = ("B", "S", "WS", "ON")
_PAIRS = ("()", "[]", "{}", "⟨⟩", "〈〉", "《》", "「」", "『』", "【】", "〔〕", "（）", "［］", "｛｝", "⁅⁆")
_CLOSING = {pair[0]: pair[1] for pair in _PAIRS}
_MIRRORED = {
    one: other for pair in (*_PAIRS, "<>", "«»", "‹›", "≤≥", "≪≫") for one, other in zip(pair, pair[::-1], strict=True)
}


def runs_from_right(text: str) -> bool:
    """Whether any sign of a text runs from the right."""
    return any(unicodedata.bidirectional(sign) in (*_STRONG_RIGHT, "AN") for sign in text)


def without_marks(text: str) -> str:
    """A text without the marks of embedding."""
    return "".join(sign for sign in text if unicodedata.bidirectional(sign) not in _LEFT_OUT)


def base_level(text: str) -> int:
    """Whether a paragraph runs from the left (0) or the right (1): as its first strong sign does (P2, P3).

    >>> base_level("7 שלום"), base_level("Ada שלום")
    (1, 0)
    """
    strong = (unicodedata.bidirectional(sign) for sign in text)
    return int(next((kind for kind in strong if kind in ("L", *_STRONG_RIGHT)), "L") in _STRONG_RIGHT)


def levels(text: str) -> list[int]:
    """The level of each sign of a paragraph, odd where it runs from the right (W1-W7, N0-N2, I1, I2)."""
    base = base_level(text)
    towards = "R" if base else "L"
    originals = [unicodedata.bidirectional(sign) or "L" for sign in text]
    kinds = _strengthened(originals, towards)
    _settle_brackets(text, kinds, originals, towards)
    _settle_neutral(kinds, towards)
    return [base + _raise(kind, base) for kind in kinds]


def in_sight(text: str, found: Sequence[int], base: int) -> str:
    """One line of a paragraph as it is seen from left to right; ``found`` are the levels of its signs (L1, L2, L4).

    A mark on a letter that runs from the right comes before it: fonts draw it from the letter's left edge (L3).

    >>> line = "(אבג) 12, ok"
    >>> in_sight(line, levels(line), base_level(line)) == "ok ,12 (גבא)"
    True
    """
    line = list(zip(text, _at_the_end(text, list(found), base), strict=True))
    for level in range(max((level for _, level in line), default=0), 0, -1):
        line = _turned(line, level)
    return "".join(_MIRRORED.get(sign, sign) if level % 2 else sign for sign, level in line if sign not in _MARKS)


def _turned(line: Sequence[tuple[str, int]], least: int) -> list[tuple[str, int]]:
    """A line with each run of at least that level turned round (L2)."""
    turned = list[tuple[str, int]]()
    for is_in, run in groupby(line, key=lambda pair: pair[1] >= least):
        signs = list(run)
        turned += signs[::-1] if is_in else signs
    return turned


def _strengthened(kinds: Sequence[str], towards: str) -> list[str]:
    """Numbers and what stands beside them (W1-W7)."""
    found, strong, before = list(kinds), towards, towards
    for place, kind in enumerate(found):
        if kind == "NSM":
            found[place] = before
        before = found[place]
        if before in ("L", *_STRONG_RIGHT):
            strong = before
        elif before == "EN" and strong == "AL":
            found[place] = "AN"
    found = ["R" if kind == "AL" else kind for kind in found]
    for place in range(1, len(found) - 1):
        around = found[place - 1] if found[place - 1] == found[place + 1] else ""
        if (found[place] == "ES" and around == "EN") or (found[place] == "CS" and around in ("EN", "AN")):
            found[place] = around
    return list(_beside_numbers(found, towards))


def _beside_numbers(kinds: Sequence[str], towards: str) -> Iterator[str]:
    """Signs of currency and the like belong to the number they touch, other separators are neutral (W5-W7)."""
    strong, found = towards, list(kinds)
    for kind, run in groupby(enumerate(kinds), key=lambda pair: pair[1]):
        places = [place for place, _ in run]
        if kind == "ET":
            beside = (*kinds[max(0, places[0] - 1) : places[0]], *kinds[places[-1] + 1 : places[-1] + 2])
            found[places[0] : places[-1] + 1] = ["EN" if "EN" in beside else "ON"] * len(places)
    for kind in found:
        strong = kind if kind in ("L", "R") else strong
        if kind == "EN" and strong == "L":
            yield "L"
        else:
            yield "ON" if kind in ("ES", "ET", "CS") else kind


def _settle_brackets(text: str, kinds: list[str], originals: Sequence[str], towards: str) -> None:
    """Both brackets of a pair run the same way: as what is between them, else as what stands before (N0)."""
    for opening, closing in _bracket_pairs(text, kinds):
        inside = {_strong(kind) for kind in kinds[opening + 1 : closing]} - {""}
        if not inside:
            continue
        before = next((found for kind in kinds[opening - 1 :: -1] if opening and (found := _strong(kind))), towards)
        way = towards if towards in inside or before == towards else before
        for place in (opening, closing):
            kinds[place] = way
            after = place + 1
            while after < len(kinds) and originals[after] == "NSM":
                kinds[after] = way
                after += 1


def _bracket_pairs(text: str, kinds: Sequence[str]) -> list[tuple[int, int]]:
    open_brackets, found = list[tuple[str, int]](), list[tuple[int, int]]()
    for place, sign in enumerate(text):
        if kinds[place] != "ON":
            continue
        if sign in _CLOSING:
            open_brackets.append((_CLOSING[sign], place))
        elif any(wanted == sign for wanted, _ in open_brackets):
            while open_brackets:
                wanted, opening = open_brackets.pop()
                if wanted == sign:
                    found.append((opening, place))
                    break
    return sorted(found)


def _settle_neutral(kinds: list[str], towards: str) -> None:
    """What is neutral runs as its neighbours do where they agree, else as the paragraph (N1, N2)."""
    before = towards
    for is_neutral, run in groupby(list(enumerate(kinds)), key=lambda pair: pair[1] in _NEUTRAL):
        places = [place for place, _ in run]
        if not is_neutral:
            before = _strong(kinds[places[-1]])
            continue
        after = _strong(kinds[places[-1] + 1]) if places[-1] + 1 < len(kinds) else towards
        kinds[places[0] : places[-1] + 1] = [before if before == after else towards] * len(places)


def _strong(kind: str) -> str:
    """The way a sign runs where neutral ones look at it: numbers run from the right; empty where it has none."""
    return "R" if kind in ("R", "EN", "AN") else "L" if kind == "L" else ""


def _raise(kind: str, base: int) -> int:
    if base:
        return 0 if kind == "R" else 1
    return {"R": 1, "AN": 2, "EN": 2}.get(kind, 0)


def _at_the_end(text: str, found: list[int], base: int) -> list[int]:
    """Blanks at a line's end run as the paragraph (L1)."""
    for place in range(len(text) - 1, -1, -1):
        if unicodedata.bidirectional(text[place]) not in ("WS", "S", "B"):
            break
        found[place] = base
    return found
