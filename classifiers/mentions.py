"""Where a text names products, features and versions of a catalogue, outright or in other words."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from classifiers.concepts import concepts_called, concepts_said
from classifiers.findings import Catalogue
from classifiers.network import Numbers
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
    kin: dict[int, float] = field(default_factory=dict)
    products: dict[int, float] = field(default_factory=dict)


class CatalogueIndex:
    """A catalogue made ready for looking up words in it."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.products = catalogue.products
        self.features = [(number, made) for number, product in enumerate(self.products) for made in product.features]
        self._phrases: dict[str, list[tuple[tuple[str, ...], str, int, bool]]] = defaultdict(list)
        self._named: dict[str, list[tuple[int, float]]] = defaultdict(list)
        self._about: dict[str, list[tuple[int, float]]] = defaultdict(list)
        self._kin: dict[int, list[tuple[int, float]]] = defaultdict(list)
        self._parts: dict[str, set[str]] = defaultdict(set)
        self._likest: dict[str, str] = {}
        for number, product in enumerate(self.products):
            self._name(product.name, "product", number, True)
            for alias in product.aliases:
                self._name(alias, "product", number, False)
        self.meanings: Numbers | None = None
        for number, title in self._titles():
            self._name(title, "document", number, False)
        for number, version in self._versions():
            self._name(version, "product", number, False)
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

    def _titles(self) -> list[tuple[int, str]]:
        """Titles of documents, with and without the product's name, that only one product has."""
        found: defaultdict[str, set[int]] = defaultdict(set)
        for number, product in enumerate(self.products):
            for document in product.documents:
                found[document.title.lower()].add(number)
                found[document.title.lower().replace(product.name.lower(), "").strip()].add(number)
        return _of_one(found)

    def _versions(self) -> list[tuple[int, str]]:
        """Versions, of two numbers at least, that only one product has."""
        found: defaultdict[str, set[int]] = defaultdict(set)
        for number, product in enumerate(self.products):
            for release in product.releases:
                if "." in release.version:
                    found[release.version.lower()].add(number)
        return _of_one(found)

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
        self._relate(parts)
        for word in self._named:
            for part in _trigrams(word):
                self._parts[part].add(word)

    def _relate(self, parts: list[tuple[set[str], set[str]]]) -> None:
        """Which concepts each feature touches: the fewer features touch one, the more it says."""
        known = concepts_called()
        touched = [{concept for word in names | about for concept in known.get(word, ())} for names, about in parts]
        by_name = [{concept for word in names for concept in known.get(word, ())} for names, _ in parts]
        count = Counter(concept for concepts in touched for concept in concepts)
        for number, concepts in enumerate(touched):
            for concept in concepts:
                weight = math.log(1 + len(parts) / count[concept]) * (1.0 if concept in by_name[number] else 0.5)
                self._kin[concept].append((number, weight / 3))

    def _likest_name(self, word: str) -> str:
        """The word of some feature's name that a mistyped or inflected word most likely is; empty if none."""
        if word in self._likest:
            return self._likest[word]
        parts = _trigrams(word)
        shared = Counter(name for part in parts for name in self._parts.get(part, ()))
        best = max(shared, key=lambda name: shared[name] / (len(parts) + len(_trigrams(name))), default="")
        if not best or 2 * shared[best] / (len(parts) + len(_trigrams(best))) < 0.6:
            best = ""
        if len(self._likest) < 20_000:
            self._likest[word] = best
        return best

    def see(self, words: Sequence[Word]) -> Seen:
        """What of the catalogue shows in a run of words."""
        seen = Seen()
        stems = [stem(word.low) for word in words]
        for at, first in enumerate(stems):
            for phrase, target, number, by_name in self._phrases.get(first, ()):
                if tuple(stems[at : at + len(phrase)]) == phrase:
                    seen.mentions.append(Mention(at, at + len(phrase), target, number, by_name))
        said = concepts_said()
        touched: set[int] = set()
        for word in set(stems):
            share = 1.0
            if word not in self._named and len(word) > 4 and word not in _COMMON:
                word, share = self._likest_name(word) or word, 0.7
            _add(seen.named, self._named.get(word, ()), share)
            _add(seen.about, self._about.get(word, ()), 1.0)
            touched.update(said.get(word, ()))
        for concept in touched:
            _add(seen.kin, self._kin.get(concept, ()), 1.0)
        return seen


def _of_one(owners: dict[str, set[int]]) -> list[tuple[int, str]]:
    return [(min(numbers), said) for said, numbers in owners.items() if len(numbers) == 1 and len(said) > 2]


def _add(scores: dict[int, float], found: Sequence[tuple[int, float]], share: float) -> None:
    for number, weight in found:
        scores[number] = scores.get(number, 0.0) + share * weight


def _trigrams(word: str) -> set[str]:
    padded = f"_{word}_"
    return {padded[at : at + 3] for at in range(len(padded) - 2)}


def _content(text: str) -> set[str]:
    return {stem(word.low) for word in words_of(text) if len(word.low) > 2} - _COMMON
