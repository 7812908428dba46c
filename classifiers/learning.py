"""Learns all parts of a reader from labelled messages, each part from what held-out parts before it say."""

import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from classifiers.counting import KINDS, SEVERITIES
from classifiers.heads import Sheet, learn_head, sheet_of, softmax
from classifiers.learn_judges import cases_of, learn_judges
from classifiers.learn_topics import learn_topics
from classifiers.lessons import Groups, Lesson, folds_of, labelled_groups, tag_answers
from classifiers.network import Network, Numbers, choices_of, learn_choices
from classifiers.split import View, decide, lessons
from classifiers.trained import Heads, Levels, Trained, message_view, messages_of, unit_levels
from classifiers.vectors import learn_vocabulary

FOLDS = 4
TAG_STRENGTH, KIND_STRENGTH, SEVERITY_STRENGTH = 0.3, 1.0, 0.5
FEW = 200


def learn_heads(
    sheet: Sheet, tags: NDArray[np.int64], unit_weight: Numbers, groups: Groups, inside: NDArray[np.bool_]
) -> Heads:
    """The heads learned from the messages that are ``inside`` (a flag a unit)."""
    rows = sheet.for_groups(groups.units)
    used = np.array([bool(inside[units[0]]) for units in groups.units])
    severe = used & (groups.severity >= 0)
    return Heads(
        learn_head(sheet.for_tags()[inside], tags[inside], unit_weight[inside], 3, strength=TAG_STRENGTH),
        learn_head(rows[used], groups.kind[used], groups.weight[used], len(KINDS), strength=KIND_STRENGTH),
        learn_head(
            rows[severe], groups.severity[severe], groups.weight[severe], len(SEVERITIES), strength=SEVERITY_STRENGTH
        ),
    )


def rarity_of(lessons: Sequence[Lesson]) -> dict[str, float]:
    """How rare each stem is among all units: what two units share weighs more the rarer it is."""
    count = Counter(stem for lesson in lessons for look in lesson.looks for stem in look.stems)
    units = sum(len(lesson.looks) for lesson in lessons)
    return {stem: math.log(units / number) for stem, number in count.items() if number >= 5}


@dataclass(frozen=True, slots=True)
class Basis:
    """The heads, those of each fold, and the levels that held-out heads give to units and to labelled groups."""

    heads: Heads
    fold_heads: list[Heads]
    units: Levels
    kinds: Numbers


def learn_basis(taught: Sequence[Lesson], sheet: Sheet, groups: Groups, fold: NDArray[np.int64]) -> Basis:
    """The heads, learned once for each fold that is held out and once from all."""
    tags = tag_answers(taught)
    of_unit = np.repeat(fold, [len(lesson.looks) for lesson in taught])
    weight = np.repeat([lesson.row.weight for lesson in taught], [len(lesson.looks) for lesson in taught])
    rows, of_group = sheet.for_groups(groups.units), fold[groups.message]
    units = Levels(*(np.zeros((len(tags), width), np.float32) for width in (3, len(KINDS), len(SEVERITIES))))
    kinds = np.zeros((len(groups.units), len(KINDS)), np.float32)
    fold_heads = []
    for number in range(FOLDS):
        heads = learn_heads(sheet, tags, weight, groups, of_unit != number)
        fold_heads.append(heads)
        held = np.flatnonzero(of_unit == number)
        told = unit_levels(sheet.pick(held), heads)
        units.tags[held], units.kinds[held], units.severities[held] = told.tags, told.kinds, told.severities
        kinds[of_group == number] = heads.kind.levels(rows[of_group == number])
    return Basis(learn_heads(sheet, tags, weight, groups, of_unit >= 0), fold_heads, units, kinds)


def learn_division(
    taught: Sequence[Lesson], views: Sequence[View | None], fold: NDArray[np.int64], seed: int
) -> tuple[Network, list[tuple[list[list[int]], list[float]]]]:
    """The network that divides messages, and how networks that never saw its hand divide each."""
    made = [lessons(view, lesson.owners) if view else [] for view, lesson in zip(views, taught, strict=True)]
    held = []
    for number in range(FOLDS):
        kept = [choice for at, choices in enumerate(made) if fold[at] != number for choice in choices]
        held.append(learn_choices(choices_of(kept), seed=seed))
    divided = [decide(view, held[fold[at]]) if view else ([], []) for at, view in enumerate(views)]
    everything = [choice for choices in made for choice in choices]
    return learn_choices(choices_of(everything), seed=seed), divided


def learn(taught: Sequence[Lesson], *, seed: int, progress: Callable[[str], None]) -> Trained:
    """A reader learned from messages that were made ready."""
    from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

    # Several threads on small tables wait for one another ten times longer than they work.
    with threadpool_limits(limits=1):
        return _learn(taught, seed=seed, progress=progress)


def _learn(taught: Sequence[Lesson], *, seed: int, progress: Callable[[str], None]) -> Trained:
    hands = len({lesson.row.hand for lesson in taught})
    spoken = [(lesson.row.hand, lesson.looks) for lesson in taught]
    vocabulary = learn_vocabulary(spoken, least=1 if len(taught) < FEW else 3, hands=2 if hands >= 4 else 1)
    messages = messages_of([(lesson.looks, lesson.index) for lesson in taught])
    sheet = sheet_of([lesson.looks for lesson in taught], vocabulary)
    groups = labelled_groups(taught, messages)
    fold = folds_of(taught, FOLDS)
    progress(
        f"{len(taught)} messages, {len(groups.units)} findings, {len(vocabulary.entries)} words and parts of words"
    )
    basis = learn_basis(taught, sheet, groups, fold)
    progress("learned what words and cues say")
    topics = learn_topics(taught, messages, softmax(basis.kinds), groups, seed)
    rarity = rarity_of(taught)
    views = [
        message_view(message, basis.units.part(message.first, len(message.looks)), topics, rarity)
        if message.looks
        else None
        for message in messages
    ]
    division, divided = learn_division(taught, views, fold, seed)
    progress("learned to divide messages into findings")
    cases = cases_of(taught, messages, sheet, basis.fold_heads, fold, basis.units, topics, divided)
    judges = learn_judges(cases, fold, [len(message.looks) for message in messages])
    progress("learned kind, severity and when to be sure")
    return Trained(
        vocabulary, rarity, basis.heads, topics, division,
        judges.kind, judges.severity, judges.trust, judges.critical_from, judges.sure_from,
    )  # fmt: skip
