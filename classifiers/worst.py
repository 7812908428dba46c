"""The errors of a reader that are most worth reading."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from classifiers.findings import Finding, Span, Text
from classifiers.labelled import Row
from classifiers.matching_spans import pairs_of

MOST = 50


@dataclass(frozen=True, slots=True)
class WorstError:
    """One error: how grave it is (more is worse), in which message, what it is, and the words."""

    gravity: float
    message: str
    problem: str
    words: str


def worst_errors(rows: Sequence[Row], read: Sequence[tuple[Finding, ...]], most: int = MOST) -> list[WorstError]:
    """The gravest errors, the gravest first."""
    found = [error for row, findings in zip(rows, read, strict=True) for error in errors_in(row, findings)]
    return sorted(found, key=lambda error: -error.gravity)[:most]


def errors_in(row: Row, findings: Sequence[Finding]) -> Iterator[WorstError]:
    """All errors in one message."""
    pairs = pairs_of([finding.spans for finding in findings], [label.spans for label in row.labels], row.text)
    for read, labelled in pairs:
        finding, label = findings[read], row.labels[labelled]
        words = words_in(finding.spans, row.text)
        if finding.kind != label.kind:
            said = f"{label.kind} read as {finding.kind} with {finding.kind_confidence:.2f}"
            yield WorstError(finding.kind_confidence + finding.sure, row.id, said, words)
        if label.severity and finding.severity != label.severity:
            gravity = 1.5 if label.severity == "critical" else 0.5
            yield WorstError(gravity, row.id, f"severity {label.severity} read as {finding.severity}", words)
        if label.feature != finding.feature:
            yield WorstError(0.4, row.id, f"feature {label.feature} read as {finding.feature}", words)
    for at in set(range(len(row.labels))) - {labelled for _, labelled in pairs}:
        yield WorstError(0.9, row.id, f"{row.labels[at].kind} not found", words_in(row.labels[at].spans, row.text))
    for at in set(range(len(findings))) - {read for read, _ in pairs}:
        said = f"{findings[at].kind} found where none is labelled"
        yield WorstError(0.8 + findings[at].sure, row.id, said, words_in(findings[at].spans, row.text))


def words_in(spans: Sequence[Span], text: Text) -> str:
    """The words that spans cover."""
    return " … ".join((text.subject if span.part == "subject" else text.body)[span.start : span.end] for span in spans)
