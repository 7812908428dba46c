"""Turns looks into rows of numbers: words, pairs of words, parts of words, cues, and how a unit stands among others."""

import itertools
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from classifiers.looks import Look

Rows = NDArray[np.float32]
PART_WEIGHT = 0.3
MOST_REMEMBERED = 200_000


@dataclass(frozen=True, slots=True)
class Entries:
    """Columns with their values, and which token of the unit holds each."""

    columns: list[int]
    values: list[float]
    holders: list[int]


class Vocabulary:
    """The words, pairs, parts, cues and circumstances that a trained reader knows, each with its column.

    Behind them come ``dims`` columns for the meaning of a unit, where the reader has an encoder.
    """

    def __init__(self, entries: Sequence[str], dims: int = 0) -> None:
        self.entries = list(entries)
        self.dims = dims
        self.column = {entry: at for at, entry in enumerate(self.entries)}
        self._parts: dict[str, list[int]] = {}

    def words(self, look: Look) -> Entries:
        """What a unit says: its words, pairs of neighbours (held by the second) and parts of words."""
        find, columns, values, holders = self.column.get, list[int](), list[float](), list[int]()
        before = "^"
        for holder, token in enumerate(look.tokens):
            for key in (token, f"{before} {token}"):
                if (found := find(key)) is not None:
                    columns.append(found)
                    values.append(1.0)
                    holders.append(holder)
            parts = self._parts_of(token)
            columns += parts
            values += [PART_WEIGHT] * len(parts)
            holders += [holder] * len(parts)
            before = token
        if (found := find(f"{before} $")) is not None and look.tokens:
            columns.append(found)
            values.append(1.0)
            holders.append(len(look.tokens) - 1)
        return Entries(columns, values, holders)

    def _parts_of(self, token: str) -> list[int]:
        parts = self._parts.get(token)
        if parts is None:
            parts = [self.column[key] for key in part_keys(token) if key in self.column]
            if len(self._parts) < MOST_REMEMBERED:
                self._parts[token] = parts
        return parts

    def cues(self, look: Look) -> list[int]:
        """The columns of its cues."""
        return [self.column[key] for key in cue_keys(look) if key in self.column]

    def place(self, looks: Sequence[Look], at: int) -> list[int]:
        """The columns of how it stands among the others."""
        return [self.column[key] for key in place_keys(looks, at) if key in self.column]


def word_keys(look: Look) -> Iterator[str]:
    """Words and pairs of neighbours."""
    tokens = look.tokens
    yield from tokens
    for one, other in itertools.pairwise(["^", *tokens, "$"]):
        yield f"{one} {other}"


@lru_cache(maxsize=50_000)
def part_keys(token: str) -> tuple[str, ...]:
    """Parts of a word that hold when it is inflected or mistyped."""
    if len(token) < 4 or not token.isalpha():
        return ()
    word = f"_{token}_"
    return tuple({f"#{word[at : at + size]}" for size in (3, 4, 5) for at in range(len(word) - size + 1)})


def cue_keys(look: Look) -> Iterator[str]:
    """Cues, those that open the unit, those that stand twice, and marks."""
    counted = Counter(cue.name for cue in look.cues)
    for name, number in counted.items():
        yield f"cue:{name}"
        if number > 1:
            yield f"cue2:{name}"
    for name in look.opening:
        yield f"opening:{name}"
    if look.asks:
        yield "asks"
    if "!" in look.unit.text:
        yield "exclaims"
    if look.features:
        yield "names feature"
    if look.products:
        yield "names product"
    if look.documents:
        yield "names document"
    if look.foreign:
        yield "names foreign product"


def place_keys(looks: Sequence[Look], at: int) -> Iterator[str]:
    """Where a unit stands, how it is set, and what its neighbours hold."""
    look = looks[at]
    unit = look.unit
    yield f"part:{unit.part}"
    yield f"shape:{unit.shape}"
    yield f"cut:{unit.cut}"
    yield f"length:{min(8, int(2 * math.log2(len(unit.words) + 1)))}"
    yield f"place:{min(at, 4)}"
    yield f"end:{min(len(looks) - 1 - at, 4)}"
    yield f"all:{min(6, int(2 * math.log2(len(looks) + 1)))}"
    for side, near in (("before", at - 1), ("after", at + 1)):
        if not 0 <= near < len(looks):
            yield f"{side}:none"
            continue
        for name in looks[near].names:
            yield f"{side}:{name}"
        if looks[near].asks:
            yield f"{side}:asks"
        yield f"{side}:{looks[near].unit.shape}"
    earlier = frozenset().union(*(other.features for other in looks[:at]))
    if look.features:
        yield "feature:new" if look.features - earlier else "feature:again"
    if look.announced:
        yield "announces"
    if look.points_back:
        yield "points back"


def learn_vocabulary(messages: Iterable[tuple[str, Sequence[Look]]], *, least: int, hands: int) -> Vocabulary:
    """What is said at least ``least`` times and by at least ``hands`` hands; messages come as (hand, looks)."""
    count: Counter[str] = Counter()
    by: defaultdict[str, set[str]] = defaultdict(set)
    for hand, looks in messages:
        for at, look in enumerate(looks):
            keys = set(word_keys(look)) | set(cue_keys(look)) | set(place_keys(looks, at))
            keys.update(part for token in look.tokens for part in part_keys(token))
            count.update(keys)
            for key in keys:
                by[key].add(hand)
    return Vocabulary(sorted(key for key, number in count.items() if number >= least and len(by[key]) >= hands))


def matrix(columns: Sequence[Sequence[int]], width: int, values: Sequence[Sequence[float]] | None = None) -> csr_matrix:
    """A sparse matrix with these columns set in each row, to 1 or to ``values``; what stands twice is added up."""
    starts = np.zeros(len(columns) + 1, dtype=np.int64)
    np.cumsum([len(row) for row in columns], out=starts[1:])
    total = int(starts[-1])
    places = np.fromiter(itertools.chain.from_iterable(columns), dtype=np.int32, count=total)
    if values is None:
        filled = np.ones(total, np.float32)
    else:
        filled = np.fromiter(itertools.chain.from_iterable(values), dtype=np.float32, count=total)
    made = csr_matrix((filled, places, starts), shape=(len(columns), width))
    made.sum_duplicates()
    return made
