"""Explaining who somebody is and what they may have, at any moment, without changing anything."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from intake.costs import cost_in_words
from intake.eligibility import Eligibility, decide
from intake.entitlement import Gathered, Matter, first_entry, incident_of
from intake.facts import Facts
from intake.identity import Identity, Standing, identify, taken_away
from intake.policy import Policy
from intake.promises import promise_for
from intake.registry import load_catalogue
from intake.replaying import facts_in_words
from intake.slack_identity import registered_in_slack
from intake.verdicts import Judged
from models.messages import Address, Authenticity
from models.store import Store
from models.vocabulary import Channel, Kind, Severity, Trust


@dataclass(frozen=True, slots=True)
class Enquiry:
    """Whom to explain, in which matter and when; ``who`` is an address or ``slack:T…/U…``."""

    who: str
    at: datetime
    product: str | None = None
    version: str | None = None
    kind: Kind = Kind.QUESTION
    severity: Severity | None = Severity.LOW
    channel: Channel | None = None
    trust: Trust = Trust.AUTHENTICATED


def explain(store: Store, policy: Policy, enquiry: Enquiry) -> list[str]:
    """What the desk would decide, a line each, as of the enquiry's moment (E1-E8)."""
    who = enquiry.who
    identity = _identify(store, who, enquiry.trust)
    lines = [f"{who}: {identity.standing.value.replace('_', ' ')}. {identity.reason}"]
    if identity.client is None or not identity.is_known:
        return [*lines, "A message would be held, and nothing revealed (E1, E3)."]
    gathered = _gathered(store, policy, identity, enquiry)
    severity = enquiry.severity if enquiry.kind.has_severity else None
    facts = gathered.facts(Matter(enquiry.kind, severity, enquiry.product, enquiry.version))
    eligibility = decide(facts)
    lines += [f"Fact: {fact}." for fact in facts_in_words(facts)]
    lines += [
        f"Deployment: {each.product} {each.version}, "
        + ("implementation open." if each.is_implementing(gathered.day) else "in production.")
        for each in gathered.deployments.values()
    ]
    lines.append(f"Verdict: {eligibility.verdict.value}. {eligibility.technician_reason}")
    return [*lines, *_consequences(policy, gathered, facts, eligibility, severity)]


def _consequences(
    policy: Policy, gathered: Gathered, facts: Facts, eligibility: Eligibility, severity: Severity | None
) -> Iterator[str]:
    if not eligibility.opens_case:
        yield "No case would be opened; the message is kept for a technician."
        yield f"The client is told: {eligibility.client_reason}"
        return
    incident = incident_of(
        facts,
        client_id=gathered.client.id,
        asked_at=gathered.now,
        zone=gathered.zone,
        case_id=1,  # of no case: nothing is recorded here
        verdict=eligibility.verdict,
    )
    entry = first_entry(facts, incident, at=gathered.now)
    yield f"Charge: {entry.kind.value.replace('_', ' ')}, {entry.pool}, {entry.month}. {entry.reason}"
    promise = promise_for(policy, facts.plan, eligibility, severity, now=gathered.now, zone=gathered.zone)
    yield f"Promise: {promise.words or 'none'}"
    yield f"The client is told: {cost_in_words(Judged(facts, eligibility, gathered.now, gathered.zone), entry)}"


def _gathered(store: Store, policy: Policy, identity: Identity, enquiry: Enquiry) -> Gathered:
    assert identity.client is not None  # a known identity has one
    channel = enquiry.channel or (Channel.SLACK if enquiry.who.startswith("slack:") else Channel.EMAIL)
    return Gathered(
        store,
        identity.client,
        identity.contact,
        policy.plans,
        policy.rules,
        load_catalogue(store),
        channel,
        enquiry.trust,
        enquiry.at,
        history=True,
    )


def _identify(store: Store, who: str, trust: Trust) -> Identity:
    proved = Authenticity(trust, "Assumed for this explanation.")
    if not who.startswith("slack:"):
        return identify(store, Address("", who.removeprefix("mailto:")), proved)
    team, _, user = who.removeprefix("slack:").partition("/")
    contact = store.clients.find_contact("slack", f"{team}/{user}")
    client = store.clients.get(contact.client_id) if contact else store.clients.find_by_slack("team", team)
    if contact is None and (taken := taken_away(store, "slack", f"{team}/{user}")):
        return taken
    if client is None:
        return Identity(Standing.STRANGER, f"No client has the Slack workspace {team}, nor this user.")
    return registered_in_slack(client, contact, f"{team}/{user}")
