"""What a client reads about the cost of a case: plan, what it counts as, what is used and what is left (P1, P9)."""

from dataclasses import replace

from intake.charges import MONTH_POOL, Entry, EntryKind, Pool, allowance
from intake.eligibility import Verdict, decide, notes_for_client
from intake.facts_record import from_record
from intake.ledger import as_entry
from intake.plans import Allowance
from intake.verdicts import Judged
from models.cases import CaseRow
from models.store import Store


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


def cost_now(store: Store, case: CaseRow) -> str:
    """The cost of a case as it stands after what was decided since, with what is used and left today."""
    kept = store.entitlements.verdicts_of_case(case.id)
    entries = [as_entry(row) for row in store.ledger.of_case(case.id)]
    if not kept or not entries:
        return ""
    facts = from_record(kept[-1].facts)
    charge = next((each for each in reversed(entries) if each.amount > 0), None)
    if charge is not None and sum(each.amount for each in entries) > 0 and facts.plan is not None:
        pool = Pool(charge.pool, charge.month if charge.pool == MONTH_POOL else None)
        used = store.ledger.used(case.client_id, pool=pool.name, month=pool.month)
        # The words add the incident of the case itself.
        facts = replace(facts, allowance=allowance(pool, facts.plan, used - 1))
        shown = replace(charge, kind=EntryKind.PROVISIONAL, amount=1)
    else:
        is_beyond = any(each.kind is EntryKind.BEYOND for each in entries)
        shown = replace(entries[-1], kind=EntryKind.BEYOND if is_beyond else EntryKind.NOT_CHARGED, amount=0)
    return cost_in_words(Judged(facts, decide(facts), kept[-1].asked_at, kept[-1].zone), shown)


def _after(allowance: Allowance | None) -> str:
    if allowance is None or allowance.limit is None:
        return "incidents are not limited"
    used = replace(allowance, used=allowance.used + 1)
    return f"{used.words}, {used.left or 'none'} left"
