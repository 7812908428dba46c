"""How the support group fares: load, ageing, broken promises, kinds, acceptance over time, learning curve (S2, S6)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from intake.clocks import PROMISES
from models.people import ReaderRow
from models.store import Store
from models.vocabulary import Kind

DAYS, WEEKS, KIND_DAYS, READERS = 28, 12, 90, 16
_BORDERS = (timedelta(days=1), timedelta(days=3), timedelta(days=7), timedelta(days=28))
AGES = ("Under a day", "1 to 3 days", "3 to 7 days", "1 to 4 weeks", "Older")
_STATES = {"new": "Unconfirmed", "open": "Open", "waiting": "Waiting"}
_ACTS = {"confirm": "As suggested", "correct": "Corrected", "reject": "No case"}
_PROMISE_NAMES = {"response": "First response", "resolution": "Resolution"}
_FIGURES = {
    "split_f1": "Telling apart (F1)",
    "kind_accuracy": "Kind",
    "severity_macro_f1": "Severity (macro F1)",
    "product_accuracy": "Product",
    "feature_accuracy": "Feature",
}


@dataclass(frozen=True, slots=True)
class Series:
    """One row of figures, a value for each label; None where there is nothing to say."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """What one chart and the table beside it show; shares are from 0 to 1."""

    title: str
    heading: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    is_share: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not any(value for each in self.series for value in each.values)

    def total(self, name: str) -> float:
        """The sum of one row."""
        return sum(value or 0 for each in self.series if each.name == name for value in each.values)


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that the dashboard shows of one moment."""

    load: Figures
    ageing: Figures
    broken: Figures
    kinds: Figures
    decided: Figures
    acceptance: Figures
    learning: Figures

    @property
    def all(self) -> tuple[Figures, ...]:
        """Every figure, in the order of the page."""
        return (self.load, self.ageing, self.broken, self.kinds, self.decided, self.acceptance, self.learning)


def overview(store: Store, *, now: datetime, kind_names: Mapping[Kind, str]) -> Overview:
    """Gathers the dashboard; days and weeks are in UTC, and weeks begin on Monday."""
    today = now.date()
    days = [today - timedelta(days=back) for back in reversed(range(DAYS))]
    weeks = [_week_of(today) - timedelta(weeks=back) for back in reversed(range(WEEKS))]
    decided = store.dashboard.decided(tuple(_ACTS), since=_start(weeks[0], now))
    return Overview(
        load=_load(store, days, now),
        ageing=_ageing(store, now),
        broken=_broken(store, weeks, now),
        kinds=_kinds(store, now, kind_names),
        decided=_decided(decided, weeks),
        acceptance=_acceptance(decided, weeks),
        learning=learning_curve(store.people.readers()),
    )


def learning_curve(readers: Sequence[ReaderRow]) -> Figures:
    """The figures of the newest trained readers in the order of their training."""
    in_order = sorted(readers, key=lambda row: row.trained_at)[-READERS:]
    series = []
    for name, words in _FIGURES.items():
        values = tuple(_number(row.figures.get(name)) for row in in_order)
        if any(value is not None for value in values):
            series.append(Series(words, values))
    labels = tuple(f"{row.trained_at:%d %b}{', serving' if row.state == 'serving' else ''}" for row in in_order)
    return Figures("Learning curve", "Reader", labels, tuple(series), is_share=True)


def _load(store: Store, days: Sequence[date], now: datetime) -> Figures:
    since = _start(days[0], now)
    opened, resolved = store.dashboard.opened(since=since), store.dashboard.resolved(since=since)
    series = (
        Series("Opened", tuple(opened.get(day, 0) for day in days)),
        Series("Resolved", tuple(resolved.get(day, 0) for day in days)),
    )
    return Figures("Load", "Day", tuple(f"{day:%d %b}" for day in days), series)


def _ageing(store: Store, now: datetime) -> Figures:
    found = store.dashboard.ages([now - border for border in _BORDERS])
    nothing = [0] * len(AGES)
    series = tuple(Series(words, tuple(found.get(state, nothing))) for state, words in _STATES.items())
    return Figures("Ageing", "Age", AGES, series)


def _broken(store: Store, weeks: Sequence[date], now: datetime) -> Figures:
    found = store.dashboard.broken(since=_start(weeks[0], now))
    series = tuple(Series(_PROMISE_NAMES[name], _by_week(found, weeks, name)) for name in PROMISES)
    return Figures("Broken promises", "Week of", _week_labels(weeks), series)


def _kinds(store: Store, now: datetime, names: Mapping[Kind, str]) -> Figures:
    found = store.dashboard.kinds(since=now - timedelta(days=KIND_DAYS))
    in_order = sorted(found, key=lambda kind: (-found[kind], kind))
    labels = tuple(names[Kind(kind)] for kind in in_order)
    return Figures("Kinds", "Kind", labels, (Series("Cases", tuple(found[kind] for kind in in_order)),))


def _decided(found: Mapping[tuple[date, str], int], weeks: Sequence[date]) -> Figures:
    series = tuple(Series(words, _by_week(found, weeks, act)) for act, words in _ACTS.items())
    return Figures("Decisions", "Week of", _week_labels(weeks), series)


def _acceptance(found: Mapping[tuple[date, str], int], weeks: Sequence[date]) -> Figures:
    by_act = {act: _by_week(found, weeks, act) for act in _ACTS}
    shares: list[float | None] = []
    for place in range(len(weeks)):
        decided = sum(by_act[act][place] for act in _ACTS)
        shares.append(by_act["confirm"][place] / decided if decided else None)
    series = (Series("Taken as suggested", tuple(shares)),)
    return Figures("Acceptance of suggestions", "Week of", _week_labels(weeks), series, is_share=True)


def _by_week(found: Mapping[tuple[date, str], int], weeks: Sequence[date], name: str) -> tuple[int, ...]:
    counts = dict.fromkeys(weeks, 0)
    for (day, named), count in found.items():
        if named == name and _week_of(day) in counts:
            counts[_week_of(day)] += count
    return tuple(counts.values())


def _week_of(day: date) -> date:
    """The Monday of a day's week.

    >>> _week_of(date(2026, 11, 25))
    datetime.date(2026, 11, 23)
    """
    return day - timedelta(days=day.weekday())


def _week_labels(weeks: Sequence[date]) -> tuple[str, ...]:
    return tuple(f"{week:%d %b}" for week in weeks)


def _start(day: date, now: datetime) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=now.tzinfo)


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None
