"""The promised times of a case as a page shows them: running, standing still, missed, or kept."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from channels.web import wording
from models.life import ClockRow

LABELS = {"response": "First answer", "resolution": "Resolution"}


@dataclass(frozen=True, slots=True)
class ShownClock:
    """One promise; ``state`` is running, late, paused, kept or off, ``words`` say the same without a script."""

    label: str
    state: str
    words: str
    due_at: datetime | None


def shown_clocks(rows: Iterable[ClockRow], now: datetime) -> list[ShownClock]:
    """The clocks of promises, the first answer before the resolution."""
    known = {row.promise: row for row in rows}
    return [_shown(label, known[name], now) for name, label in LABELS.items() if name in known]


def next_due(promises: Iterable[tuple[str, datetime]], now: datetime) -> ShownClock | None:
    """The promise that is due first, of those that run."""
    first = min(promises, key=lambda promise: promise[1], default=None)
    return _running(LABELS[first[0]], first[1], now) if first else None


def _shown(label: str, row: ClockRow, now: datetime) -> ShownClock:
    if row.met_at is not None:
        return ShownClock(label, "kept", "late" if row.breached_at else "in time", None)
    if row.dropped_at is not None:
        return ShownClock(label, "off", "not owed any more", None)
    if row.paused_at is not None:
        return ShownClock(label, "paused", "stands still", None)
    if row.due_at is None:
        return ShownClock(label, "off", "no time promised", None)
    return _running(label, row.due_at, now)


def _running(label: str, due_at: datetime, now: datetime) -> ShownClock:
    if due_at <= now:
        return ShownClock(label, "late", f"{wording.age(due_at, now)} ago", due_at)
    return ShownClock(label, "running", f"in {wording.age(now, due_at)}", due_at)
