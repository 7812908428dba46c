"""Learns all parts of a reader from labelled messages, each part from what held-out parts before it say."""

import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from classifiers.counting import KINDS, SEVERITIES
from classifiers.heads import Head, Sheet, learn_head, sheet_of, softmax
from classifiers.learn_judges import Readings, cases_of, learn_judges
from classifiers.learn_memory import learn_memory
from classifiers.learn_topics import topic_task
from classifiers.lessons import NONE_HELD, Groups, Lesson, folds_of, labelled_groups, tag_answers
from classifiers.network import Choice, Network, Numbers, choices_of, learn_choices
from classifiers.side_by_side import in_parts, side_by_side
from classifiers.split import View, corrections, decide, lessons
from classifiers.trained import Heads, Levels, Trained, message_view, messages_of, unit_levels, whole_messages
from classifiers.vectors import Vocabulary, learn_vocabulary

FOLDS = 4
LIVE_STRENGTH, TAG_STRENGTH, KIND_STRENGTH, SEVERITY_STRENGTH = 1.0, 0.3, 4.0, 2.0
FEW = 200
COPIES = 3


@dataclass(frozen=True, slots=True)
class Task:
    """What one head learns: rows with their answers (-1: none), their weights and the folds they belong to."""

    rows: csr_matrix
    answers: NDArray[np.int64]
    weight: Numbers
    fold: NDArray[np.int64]
    classes: int
    strength: float

    def learn(self, held: int) -> Head:
        """The head learned from all rows but those of the fold that is held out."""
        used = (self.fold != held) & (self.answers >= 0)
        return learn_head(self.rows[used], self.answers[used], self.weight[used], self.classes, strength=self.strength)


def tasks_of(taught: Sequence[Lesson], sheet: Sheet, groups: Groups, fold: NDArray[np.int64]) -> list[Task]:
    """The tasks of the heads: live, tag, kind, severity."""
    sizes = [len(lesson.looks) for lesson in taught]
    weight = np.array([lesson.row.weight for lesson in taught], np.float32)
    said = np.array(sizes) > 0
    live = np.array([int(bool(lesson.row.labels)) for lesson in taught])
    rows, of_group = sheet.for_groups(groups.units), fold[groups.message]
    return [
        Task(sheet.for_groups(whole_messages(sizes)), live[said], weight[said], fold[said], 2, LIVE_STRENGTH),
        Task(sheet.for_tags(), tag_answers(taught), np.repeat(weight, sizes), np.repeat(fold, sizes), 3, TAG_STRENGTH),
        Task(rows, groups.kind, groups.weight, of_group, len(KINDS), KIND_STRENGTH),
        Task(rows, groups.severity, groups.weight, of_group, len(SEVERITIES), SEVERITY_STRENGTH),
    ]


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
    tasks = tasks_of(taught, sheet, groups, fold)
    sizes = np.array([len(lesson.looks) for lesson in taught])
    of_unit, kind = np.repeat(fold, sizes), tasks[2]
    units = Levels(*(np.zeros((len(of_unit), width), np.float32) for width in (2, 3, len(KINDS), len(SEVERITIES))))
    kinds = np.zeros((len(groups.units), len(KINDS)), np.float32)
    *fold_heads, whole = side_by_side([partial(_heads, tasks, number) for number in (*range(FOLDS), NONE_HELD)])
    for number, heads in enumerate(fold_heads):
        held = np.flatnonzero(of_unit == number)
        if not len(held):
            continue
        told = unit_levels(sheet.pick(held), heads, sizes[fold == number].tolist())
        units.live[held], units.tags[held] = told.live, told.tags
        units.kinds[held], units.severities[held] = told.kinds, told.severities
        kinds[kind.fold == number] = heads.kind.levels(kind.rows[kind.fold == number])
    return Basis(whole, fold_heads, units, kinds)


def _heads(tasks: Sequence[Task], held: int) -> Heads:
    return Heads(*(task.learn(held) for task in tasks))


