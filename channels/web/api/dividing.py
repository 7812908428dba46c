"""What is one incident, by the API: split, merge, re-attach, open from words, take back (P6, P7, H26)."""

from typing import Annotated

from fastapi import APIRouter, Response
from pydantic import Field, StringConstraints

from channels.web.api.acts import CaseAct, OnCase, Writer, decision_of
from channels.web.api.cases import shown
from channels.web.api.entrance import IdempotencyKey, TheApi
from channels.web.api.finding import RowId, own_request
from channels.web.api.problems import answers
from channels.web.api.shapes import CaseFile, DecisionIn, SpanIn, Taken
from channels.web.api.writes import OnceRoute
from classifiers.findings import Span
from intake.dividing import Dividing, Part
from models.store import Store

router = APIRouter(route_class=OnceRoute, tags=["acts on cases"])
CaseNumber = Annotated[str, StringConstraints(pattern=r"^([A-Za-z]{1,12}-)?[1-9][0-9]{0,8}$")]


class PartIn(DecisionIn):
    """One incident: its words, and what it is."""

    spans: list[SpanIn] = Field(min_length=1, max_length=20)


class SplitIn(Taken):
    """The parts; the first keeps the number, the others get new ones."""

    parts: list[PartIn] = Field(min_length=2, max_length=20)


class MergeIn(Taken):
    """The cases that become part of this one."""

    cases: list[CaseNumber] = Field(min_length=1, max_length=20)


class ReattachIn(Taken):
    """The case that this one only continues."""

    to: CaseNumber


@router.post("/cases/{number}/split", responses=answers(412))
def split(act: OnCase, body: SplitIn) -> list[CaseFile]:
    """Makes several decided cases of one; the charge follows, and the client is told (P7)."""
    parts = [Part(_spans(each), decision_of(each)) for each in body.parts]
    rows = _dividing(act).split(act.case.id, parts, login=act.login, revision=act.case.revision)
    return [act.done(row.id) for row in reversed(rows)][::-1]


@router.post("/cases/{number}/merge", responses=answers(412))
def merge(act: OnCase, body: MergeIn) -> CaseFile:
    """Makes one case of several: the others end as parts of it, and their charge goes along (P7)."""
    others = [act.other(number).id for number in body.cases]
    seen = {act.case.id: act.case.revision}
    _dividing(act).merge(others, into=act.case.id, login=act.login, revisions=seen)
    return act.done()


@router.post("/cases/{number}/reattach", responses=answers(412))
def reattach(act: OnCase, body: ReattachIn) -> CaseFile:
    """Joins a case to the one that it only continues: a further contact costs nothing (P6)."""
    whole = act.other(body.to)
    _dividing(act).reattach(act.case.id, to_case=whole.id, login=act.login, revision=act.case.revision)
    return act.done()


@router.post("/cases/{number}/undo", responses=answers(412))
def undo(act: OnCase) -> CaseFile:
    """Takes the last decision on a case back, where nothing later depends on it; its charge too (H26)."""
    _dividing(act).undo(act.case.id, login=act.login)
    return act.done()


@router.post("/requests/{request_id}/open", status_code=201, responses=answers())
def open_from(
    api: TheApi, caller: Writer, request_id: RowId, body: PartIn, response: Response, _key: IdempotencyKey = None
) -> CaseFile:
    """Opens a decided case from words that nobody marked, or from a message that held none (P7)."""
    with Store.read(api.database) as store:
        own_request(store, caller, request_id)
    dividing = Dividing(api.database, api.policy, api.clock)
    case = dividing.open_from(request_id, _spans(body), decision_of(body), login=caller.login)
    api.live.announce()
    with Store.read(api.database) as store:
        return shown(store, api.policy, store.cases.find(case.id) or case, response)


def _dividing(act: CaseAct) -> Dividing:
    return Dividing(act.api.database, act.api.policy, act.api.clock)


def _spans(body: PartIn) -> tuple[Span, ...]:
    return tuple(Span(each.part, each.start, each.end) for each in body.spans)
