"""A first look at each unit of a message: its cues, what of the catalogue shows in it, its words with names masked."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from classifiers.cues import Cue, cues_in
from classifiers.findings import Text
from classifiers.hiding import hidden_stretches
from classifiers.mentions import CatalogueIndex, Seen
from classifiers.network import Numbers
from classifiers.units import Unit, units_of
from classifiers.words import stem

_COUNTED = {"one": 1, "two": 2, "couple": 2, "three": 3, "few": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_THING_WORDS = (
    "things thing questions question issues issue points point problems problem items requests topics bugs matters"
)
_THINGS = frozenset(_THING_WORDS.split())
_BACK_WORDS = "it this that these those they he she same which so then again still and but or because"
_POINTS_BACK = frozenset(_BACK_WORDS.split())


@dataclass(slots=True)
class Look:
    """A unit with what was found in it. ``tokens`` are its words with names and numbers masked, ``places``
    says which word of the unit each token is (of a name, its first)."""

    unit: Unit
    cues: list[Cue]
    seen: Seen
    tokens: list[str]
    places: list[int]
    names: frozenset[str]
    opening: frozenset[str]
    stems: frozenset[str]
    asks: bool
    points_back: bool
    announced: int
    features: frozenset[int] = field(default_factory=frozenset)
    products: frozenset[int] = field(default_factory=frozenset)
    documents: bool = False
    foreign: bool = False
    meaning: Numbers | None = field(default=None, compare=False, repr=False)


def looks_at(text: Text, index: CatalogueIndex) -> list[Look]:
    """The looks at all units of a message."""
    units = units_of(text, hidden_stretches(text))
    return [look_at(unit, index) for unit in units if unit.words]


def look_at(unit: Unit, index: CatalogueIndex) -> Look:
    """The look at one unit."""
    cues, seen = cues_in(unit.words), index.see(unit.words)
    lows = [word.low for word in unit.words]
    masked = _masked(unit, seen)
    return Look(
        unit=unit,
        cues=cues,
        seen=seen,
        tokens=[token for token in masked if token],
        places=[at for at, token in enumerate(masked) if token],
        names=frozenset(cue.name for cue in cues),
        opening=frozenset(cue.name for cue in cues if cue.first <= 2),
        stems=frozenset(stem(low) for low in lows if len(low) > 3),
        asks="?" in unit.text,
        points_back=any(low in _POINTS_BACK for low in lows[:2]),
        announced=_announced(lows),
        features=frozenset(mention.number for mention in seen.mentions if mention.target == "feature"),
        products=frozenset(mention.number for mention in seen.mentions if mention.target != "feature"),
        documents=any(mention.target == "document" for mention in seen.mentions),
        foreign=any(
            mention.target == "product" and not index.products[mention.number].own for mention in seen.mentions
        ),
    )


def _masked(unit: Unit, seen: Seen) -> list[str]:
    tokens = [_token(word.low) for word in unit.words]
    for mention in seen.mentions:
        tokens[mention.first] = f"<{mention.target}>"
        for at in range(mention.first + 1, mention.last):
            tokens[at] = ""
    return tokens


def _token(low: str) -> str:
    if low[0].isdigit():
        if re.fullmatch(r"\d{1,3}\.\d{1,3}(\.\d{1,4})*", low):
            return "<version>"
        return "<reference>" if len(low) > 4 and low.isdigit() else "<time>" if ":" in low else "<number>"
    return low


def _announced(lows: Sequence[str]) -> int:
    for at, low in enumerate(lows):
        if low in _COUNTED and _THINGS & set(lows[at + 1 : at + 5]):
            return _COUNTED[low]
    return 0
