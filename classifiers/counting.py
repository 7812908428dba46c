"""What is counted of one message when a reader is compared with its labels, and the figures made of the sums."""

import numpy as np

from classifiers.findings import Finding
from classifiers.labelled import Label, Row
from classifiers.matching_spans import pairs_of
from models.vocabulary import Kind, Severity

KINDS = tuple(kind.value for kind in Kind)
SEVERITIES = tuple(severity.value for severity in Severity if severity.read_as is severity)
BINS = 10
ANY_OVERLAP = 0.01

_PLAIN = [
    "messages",
    "right_count",
    "none",
    "none_right",
    "none_read",
    "labelled",
    "read",
    "matched",
    "touched",
    "product",
    "product_right",
    "feature",
    "feature_right",
    "version",
    "version_right",
    "all_right",
    "sure",
    "sure_right",
    "sure_unmatched",
    "critical",
    "critical_found",
    "critical_read",
    "severe_read",
]
_PLACE = {name: at for at, name in enumerate(_PLAIN)}
_KINDS_AT = len(_PLAIN)
_SEVERITIES_AT = _KINDS_AT + len(KINDS) ** 2
_BINS_AT = _SEVERITIES_AT + len(SEVERITIES) * (len(SEVERITIES) + 1)
WIDTH = _BINS_AT + BINS * 3


class Counts:
    """Sums of what was counted, by name."""

    def __init__(self, values: np.ndarray) -> None:
        self.values = values
        self.kinds = values[_KINDS_AT:_SEVERITIES_AT].reshape(len(KINDS), len(KINDS))
        self.severities = values[_SEVERITIES_AT:_BINS_AT].reshape(len(SEVERITIES), len(SEVERITIES) + 1)
        self.bins = values[_BINS_AT:]

    def __getitem__(self, name: str) -> float:
        return float(self.values[_PLACE[name]])

    def add(self, name: str, number: float = 1.0) -> None:
        """Counts ``number`` more of something."""
        self.values[_PLACE[name]] += number


def count_message(row: Row, findings: tuple[Finding, ...]) -> np.ndarray:
    """Everything that is counted of one message."""
    counts = Counts(np.zeros(WIDTH))
    counts.add("messages")
    counts.add("right_count", len(findings) == len(row.labels))
    counts.add("none", not row.labels)
    counts.add("none_right", not row.labels and not findings)
    counts.add("none_read", not findings)
    counts.add("labelled", len(row.labels))
    counts.add("read", len(findings))
    spans = [finding.spans for finding in findings], [label.spans for label in row.labels]
    pairs = pairs_of(*spans, row.text)
    counts.add("matched", len(pairs))
    counts.add("touched", len(pairs_of(*spans, row.text, ANY_OVERLAP)))
    for read, labelled in pairs:
        _count_pair(counts, findings[read], row.labels[labelled])
    _count_sides(counts, row, findings, pairs)
    return counts.values


def _count_pair(counts: Counts, finding: Finding, label: Label) -> None:
    right = finding.kind == label.kind
    counts.kinds[KINDS.index(label.kind), KINDS.index(finding.kind)] += 1
    for name in ("product", "feature", "version"):
        counts.add(name)
        counts.add(f"{name}_right", getattr(finding, name) == getattr(label, name))
    if label.severity:
        said = SEVERITIES.index(finding.severity) if finding.severity else len(SEVERITIES)
        counts.severities[SEVERITIES.index(label.severity), said] += 1
    counts.add("sure", finding.sure)
    counts.add("sure_right", finding.sure and right)
    counts.add("all_right", right and finding.severity == label.severity and finding.feature == label.feature)
    at = 3 * min(BINS - 1, int(finding.kind_confidence * BINS))
    counts.bins[at : at + 3] += (1, finding.kind_confidence, right)


def _count_sides(counts: Counts, row: Row, findings: tuple[Finding, ...], pairs: list[tuple[int, int]]) -> None:
    paired = {read for read, _ in pairs}
    critical = {at for at, label in enumerate(row.labels) if label.severity == Severity.CRITICAL}
    read_critical = {at for at, finding in enumerate(findings) if finding.severity == Severity.CRITICAL}
    counts.add("sure_unmatched", sum(finding.sure for at, finding in enumerate(findings) if at not in paired))
    counts.add("critical", len(critical))
    counts.add("critical_found", sum(labelled in critical and read in read_critical for read, labelled in pairs))
    counts.add("critical_read", len(read_critical))
    counts.add("severe_read", sum(finding.severity is not None for finding in findings))


def figures_of(counts: Counts) -> dict[str, float]:
    """All figures of some sums; a share of nothing is not a number."""
    kinds_right = float(np.trace(counts.kinds))
    severities = counts.severities
    critical = severities[0]
    return {
        "split_f1": _share(2 * counts["matched"], counts["labelled"] + counts["read"]),
        "split_precision": _share(counts["matched"], counts["read"]),
        "split_recall": _share(counts["matched"], counts["labelled"]),
        "split_f1_any_overlap": _share(2 * counts["touched"], counts["labelled"] + counts["read"]),
        "right_count": _share(counts["right_count"], counts["messages"]),
        "none_right": _share(counts["none_right"], counts["none"]),
        "kind_accuracy": _share(kinds_right, counts["matched"]),
        "kind_macro_f1": _macro(counts.kinds),
        "split_and_kind_f1": _share(2 * kinds_right, counts["labelled"] + counts["read"]),
        "severity_accuracy": _share(float(np.trace(severities)), float(severities.sum())),
        "severity_macro_f1": _macro(severities),
        "critical_recall": _share(float(critical[0]), float(critical.sum())),
        "critical_precision": _share(float(critical[0]), float(severities[:, 0].sum())),
        "critical_found_of_all": _share(counts["critical_found"], counts["critical"]),
        "critical_flagged": _share(counts["critical_read"], counts["read"]),
        "product_accuracy": _share(counts["product_right"], counts["product"]),
        "feature_accuracy": _share(counts["feature_right"], counts["feature"]),
        "version_accuracy": _share(counts["version_right"], counts["version"]),
        "kind_severity_feature_right": _share(counts["all_right"], counts["matched"]),
        "calibration_error": _calibration_error(counts),
        "sure_precision": _share(counts["sure_right"], counts["sure"]),
        "sure_precision_strict": _share(counts["sure_right"], counts["sure"] + counts["sure_unmatched"]),
        "sure_coverage": _share(counts["sure"], counts["matched"]),
    }


def _share(part: float, whole: float) -> float:
    return part / whole if whole else float("nan")


def _macro(table: np.ndarray) -> float:
    scores = []
    for at in range(len(table)):
        there = table[at].sum() + table[:, at].sum()
        if table[at].sum():
            scores.append(2 * table[at, at] / there)
    return float(np.mean(scores)) if scores else float("nan")


def _calibration_error(counts: Counts) -> float:
    number, said, right = counts.bins.reshape(BINS, 3).T
    return _share(float(np.abs(said - right).sum()), float(number.sum()))
