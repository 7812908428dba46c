"""Which product and feature some units are about, with context of the rest of the message; carries to any catalogue."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from classifiers.looks import Look
from classifiers.mentions import CatalogueIndex
from classifiers.network import Network, Numbers, shares

SIGHTS = 6


def sights_of(looks: Sequence[Look], index: CatalogueIndex) -> NDArray[np.float32]:
    """What each unit shows of each feature: name, alias, words of its name, words about it, excluded, how early."""
    table = np.zeros((len(looks), len(index.features), SIGHTS), np.float32)
    for at, look in enumerate(looks):
        excluded = "excluded" in look.names
        for mention in look.seen.mentions:
            if mention.target == "feature":
                table[at, mention.number, 0 if mention.by_name else 1] += 1.0
                table[at, mention.number, 4] = max(table[at, mention.number, 4], excluded)
                table[at, mention.number, 5] = max(table[at, mention.number, 5], 1.0 / (1 + mention.first))
        for number, share in look.seen.named.items():
            table[at, number, 2] = share
        for number, share in look.seen.about.items():
            table[at, number, 3] = share
    return table


def product_sights(looks: Sequence[Look], index: CatalogueIndex) -> NDArray[np.float32]:
    """How often each unit names each product."""
    table = np.zeros((len(looks), len(index.products)), np.float32)
    for at, look in enumerate(looks):
        for mention in look.seen.mentions:
            if mention.target == "product":
                table[at, mention.number] += 1.0
    return table


@dataclass(frozen=True, slots=True)
class Scene:
    """A message's sights, made once and asked for each finding."""

    features: NDArray[np.float32]
    products: NDArray[np.float32]
    index: CatalogueIndex
    owners: NDArray[np.int64]
    subject: int


def scene_of(looks: Sequence[Look], index: CatalogueIndex) -> Scene:
    """The scene of a message."""
    owners = np.array([number for number, _ in index.features], dtype=np.int64)
    subject = 1 if looks and looks[0].unit.part == "subject" else 0
    return Scene(sights_of(looks, index), product_sights(looks, index), index, owners, subject)


def feature_inputs(scene: Scene, units: Sequence[int], kinds: Numbers) -> Numbers:
    """A row for each feature and a last one for none of them."""
    inside = scene.features[list(units)]
    total = np.minimum(inside.sum(axis=0), 3.0)
    most = inside.max(axis=0)
    first = inside[0]
    before = scene.features[: max(units[0], 1)].max(axis=0)
    whole = np.minimum(scene.features.sum(axis=0), 4.0)
    named_products = scene.products[list(units)].sum(axis=0)
    all_products = scene.products.sum(axis=0)
    owner = np.stack(
        [
            np.minimum(named_products, 2)[scene.owners],
            np.minimum(all_products, 3)[scene.owners],
            (all_products.sum() > all_products)[scene.owners].astype(np.float32),
        ],
        axis=1,
    )
    own = np.concatenate([total, most, first[:, :4], before[:, :4], whole[:, :4]], axis=1)
    beside = own[:, :16] - _best_other(own[:, :16])
    rows = np.concatenate([own, beside, owner], axis=1)
    none = np.concatenate([rows.max(axis=0, initial=0.0), [1.0], kinds]).astype(np.float32)
    padded = np.concatenate([rows, np.zeros((len(rows), 1 + len(kinds)), np.float32)], axis=1)
    return np.concatenate([padded, none[None, :]]).astype(np.float32)


def product_inputs(scene: Scene, units: Sequence[int], chances: Numbers, kinds: Numbers) -> Numbers:
    """A row for each product and a last one for none; ``chances`` are those of the features and of none."""
    count = len(scene.index.products)
    mass = np.bincount(scene.owners, weights=chances[:-1], minlength=count) if count else np.zeros(0)
    named = np.minimum(scene.products[list(units)].sum(axis=0), 3)
    first = np.minimum(scene.products[units[0]], 1)
    subject = np.minimum(scene.products[: scene.subject].sum(axis=0), 1)
    before = np.minimum(scene.products[: units[0]].sum(axis=0), 2)
    whole = np.minimum(scene.products.sum(axis=0), 4)
    near = _nearest_before(scene.products[: units[0] + 1])
    words = np.array([scene.features[:, scene.owners == number, 2:4].sum() for number in range(count)])
    words = words / max(float(words.sum()), 1.0)
    own = np.array([float(product.own) for product in scene.index.products])
    rows = np.stack([mass, named, first, subject, before, whole, near, words, own], axis=1)
    rows = np.concatenate([rows, rows[:, :8] - _best_other(rows[:, :8])], axis=1)
    none = np.concatenate([rows.max(axis=0, initial=0.0), [1.0, chances[-1]], kinds])
    padded = np.concatenate([rows, np.zeros((count, 2 + len(kinds)))], axis=1)
    return np.concatenate([padded, none[None, :]]).astype(np.float32)


def _best_other(table: NDArray[np.float32]) -> NDArray[np.float32]:
    """For each row and column the highest value of the other rows."""
    if len(table) < 2:
        return np.zeros_like(table)
    ordered = np.sort(table, axis=0)
    made: NDArray[np.float32] = np.where(table >= ordered[-1], ordered[-2], ordered[-1])
    return made


def _nearest_before(products: NDArray[np.float32]) -> NDArray[np.float32]:
    named = np.flatnonzero(products.sum(axis=1))
    return np.minimum(products[named[-1]], 1) if len(named) else np.zeros(products.shape[1], np.float32)


def chances(network: Network, inputs: Numbers, temperature: float = 1.0) -> Numbers:
    """The probability of each row of one choice."""
    return shares(network.scores(inputs) / temperature, np.zeros(1, np.int64))
