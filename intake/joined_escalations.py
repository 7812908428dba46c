"""What becomes of an escalation when its case becomes a part of another, or is none of its own (X4, P7, H26)."""

from dataclasses import dataclass, field
from typing import Any

from intake.acting import Acting
from intake.raising import end_with_case, keep, told
from intake.telling import tell_leads
from models.cases import CaseRow
from models.life import EscalationRow

_MOVED = "escalation_moved"


@dataclass(frozen=True, slots=True)
class Carried:
    """What was done with a case's escalation: a sentence for the client, its row, and what undoing it needs."""

    sentence: str = ""
    row: EscalationRow | None = None
    kept: dict[str, Any] = field(default_factory=dict)


def carry_over(acting: Acting, case: CaseRow, whole: CaseRow) -> Carried:
    """Lets the escalation of a part go on with the whole; where that has one that goes before, the part's ends there.

    One that runs goes before one that is only proposed: what the client was told holds.
    """
    escalations = acting.store.escalations
    row, standing = escalations.lasting_of(case.id), escalations.lasting_of(whole.id)
    if row is None:
        return Carried()
    if standing is None or (standing.state == "proposed" and row.state == "running"):
        return _go_on(acting, case, whole, row, standing)
    return _end_in(acting, case, whole, row, standing)


def end_with_rejected(acting: Acting, case: CaseRow) -> Carried:
    """Ends what is escalated of something that is no case of its own; the client is told of the end."""
    row = acting.store.escalations.lasting_of(case.id)
    if row is None:
        return Carried()
    kept = _kept(row)
    end_with_case(acting, case, "is no case of its own")
    return Carried("", row, kept)


def tell_carried(acting: Acting, carried: Carried) -> None:
    """Notes that the client was told of an escalation that went on or ended with a part (X4)."""
    if carried.row is not None and carried.sentence:
        told(acting, carried.row)


def take_back(acting: Acting, case: CaseRow, kept: dict[str, Any]) -> None:
    """Gives a case that stands alone again the escalation it had, unless that ended on the whole since (H26)."""
    row = acting.store.escalations.find(kept["escalation"])
    if row is None:
        return
    if kept["whole"] is None:
        _let_go_on(acting, case, row, kept["state"])
    elif row.case_id == kept["whole"] and row.ended_at is None:
        row.case_id = case.id
        whole = acting.case(kept["whole"])
        keep(acting, case, row, f"Goes back to {acting.number(case.id)}, which stands alone again.", act=_MOVED)
        acting.note(whole, _MOVED, data={"escalation": row.id, "owner": row.owner, "to": case.id})
        if kept["dismissed"] is not None and (standing := acting.store.escalations.find(kept["dismissed"])):
            _let_go_on(acting, whole, standing, "proposed")


def _go_on(
    acting: Acting, case: CaseRow, whole: CaseRow, row: EscalationRow, standing: EscalationRow | None
) -> Carried:
    part, number = acting.number(case.id), acting.number(whole.id)
    if standing is not None:
        _end(acting, whole, standing, f"{part}, which is escalated, is a part of {number} now.")
    kept = {**_kept(row), "whole": whole.id, "dismissed": standing.id if standing else None}
    row.case_id = whole.id
    keep(acting, whole, row, f"Goes on with {number}, of which {part} is a part now.", act=_MOVED)
    acting.note(case, _MOVED, data={"escalation": row.id, "owner": row.owner, "to": whole.id})
    if row.state != "running":
        return Carried("", row, kept)
    client = acting.store.clients.get(whole.client_id).name
    text = f"{part} of {client} is a part of {number} now: its escalation goes on there. {row.owner} owns it."
    tell_leads(acting, whole, f"escalation:{row.id}:{whole.id}", f"{number} is escalated", text)
    return Carried(f"The escalation of {part} goes on with {number}.", row, kept)


def _end_in(acting: Acting, case: CaseRow, whole: CaseRow, row: EscalationRow, standing: EscalationRow) -> Carried:
    part, number, kept = acting.number(case.id), acting.number(whole.id), _kept(row)
    why = row.reason.replace("_", " ")
    keep(acting, whole, standing, f"{part}, escalated too ({why}), is a part of {number} now.", act="escalation_step")
    _end(acting, case, row, f"It goes on in the escalation of {number}, of which {part} is a part now.")
    if kept["state"] != "running":
        return Carried("", row, kept)
    return Carried(f"{number} is escalated already, and the escalation of {part} goes on in that one.", row, kept)


def _kept(row: EscalationRow) -> dict[str, Any]:
    return {"escalation": row.id, "state": row.state, "whole": None, "dismissed": None}


def _end(acting: Acting, case: CaseRow, row: EscalationRow, outcome: str) -> None:
    ran = row.state == "running"
    row.state, row.ended_at, row.outcome = "ended" if ran else "dismissed", acting.now, outcome
    act = "escalation_ended" if ran else "escalation_dismissed"
    keep(acting, case, row, f"{'Ended' if ran else 'Dismissed'}: {outcome}", act=act, reason=outcome)


def _let_go_on(acting: Acting, case: CaseRow, row: EscalationRow, state: str) -> None:
    if acting.store.escalations.lasting_of(case.id) is not None:
        return
    row.state, row.ended_at, row.outcome = state, None, ""
    keep(acting, case, row, f"Goes on: {acting.number(case.id)} stands alone again.", act="escalation_step")
