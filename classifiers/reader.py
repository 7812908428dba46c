"""The reader: what a message says, as findings of a catalogue."""

from collections.abc import Sequence
from pathlib import Path

from classifiers.artifacts import ArtifactError, load
from classifiers.findings import Catalogue, Finding, Text
from classifiers.looks import Look, looks_at
from classifiers.mentions import CatalogueIndex
from classifiers.rules import rule_findings
from classifiers.trained import Trained

BATCH = 64


class ReaderError(ValueError):
    """A trained reader that cannot be used; says which and why."""


class Reader:
    """Reads messages; the catalogues last used are kept ready."""

    def __init__(self, reader_id: str, trained: Trained | None = None) -> None:
        self.id = reader_id
        self._trained = trained
        self._indexed: list[tuple[Catalogue, CatalogueIndex]] = []

    def read(self, text: Text, catalogue: Catalogue) -> tuple[Finding, ...]:
        """The findings of one message, in the order in which they begin."""
        return self.read_many([text], catalogue)[0]

    def read_many(self, texts: Sequence[Text], catalogue: Catalogue) -> list[tuple[Finding, ...]]:
        """The findings of each message."""
        index = self._index(catalogue)
        found: list[tuple[Finding, ...]] = []
        for first in range(0, len(texts), BATCH):
            found += self._read_batch([(text, looks_at(text, index), index) for text in texts[first : first + BATCH]])
        return found

    def _read_batch(self, batch: list[tuple[Text, list[Look], CatalogueIndex]]) -> list[tuple[Finding, ...]]:
        if self._trained is None:
            return [rule_findings(text, looks, index) for text, looks, index in batch]
        return self._trained.read(batch)

    def _index(self, catalogue: Catalogue) -> CatalogueIndex:
        for known, index in self._indexed:
            if known is catalogue or known == catalogue:
                return index
        index = CatalogueIndex(catalogue)
        self._indexed = [(catalogue, index), *self._indexed[:3]]
        return index


def rules_reader() -> Reader:
    """A reader without a trained model: rules alone, never sure."""
    return Reader("rules")


def load_reader(folder: Path) -> Reader:
    """The trained reader in a folder; raises ReaderError where it is broken or of another version."""
    try:
        trained, manifest = load(folder)
        return Reader(str(manifest["id"]), trained)
    except (ArtifactError, KeyError, ValueError) as error:
        raise ReaderError(f"{folder} holds no usable reader: {error}. Train one with 'intake train'.") from error
