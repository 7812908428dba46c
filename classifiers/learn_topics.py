"""Learns which product and feature a finding is about."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from classifiers.lessons import Groups
from classifiers.network import Choice, Network, Numbers, choices_of, learn_choices
from classifiers.topics import chances, feature_inputs, product_inputs
from classifiers.trained import Message, Topics


@dataclass(frozen=True, slots=True)
class Task:
    """What the networks for feature and product learn: for each labelled group its choice among features, and what
    its choice among products is made of."""

    messages: Sequence[Message]
    kinds: Numbers
    groups: Groups
    fold: NDArray[np.int64]
    features: Sequence[Choice]

    def learn(self, seed: int, held: int) -> Topics:
        """The networks learned from all groups but those of the fold that is held out."""
        used = np.flatnonzero(self.fold[self.groups.message] != held).tolist() or list(range(len(self.features)))
        feature = learn_choices(choices_of([self.features[at] for at in used]), hidden=16, rounds=15, seed=seed)
        products = [self._product(at, feature) for at in used]
        return Topics(feature, learn_choices(choices_of(products), hidden=12, rounds=15, seed=seed))

    def _product(self, at: int, feature: Network) -> Choice:
        message, label = self.messages[self.groups.message[at]], self.groups.labels[at]
        likely = chances(feature, self.features[at][0][None])
        inputs = product_inputs(message.scene, [_local(self.groups, message, at)], likely, self.kinds[at][None])[0]
        right = [product.name == label.product for product in message.scene.index.products]
        return inputs, _target(right), float(self.groups.weight[at])


def topic_task(messages: Sequence[Message], kinds: Numbers, groups: Groups, fold: NDArray[np.int64]) -> Task:
    """What is to be learned of features and products from labelled groups and likely kinds of theirs."""
    features = []
    for at, label in enumerate(groups.labels):
        message = messages[groups.message[at]]
        index = message.scene.index
        inputs = feature_inputs(message.scene, [_local(groups, message, at)], kinds[at][None])[0]
        names = [(index.products[owner].name, made.name) for owner, made in index.features]
        right = [name[1] == label.feature and label.product in (None, name[0]) for name in names]
        features.append((inputs, _target(right), float(groups.weight[at])))
    return Task(messages, kinds, groups, fold, features)


def _local(groups: Groups, message: Message, at: int) -> list[int]:
    return [unit - message.first for unit in groups.units[at]]


def _target(right: Sequence[bool]) -> Numbers:
    target = np.array([*right, not any(right)], np.float32)
    made: Numbers = target / target.sum()
    return made
