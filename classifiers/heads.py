"""The straight-line part of a trained reader: what each word and cue says for tag, kind and severity."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from classifiers.looks import Look
from classifiers.network import Numbers
from classifiers.vectors import Vocabulary, matrix

TAGS = ("nothing", "begins", "goes on")
MEANING_WEIGHT = 2.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """The units of some messages as sparse rows: words, cues, place; ``sizes`` is how many tokens each unit has."""

    words: csr_matrix
    cues: csr_matrix
    place: csr_matrix
    sizes: NDArray[np.float32]

    def pick(self, rows: NDArray[np.int64]) -> "Sheet":
        """The sheet of some of the units."""
        return Sheet(self.words[rows], self.cues[rows], self.place[rows], self.sizes[rows])

    def for_tags(self) -> csr_matrix:
        """A row for each unit by itself, with its place."""
        return (_scaled(self.words, _evening(self.sizes)) + self.cues + self.place).tocsr()

    def for_groups(self, groups: Sequence[Sequence[int]]) -> csr_matrix:
        """A row for each group of units, without place."""
        join = joining(groups, len(self.sizes))
        sizes = join @ self.sizes
        count = np.array([len(group) for group in groups], np.float32)
        return (_scaled(join @ self.words, _evening(sizes)) + _scaled(join @ self.cues, _sharing(count))).tocsr()


def _scaled(rows: csr_matrix, scale: NDArray[np.float32]) -> csr_matrix:
    """The rows, each times its own number; a product with a diagonal takes ten times as long for a few rows."""
    made = rows.copy()
    made.data *= np.repeat(scale, np.diff(made.indptr))
    return made


def _evening(sizes: NDArray[np.float32]) -> NDArray[np.float32]:
    made: NDArray[np.float32] = (2.0 / np.sqrt(sizes + 3.0)).astype(np.float32)
    return made


def _sharing(count: NDArray[np.float32]) -> NDArray[np.float32]:
    made: NDArray[np.float32] = (1.0 / np.sqrt(count)).astype(np.float32)
    return made


def joining(groups: Sequence[Sequence[int]], units: int) -> csr_matrix:
    """A table that adds up the units of each group."""
    return matrix(groups, units)


def sheet_of(messages: Sequence[Sequence[Look]], vocabulary: Vocabulary) -> Sheet:
    """The sheet of all units of some messages, in order."""
    width = len(vocabulary.entries) + vocabulary.dims
    looks = [look for message in messages for look in message]
    words = [vocabulary.words(look) for look in looks]
    cues = matrix([vocabulary.cues(look) for look in looks], width)
    return Sheet(
        matrix([entry.columns for entry in words], width, [entry.values for entry in words]),
        cues + _meanings(looks, vocabulary) if vocabulary.dims else cues,
        matrix([vocabulary.place(message, at) for message in messages for at in range(len(message))], width),
        np.array([len(look.tokens) for look in looks], np.float32),
    )


def _meanings(looks: Sequence[Look], vocabulary: Vocabulary) -> csr_matrix:
    rows, dims = len(looks), vocabulary.dims
    made = np.zeros((rows, dims), np.float32)
    for at, look in enumerate(looks):
        if look.meaning is not None and dims:
            made[at] = MEANING_WEIGHT * look.meaning
    before = len(vocabulary.entries)
    places = np.tile(np.arange(before, before + dims), rows)
    return csr_matrix((made.ravel(), places, np.arange(rows + 1) * dims), shape=(rows, before + dims))


@dataclass(frozen=True, slots=True)
class Head:
    """Weights and biases of one question with a closed list of answers."""

    weights: Numbers
    bias: Numbers

    def levels(self, rows: csr_matrix) -> Numbers:
        """The level (logit) of each answer for each row."""
        made: Numbers = np.asarray(rows @ self.weights + self.bias, dtype=np.float32)
        return made


def learn_head(
    rows: csr_matrix, answers: NDArray[np.int64], weights: Numbers, classes: int, *, strength: float
) -> Head:
    """The head that answers best, by multinomial logistic regression."""
    from sklearn.linear_model import LogisticRegression  # slow to import, and only training needs it

    made, bias = np.zeros((rows.shape[1], classes), np.float32), np.full(classes, -8.0, np.float32)
    if len(set(answers.tolist())) < 2:
        bias[answers[:1]] = 0.0
        return Head(made, bias)
    learner = LogisticRegression(C=strength, max_iter=80, tol=1e-3)
    learner.fit(rows.astype(np.float64), answers, sample_weight=weights)
    coefficients, intercepts = learner.coef_, learner.intercept_
    if len(learner.classes_) == 2:
        coefficients, intercepts = (
            np.stack([-coefficients[0], coefficients[0]]) / 2,
            np.array([-1, 1]) * intercepts[0] / 2,
        )
    for row, answer in enumerate(learner.classes_):
        made[:, answer], bias[answer] = coefficients[row], intercepts[row]
    return Head(made, bias)


def softmax(levels: Numbers, temperature: float = 1.0) -> Numbers:
    """Levels as probabilities, row by row."""
    level = levels / temperature
    raised = np.exp(level - level.max(axis=-1, keepdims=True))
    made: Numbers = raised / raised.sum(axis=-1, keepdims=True)
    return made


def log_softmax(levels: Numbers) -> Numbers:
    """Levels as logarithms of probabilities, row by row."""
    level = levels - levels.max(axis=-1, keepdims=True)
    made: Numbers = level - np.log(np.exp(level).sum(axis=-1, keepdims=True))
    return made
