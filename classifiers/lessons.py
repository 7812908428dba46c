"""Labelled messages made ready for learning: their units, and which labelled finding owns each."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from classifiers.counting import KINDS, SEVERITIES
from classifiers.encoder import Encoder, with_meanings
from classifiers.findings import Catalogue
from classifiers.labelled import Label, Row, catalogue_of
from classifiers.looks import Look, looks_at
from classifiers.mentions import CatalogueIndex
from classifiers.network import Numbers
from classifiers.trained import Message
from classifiers.truth import owners_of

NONE_HELD = -1


@dataclass(frozen=True, slots=True)
class Lesson:
    """A labelled message made ready: its looks and, for each unit, the labels that own it."""

    row: Row
    looks: Sequence[Look]
    index: CatalogueIndex
    owners: Sequence[Sequence[int]]

    def groups(self) -> list[tuple[int, list[int]]]:
        """Each label that owns any unit, with its units."""
        found = (
            (number, [at for at, owned in enumerate(self.owners) if number in owned])
            for number in range(len(self.row.labels))
        )
        return [(number, units) for number, units in found if units]


def lessons_of(rows: Sequence[Row], catalogues: dict[str, Catalogue], encoder: Encoder | None = None) -> list[Lesson]:
    """Rows made ready for learning, with the meanings of their units where there is an encoder."""
    known = {row.catalogue: catalogue_of(row, catalogues) for row in rows}
    indexes = {name: CatalogueIndex(catalogue) for name, catalogue in known.items()}
    batch = [(looks_at(row.text, indexes[row.catalogue]), indexes[row.catalogue]) for row in rows]
    return [
        Lesson(row, looks, index, owners_of(row, looks))
        for row, looks, (_, index) in zip(rows, with_meanings(batch, encoder), batch, strict=True)
    ]


def folds_of(lessons: Sequence[Lesson], folds: int) -> NDArray[np.int64]:
    """The fold of each message: whole hands where there are enough of them."""
    hands = sorted({lesson.row.hand for lesson in lessons})
    if len(hands) >= folds:
        place = {hand: at % folds for at, hand in enumerate(hands)}
        return np.array([place[lesson.row.hand] for lesson in lessons])
    return np.arange(len(lessons)) % folds


@dataclass(slots=True)
class Groups:
    """Labelled groups of units over a batch: its units, its message, its label."""

    units: list[list[int]]
    labels: list[Label]
    message: NDArray[np.int64]
    kind: NDArray[np.int64]
    severity: NDArray[np.int64]
    weight: Numbers


def labelled_groups(lessons: Sequence[Lesson], messages: Sequence[Message]) -> Groups:
    """All labelled findings as groups of units of the batch; a missing severity is -1."""
    units, labels, message, kind, severity, weight = [], [], [], [], [], []
    for at, (lesson, place) in enumerate(zip(lessons, messages, strict=True)):
        for number, members in lesson.groups():
            label = lesson.row.labels[number]
            units.append([place.first + member for member in members])
            labels.append(label)
            message.append(at)
            kind.append(KINDS.index(label.kind))
            severity.append(SEVERITIES.index(label.severity) if label.severity else -1)
            weight.append(lesson.row.weight)
    return Groups(units, labels, np.array(message), np.array(kind), np.array(severity), np.array(weight, np.float32))


def tag_answers(lessons: Sequence[Lesson]) -> NDArray[np.int64]:
    """For each unit whether it is nothing (0), begins a finding (1) or goes on with one (2)."""
    answers = []
    for lesson in lessons:
        begun: set[int] = set()
        for owned in lesson.owners:
            answers.append(0 if not owned else 1 if set(owned) - begun else 2)
            begun.update(owned)
    return np.array(answers)
