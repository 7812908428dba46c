"""One escalation between its value and its rows: raised, proposed, written down, told to leads and client (X1-X4)."""

from dataclasses import dataclass

from intake.acting import LEADING, Acting
from intake.errors import NotDecidableError
from intake.escalation import Escalation, EscalationReason, Proposal, Through, end, start
from intake.resolution import Status
from intake.telling import Letter, tell_client, tell_leads
from models.cases import CaseRow
from models.life import EscalationRow

IN_WORDS = {
    EscalationReason.PRODUCTION_DOWN: "a production system is down",
    EscalationReason.GO_LIVE_AT_RISK: "a go-live is at risk",
    EscalationReason.NOT_PROGRESSING: "it does not progress",
    EscalationReason.NO_ATTENTION: "it does not get the attention it needs",
    EscalationReason.BUSINESS_IMPACT: "its impact on the business is significant",
    EscalationReason.CLINICAL_IMPACT: "its clinical impact is significant",
}


@dataclass(frozen=True, slots=True)
class Raised:
    """An escalation that runs, and whether it began now."""

    row: EscalationRow
    is_new: bool


def raise_case(
    acting: Acting, case: CaseRow, reason: EscalationReason, text: str, *, through: Through, on_behalf_of: str = ""
) -> Raised:
    """Lets an escalation of a case run: a new one, or the one that was proposed; one that runs gets a further line."""
    number = acting.number(case.id)
    if Status(case.status).is_over:
        raise NotDecidableError(f"{number} is {case.status}; nothing is left to escalate. Open a new case.")
    lasting = acting.store.escalations.lasting_of(case.id)
    if lasting is not None and lasting.state == "running":
        keep(acting, case, lasting, f"Asked for again. {text}".strip(), act="escalation_step")
        return Raised(lasting, is_new=False)
    begun = start(
        case.id,
        reason,
        started_by=acting.actor,
        through=through,
        owner=_owner(acting, case),
        at=acting.now,
        on_behalf_of=on_behalf_of,
    )
    row = _let_run(lasting, begun, text) if lasting else _add(acting, begun, text, state="running")
    assert row is not None  # without a cause it is always added
    what = " ".join(part for part in (begun.events[0].what, text.strip()) if part)
    keep(acting, case, row, what, act="escalated", reason=reason.value)
    return Raised(row, is_new=True)


def propose(acting: Acting, case: CaseRow, proposal: Proposal) -> EscalationRow | None:
    """Puts an escalation before the leads, once for each cause; on one that lasts it is a further line (X3)."""
    lasting = acting.store.escalations.lasting_of(case.id)
    if lasting is not None:
        if acting.store.clocks.mark(f"escalation:{proposal.key}", now=acting.now):
            keep(acting, case, lasting, proposal.sentence, act="escalation_step")
        return None
    proposed = start(
        case.id,
        proposal.reason,
        started_by=acting.actor,
        through=Through.SYSTEM,
        owner=_owner(acting, case),
        at=acting.now,
    )
    row = _add(acting, proposed, proposal.sentence, state="proposed", cause=proposal.key)
    if row is None:
        return None
    keep(acting, case, row, proposal.sentence, act="escalation_proposed", reason=proposal.reason.value)
    number = acting.number(case.id)
    text = f"{number}: {case.summary}\n\n{proposal.sentence} Should it be escalated? A lead decides."
    tell_leads(acting, case, f"proposal:{row.id}", f"{number}: an escalation is proposed", text)
    return row


def tell_started(acting: Acting, case: CaseRow, row: EscalationRow, *, leads: bool = True) -> None:
    """Tells the leads and the client that an escalation runs (X4)."""
    if leads:
        tell_leads_started(acting, case, row)
    if tell_client(acting, case, Letter("escalation", started_in_words(acting, case, row), state="Escalated.")):
        told(acting, row)


def tell_leads_started(acting: Acting, case: CaseRow, row: EscalationRow) -> None:
    """Tells every lead who escalated what, why, and who owns it."""
    number, client = acting.number(case.id), acting.store.clients.get(case.client_id).name
    by = row.on_behalf_of or row.started_by.partition(":")[2]
    text = (
        f"{number} of {client} is escalated: {IN_WORDS[EscalationReason(row.reason)]}.\n\n{case.summary}\n\n"
        f"Started by {by}. {row.owner} owns it."
    )
    tell_leads(acting, case, f"escalation:{row.id}", f"{number} is escalated", text)


