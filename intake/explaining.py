"""Explaining who somebody is and what they may have, at any moment, without changing anything."""

from datetime import datetime

from intake.eligibility import decide
from intake.entitlement import Gathered, Matter
from intake.identity import Identity, Standing, identify
from intake.policy import Policy
from intake.registry import load_catalogue
from models.messages import Address, Authenticity
from models.store import Store
from models.vocabulary import Channel, Kind, Severity, Trust


def explain(
    store: Store, policy: Policy, who: str, *, now: datetime, product: str | None = None, version: str | None = None
) -> list[str]:
    """What the desk would decide for a sender who proved who they are, a line each; ``who`` as in ``clients check``."""
    channel = Channel.SLACK if who.startswith("slack:") else Channel.EMAIL
    identity = _identify(store, who)
    lines = [f"{who}: {identity.standing.value.replace('_', ' ')}. {identity.reason}"]
    if identity.client is None:
        return [*lines, "A message would be held, and nothing revealed (E1, E3)."]
    gathered = Gathered(
        store,
        identity.client,
        identity.contact,
        policy.plans,
        load_catalogue(store),
        channel,
        Trust.AUTHENTICATED,
        now,
    )
    agreement = gathered.agreement
    if agreement is not None:
        ends = f" until {agreement.ends_on}" if agreement.ends_on else ""
        lines.append(f"Agreement: plan {agreement.plan.name} since {agreement.starts_on}{ends}.")
    for deployment in gathered.deployments.values():
        state = "implementation open" if deployment.is_implementing(gathered.day) else "in production"
        lines.append(f"Deployment: {deployment.product} {deployment.version}, {state}.")
    eligibility = decide(gathered.facts(Matter(Kind.QUESTION, Severity.LOW, product, version)))
    lines.append(f"Verdict: {eligibility.verdict.value}. {eligibility.technician_reason}")
    lines.append(f"The client is told: {eligibility.client_reason}")
    return lines


def _identify(store: Store, who: str) -> Identity:
    if who.startswith("slack:"):
        team, _, user = who.removeprefix("slack:").partition("/")
        contact = store.clients.find_contact("slack", f"{team}/{user}")
        client = store.clients.get(contact.client_id) if contact else store.clients.find_by_slack("team", team)
        if client is None:
            return Identity(Standing.STRANGER, f"No client has the Slack workspace {team}, nor this user.")
        if contact is None:
            return Identity(Standing.NEW_CONTACT, f"The workspace {team} belongs to {client.name}.", client)
        return Identity(Standing.CONTACT, f"Registered for {contact.name}, {client.name}.", client, contact)
    proved = Authenticity(Trust.AUTHENTICATED, "Assumed for this explanation.")
    return identify(store, Address("", who.removeprefix("mailto:")), proved)
