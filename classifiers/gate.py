"""Whether a newly trained reader may serve: compared with the one that serves, on messages neither has learned."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from classifiers.counting import KINDS, SEVERITIES, WIDTH, Counts, count_message, figures_of
from classifiers.findings import Finding
from classifiers.labelled import Row

LEAST = 200
GATE_SHARE = 0.2
NEWEST_SHARE = 0.2
RESAMPLES = 1_000

MACRO_MAY_FALL = 0.01
RECALL_MAY_FALL = 0.05
MOST_CALIBRATION_ERROR = 0.06
SURE_PROMISED, SURE_MAY_MISS = 0.95, 0.03
FEWEST_OF_A_KIND = 5


@dataclass(frozen=True, slots=True)
class Divided:
    """Decided messages to learn from, and those kept back as the gate."""

    learn: tuple[Row, ...]
    gate: tuple[Row, ...]


def divide(rows: Sequence[Row]) -> Divided:
    """Keeps whole clients back: always the same ones, and those who first wrote in the newest fifth.

    ``rows`` stand in the order of their decisions, their hand is the client. No client stands on both sides, and
    one that is kept back stays so, or a later reader would be measured on what an earlier one had learned.
    """
    first_seen: dict[str, int] = {}
    for at, row in enumerate(rows):
        first_seen.setdefault(row.hand, at)
    newest = len(rows) * (1 - NEWEST_SHARE)
    kept = {hand for hand, at in first_seen.items() if _is_kept_back(hand) or at >= newest > 0}
    return Divided(tuple(row for row in rows if row.hand not in kept), tuple(row for row in rows if row.hand in kept))


def _is_kept_back(hand: str) -> bool:
    return int.from_bytes(hashlib.sha256(hand.encode()).digest()[:4]) / 2**32 < GATE_SHARE


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a candidate may serve, why not, by how much it differs, and whether it is surely better."""

    passed: bool
    reasons: tuple[str, ...]
    messages: int
    serving: dict[str, float]
    candidate: dict[str, float]
    is_better: bool


def judge(
    rows: Sequence[Row],
    serving: Sequence[tuple[Finding, ...]],
    candidate: Sequence[tuple[Finding, ...]],
    *,
    least: int = LEAST,
    seed: int = 0,
) -> Verdict:
    """Compares what two readers found in the same messages; with fewer than ``least`` messages nothing passes."""
    before, after = _counted(rows, serving), _counted(rows, candidate)
    totals = Counts(before.sum(axis=0)), Counts(after.sum(axis=0))
    old, new = figures_of(totals[0]), figures_of(totals[1])
    few = _too_few(len(rows), least)
    reasons = few or [*_worse(old, new), *_recalls(*totals), *_promises(new)]
    better = not reasons and _is_surely_better(before, after, seed)
    return Verdict(not reasons, tuple(reasons), len(rows), _numbers(old), _numbers(new), better)


def _counted(rows: Sequence[Row], read: Sequence[tuple[Finding, ...]]) -> np.ndarray:
    if not rows:
        return np.zeros((1, WIDTH))
    return np.array([count_message(row, findings) for row, findings in zip(rows, read, strict=True)])


def _too_few(messages: int, least: int) -> list[str]:
    return [f"The gate holds {messages} messages, and {least} are needed to tell."] if messages < least else []


def _worse(old: dict[str, float], new: dict[str, float]) -> list[str]:
    found = []
    for name, may_fall in (("kind_macro_f1", MACRO_MAY_FALL), ("split_f1", MACRO_MAY_FALL), ("critical_recall", 0.0)):
        if new[name] < old[name] - may_fall - 1e-9:
            found.append(f"{name} fell from {old[name]:.3f} to {new[name]:.3f}.")
    return found


def _recalls(old: Counts, new: Counts) -> list[str]:
    found = []
    for names, before, after in (
        (KINDS, old.kinds, new.kinds),
        (SEVERITIES, old.severities, new.severities),
    ):
        for at, name in enumerate(names):
            if min(before[at].sum(), after[at].sum()) < FEWEST_OF_A_KIND:
                continue
            was, is_now = before[at, at] / before[at].sum(), after[at, at] / after[at].sum()
            if is_now <= was - RECALL_MAY_FALL:
                found.append(f"The recall of {name} fell from {was:.2f} to {is_now:.2f}.")
    return found


def _promises(new: dict[str, float]) -> list[str]:
    found = []
    if new["calibration_error"] > MOST_CALIBRATION_ERROR:
        found.append(f"Its calibration error is {new['calibration_error']:.3f}, over {MOST_CALIBRATION_ERROR}.")
    if new["sure_precision"] < SURE_PROMISED - SURE_MAY_MISS:
        found.append(f"Of what it is sure of {new['sure_precision']:.0%} is right; {SURE_PROMISED:.0%} was promised.")
    return found


def _is_surely_better(before: np.ndarray, after: np.ndarray, seed: int) -> bool:
    """By a paired bootstrap over messages: split and kind together are better in 95 of 100 resamples."""
    random = np.random.default_rng(seed)
    drawn = random.multinomial(len(before), np.full(len(before), 1 / len(before)), size=RESAMPLES)
    name = "split_and_kind_f1"
    wins = sum(
        figures_of(Counts(new))[name] > figures_of(Counts(old))[name]
        for old, new in zip(drawn @ before, drawn @ after, strict=True)
    )
    return wins >= 0.95 * RESAMPLES


def _numbers(figures: dict[str, float]) -> dict[str, float]:
    return {name: round(float(value), 4) for name, value in figures.items() if not np.isnan(value)}
