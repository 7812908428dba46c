"""The second judgement of kind and severity: sees a whole finding in its message, and says how likely it is right."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix

from classifiers.cues import NAMES
from classifiers.heads import Head, log_softmax, softmax
from classifiers.looks import Look
from classifiers.network import Numbers
from classifiers.trees import Trees

#: The cues with which the inputs of every judge end; what stands before them is what trees see.
CUES = 3 * len(NAMES)
SHAPES = 9
TREES_SHARE = 0.7


def kind_inputs(
    looks: Sequence[Look], group: Sequence[int], level: Numbers, kinds: Numbers, tags: Numbers, none: float
) -> Numbers:
    """What is seen of a finding for its kind: its level, its first and strongest unit's, its cues, its shape.

    ``kinds`` and ``tags`` are levels of all units of the message, ``none`` the chance that it names no feature.
    """
    members = [looks[at] for at in group]
    inside = np.array([sum(name in look.names for look in members) for name in NAMES], np.float32)
    beside = np.array([any(name in look.names for look in looks) for name in NAMES], np.float32)
    chance = softmax(kinds[list(group)])
    main = group[int(np.argmax(tags[list(group), 1]))]
    shape = [
        float(sum(look.asks for look in members)),
        float(members[0].asks),
        float(members[-1].asks),
        np.log(len(group)),
        np.log(sum(len(look.tokens) for look in members) + 1),
        float(len(looks) - len(group)) / len(looks),
        float(any(look.unit.shape == "log" for look in members)),
        float(any(look.unit.part == "subject" for look in members)),
        none,
    ]
    parts = [level, softmax(level), kinds[group[0]], kinds[main], chance.max(axis=0), chance.mean(axis=0)]
    made = np.concatenate([*parts, np.array(shape), np.minimum(inside, 3), np.minimum(inside, 1), beside / 2])
    return made.astype(np.float32)


def severity_inputs(seen: Numbers, level: Numbers, units: Numbers, kinds: Numbers) -> Numbers:
    """What is seen of a finding for its severity: what was seen for its kind, its likely kinds, its levels."""
    worst = softmax(units).max(axis=0)
    made = np.concatenate([kinds, np.log(kinds + 1e-3) / 3, level, softmax(level), worst, seen[-(SHAPES + CUES) :]])
    return made.astype(np.float32)


def real_inputs(seen: Numbers, group: Sequence[int], tags: Numbers, live: Numbers, cut: float, groups: int) -> Numbers:
    """What is seen of a group for whether it is a finding at all: also its tags, its message's being live, its cut."""
    inside = tags[list(group)]
    chance = softmax(inside)
    row = [cut, np.log(cut + 1e-3), *live, np.log(groups), len(group) / len(tags), 1.0 - chance[:, 0].min()]
    made = np.concatenate([row, inside.max(axis=0), inside.mean(axis=0), chance.mean(axis=0), seen])
    return made.astype(np.float32)


@dataclass(frozen=True, slots=True)
class Judge:
    """A head over inputs that were brought to one scale, and the temperature that makes its chances honest.

    Where there was enough to grow them from, trees over all inputs but the cues judge with it.
    """

    mean: Numbers
    scale: Numbers
    head: Head
    trees: Trees | None
    temperature: float

    def levels(self, inputs: Numbers) -> Numbers:
        """The level of each answer, a row an input."""
        level = ((inputs - self.mean) * self.scale) @ self.head.weights + self.head.bias
        return joined(level, self.trees.levels(inputs) if self.trees else None)

    def chances(self, inputs: Numbers) -> Numbers:
        """The probability of each answer, a row an input."""
        return softmax(self.levels(inputs), self.temperature)


@dataclass(frozen=True, slots=True)
class Judges:
    """The judges, with the chances from which something is called critical, sure, or a finding at all."""

    kind: Judge
    severity: Judge
    real: Judge
    critical_from: float
    sure_from: float
    real_from: float


def joined(straight: Numbers, grown: Numbers | None) -> Numbers:
    """The levels of a head and of trees as one."""
    if grown is None:
        return straight
    made: Numbers = (1 - TREES_SHARE) * log_softmax(straight) + TREES_SHARE * log_softmax(grown)
    return made


def scaled(inputs: Numbers) -> tuple[Numbers, Numbers, csr_matrix]:
    """The mean and scale of some inputs, and the inputs so scaled."""
    mean = inputs.mean(axis=0)
    scale = 1.0 / np.maximum(inputs.std(axis=0), 0.05)
    return mean.astype(np.float32), scale.astype(np.float32), csr_matrix((inputs - mean) * scale)


def temperature_for(levels: Numbers, answers: Numbers) -> float:
    """The temperature at which levels give the right answers the most probability."""
    tried = np.exp(np.linspace(-1.0, 1.2, 45))
    losses = []
    for temperature in tried:
        chance = softmax(levels, float(temperature))
        losses.append(-np.log(chance[np.arange(len(answers)), answers] + 1e-9).mean())
    return float(tried[int(np.argmin(losses))])