def started_in_words(acting: Acting, case: CaseRow, row: EscalationRow) -> str:
    """What a client reads of an escalation that runs."""
    owner = acting.store.people.find(row.owner)
    who = owner.name if owner else "A lead of our support group"
    return f"{acting.number(case.id)} is escalated: {who} takes care that it goes on, and you hear from us."


def told(acting: Acting, row: EscalationRow) -> None:
    """Notes that the client was told (X4)."""
    row.client_told_at = acting.now
    acting.store.escalations.add_step(row.id, actor=acting.actor, what="The client was told.", at=acting.now)


def end_escalation(acting: Acting, case: CaseRow, row: EscalationRow, outcome: str, letter: Letter) -> None:
    """Ends an escalation with what came of it, and tells the client (X4)."""
    ended = end(escalation_of(row), actor=acting.actor, outcome=outcome.strip(), at=acting.now)
    row.state, row.ended_at, row.outcome = "ended", ended.ended_at, ended.outcome
    keep(acting, case, row, ended.events[-1].what, act="escalation_ended", reason=ended.outcome)
    if tell_client(acting, case, letter):
        told(acting, row)


def end_with_case(acting: Acting, case: CaseRow, why: str = "is closed") -> None:
    """Ends what is escalated of a case that is over (``why`` says how); what was only proposed is dropped."""
    for row in acting.store.escalations.of_case(case.id):
        if row.state == "running":
            number = acting.number(case.id)
            letter = Letter("escalation_end", f"{number} {why}, and its escalation has ended with it.")
            end_escalation(acting, case, row, f"The case {why}.", letter)
        elif row.state == "proposed":
            row.state, row.ended_at, row.outcome = "dismissed", acting.now, f"The case {why}."
            keep(acting, case, row, row.outcome, act="escalation_dismissed")


def escalation_of(row: EscalationRow) -> Escalation:
    """The value of a row; its time line stays in rows of its own."""
    return Escalation(
        case_id=row.case_id,
        reason=EscalationReason(row.reason),
        started_by=row.started_by,
        through=Through(row.through),
        owner=row.owner,
        started_at=row.started_at,
        on_behalf_of=row.on_behalf_of,
        client_told_at=row.client_told_at,
        ended_at=row.ended_at,
        outcome=row.outcome,
    )


def keep(acting: Acting, case: CaseRow, row: EscalationRow, what: str, *, act: str, reason: str = "") -> None:
    """Writes a line on the time lines of an escalation and of its case."""
    acting.store.escalations.add_step(row.id, actor=acting.actor, what=what, at=acting.now)
    acting.note(case, act, reason=reason, data={"escalation": row.id, "owner": row.owner})


def _let_run(row: EscalationRow, begun: Escalation, text: str) -> EscalationRow:
    row.state, row.reason, row.text = "running", begun.reason.value, text
    row.started_by, row.through, row.on_behalf_of = begun.started_by, begun.through.value, begun.on_behalf_of
    row.owner, row.started_at = begun.owner, begun.started_at
    return row


def _add(acting: Acting, begun: Escalation, text: str, *, state: str, cause: str | None = None) -> EscalationRow | None:
    escalations = acting.store.escalations
    found = escalations.add(
        case_id=begun.case_id,
        state=state,
        reason=begun.reason.value,
        text=text,
        started_by=begun.started_by,
        through=begun.through.value,
        on_behalf_of=begun.on_behalf_of,
        owner=begun.owner,
        cause=cause,
        started_at=begun.started_at,
    )
    return escalations.find(found) if found is not None else None


def _owner(acting: Acting, case: CaseRow) -> str:
    """Who owns a new escalation: the lead who starts it, else the lead with the fewest, else who has the case."""
    store = acting.store
    leads = [each.login for each in store.people.all() if each.active and each.role in LEADING]
    if acting.login in leads:
        return acting.login
    owned = store.escalations.owned()
    if leads:
        return min(leads, key=lambda login: (owned.get(login, 0), login))
    active = [each.login for each in store.people.all() if each.active]
    return case.assigned_to or case.decided_by or (active[0] if active else "support")
