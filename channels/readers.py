"""Trained readers on disk: which there are, and loading one."""

import json
import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from classifiers.reader import Reader, ReaderError, load_reader, rules_reader

log = logging.getLogger(__name__)

_SHOWN = ("split_f1", "kind_accuracy", "severity_macro_f1", "product_accuracy", "feature_accuracy")


def reader_at(folder: Path | None) -> Reader:
    """The trained reader in a folder; without one, rules alone answer and are never sure."""
    return load_reader(folder) if folder else rules_reader()


def usable_reader(folder: Path | None) -> Reader:
    """The same for work that must go on: where the trained reader is broken or of another version, rules answer.

    The log says so, and so does the doctor.
    """
    try:
        return reader_at(folder)
    except ReaderError as error:
        log.error("Rules answer until then, and are never sure: %s", error)
        return rules_reader()


def newest_reader(folder: Path) -> Path | None:
    """The reader trained last under a folder."""
    manifests = sorted(folder.glob("*/manifest.json"), key=lambda path: (path.stat().st_mtime, path))
    return manifests[-1].parent if manifests else None


def trained_readers(folder: Path) -> Iterator[tuple[str, dict[str, float], datetime]]:
    """Each reader under a folder: its id, its chief figures, and when it was trained (UTC)."""
    for path in sorted(folder.glob("*/manifest.json")):
        manifest = json.loads(path.read_text(encoding="utf-8"))
        figures = {
            name: float(value)
            for name, value in (manifest.get("figures") or {}).items()
            if isinstance(value, int | float) and (name in _SHOWN or not _SHOWN)
        }
        yield str(manifest["id"]), figures, datetime.fromtimestamp(path.stat().st_mtime, UTC)