def learn_division(
    taught: Sequence[Lesson], views: Sequence[View | None], fold: NDArray[np.int64], seed: int
) -> tuple[Network, list[tuple[list[list[int]], list[float]]]]:
    """The network that divides messages, and how networks that never saw its hand divide each."""
    shown = [(view, lesson.owners, lesson.row.weight) for view, lesson in zip(views, taught, strict=True)]
    right = [lessons(view, owners, weight) if view else [] for view, owners, weight in shown]
    first = side_by_side([partial(_network, right, fold, number, seed, 1) for number in range(FOLDS)])
    own = [
        corrections(view, owners, weight, first[fold[at]]) if view else []
        for at, (view, owners, weight) in enumerate(shown)
    ]
    both = [[*one, *other] for one, other in zip(right, own, strict=True)]
    *held, whole = side_by_side(
        [partial(_network, both, fold, number, seed, COPIES) for number in (*range(FOLDS), NONE_HELD)]
    )

    def divided(numbers: range) -> list[tuple[list[list[int]], list[float]]]:
        shown = [(views[at], held[fold[at]]) for at in numbers]
        return [decide(view, network) if view else ([], []) for view, network in shown]

    return whole, in_parts(divided, len(views))


def _network(made: Sequence[Sequence[Choice]], fold: NDArray[np.int64], held: int, seed: int, copies: int) -> Network:
    return learn_choices(choices_of(_joined(made, fold, held)), copies=copies, seed=seed)


def _joined(made: Sequence[Sequence[Choice]], fold: NDArray[np.int64], held: int) -> list[Choice]:
    kept = [choice for at, choices in enumerate(made) if fold[at] != held for choice in choices]
    return kept or [choice for choices in made for choice in choices]


@dataclass(frozen=True, slots=True)
class Learned:
    """A trained reader and its figures on messages that were held out while it learned."""

    trained: Trained
    figures: dict[str, float]


def learn(taught: Sequence[Lesson], *, dims: int = 0, seed: int, progress: Callable[[str], None]) -> Learned:
    """A reader learned from messages that were made ready; ``dims`` is how many numbers their meanings have."""
    # Slow to import, and only training needs it; before the limit, which holds for what is there already.
    import sklearn.ensemble
    import sklearn.linear_model  # noqa: F401
    from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

    # Several threads on small tables wait for one another ten times longer than they work.
    with threadpool_limits(limits=1):
        return _learn(taught, dims=dims, seed=seed, progress=progress)


def _learn(taught: Sequence[Lesson], *, dims: int, seed: int, progress: Callable[[str], None]) -> Learned:
    hands = len({lesson.row.hand for lesson in taught})
    spoken = [(lesson.row.hand, lesson.looks) for lesson in taught]
    entries = learn_vocabulary(spoken, least=1 if len(taught) < FEW else 4, hands=2 if hands >= 4 else 1).entries
    vocabulary = Vocabulary(entries, dims)
    fold = folds_of(taught, FOLDS)
    seen_with, memory = learn_memory(taught)
    messages = messages_of([(lesson.looks, lesson.index, each) for lesson, each in zip(taught, seen_with, strict=True)])
    sheet = sheet_of([lesson.looks for lesson in taught], vocabulary)
    groups = labelled_groups(taught, messages)
    progress(
        f"{len(taught)} messages, {len(groups.units)} findings, {len(vocabulary.entries)} words and parts of words"
    )
    basis = learn_basis(taught, sheet, groups, fold)
    progress("learned what words and cues say")
    task = topic_task(messages, softmax(basis.kinds), groups, fold)
    *topics, all_topics = side_by_side([partial(task.learn, seed, number) for number in (*range(FOLDS), NONE_HELD)])
    rarity = rarity_of(taught)
    views = [
        message_view(message, basis.units.part(message.first, len(message.looks)), topics[fold[at]], rarity)
        if message.looks
        else None
        for at, message in enumerate(messages)
    ]
    division, divided = learn_division(taught, views, fold, seed)
    progress("learned to divide messages into findings")
    cases = cases_of(taught, Readings(messages, sheet, fold, basis.fold_heads, topics, basis.units, divided))
    labelled = [len(lesson.row.labels) for lesson in taught]
    judges, figures = learn_judges(cases, fold, labelled)
    progress("learned kind, severity and when to be sure")
    return Learned(Trained(vocabulary, rarity, basis.heads, all_topics, division, judges, memory), figures)
