"""A small network that gives each candidate of a choice a score, and learns from choices that were made."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[Any]
BATCH = 128
LEAST_STEPS = 200


@dataclass(frozen=True, slots=True)
class Network:
    """One hidden layer beside a straight line; inputs are brought to one scale first."""

    mean: Numbers
    scale: Numbers
    inward: Numbers
    bias: Numbers
    outward: Numbers
    straight: Numbers

    def scores(self, inputs: Numbers) -> Numbers:
        """One score a row."""
        level = (inputs - self.mean) * self.scale
        made: Numbers = np.tanh(level @ self.inward + self.bias) @ self.outward + level @ self.straight
        return made

    def parts(self) -> dict[str, Numbers]:
        """Its numbers by name, for keeping in a file."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Choices:
    """Candidates in rows, each choice's rows together: ``starts`` says where each begins, ``target`` what share of
    the choice was right for each row, ``weight`` how much each choice counts."""

    inputs: Numbers
    starts: NDArray[np.int64]
    target: Numbers
    weight: Numbers


Choice = tuple[Numbers, Numbers, float]


def choices_of(groups: Sequence[Choice]) -> Choices:
    """Puts choices given as (inputs, target, weight) into one table."""
    sizes = [len(inputs) for inputs, _, _ in groups]
    return Choices(
        np.concatenate([inputs for inputs, _, _ in groups]).astype(np.float32),
        np.concatenate([[0], np.cumsum(sizes)[:-1]]).astype(np.int64),
        np.concatenate([target for _, target, _ in groups]).astype(np.float32),
        np.array([weight for _, _, weight in groups], dtype=np.float32),
    )


def shares(scores: Numbers, starts: NDArray[np.int64]) -> Numbers:
    """The probability of each candidate within its choice; several columns of scores are judged each by itself."""
    sizes = np.diff(np.append(starts, len(scores)))
    high = np.repeat(np.maximum.reduceat(scores, starts), sizes, axis=0)
    raised = np.exp(scores - high)
    made: Numbers = raised / np.repeat(np.add.reduceat(raised, starts), sizes, axis=0)
    return made


def learn_choices(
    choices: Choices,
    *,
    hidden: int = 24,
    copies: int = 1,
    rounds: int = 9,
    rate: float = 0.01,
    decay: float = 1e-2,
    seed: int = 0,
) -> Network:
    """The network that makes the given choices likely (Adam, falling rate).

    Of several ``copies``, which begin differently and each learn alone, it gives the mean of the scores.
    """
    random = np.random.default_rng(seed)
    mean = choices.inputs.mean(axis=0)
    scale = 1.0 / np.maximum(choices.inputs.std(axis=0), 0.05)
    width, all_hidden = choices.inputs.shape[1], hidden * copies
    outward = np.zeros((all_hidden, copies), np.float32)
    for copy in range(copies):
        place = slice(copy * hidden, (copy + 1) * hidden)
        outward[place, copy] = random.normal(0, 0.3 / np.sqrt(hidden), hidden)
    values = [
        random.normal(0, 1 / np.sqrt(width), (width, all_hidden)).astype(np.float32),
        np.zeros(all_hidden, np.float32),
        outward,
        np.zeros((width, copies), np.float32),
    ]
    level = np.clip((choices.inputs - mean) * scale, -8, 8).astype(np.float32)
    _descend(values, level, choices, random, rounds, rate, decay)
    inward, bias, outward, straight = values
    joined = (inward, bias, outward.sum(axis=1) / copies, straight.mean(axis=1))
    return Network(mean.astype(np.float32), scale.astype(np.float32), *joined)


def _descend(
    values: list[Numbers],
    level: Numbers,
    choices: Choices,
    random: np.random.Generator,
    rounds: int,
    rate: float,
    decay: float,
) -> None:
    sizes = np.diff(np.append(choices.starts, len(level)))
    first = [np.zeros_like(value) for value in values]
    second = [np.zeros_like(value) for value in values]
    step, batches = 0, -(-len(sizes) // BATCH)
    rounds = max(rounds, -(-LEAST_STEPS // batches))
    steps = rounds * batches
    for _ in range(rounds):
        order = random.permutation(len(sizes))
        for at in range(0, len(order), BATCH):
            step += 1
            gradient = _gradient(values, level, choices, sizes, order[at : at + BATCH])
            pace = rate * (1 - step / (steps + 1))
            for number, value in enumerate(values):
                slope = gradient[number] + decay * value
                first[number] = 0.9 * first[number] + 0.1 * slope
                second[number] = 0.99 * second[number] + 0.01 * slope**2
                value -= pace * (first[number] / (1 - 0.9**step)) / (np.sqrt(second[number] / (1 - 0.99**step)) + 1e-7)


def _gradient(
    values: list[Numbers], level: Numbers, choices: Choices, sizes: NDArray[np.int64], picked: NDArray[np.int64]
) -> list[Numbers]:
    inward, bias, outward, straight = values
    count = sizes[picked]
    starts = np.concatenate([[0], np.cumsum(count)[:-1]])
    rows = np.repeat(choices.starts[picked] - starts, count) + np.arange(count.sum())
    inputs = level[rows]
    felt = np.tanh(inputs @ inward + bias)
    chance = shares(felt @ outward + inputs @ straight, starts)
    error = (chance - choices.target[rows, None]) * np.repeat(choices.weight[picked], count)[:, None] / len(picked)
    own = outward != 0  # a copy's hidden units speak to that copy only
    back = (error @ outward.T) * (1 - felt**2)
    return [inputs.T @ back, back.sum(axis=0), (felt.T @ error) * own, inputs.T @ error]
