"""What is promised when: tiers, holidays, changes of clocks, warnings and breaches."""

from datetime import UTC, date, datetime, timedelta
from time import perf_counter
from zoneinfo import ZoneInfo

import pytest

from intake.calendars import Calendar, CalendarError, calendar_from_mapping, get_calendar, round_the_clock
from intake.coverage import (
    breaches,
    change_target,
    clock_due_at,
    due_at,
    elapsed,
    pause,
    resume,
    start_clock,
    stop,
    time_left,
    warning_at,
)

HOUR = timedelta(hours=1)
VIENNA, NEW_YORK = ZoneInfo("Europe/Vienna"), ZoneInfo("America/New_York")
OFFICE = calendar_from_mapping(
    {
        "name": "office",
        "zone": "America/New_York",
        "country": "US",
        "days_off": ["2026-12-24"],
        "hours": dict.fromkeys(("monday", "tuesday", "wednesday", "thursday", "friday"), "09:00-17:00"),
    }
)
ALWAYS, WEEKDAYS = round_the_clock(7, "UTC"), round_the_clock(5, "America/New_York", OFFICE)


def new_york(*moment: int) -> datetime:
    return datetime(*moment, tzinfo=NEW_YORK).astimezone(UTC)


def test_s3_premium_answers_every_severity_on_a_saturday_night():
    assert due_at(new_york(2026, 3, 14, 23), 4 * HOUR, ALWAYS) == new_york(2026, 3, 15, 3)


def test_s3_advanced_answers_on_five_days_round_the_clock():
    friday_evening = new_york(2026, 3, 13, 22)

    assert due_at(friday_evening, 4 * HOUR, WEEKDAYS) == new_york(2026, 3, 16, 2)


def test_s3_essential_promises_nothing_for_a_severity_that_it_does_not_cover():
    assert due_at(new_york(2026, 3, 13, 22), 4 * HOUR, None) is None
    assert elapsed(new_york(2026, 3, 13, 22), new_york(2026, 3, 14, 22), None) == timedelta(0)


def test_s4_a_clock_stops_at_night_and_at_the_weekend_and_restarts_exactly():
    assert due_at(new_york(2026, 3, 13, 16, 30), HOUR, OFFICE) == new_york(2026, 3, 16, 9, 30)


def test_s4_what_runs_out_as_support_closes_is_due_then_and_not_in_the_morning():
    assert due_at(new_york(2026, 3, 12, 16), HOUR, OFFICE) == new_york(2026, 3, 12, 17)


@pytest.mark.parametrize(("evening", "morning"), [((2026, 7, 2), (2026, 7, 6)), ((2026, 12, 23), (2026, 12, 28))])
def test_s4_a_clock_stops_on_the_vendors_holidays_and_own_days(evening, morning):
    """3 July 2026 is the observed holiday; 24 December is a day off of our own, 25 December a holiday."""
    assert due_at(new_york(*evening, 16, 30), HOUR, OFFICE) == new_york(*morning, 9, 30)


def test_s4_five_days_round_the_clock_stop_on_holidays_and_seven_never_do():
    eve = new_york(2026, 12, 24, 23)

    assert due_at(new_york(2026, 12, 23, 23), 2 * HOUR, WEEKDAYS) == new_york(2026, 12, 28, 1)
    assert due_at(eve, 2 * HOUR, get_calendar("24x7", {}, zone="UTC", vendor=OFFICE)) == eve + 2 * HOUR


def test_s4_h27_four_hours_over_the_change_of_clocks_are_four_hours():
    spring, autumn = datetime(2026, 3, 29, 0, 30, tzinfo=VIENNA), datetime(2026, 10, 25, 0, 30, tzinfo=VIENNA)
    vienna = round_the_clock(7, "Europe/Vienna")

    assert due_at(spring.astimezone(UTC), 4 * HOUR, vienna) == datetime(2026, 3, 29, 5, 30, tzinfo=VIENNA)
    assert due_at(autumn.astimezone(UTC), 4 * HOUR, vienna) == datetime(2026, 10, 25, 3, 30, tzinfo=VIENNA)


