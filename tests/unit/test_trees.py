"""Trees answer as those that scikit-learn grew, alone and in a judge."""

import numpy as np
import pytest
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier

from classifiers import trees
from classifiers.judging import CUES, Judge, joined
from classifiers.learn_judges import ENOUGH_FOR_TREES, _learn_judge
from classifiers.network import Numbers
from classifiers.trees import ABSENT, learn_trees


def apart(classes: int) -> tuple[Numbers, NDArray[np.int64]]:
    """Inputs of which only two numbers together tell the answer: a straight line finds nothing."""
    chance = np.random.default_rng(3)
    inputs = chance.normal(size=(1500, 4)).astype(np.float32)
    return inputs, ((inputs[:, 0] * inputs[:, 1] > 0).astype(np.int64) + (classes - 2) * (inputs[:, 2] > 1))


@pytest.mark.parametrize("classes", [2, 3])
def test_levels_are_those_of_the_library(classes: int) -> None:
    inputs, answers = apart(classes)
    grown = learn_trees(inputs, answers, np.ones(len(inputs)), classes)
    library = HistGradientBoostingClassifier(
        max_iter=trees.ROUNDS,
        learning_rate=trees.PACE,
        max_leaf_nodes=trees.LEAVES,
        min_samples_leaf=trees.LEAST_IN_LEAF,
        max_bins=trees.STEPS,
        l2_regularization=trees.CAUTION,
        early_stopping=False,
    ).fit(inputs, answers)

    told = grown.levels(inputs)

    raised = np.exp(told - told.max(axis=1, keepdims=True))
    assert np.allclose(raised / raised.sum(axis=1, keepdims=True), library.predict_proba(inputs), atol=1e-5)
    assert np.allclose(grown.levels(inputs[0]), told[0])


def test_an_answer_that_was_never_given_stays_out_of_the_question() -> None:
    inputs, answers = apart(2)
    grown = learn_trees(inputs, answers * 2, np.ones(len(inputs)), 3)
    told = grown.levels(inputs)
    assert np.allclose(told[:, 1], ABSENT)
    assert told[:, (0, 2)].max(axis=1).min() > ABSENT


def test_a_judge_has_trees_where_there_was_enough_to_grow_them_from_and_is_better_for_them() -> None:
    telling, answers = apart(2)
    inputs = np.hstack([telling, np.zeros((len(telling), CUES), np.float32)])
    fold = np.arange(len(inputs)) % 4

    def learned(count: int) -> tuple[Judge, Numbers]:
        every = np.ones(count, bool)
        return _learn_judge(inputs[:count], answers[:count], fold[:count], every, np.ones(count), 2, 1.0)

    judge, held_out = learned(1500)
    few, few_held_out = learned(ENOUGH_FOR_TREES // 2)

    assert judge.trees is not None and few.trees is None
    assert (held_out.argmax(axis=1) == answers).mean() > 0.9
    assert (few_held_out.argmax(axis=1) == answers[: len(few_held_out)]).mean() < 0.7
    assert np.allclose(judge.chances(inputs[:5]).sum(axis=1), 1.0)
    assert np.array_equal(joined(few_held_out, None), few_held_out)
