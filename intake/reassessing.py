"""Deciding again about a case after it was opened: charges follow what a technician found it to be (P7, E6, E7)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from intake.acting import Acting
from intake.charges import Act, Entry, EntryKind, ReversalCause, balance, pool_for
from intake.clocks import Clocks
from intake.corrections import release, settle
from intake.eligibility import decide
from intake.entitlement import Gathered, Matter, first_entry, incident_of
from intake.errors import NotDecidableError
from intake.facts import Facts, FeeAuthorisation
from intake.facts_record import from_record
from intake.ledger import as_entry, as_row
from intake.policy import Policy
from intake.promises import promise_for
from intake.registry import load_catalogue
from intake.resolution import Status
from intake.verdicts import Judged, Occasion, keep_verdict
from models.cases import CaseRow
from models.store import Store
from models.vocabulary import Channel, Kind, Severity, Trust

NO_CASE = (Status.MERGED, Status.REJECTED)


@dataclass(frozen=True, slots=True)
class Reassessed:
    """The new verdict, what it cost, and the values that the case takes over from it."""

    judged: Judged
    entry: Entry
    values: dict[str, Any]


def reassess(
    store: Store, policy: Policy, case: CaseRow, matter: Matter, act: Act, *, name: str, taken_on: bool = False
) -> Reassessed:
    """Decides by the plan and releases of the day on which the client asked; the ledger follows where it must.

    ``name`` says what led to it, such as "correct". The caller gives the case its new values.
    """
    store.ledger.lock_client(case.client_id)
    facts, gathered = _facts(store, policy, case, matter)
    facts = replace(facts, taken_on=facts.taken_on or taken_on)
    judged = Judged(facts, decide(facts), gathered.now, gathered.zone)
    incident = incident_of(
        facts,
        client_id=case.client_id,
        asked_at=gathered.now,
        zone=gathered.zone,
        case_id=case.id,
        verdict=judged.eligibility.verdict,
    )
    entry = first_entry(facts, incident, at=act.at)
    _follow(store, case, entry, act)
    keep_verdict(store, judged, Occasion(case.request_id, case.id, name, act.actor, act.at), entry)
    return Reassessed(judged, entry, _values(policy, judged, matter.severity, act))


def follow_act(acting: Acting, case: CaseRow, name: str, reason: str, *, taken_on: bool = False) -> CaseRow:
    """Decides anew about a case as it stands, because of an act that its support rests on; its clocks follow (S4).

    Raises NotDecidableError for what is no case of its own: it is never charged (P7).
    """
    if case.status in NO_CASE:
        raise NotDecidableError(f"{acting.number(case.id)} is {case.status}: it is no case of its own.")
    act = acting.because(reason)
    again = reassess(acting.store, acting.policy, case, matter_of(case), act, name=name, taken_on=taken_on)
    acting.change(case, **again.values)
    Clocks(acting.store, acting.policy, acting.now).retarget(case)
    acting.note(case, name.replace(" ", "_"), reason=f"{reason} {case.verdict_reason}")
    return case


def _facts(store: Store, policy: Policy, case: CaseRow, matter: Matter) -> tuple[Facts, Gathered]:
    request = store.conversations.find_request(case.request_id)
    assert request is not None  # a case has one
    kept = store.entitlements.verdicts_of_case(case.id)
    known = [from_record(row.facts) for row in kept]
    before = known[-1] if known else None
    gathered = Gathered(
        store,
        store.clients.get(case.client_id),
        store.clients.get_contact(case.contact_id) if case.contact_id else None,
        policy.plans,
        policy.rules,
        load_catalogue(store),
        Channel(request.channel),
        max(Trust(request.trust), Trust.VOUCHED),  # a case was opened for it
        kept[-1].asked_at if kept else case.opened_at,
    )
    facts = _as_of_then(gathered, gathered.facts(matter), known)
    entries = _entries(store, case)
    allowance = facts.allowance
    if allowance is not None and facts.plan is not None:
        incident = incident_of(facts, client_id=case.client_id, asked_at=gathered.now, zone=gathered.zone)
        own = balance(entries, pool_for(incident, facts.plan))
        allowance = replace(allowance, used=allowance.used - own)
    return (
        replace(
            facts,
            allowance=allowance,
            # That nothing of ours is named was the reader's finding; a technician's correction says what it is.
            outside_product=matter.is_outside and before is not None and before.outside_product,
            fee=fee_of(store, case),
            costs_nothing=facts.costs_nothing or bool(before and before.costs_nothing and matter.kind is before.kind),
            taken_on=before is not None and before.taken_on,
            let_through=any(entry.kind is EntryKind.LET_THROUGH for entry in entries),
        ),
        gathered,
    )


def _as_of_then(gathered: Gathered, facts: Facts, known: Sequence[Facts]) -> Facts:
    """The facts with the agreement and the implementation that earlier decisions rested on, had they ended since."""
    agreement = next((each.agreement for each in known if each.agreement), facts.agreement)
    deployment = next((each.deployment for each in known if each.product == facts.product), facts.deployment)
    return gathered.with_allowance(replace(facts, agreement=agreement, deployment=deployment))


def fee_of(store: Store, case: CaseRow) -> FeeAuthorisation | None:
    """The consent to a fee that was recorded for a case (E7)."""
    row = store.entitlements.fee_of(case.id)
    if row is None:
        return None
    return FeeAuthorisation(store.clients.get_contact(row.contact_id).name, row.given_on, row.message)


def matter_of(case: CaseRow) -> Matter:
    """What a case is about, as it stands."""
    return Matter(Kind(case.kind), Severity(case.severity) if case.severity else None, case.product, case.version)


def _entries(store: Store, case: CaseRow) -> list[Entry]:
    return [as_entry(row) for row in store.ledger.of_case(case.id)]


def _follow(store: Store, case: CaseRow, entry: Entry, act: Act) -> None:
    """Brings the ledger to what the new verdict costs; nothing is added where it costs the same."""
    entries = _entries(store, case)
    if _stands(entries, entry):
        return
    why = replace(act, reason=f"{act.reason} {entry.reason}".strip())
    changed: list[Entry] = list(release(entries, case.id, why, cause=ReversalCause.CORRECTED))
    changed.append(entry)
    if case.decided_at is not None and act.actor.startswith("technician:"):
        changed += settle([*entries, *changed], case.id, why)
    store.ledger.add([as_row(each) for each in changed])


def _stands(entries: Sequence[Entry], entry: Entry) -> bool:
    charged = {(each.pool, each.month) for each in entries if each.amount}
    carried = {where: sum(each.amount for each in entries if (each.pool, each.month) == where) for where in charged}
    if entry.amount:
        return carried.get((entry.pool, entry.month), 0) == 1
    if any(carried.values()) or not entries:
        return False
    # A case that was let through stays beyond the allowance (P9).
    was_let_through = entries[-1].kind is EntryKind.LET_THROUGH and entry.kind is EntryKind.BEYOND
    return was_let_through or entries[-1].kind is entry.kind


def _values(policy: Policy, judged: Judged, severity: Severity | None, act: Act) -> dict[str, Any]:
    promise = promise_for(policy, judged.facts.plan, judged.eligibility, severity, now=act.at, zone=judged.zone)
    return {
        "verdict": judged.eligibility.verdict.value,
        "verdict_reason": judged.eligibility.technician_reason,
        "coverage": promise.coverage,
    }