@pytest.mark.parametrize(("day", "hours"), [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25), (date(2026, 6, 7), 24)])
def test_s4_h27_a_sunday_has_as_many_hours_as_its_clocks_say(day, hours):
    sundays = Calendar("sundays", "Europe/Vienna", ((),) * 6 + (ALWAYS.week[6],))
    friday = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(days=2)

    assert elapsed(friday, friday + timedelta(days=5), sundays) == hours * HOUR


def test_s4_h27_the_29th_of_february_is_a_day_like_any_other():
    assert due_at(new_york(2028, 2, 28, 16), 10 * HOUR, OFFICE) == new_york(2028, 3, 1, 10)


def test_s4_h27_low_raised_to_critical_at_night_is_due_from_that_moment_on():
    clock = start_clock(new_york(2026, 3, 12, 16), 8 * HOUR, OFFICE)
    night = new_york(2026, 3, 13, 2)

    raised = change_target(clock, night, timedelta(minutes=30), ALWAYS)

    assert clock_due_at(clock) == new_york(2026, 3, 13, 16)
    assert clock_due_at(raised) == night + timedelta(minutes=30)


def test_s4_raising_a_case_wins_no_time():
    clock = start_clock(new_york(2026, 3, 12, 9), 4 * HOUR, OFFICE)

    raised = change_target(clock, new_york(2026, 3, 12, 12, 50), HOUR, ALWAYS)

    assert clock_due_at(raised) == new_york(2026, 3, 12, 13)


def test_s4_lowering_a_case_gives_the_longer_target_from_that_moment_on():
    clock = start_clock(new_york(2026, 3, 12, 9), HOUR, ALWAYS)

    lowered = change_target(clock, new_york(2026, 3, 12, 9, 30), 4 * HOUR, OFFICE)

    assert clock_due_at(lowered) == new_york(2026, 3, 12, 13, 30)


def test_s4_a_plan_that_ends_leaves_no_promise_and_one_that_begins_makes_one():
    clock = start_clock(new_york(2026, 3, 12, 9), 4 * HOUR, OFFICE)

    ended = change_target(clock, new_york(2026, 3, 12, 10), None, None)
    begun = change_target(ended, new_york(2026, 3, 12, 11), HOUR, OFFICE)

    assert clock_due_at(ended) is None
    assert clock_due_at(begun) == new_york(2026, 3, 12, 12)


def test_s4_waiting_for_the_client_stops_the_clock_and_the_answer_restarts_it():
    clock = start_clock(new_york(2026, 3, 12, 9), 4 * HOUR, OFFICE)

    waiting = pause(pause(clock, new_york(2026, 3, 12, 10)), new_york(2026, 3, 12, 11))
    answered = resume(waiting, new_york(2026, 3, 13, 9))

    assert clock_due_at(waiting) is None
    assert clock_due_at(answered) == new_york(2026, 3, 13, 12)
    assert resume(answered, new_york(2026, 3, 14, 9)) == answered


@pytest.mark.parametrize("waited", [timedelta(minutes=1), timedelta(days=20)])
def test_s4_s6_what_was_done_at_the_very_moment_a_target_was_due_is_no_breach_when_it_goes_on_later(waited):
    """Resolved or asked at the last moment: reopened, it has no time left, and is broken from then on only."""
    due = new_york(2026, 3, 12, 13)
    clock = pause(start_clock(new_york(2026, 3, 12, 9), 4 * HOUR, ALWAYS), due)

    assert clock_due_at(clock) is None
    assert breaches(clock, due + timedelta(days=30)) == ()
    again = resume(clock, due + waited)
    assert clock_due_at(again) == due + waited
    assert breaches(again, due + waited) == ()
    assert breaches(again, due + waited + timedelta(seconds=1)) == (due + waited,)


def test_s6_a_warning_comes_while_there_is_time_left_to_work():
    clock = start_clock(new_york(2026, 3, 13, 15), 4 * HOUR, OFFICE)

    assert clock_due_at(clock) == new_york(2026, 3, 16, 11)
    assert warning_at(clock, HOUR) == new_york(2026, 3, 16, 10)
    assert warning_at(clock, 3 * HOUR) == new_york(2026, 3, 13, 16)
    assert warning_at(clock, 9 * HOUR) == new_york(2026, 3, 13, 15)


