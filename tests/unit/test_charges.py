"""What new cases cost."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.charges import (
    ChargeError,
    Entry,
    EntryKind,
    Incident,
    Pool,
    allowance,
    balance,
    charge_for,
    charges_for,
    month_of,
    pool_for,
)
from intake.eligibility import Verdict
from intake.plans import Plan
from models.vocabulary import Kind, Severity

NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)
SILVER = Plan("Silver", 5)
CASE = Incident(
    case_id=1001,
    client_id=1,
    agreement_id=7,
    kind=Kind.QUESTION,
    severity=Severity.MEDIUM,
    opened_at=NOW,
    zone="America/New_York",
    verdict=Verdict.ENTITLED,
    product="ChartWell",
)
MARCH = Pool("month", "2026-03")


def test_p1_a_case_is_charged_to_the_month_as_long_as_there_is_room():
    entry = charge_for(CASE, SILVER, 4, at=NOW)

    assert (entry.kind, entry.pool, entry.month, entry.amount) == (EntryKind.PROVISIONAL, "month", "2026-03", 1)
    assert entry.reason == "One incident, 5 of 5 incidents used in March 2026 (P5)."


def test_p1_a_plan_without_a_limit_charges_all_the_same_so_that_usage_is_known():
    entry = charge_for(CASE, Plan("Open"), 10_000, at=NOW)

    assert entry.amount == 1


@pytest.mark.parametrize(
    ("moment", "zone", "month"),
    [
        (datetime(2026, 4, 1, 3, 59, 59, tzinfo=UTC), "America/New_York", "2026-03"),
        (datetime(2026, 4, 1, 4, 0, 0, tzinfo=UTC), "America/New_York", "2026-04"),
        (datetime(2026, 3, 31, 14, 59, 59, tzinfo=UTC), "Asia/Tokyo", "2026-03"),
        (datetime(2026, 3, 31, 15, 0, 0, tzinfo=UTC), "Asia/Tokyo", "2026-04"),
        (datetime(2028, 2, 29, 23, 30, tzinfo=UTC), "Europe/Vienna", "2028-03"),
        (datetime(2028, 3, 1, 4, 59, 59, tzinfo=UTC), "America/New_York", "2028-02"),
        (datetime(2026, 11, 1, 3, 59, 59, tzinfo=UTC), "America/New_York", "2026-10"),
    ],
)
def test_h27_the_month_ends_at_midnight_in_the_clients_own_zone(moment, zone, month):
    assert month_of(moment, zone) == month


def test_h27_a_plan_changed_in_mid_month_keeps_what_was_used_and_gives_its_own_limit():
    used = 5

    before = charge_for(CASE, SILVER, used, at=NOW)
    after = charge_for(replace(CASE, agreement_id=8), Plan("Gold", 10), used, at=NOW)

    assert (before.kind, after.kind) == (EntryKind.BEYOND, EntryKind.PROVISIONAL)
    assert "6 of 10" in after.reason


def test_p3_implementation_incidents_count_by_product_for_all_months_together():
    pool = pool_for(replace(CASE, is_implementing=True), SILVER)

    assert pool == Pool("implementation:ChartWell", None)


def test_p3_h27_the_eleventh_implementation_incident_is_beyond_and_does_not_spill_into_the_month():
    implementing = replace(CASE, is_implementing=True)

    tenth, eleventh = charge_for(implementing, SILVER, 9, at=NOW), charge_for(implementing, SILVER, 10, at=NOW)

    assert (tenth.kind, eleventh.kind) == (EntryKind.PROVISIONAL, EntryKind.BEYOND)
    assert eleventh.pool == "implementation:ChartWell"
    assert "10 of 10 incidents used for the implementation of ChartWell" in eleventh.reason


def test_p3_h27_a_charge_made_before_the_completion_stays_with_the_implementation():
    charged = charge_for(replace(CASE, is_implementing=True), SILVER, 0, at=NOW)

    later = charge_for(replace(CASE, case_id=1002, is_implementing=False), SILVER, 0, at=NOW)

    assert balance([charged, later], Pool("implementation:ChartWell", None)) == 1
    assert balance([charged, later], MARCH) == 1


def test_p2_p3_a_plan_without_implementation_incidents_charges_the_month():
    plan = Plan("Essential", implementation_incidents_per_product=0)

    assert pool_for(replace(CASE, is_implementing=True), plan) == MARCH


def test_p4_access_network_and_permissions_are_no_implementation_support():
    environment = replace(CASE, is_implementing=True, kind=Kind.ENVIRONMENT)

    assert pool_for(environment, SILVER) == MARCH


def test_p5_h27_three_questions_with_one_incident_left_are_one_charge_and_two_beyond():
    cases = [replace(CASE, case_id=number) for number in (1001, 1002, 1003)]

    entries = charges_for(cases, SILVER, {MARCH: 4}, at=NOW)

    assert [entry.kind for entry in entries] == [EntryKind.PROVISIONAL, EntryKind.BEYOND, EntryKind.BEYOND]


def test_p6_two_requests_on_one_question_are_two_incidents():
    first = charge_for(CASE, SILVER, 0, at=NOW)
    second = charge_for(replace(CASE, case_id=1002), SILVER, balance([first], MARCH), at=NOW)

    assert balance([first, second], MARCH) == 2


@pytest.mark.parametrize("kind", [Kind.STATUS, Kind.ESCALATION])
def test_p6_a_message_about_an_existing_case_costs_nothing(kind):
    assert charge_for(replace(CASE, kind=kind), SILVER, 0, at=NOW).kind is EntryKind.NOT_CHARGED


def test_h27_a_critical_case_with_nothing_left_is_marked_and_not_held_up():
    entry = charge_for(replace(CASE, severity=Severity.CRITICAL), SILVER, 5, at=NOW)

    assert entry.kind is EntryKind.BEYOND
    assert "not held up" in entry.reason


@pytest.mark.parametrize("verdict", [verdict for verdict in Verdict if not verdict.is_chargeable])
def test_e6_what_is_outside_support_is_recorded_and_not_charged_until_a_technician_takes_it_on(verdict):
    outside = charge_for(replace(CASE, verdict=verdict), SILVER, 0, at=NOW)
    taken_on = charge_for(CASE, SILVER, 0, at=NOW, actor="technician:ada")

    assert (outside.kind, outside.amount) == (EntryKind.NOT_CHARGED, 0)
    assert verdict.value.replace("_", " ") in outside.reason
    assert taken_on.amount == 1


def test_e7_what_a_fee_pays_for_is_not_charged_to_the_allowance():
    assert charge_for(replace(CASE, has_fee=True), SILVER, 0, at=NOW).kind is EntryKind.NOT_CHARGED


def test_s3_without_an_agreement_there_is_nothing_to_charge():
    entry = charge_for(replace(CASE, agreement_id=None, verdict=Verdict.KNOWLEDGE_ONLY), None, 0, at=NOW)

    assert entry.kind is EntryKind.NOT_CHARGED


def test_k6_kinds_can_be_made_free_by_configuration():
    account = replace(CASE, kind=Kind.ACCOUNT)

    assert charge_for(account, SILVER, 0, at=NOW).amount == 1
    assert charge_for(account, SILVER, 0, at=NOW, free_kinds=frozenset({Kind.ACCOUNT})).amount == 0


ENTRY = charge_for(CASE, SILVER, 0, at=NOW)


@pytest.mark.parametrize(
    "change",
    [
        {"case_id": 0},
        {"reason": ""},
        {"actor": ""},
        {"amount": 0},
        {"amount": 2},
        {"kind": EntryKind.FINAL},
        {"kind": EntryKind.LET_THROUGH, "amount": 0},
        {"kind": EntryKind.MOVED},
        {"kind": EntryKind.REVERSED},
        {"kind": EntryKind.BEYOND},
        {"entered_at": datetime(2026, 3, 10)},  # noqa: DTZ001
    ],
)
def test_p7_the_ledger_refuses_entries_without_a_case_a_reason_or_a_person_who_decided(change):
    with pytest.raises(ChargeError):
        replace(ENTRY, **change)


POOLS = [Pool("month", "2026-03"), Pool("month", "2026-04"), Pool("implementation:ChartWell", None)]
ENTRIES = st.builds(
    Entry,
    client_id=st.just(1),
    agreement_id=st.just(7),
    case_id=st.integers(1, 9),
    kind=st.just(EntryKind.PROVISIONAL),
    pool=st.sampled_from(["month", "implementation:ChartWell", "implementation:BillWell"]),
    month=st.sampled_from(["2026-03", "2026-04"]),
    amount=st.sampled_from([1, -1]),
    reason=st.just("why"),
    actor=st.just("rule:P5"),
    entered_at=st.just(NOW),
)


@given(st.lists(ENTRIES), st.randoms())
def test_p7_a_balance_does_not_depend_on_the_order_of_reading(entries, random):
    shuffled = random.sample(entries, len(entries))

    for pool in POOLS:
        assert balance(entries, pool) == balance(shuffled, pool)


@given(st.integers(0, 12), st.one_of(st.none(), st.integers(0, 6)), st.integers(0, 6))
def test_p1_p9_no_number_of_cases_passes_the_limit_and_none_is_lost(count, limit, used):
    cases = [replace(CASE, case_id=number + 1) for number in range(count)]

    entries = charges_for(cases, Plan("Any", limit), {MARCH: used}, at=NOW)

    assert [entry.case_id for entry in entries] == [case.case_id for case in cases]
    charged = balance(entries, MARCH)
    assert charged == (count if limit is None else min(count, max(0, limit - used)))
    assert allowance(MARCH, Plan("Any", limit), used + charged).is_used_up is (
        limit is not None and used + charged >= limit
    )
