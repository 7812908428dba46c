"""Small decision trees, each grown upon the mistakes of those before: they see what counts only together."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from classifiers.network import Numbers

ROUNDS, PACE, LEAVES, LEAST_IN_LEAF, STEPS, CAUTION = 30, 0.15, 8, 30, 31, 5.0
ABSENT = -8.0


@dataclass(frozen=True, slots=True)
class Trees:
    """The nodes of all trees in rows: the column each looks at, up to which value it leads ``left``, what it adds.

    A leaf leads to itself. ``roots`` holds the root of each tree, a row a round and a column an answer; ``base`` is
    what each answer begins with.
    """

    column: NDArray[np.int16]
    limit: NDArray[np.float32]
    left: NDArray[np.int32]
    right: NDArray[np.int32]
    adds: NDArray[np.float32]
    roots: NDArray[np.int32]
    base: NDArray[np.float32]

    def levels(self, inputs: Numbers) -> Numbers:
        """The level of each answer, a row an input."""
        rows = np.atleast_2d(inputs)
        each = np.arange(len(rows))[:, None]
        at, before = np.tile(self.roots.ravel(), (len(rows), 1)), None
        while before is None or not np.array_equal(at, before):
            before = at
            at = np.where(rows[each, self.column[at]] <= self.limit[at], self.left[at], self.right[at])
        told = self.adds[at].reshape(len(rows), *self.roots.shape).sum(axis=1) + self.base
        made: Numbers = told.reshape(*inputs.shape[:-1], len(self.base))
        return made

    def parts(self) -> dict[str, Numbers]:
        """Its numbers by name, for keeping in a file."""
        return {name: getattr(self, name) for name in self.__slots__}


def learn_trees(inputs: Numbers, answers: NDArray[np.int64], weights: Numbers, classes: int) -> Trees:
    """The trees that answer best, by gradient boosting; ``answers`` holds at least two of the ``classes``."""
    from sklearn.ensemble import HistGradientBoostingClassifier  # slow to import, and only training needs it
    from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

    learner = HistGradientBoostingClassifier(
        max_iter=ROUNDS,
        learning_rate=PACE,
        max_leaf_nodes=LEAVES,
        min_samples_leaf=LEAST_IN_LEAF,
        max_bins=STEPS,
        l2_regularization=CAUTION,
        early_stopping=False,
    )
    with threadpool_limits(limits=1, user_api="openmp"):  # in a forked process there are no threads to wait for
        learner.fit(inputs, answers, sample_weight=weights)
    first = np.asarray(learner._baseline_prediction).ravel()
    grown = [[tree.nodes for tree in trees] for trees in learner._predictors]
    if len(first) == 1:  # of two answers only the second has trees: the first is its opposite
        first = np.array([-first[0], first[0]]) / 2
        grown = [[_turned(nodes, -0.5), _turned(nodes, 0.5)] for (nodes,) in grown]
    known = learner.classes_
    base = np.full(classes, ABSENT, np.float32)
    base[known] = first
    return _planted(grown, known, base)


def _turned(nodes: Any, by: float) -> Any:
    made = nodes.copy()
    made["value"] *= by
    return made


def _planted(grown: list[list[Any]], known: NDArray[np.int64], base: NDArray[np.float32]) -> Trees:
    """All trees in one table; an answer that was never given has a single leaf that adds nothing, first of all."""
    leaf = np.zeros(1, grown[0][0].dtype)
    leaf["is_leaf"] = 1
    tables, roots, size = [leaf], np.zeros((len(grown), len(base)), np.int32), 1
    shift = [np.zeros(1, np.int32)]
    for number, trees in enumerate(grown):
        for answer, nodes in zip(known, trees, strict=True):
            roots[number, answer] = size
            tables.append(nodes)
            shift.append(np.full(len(nodes), size, np.int32))
            size += len(nodes)
    nodes, begins = np.concatenate(tables), np.concatenate(shift)
    ends = nodes["is_leaf"].astype(bool)
    itself = np.arange(size, dtype=np.int32)
    return Trees(
        column=np.where(ends, 0, nodes["feature_idx"]).astype(np.int16),
        limit=np.where(ends, np.inf, _single(nodes["num_threshold"])).astype(np.float32),
        left=np.where(ends, itself, nodes["left"].astype(np.int32) + begins).astype(np.int32),
        right=np.where(ends, itself, nodes["right"].astype(np.int32) + begins).astype(np.int32),
        adds=np.where(ends, nodes["value"], 0.0).astype(np.float32),
        roots=roots,
        base=base,
    )


def _single(limits: NDArray[np.float64]) -> NDArray[np.float32]:
    """The greatest single-precision numbers that are not above some limits: inputs are compared in single precision."""
    near = limits.astype(np.float32)
    made: NDArray[np.float32] = np.where(near > limits, np.nextafter(near, np.float32(-np.inf)), near)
    return made
