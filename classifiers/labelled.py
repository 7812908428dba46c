"""Labelled messages as ``training_data/*.jsonl`` holds them, with the catalogue of each hand."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from classifiers.catalogue_file import load_catalogue
from classifiers.findings import Catalogue, Span, Text
from models.vocabulary import Kind, Severity


class RowError(ValueError):
    """A training row that cannot be used; says which file and line, and why."""


@dataclass(frozen=True, slots=True)
class Label:
    """What a person says one finding of a message is."""

    spans: tuple[Span, ...]
    kind: Kind
    severity: Severity | None
    product: str | None
    feature: str | None
    version: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled message; ``catalogue`` names the catalogue it was written for, ``weight`` how much it counts."""

    id: str
    hand: str
    text: Text
    labels: tuple[Label, ...]
    catalogue: str
    weight: float = 1.0


def load_rows(folder: Path) -> list[Row]:
    """All rows of a folder's ``.jsonl`` files, in the order of their names; raises RowError."""
    files = sorted(folder.glob("*.jsonl"))
    if not files:
        raise RowError(f"{folder} holds no .jsonl file with labelled messages.")
    return [row for path in files for row in load_file(path)]


def load_file(path: Path) -> list[Row]:
    """The rows of one file; raises RowError naming the line."""
    rows = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            try:
                rows.append(row_of(json.loads(line)))
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                problem = f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)
                raise RowError(f"{path}, line {number}: {problem}") from error
    return rows


def load_catalogues(folder: Path) -> dict[str, Catalogue]:
    """The catalogues of ``<folder>/catalogs/<hand>.toml`` by hand."""
    return {path.stem: load_catalogue(path) for path in sorted((folder / "catalogs").glob("*.toml"))}


def row_of(data: dict[str, Any]) -> Row:
    """The row in a JSON object; raises ValueError or KeyError where it is none."""
    text = Text(data["body"], data.get("subject", ""), data.get("channel", "email"), data.get("from", ""))
    labels = tuple(_label(request, text) for request in data["requests"])
    hand = data["hand"]
    return Row(str(data["id"]), hand, text, labels, data.get("catalog", hand), float(data.get("weight", 1.0)))


def _label(request: dict[str, Any], text: Text) -> Label:
    spans = tuple(Span(span["part"], span["start"], span["end"]) for span in request["spans"])
    for span in spans:
        length = {"subject": len(text.subject), "body": len(text.body)}[span.part]
        if not 0 <= span.start < span.end <= length:
            raise ValueError(f"a span {span.start}-{span.end} lies outside the {span.part} of {length} characters")
    if not spans:
        raise ValueError("a request has no spans")
    kind = Kind(request["kind"])
    severity = Severity(request["severity"]).read_as if request.get("severity") else None
    if kind.has_severity != (severity is not None):
        raise ValueError(f"a request of kind {kind} {'needs a' if kind.has_severity else 'has no'} severity")
    return Label(spans, kind, severity, request.get("product"), request.get("feature"), request.get("version"))


def catalogue_of(row: Row, catalogues: dict[str, Catalogue]) -> Catalogue:
    """The catalogue of a row; raises RowError where there is none."""
    if row.catalogue not in catalogues:
        raise RowError(f"message {row.id} was written for the catalogue {row.catalogue!r}, which is not there.")
    return catalogues[row.catalogue]


def hands_of(rows: Sequence[Row]) -> list[str]:
    """The hands that wrote the rows, each once, in order."""
    return sorted({row.hand for row in rows})
