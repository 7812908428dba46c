"""Which releases are supported, and until when."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.releases import Release, release_support

REPLACED_ON = date(2026, 1, 1)
RELEASES = [Release("8.4", REPLACED_ON), Release("8.2", date(2024, 6, 1)), Release("8.3", date(2025, 2, 1))]


def test_e6_the_current_release_is_supported_without_an_end():
    support = release_support(RELEASES, "8.4", date(2030, 1, 1))

    assert (support.is_supported, support.supported_until, support.current) == (True, None, "8.4")


@pytest.mark.parametrize(("day", "supported"), [(0, True), (89, True), (90, True), (91, False)])
def test_e6_h27_a_replaced_release_is_supported_on_day_90_and_not_on_day_91(day, supported):
    support = release_support(RELEASES, "8.3", REPLACED_ON + timedelta(days=day))

    assert support.is_supported is supported
    assert support.supported_until == date(2026, 4, 1)


def test_e6_h27_the_90_days_pass_over_a_leap_day():
    releases = [Release("1", date(2027, 1, 1)), Release("2", date(2027, 12, 15))]

    support = release_support(releases, "1", date(2028, 2, 29))

    assert support.supported_until == date(2028, 3, 14)


def test_e6_the_90_days_count_from_the_first_release_that_replaced_it():
    support = release_support(RELEASES, "8.2", date(2025, 3, 1))

    assert support.supported_until == date(2025, 2, 1) + timedelta(days=90)


def test_e6_a_release_that_is_only_announced_replaces_nothing_yet():
    support = release_support(RELEASES, "8.3", REPLACED_ON - timedelta(days=1))

    assert (support.is_supported, support.supported_until, support.current) == (True, None, "8.3")


def test_e6_a_late_fix_of_an_old_line_does_not_replace_the_current_release():
    releases = [*RELEASES, Release("8.3.1", date(2026, 2, 1))]

    assert release_support(releases, "8.4", date(2026, 12, 1)).supported_until is None
    assert release_support(releases, "8.3.1", date(2026, 4, 2)).is_supported is False


def test_e6_versions_are_compared_as_numbers():
    releases = [Release("8.9", date(2025, 1, 1)), Release("8.10", date(2025, 1, 1))]

    assert release_support(releases, "8.9", date(2025, 1, 2)).current == "8.10"


def test_e6_releases_without_numbers_follow_one_another_by_day():
    releases = [Release("Spring", date(2025, 3, 1)), Release("Autumn", date(2025, 9, 1))]

    assert release_support(releases, "Spring", date(2026, 1, 1)).is_supported is False


@pytest.mark.parametrize("written", ["8.3", "v8.3", "V8.3 ", "8.3.0.1103"])
def test_e6_a_version_is_recognised_as_people_write_it(written):
    assert release_support(RELEASES, written, REPLACED_ON).version == "8.3"


def test_e6_a_short_version_means_the_latest_of_its_line():
    releases = [Release("8.4.1", date(2025, 1, 1)), Release("8.4.2", date(2025, 2, 1)), Release("9", date(2025, 3, 1))]

    assert release_support(releases, "8.4", date(2025, 4, 1)).version == "8.4.2"


@pytest.mark.parametrize("version", ["", "77", "8", "?"])
def test_e6_nothing_speaks_against_a_version_that_we_do_not_know(version):
    support = release_support([Release("9.1", date(2025, 1, 1))], version, date(2025, 2, 1))

    assert (support.is_known, support.is_supported, support.current) == (False, True, "9.1")


@given(st.lists(st.dates(date(2020, 1, 1), date(2026, 1, 1)), min_size=1, unique=True), st.integers(0, 4000))
def test_e6_support_follows_the_simple_count_of_days(days, later):
    days.sort()
    releases = [Release(str(number), day) for number, day in enumerate(days)]
    on = days[-1] + timedelta(days=later)

    for number in range(len(days)):
        replaced = days[number + 1] if number + 1 < len(days) else None
        expected = replaced is None or (on - replaced).days <= 90
        assert release_support(releases, str(number), on).is_supported is expected
