"""What later decisions do to charges, also over random histories of months."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.charges import (
    Act,
    ChargeError,
    Entry,
    EntryKind,
    Incident,
    Pool,
    ReversalCause,
    balance,
    charge_for,
    pool_for,
)
from intake.corrections import faults, is_waiting_for_lead, let_through, move, release, reversal, settle
from intake.eligibility import Verdict
from intake.plans import Plan
from models.vocabulary import Kind, Severity

NOW = datetime(2026, 3, 31, 12, tzinfo=UTC)
SILVER = Plan("Silver", 2, implementation_incidents_per_product=3)
ADA = Act("technician:ada", "Decided.", NOW)
MARCH = Pool("month", "2026-03")


def incident(case_id: int, **changes: object) -> Incident:
    case = Incident(case_id, 1, 7, Kind.QUESTION, Severity.LOW, NOW, "UTC", Verdict.ENTITLED, "ChartWell")
    return replace(case, **changes)


def charged(case_id: int = 1, used: int = 0) -> Entry:
    return charge_for(incident(case_id), SILVER, used, at=NOW)


def test_p7_a_decision_settles_the_provisional_charge_once():
    entries = [charged()]

    entries += settle(entries, 1, ADA)

    assert balance(entries, MARCH) == 1
    assert [entry.kind for entry in entries].count(EntryKind.FINAL) == 1
    assert settle(entries, 1, ADA) == ()


@pytest.mark.parametrize("cause", [ReversalCause.DEFECT, ReversalCause.DOCUMENTATION])
def test_p8_the_charge_of_a_defect_or_a_documentation_error_can_be_reversed_once(cause):
    entries = [charged()]
    entries += settle(entries, 1, ADA)

    entries += reversal(entries, 1, cause, ADA)

    assert balance(entries, MARCH) == 0
    assert cause.value in entries[-1].reason
    assert reversal(entries, 1, cause, ADA) == ()


def test_p8_a_setting_can_reverse_without_a_person():
    entries = [charged()]
    entries += settle(entries, 1, ADA)

    (entry,) = reversal(entries, 1, ReversalCause.DEFECT, Act("rule:P8", "", NOW))

    assert (entry.kind, entry.actor) == (EntryKind.REVERSED, "rule:P8")


def test_h27_a_reversal_after_the_months_end_gives_back_to_the_month_of_the_charge():
    entries = [charged()]
    entries += settle(entries, 1, ADA)

    entries += reversal(entries, 1, ReversalCause.DEFECT, replace(ADA, at=NOW + timedelta(days=40)))

    assert balance(entries, MARCH) == 0
    assert balance(entries, Pool("month", "2026-05")) == 0
    assert entries[-1].month == "2026-03"


def test_p7_a_charge_follows_when_a_case_is_joined_to_one_without():
    entries = [charged(1), charge_for(incident(2, verdict=Verdict.UNSUPPORTED_VERSION), SILVER, 1, at=NOW)]

    moved = move(entries, 1, 2, ADA)

    assert balance([*entries, *moved], MARCH) == 1
    assert sum(entry.amount for entry in [*entries, *moved] if entry.case_id == 2) == 1
    assert {entry.kind for entry in moved} >= {EntryKind.MOVED}


@pytest.mark.parametrize("is_settled", [True, False])
def test_p7_two_charged_cases_joined_cost_one_incident(is_settled):
    entries = [charged(1), charged(2, used=1)]
    if is_settled:
        entries += settle(entries, 1, ADA) + settle(entries, 2, ADA)

    entries += move(entries, 2, 1, ADA)

    assert balance(entries, MARCH) == 1
    assert sum(entry.amount for entry in entries if entry.case_id == 1) == 1


def test_p7_a_split_that_is_undone_takes_its_charge_back():
    entries = [charged(1), charged(2, used=1)]

    entries += release(entries, 2, ADA)

    assert balance(entries, MARCH) == 1
    assert len(entries) == 3


def test_p7_a_charge_moves_neither_to_its_own_case_nor_to_another_clients():
    other = charge_for(incident(2, client_id=9), SILVER, 0, at=NOW)

    with pytest.raises(ChargeError):
        move([charged(1)], 1, 1, ADA)
    with pytest.raises(ChargeError):
        move([charged(1), other], 1, 2, ADA)


def test_p9_a_lead_lets_a_case_through_once_and_the_allowance_stays_as_it_is():
    entries = [charged(1), charged(2, used=1), charged(3, used=2)]
    assert is_waiting_for_lead(entries, 3, Severity.LOW)

    entries.append(let_through(entries, 3, replace(ADA, actor="technician:lead")))

    assert not is_waiting_for_lead(entries, 3, Severity.LOW)
    assert balance(entries, MARCH) == 2
    with pytest.raises(ChargeError, match="already"):
        let_through(entries, 3, ADA)
    with pytest.raises(ChargeError, match="beyond"):
        let_through(entries, 1, ADA)


def test_h27_a_case_raised_to_critical_is_held_up_no_longer():
    entries = [charged(3, used=2)]

    assert is_waiting_for_lead(entries, 3, Severity.LOW)
    assert not is_waiting_for_lead(entries, 3, Severity.CRITICAL)


def test_p9_a_charged_case_waits_for_nobody():
    assert not is_waiting_for_lead([charged()], 1, Severity.LOW)


def test_p7_the_ledger_and_the_cases_are_proved_against_each_other():
    entries = [charged(1)]
    entries += settle(entries, 1, ADA)

    assert faults(entries, cases={1}, decided={1}) == ()
    assert "does not exist" in faults(entries, cases=set(), decided={1})[0]
    assert "no decision" in faults(entries, cases={1}, decided=set())[0]
    assert "charged 2 times" in faults([entries[0], entries[0]], cases={1}, decided=set())[0]


ACTS = st.tuples(
    st.sampled_from(["open", "open", "open", "settle", "defect", "release", "move", "let_through"]),
    st.integers(1, 8),
    st.integers(1, 8),
    st.booleans(),
    st.sampled_from(Severity),
    st.integers(0, 27),
)


def play(history):
    """The ledger, the cases and the decisions that a history of acts leaves behind."""
    entries, cases, decided, now = [], set(), set(), NOW
    for deed, case_id, other, is_implementing, severity, days in history:
        now += timedelta(days=days)
        act = replace(ADA, at=now)
        if deed == "open" and case_id not in cases:
            case = incident(case_id, severity=severity, opened_at=now, is_implementing=is_implementing)
            entries.append(charge_for(case, SILVER, balance(entries, pool_for(case, SILVER)), at=now))
            cases.add(case_id)
        elif case_id in cases:
            entries += change(deed, entries, case_id, other if other in cases else case_id, act, decided)
    return entries, cases, decided


def change(deed, entries, case_id, other, act, decided):
    if deed in ("settle", "move"):
        decided.add(case_id)
    if deed == "settle":
        return settle(entries, case_id, act)
    if deed == "defect":
        return reversal(entries, case_id, ReversalCause.DEFECT, act)
    if deed == "release":
        return release(entries, case_id, act)
    if deed == "move" and other != case_id:
        return move(entries, case_id, other, act)
    if deed == "let_through" and is_waiting_for_lead(entries, case_id, Severity.LOW):
        return (let_through(entries, case_id, act),)
    return ()


@settings(max_examples=300)
@given(st.lists(ACTS, max_size=40), st.randoms())
def test_p7_p9_over_months_of_random_histories_the_ledger_stays_true(history, random):
    entries, cases, decided = play(history)
    shuffled = random.sample(entries, len(entries))

    assert faults(entries, cases, decided) == faults(shuffled, cases, decided) == ()
    for pool in {Pool("month", entry.month) for entry in entries} | {Pool("implementation:ChartWell", None)}:
        limit = SILVER.incidents_per_month if pool.month else SILVER.implementation_incidents_per_product
        assert 0 <= balance(entries, pool) == balance(shuffled, pool) <= limit
    for case_id in cases:
        assert Counter(settle(entries, case_id, ADA)) == Counter(settle(shuffled, case_id, ADA))
        assert any(entry.case_id == case_id for entry in entries)


@given(st.lists(ACTS, max_size=40))
def test_h27_a_replayed_history_gives_the_same_decisions(history):
    assert play(history) == play(history)
