"""Escalations: why, by whom, and from start to end."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from intake.calendars import calendar_from_mapping, round_the_clock
from intake.coverage import pause, start_clock, stop
from intake.errors import NotDecidableError
from intake.escalation import (
    CaseFacts,
    EscalationReason,
    Thresholds,
    Through,
    end,
    hand_over,
    note,
    owes_client,
    proposals,
    start,
    tell_client,
)
from intake.resolution import Status
from models.vocabulary import Severity

HOUR = timedelta(hours=1)
FRIDAY = datetime(2026, 3, 13, 16, tzinfo=UTC)
WORKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")
OFFICE = calendar_from_mapping({"name": "office", "zone": "UTC", "hours": dict.fromkeys(WORKDAYS, "09:00-17:00")})
ALWAYS = round_the_clock(7, "UTC")
THRESHOLDS = Thresholds({Severity.CRITICAL: 2 * HOUR, Severity.MEDIUM: 8 * HOUR}, warn_ahead=HOUR)
CASE = CaseFacts(
    case_id=1001,
    status=Status.OPEN,
    severity=Severity.MEDIUM,
    opened_at=FRIDAY,
    progressed_at=FRIDAY,
    clocks={"response": start_clock(FRIDAY, 4 * HOUR, OFFICE)},
)
ESCALATION = start(
    1001,
    EscalationReason.GO_LIVE_AT_RISK,
    started_by="technician:ada",
    through=Through.REPRESENTATIVE,
    owner="technician:lead",
    at=FRIDAY,
    on_behalf_of="contact:7",
)


@pytest.mark.parametrize("reason", EscalationReason)
def test_x1_a_case_may_be_escalated_for_each_of_the_reasons(reason):
    escalation = start(1, reason, started_by="contact:7", through=Through.MESSAGE, owner="technician:lead", at=FRIDAY)

    assert escalation.reason is reason


@pytest.mark.parametrize("through", [Through.TECHNICIAN, Through.CUSTOMER_SUCCESS_MANAGER, Through.REPRESENTATIVE])
def test_x2_whoever_is_told_starts_it_on_the_clients_behalf(through):
    escalation = replace(ESCALATION, through=through)

    assert (escalation.started_by, escalation.on_behalf_of) == ("technician:ada", "contact:7")


def test_x3_a_coming_breach_is_proposed_once_the_warning_is_due():
    """The response is due on Monday at 12:00, so the warning comes at 11:00."""
    before = proposals(CASE, datetime(2026, 3, 16, 10, 59, tzinfo=UTC), THRESHOLDS)
    (proposal,) = proposals(CASE, datetime(2026, 3, 16, 11, tzinfo=UTC), THRESHOLDS)

    assert before == ()
    assert proposal.reason is EscalationReason.NO_ATTENTION
    assert proposal.sentence == "The response target falls due at 2026-03-16 12:00 UTC."


def test_x3_a_breach_is_proposed_and_keeps_its_key_until_somebody_acts():
    first = proposals(CASE, datetime(2026, 3, 16, 12, 1, tzinfo=UTC), THRESHOLDS)
    later = proposals(CASE, datetime(2026, 3, 16, 13, 0, tzinfo=UTC), THRESHOLDS)

    assert first == later
    assert "missed at 2026-03-16 12:00" in first[0].sentence


def test_x3_a_case_stagnates_in_covered_time_only():
    answered = replace(CASE, clocks={"response": stop(CASE.clocks["response"], FRIDAY)})

    weekend = proposals(answered, datetime(2026, 3, 16, 15, 59, tzinfo=UTC), THRESHOLDS)
    (proposal,) = proposals(answered, datetime(2026, 3, 16, 16, tzinfo=UTC), THRESHOLDS)

    assert weekend == ()
    assert proposal.reason is EscalationReason.NOT_PROGRESSING


def test_x3_waiting_for_the_client_is_no_stagnation():
    paused = stop(pause(CASE.clocks["response"], FRIDAY), FRIDAY)

    assert proposals(replace(CASE, clocks={"response": paused}), FRIDAY + timedelta(days=30), THRESHOLDS) == ()


@pytest.mark.parametrize(
    "change",
    [
        {"is_escalated": True},
        {"status": Status.WAITING},
        {"status": Status.RESOLVED},
        {"status": Status.CLOSED},
        {"clocks": {}},
    ],
)
def test_x3_nothing_is_proposed_for_a_case_that_needs_nothing(change):
    assert proposals(replace(CASE, **change), FRIDAY + timedelta(days=30), THRESHOLDS) == ()


def test_x3_a_case_without_a_promise_is_watched_for_nothing_but_stagnation():
    unpromised = replace(CASE, severity=Severity.LOW, clocks={"response": start_clock(FRIDAY, None, ALWAYS)})

    assert proposals(unpromised, FRIDAY + timedelta(days=30), THRESHOLDS) == ()
    assert len(proposals(replace(unpromised, severity=Severity.CRITICAL), FRIDAY + 2 * HOUR, THRESHOLDS)) == 1


def test_x4_an_escalation_keeps_its_reason_starter_owner_time_line_and_end():
    escalation = note(ESCALATION, actor="technician:lead", what="Called the clinic.", at=FRIDAY + HOUR)
    escalation = hand_over(escalation, owner="technician:bea", actor="technician:lead", at=FRIDAY + 2 * HOUR)
    escalation = end(escalation, actor="technician:bea", outcome="Fixed on site.", at=FRIDAY + 3 * HOUR)

    assert [event.what for event in escalation.events] == [
        "Escalated: go live at risk.",
        "Called the clinic.",
        "Handed over to technician:bea.",
        "Ended: Fixed on site.",
    ]
    assert (escalation.owner, escalation.ended_at, escalation.outcome) == (
        "technician:bea",
        FRIDAY + 3 * HOUR,
        "Fixed on site.",
    )


def test_x4_the_client_is_told_of_the_start_and_of_the_end():
    told = tell_client(ESCALATION, actor="rule:X4", at=FRIDAY)
    ended = end(told, actor="technician:lead", outcome="Fixed.", at=FRIDAY + HOUR)

    assert [owes_client(each) for each in (ESCALATION, told, ended)] == [True, False, True]
    assert not owes_client(tell_client(ended, actor="rule:X4", at=FRIDAY + 2 * HOUR))


def test_x4_an_escalation_has_an_owner_and_an_outcome_and_ends_once():
    ended = end(ESCALATION, actor="technician:lead", outcome="Fixed.", at=FRIDAY)

    with pytest.raises(NotDecidableError):
        start(1, EscalationReason.NO_ATTENTION, started_by="rule:X3", through=Through.SYSTEM, owner="", at=FRIDAY)
    with pytest.raises(NotDecidableError):
        end(ESCALATION, actor="technician:lead", outcome="", at=FRIDAY)
    with pytest.raises(NotDecidableError):
        note(ended, actor="technician:lead", what="More.", at=FRIDAY)
