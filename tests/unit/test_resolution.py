"""The life of a case: moves, resolutions, reopening and reminders."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.errors import NotDecidableError
from intake.resolution import (
    Continuation,
    Reminders,
    Resolution,
    Status,
    check_resolutions,
    closes_at,
    continuation,
    due_reminders,
    is_given_up,
    may_move,
    move,
    next_reminder_at,
)
from models.vocabulary import Kind

NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.mark.parametrize("resolution", Resolution)
def test_r1_each_of_the_four_resolutions_resolves_and_closes_a_case(resolution):
    resolved = move(Status.OPEN, Status.RESOLVED, {resolution})

    assert move(resolved, Status.CLOSED, {resolution}) is Status.CLOSED


@pytest.mark.parametrize(("before", "after"), [(Status.OPEN, Status.RESOLVED), (Status.RESOLVED, Status.CLOSED)])
def test_r1_a_case_is_neither_resolved_nor_closed_without_saying_by_what(before, after):
    with pytest.raises(NotDecidableError, match="R1"):
        move(before, after)


@given(st.lists(st.tuples(st.sampled_from(Status), st.frozensets(st.sampled_from(Resolution)))))
def test_r1_no_walk_of_moves_reaches_closed_without_a_resolution(steps):
    status, by = Status.NEW, frozenset()
    for after, resolutions in steps:
        if not may_move(status, after) or (after in (Status.RESOLVED, Status.CLOSED) and not resolutions):
            with pytest.raises(NotDecidableError):
                move(status, after, resolutions)
            continue
        status, by = move(status, after, resolutions), resolutions

    assert status is not Status.CLOSED or by


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (Status.NEW, Status.RESOLVED),
        (Status.NEW, Status.CLOSED),
        (Status.OPEN, Status.CLOSED),
        (Status.CLOSED, Status.OPEN),
        (Status.REJECTED, Status.OPEN),
    ],
)
def test_r1_a_case_is_decided_before_it_is_resolved_and_resolved_before_it_is_closed(before, after):
    assert not may_move(before, after)


def test_p7_a_rejection_can_be_undone():
    assert may_move(Status.OPEN, Status.REJECTED)
    assert may_move(Status.REJECTED, Status.NEW)


def test_r1_k2_k4_a_resolution_agrees_with_the_confirmed_kind():
    check_resolutions(Kind.DEFECT, {Resolution.DEFECT, Resolution.WORKAROUND})
    check_resolutions(Kind.ENHANCEMENT, {Resolution.ENHANCEMENT})
    check_resolutions(Kind.QUESTION, {Resolution.INSTRUCTIONS})

    with pytest.raises(NotDecidableError, match="K2"):
        check_resolutions(Kind.ENVIRONMENT, {Resolution.DEFECT})
    with pytest.raises(NotDecidableError, match="K4"):
        check_resolutions(Kind.QUESTION, {Resolution.ENHANCEMENT})


@pytest.mark.parametrize("status", [Status.NEW, Status.OPEN, Status.WAITING])
def test_r2_a_reply_to_a_running_case_is_one_more_contact_on_it(status):
    assert continuation(status, None, NOW) is Continuation.ADDS


def test_r2_a_reply_reopens_within_the_set_time_and_opens_a_linked_case_after_it():
    assert continuation(Status.RESOLVED, NOW, NOW + 14 * DAY) is Continuation.REOPENS
    assert continuation(Status.RESOLVED, NOW, NOW + 14 * DAY + timedelta(seconds=1)) is Continuation.OPENS_LINKED
    assert continuation(Status.RESOLVED, NOW, NOW + 2 * DAY, reopen_within=DAY) is Continuation.OPENS_LINKED
    assert continuation(Status.CLOSED, NOW, NOW) is Continuation.OPENS_LINKED


@pytest.mark.parametrize("status", Status)
def test_r2_automatic_mail_neither_adds_nor_reopens(status):
    assert continuation(status, NOW, NOW, is_automatic=True) is None


def test_r2_a_case_that_nobody_reopened_is_closed_when_the_time_is_over():
    assert closes_at(NOW) == NOW + 14 * DAY


def test_r2_a_client_who_is_waited_for_is_reminded_and_then_a_technician_decides():
    reminders = Reminders()

    assert next_reminder_at(NOW, 0, reminders) == NOW + 3 * DAY
    assert next_reminder_at(NOW, 2, reminders) is None
    assert due_reminders(NOW, 0, NOW + 3 * DAY, reminders) == [0]
    assert due_reminders(NOW, 1, NOW + 3 * DAY, reminders) == []
    assert due_reminders(NOW, 0, NOW + 30 * DAY, reminders) == [0, 1]
    assert not is_given_up(NOW, NOW + 13 * DAY, reminders)
    assert is_given_up(NOW, NOW + 14 * DAY, reminders)


def test_r1_p7_a_case_is_over_once_it_is_closed_rejected_or_merged():
    assert {status for status in Status if status.is_over} == {Status.CLOSED, Status.REJECTED, Status.MERGED}
