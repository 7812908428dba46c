"""Pairs the findings that were read with those that were labelled, by the characters they share."""

from collections.abc import Sequence

import numpy as np

from classifiers.findings import Span, Text

ENOUGH = 0.5


def characters(spans: Sequence[Span], text: Text) -> frozenset[tuple[str, int]]:
    """The places of all letters and digits that spans cover."""
    covered: set[tuple[str, int]] = set()
    for span in spans:
        said = text.subject if span.part == "subject" else text.body
        covered.update((span.part, at) for at in range(span.start, span.end) if said[at : at + 1].isalnum())
    return frozenset(covered)


def likeness(one: frozenset[tuple[str, int]], other: frozenset[tuple[str, int]]) -> float:
    """Shared characters as a share of all characters of both."""
    either = len(one | other)
    return len(one & other) / either if either else 0.0


def pairs_of(
    read: Sequence[Sequence[Span]], labelled: Sequence[Sequence[Span]], text: Text, enough: float = ENOUGH
) -> list[tuple[int, int]]:
    """The best one-to-one pairs (read, labelled) whose likeness is at least ``enough``."""
    if not read or not labelled:
        return []
    from scipy.optimize import linear_sum_assignment  # here, for readers at work never need it

    ours, theirs = [[characters(spans, text) for spans in side] for side in (read, labelled)]
    table = np.array([[likeness(one, other) for other in theirs] for one in ours])
    rows, columns = linear_sum_assignment(np.where(table >= enough, table, 0.0), maximize=True)
    return [(int(row), int(column)) for row, column in zip(rows, columns, strict=True) if table[row, column] >= enough]
