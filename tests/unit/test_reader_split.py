"""A message is divided by the likeliest of all ways, not by the likeliest step each time."""

import math
from dataclasses import replace

import numpy as np
import pytest

from classifiers import split
from classifiers.findings import Catalogue, Text
from classifiers.looks import looks_at
from classifiers.mentions import CatalogueIndex
from classifiers.network import Network, shares
from classifiers.split import View, Walk, candidates, decide, step, view_of

BODY = "The map is blank. It began on Monday. How do I print a list? Also the export fails. Thanks."


@pytest.fixture
def view() -> View:
    looks = looks_at(Text(BODY), CatalogueIndex(Catalogue(())))
    chance = np.random.default_rng(2)
    tags, kinds = chance.dirichlet(np.ones(3), len(looks)), chance.dirichlet(np.ones(8), len(looks))
    return view_of(looks, tags.astype(np.float32), kinds.astype(np.float32), np.ones((len(looks), 1), np.float32), {})


def network_for(view: View, seed: int) -> Network:
    width = candidates(view, Walk(), 0, {}).shape[1]
    chance = np.random.default_rng(seed)
    zeros, ones = np.zeros(width, np.float32), np.ones(width, np.float32)
    return Network(
        zeros, ones, np.zeros((width, 1), np.float32), np.zeros(1, np.float32), np.zeros(1), chance.normal(size=width)
    )


def every_way(view: View, network: Network, walk: Walk, at: int, likely: float) -> list[tuple[float, list[list[int]]]]:
    if at == len(view.looks):
        return [(likely, walk.groups)]
    chance = shares(network.scores(candidates(view, walk, at, {})), np.zeros(1, np.int64))
    found = []
    for choice in range(len(chance)):
        onward = replace(walk, groups=[list(group) for group in walk.groups])
        step(view, onward, at, [choice])
        found += every_way(view, network, onward, at + 1, likely + math.log(chance[choice] + 1e-9))
    return found


@pytest.mark.parametrize("seed", range(12))
def test_with_room_for_all_ways_the_likeliest_is_taken(view: View, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(split, "WAYS", 10_000)
    monkeypatch.setattr(split, "HOPELESS", 1e9)
    network = network_for(view, seed)
    groups, cuts = decide(view, network)
    likely, best = max(every_way(view, network, Walk(), 0, 0.0), key=lambda each: each[0])
    assert groups == best
    assert len(cuts) == len(groups)
    assert all(0.0 < cut <= 1.0 for cut in cuts)
    assert sum(math.log(cut) for cut in cuts) >= likely - 1e-6  # what is nothing is in no group's chance


def test_three_ways_are_seldom_worse_and_sometimes_better_than_one(view: View, monkeypatch: pytest.MonkeyPatch) -> None:
    def likely(seed: int, ways: int) -> float:
        monkeypatch.setattr(split, "WAYS", ways)
        network = network_for(view, seed)
        groups, _ = decide(view, network)
        return max(chance for chance, each in every_way(view, network, Walk(), 0, 0.0) if each == groups)

    gains = [likely(seed, 3) - likely(seed, 1) for seed in range(20)]
    assert sum(gain > 1e-9 for gain in gains) > sum(gain < -1e-9 for gain in gains)
