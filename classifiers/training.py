"""Trains a reader from labelled messages and keeps it in a folder of its own."""

import hashlib
import json
import platform
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import scipy

from classifiers.artifacts import save
from classifiers.counting import KINDS, SEVERITIES
from classifiers.findings import Catalogue
from classifiers.labelled import Row, load_catalogues, load_rows
from classifiers.learning import Learned, learn
from classifiers.lessons import lessons_of
from classifiers.onnx_encoder import OnnxEncoder
from classifiers.vectors import PART_WEIGHT
from classifiers.word_meanings import word_meanings

__all__ = ["load_catalogues", "load_rows", "train"]


def train(
    rows: Sequence[Row],
    catalogues: dict[str, Catalogue],
    out: Path,
    *,
    today: date,
    seed: int = 0,
    encoder_folder: Path | None = None,
    progress: Callable[[str], None],
) -> Path:
    """The folder ``out/<id>`` into which the new reader was written; ``id`` is the day and a running number.

    Meanings are those of the table of words, with the folder of an encoder those of that encoder, which the reader
    will then need; raises EncoderError where it is not usable.
    """
    encoder = OnnxEncoder(encoder_folder) if encoder_folder else word_meanings()
    taught = lessons_of(rows, catalogues, encoder)
    learned = learn(taught, dims=encoder.dims if encoder_folder else 0, seed=seed, progress=progress)
    folder = _free_folder(out, today)
    manifest = _manifest(folder.name, rows, learned, seed)
    if encoder_folder is None:
        manifest["word_meanings"] = encoder.digest
    else:
        manifest["encoder"] = {
            "folder": str(encoder_folder.resolve()),
            "sha256": encoder.digest,
            "dims": encoder.dims,
        }
    save(learned.trained, folder, manifest)
    progress(f"wrote {folder}")
    return folder


def _free_folder(out: Path, today: date) -> Path:
    number = 1
    while (folder := out / f"{today.isoformat()}.{number}").exists():
        number += 1
    return folder


def _manifest(reader_id: str, rows: Sequence[Row], learned: Learned, seed: int) -> dict[str, Any]:
    import sklearn  # slow to import, and only training needs it

    return {
        "id": reader_id,
        "kinds": KINDS,
        "severities": SEVERITIES,
        "figures": learned.figures,
        "vectoriser": {
            "entries": len(learned.trained.vocabulary.entries),
            "word_pairs": True,
            "parts": [3, 5],
            "part_weight": PART_WEIGHT,
        },
        "data": {
            "messages": len(rows),
            "findings": sum(len(row.labels) for row in rows),
            "hands": sorted({row.hand for row in rows}),
            "sha256": _digest(rows),
        },
        "seed": seed,
        "libraries": {
            "python": platform.python_version(),
            "numpy": np.__version__,
            "scipy": scipy.__version__,
            "scikit-learn": sklearn.__version__,
        },
    }


def _digest(rows: Sequence[Row]) -> str:
    told = json.dumps([asdict(row) for row in rows], sort_keys=True, default=str)
    return hashlib.sha256(told.encode()).hexdigest()
