"""What only a purchasing representative may do."""

from dataclasses import replace
from datetime import date

import pytest

from intake.facts import Facts
from intake.plans import Agreement, Plan
from intake.representatives import fee_authorisation, plan_change
from models.vocabulary import Channel, Trust

FACTS = Facts(
    day=date(2026, 3, 10),
    trust=Trust.AUTHENTICATED,
    channel=Channel.EMAIL,
    client="Northside Clinic",
    contact_known=True,
    representatives=("Rita Ruiz",),
    agreement=Agreement(7, Plan("Silver"), date(2026, 1, 1)),
)


def test_e8_a_purchasing_representative_changes_the_plan_at_any_time():
    assert plan_change(FACTS, is_representative=True).is_carried_out
    assert plan_change(replace(FACTS, agreement=None), is_representative=True).is_carried_out


def test_e8_a_wish_from_anyone_else_is_routed_to_the_representative():
    change = plan_change(FACTS, is_representative=False)

    assert not change.is_carried_out
    assert change.routed_to == ("Rita Ruiz",)
    assert "Rita Ruiz" in change.client_reason


def test_e8_a_forged_wish_of_the_representative_is_neither_carried_out_nor_explained():
    change = plan_change(replace(FACTS, trust=Trust.UNVERIFIED), is_representative=True)

    assert not change.is_carried_out
    assert change.routed_to == ()
    assert "Rita" not in change.client_reason


def test_e7_the_authorisation_of_a_fee_records_who_when_and_by_which_message():
    fee = fee_authorisation("Rita", date(2026, 3, 9), "<yes@x>", is_representative=True, trust=Trust.VOUCHED)

    assert fee is not None
    assert (fee.representative, fee.given_on, fee.message) == ("Rita", date(2026, 3, 9), "<yes@x>")


@pytest.mark.parametrize(
    "lack",
    [{"is_representative": False}, {"trust": Trust.UNVERIFIED}, {"message": ""}],
    ids=lambda lack: next(iter(lack)),
)
def test_e7_a_fee_is_not_authorised_by_anyone_else_or_without_proof(lack):
    full = {"message": "<yes@x>", "is_representative": True, "trust": Trust.AUTHENTICATED}

    assert fee_authorisation("Rita", date(2026, 3, 9), **(full | lack)) is None
