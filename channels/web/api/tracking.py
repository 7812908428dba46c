"""What becomes of defects, enhancements and errors in documents, by the API: the tracker's way back (D1, D2, K2-K4)."""

from typing import Annotated

from fastapi import APIRouter, Depends
from pydantic import Field

from channels.web.api.acts import OnCase, Writer
from channels.web.api.entrance import Api, IdempotencyKey, TheApi
from channels.web.api.feedback import Defect, Enhancement, defect_of, enhancement_of
from channels.web.api.finding import RowId
from channels.web.api.problems import ProblemError, answers
from channels.web.api.shapes import CaseFile, Id, Line, Name, NeededReasonIn, Taken, Text
from channels.web.api.tokens import Caller
from channels.web.api.writes import OnceRoute
from intake.defects import Defects
from intake.documents import Documents
from intake.enhancements import Enhancements, Ruling
from intake.feedback import TechnicalSeverity
from models.store import Store

router = APIRouter(route_class=OnceRoute, tags=["defects and enhancements"])


async def _unbound(caller: Writer) -> Caller:
    if caller.client_id is not None:
        raise ProblemError(403, "A token of one client decides nothing that other clients' cases rest on.")
    return caller


Tracker = Annotated[Caller, Depends(_unbound)]


class RateIn(Taken):
    """What engineering makes of it."""

    technical_severity: TechnicalSeverity = Field(strict=False)


class LinkIn(Taken):
    """Under which key the tracker keeps it."""

    tracker_key: Name


class JoinIn(Taken):
    """The one that stays."""

    into: Id


class FixIn(Taken):
    """In which version it is fixed, and what the clients are told besides."""

    version: Name
    words: Text = ""


class RuleIn(Taken):
    """What the committee decided, and why; everybody who asked is told."""

    ruling: Ruling = Field(strict=False)
    reason: Line = ""


class MendIn(Taken):
    """What the client is told besides."""

    words: Text = ""


@router.post("/defects/{report_id}/rate", responses=answers())
def rate(api: TheApi, caller: Tracker, report_id: RowId, body: RateIn, _key: IdempotencyKey = None) -> Defect:
    """Gives a report engineering's severity; the cases' priority stays beside it (D1)."""
    _defects(api).rate(report_id, body.technical_severity, login=caller.login)
    return _defect(api, caller, report_id)


@router.post("/defects/{report_id}/confirm", responses=answers())
def confirm(api: TheApi, caller: Tracker, report_id: RowId, _key: IdempotencyKey = None) -> Defect:
    """Confirms that the product is at fault: only now is it a defect (K2)."""
    _defects(api).confirm(report_id, login=caller.login)
    return _defect(api, caller, report_id)


@router.post("/defects/{report_id}/link", responses=answers())
def link(api: TheApi, caller: Tracker, report_id: RowId, body: LinkIn, _key: IdempotencyKey = None) -> Defect:
    """Notes under which key the tracker keeps a report."""
    _defects(api).link(report_id, body.tracker_key, login=caller.login)
    return _defect(api, caller, report_id)


@router.post("/defects/{report_id}/join", responses=answers())
def join(api: TheApi, caller: Tracker, report_id: RowId, body: JoinIn, _key: IdempotencyKey = None) -> Defect:
    """Makes one report of two that are about the same fault; the answer is the one that stays."""
    _defects(api).join(report_id, into=body.into, login=caller.login)
    return _defect(api, caller, body.into)


@router.post("/defects/{report_id}/fix", responses=answers())
def fix(api: TheApi, caller: Tracker, report_id: RowId, body: FixIn, _key: IdempotencyKey = None) -> Defect:
    """Says in which version a defect is fixed: the client of each of its cases is told, once (D1)."""
    _defects(api).fix(report_id, body.version, login=caller.login, words=body.words)
    return _defect(api, caller, report_id)


@router.post("/defects/{report_id}/decline", responses=answers())
def decline(
    api: TheApi, caller: Tracker, report_id: RowId, body: NeededReasonIn, _key: IdempotencyKey = None
) -> Defect:
    """Says that it is no fault of the product; whoever has the cases is told."""
    _defects(api).decline(report_id, body.reason, login=caller.login)
    return _defect(api, caller, report_id)


@router.post("/enhancements/{enhancement_id}/join", responses=answers())
def join_wishes(
    api: TheApi, caller: Tracker, enhancement_id: RowId, body: JoinIn, _key: IdempotencyKey = None
) -> Enhancement:
    """Makes one of two wishes for the same thing: its requesters and clients add up (D2)."""
    Enhancements(api.database, api.policy, api.clock).join(enhancement_id, into=body.into, login=caller.login)
    return _enhancement(api, caller, body.into)


@router.post("/enhancements/{enhancement_id}/rule", responses=answers())
def rule(api: TheApi, caller: Tracker, enhancement_id: RowId, body: RuleIn, _key: IdempotencyKey = None) -> Enhancement:
    """Records what the upgrade committee decided; everybody who asked is told (D2)."""
    enhancements = Enhancements(api.database, api.policy, api.clock)
    enhancements.rule(enhancement_id, body.ruling, login=caller.login, reason=body.reason)
    return _enhancement(api, caller, enhancement_id)


@router.post("/cases/{number}/document-mended", responses=answers(412))
def mend_document(act: OnCase, body: MendIn) -> CaseFile:
    """The document that a case is about is corrected: the client is told (K3)."""
    Documents(act.api.database, act.api.policy, act.api.clock).mend(act.case.id, login=act.login, words=body.words)
    return act.done()


def _defects(api: Api) -> Defects:
    return Defects(api.database, api.policy, api.clock)


def _defect(api: Api, caller: Caller, report_id: int) -> Defect:
    api.live.announce()
    with Store.read(api.database) as store:
        return defect_of(store, api, caller, report_id)


def _enhancement(api: Api, caller: Caller, enhancement_id: int) -> Enhancement:
    api.live.announce()
    with Store.read(api.database) as store:
        return enhancement_of(store, api, caller, enhancement_id)
