"""Learns the second judgements of kind and severity, and when a finding may be called sure."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from classifiers.counting import KINDS, SEVERITIES
from classifiers.heads import Head, Sheet, learn_head, softmax
from classifiers.judging import (
    CUES,
    Judge,
    Judges,
    joined,
    kind_inputs,
    real_inputs,
    scaled,
    severity_inputs,
    temperature_for,
)
from classifiers.lessons import NONE_HELD, Lesson
from classifiers.matching_spans import pairs_of
from classifiers.network import Numbers
from classifiers.side_by_side import in_parts, side_by_side
from classifiers.spans import spans_of
from classifiers.trained import Heads, Levels, Message, Topics, topic_chances
from classifiers.trees import Trees, learn_trees

KIND_STRENGTH, SEVERITY_STRENGTH, REAL_STRENGTH = 0.005, 0.02, 0.02
SURE_PRECISION = 0.96
MOST_CRITICAL = 0.143
NONE_WEIGHT = 0.5
ENOUGH, ENOUGH_FOR_TREES = 50, 1000


@dataclass(slots=True)
class Case:
    """A group of units as held-out parts see it: its message, its label (none: -1), its levels, whether it was read
    or labelled."""

    message: int
    units: list[int]
    kind: int
    severity: int
    cut: float
    read: bool
    seen: Numbers
    level: Numbers
    severe: Numbers
    units_severe: Numbers
    real: int
    real_seen: Numbers
    weight: float


@dataclass(frozen=True, slots=True)
class Readings:
    """What parts that never saw a message's hand make of it.

    They are the heads and topics of each fold, the levels of all units, and how each message was divided.
    """

    messages: Sequence[Message]
    sheet: Sheet
    fold: NDArray[np.int64]
    heads: Sequence[Heads]
    topics: Sequence[Topics]
    units: Levels
    divided: Sequence[tuple[list[list[int]], list[float]]]


def cases_of(lessons: Sequence[Lesson], readings: Readings) -> list[Case]:
    """All groups that were read and all that were labelled, judged by heads that never saw their hand."""
    return in_parts(partial(_cases, lessons, readings), len(lessons))


def _cases(lessons: Sequence[Lesson], readings: Readings, numbers: range) -> list[Case]:
    messages, fold = readings.messages, readings.fold
    planned: list[tuple[int, list[int], int, float, bool]] = []
    for at in numbers:
        planned += [(at, group, label, cut, True) for group, label, cut in _read(lessons[at], *readings.divided[at])]
        planned += [(at, group, label, 1.0, False) for label, group in lessons[at].groups()]
    if not planned:
        return []
    rows = readings.sheet.for_groups([[messages[at].first + unit for unit in group] for at, group, *_ in planned])
    levels, severe = (
        np.zeros((len(planned), len(KINDS)), np.float32),
        np.zeros((len(planned), len(SEVERITIES)), np.float32),
    )
    folds = fold[[at for at, *_ in planned]]
    for number, held in enumerate(readings.heads):
        levels[folds == number] = held.kind.levels(rows[folds == number])
        severe[folds == number] = held.severity.levels(rows[folds == number])
    made = []
    for number, (at, group, label, cut, read) in enumerate(planned):
        part = readings.units.part(messages[at].first, len(messages[at].looks))
        features, _ = topic_chances(
            messages[at].scene, [group], softmax(levels[number])[None], readings.topics[fold[at]]
        )
        seen = kind_inputs(messages[at].looks, group, levels[number], part.kinds, part.tags, float(features[0, -1]))
        kind, severity = -1, -1
        if label >= 0:
            told = lessons[at].row.labels[label]
            kind, severity = KINDS.index(told.kind), SEVERITIES.index(told.severity) if told.severity else -1
        owned = sum(bool(lessons[at].owners[unit]) for unit in group)
        whole = real_inputs(seen, group, part.tags, part.live[0], cut, len(readings.divided[at][0]) or 1)
        made.append(
            Case(
                message=at,
                units=group,
                kind=kind,
                severity=severity,
                cut=cut,
                read=read,
                seen=seen,
                level=levels[number],
                severe=severe[number],
                units_severe=part.severities[group],
                real=int(label >= 0 or 2 * owned >= len(group)) if read else -1,
                real_seen=whole,
                weight=(1.0 if read else 0.5) * lessons[at].row.weight,
            )
        )
    return made


def _read(lesson: Lesson, groups: list[list[int]], cuts: list[float]) -> list[tuple[list[int], int, float]]:
    spans = [spans_of(lesson.looks, group, lesson.row.text) for group in groups]
    pairs = dict(pairs_of(spans, [label.spans for label in lesson.row.labels], lesson.row.text))
    return [(group, pairs.get(at, -1), cut) for at, (group, cut) in enumerate(zip(groups, cuts, strict=True))]


@dataclass(frozen=True, slots=True)
class HeldOut:
    """The groups that were read in messages while these were held out, and the chances that were given to them."""

    found: Sequence[Case]
    kinds: Numbers
    severities: Numbers
    reals: Numbers


def held_out_figures(held: HeldOut, judges: Judges, labelled: Sequence[int]) -> dict[str, float]:
    """The figures that a trained reader's manifest keeps, from held-out messages."""
    kept = held.reals >= judges.real_from
    answer = np.array([case.kind for case in held.found])
    matched = kept & (answer >= 0)
    right = matched & (held.kinds.argmax(axis=1) == answer)
    sure = matched & (held.kinds.max(axis=1) >= judges.sure_from)
    wanted = np.array(labelled)
    count = np.bincount(np.array([case.message for case in held.found])[kept], minlength=len(wanted))
    severe = np.array([case.severity for case in held.found])
    told = np.where(held.severities[:, 0] >= judges.critical_from, 0, 1 + held.severities[:, 1:].argmax(axis=1))
    known = matched & (severe >= 0)
    return {
        "split_f1": _share(2 * matched.sum(), kept.sum() + wanted.sum()),
        "split_and_kind_f1": _share(2 * right.sum(), kept.sum() + wanted.sum()),
        "right_count": float((count == wanted).mean()),
        "none_right": _share(((count == 0) & (wanted == 0)).sum(), (wanted == 0).sum()),
        "kind_accuracy": _share(right.sum(), matched.sum()),
        "severity_accuracy": _share((known & (told == severe)).sum(), known.sum()),
        "critical_recall": _share((known & (told == 0) & (severe == 0)).sum(), (known & (severe == 0)).sum()),
        "sure_precision": _share((sure & right).sum(), sure.sum()),
        "sure_coverage": _share(sure.sum(), matched.sum()),
    }


