"""What a client reads about the cost of a case: plan, what it counts as, what is used and what is left (P1, P9)."""

from dataclasses import replace

from intake.charges import Entry, EntryKind
from intake.eligibility import Verdict, notes_for_client
from intake.plans import Allowance
from intake.verdicts import Judged


def cost_in_words(judged: Judged, entry: Entry) -> str:
    """The cost of a case that was opened, in plain sentences; ``entry`` is its first in the ledger."""
    facts, eligibility = judged.facts, judged.eligibility
    if eligibility.verdict is not Verdict.ENTITLED or facts.plan is None:
        return eligibility.client_reason
    if facts.fee is not None:
        words = (
            f"Paid by the fee that {facts.fee.representative} authorised; your plan {facts.plan.name} is not charged."
        )
    elif entry.kind is EntryKind.NOT_CHARGED:
        words = f"Costs your plan {facts.plan.name} nothing."
    elif entry.kind is EntryKind.BEYOND:
        standing = f" ({facts.allowance.words})" if facts.allowance else ""
        words = f"Your allowance is used up{standing}; this is critical, so it is worked on all the same."
    else:
        words = f"Counts as one incident of your plan {facts.plan.name}: {_after(facts.allowance)}."
    return words + notes_for_client(facts)


def _after(allowance: Allowance | None) -> str:
    if allowance is None or allowance.limit is None:
        return "incidents are not limited"
    used = replace(allowance, used=allowance.used + 1)
    return f"{used.words}, {used.left or 'none'} left"
