"""Learns which product and feature a finding is about."""

from collections.abc import Sequence

import numpy as np

from classifiers.lessons import Groups, Lesson
from classifiers.network import Numbers, choices_of, learn_choices
from classifiers.topics import chances, feature_inputs, product_inputs
from classifiers.trained import Message, Topics


def learn_topics(
    lessons: Sequence[Lesson], messages: Sequence[Message], kinds: Numbers, groups: Groups, seed: int
) -> Topics:
    """The networks for feature and product, from labelled findings and likely kinds of theirs."""
    picked: list[tuple[Numbers, Numbers, float]] = []
    numbers = [number for lesson in lessons for number, _ in lesson.groups()]
    inside = []
    for at, units in enumerate(groups.units):
        lesson, message = lessons[groups.message[at]], messages[groups.message[at]]
        local = [unit - message.first for unit in units]
        inputs = feature_inputs(message.scene, [local], kinds[at][None])[0]
        names = [(lesson.index.products[owner].name, made.name) for owner, made in lesson.index.features]
        label = lesson.row.labels[numbers[at]]
        right = [name[1] == label.feature and label.product in (None, name[0]) for name in names]
        picked.append((inputs, _target(right), float(groups.weight[at])))
        inside.append((message, local, label, lesson))
    feature = learn_choices(choices_of(picked), hidden=16, rounds=15, seed=seed)
    others = []
    for at, (message, local, label, lesson) in enumerate(inside):
        likely = chances(feature, picked[at][0][None])
        inputs = product_inputs(message.scene, [local], likely, kinds[at][None])[0]
        right = [product.name == label.product for product in lesson.index.products]
        others.append((inputs, _target(right), float(groups.weight[at])))
    return Topics(feature, learn_choices(choices_of(others), hidden=12, rounds=15, seed=seed))


def _target(right: Sequence[bool]) -> Numbers:
    target = np.array([*right, not any(right)], np.float32)
    made: Numbers = target / target.sum()
    return made