def _share(part: float, whole: float) -> float:
    return round(float(part / whole), 4) if whole else 0.0


def learn_judges(
    cases: Sequence[Case], fold: NDArray[np.int64], labelled: Sequence[int]
) -> tuple[Judges, dict[str, float]]:
    """The judges, calibrated on what they say of messages that they did not learn from, and their figures there."""
    folds = fold[[case.message for case in cases]]
    seen = np.stack([case.seen for case in cases])
    answers = np.array([case.kind for case in cases])
    read = np.array([case.read for case in cases])
    weights = np.array([case.weight for case in cases])
    kind, kinds = _learn_judge(seen, answers, folds, read, weights, len(KINDS), KIND_STRENGTH)
    inputs = np.stack(
        [
            severity_inputs(case.seen, case.severe, case.units_severe, chance)
            for case, chance in zip(cases, kinds, strict=True)
        ]
    )
    severe = np.array([case.severity for case in cases])
    severity, severities = _learn_judge(inputs, severe, folds, read, weights, len(SEVERITIES), SEVERITY_STRENGTH)
    found = [case for case in cases if case.read]
    real, reals = _learn_judge(
        np.stack([case.real_seen for case in found]),
        np.array([case.real for case in found]),
        folds[read],
        read[read],
        weights[read],
        2,
        REAL_STRENGTH,
    )
    judges = Judges(
        kind,
        severity,
        real,
        _critical_from(severities[read], severe[read]),
        _sure_from(kinds[read], answers[read]),
        _real_from(reals[:, 1], found, labelled),
    )
    held = HeldOut(found, kinds[read], severities[read], reals[:, 1])
    return judges, held_out_figures(held, judges, labelled)


