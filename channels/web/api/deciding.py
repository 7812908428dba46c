"""What technicians decide of a case, by the API: confirm, correct, reject."""

from fastapi import APIRouter

from channels.web.api.acts import CaseAct, OnCase, decision_of
from channels.web.api.problems import answers
from channels.web.api.shapes import CaseFile, DecisionIn, ReasonIn
from channels.web.api.writes import OnceRoute
from intake.triage import Triage

router = APIRouter(route_class=OnceRoute, tags=["acts on cases"])


@router.post("/cases/{number}/confirm", responses=answers(412))
def confirm(act: OnCase) -> CaseFile:
    """Confirms a case as it was suggested; the client is told."""
    _triage(act).confirm([act.case.id], login=act.login, revisions={act.case.id: act.case.revision})
    return act.done()


@router.post("/cases/{number}/correct", responses=answers(412))
def correct(act: OnCase, decision: DecisionIn) -> CaseFile:
    """Confirms a case with other values than were suggested (S2, P7)."""
    _triage(act).correct(act.case.id, decision_of(decision), login=act.login, revision=act.case.revision)
    return act.done()


@router.post("/cases/{number}/reject", responses=answers(412))
def reject(act: OnCase, why: ReasonIn) -> CaseFile:
    """Says that something is no case of its own: it ends and costs nothing (P7)."""
    _triage(act).reject(act.case.id, login=act.login, reason=why.reason, revision=act.case.revision)
    return act.done()


def _triage(act: CaseAct) -> Triage:
    return Triage(act.api.database, act.api.policy, act.api.clock)
