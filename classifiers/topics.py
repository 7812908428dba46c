"""Which product and feature some units are about, with context of the rest of the message; carries to any catalogue."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from classifiers.looks import Look
from classifiers.memory import Memory
from classifiers.mentions import CatalogueIndex
from classifiers.network import Network, Numbers

SIGHTS = 9
NAME, ALIAS, NAMED, ABOUT, EXCLUDED, EARLY, KIN, REMEMBERED, MEANT = range(SIGHTS)
_SAID = [NAME, ALIAS, NAMED, ABOUT, KIN, REMEMBERED, MEANT]
LEAST_ALIKE = 0.15


@dataclass(frozen=True, slots=True)
class Scene:
    """What each unit of a message shows of each feature and product, made once and asked for many groups of units."""

    features: Numbers
    products: Numbers
    owners: NDArray[np.int64]
    own: Numbers
    subject: int
    index: CatalogueIndex


def scene_of(looks: Sequence[Look], index: CatalogueIndex, memory: Memory) -> Scene:
    """The scene of a message."""
    owners = np.array([number for number, _ in index.features], dtype=np.int64)
    own = np.array([float(product.own) for product in index.products], np.float32)
    subject = 1 if looks and looks[0].unit.part == "subject" else 0
    return Scene(_feature_sights(looks, index, memory), _product_sights(looks, index), owners, own, subject, index)


def _feature_sights(looks: Sequence[Look], index: CatalogueIndex, memory: Memory) -> Numbers:
    table = np.zeros((len(looks), len(index.features), SIGHTS), np.float32)
    if index.meanings is not None and index.features:
        meant = np.stack([look.meaning for look in looks if look.meaning is not None] or [index.meanings[0]])
        if len(meant) == len(looks):
            table[:, :, MEANT] = 3.0 * np.maximum(meant @ index.meanings.T - LEAST_ALIKE, 0.0)
    for at, look in enumerate(looks):
        excluded = "excluded" in look.names
        row = table[at]
        for mention in look.seen.mentions:
            if mention.target == "feature":
                row[mention.number, NAME if mention.by_name else ALIAS] += 1.0
                row[mention.number, EXCLUDED] = max(row[mention.number, EXCLUDED], excluded)
                row[mention.number, EARLY] = max(row[mention.number, EARLY], 1.0 / (1 + mention.first))
        for sight, scores in (
            (NAMED, look.seen.named),
            (ABOUT, look.seen.about),
            (KIN, look.seen.kin),
            (REMEMBERED, memory.scores(look.stems, index)),
        ):
            if scores:
                row[list(scores), sight] = list(scores.values())
    return table


def _product_sights(looks: Sequence[Look], index: CatalogueIndex) -> Numbers:
    table = np.zeros((len(looks), len(index.products)), np.float32)
    for at, look in enumerate(looks):
        for mention in look.seen.mentions:
            if mention.target != "feature":
                table[at, mention.number] += 1.0
    return table


def feature_inputs(scene: Scene, groups: Sequence[Sequence[int]], kinds: Numbers) -> Numbers:
    """For each group a row for each feature and a last one for none of them; ``kinds`` are the groups' likely kinds."""
    total = np.stack([np.minimum(scene.features[list(group)].sum(axis=0), 3.0) for group in groups])
    most = np.stack([scene.features[list(group)].max(axis=0) for group in groups])
    starts = [group[0] for group in groups]
    first = scene.features[starts][:, :, _SAID]
    so_far = np.maximum.accumulate(scene.features[:, :, _SAID], axis=0)
    before = so_far[[max(start - 1, 0) for start in starts]]
    whole = np.broadcast_to(np.minimum(scene.features[:, :, _SAID].sum(axis=0), 4.0), first.shape)
    own = np.concatenate([total, most, first, before, whole], axis=2)
    rows = np.concatenate([own, own - _best_other(own), _owner_inputs(scene, groups)], axis=2)
    none = rows.max(axis=1, initial=0.0)
    return _with_none(rows, none, kinds)


def _owner_inputs(scene: Scene, groups: Sequence[Sequence[int]]) -> Numbers:
    named = np.stack([scene.products[list(group)].sum(axis=0) for group in groups])
    whole = np.broadcast_to(scene.products.sum(axis=0), named.shape)
    others = (whole.sum(axis=1, keepdims=True) > whole).astype(np.float32)
    near = np.stack([_nearest_before(scene.products[: group[0] + 1]) for group in groups])
    table = np.stack([np.minimum(named, 2), np.minimum(whole, 3), others, near], axis=2)
    made: Numbers = table[:, scene.owners]
    return made


def product_inputs(scene: Scene, groups: Sequence[Sequence[int]], chances: Numbers, kinds: Numbers) -> Numbers:
    """For each group a row for each product and a last one for none; ``chances`` are those of features and of none."""
    count = len(scene.own)
    belongs = (scene.owners[:, None] == np.arange(count)).astype(np.float32)
    mass = chances[:, :-1] @ belongs
    named = np.stack([np.minimum(scene.products[list(group)].sum(axis=0), 3) for group in groups])
    starts = [group[0] for group in groups]
    first = np.minimum(scene.products[starts], 1)
    before = np.stack([np.minimum(scene.products[:start].sum(axis=0), 2) for start in starts])
    near = np.stack([_nearest_before(scene.products[: start + 1]) for start in starts])
    words = scene.features[:, :, [NAMED, ABOUT, KIN, REMEMBERED]].sum(axis=(0, 2)) @ belongs
    flat = [
        np.minimum(scene.products[: scene.subject].sum(axis=0), 1),
        np.minimum(scene.products.sum(axis=0), 4),
        words / max(float(words.sum()), 1.0),
    ]
    table = np.stack([mass, named, first, before, near, *(np.broadcast_to(row, mass.shape) for row in flat)], axis=2)
    kind_of = np.broadcast_to(scene.own[:, None], (len(groups), count, 1))
    rows = np.concatenate([table, table - _best_other(table), kind_of], axis=2)
    none = np.concatenate([rows.max(axis=1, initial=0.0), chances[:, -1:]], axis=1)
    return _with_none(np.concatenate([rows, np.zeros((*rows.shape[:2], 1))], axis=2), none, kinds)


def _with_none(rows: Numbers, none: Numbers, kinds: Numbers) -> Numbers:
    """The rows with one more for none of them, in which also stands what is likely of the group itself."""
    groups, count, _ = rows.shape
    wide = np.concatenate([rows, np.zeros((groups, count, 1 + kinds.shape[1]))], axis=2)
    last = np.concatenate([none, np.ones((groups, 1)), kinds], axis=1)
    made: Numbers = np.concatenate([wide, last[:, None, :]], axis=1).astype(np.float32)
    return made


def _best_other(table: Numbers) -> Numbers:
    """For each candidate (second axis) and column the highest value of the other candidates."""
    if table.shape[1] < 2:
        return np.zeros_like(table)
    ordered = np.sort(table, axis=1)
    made: Numbers = np.where(table >= ordered[:, -1:], ordered[:, -2:-1], ordered[:, -1:])
    return made


def _nearest_before(products: Numbers) -> Numbers:
    named = np.flatnonzero(products.any(axis=1))
    return np.minimum(products[named[-1]], 1) if len(named) else np.zeros(products.shape[1], np.float32)


def chances(network: Network, inputs: Numbers) -> Numbers:
    """The probability of each candidate of each group."""
    groups, count, width = inputs.shape
    scores = network.scores(inputs.reshape(groups * count, width)).reshape(groups, count)
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    made: Numbers = raised / raised.sum(axis=1, keepdims=True)
    return made