def _learn_judge(
    inputs: Numbers,
    answers: NDArray[np.int64],
    folds: NDArray[np.int64],
    read: NDArray[np.bool_],
    weights: NDArray[np.float64],
    classes: int,
    strength: float,
) -> tuple[Judge, Numbers]:
    """A judge, and its calibrated chances for each input while that input's fold was held out."""
    mean, scale, rows = scaled(inputs)
    levels = np.zeros((len(inputs), classes), np.float32)
    known = answers >= 0

    def learned(held: int) -> tuple[Head, Trees | None]:
        others = known & (folds != held)
        used = others if others.any() else known
        head = learn_head(rows[used], answers[used], weights[used], classes, strength=strength)
        enough = used.sum() >= ENOUGH_FOR_TREES and len(set(answers[used].tolist())) > 1
        return head, learn_trees(inputs[used, :-CUES], answers[used], weights[used], classes) if enough else None

    numbers = sorted(set(folds.tolist()))
    *held_out, (head, trees) = side_by_side([partial(learned, number) for number in (*numbers, NONE_HELD)])
    for number, (straight, grown) in zip(numbers, held_out, strict=True):
        held = folds == number
        levels[held] = joined(straight.levels(rows[held]), grown.levels(inputs[held]) if grown else None)
    told = known & read if (known & read).sum() > 20 else known
    temperature = temperature_for(levels[told], answers[told])
    return Judge(mean, scale, head, trees, temperature), softmax(levels, temperature)


def _critical_from(chances: Numbers, answers: NDArray[np.int64]) -> float:
    """The chance from which a finding is called critical: as many as may be flagged, but never from under 0.15."""
    known = answers >= 0
    if known.sum() < ENOUGH:
        return 0.34
    ordered = np.sort(chances[known, 0])[::-1]
    return float(np.clip(ordered[int(MOST_CRITICAL * len(ordered))], 0.15, 0.5))


def _real_from(chances: Numbers, found: Sequence[Case], labelled: Sequence[int]) -> float:
    """The chance under which a group is dropped: where split F1 and the share of right counts are together highest."""
    matched = np.array([case.kind >= 0 for case in found])
    message = np.array([case.message for case in found])
    wanted = np.array(labelled)
    best, chosen = -1.0, 0.0
    if len(found) < ENOUGH:
        return chosen
    for limit in np.arange(0.0, 0.75, 0.05):
        kept = chances >= limit
        count = np.bincount(message[kept], minlength=len(wanted))
        f1 = 2 * (matched & kept).sum() / max(kept.sum() + wanted.sum(), 1)
        none = (count == 0)[wanted == 0].mean() if (wanted == 0).any() else 0.0
        score = f1 + float((count == wanted).mean()) + NONE_WEIGHT * none
        if score > best + 1e-6:
            best, chosen = score, float(limit)
    return chosen


def _sure_from(chances: Numbers, answers: NDArray[np.int64]) -> float:
    """The least chance of a kind at which as many as SURE_PRECISION of the findings at or above it are right."""
    known = np.flatnonzero(answers >= 0)
    if len(known) < ENOUGH:
        return 1.1
    best, right = chances.max(axis=1)[known], chances.argmax(axis=1)[known] == answers[known]
    order = np.argsort(-best)
    precision = np.cumsum(right[order]) / np.arange(1, len(order) + 1)
    good = np.flatnonzero(precision >= SURE_PRECISION)
    return float(best[order[good[-1]]]) if len(good) else 1.1
