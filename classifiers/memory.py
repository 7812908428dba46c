"""What a vendor's own decided findings were told in: for each feature of its catalogue the words that go with it."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from classifiers.mentions import CatalogueIndex

MOST_SCORE = 3.0
LEAST_STRENGTH = 0.15


@dataclass(frozen=True, slots=True)
class Said:
    """A labelled finding as it is remembered: its stems and the number of its feature in its catalogue."""

    stems: frozenset[str]
    feature: int
    index: CatalogueIndex


@dataclass(frozen=True, slots=True)
class Memory:
    """For each feature (product, name) the stems that its findings were told in, and how much each speaks for it."""

    features: Mapping[tuple[str, str], Mapping[str, float]] = field(default_factory=dict)

    def scores(self, stems: frozenset[str], index: CatalogueIndex) -> dict[int, float]:
        """How much the stems speak for each remembered feature of a catalogue (its number)."""
        if not self.features:
            return {}
        found = {}
        for number, (owner, made) in enumerate(index.features):
            known = self.features.get((index.products[owner].name, made.name))
            score = sum(known[stem] for stem in stems if stem in known) if known else 0.0
            if score > 0:
                found[number] = min(MOST_SCORE, score)
        return found


def remember(said: Sequence[Said]) -> Memory:
    """What findings of one catalogue were told in.

    Each stem counts by how much more it stands with one feature than with the others.
    """
    if not said:
        return Memory()
    with_feature: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for each in said:
        with_feature[each.feature].update(each.stems)
    findings = Counter(each.feature for each in said)
    in_all = Counter(stem for each in said for stem in each.stems)
    index, made = said[0].index, {}
    for number, counts in with_feature.items():
        owner, feature = index.features[number]
        share = findings[number] / len(said)
        strengths = {stem: _strength(count, in_all[stem] * share) for stem, count in counts.items()}
        near = {stem: round(value / 2, 3) for stem, value in strengths.items() if value > LEAST_STRENGTH}
        made[index.products[owner].name, feature.name] = near
    return Memory(made)


def _strength(number: float, expected: float) -> float:
    return math.log((number + 0.5) / (expected + 0.5)) * number / (number + 2.0)
