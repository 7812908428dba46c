"""What plans, overrides and agreements give."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.plans import (
    Agreement,
    Allowance,
    Plan,
    PlanError,
    find_agreement,
    parse_duration,
    plan_from_mapping,
    with_overrides,
)
from models.vocabulary import Severity

SILVER = {
    "name": "Silver",
    "incidents_per_month": 5,
    "single_point_of_contact": True,
    "channels": ["e-mail", "web"],
    "implementation_incidents_per_product": 10,
    "coverage": {"critical": "24x7", "low": "office"},
    "response": {"critical": "30m"},
    "resolution": {"critical": "2d"},
}


def test_p1_a_plan_gives_a_number_of_incidents_a_month_or_no_limit():
    limited, unlimited = plan_from_mapping(SILVER), plan_from_mapping({"name": "Open"})

    assert (limited.incidents_per_month, unlimited.incidents_per_month) == (5, None)


def test_s3_a_plan_has_hours_and_targets_by_severity():
    plan = plan_from_mapping(SILVER)

    assert plan.coverage == {Severity.CRITICAL: "24x7", Severity.LOW: "office"}
    assert plan.response[Severity.CRITICAL] == timedelta(minutes=30)
    assert plan.resolution[Severity.CRITICAL] == timedelta(days=2)


def test_e5_the_words_of_a_policy_name_our_channels():
    plan = plan_from_mapping(SILVER)

    assert plan.channels == {"email", "portal", "api"}


def test_p2_every_number_can_be_overridden_on_the_agreement_and_the_plan_stays_as_it_was():
    plan = plan_from_mapping(SILVER)

    own = with_overrides(plan, {"incidents_per_month": 8, "implementation_incidents_per_product": 20})

    assert (own.incidents_per_month, own.implementation_incidents_per_product) == (8, 20)
    assert plan.incidents_per_month == 5


def test_p2_an_override_of_one_severity_keeps_the_others():
    own = with_overrides(plan_from_mapping(SILVER), {"coverage": {"medium": "24x5"}, "response": {"critical": "15m"}})

    assert own.coverage[Severity.CRITICAL] == "24x7"
    assert own.coverage[Severity.MEDIUM] == "24x5"
    assert own.response == {Severity.CRITICAL: timedelta(minutes=15)}


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"incident_per_month": 5}, 'silver.toml: incident_per_month is not a plan field; did you mean "incidents_per'),
        ({"incidents_per_month": -1}, "silver.toml: incidents_per_month must be a whole number"),
        ({"incidents_per_month": True}, "silver.toml: incidents_per_month must be a whole number"),
        ({"incidents_per_month": "five"}, "silver.toml: incidents_per_month must be a whole number"),
        ({"single_point_of_contact": "yes"}, "single_point_of_contact must be true or false"),
        ({"channels": "email"}, "channels must be a list"),
        ({"channels": []}, "channels names no channel"),
        ({"channels": ["pigeon"]}, 'channels names "pigeon"'),
        ({"coverage": "24x7"}, "coverage must be a table"),
        ({"coverage": {"huge": "24x7"}}, 'coverage: "huge" is not a severity'),
        ({"coverage": {"low": ""}}, "coverage.low must be a name"),
        ({"response": {"low": "soon"}}, 'response.low: "soon" is not a length of time'),
        ({"resolution": {"low": "0m"}}, "resolution.low"),
        ({"name": " "}, "name must be a name"),
    ],
)
def test_a_bad_plan_is_refused_with_the_key_at_fault(change, complaint):
    with pytest.raises(PlanError) as refused:
        plan_from_mapping(SILVER | change, where="silver.toml")

    assert complaint in str(refused.value)


def test_a_plan_needs_a_name():
    with pytest.raises(PlanError, match="name is missing"):
        plan_from_mapping({})


@pytest.mark.parametrize("key", ["name", "active"])
def test_p2_an_agreement_cannot_rename_or_retire_its_plan(key):
    with pytest.raises(PlanError, match=key):
        with_overrides(Plan("Silver"), {key: "Gold"})


@pytest.mark.parametrize("text", ["", "4", "h", "-4h", "4 h", "4.5h", "0h", "4h2d", "٤h"])
def test_what_is_not_a_length_of_time_is_refused(text):
    with pytest.raises(PlanError):
        parse_duration(text)


@given(st.integers(0, 99), st.integers(0, 99), st.integers(1, 99))
def test_a_length_of_time_is_the_sum_of_its_parts(days, hours, minutes):
    length = parse_duration(f"{days}d{hours}h{minutes}m")

    assert length == timedelta(days=days, hours=hours, minutes=minutes)


def test_e8_a_plan_changed_in_mid_month_counts_from_its_day_and_the_old_one_stays_on_record():
    old = Agreement(1, Plan("Silver"), date(2026, 1, 1))
    new = Agreement(2, Plan("Gold"), date(2026, 3, 15))

    assert find_agreement([new, old], date(2026, 3, 14)) is old
    assert find_agreement([new, old], date(2026, 3, 15)) is new


def test_s3_no_agreement_is_in_force_before_the_first_day_or_after_the_last():
    agreement = Agreement(1, Plan("Silver"), date(2026, 1, 1), date(2028, 2, 29))

    assert find_agreement([agreement], date(2025, 12, 31)) is None
    assert find_agreement([agreement], date(2028, 2, 29)) is agreement
    assert find_agreement([agreement], date(2028, 3, 1)) is None


def test_p9_an_allowance_is_used_up_at_its_limit_and_never_without_one():
    assert not Allowance(4, 5, "in March 2026").is_used_up
    assert Allowance(5, 5, "in March 2026").is_used_up
    assert Allowance(0, 0, "in March 2026").is_used_up
    assert not Allowance(9999, None, "in March 2026").is_used_up
