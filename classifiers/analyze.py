"""Reads messages as JSON lines and says as JSON lines what is in them (``intake analyze``)."""

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from classifiers.findings import Catalogue, Finding, Span, Text
from classifiers.reader import Reader
from models.vocabulary import Kind, Severity

BATCH = 64


def analyze_lines(lines: Iterable[str], catalogue: Catalogue, reader: Reader) -> Iterator[str]:
    """One line of JSON for each line of JSON, in the same order; a bad line yields ``{"id", "error"}``."""
    waiting = iter(lines)
    while batch := list(islice(waiting, BATCH)):
        taken = [_taken(line) for line in batch if line.strip()]
        found = iter(_read([text for _, text, _ in taken if text], catalogue, reader))
        for identity, text, problem in taken:
            result = problem if text is None else next(found)
            yield json.dumps(_answer(identity, result, reader), ensure_ascii=False)


def _taken(line: str) -> tuple[Any, Text | None, str]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return None, None, f"not a line of JSON: {error}"
    if not isinstance(row, dict):
        return None, None, "not a JSON object"
    fields = {key: "" if row.get(key) is None else row[key] for key in ("channel", "from", "subject", "body")}
    for key, value in fields.items():
        if not isinstance(value, str):
            return row.get("id"), None, f"{key} must be text"
    text = Text(fields["body"], fields["subject"], fields["channel"] or "email", fields["from"])
    return row.get("id"), text, ""


def _read(texts: list[Text], catalogue: Catalogue, reader: Reader) -> list[tuple[Finding, ...] | str]:
    try:
        return list(reader.read_many(texts, catalogue))
    except Exception:
        # One message that cannot be read must not stop the others of its batch.
        return [_read_one(text, catalogue, reader) for text in texts]


def _read_one(text: Text, catalogue: Catalogue, reader: Reader) -> tuple[Finding, ...] | str:
    try:
        return reader.read(text, catalogue)
    except Exception as error:
        return f"could not be read: {type(error).__name__}"


def _answer(identity: Any, result: tuple[Finding, ...] | str, reader: Reader) -> dict[str, Any]:
    if isinstance(result, str):
        return {"id": identity, "model": reader.id, "error": result}
    return {"id": identity, "model": reader.id, "requests": [as_request(finding) for finding in result]}


def as_request(finding: Finding) -> dict[str, Any]:
    """A finding in the shape of the contract."""
    return {
        "spans": [{"part": span.part, "start": span.start, "end": span.end} for span in finding.spans],
        "kind": finding.kind.value,
        "kind_confidence": round(finding.kind_confidence, 4),
        "sure": finding.sure,
        "severity": finding.severity.value if finding.severity else None,
        "severity_confidence": round(finding.severity_confidence, 4),
        "product": finding.product,
        "feature": finding.feature,
        "version": finding.version,
        "alternatives": [[kind.value, round(probability, 4)] for kind, probability in finding.alternatives],
        "reasons": list(finding.reasons),
    }


def finding_of(request: dict[str, Any]) -> Finding:
    """The finding in an object of the contract's shape."""
    return Finding(
        spans=tuple(Span(span["part"], span["start"], span["end"]) for span in request["spans"]),
        kind=Kind(request["kind"]),
        kind_confidence=request["kind_confidence"],
        sure=request["sure"],
        severity=Severity(request["severity"]) if request["severity"] else None,
        severity_confidence=request["severity_confidence"],
        product=request["product"],
        feature=request["feature"],
        version=request["version"],
        alternatives=tuple((Kind(kind), chance) for kind, chance in request["alternatives"]),
        reasons=tuple(request["reasons"]),
    )
