"""Where confirmed cases lead, on one page: defect reports, the committee's queue, errors in documents (D1, D2, K3)."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Path
from starlette.responses import RedirectResponse, Response

from channels.web.acting import find
from channels.web.entrance import Console, Form, PostedForm, SignedIn, TheConsole, signed_in
from channels.web.fields import words
from channels.web.frame import show
from intake.defects import LIVING, Defects, defect_file, in_order
from intake.documents import Documents, error_file
from intake.enhancements import Enhancements, Ruling, queue_of
from intake.errors import NotDecidableError
from intake.feedback import TechnicalSeverity
from models.store import Store

_HERE = "/console/feedback"
_MOST = 200
_LONGEST_TEXT = 5_000
Number = Annotated[int, Path(ge=1, le=2**31 - 1)]

router = APIRouter(dependencies=[Depends(signed_in)])


@router.get(_HERE)
def show_feedback(console: TheConsole, visit: SignedIn) -> Response:
    """What is with engineering, before the committee, and with document writers; the most urgent first."""
    with Store.read(console.database) as store:
        reports = in_order(store.feedback.defects(states=LIVING, limit=_MOST))
        defects = [defect_file(store, console.policy, row) for row in reports]
        wishes = queue_of(store, console.policy, states=("queued", "accepted"), limit=_MOST)
        rows = store.feedback.document_errors(state="open", limit=_MOST)
        errors = [error_file(console.policy, row) for row in rows]
    return show(
        console, visit, "feedback.html",
        page="feedback", defects=defects, wishes=wishes, errors=errors,
        severities_of=[each.value for each in TechnicalSeverity],
    )  # fmt: skip


@router.post("/console/defects/{report_id}/rate")
def rate(console: TheConsole, visit: SignedIn, form: PostedForm, report_id: Number) -> Response:
    """Gives a report engineering's severity; the cases' priority stays beside it (D1)."""
    try:
        severity = TechnicalSeverity(form.get("severity"))
    except ValueError as error:
        raise NotDecidableError("Choose a technical severity from the list.") from error
    _defects(console).rate(report_id, severity, login=visit.login)
    return _back(console, "defects")


@router.post("/console/defects/{report_id}/confirm")
def confirm(console: TheConsole, visit: SignedIn, _form: PostedForm, report_id: Number) -> Response:
    """Confirms that the product is at fault (K2)."""
    _defects(console).confirm(report_id, login=visit.login)
    return _back(console, "defects")


@router.post("/console/defects/{report_id}/link")
def link(console: TheConsole, visit: SignedIn, form: PostedForm, report_id: Number) -> Response:
    """Notes the tracker's own key."""
    _defects(console).link(report_id, words(form, "tracker_key"), login=visit.login)
    return _back(console, "defects")


@router.post("/console/defects/{report_id}/join")
def join(console: TheConsole, visit: SignedIn, form: PostedForm, report_id: Number) -> Response:
    """Makes one report of two about the same fault."""
    _defects(console).join(report_id, into=_id(form), login=visit.login)
    return _back(console, "defects")


@router.post("/console/defects/{report_id}/fixed")
def fixed(console: TheConsole, visit: SignedIn, form: PostedForm, report_id: Number) -> Response:
    """It is corrected in a version: the clients of all its cases are told."""
    text = form.get("text")[:_LONGEST_TEXT]
    _defects(console).fix(report_id, words(form, "version"), login=visit.login, words=text)
    return _back(console, "defects")


@router.post("/console/defects/{report_id}/decline")
def decline(console: TheConsole, visit: SignedIn, form: PostedForm, report_id: Number) -> Response:
    """Engineering finds no fault; whoever has the cases is told."""
    _defects(console).decline(report_id, form.get("text")[:_LONGEST_TEXT], login=visit.login)
    return _back(console, "defects")


@router.post("/console/enhancements/{enhancement_id}/join")
def join_wishes(console: TheConsole, visit: SignedIn, form: PostedForm, enhancement_id: Number) -> Response:
    """Makes one of two wishes for the same thing."""
    _enhancements(console).join(enhancement_id, into=_id(form), login=visit.login)
    return _back(console, "wishes")


@router.post("/console/enhancements/{enhancement_id}/rule")
def rule(console: TheConsole, visit: SignedIn, form: PostedForm, enhancement_id: Number) -> Response:
    """Records what the committee decided; everybody who asked is told."""
    try:
        ruling = Ruling(form.get("ruling"))
    except ValueError as error:
        raise NotDecidableError("Choose what the committee decided.") from error
    reason = form.get("text")[:_LONGEST_TEXT]
    _enhancements(console).rule(enhancement_id, ruling, login=visit.login, reason=reason)
    return _back(console, "wishes")


@router.post("/console/cases/{number}/document-mended")
def mended(console: TheConsole, visit: SignedIn, form: PostedForm, number: str) -> Response:
    """The document is corrected; the client who found the error is told."""
    acts = Documents(console.database, console.policy, console.clock)
    acts.mend(find(console, number).id, login=visit.login, words=form.get("text")[:_LONGEST_TEXT])
    return _back(console, "errors")


def _defects(console: Console) -> Defects:
    return Defects(console.database, console.policy, console.clock)


def _enhancements(console: Console) -> Enhancements:
    return Enhancements(console.database, console.policy, console.clock)


def _id(form: Form) -> int:
    text = form.get("into")
    if not text.isdecimal() or len(text) > 9:
        raise NotDecidableError("Choose the one that stays.")
    return int(text)


def _back(console: Console, section: str) -> Response:
    console.live.announce()
    return RedirectResponse(f"{_HERE}#{section}", HTTPStatus.SEE_OTHER)