def test_s6_a_breach_is_recorded_at_its_moment_and_a_later_change_does_not_erase_it():
    clock = start_clock(new_york(2026, 3, 12, 9), HOUR, ALWAYS)
    noon = new_york(2026, 3, 12, 12)

    lowered = stop(change_target(clock, noon, 8 * HOUR, OFFICE), noon + HOUR)

    assert breaches(clock, new_york(2026, 3, 12, 10)) == ()
    assert breaches(clock, noon) == (new_york(2026, 3, 12, 10),)
    assert breaches(lowered, noon + timedelta(days=9)) == (new_york(2026, 3, 12, 10),)


def test_s6_an_answer_in_time_is_no_breach_however_late_one_looks():
    clock = stop(start_clock(new_york(2026, 3, 12, 9), HOUR, ALWAYS), new_york(2026, 3, 12, 10))

    assert breaches(clock, new_york(2027, 1, 1)) == ()
    assert stop(clock, new_york(2026, 3, 12, 11)) == clock


def test_s6_the_time_left_is_counted_in_covered_time_and_negative_after_the_breach():
    clock = start_clock(new_york(2026, 3, 13, 16), 2 * HOUR, OFFICE)

    assert time_left(clock, new_york(2026, 3, 14, 12)) == HOUR
    assert time_left(clock, new_york(2026, 3, 16, 12)) == -2 * HOUR
    assert time_left(pause(clock, new_york(2026, 3, 13, 16)), new_york(2026, 3, 14)) is None


def test_s3_a_calendar_without_a_zone_is_kept_in_the_clients():
    office = calendar_from_mapping({"name": "office", "hours": {"monday": ["09:00-12:00", "13:00-24:00"]}})

    assert get_calendar("office", {"office": office}, zone="Asia/Tokyo").zone == "Asia/Tokyo"
    assert get_calendar("24x5", {}, zone="Asia/Tokyo").zone == "Asia/Tokyo"
    assert get_calendar("24x5", {}, zone="Asia/Tokyo", vendor=OFFICE).zone == "America/New_York"


def test_s3_a_calendar_that_nobody_defined_is_named_in_the_complaint():
    with pytest.raises(CalendarError, match='no calendar "offise"; there are 24x7, 24x5, office'):
        get_calendar("offise", {"office": OFFICE}, zone="UTC")


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"name": ""}, "name is missing"),
        ({"zone": "Mars/Olympus"}, 'zone "Mars/Olympus"'),
        ({"zone": "../etc"}, "is not a time zone"),
        ({"hours": {"someday": "09:00-17:00"}}, 'names "someday"'),
        ({"hours": {"monday": "9-17"}}, 'hours.monday: "9-17" are no hours'),
        ({"hours": {"monday": "17:00-09:00"}}, "are no hours"),
        ({"hours": {"monday": "09:00-24:01"}}, "are no hours"),
        ({"hours": {"monday": ["09:00-12:00", "11:00-17:00"]}}, "overlap"),
        ({"hours": "09:00-17:00"}, "must be a table"),
        ({"days_off": ["24.12.2026"]}, 'days_off has "24.12.2026"'),
        ({"open": "always"}, "open is not a calendar field"),
    ],
)
def test_a_bad_calendar_is_refused_with_the_key_at_fault(change, complaint):
    with pytest.raises(CalendarError, match=complaint):
        calendar_from_mapping({"name": "office", "zone": "UTC", **change})


def test_a_country_without_holidays_is_named():
    with pytest.raises(CalendarError, match="XX"):
        calendar_from_mapping({"name": "a", "zone": "UTC", "country": "XX", "hours": {"monday": "09:00-17:00"}})


def test_s4_a_hundred_thousand_running_clocks_cost_nothing_noticeable():
    start = new_york(2026, 3, 2, 9)
    clocks = [start_clock(start + timedelta(minutes=number % 50_000), 12 * HOUR, OFFICE) for number in range(10_000)]

    began = perf_counter()
    dues = [clock_due_at(clock) for clock in clocks]
    seconds = perf_counter() - began

    assert all(dues)
    assert seconds < 3
