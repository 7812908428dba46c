"""The table of word meanings: near words lie near each other, any text has a row, and a reader keeps to its table."""

import json
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from classifiers.catalogue_file import load_catalogue
from classifiers.labelled import load_file
from classifiers.reader import ReaderError, load_reader
from classifiers.training import train
from classifiers.word_meanings import TABLE, WordMeanings, word_meanings, write_table

EXAMPLES = Path(__file__).parent.parent / "reader_examples"
CATALOGUE = load_catalogue(EXAMPLES / "catalog.toml")


@pytest.mark.parametrize(
    ("said", "meant", "other"),
    [
        ("the pills were counted twice", "Medication list: drugs and doses", "Floor map: where tags are"),
        ("nothing beeps when the pump stops", "Alarm sounds and alerts", "Invoices and payments"),
        ("she cannot get in, wrong password", "Sign-in and user accounts", "Label printing"),
    ],
)
def test_other_words_for_a_thing_lie_nearer_to_it_than_to_another(said, meant, other):
    one, near, far = word_meanings().vectors([said, meant, other])

    assert one @ near > one @ far + 0.1


def test_any_text_has_a_row_of_length_one_or_none():
    texts = ["Café-Küche", "", "   ", "日本語", "x" * 10_000, "a\x00b"]

    rows = word_meanings().vectors(texts)

    lengths = np.linalg.norm(rows, axis=1)
    assert rows.shape == (6, word_meanings().dims)
    assert np.all(np.isclose(lengths, 1.0, atol=1e-5) | (lengths == 0))
    assert np.allclose(rows[0], word_meanings().vectors(["cafe-kuche"])[0])
    assert not rows[1].any()


def test_words_are_cut_into_the_longest_known_pieces():
    cutter = WordMeanings(["re", "##order", "##or", "order", "-"], np.eye(5, dtype=np.float32))

    assert cutter.places("Reorder order-re").tolist() == [0, 1, 3, 4, 0]
    assert cutter.places("orderly").tolist() == []


def test_a_table_is_kept_and_read_again(tmp_path):
    rows = np.array([[1.0, -2.0], [0.0, 0.0], [0.25, 0.5]], np.float32)

    write_table(tmp_path / "table.npz", ["one", "##two", "drei"], rows)

    with np.load(tmp_path / "table.npz") as arrays:
        assert arrays["pieces"].tobytes().decode().split("\n") == ["one", "##two", "drei"]
        assert np.allclose(arrays["levels"] * arrays["scales"][:, None], rows, atol=0.02)


def test_the_table_that_comes_along_is_small_and_whole():
    assert TABLE.stat().st_size < 4_000_000
    assert word_meanings().places("medication").size >= 1
    assert len(word_meanings().digest) == 64


def test_a_reader_that_was_trained_with_another_table_is_refused(tmp_path):
    rows = load_file(EXAMPLES / "own.jsonl")
    folder = train(rows, {"own": CATALOGUE}, tmp_path, today=date(2026, 3, 2), progress=lambda line: None)
    manifest = json.loads((folder / "manifest.json").read_text())
    assert manifest["word_meanings"] == word_meanings().digest

    (folder / "manifest.json").write_text(json.dumps(manifest | {"word_meanings": "0" * 64}))

    with pytest.raises(ReaderError, match="another table of word meanings"):
        load_reader(folder)
