"""A sentence encoder is optional, its files are the operator's, and a reader that was trained with one keeps to it."""

import shutil
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from classifiers.catalogue_file import load_catalogue
from classifiers.labelled import load_file
from classifiers.onnx_encoder import EncoderError, OnnxEncoder
from classifiers.reader import ReaderError, load_reader
from classifiers.training import train

EXAMPLES = Path(__file__).parent.parent / "reader_examples"
ENCODER = Path(__file__).parent.parent / "encoder_example"
CATALOGUE = load_catalogue(EXAMPLES / "catalog.toml")
ROWS = load_file(EXAMPLES / "own.jsonl")


def trained(out: Path, encoder: Path | None) -> Path:
    return train(
        ROWS, {"own": CATALOGUE}, out, today=date(2026, 3, 2), encoder_folder=encoder, progress=lambda line: None
    )


def test_texts_become_rows_of_length_one_whatever_stands_beside_them():
    encoder = OnnxEncoder(ENCODER)
    texts = ["the printer is down", "", "call bell alarm", "x" * 5000]

    together = encoder.vectors(texts)

    assert together.shape == (4, encoder.dims)
    assert np.allclose(np.linalg.norm(together, axis=1), 1.0, atol=1e-5)
    for text, row in zip(texts, together, strict=True):
        assert np.allclose(encoder.vectors([text])[0], row, atol=1e-6)
    assert encoder.vectors([]).shape == (0, encoder.dims)


def test_a_reader_with_an_encoder_reads_the_same_after_it_was_kept_and_loaded(tmp_path):
    folder = trained(tmp_path / "readers", ENCODER)
    one, other = load_reader(folder), load_reader(folder)
    texts = [row.text for row in ROWS]

    read = one.read_many(texts, CATALOGUE)

    assert sum(map(len, read)) > len(ROWS) / 2
    assert read == other.read_many(texts, CATALOGUE)
    for text, found in zip(texts, read, strict=True):
        alone = one.read(text, CATALOGUE)
        assert [(each.spans, each.kind) for each in alone] == [(each.spans, each.kind) for each in found]


def test_what_the_encoder_says_reaches_kinds(tmp_path):
    with_it = load_reader(trained(tmp_path / "readers", ENCODER))
    without = load_reader(trained(tmp_path / "readers", None))
    texts = [row.text for row in ROWS]

    chances = [
        [finding.kind_confidence for found in reader.read_many(texts, CATALOGUE) for finding in found]
        for reader in (with_it, without)
    ]

    assert chances[0] != chances[1]


@pytest.mark.parametrize("missing", ["model.onnx", "tokenizer.json"])
def test_a_folder_without_an_encoder_is_refused_in_words(tmp_path, missing):
    folder = tmp_path / "encoder"
    shutil.copytree(ENCODER, folder)
    (folder / missing).unlink()

    with pytest.raises(EncoderError, match=r"model\.onnx and tokenizer\.json are needed"):
        OnnxEncoder(folder)


def test_a_broken_model_is_refused_in_words(tmp_path):
    folder = tmp_path / "encoder"
    shutil.copytree(ENCODER, folder)
    (folder / "model.onnx").write_bytes(b"no model")

    with pytest.raises(EncoderError, match="no usable encoder"):
        OnnxEncoder(folder)


def test_a_reader_does_not_serve_with_another_encoder_or_with_none(tmp_path):
    own, other = tmp_path / "encoder", tmp_path / "other"
    shutil.copytree(ENCODER, own)
    shutil.copytree(ENCODER, other)
    tokenizer = other / "tokenizer.json"
    tokenizer.write_text(tokenizer.read_text(encoding="utf-8").replace('"printer"', '"plotter"'), encoding="utf-8")
    folder = trained(tmp_path / "readers", own)

    assert load_reader(folder, own).id
    with pytest.raises(ReaderError, match="not the one that this reader was trained with"):
        load_reader(folder, other)
    shutil.rmtree(own)
    with pytest.raises(ReaderError, match="holds no encoder"):
        load_reader(folder)
