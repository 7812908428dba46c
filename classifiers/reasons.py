"""Says in words why a finding was read as it was: the phrases that weighed most, taken from the exact weights."""

from collections.abc import Sequence

import numpy as np

from classifiers.heads import Head
from classifiers.looks import Look
from classifiers.network import Numbers
from classifiers.vectors import Vocabulary

MOST = 3
LEAST_SHARE = 0.12


def word_weights(look: Look, vocabulary: Vocabulary, weights: Numbers, even: float) -> Numbers:
    """What each word adds for an answer: by itself, by its parts, with the word before it, and by its share of cues."""
    entries = vocabulary.words(look)
    columns, holders = np.array(entries.columns, np.int64), np.array(entries.holders, np.int64)
    added = weights[columns] * np.array(entries.values, np.float32) * even
    made = np.zeros(len(look.unit.words), np.float32)
    made[look.places] = np.bincount(holders, weights=added, minlength=len(look.tokens))
    for cue in look.cues:
        if (key := vocabulary.column.get(f"cue:{cue.name}")) is not None:
            made[cue.first : cue.last] += weights[key] / (cue.last - cue.first)
    return made


def phrases(looks: Sequence[Look], vocabulary: Vocabulary, weights: Numbers) -> list[tuple[float, str]]:
    """The phrases of a finding that speak most for an answer, as (weight, words), the heaviest first."""
    size = sum(len(look.tokens) for look in looks)
    even = 2.0 / np.sqrt(size + 3.0)
    found: list[tuple[float, str]] = []
    total = 0.0
    for look in looks:
        values = word_weights(look, vocabulary, weights, even)
        total += float(np.maximum(values, 0).sum())
        found += _runs(look, values)
    found.sort(reverse=True)
    return [phrase for phrase in found[:MOST] if phrase[0] >= LEAST_SHARE * total]


def _runs(look: Look, values: Numbers) -> list[tuple[float, str]]:
    """Runs of words that speak for the answer, one weak word between them allowed, at most eight words."""
    runs: list[tuple[float, str]] = []
    strong = values > max(float(values.max(initial=0.0)) * 0.2, 0.02)
    at = 0
    while at < len(values):
        if not strong[at]:
            at += 1
            continue
        last = at
        while last + 1 < len(values) and last - at < 7 and (strong[last + 1] or strong[last + 2 : last + 3].any()):
            last += 1
        words = look.unit.words
        runs.append((float(values[at : last + 1].sum()), look.unit.text[words[at].start : words[last].end]))
        at = last + 1
    return runs


def kind_reasons(
    looks: Sequence[Look], vocabulary: Vocabulary, head: Head, kind: int, other: int, name: str
) -> tuple[str, ...]:
    """Sentences for the kind: what speaks for it and not for the runner-up."""
    weights = head.weights[:, kind] - head.weights[:, other]
    return tuple(f'"{_short(words)}" points to {name}' for _, words in phrases(looks, vocabulary, weights))


def _short(words: str) -> str:
    return " ".join(words.split())[:90]
