"""A trained reader's parts put to work: from units to findings with kinds, severities, topics and confidence."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from classifiers.counting import KINDS
from classifiers.cries import cry_for_help
from classifiers.english import is_english
from classifiers.findings import Finding, Text
from classifiers.heads import Head, Sheet, sheet_of, softmax
from classifiers.judging import Judges, kind_inputs, real_inputs, severity_inputs
from classifiers.looks import Look
from classifiers.memory import Memory
from classifiers.mentions import CatalogueIndex
from classifiers.network import Network, Numbers
from classifiers.reasons import kind_reasons
from classifiers.severity import severity_of, severity_reasons
from classifiers.spans import spans_of
from classifiers.split import View, decide, view_of
from classifiers.topics import Scene, chances, feature_inputs, product_inputs, scene_of
from classifiers.vectors import Vocabulary
from classifiers.versions import version_of
from models.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class Heads:
    """The heads that look at words and cues; ``live`` says whether a whole message asks for anything."""

    live: Head
    tag: Head
    kind: Head
    severity: Head


@dataclass(frozen=True, slots=True)
class Topics:
    """The networks that pick a feature and a product."""

    feature: Network
    product: Network


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a batch: its looks, its scene, and the number of its first unit in the batch."""

    looks: Sequence[Look]
    scene: Scene
    first: int


@dataclass(frozen=True, slots=True)
class Levels:
    """Levels of tag, kind and severity of units, each by itself, and of its message's being live."""

    live: Numbers
    tags: Numbers
    kinds: Numbers
    severities: Numbers

    def part(self, first: int, count: int) -> "Levels":
        """Those of ``count`` units from ``first``."""
        last = first + count
        return Levels(self.live[first:last], self.tags[first:last], self.kinds[first:last], self.severities[first:last])


@dataclass(frozen=True, slots=True)
class Told:
    """A group of units that is a finding, how surely it was cut, its levels and the chances of its topics."""

    units: list[int]
    cut: float
    kind: Numbers
    severity: Numbers
    features: Numbers
    products: Numbers


@dataclass(frozen=True, slots=True)
class Trained:
    """All parts of a trained reader."""

    vocabulary: Vocabulary
    rarity: dict[str, float]
    heads: Heads
    topics: Topics
    division: Network
    judges: Judges
    memory: Memory

    def read(self, batch: Sequence[tuple[Text, Sequence[Look], CatalogueIndex]]) -> list[tuple[Finding, ...]]:
        """The findings of each message of a batch."""
        messages = messages_of([(looks, index, self.memory) for _, looks, index in batch])
        sheet = sheet_of([message.looks for message in messages], self.vocabulary)
        levels = unit_levels(sheet, self.heads, [len(message.looks) for message in messages])
        parts = [levels.part(message.first, len(message.looks)) for message in messages]
        divided = [self._divide(message, part) for message, part in zip(messages, parts, strict=True)]
        groups = [
            [message.first + at for at in group]
            for message, (found, _) in zip(messages, divided, strict=True)
            for group in found
        ]
        rows = sheet.for_groups(groups)
        kinds, severities = self.heads.kind.levels(rows), self.heads.severity.levels(rows)
        found, first = [], 0
        for (text, _, _), message, part, (units, cuts) in zip(batch, messages, parts, divided, strict=True):
            last = first + len(units)
            told = self._tell(message, units, cuts, kinds[first:last], severities[first:last]) if units else []
            made = (self._finding(text, message, part, each, len(units)) for each in told)
            found.append(tuple(finding for finding in made if finding) or self._cry(text, message, part, sheet))
            first = last
        return found

    def _tell(
        self, message: Message, groups: list[list[int]], cuts: list[float], kinds: Numbers, severities: Numbers
    ) -> list[Told]:
        features, products = topic_chances(message.scene, groups, softmax(kinds), self.topics)
        return [Told(*each) for each in zip(groups, cuts, kinds, severities, features, products, strict=True)]

    def _cry(self, text: Text, message: Message, levels: Levels, sheet: Sheet) -> tuple[Finding, ...]:
        units = cry_for_help(message.looks)
        if not units:
            return ()
        rows = sheet.for_groups([[message.first + at for at in units]])
        kinds, severities = self.heads.kind.levels(rows), self.heads.severity.levels(rows)
        told = self._tell(message, [units], [0.0], kinds, severities)[0]
        finding = self._finding(text, message, levels, told, 1)
        return (finding,) if finding else ()

    def _divide(self, message: Message, levels: Levels) -> tuple[list[list[int]], list[float]]:
        if not message.looks:
            return [], []
        if not is_english([word for look in message.looks for word in look.unit.words]):
            return [list(range(len(message.looks)))], [0.0]
        return decide(message_view(message, levels, self.topics, self.rarity), self.division)

    def _finding(self, text: Text, message: Message, levels: Levels, told: Told, groups: int) -> Finding | None:
        looks, group = message.looks, told.units
        seen = kind_inputs(looks, group, told.kind, levels.kinds, levels.tags, float(told.features[-1]))
        whole = real_inputs(seen, group, levels.tags, levels.live[0], told.cut, groups)
        if told.cut and self.judges.real.chances(whole)[1] < self.judges.real_from:
            return None
        chance = self.judges.kind.chances(seen)
        order = np.argsort(-chance)
        best = Kind(KINDS[int(order[0])])
        product, feature = picked_names(
            told.features, told.products, message.scene.index, named_alone(message.scene, group)
        )
        worst, severity_chance = None, 0.0
        members = [looks[at] for at in group]
        if best.has_severity:
            inputs = severity_inputs(seen, told.severity, levels.severities[group], chance)
            worst, severity_chance = severity_of(self.judges.severity.chances(inputs), self.judges.critical_from)
        reasons = kind_reasons(members, self.vocabulary, self.heads.kind, int(order[0]), int(order[1]), best.value)
        return Finding(
            spans=spans_of(looks, group, text),
            kind=best,
            kind_confidence=float(chance[order[0]]),
            sure=bool(told.cut and chance[order[0]] >= self.judges.sure_from),
            severity=worst,
            severity_confidence=severity_chance,
            product=product,
            feature=feature,
            version=version_of(looks, group, message.scene.index, product),
            alternatives=tuple((Kind(KINDS[int(at)]), float(chance[at])) for at in order[1:3] if chance[at] >= 0.03),
            reasons=reasons + severity_reasons(members, worst),
        )


