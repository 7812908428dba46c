"""Coverage clocks against a model that counts every minute."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from intake.calendars import ALL_DAY, Calendar, Hours, public_holidays
from intake.coverage import Clock, Pause, Term, breaches, clock_due_at, due_at, elapsed, warning_at

MINUTE = timedelta(minutes=1)
LIMIT = 60 * 24 * 60
SLOW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

# Spring, autumn, leap days, year's end, half an hour of summer time, midnight that never came, a day that never came.
TURNS = [
    ("Europe/Vienna", "2026-03-29T01:00Z"),
    ("Europe/Vienna", "2026-10-25T01:00Z"),
    ("America/New_York", "2026-03-08T07:00Z"),
    ("America/New_York", "2026-11-01T06:00Z"),
    ("America/Los_Angeles", "2028-02-29T08:00Z"),
    ("UTC", "2028-02-29T00:00Z"),
    ("Asia/Kathmandu", "2026-12-31T18:15Z"),
    ("Australia/Lord_Howe", "2026-04-04T15:00Z"),
    ("Australia/Lord_Howe", "2026-10-03T15:30Z"),
    ("America/Sao_Paulo", "2018-11-04T03:00Z"),
    ("America/Sao_Paulo", "2018-02-18T02:00Z"),
    ("Asia/Beirut", "2026-03-28T22:00Z"),
    ("Pacific/Apia", "2011-12-30T10:00Z"),
]


def is_open(calendar: Calendar | None, at: datetime) -> bool:
    """Whether the wall clock of the calendar's zone stands within its hours."""
    if calendar is None:
        return False
    wall = at.astimezone(ZoneInfo(calendar.zone))
    day = wall.date()
    if day in calendar.days_off:
        return False
    if calendar.country and day in public_holidays(calendar.country, calendar.subdivision, day.year):
        return False
    since_midnight = timedelta(hours=wall.hour, minutes=wall.minute)
    return any(hours.opens <= since_midnight < hours.closes for hours in calendar.week[wall.weekday()])


def is_paused(pauses, at: datetime) -> bool:
    """Whether the client is waited for."""
    return any(one.starts_at <= at and (one.ends_at is None or at < one.ends_at) for one in pauses)


def count(start, end, calendar, pauses=()):
    """How many minutes the clock ran."""
    ran, at = 0, start
    while at < end:
        ran += is_open(calendar, at) and not is_paused(pauses, at)
        at += MINUTE
    return ran * MINUTE


def find_due(start, target, calendar, pauses=()):
    """The minute at which the clock has run for the target; None where it does not within sixty days.

    Where the client is waited for from that very minute on, it is the one in which the clock runs again.
    """
    left, at = target // MINUTE, start
    for _ in range(LIMIT):
        if is_open(calendar, at) and not is_paused(pauses, at):
            if left <= 0:
                return at
            left -= 1
            if left <= 0 and not is_paused(pauses, at + MINUTE):
                return at + MINUTE
        at += MINUTE
    return None


def find_promise(clock):
    """When the last promise falls due and which earlier ones were broken, each found by counting minutes."""
    standing, broken = [], []
    for number, term in enumerate(clock.terms):
        due = min((moment for _, moment in standing), default=None)
        if due is not None and due < term.starts_at:
            broken.append(due)
            standing = []
        before = clock.terms[number - 1].target if number else None
        if before is None or term.target is None or before <= term.target:
            standing = []
        if term.target is not None:
            moment = find_due(term.starts_at, term.target, term.calendar, clock.pauses)
            standing += [(term, moment)] if moment else []
    return min((moment for _, moment in standing), default=None), broken


clock_faces = st.integers(0, 96).map(lambda quarter: timedelta(minutes=15 * quarter))


@st.composite
def days_of_hours(draw):
    """No hours, all hours, or one or two stretches of a day."""
    faces = sorted(draw(st.lists(clock_faces, min_size=0, max_size=4, unique=True)))
    if len(faces) == 1:
        return ALL_DAY
    return tuple(Hours(opens, closes) for opens, closes in zip(faces[::2], faces[1::2], strict=False))


@st.composite
def calendars(draw, zone, near):
    week = tuple(draw(st.lists(days_of_hours(), min_size=7, max_size=7)))
    days_off = draw(st.frozensets(st.integers(-3, 3).map(lambda days: near + timedelta(days=days)), max_size=2))
    country = draw(st.sampled_from(["", "", "US", "AT"]))
    return Calendar("drawn", zone, week, country=country, days_off=days_off)


