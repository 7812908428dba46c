"""What technicians decide of a case, by the API: confirm, correct, reject."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response

from channels.web.api.cases import shown
from channels.web.api.entrance import Api, IdempotencyKey, IfMatch, TheApi, needs
from channels.web.api.finding import Number, check_match, own_case
from channels.web.api.problems import answers
from channels.web.api.shapes import CaseFile, DecisionIn, ReasonIn
from channels.web.api.tokens import Caller, Scope
from channels.web.api.writes import OnceRoute
from intake.triage import Decision, Triage
from models.cases import CaseRow
from models.store import Store

router = APIRouter(route_class=OnceRoute, tags=["acts on cases"])
Writer = Annotated[Caller, Depends(needs(Scope.CASES_WRITE))]


@router.post("/cases/{number}/confirm", responses=answers(412))
def confirm(
    api: TheApi, caller: Writer, number: Number, response: Response, seen: IfMatch = None, _key: IdempotencyKey = None
) -> CaseFile:
    """Confirms a case as it was suggested; the client is told."""
    case = looked_at(api, caller, number, seen)
    triage_of(api).confirm([case.id], login=caller.login, revisions={case.id: case.revision})
    return acted(api, case, response)


@router.post("/cases/{number}/correct", responses=answers(412))
def correct(
    api: TheApi,
    caller: Writer,
    number: Number,
    decision: DecisionIn,
    response: Response,
    seen: IfMatch = None,
    _key: IdempotencyKey = None,
) -> CaseFile:
    """Confirms a case with other values than were suggested (S2, P7)."""
    case = looked_at(api, caller, number, seen)
    triage_of(api).correct(case.id, decision_of(decision), login=caller.login, revision=case.revision)
    return acted(api, case, response)


@router.post("/cases/{number}/reject", responses=answers(412))
def reject(
    api: TheApi,
    caller: Writer,
    number: Number,
    why: ReasonIn,
    response: Response,
    seen: IfMatch = None,
    _key: IdempotencyKey = None,
) -> CaseFile:
    """Says that something is no case of its own: it ends and costs nothing (P7)."""
    case = looked_at(api, caller, number, seen)
    triage_of(api).reject(case.id, login=caller.login, reason=why.reason, revision=case.revision)
    return acted(api, case, response)


def triage_of(api: Api) -> Triage:
    """The desk's other side."""
    return Triage(api.database, api.policy, api.clock)


def decision_of(body: DecisionIn) -> Decision:
    """What a body says a case is."""
    return Decision(body.kind, body.severity, body.product or None, body.feature or None, body.version or None)


def looked_at(api: Api, caller: Caller, number: str, seen: str | None) -> CaseRow:
    """The case that an act is about, in the state that the caller saw; raises NoSuchCaseError or ProblemError 412."""
    with Store.read(api.database) as store:
        case = own_case(store, api, caller, number)
    check_match(case, seen)
    return case


def acted(api: Api, case: CaseRow, response: Response) -> CaseFile:
    """The case after the act; open pages are told."""
    api.live.announce()
    with Store.read(api.database) as store:
        fresh = store.cases.find(case.id)
        return shown(store, api.policy, fresh or case, response)
