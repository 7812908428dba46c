"""The reader: what a message says, as findings of a catalogue."""

import json
from collections.abc import Sequence
from pathlib import Path

from classifiers.findings import Catalogue, Finding, Text
from classifiers.hiding import hidden_stretches
from classifiers.mentions import CatalogueIndex
from classifiers.rules import rule_findings
from classifiers.units import units_of


class ReaderError(ValueError):
    """A trained reader that cannot be used; says which and why."""


class Reader:
    """Reads messages; the catalogue last used is kept ready."""

    def __init__(self, reader_id: str) -> None:
        self.id = reader_id
        self._indexed: tuple[Catalogue, CatalogueIndex] | None = None

    def read(self, text: Text, catalogue: Catalogue) -> tuple[Finding, ...]:
        """The findings of one message, in the order in which they begin."""
        return self.read_many([text], catalogue)[0]

    def read_many(self, texts: Sequence[Text], catalogue: Catalogue) -> list[tuple[Finding, ...]]:
        """The findings of each message."""
        index = self._index(catalogue)
        return [rule_findings(text, units_of(text, hidden_stretches(text.body, text.sender)), index) for text in texts]

    def _index(self, catalogue: Catalogue) -> CatalogueIndex:
        if self._indexed is None or self._indexed[0] is not catalogue:
            self._indexed = (catalogue, CatalogueIndex(catalogue))
        return self._indexed[1]


def rules_reader() -> Reader:
    """A reader without a trained model: rules alone, never sure."""
    return Reader("rules")


def load_reader(folder: Path) -> Reader:
    """The trained reader in a folder; raises ReaderError where it is broken."""
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        return Reader(str(manifest["id"]))
    except (OSError, ValueError, KeyError) as error:
        raise ReaderError(f"{folder} holds no usable reader: {error}. Train one with 'intake train'.") from error
