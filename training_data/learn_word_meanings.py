"""Learns the table of word meanings (``classifiers/word_meanings.npz``) from a sentence encoder: 128 numbers a piece.

Usage: python -m training_data.learn_word_meanings ENCODER_FOLDER

The folder is one that ``intake train --encoder`` takes (all-MiniLM-L6-v2, Apache-2.0, was used). Each piece of a word
begins as what the encoder makes of it alone; then the sum over the pieces of a text is drawn to what the encoder makes
of the whole text, over all units of the training hands' messages and all features of their catalogues. No label is
looked at, and nothing of the test hands. Deterministic for given files.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags

from classifiers.encoder import described
from classifiers.labelled import load_catalogues, load_rows
from classifiers.lessons import lessons_of
from classifiers.mentions import CatalogueIndex
from classifiers.onnx_encoder import OnnxEncoder
from classifiers.word_meanings import TABLE, WordMeanings, write_table

DIMS = 128
ROUNDS = 8
BATCH = 512
RATE = 2e-3
COMMON = 1e-3

Rows = NDArray[np.float32]


def texts_of(data: Path) -> list[str]:
    """What the table is drawn to: each unit of each message, and each feature as a catalogue describes it."""
    catalogues = load_catalogues(data)
    texts = {look.unit.text for lesson in lessons_of(load_rows(data), catalogues) for look in lesson.looks}
    for catalogue in catalogues.values():
        texts |= {described(made) for _, made in CatalogueIndex(catalogue).features}
    return sorted(text for text in texts if len(text) > 8)


def pieces_of(folder: Path) -> dict[str, int]:
    """The encoder's pieces in Latin letters, digits and marks, each with its number there."""
    known: dict[str, int] = json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    return {
        piece: number
        for piece, number in sorted(known.items(), key=lambda pair: pair[1])
        if not piece.startswith("[") and all(sign.isascii() or "À" <= sign <= "ɏ" for sign in piece)
    }


def learn(folder: Path, texts: list[str]) -> tuple[list[str], Rows]:
    """The pieces, and their rows of ``DIMS`` numbers."""
    encoder, pieces = OnnxEncoder(folder), pieces_of(folder)
    meant = encoder.vectors(texts)
    centre = meant.mean(axis=0)
    basis = np.linalg.svd(meant - centre, full_matrices=False)[2][:DIMS].T
    target = _at_length_one((meant - centre) @ basis)
    alone = encoder.vectors_of_pieces(list(pieces.values()))
    held = _table(texts, list(pieces))
    often = np.asarray((held > 0).sum(axis=0)).ravel() / len(texts)
    weight = np.log(COMMON / (COMMON + np.maximum(often, 0.3 / len(texts)) / 8) + COMMON)
    rows, weight = _drawn((alone - alone.mean(axis=0)) @ basis, weight, held, target)
    return list(pieces), (rows * np.exp(weight)[:, None]).astype(np.float32)


def _table(texts: list[str], pieces: list[str]) -> csr_matrix:
    """How often each piece stands in each text."""
    cutter = WordMeanings(pieces, np.zeros((len(pieces), 1), np.float32))
    places = [cutter.places(text) for text in texts]
    starts = np.cumsum([0, *map(len, places)])
    return csr_matrix((np.ones(starts[-1], np.float32), np.concatenate(places), starts), (len(texts), len(pieces)))


def _drawn(rows: Rows, weight: Rows, held: csr_matrix, target: Rows) -> tuple[Rows, Rows]:
    steps = (_Step(rows.astype(np.float32), RATE), _Step(weight.astype(np.float32), RATE * 5))
    for batch in _batches(len(target)):
        rows, weight = steps[0].value, steps[1].value
        scale = np.exp(weight)
        part = held[batch] @ diags(scale)
        summed = part @ rows
        length = np.maximum(np.linalg.norm(summed, axis=1, keepdims=True), 1e-6)
        is_, wanted = summed / length, target[batch]
        slope = ((is_ * wanted).sum(axis=1, keepdims=True) * is_ - wanted) / length / len(batch)
        drawn = part.T @ slope
        steps[0].down(drawn)
        steps[1].down((drawn * rows).sum(axis=1))
    return steps[0].value, steps[1].value


def _batches(count: int) -> Iterator[NDArray[np.int64]]:
    for turn in range(ROUNDS):
        order = np.random.default_rng(turn).permutation(count)
        yield from (order[first : first + BATCH] for first in range(0, count, BATCH))


class _Step:
    """Adam (Kingma and Ba 2015) on one table of numbers."""

    def __init__(self, value: Rows, rate: float) -> None:
        self.value, self._rate, self._turn = value, rate, 0
        self._mean, self._square = np.zeros_like(value), np.zeros_like(value)

    def down(self, slope: Rows) -> None:
        """Goes one step down the slope."""
        self._turn += 1
        self._mean = 0.9 * self._mean + 0.1 * slope
        self._square = 0.999 * self._square + 0.001 * slope * slope
        mean, square = self._mean / (1 - 0.9**self._turn), self._square / (1 - 0.999**self._turn)
        self.value = (self.value - self._rate * mean / (np.sqrt(square) + 1e-8)).astype(np.float32)


def _at_length_one(rows: Rows) -> Rows:
    made: Rows = (rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)).astype(np.float32)
    return made


if __name__ == "__main__":
    write_table(TABLE, *learn(Path(sys.argv[1]), texts_of(Path("training_data"))))
