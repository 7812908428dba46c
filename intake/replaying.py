"""Deciding again on the facts of the day: whether what was decided then still follows from them (H27)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from intake.eligibility import decide
from intake.entitlement import first_entry, incident_of
from intake.facts import Facts
from intake.facts_record import from_record
from intake.phrases import day_in_words
from intake.verdicts import charge_record
from models.entitlements import VerdictRow


@dataclass(frozen=True, slots=True)
class Replayed:
    """A verdict decided again: the facts it rested on in words, and what comes out differently, a line each."""

    verdict: VerdictRow
    facts: tuple[str, ...]
    differences: tuple[str, ...]

    @property
    def is_same(self) -> bool:
        """Whether the decision is the same as it was."""
        return not self.differences


def replay(row: VerdictRow) -> Replayed:
    """Decides on the kept facts anew, and compares verdict, both sentences, what they rest on, and the charge."""
    facts = from_record(row.facts)
    return Replayed(row, tuple(facts_in_words(facts)), tuple(_differences(row, facts)))


def as_lines(replayed: Replayed) -> list[str]:
    """A verdict decided again, for reading in a terminal."""
    row = replayed.verdict
    said = [*replayed.facts, row.technician_reason, row.charge.get("reason", "")]
    return [
        f"{row.decided_at:%Y-%m-%d %H:%M:%S} {row.act} by {row.actor}: {row.verdict}",
        *(f"  {line}" for line in said if line),
        "  the same again" if replayed.is_same else f"  NOT THE SAME: {'; '.join(replayed.differences)}",
    ]


def _differences(row: VerdictRow, facts: Facts) -> Iterator[str]:
    eligibility = decide(facts)
    now = {
        "verdict": eligibility.verdict.value,
        "technician_reason": eligibility.technician_reason,
        "client_reason": eligibility.client_reason,
        "agreement_id": eligibility.agreement_id,
        "deployment_id": eligibility.deployment_id,
        "needs_technician_now": eligibility.needs_technician_now,
    }
    for name, value in now.items():
        if (kept := getattr(row, name)) != value:
            yield f"{name.replace('_', ' ')}: was {kept!r}, is now {value!r}"
    if row.charge:
        yield from _charge_differences(row, _charge(row, facts))


def _charge(row: VerdictRow, facts: Facts) -> dict[str, Any]:
    incident = incident_of(
        facts,
        client_id=row.charge["client_id"],
        asked_at=row.asked_at,
        zone=row.zone,
        case_id=row.case_id or 0,
        verdict=decide(facts).verdict,
    )
    return dict(charge_record(first_entry(facts, incident, at=row.decided_at)))


def _charge_differences(row: VerdictRow, charge: dict[str, Any]) -> Iterator[str]:
    for name, value in charge.items():
        if row.charge.get(name) != value:
            yield f"charge, {name.replace('_', ' ')}: was {row.charge.get(name)!r}, is now {value!r}"


def facts_in_words(facts: Facts) -> Iterator[str]:
    """The facts that a decision rests on, a line each; what is not there is left out."""
    yield f"day {day_in_words(facts.day)}, channel {facts.channel.value}, sender {facts.trust.name.lower()}"
    if facts.client:
        yield f"client {facts.client}" + (", removed" if facts.client_removed else "")
    if facts.agreement:
        ends = f" until {day_in_words(facts.agreement.ends_on)}" if facts.agreement.ends_on else ""
        yield f"plan {facts.agreement.plan.name} since {day_in_words(facts.agreement.starts_on)}{ends}"
    if facts.allowance:
        yield f"allowance: {facts.allowance.words}"
    if facts.kind:
        yield f"matter: {facts.kind.value}" + (f", {facts.severity.value}" if facts.severity else "")
    if facts.product:
        yield f"product {facts.product}" + ("" if facts.product_is_own else ", not wholly ours")
    if facts.release:
        yield f"release {facts.release.version}" + ("" if facts.release.is_supported else ", not supported")
    if facts.deployment:
        yield f"installed: {facts.deployment.version}" + (", being implemented" if facts.is_implementing else "")
    if facts.fee:
        yield f"fee authorised by {facts.fee.representative} on {day_in_words(facts.fee.given_on)}: {facts.fee.message}"
    for name in ("taken_on", "let_through", "costs_nothing"):
        if getattr(facts, name):
            yield name.replace("_", " ")