def messages_of(batch: Sequence[tuple[Sequence[Look], CatalogueIndex, Memory]]) -> list[Message]:
    """Messages with their places in the batch, each seen with a memory of its features."""
    made, first = [], 0
    for looks, index, memory in batch:
        made.append(Message(looks, scene_of(looks, index, memory), first))
        first += len(looks)
    return made


def unit_levels(sheet: Sheet, heads: Heads, sizes: Sequence[int]) -> Levels:
    """The levels of each unit by itself; ``sizes`` is how many units each message has."""
    alone = sheet.for_groups([[at] for at in range(len(sheet.sizes))])
    live = np.repeat(
        heads.live.levels(sheet.for_groups(whole_messages(sizes))), [size for size in sizes if size], axis=0
    )
    return Levels(live, heads.tag.levels(sheet.for_tags()), heads.kind.levels(alone), heads.severity.levels(alone))


def whole_messages(sizes: Sequence[int]) -> list[list[int]]:
    """The units of each message that has any, as groups."""
    ends = np.cumsum(sizes)
    return [list(range(end - size, end)) for end, size in zip(ends, sizes, strict=True) if size]


def topic_chances(
    scene: Scene, groups: Sequence[Sequence[int]], kinds: Numbers, topics: Topics
) -> tuple[Numbers, Numbers]:
    """Chances of each feature and none, and of each product and none, for some groups of units."""
    features = chances(topics.feature, feature_inputs(scene, groups, kinds))
    return features, chances(topics.product, product_inputs(scene, groups, features, kinds))


def message_view(message: Message, levels: Levels, topics: Topics, rarity: dict[str, float]) -> View:
    """The view of one message from its units' levels of tag and kind."""
    likely = softmax(levels.kinds)
    alone = [[at] for at in range(len(message.looks))]
    about = chances(topics.feature, feature_inputs(message.scene, alone, likely))
    tags = np.concatenate([levels.tags, levels.live[:, 1:] - levels.live[:, :1]], axis=1)
    return view_of(message.looks, tags, likely, about, rarity)


def named_alone(scene: Scene, group: Sequence[int]) -> int | None:
    """The product that some units name outright, where they name one only."""
    named = np.flatnonzero(scene.products[list(group)].sum(axis=0))
    return int(named[0]) if len(named) == 1 else None


def picked_names(
    features: Numbers, products: Numbers, index: CatalogueIndex, named: int | None
) -> tuple[str | None, str | None]:
    """The product that is named alone, else the likeliest, and its likeliest feature if it is likelier than none."""
    product = int(products.argmax()) if named is None else named
    if product == len(index.products):
        return None, None
    among = [at for at, (owner, _) in enumerate(index.features) if owner == product]
    best = max(among, key=lambda at: features[at], default=-1)
    name = index.features[best][1].name if best >= 0 and features[best] > features[-1] else None
    return index.products[product].name, name
