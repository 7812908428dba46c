"""Divides units into findings: each in turn is nothing, begins a finding or belongs to an earlier one."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from heapq import nlargest

import numpy as np
from numpy.typing import NDArray

from classifiers.looks import Look
from classifiers.network import Choice, Network, Numbers, shares

NOTHING, BEGIN = 0, 1
# More cues than these, seen again beside what the heads make of them, cost 4 points of split F1.
_TELLING = ("additive", "same", "settled")
_SHAPES = ("numbered", "bullet", "log", "table", "field", "reply")
_CUTS = ("part", "paragraph", "line", "clause")
_LINK_WIDTH = 36
WAYS, HOPELESS = 3, 4.0

Links = dict[tuple[int, ...], list[float]]


@dataclass(frozen=True, slots=True)
class View:
    """All that dividing needs of a message: chances of tag, kind and topic of each unit, and how like two units are."""

    looks: Sequence[Look]
    units: Numbers
    kinds: Numbers
    kind_like: Numbers
    topic_like: Numbers
    topic_unlike: Numbers
    word_like: Numbers
    paragraphs: NDArray[np.int64]


def view_of(looks: Sequence[Look], tags: Numbers, kinds: Numbers, topics: Numbers, rarity: dict[str, float]) -> View:
    """The view of a message; ``topics`` are chances of each feature and, last, of none."""
    known = topics[:, :-1]
    sure = 1.0 - topics[:, -1]
    alike = known @ known.T
    unlike = np.outer(sure, sure) - alike
    paragraphs = np.cumsum([look.unit.cut in ("paragraph", "part") for look in looks])
    return View(
        looks,
        _unit_inputs(looks, tags, kinds, topics),
        kinds,
        kinds @ kinds.T,
        alike,
        unlike,
        _word_like(looks, rarity),
        paragraphs,
    )


def _unit_inputs(looks: Sequence[Look], tags: Numbers, kinds: Numbers, topics: Numbers) -> Numbers:
    rows = []
    known: set[int] = set()
    for at, look in enumerate(looks):
        unit = look.unit
        before = looks[at - 1] if at else None
        rows.append(
            [
                *(float(name in look.names) for name in _TELLING),
                *(float(name in look.opening) for name in _TELLING),
                *(float(unit.shape == shape) for shape in _SHAPES),
                *(float(unit.cut == cut) for cut in _CUTS),
                float(look.asks),
                float(before is not None and before.asks),
                float(look.points_back),
                math.log(len(unit.words) + 1),
                at / len(looks),
                float(unit.part == "subject"),
                float(len(looks) == 1),
                min(len(looks), 20) / 20,
                float(bool(look.features - known)),
                float(bool(look.features & known)),
                float(len(look.features)),
                float(look.announced > 1),
            ]
        )
        known |= look.features
    after = np.concatenate([tags[1:], np.zeros((1, tags.shape[1]), np.float32)])
    made = np.concatenate([np.array(rows, np.float32), tags, after, np.log(kinds + 1e-3), topics[:, -1:]], axis=1)
    return made.astype(np.float32)


def _word_like(looks: Sequence[Look], rarity: dict[str, float]) -> Numbers:
    table = np.zeros((len(looks), len(looks)), np.float32)
    for at, look in enumerate(looks):
        for other in range(at):
            shared = look.stems & looks[other].stems
            if shared:
                table[at, other] = table[other, at] = sum(rarity.get(word, 6.0) for word in shared) / 6.0
    return table


@dataclass(slots=True)
class Walk:
    """How far the units were divided: groups of units so far, and which was used last."""

    groups: list[list[int]] = field(default_factory=list)
    last: int = -1
    idle: int = 0
    announced: int = 0


def candidates(view: View, walk: Walk, at: int, links: Links) -> Numbers:
    """A row for nothing, one for beginning a finding, one for each group that the unit ``at`` may belong to.

    What was found of links to this unit is kept in ``links``, for other ways to have divided those before it.
    """
    unit = view.units[at]
    so_far = len(walk.groups)
    state = np.array(
        [
            so_far == 0,
            so_far == 1,
            min(so_far, 6) / 6,
            walk.idle == 0,
            min(walk.idle, 4) / 4,
            walk.announced > so_far > 0,
            walk.announced == so_far > 0,
        ],
        np.float32,
    )
    width = len(unit) + len(state)
    rows = np.zeros((2 + so_far, 2 * width + _LINK_WIDTH), np.float32)
    rows[NOTHING, :width] = np.concatenate([unit, state])
    rows[BEGIN, width : 2 * width] = np.concatenate([unit, state])
    for number, group in enumerate(walk.groups):
        place = (number == walk.last, *group)
        if place not in links:
            links[place] = _link(view, at, group, number == walk.last)
        rows[2 + number, 2 * width :] = links[place]
    if so_far > 1:
        rows[2:, -8:] = rows[2:, -16:-8] - _others(rows[2:, -16:-8])
    if so_far:
        rows[BEGIN, -8:] = rows[2:, -16:-8].max(axis=0)
    return rows


def _others(table: Numbers) -> Numbers:
    ordered = np.sort(table, axis=0)
    made: Numbers = np.where(table >= ordered[-1], ordered[-2], ordered[-1])
    return made


def _link(view: View, at: int, group: list[int], last: bool) -> list[float]:
    look, end, first = view.looks[at], group[-1], group[0]
    features = frozenset().union(*(view.looks[member].features for member in group))
    listed = look.unit.shape in ("numbered", "bullet")
    also_listed = any(view.looks[member].unit.shape == look.unit.shape for member in group)
    kind_like, topic_like, word_like = view.kind_like[at, group], view.topic_like[at, group], view.word_like[at, group]
    return [
        1.0,
        float(last),
        math.log(at - end),
        float(at - end == 1),
        float(view.paragraphs[at] == view.paragraphs[end]),
        float(end == 0 and view.looks[0].unit.part == "subject"),
        math.log(len(group)),
        float(listed and also_listed),
        float(listed and not also_listed and last),
        float(last and "same" in look.names),
        float(last and "additive" in look.names),
        float(last and look.points_back),
        float(last and look.unit.cut == "clause"),
        float(last and look.unit.cut == "paragraph"),
        float(last and look.unit.cut == "line"),
        float(look.asks and view.looks[end].asks),
        float(bool(features) and not look.features),
        float(bool(look.features) and not features),
        float(view.kinds[at].argmax() == view.kinds[first].argmax()),
        float(last and look.unit.shape in ("log", "table", "field")),
        *(float(value) for value in (kind_like.max(), kind_like[0], kind_like.mean(), topic_like.max())),
        *(
            float(value)
            for value in (view.topic_unlike[at, group].max(), word_like.max(), word_like.sum() / len(group))
        ),
        float(len(look.features & features) - bool(look.features and features and not look.features & features)),
        *([0.0] * 8),
    ]


@dataclass(frozen=True, slots=True)
class Way:
    """One way to divide the units so far: how likely it is (as a logarithm) and how sure each of its groups."""

    walk: Walk
    likely: float
    cuts: list[float]


def decide(view: View, network: Network) -> tuple[list[list[int]], list[float]]:
    """The groups of units that are findings, and how sure each is to be cut right.

    It is the likeliest way at the end of those that were followed side by side, WAYS at a time.
    """
    ways = [Way(Walk(), 0.0, [])]
    for at in range(len(view.looks)):
        links: Links = {}
        onward: list[tuple[float, Way, int, float]] = []
        for way in ways:
            rows = candidates(view, way.walk, at, links)
            chance = shares(network.scores(rows), np.zeros(1, np.int64))
            for choice in np.argsort(-chance)[:WAYS].tolist():
                onward.append((way.likely + math.log(chance[choice] + 1e-9), way, choice, float(chance[choice])))
        best = nlargest(WAYS, onward, key=lambda each: each[0])
        ways = [
            _onward(view, at, way, choice, chance, likely)
            for likely, way, choice, chance in best
            if likely > best[0][0] - HOPELESS
        ]
    return ways[0].walk.groups, ways[0].cuts


def _onward(view: View, at: int, way: Way, choice: int, chance: float, likely: float) -> Way:
    walk = replace(way.walk, groups=[list(group) for group in way.walk.groups])
    step(view, walk, at, [choice])
    cuts = [*way.cuts, 1.0] if choice == BEGIN else list(way.cuts)
    if choice != NOTHING:
        cuts[walk.last] *= chance
    return Way(walk, likely, cuts)


def step(view: View, walk: Walk, at: int, choices: Sequence[int]) -> None:
    """Takes one or, in learning, several choices for a unit."""
    walk.announced = max(walk.announced, view.looks[at].announced)
    if list(choices) == [NOTHING]:
        walk.idle += 1
        return
    walk.idle = 0
    for choice in choices:
        if choice == BEGIN:
            walk.groups.append([at])
            walk.last = len(walk.groups) - 1
        else:
            walk.groups[choice - 2].append(at)
            walk.last = choice - 2


def corrections(view: View, owners: Sequence[Sequence[int]], weight: float, network: Network) -> list[Choice]:
    """What would have been right at each unit, in the situations that the network's own choices lead to."""
    walk, held = Walk(), list[Counter[int]]()
    made: list[Choice] = []
    for at, owned in enumerate(owners):
        rows = candidates(view, walk, at, {})
        target = np.zeros(len(rows), np.float32)
        for choice in [_nearest_group(held, owner) for owner in owned] or [NOTHING]:
            target[choice] += 1 / max(1, len(owned))
        made.append((rows, target, weight))
        choice = int(network.scores(rows).argmax())
        step(view, walk, at, [choice])
        if choice == BEGIN:
            held.append(Counter(owned))
        elif choice != NOTHING:
            held[choice - 2].update(owned)
    return made


def _nearest_group(held: Sequence[Counter[int]], owner: int) -> int:
    mostly = [at for at, count in enumerate(held) if count and count.most_common(1)[0][0] == owner]
    return 2 + mostly[-1] if mostly else BEGIN


def lessons(view: View, owners: Sequence[Sequence[int]], weight: float) -> list[Choice]:
    """The choices of somebody who knows to which findings each unit belongs (none, one or several)."""
    walk, place = Walk(), dict[int, int]()
    made: list[Choice] = []
    for at, owned in enumerate(owners):
        rows = candidates(view, walk, at, {})
        choices = [2 + place[owner] if owner in place else BEGIN for owner in owned] or [NOTHING]
        target = np.zeros(len(rows), np.float32)
        for choice in choices:
            target[choice] += 1 / len(choices)
        made.append((rows, target, weight))
        for owner in owned:
            if owner not in place:
                place[owner] = len(place)
        step(view, walk, at, choices)
    return made
