"""Escalations by the API: started, accepted or dismissed, followed, handed over, ended (X1-X4)."""

from datetime import datetime
from typing import Annotated, Literal

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field

from channels.web.api.acts import CaseReader, OnCase, Writer
from channels.web.api.entrance import Api, IdempotencyKey, TheApi
from channels.web.api.finding import Number, RowId, own_case
from channels.web.api.paging import Cursor, Limit, before_of, next_of
from channels.web.api.problems import ProblemError, answers
from channels.web.api.shapes import Line, Login, Name, NeededReasonIn, Page, Taken, Text
from channels.web.api.tokens import Caller
from channels.web.api.writes import OnceRoute
from intake.acting import Actor
from intake.escalating import Escalating
from intake.escalation import EscalationReason, Through
from models.life import EscalationRow
from models.store import Store

router = APIRouter(route_class=OnceRoute, tags=["escalations"])
State = Annotated[str, Query(pattern=r"^(proposed|running|ended|dismissed)$")]


class EscalateIn(Taken):
    """Why a case is escalated (X1), and on whose behalf (X2)."""

    reason: EscalationReason = Field(strict=False)
    text: Text = ""
    through: Literal["technician", "customer_success_manager", "representative"] = Field(
        "technician", description="Whom the client told."
    )
    on_behalf_of: Line = ""


class StepIn(Taken):
    """A line on the time line."""

    text: Name


class HandOverIn(Taken):
    """The new owner."""

    to: Login


class EndIn(Taken):
    """What came of it, and what the client is told; without words, in our own."""

    outcome: Name
    tell: Text = ""


class AcceptIn(Taken):
    """What the lead says to it."""

    text: Line = ""


class Step(BaseModel):
    """One line of an escalation's time line."""

    at: datetime
    actor: str
    what: str


class Escalation(BaseModel):
    """A case that is raised to a lead; state is proposed, running, ended or dismissed."""

    id: int
    case: str
    state: str
    reason: str
    text: str
    started_by: str
    through: str
    on_behalf_of: str
    owner: str
    started_at: datetime
    client_told_at: datetime | None
    ended_at: datetime | None
    outcome: str
    steps: list[Step]


@router.get("/escalations", responses=answers())
def list_escalations(
    api: TheApi, caller: CaseReader, state: State = "running", cursor: Cursor = None, limit: Limit = 50
) -> Page[Escalation]:
    """The escalations in one state, the newest first."""
    with Store.read(api.database) as store:
        rows = store.escalations.page(state, before=before_of(cursor), limit=limit)
        items = [_shape(store, api, row) for row in rows if _may_see(store, caller, row)]
    return Page(items=items, next=next_of([row.id for row in rows], limit))


@router.get("/escalations/{escalation_id}", responses=answers())
def show_escalation(api: TheApi, caller: CaseReader, escalation_id: RowId) -> Escalation:
    """One escalation with its time line."""
    with Store.read(api.database) as store:
        return _shape(store, api, _found(store, caller, escalation_id))


@router.get("/cases/{number}/escalations", responses=answers())
def list_of_case(api: TheApi, caller: CaseReader, number: Number) -> list[Escalation]:
    """The escalations of a case, oldest first."""
    with Store.read(api.database) as store:
        rows = store.escalations.of_case(own_case(store, api, caller, number).id)
        return [_shape(store, api, row) for row in rows]


@router.post("/cases/{number}/escalate", responses=answers(412))
def escalate(act: OnCase, body: EscalateIn) -> Escalation:
    """Escalates a case, or adds to the escalation that it has; leads and client are told (X2, X4)."""
    row = _escalating(act.api).start(
        act.case.id,
        body.reason,
        body.text,
        actor=Actor("technician", act.login),
        through=Through(body.through),
        on_behalf_of=body.on_behalf_of,
    )
    act.done()
    return _fresh(act.api, row.id)


@router.post("/escalations/{escalation_id}/accept", responses=answers())
def accept(
    api: TheApi, caller: Writer, escalation_id: RowId, body: AcceptIn, _key: IdempotencyKey = None
) -> Escalation:
    """Lets an escalation run that the system proposed; the lead who accepts owns it (X3)."""
    _check(api, caller, escalation_id)
    _escalating(api).accept(escalation_id, login=caller.login, text=body.text)
    return _fresh(api, escalation_id)


@router.post("/escalations/{escalation_id}/dismiss", responses=answers())
def dismiss(
    api: TheApi, caller: Writer, escalation_id: RowId, body: NeededReasonIn, _key: IdempotencyKey = None
) -> Escalation:
    """Says that a proposed escalation is none (X3)."""
    _check(api, caller, escalation_id)
    _escalating(api).dismiss(escalation_id, login=caller.login, reason=body.reason)
    return _fresh(api, escalation_id)


@router.post("/escalations/{escalation_id}/steps", responses=answers())
def add_step(
    api: TheApi, caller: Writer, escalation_id: RowId, body: StepIn, _key: IdempotencyKey = None
) -> Escalation:
    """Writes a line on the time line; the client does not see it (X4)."""
    _check(api, caller, escalation_id)
    _escalating(api).add_step(escalation_id, body.text, login=caller.login)
    return _fresh(api, escalation_id)


@router.post("/escalations/{escalation_id}/hand-over", responses=answers())
def hand_over(
    api: TheApi, caller: Writer, escalation_id: RowId, body: HandOverIn, _key: IdempotencyKey = None
) -> Escalation:
    """Gives an escalation another owner (X4)."""
    _check(api, caller, escalation_id)
    _escalating(api).hand_over(escalation_id, body.to, login=caller.login)
    return _fresh(api, escalation_id)


@router.post("/escalations/{escalation_id}/end", responses=answers())
def end(api: TheApi, caller: Writer, escalation_id: RowId, body: EndIn, _key: IdempotencyKey = None) -> Escalation:
    """Ends an escalation with its outcome; the client is told (X4)."""
    _check(api, caller, escalation_id)
    _escalating(api).end(escalation_id, body.outcome, login=caller.login, tell=body.tell)
    return _fresh(api, escalation_id)


def _escalating(api: Api) -> Escalating:
    return Escalating(api.database, api.policy, api.clock)


def _fresh(api: Api, escalation_id: int) -> Escalation:
    api.live.announce()
    with Store.read(api.database) as store:
        row = store.escalations.find(escalation_id)
        assert row is not None  # it was acted on just now
        return _shape(store, api, row)


def _check(api: Api, caller: Caller, escalation_id: int) -> None:
    with Store.read(api.database) as store:
        _found(store, caller, escalation_id)


def _found(store: Store, caller: Caller, escalation_id: int) -> EscalationRow:
    row = store.escalations.find(escalation_id)
    if row is None or not _may_see(store, caller, row):
        raise ProblemError(404, f"There is no escalation {escalation_id}.")
    return row


def _may_see(store: Store, caller: Caller, row: EscalationRow) -> bool:
    case = store.cases.find(row.case_id)
    return case is not None and caller.may_see(case.client_id)


def _shape(store: Store, api: Api, row: EscalationRow) -> Escalation:
    names = ("id", "state", "reason", "text", "started_by", "through", "on_behalf_of", "owner", "outcome")
    moments = ("started_at", "client_told_at", "ended_at")
    steps = [Step(at=each.at, actor=each.actor, what=each.what) for each in store.escalations.steps(row.id)]
    values = {name: getattr(row, name) for name in (*names, *moments)}
    return Escalation(case=api.policy.numbers.write(row.case_id), steps=steps, **values)
