"""The reader: what a message says, as findings of a catalogue."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from classifiers.encoder import Encoder, with_meanings
from classifiers.findings import Catalogue, Finding, Text
from classifiers.looks import Look, looks_at
from classifiers.mentions import CatalogueIndex
from classifiers.rules import rule_findings
from classifiers.word_meanings import word_meanings

if TYPE_CHECKING:
    from classifiers.trained import Trained

BATCH = 64


class ReaderError(ValueError):
    """A trained reader that cannot be used; says which and why."""


class Reader:
    """Reads messages; the catalogues last used are kept ready."""

    def __init__(self, reader_id: str, trained: "Trained | None" = None, encoder: Encoder | None = None) -> None:
        self.id = reader_id
        self._encoder = encoder
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
        meant = with_meanings([(looks, index) for _, looks, index in batch], self._encoder)
        return self._trained.read([(text, looks, index) for (text, _, index), looks in zip(batch, meant, strict=True)])

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


def load_reader(folder: Path, encoder_folder: Path | None = None) -> Reader:
    """The trained reader in a folder; raises ReaderError where it is broken or of another version.

    A reader that was trained with an encoder needs the same one: in ``encoder_folder``, or where it was.
    """
    from classifiers.artifacts import load  # here, for it takes a second that most commands can do without

    try:
        trained, manifest = load(folder)
        return Reader(str(manifest["id"]), trained, _encoder(manifest, encoder_folder))
    except (KeyError, ValueError) as error:
        raise ReaderError(f"{folder} holds no usable reader: {error}. Train one with 'intake train'.") from error


def _encoder(manifest: Mapping[str, Any], folder: Path | None) -> Encoder:
    described = manifest.get("encoder")
    if not described:
        table = word_meanings()
        if table.digest != manifest["word_meanings"]:
            raise ReaderError("it was trained with another table of word meanings")
        return table
    from classifiers.onnx_encoder import EncoderError, OnnxEncoder

    encoder = OnnxEncoder(folder or Path(described["folder"]))
    if encoder.digest != described["sha256"]:
        raise EncoderError("the encoder is not the one that this reader was trained with")
    return encoder
