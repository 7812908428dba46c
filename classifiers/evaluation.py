"""How well a reader reads labelled messages: every figure with its interval, by group, with the worst errors."""

import json
import math
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

import numpy as np

from classifiers.counting import BINS, KINDS, SEVERITIES, Counts, count_message, figures_of
from classifiers.findings import Catalogue, Finding
from classifiers.labelled import Row, catalogue_of
from classifiers.reader import Reader
from classifiers.worst import WorstError, worst_errors

RESAMPLES = 400

FLOORS = {
    "split_f1": 0.85,
    "right_count": 0.75,
    "none_right": 0.90,
    "kind_accuracy": 0.85,
    "kind_macro_f1": 0.82,
    "split_and_kind_f1": 0.72,
    "severity_macro_f1": 0.75,
    "critical_recall": 0.90,
    "critical_flagged": 0.12,
    "product_accuracy": 0.90,
    "feature_accuracy": 0.80,
    "calibration_error": 0.05,
    "sure_precision": 0.95,
    "sure_coverage": 0.60,
}
AT_MOST = frozenset({"critical_flagged", "calibration_error"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with the interval in which 95 of 100 resamples of the messages fall."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All figures of a reader on labelled messages."""

    model: str
    messages: int
    findings: int
    figures: dict[str, Figure]
    groups: dict[str, dict[str, dict[str, float]]]
    kinds: dict[str, dict[str, float]]
    confusion: list[list[int]]
    severity_confusion: list[list[int]]
    reliability: list[tuple[float, float, int]]
    worst: list[WorstError] = field(default_factory=list)


def evaluate(reader: Reader, rows: Sequence[Row], catalogues: dict[str, Catalogue], *, seed: int = 0) -> Evaluation:
    """Reads all rows and compares with their labels."""
    read = read_rows(reader, rows, catalogues)
    return evaluate_findings(reader.id, rows, read, seed=seed)


def read_rows(reader: Reader, rows: Sequence[Row], catalogues: dict[str, Catalogue]) -> list[tuple[Finding, ...]]:
    """What a reader finds in each row, read in one batch a catalogue."""
    found: list[tuple[Finding, ...]] = [()] * len(rows)
    for name in sorted({row.catalogue for row in rows}):
        places = [at for at, row in enumerate(rows) if row.catalogue == name]
        texts = [rows[at].text for at in places]
        for at, findings in zip(
            places, reader.read_many(texts, catalogue_of(rows[places[0]], catalogues)), strict=True
        ):
            found[at] = findings
    return found


def evaluate_findings(
    model: str, rows: Sequence[Row], read: Sequence[tuple[Finding, ...]], *, seed: int = 0
) -> Evaluation:
    """Compares what was read with the labels."""
    counts = np.array([count_message(row, findings) for row, findings in zip(rows, read, strict=True)])
    total = Counts(counts.sum(axis=0))
    return Evaluation(
        model=model,
        messages=len(rows),
        findings=sum(len(row.labels) for row in rows),
        figures=_with_intervals(counts, seed),
        groups=_groups(rows, counts),
        kinds=_by_kind(total),
        confusion=total.kinds.astype(int).tolist(),
        severity_confusion=total.severities.astype(int).tolist(),
        reliability=_reliability(total),
        worst=worst_errors(rows, read),
    )


def _with_intervals(counts: np.ndarray, seed: int) -> dict[str, Figure]:
    random = np.random.default_rng(seed)
    values = figures_of(Counts(counts.sum(axis=0)))
    drawn = random.multinomial(len(counts), np.full(len(counts), 1 / len(counts)), size=RESAMPLES)
    resampled = [figures_of(Counts(row)) for row in drawn @ counts]
    figures = {}
    for name, value in values.items():
        known = [sample[name] for sample in resampled if not math.isnan(sample[name])]
        low, high = np.percentile(known, [2.5, 97.5]) if known else (math.nan, math.nan)
        figures[name] = Figure(value, float(low), float(high))
    return figures


_GROUPS: dict[str, Callable[[Row], str]] = {
    "channel": lambda row: row.text.channel,
    "length": lambda row: _length(len(row.text.body.split())),
    "findings": lambda row: str(min(5, len(row.labels))) + ("+" if len(row.labels) >= 5 else ""),
    "hand": lambda row: row.hand,
}


def _length(words: int) -> str:
    return "under 40 words" if words < 40 else "40 to 120 words" if words < 120 else "over 120 words"


def _groups(rows: Sequence[Row], counts: np.ndarray) -> dict[str, dict[str, dict[str, float]]]:
    groups: dict[str, dict[str, dict[str, float]]] = {}
    for title, name_of in _GROUPS.items():
        names = np.array([name_of(row) for row in rows])
        groups[title] = {
            str(name): {
                "messages": float((names == name).sum()),
                **figures_of(Counts(counts[names == name].sum(axis=0))),
            }
            for name in sorted(set(names))
        }
    return groups


def _by_kind(total: Counts) -> dict[str, dict[str, float]]:
    table = total.kinds
    shown = {}
    for at, kind in enumerate(KINDS):
        right, said, labelled = table[at, at], table[:, at].sum(), table[at].sum()
        precision, recall = right / max(said, 1), right / max(labelled, 1)
        f1 = 2 * right / max(said + labelled, 1)
        shown[kind] = {"precision": precision, "recall": recall, "f1": f1, "labelled": float(labelled)}
    return shown


def _reliability(total: Counts) -> list[tuple[float, float, int]]:
    return [
        (float(said / number), float(right / number), int(number))
        for number, said, right in total.bins.reshape(BINS, 3)
        if number
    ]


def as_json(evaluation: Evaluation) -> str:
    """All of an evaluation as JSON."""
    return json.dumps(_without_nan(asdict(evaluation)), ensure_ascii=False, indent=1, allow_nan=False)


def _without_nan(told: Any) -> Any:
    if isinstance(told, dict):
        return {key: _without_nan(value) for key, value in told.items()}
    if isinstance(told, (list, tuple)):
        return [_without_nan(value) for value in told]
    return None if isinstance(told, float) and math.isnan(told) else told


_SHOWN = ("split_f1", "right_count", "kind_accuracy", "feature_accuracy", "severity_macro_f1")


def as_table(evaluation: Evaluation) -> str:
    """An evaluation for reading in a terminal."""
    lines = [f"Reader {evaluation.model}: {evaluation.messages} messages, {evaluation.findings} findings", ""]
    lines.append(f"{'figure':<28}{'value':>7}  {'95 % interval':<15}{'floor':>6}")
    for name, figure in evaluation.figures.items():
        floor = FLOORS.get(name)
        missed = floor is not None and (figure.value > floor if name in AT_MOST else figure.value < floor)
        shown = "" if floor is None else f"{floor:6.2f}{'  missed' if missed else ''}"
        lines.append(f"{name:<28}{figure.value:7.3f}  {figure.low:.3f} - {figure.high:.3f}  {shown}")
    lines += ["", f"{'kind':<16}{'precision':>10}{'recall':>8}{'f1':>7}{'labelled':>10}"]
    for kind, row in evaluation.kinds.items():
        lines.append(f"{kind:<16}{row['precision']:10.3f}{row['recall']:8.3f}{row['f1']:7.3f}{row['labelled']:10.0f}")
    for title, groups in evaluation.groups.items():
        lines += ["", f"by {title:<22}{'messages':>9}{'split':>8}{'count':>8}{'kind':>8}{'feature':>8}{'severe':>8}"]
        for name, row in groups.items():
            values = "".join(f"{row[key]:8.3f}" for key in _SHOWN)
            lines.append(f"  {name:<23}{row['messages']:9.0f}{values}")
    lines += [*_tables(evaluation), "", f"The {len(evaluation.worst)} worst errors:"]
    lines += [f"  {error.message}: {error.problem}\n      {error.words[:150]!r}" for error in evaluation.worst]
    return "\n".join(lines)


def _tables(evaluation: Evaluation) -> list[str]:
    lines = ["", "labelled (down), read (across): " + " ".join(kind[:7] for kind in KINDS)]
    for kind, row in zip(KINDS, evaluation.confusion, strict=True):
        lines.append(f"  {kind:<16}" + "".join(f"{number:8d}" for number in row))
    lines += ["", "severity, labelled (down), read (across): " + " ".join((*SEVERITIES, "none"))]
    for severity, row in zip(SEVERITIES, evaluation.severity_confusion, strict=True):
        lines.append(f"  {severity:<16}" + "".join(f"{number:8d}" for number in row))
    return lines
