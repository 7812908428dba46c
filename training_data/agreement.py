"""Prints how far a second hand agrees with the labels: ``python -m training_data.agreement`` from the root.

``second_pass/labels.jsonl`` holds, for 300 messages of all hands, what somebody labelled who saw neither the first
labels nor who wrote the message. The figures are those of ``intake evaluate``, as though the second hand were a reader.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from classifiers.evaluation import Figure, evaluate_findings
from classifiers.findings import Finding
from classifiers.labelled import Label, Row, load_rows, row_of

FOLDER = Path(__file__).parent
SHOWN = {
    "split_f1": "split F1",
    "right_count": "right number of findings",
    "none_right": "messages without any, right",
    "kind_accuracy": "kind",
    "kind_macro_f1": "kind, macro F1",
    "split_and_kind_f1": "split and kind F1",
    "severity_macro_f1": "severity, macro F1",
    "critical_recall": "critical found",
    "product_accuracy": "product",
    "feature_accuracy": "feature",
    "version_accuracy": "version",
}


def main() -> None:
    """Figures of agreement with 95 % intervals, as Markdown."""
    rows, figures = agreement()
    print(f"| {len(rows)} messages | agreement | 95 % |\n| --- | ---: | ---: |")
    for name, title in SHOWN.items():
        figure = figures[name]
        print(f"| {title} | {figure.value:.3f} | {figure.low:.3f} to {figure.high:.3f} |")


def agreement() -> tuple[list[Row], Mapping[str, Figure]]:
    """The messages that were labelled twice, as first labelled, and the figures of the second labels against them."""
    first = {row.id: row for row in (*load_rows(FOLDER), *load_rows(FOLDER / "test"))}
    pairs = [(first[given["id"]], _second(first[given["id"]], given)) for given in _given()]
    rows = [row for row, _ in pairs]
    found = [tuple(map(_as_finding, second.labels)) for _, second in pairs]
    return rows, evaluate_findings("second hand", rows, found).figures


def _given() -> list[dict[str, object]]:
    lines = (FOLDER / "second_pass" / "labels.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def _second(row: Row, given: dict[str, object]) -> Row:
    text = {"body": row.text.body, "subject": row.text.subject, "channel": row.text.channel}
    return row_of({**text, **given, "hand": "second"})


def _as_finding(label: Label) -> Finding:
    return Finding(label.spans, label.kind, 1.0, True, label.severity, 1.0, label.product, label.feature, label.version)


if __name__ == "__main__":
    main()
