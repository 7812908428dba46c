"""What an encoder of sentences adds to reading: the meaning of each unit and of each feature, as numbers of length one.

Without an encoder the table of ``word_meanings`` tells of features and products. ``onnx_encoder`` runs an encoder from
files that the operator names.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from classifiers.findings import Feature
from classifiers.looks import Look
from classifiers.mentions import CatalogueIndex
from classifiers.network import Numbers


class Encoder(Protocol):
    """Turns texts into rows of numbers of length one; ``digest`` tells its weights from others."""

    digest: str
    dims: int

    def vectors(self, texts: Sequence[str]) -> Numbers:
        """A row of ``dims`` numbers for each text."""
        ...


def with_meanings(
    batch: Sequence[tuple[Sequence[Look], CatalogueIndex]], encoder: Encoder | None
) -> list[Sequence[Look]]:
    """The looks of each message, with the meanings of their units; the catalogues' features get theirs, too."""
    if encoder is None:
        return [looks for looks, _ in batch]
    for index in {id(index): index for _, index in batch}.values():
        if index.meanings is None:
            index.meanings = encoder.vectors([described(made) for _, made in index.features])
    rows = iter(encoder.vectors([look.unit.text for looks, _ in batch for look in looks]))
    return [[replace(look, meaning=next(rows)) for look in looks] for looks, _ in batch]


def described(feature: Feature) -> str:
    """A feature as its catalogue speaks of it: name, aliases and what it is for."""
    return " ".join((f"{feature.name}.", *(f"{alias}," for alias in feature.aliases), feature.about))
