"""Clocks of promised times: when they are due, how far they ran, when to warn and when they were broken (S3-S6)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from intake.calendars import Calendar, Stretch, open_stretches

# A calendar that is hardly ever open has no due time worth the name; ten years also ends every loop.
HORIZON = timedelta(days=3653)
_DAY = timedelta(days=1)
_NOTHING = timedelta(0)
_FOREVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Pause:
    """A time of waiting for the client; ``ends_at`` is None while it lasts."""

    starts_at: datetime
    ends_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """What was promised from a moment on: a target, counted while a calendar is open; None where nothing was."""

    starts_at: datetime
    target: timedelta | None
    calendar: Calendar | None


@dataclass(frozen=True, slots=True)
class Clock:
    """One promised time of one case: its terms (a new one at each change of severity or plan), pauses and end."""

    terms: tuple[Term, ...]
    pauses: tuple[Pause, ...] = ()
    stopped_at: datetime | None = None


def start_clock(at: datetime, target: timedelta | None, calendar: Calendar | None) -> Clock:
    """A clock that starts to run, as far as the severity is covered (S4)."""
    return Clock((Term(at, target, calendar),))


def change_target(clock: Clock, at: datetime, target: timedelta | None, calendar: Calendar | None) -> Clock:
    """The clock after a change of severity or plan: the new target counts in full from that moment on (S4)."""
    return replace(clock, terms=(*clock.terms, Term(at, target, calendar)))


def pause(clock: Clock, at: datetime) -> Clock:
    """The clock while the client is waited for; one that is paused stays so."""
    return clock if _is_paused(clock) else replace(clock, pauses=(*clock.pauses, Pause(at)))


def resume(clock: Clock, at: datetime) -> Clock:
    """The clock after the client answered; one that runs goes on."""
    if not _is_paused(clock):
        return clock
    return replace(clock, pauses=(*clock.pauses[:-1], replace(clock.pauses[-1], ends_at=at)))


def stop(clock: Clock, at: datetime) -> Clock:
    """The clock when what was promised is done; the first end counts."""
    return clock if clock.stopped_at else replace(clock, stopped_at=at)


def _is_paused(clock: Clock) -> bool:
    return bool(clock.pauses) and clock.pauses[-1].ends_at is None


def due_at(
    start: datetime, target: timedelta, calendar: Calendar | None, pauses: Sequence[Pause] = ()
) -> datetime | None:
    """The first moment at which the clock has run for ``target``; None where it never will, or waits for the client.

    What runs out at the very moment at which waiting begins is due when the clock runs again: until then it kept time.

    >>> from intake.calendars import round_the_clock
    >>> due_at(datetime(2026, 3, 6, 22, tzinfo=UTC), timedelta(hours=4), round_the_clock(5, "UTC")).isoformat()
    '2026-03-09T02:00:00+00:00'
    """
    if calendar is None:
        return None
    left = target
    waits_from = {halt.starts_at for halt in _joined(pauses) if halt.starts_at < halt.ends_at}
    for stretch in _running(start, start + HORIZON, calendar, pauses):
        length, runs_out_at = stretch.ends_at - stretch.starts_at, stretch.starts_at + left
        if left < length or (left == length and runs_out_at not in waits_from):
            return runs_out_at
        left -= length
    return None


def elapsed(start: datetime, end: datetime, calendar: Calendar | None, pauses: Sequence[Pause] = ()) -> timedelta:
    """How long a clock ran between two moments (S4)."""
    if calendar is None:
        return _NOTHING
    running = _running(start, end, calendar, pauses)
    return sum((stretch.ends_at - stretch.starts_at for stretch in running), _NOTHING)


def clock_due_at(clock: Clock) -> datetime | None:
    """When the promise in force falls due, paused time left out; None where nothing is promised or it waits.

    A change to a shorter target never puts off what was promised before: raising a case does not win time.
    """
    return _term_due_at(clock, len(clock.terms) - 1, _NOTHING)


def warning_at(clock: Clock, ahead: timedelta) -> datetime | None:
    """When to warn: ``ahead`` of running time before it falls due, but not before the promise was made (S6)."""
    return None if clock_due_at(clock) is None else _term_due_at(clock, len(clock.terms) - 1, ahead)


def time_ahead(clock: Clock, ahead: timedelta) -> timedelta:
    """How long before it falls due to warn: ``ahead``, but for a short target its last half, so that it comes as news.

    >>> start, hour = datetime(2026, 3, 6, 22, tzinfo=UTC), timedelta(hours=1)
    >>> [str(time_ahead(start_clock(start, target, None), hour)) for target in (hour, 8 * hour)]
    ['0:30:00', '1:00:00']
    """
    target = clock.terms[-1].target
    return ahead if target is None else min(ahead, target / 2)


def breaches(clock: Clock, now: datetime) -> tuple[datetime, ...]:
    """Every moment until ``now`` at which a promise was broken; a later change erases none (S6)."""
    end = min(clock.stopped_at, now) if clock.stopped_at else now
    ends = [*(term.starts_at for term in clock.terms[1:]), end]
    found = [_term_due_at(clock, index, _NOTHING) for index in range(len(clock.terms))]
    broken = {due for due, until in zip(found, ends, strict=True) if due is not None and due < min(until, end)}
    return tuple(sorted(broken))


def time_left(clock: Clock, now: datetime) -> timedelta | None:
    """Running time left until the promise falls due; negative once it is broken, None where nothing is due."""
    due, term = clock_due_at(clock), clock.terms[-1]
    if due is None:
        return None
    if due >= now:
        return elapsed(now, due, term.calendar, clock.pauses)
    return -elapsed(due, now, term.calendar, clock.pauses)


def _term_due_at(clock: Clock, index: int, ahead: timedelta) -> datetime | None:
    term = clock.terms[index]
    if term.target is None:
        return None
    own = due_at(term.starts_at, max(term.target - ahead, _NOTHING), term.calendar, clock.pauses)
    earlier = _standing_promise(clock, index, ahead)
    return min((moment for moment in (own, earlier) if moment is not None), default=None)


def _standing_promise(clock: Clock, index: int, ahead: timedelta) -> datetime | None:
    """What the promise before still demands: it was longer, and was not broken when the change came."""
    term, before = clock.terms[index], clock.terms[index - 1] if index else None
    if before is None or before.target is None or term.target is None or before.target <= term.target:
        return None
    due = _term_due_at(clock, index - 1, _NOTHING)
    if due is None or due < term.starts_at:
        return None
    warned = _term_due_at(clock, index - 1, ahead)
    return max(warned, term.starts_at) if warned else None


def _running(start: datetime, end: datetime, calendar: Calendar, pauses: Iterable[Pause]) -> Iterator[Stretch]:
    """The stretches in which the clock runs: open, and not waiting for the client."""
    halts = _joined(pauses)
    if halts and halts[-1].ends_at == _FOREVER:
        end = min(end, halts[-1].starts_at)
    for stretch in _open_between(start, end, calendar):
        at = stretch.starts_at
        for halt in halts:
            if halt.ends_at > at and halt.starts_at < stretch.ends_at:
                if halt.starts_at > at:
                    yield Stretch(at, halt.starts_at)
                at = halt.ends_at
        if at < stretch.ends_at:
            yield Stretch(at, stretch.ends_at)


def _open_between(start: datetime, end: datetime, calendar: Calendar) -> Iterator[Stretch]:
    if calendar.is_always_open:
        if start < end:
            yield Stretch(start, end)
        return
    day, last = start.astimezone(UTC).date(), end.astimezone(UTC).date()
    while day <= last:
        for stretch in open_stretches(calendar, day):
            starts_at, ends_at = max(stretch.starts_at, start), min(stretch.ends_at, end)
            if starts_at < ends_at:
                yield Stretch(starts_at, ends_at)
        day += _DAY


def _joined(pauses: Iterable[Pause]) -> list[Stretch]:
    halts: list[Stretch] = []
    for one in sorted((Stretch(one.starts_at, one.ends_at or _FOREVER) for one in pauses), key=lambda s: s.starts_at):
        if halts and one.starts_at <= halts[-1].ends_at:
            halts[-1] = Stretch(halts[-1].starts_at, max(halts[-1].ends_at, one.ends_at))
        else:
            halts.append(one)
    return halts
