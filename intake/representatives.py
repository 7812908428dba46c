"""What only a client's purchasing representative may do: change the plan, authorise a fee (E7, E8)."""

from dataclasses import dataclass
from datetime import date

from intake.eligibility import Verdict, decide
from intake.facts import Facts, FeeAuthorisation
from intake.phrases import in_words
from models.vocabulary import Trust


@dataclass(frozen=True, slots=True)
class PlanChange:
    """Whether a wish to change the plan is carried out, and to whom it is passed on otherwise."""

    is_carried_out: bool
    routed_to: tuple[str, ...]
    technician_reason: str
    client_reason: str


def plan_change(facts: Facts, *, is_representative: bool) -> PlanChange:
    """What becomes of a wish to change the plan (E8); one whose sender is not proven goes nowhere (E3)."""
    eligibility = decide(facts)
    if eligibility.verdict is Verdict.HELD:
        return PlanChange(False, (), eligibility.technician_reason, eligibility.client_reason)
    if is_representative:
        wish = f"A purchasing representative of {facts.client} changes the plan (E8)."
        told = "Your wish to change the plan is recorded; a technician carries it out and confirms it to you."
        return PlanChange(True, (), wish, told)
    return PlanChange(
        False,
        facts.representatives,
        f"The sender is no purchasing representative of {facts.client}: route the change to "
        f"{in_words(facts.representatives, last='or') or 'the representative, once one is recorded'} (E8).",
        f"The plan can be changed by {in_words(facts.representatives, last='or') or 'a purchasing representative'} "
        "of your organisation; your wish is passed on.",
    )


def fee_authorisation(
    writer: str, given_on: date, message: str, *, is_representative: bool, trust: Trust
) -> FeeAuthorisation | None:
    """The recorded consent to a fee, or None where the writer may not give it (E7)."""
    if not is_representative or trust < Trust.VOUCHED or not message:
        return None
    return FeeAuthorisation(writer, given_on, message)
