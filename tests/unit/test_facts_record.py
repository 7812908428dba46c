"""The facts of a decision survive being kept (H27)."""

import json
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from intake.eligibility import decide
from intake.facts import Deployment, Facts, FeeAuthorisation
from intake.facts_record import as_record, from_record
from intake.plans import Agreement, Allowance, Plan
from intake.releases import ReleaseSupport
from models.vocabulary import Channel, Kind, Severity, Trust

days = st.dates(date(2020, 1, 1), date(2030, 12, 31))
some_days = st.none() | days
targets = st.dictionaries(
    st.sampled_from(Severity), st.integers(1, 10_000).map(lambda minutes: timedelta(minutes=minutes))
)
plans = st.builds(
    Plan,
    name=st.sampled_from(["Silver", "Gold"]),
    incidents_per_month=st.none() | st.integers(0, 20),
    single_point_of_contact=st.booleans(),
    channels=st.frozensets(st.sampled_from([channel.value for channel in Channel]), min_size=1),
    implementation_incidents_per_product=st.integers(0, 10),
    third_party_included=st.booleans(),
    coverage=st.dictionaries(st.sampled_from(Severity), st.sampled_from(["24x7", "24x5"])),
    response=targets,
    resolution=targets,
)
names = st.lists(st.sampled_from(["Ada", "Ben", "Cy"]), max_size=2).map(tuple)
facts = st.builds(
    Facts,
    day=days,
    trust=st.sampled_from(Trust),
    channel=st.sampled_from(Channel),
    client=st.none() | st.just("Northside Clinic"),
    client_removed=st.booleans(),
    contact_known=st.booleans(),
    named_contacts_only=st.booleans(),
    is_single_point_of_contact=st.booleans(),
    single_points_of_contact=names,
    representatives=names,
    agreement=st.none() | st.builds(Agreement, st.integers(1, 9), plans, days, some_days),
    allowance=st.none()
    | st.builds(Allowance, st.integers(0, 9), st.none() | st.integers(0, 9), st.just("in May 2026")),
    kind=st.none() | st.sampled_from(Kind),
    severity=st.none() | st.sampled_from(Severity),
    product=st.sampled_from(["", "ChartWell"]),
    product_is_own=st.booleans(),
    outside_product=st.booleans(),
    release=st.none() | st.builds(ReleaseSupport, st.just("8.4"), st.booleans(), st.booleans(), some_days, st.none()),
    deployment=st.none() | st.builds(Deployment, st.integers(1, 9), st.just("ChartWell"), st.just("8.4"), some_days),
    fee=st.none() | st.builds(FeeAuthorisation, st.just("Joel"), days, st.just("request 7")),
    costs_nothing=st.booleans(),
    taken_on=st.booleans(),
    let_through=st.booleans(),
)


@given(facts)
def test_h27_facts_that_were_kept_are_the_same_facts_and_lead_to_the_same_decision(given_facts):
    kept = json.loads(json.dumps(as_record(given_facts)))

    assert from_record(kept) == given_facts
    assert decide(from_record(kept)) == decide(given_facts)


def test_what_is_as_by_default_is_not_kept():
    plain = Facts(date(2026, 3, 1), Trust.FAILED, Channel.EMAIL)

    assert as_record(plain) == {"day": "2026-03-01", "trust": 0, "channel": "email"}
    assert "client" in as_record(replace(plain, client="Northside Clinic"))