@st.composite
def scenes(draw):
    """A calendar, a moment near a turn of its clocks, and pauses soon after."""
    zone, moment = draw(st.sampled_from(TURNS))
    turn = datetime.fromisoformat(moment)
    calendar = draw(calendars(zone, turn.date()))
    start = turn + MINUTE * draw(st.integers(-3 * 1440, 1440))
    return calendar, start, draw(pauses_after(start))


@st.composite
def pauses_after(draw, start):
    found, at = [], start
    for _ in range(draw(st.integers(0, 3))):
        at += MINUTE * draw(st.integers(0, 900))
        until = at + MINUTE * draw(st.integers(0, 900))
        found.append(Pause(at, until))
        at = until if draw(st.booleans()) else at
    if draw(st.integers(0, 9)) == 0:
        found.append(Pause(at + MINUTE * draw(st.integers(0, 2000))))
    return tuple(found)


targets = st.integers(1, 2000).map(lambda minutes: MINUTE * minutes)


@SLOW
@given(scenes(), st.integers(0, 8000))
def test_s4_a_clock_runs_for_exactly_the_minutes_that_are_covered(scene, minutes):
    calendar, start, pauses = scene
    end = start + MINUTE * minutes

    assert elapsed(start, end, calendar, pauses) == count(start, end, calendar, pauses)


@SLOW
@given(scenes(), targets)
def test_s4_a_target_falls_due_at_the_minute_at_which_it_has_run_out(scene, target):
    calendar, start, pauses = scene

    due, expected = due_at(start, target, calendar, pauses), find_due(start, target, calendar, pauses)

    assert due == expected or (expected is None and (due is None or due > start + timedelta(days=59)))


@settings(SLOW, max_examples=25)
@given(scenes(), st.data())
def test_s4_what_runs_out_at_the_very_minute_of_a_pause_is_due_when_the_clock_runs_again(scene, data):
    calendar, start, pauses = scene
    assume(pauses)
    one = data.draw(st.sampled_from(pauses))
    target = count(start, one.starts_at, calendar, pauses)
    assume(target)

    due, expected = due_at(start, target, calendar, pauses), find_due(start, target, calendar, pauses)

    assert due == expected or (expected is None and (due is None or due > start + timedelta(days=59)))


@SLOW
@given(scenes(), targets)
def test_s4_what_has_run_when_it_falls_due_is_the_target(scene, target):
    calendar, start, pauses = scene

    due = due_at(start, target, calendar, pauses)

    if due is not None:
        assert elapsed(start, due, calendar, pauses) == target
        waited_at_once = any(elapsed(start, one.starts_at, calendar, pauses) == target for one in pauses)
        assert waited_at_once or elapsed(start, due - MINUTE, calendar, pauses) < target


@SLOW
@given(scenes(), st.integers(0, 3000), st.integers(0, 3000))
def test_s4_two_parts_of_a_time_add_up(scene, first, second):
    calendar, start, pauses = scene
    middle, end = start + MINUTE * first, start + MINUTE * (first + second)

    parts = elapsed(start, middle, calendar, pauses) + elapsed(middle, end, calendar, pauses)

    assert parts == elapsed(start, end, calendar, pauses)


@st.composite
def clocks(draw):
    """A clock whose severity or plan changes up to three times."""
    calendar, at, pauses = draw(scenes())
    terms = []
    for _ in range(draw(st.integers(1, 4))):
        own = draw(st.one_of(st.just(calendar), st.none(), calendars(calendar.zone, date(2026, 3, 29))))
        terms.append(Term(at, draw(st.one_of(st.none(), targets, targets)), own))
        at += MINUTE * draw(st.integers(0, 1500))
    return Clock(tuple(terms), pauses)


@SLOW
@given(clocks())
def test_s4_s6_changes_in_mid_flight_move_the_target_from_that_moment_on_and_erase_no_breach(clock):
    expected, broken = find_promise(clock)
    start, last = clock.terms[0].starts_at, clock.terms[-1].starts_at
    soon = start + timedelta(days=50)

    due = clock_due_at(clock)

    if expected is not None or due is None or due < soon:
        assert due == expected
    found = breaches(clock, soon)
    assert [moment for moment in found if moment < last] == [moment for moment in broken if moment < last]
    assert (due in found) is (due is not None and due < soon)


@SLOW
@given(clocks(), targets)
def test_s6_a_warning_comes_before_the_breach_and_not_before_the_promise(clock, ahead):
    due, warning = clock_due_at(clock), warning_at(clock, ahead)

    assert (warning is None) is (due is None)
    if due is not None:
        assert clock.terms[-1].starts_at <= warning <= due
