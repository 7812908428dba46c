"""What is changed on a case after its decision, by the API: class, allowance, charge, fee (E6, E7, S2, P8, P9)."""

from fastapi import APIRouter
from pydantic import Field

from channels.web.api.acts import CaseAct, OnCase, decision_of
from channels.web.api.problems import answers
from channels.web.api.shapes import CaseFile, DecisionIn, Line, Name, NeededReasonIn, ReasonIn, Taken
from channels.web.api.writes import OnceRoute
from intake.agreements import Agreements
from intake.handling import Handling

router = APIRouter(route_class=OnceRoute, tags=["acts on cases"])


class ChangeIn(DecisionIn):
    """What a case is from now on, and why."""

    reason: Line = ""


class FeeIn(Taken):
    """Who authorised the fee, and by which message."""

    representative: Name = Field(description="The purchasing representative's name or address.")
    message: Name = Field(description="By which message, such as 'telephone, 24 November'.")


@router.post("/cases/{number}/change", responses=answers(412))
def change(act: OnCase, body: ChangeIn) -> CaseFile:
    """Reclassifies a decided case; its promised times move from now on (S2, S4)."""
    decision = decision_of(body)
    _handling(act).change(act.case.id, decision, login=act.login, reason=body.reason, revision=act.case.revision)
    return act.done()


@router.post("/cases/{number}/let-through", responses=answers(412))
def let_through(act: OnCase, body: ReasonIn) -> CaseFile:
    """Lets a case through that is beyond the allowance; leads only (P9)."""
    _handling(act).let_through(act.case.id, login=act.login, reason=body.reason)
    return act.done()


@router.post("/cases/{number}/reverse-charge", responses=answers(412))
def reverse_charge(act: OnCase, body: NeededReasonIn) -> CaseFile:
    """Gives the charge back, because the cause is a defect or an error in a document of ours (P8)."""
    _handling(act).reverse_charge(act.case.id, login=act.login, reason=body.reason)
    return act.done()


@router.post("/cases/{number}/take-on", responses=answers(412))
def take_on(act: OnCase, body: NeededReasonIn) -> CaseFile:
    """Takes on what lies outside the plan: it is charged as any other case from then on (E6)."""
    _agreements(act).take_on(act.case.id, reason=body.reason, login=act.login)
    return act.done()


@router.post("/cases/{number}/authorise-fee", responses=answers(412))
def authorise_fee(act: OnCase, body: FeeIn) -> CaseFile:
    """Records a representative's consent to a fee that reached a technician (E7)."""
    _agreements(act).authorise_fee(
        act.case.id, representative=body.representative, message=body.message, login=act.login
    )
    return act.done()


def _handling(act: CaseAct) -> Handling:
    return Handling(act.api.database, act.api.policy, act.api.clock)


def _agreements(act: CaseAct) -> Agreements:
    return Agreements(act.api.database, act.api.policy, act.api.clock)
