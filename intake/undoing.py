"""Taking the last decision on a case back: values, words, charge, clocks, where it led, what was learned (H26)."""

from datetime import datetime
from typing import Any

from intake.acting import Acting, values_of
from intake.clocks import Clocks
from intake.corrections import release, restore
from intake.errors import NotDecidableError
from intake.joined_escalations import carry_over, take_back
from intake.learning import keep_decided
from intake.routing import route, unroute
from intake.telling import Letter, tell_client
from models.cases import CaseRow
from models.life import CaseEventRow

_KEPT = (
    *("kind", "severity", "product", "feature", "version", "summary", "spans"),
    *("verdict", "verdict_reason", "coverage"),
)
_STATES = {"new": "Waiting for a technician's decision.", "open": "In work.", "waiting": "Waiting for your answer."}


def undo(acting: Acting, case: CaseRow) -> None:
    """Takes the last decision on a case back; raises NotDecidableError where it cannot be, or others rest on it."""
    event = _undoable(acting, case)
    data, before = event.data, values_of(case)
    if event.kind == "split":
        _join_parts(acting, case, data["parts"])
    if "whole" in data:
        _leave_whole(acting, case, data)
    _restore(acting, case, data["undo"])
    if data.get("was_escalated"):
        take_back(acting, case, data["was_escalated"])
    acting.decide(case, "undone", before, data={"act": event.kind})
    if case.status == "new":
        acting.store.cases.forget_training([each.id for each in acting.store.cases.of_request(case.request_id)])
    else:
        keep_decided(acting.store, case, now=acting.now)
    text = f"We look at {acting.number(case.id)} again: what we wrote about it last no longer holds."
    tell_client(acting, case, Letter("undone", text, state=_STATES.get(case.status, "In work.")))


def _undoable(acting: Acting, case: CaseRow) -> CaseEventRow:
    number, events = acting.number(case.id), acting.store.events.of_case(case.id)
    decisions = acting.store.cases.decisions(case.id)
    event = next((each for each in reversed(events) if "undo" in each.data), None)
    newest = decisions[-1] if decisions else None
    if event is None or newest is None or newest.after.get("status") != event.data["to"]["status"]:
        raise NotDecidableError(f"There is nothing on {number} that can be taken back.")
    if event.kind == "split_off":
        whole = acting.number(event.data["of"])
        raise NotDecidableError(f"{number} came out of {whole}: take the split back there.")
    if newest.decided_at != event.at or newest.act == "undone" or newest.after != event.data["to"]:
        raise NotDecidableError(f"What was decided on {number} later rests on it; it cannot be taken back any more.")
    if case.status != event.data["to"]["status"]:
        raise NotDecidableError(f"{number} is {case.status} now; its decision cannot be taken back any more.")
    return event


def _restore(acting: Acting, case: CaseRow, kept: dict[str, Any]) -> None:
    decided_at = datetime.fromisoformat(kept["decided_at"]) if kept["decided_at"] else None
    because = acting.because("Taken back (H26).")
    acting.charge(restore(acting.entries(case), case.id, kept["entries"], because))
    acting.change(
        case,
        **{name: kept[name] for name in _KEPT},
        status="open" if kept["status"] == "waiting" else kept["status"],  # the wait itself has ended
        decided_at=decided_at,
        decided_by=kept["decided_by"],
        merged_into=kept["merged_into"],
    )
    clocks = Clocks(acting.store, acting.policy, acting.now)
    clocks.take_up(case)
    clocks.retarget(case)
    if decided_at is None:
        unroute(acting, case)
    else:
        route(acting, case)


def _leave_whole(acting: Acting, case: CaseRow, data: dict[str, Any]) -> None:
    """A part leaves the case it was joined to, as long as nothing was charged there since."""
    store, kept = acting.store, data["whole"]
    whole = acting.case(kept["case"])
    counts = {"case": len(acting.entries(case)), "whole": len(acting.entries(whole))}
    if counts != data["after"] or whole.status in ("merged", "rejected", "closed"):
        raise NotDecidableError(f"{acting.number(whole.id)} went on since; the two cannot be told apart any more.")
    acting.charge(restore(acting.entries(whole), whole.id, kept["entries"], acting.because("Taken back (H26).")))
    remaining = [span for span in whole.spans if span in kept["spans"] or span not in data["undo"]["spans"]]
    if remaining != whole.spans:
        acting.change(whole, spans=remaining)
    if case.request_id != whole.request_id:
        store.cases.unfollow(whole.id, case.request_id)
    store.notes.unlink(case.id, linked_to=whole.id)
    acting.note(whole, "let_go", data={"case": case.id})


def _join_parts(acting: Acting, case: CaseRow, parts: list[int]) -> None:
    """The parts of a split end as parts of the case again; their numbers were told and stay known."""
    for part in (acting.case(each) for each in parts):
        decisions = acting.store.cases.decisions(part.id)
        if part.status != "open" or [row.act for row in decisions] != ["split off"]:
            raise NotDecidableError(f"{acting.number(part.id)} went on since; the split cannot be taken back any more.")
        before = values_of(part)
        because = acting.because(f"Part of {acting.number(case.id)} again (H26).")
        acting.charge(release(acting.entries(part), part.id, because))
        acting.change(part, status="merged", merged_into=case.id)
        Clocks(acting.store, acting.policy, acting.now).drop(part)
        unroute(acting, part)
        carry_over(acting, part, case)
        acting.decide(part, "joined again", before, kind="joined_again", data={"into": case.id})
