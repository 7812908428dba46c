"""Where a text names products, features and versions of a catalogue, outright or in other words."""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from classifiers.findings import Catalogue
from classifiers.words import Word, stem, words_of

_COMMON_WORDS = """
    a an the and or of to in on at for with from by is are was were be been it its this that these those we our
    us you your i my me they their he she his her as if when where what which who how can could would will shall
    may not no do does did has have had so too very more most all any each every one two there here than then
    into out up down over per about also only system software product app application tool module feature page
    screen view new old user users lets shows makes keeps gives sends between before after while during against
    without under other same own set sets get gets use used using see"""
_COMMON = frozenset(map(stem, _COMMON_WORDS.split()))


@dataclass(frozen=True, slots=True)
class Mention:
    """Words ``first`` up to ``last`` of a text that name a product or feature, by its number in the index."""

    first: int
    last: int
    target: str
    number: int
    by_name: bool


@dataclass(slots=True)
class Seen:
    """What of a catalogue shows in some words: outright mentions, and how much of each feature's words is there."""

    mentions: list[Mention] = field(default_factory=list)
    named: dict[int, float] = field(default_factory=dict)
    about: dict[int, float] = field(default_factory=dict)
    products: dict[int, float] = field(default_factory=dict)


class CatalogueIndex:
    """A catalogue made ready for looking up words in it."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.products = catalogue.products
        self.features = [(number, made) for number, product in enumerate(self.products) for made in product.features]
        self._phrases: dict[str, list[tuple[tuple[str, ...], str, int, bool]]] = defaultdict(list)
        self._named: dict[str, list[tuple[int, float]]] = defaultdict(list)
        self._about: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, product in enumerate(self.products):
            self._name(product.name, "product", number, True)
            for alias in product.aliases:
                self._name(alias, "product", number, False)
        for number, (_, made) in enumerate(self.features):
            self._name(made.name, "feature", number, True)
            for alias in made.aliases:
                self._name(alias, "feature", number, False)
        self._describe()

    def _name(self, name: str, target: str, number: int, by_name: bool) -> None:
        stems = tuple(stem(word.low) for word in words_of(name))
        if len(stems) > 1 and stems[0] in ("the", "our", "a"):
            stems = stems[1:]
        if stems:
            self._phrases[stems[0]].append((stems, target, number, by_name))

    def _describe(self) -> None:
        owners: dict[str, set[int]] = defaultdict(set)
        parts: list[tuple[set[str], set[str]]] = []
        for number, (_, made) in enumerate(self.features):
            names = _content(" ".join((made.name, *made.aliases)))
            about = _content(made.about) - names
            parts.append((names, about))
            for word in names | about:
                owners[word].add(number)
        rare = {word: math.log(1 + len(parts) / len(numbers)) for word, numbers in owners.items()}
        for number, (names, about) in enumerate(parts):
            for words, table in ((names, self._named), (about, self._about)):
                norm = math.sqrt(sum(rare[word] ** 2 for word in words)) or 1.0
                for word in words:
                    table[word].append((number, rare[word] / max(norm, 1.5)))

    def see(self, words: Sequence[Word]) -> Seen:
        """What of the catalogue shows in a run of words."""
        seen = Seen()
        stems = [stem(word.low) for word in words]
        for at, first in enumerate(stems):
            for phrase, target, number, by_name in self._phrases.get(first, ()):
                if tuple(stems[at : at + len(phrase)]) == phrase:
                    seen.mentions.append(Mention(at, at + len(phrase), target, number, by_name))
        for word in set(stems):
            for number, weight in self._named.get(word, ()):
                seen.named[number] = seen.named.get(number, 0.0) + weight
            for number, weight in self._about.get(word, ()):
                seen.about[number] = seen.about.get(number, 0.0) + weight
        return seen


def _content(text: str) -> set[str]:
    return {stem(word.low) for word in words_of(text) if len(word.low) > 2} - _COMMON
