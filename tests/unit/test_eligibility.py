"""Who gets which support, and what each is told."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.eligibility import Verdict, decide
from intake.facts import Deployment, Facts, FeeAuthorisation
from intake.plans import Agreement, Allowance, Plan
from intake.releases import Release, ReleaseSupport, release_support
from models.vocabulary import Channel, Kind, Severity, Trust

DAY = date(2026, 3, 10)
RELEASES = [Release("8.4", date(2025, 1, 1)), Release("8.5", date(2026, 2, 11))]
SILVER = Agreement(7, Plan("Silver", 5, channels=frozenset({"email", "portal"})), date(2026, 1, 1))
GOLD = Agreement(8, Plan("Gold", None, single_point_of_contact=True), date(2026, 1, 1))
SUPPORTED = Facts(
    day=DAY,
    trust=Trust.AUTHENTICATED,
    channel=Channel.EMAIL,
    client="Northside Clinic",
    contact_known=True,
    representatives=("Rita Ruiz",),
    agreement=SILVER,
    allowance=Allowance(3, 5, "in March 2026"),
    severity=Severity.MEDIUM,
    kind=Kind.QUESTION,
    product="ChartWell",
    release=release_support(RELEASES, "8.4", DAY),
    deployment=Deployment(3, "ChartWell", "8.4", date(2025, 6, 1)),
)
UNSUPPORTED = ReleaseSupport("7.1", True, False, date(2025, 4, 1), "8.5")
USED_UP = Allowance(5, 5, "in March 2026")


def test_e1_a_registered_client_is_entitled_and_both_sentences_say_where_it_stands():
    eligibility = decide(SUPPORTED)

    assert eligibility.verdict is Verdict.ENTITLED
    assert (eligibility.agreement_id, eligibility.deployment_id) == (7, 3)
    assert eligibility.technician_reason == (
        "Northside Clinic, plan Silver, 3 of 5 incidents used in March 2026, ChartWell 8.4 is supported until "
        "12 May 2026."
    )
    assert eligibility.client_reason == "Your plan Silver covers this (3 of 5 incidents used in March 2026)."


@pytest.mark.parametrize(
    "change",
    [
        {"client": None},
        {"client_removed": True},
        {"contact_removed": True},
        {"trust": Trust.UNVERIFIED},
        {"trust": Trust.FAILED},
    ],
)
def test_e1_e3_h10_whoever_cannot_be_matched_is_held_with_a_sentence_that_never_tells_why(change):
    held, other = decide(replace(SUPPORTED, **change)), decide(Facts(DAY, Trust.FAILED, Channel.EMAIL))

    assert held.verdict is Verdict.HELD
    assert held.client_reason == other.client_reason
    assert not held.verdict.is_chargeable
    assert (held.agreement_id, held.deployment_id, held.opens_case, held.becomes_contact) == (None, None, False, False)


def test_e3_a_held_message_goes_on_by_itself_once_the_credential_is_given():
    held = replace(SUPPORTED, trust=Trust.UNVERIFIED)

    released = replace(held, trust=Trust.VOUCHED)

    assert decide(held).verdict is Verdict.HELD
    assert decide(released).verdict is Verdict.ENTITLED


@pytest.mark.parametrize(
    "change",
    [
        {"client": None},
        {"client_removed": True},
        {"contact_removed": True},
        {"agreement": GOLD, "single_points_of_contact": ("Sam",)},
        {"trust": Trust.UNVERIFIED},
        {"named_contacts_only": True, "contact_known": False},
        {"agreement": None},
        {"channel": Channel.SLACK},
        {"release": UNSUPPORTED},
        {"product_is_own": False},
    ],
)
def test_h10_a_critical_message_is_never_refused_silently(change):
    critical = decide(replace(SUPPORTED, severity=Severity.CRITICAL, **change))
    ordinary = decide(replace(SUPPORTED, **change))

    assert critical.verdict is not Verdict.ENTITLED
    assert critical.needs_technician_now
    assert not ordinary.needs_technician_now
    told = "As a critical matter it is put before our leads at once." in critical.client_reason
    assert told is (critical.verdict is not Verdict.HELD)  # somebody unproven learns nothing (E3)
    assert "leads at once" not in ordinary.client_reason


def test_e2_an_unknown_person_at_a_verified_domain_becomes_a_contact_by_writing():
    eligibility = decide(replace(SUPPORTED, contact_known=False))

    assert (eligibility.verdict, eligibility.becomes_contact) == (Verdict.ENTITLED, True)


def test_e2_a_client_can_narrow_support_to_named_contacts():
    stranger = replace(SUPPORTED, contact_known=False, named_contacts_only=True)

    eligibility = decide(stranger)

    assert eligibility.verdict is Verdict.NAMED_CONTACTS_ONLY
    assert not eligibility.becomes_contact
    assert decide(replace(stranger, contact_known=True)).verdict is Verdict.ENTITLED
    assert decide(replace(stranger, taken_on=True)).verdict is Verdict.ENTITLED


def test_e4_h10_others_are_told_who_the_single_point_of_contact_is_and_their_message_is_kept():
    other = replace(SUPPORTED, agreement=GOLD, single_points_of_contact=("Sam Soto",))

    eligibility = decide(other)

    assert eligibility.verdict is Verdict.SINGLE_POINT_OF_CONTACT_ONLY
    assert "Sam Soto" in eligibility.client_reason
    assert "kept for a technician" in eligibility.client_reason
    assert decide(replace(other, is_single_point_of_contact=True)).verdict is Verdict.ENTITLED
    assert decide(replace(other, taken_on=True)).verdict is Verdict.ENTITLED


def test_e4_a_plan_whose_single_point_of_contact_is_not_recorded_says_so():
    eligibility = decide(replace(SUPPORTED, agreement=GOLD))

    assert "not yet recorded" in eligibility.technician_reason


def test_e5_the_channel_must_be_one_that_the_agreement_names():
    eligibility = decide(replace(SUPPORTED, channel=Channel.SLACK))

    assert eligibility.verdict is Verdict.OUTSIDE_CHANNEL
    assert "by e-mail or the portal." in eligibility.client_reason


def test_s5_a_critical_matter_may_always_come_by_telephone_and_an_ordinary_one_as_the_plan_says():
    call = replace(SUPPORTED, channel=Channel.PHONE)

    assert decide(replace(call, severity=Severity.CRITICAL)).verdict is Verdict.ENTITLED
    assert decide(call).verdict is Verdict.OUTSIDE_CHANNEL


def test_e5_s3_without_an_agreement_the_portal_logs_the_case_without_a_promise():
    portal = decide(replace(SUPPORTED, agreement=None, allowance=None, channel=Channel.PORTAL))
    mail = decide(replace(SUPPORTED, agreement=None, allowance=None))

    assert (portal.verdict, mail.verdict) == (Verdict.KNOWLEDGE_ONLY, Verdict.KNOWLEDGE_ONLY)
    assert (portal.opens_case, mail.opens_case) == (True, False)
    assert not portal.verdict.has_targets
    assert "your case is logged without a promised response time" in portal.client_reason
    assert "your message is kept for a technician to decide" in mail.client_reason


def test_e6_an_unsupported_version_is_told_with_the_supported_one_and_not_charged():
    old = replace(SUPPORTED, release=UNSUPPORTED)

    eligibility = decide(old)

    assert eligibility.verdict is Verdict.UNSUPPORTED_VERSION
    assert not eligibility.verdict.is_chargeable
    assert eligibility.client_reason == (
        "Support for ChartWell 7.1 ended on 1 April 2025; the supported version is 8.5. Nothing was charged."
    )
    assert decide(replace(old, taken_on=True)).verdict is Verdict.ENTITLED


@pytest.mark.parametrize("day, verdict", [(12, Verdict.ENTITLED), (13, Verdict.UNSUPPORTED_VERSION)])
def test_e6_h27_support_ends_after_day_90(day, verdict):
    on = date(2026, 5, day)

    eligibility = decide(replace(SUPPORTED, day=on, release=release_support(RELEASES, "8.4", on)))

    assert eligibility.verdict is verdict


def test_e6_a_version_that_nobody_knows_is_supported_and_marked_for_the_technician():
    eligibility = decide(replace(SUPPORTED, release=release_support(RELEASES, "77", DAY)))

    assert eligibility.verdict is Verdict.ENTITLED
    assert "ChartWell 77 is no release that we know" in eligibility.technician_reason


@pytest.mark.parametrize("change", [{"product_is_own": False, "product": "PrintIt"}, {"outside_product": True}])
def test_e6_e7_third_party_and_network_matters_need_a_fee_that_the_representative_authorised(change):
    outside = replace(SUPPORTED, **change)
    fee = FeeAuthorisation("Rita Ruiz", date(2026, 3, 9), "<yes@northside.example>")

    unpaid, paid = decide(outside), decide(replace(outside, fee=fee))

    assert unpaid.verdict is Verdict.THIRD_PARTY_NEEDS_FEE
    assert "Rita Ruiz" in unpaid.client_reason
    assert paid.verdict is Verdict.ENTITLED
    assert "fee authorised by Rita Ruiz on 9 March 2026" in paid.technician_reason


def test_p4_environment_matters_during_implementation_are_offered_resources():
    implementing = replace(SUPPORTED, deployment=Deployment(3, "ChartWell", "8.4"), kind=Kind.ENVIRONMENT)

    eligibility = decide(implementing)

    assert "not part of implementation support" in eligibility.client_reason
    assert "not part of implementation" not in decide(replace(implementing, kind=Kind.QUESTION)).client_reason


def test_p3_implementation_support_ends_on_the_day_of_the_recorded_confirmation():
    deployment = Deployment(3, "ChartWell", "8.4", date(2026, 3, 10))

    assert deployment.is_implementing(date(2026, 3, 9))
    assert not deployment.is_implementing(date(2026, 3, 10))


def test_p9_a_used_up_allowance_is_told_with_what_can_be_done_and_a_lead_can_let_it_through():
    beyond = replace(SUPPORTED, allowance=USED_UP)

    eligibility = decide(beyond)

    assert eligibility.verdict is Verdict.BEYOND_ALLOWANCE
    assert eligibility.opens_case
    assert "5 of 5 incidents used in March 2026" in eligibility.client_reason
    assert "Rita Ruiz can extend the plan" in eligibility.client_reason
    assert decide(replace(beyond, let_through=True)).verdict is Verdict.ENTITLED


def test_h27_a_critical_case_is_never_blocked_by_an_allowance_only_marked():
    eligibility = decide(replace(SUPPORTED, allowance=USED_UP, severity=Severity.CRITICAL))

    assert eligibility.verdict is Verdict.ENTITLED
    assert "beyond the allowance but not held up" in eligibility.technician_reason


FACTS = st.builds(
    Facts,
    day=st.just(DAY),
    trust=st.sampled_from(Trust),
    channel=st.sampled_from(Channel),
    client=st.sampled_from([None, "Northside Clinic"]),
    client_removed=st.booleans(),
    contact_known=st.booleans(),
    contact_removed=st.booleans(),
    named_contacts_only=st.booleans(),
    is_single_point_of_contact=st.booleans(),
    single_points_of_contact=st.sampled_from([(), ("Sam Soto",)]),
    representatives=st.sampled_from([(), ("Rita Ruiz",)]),
    agreement=st.sampled_from([None, SILVER, GOLD]),
    allowance=st.sampled_from([None, Allowance(1, 5, "in March 2026"), USED_UP]),
    kind=st.sampled_from([None, *Kind]),
    severity=st.sampled_from([None, *Severity]),
    product=st.just("ChartWell"),
    product_is_own=st.booleans(),
    outside_product=st.booleans(),
    release=st.sampled_from([None, UNSUPPORTED, SUPPORTED.release]),
    deployment=st.sampled_from([None, SUPPORTED.deployment]),
    taken_on=st.booleans(),
    let_through=st.booleans(),
)


@given(FACTS)
def test_e3_nobody_unproven_learns_a_name_whatever_else_is_true(facts):
    eligibility = decide(facts)

    proven = facts.trust >= Trust.VOUCHED and facts.client and not facts.client_removed and not facts.contact_removed
    assert (eligibility.verdict is Verdict.HELD) is not bool(proven)
    if not proven:
        told = eligibility.client_reason
        assert not any(name in told for name in ("Northside", "Silver", "Gold", "Sam", "Rita", "ChartWell", "March"))


@given(FACTS)
def test_h27_every_decision_can_be_replayed_and_has_both_its_reasons(facts):
    first, second = decide(facts), decide(replace(facts))

    assert first == second
    assert first.technician_reason.endswith(".")
    assert first.client_reason.endswith(".")
    assert not (facts.is_critical and first.verdict is Verdict.BEYOND_ALLOWANCE)
