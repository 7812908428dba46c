"""To which labelled findings each unit of a message belongs."""

from collections.abc import Sequence

from classifiers.findings import Span
from classifiers.labelled import Row
from classifiers.looks import Look
from classifiers.matching_spans import characters

MOST_OF_UNIT = 0.4
MOST_OF_LABEL = 0.5


def owners_of(row: Row, looks: Sequence[Look]) -> list[list[int]]:
    """For each unit the numbers of the labels that own it, the one with most of its words first."""
    labels = [characters(label.spans, row.text) for label in row.labels]
    owners = []
    for look in looks:
        unit = characters([Span(look.unit.part, look.unit.start, look.unit.end)], row.text)
        shared = [len(unit & label) for label in labels]
        owned = [
            number
            for number, count in enumerate(shared)
            if count and (count >= MOST_OF_UNIT * len(unit) or count >= MOST_OF_LABEL * len(labels[number]))
        ]
        owners.append(sorted(owned, key=lambda number: -shared[number]))
    return owners
