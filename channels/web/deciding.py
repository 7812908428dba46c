"""The page of a case, and what a technician decides there: confirm, correct, not a case."""

from collections.abc import Callable
from http import HTTPStatus

from fastapi import APIRouter, Depends, Path
from starlette.responses import RedirectResponse, Response

from channels.web.auth import Visit
from channels.web.case_page import UNDECIDED, CasePage, gather_case
from channels.web.correction_form import decision_of, gather_choices
from channels.web.entrance import Console, Form, PostedForm, RefusedFormError, SignedIn, TheConsole, signed_in
from channels.web.frame import show
from intake.case_file import find_case
from intake.errors import DeskError, NoSuchCaseError, NotAllowedError
from models.cases import CaseRow
from models.store import Store
from models.store.audit import VIEWED

_DONE = {
    "confirmed": "{} confirmed. The client is told.",
    "corrected": "{} corrected and confirmed. The client is told.",
    "rejected": "{} ended: not a case. It costs nothing.",
}
_LONGEST_REASON = 500

router = APIRouter(dependencies=[Depends(signed_in)])


@router.get("/console/cases/{number}")
def show_case(
    console: TheConsole, visit: SignedIn, number: str, done: str = "", of: str = "", seen: str = ""
) -> Response:
    """The page of a case; to a page that is open and shows all there is (``seen``) nothing is sent."""
    page = _gather(console, number)
    if seen == page.mark:
        return Response(status_code=HTTPStatus.NO_CONTENT)
    decided = console.policy.numbers.find_all(of)
    notice = _DONE[done].format(", ".join(map(console.policy.numbers.write, decided))) if done in _DONE else ""
    return _show(console, visit, page, notice=notice if decided else "")


@router.post("/console/cases/{number}/confirm")
def confirm(console: TheConsole, visit: SignedIn, form: PostedForm, number: str) -> Response:
    """Confirms a case as it was suggested."""
    case = _find(console, number)
    revisions = {case.id: _revision(form.get("revision"))}
    return _decide(
        console, visit, case, "confirmed",
        lambda: console.triage.confirm([case.id], login=visit.login, revisions=revisions),
    )  # fmt: skip


@router.post("/console/cases/{number}/correct")
def correct(console: TheConsole, visit: SignedIn, form: PostedForm, number: str) -> Response:
    """Confirms a case with other values."""
    case, revision = _find(console, number), _revision(form.get("revision"))
    with Store.read(console.database) as store:
        choices = gather_choices(store)
    return _decide(
        console, visit, case, "corrected",
        lambda: console.triage.correct(
            case.id, decision_of(form, case, choices), login=visit.login, revision=revision
        ),
        entered=form,
    )  # fmt: skip


@router.post("/console/cases/{number}/reject")
def reject(console: TheConsole, visit: SignedIn, form: PostedForm, number: str) -> Response:
    """Says that something is no case of its own."""
    case, revision = _find(console, number), _revision(form.get("revision"))
    reason = form.get("reason")[:_LONGEST_REASON]
    return _decide(
        console, visit, case, "rejected",
        lambda: console.triage.reject(case.id, login=visit.login, reason=reason, revision=revision),
    )  # fmt: skip


@router.post("/console/requests/{request_id}/confirm")
def confirm_all(
    console: TheConsole, visit: SignedIn, form: PostedForm, request_id: int = Path(ge=1, le=2**31 - 1)
) -> Response:
    """Confirms every case of a message that the page showed as unconfirmed, all or none."""
    seen = dict(seen_of(value) for value in form.all("case"))
    with Store.read(console.database) as store:
        cases = [case for case in store.cases.of_request(request_id) if case.id in seen]
    if not cases or len(cases) != len(seen):
        raise NoSuchCaseError("This message has no such cases. Nothing was confirmed.")
    return _decide(
        console, visit, cases[0], "confirmed",
        lambda: console.triage.confirm([case.id for case in cases], login=visit.login, revisions=seen),
        decided=[case.id for case in cases],
    )  # fmt: skip


def _decide(
    console: Console,
    visit: Visit,
    case: CaseRow,
    done: str,
    act: Callable[[], object],
    *,
    entered: Form | None = None,
    decided: list[int] | None = None,
) -> Response:
    """Decides and leads on; what stands in the way is said on the page as it is now (H12)."""
    try:
        act()
    except DeskError as error:
        status = HTTPStatus.FORBIDDEN if isinstance(error, NotAllowedError) else HTTPStatus.CONFLICT
        page = _gather(console, console.policy.numbers.write(case.id))
        return _show(console, visit, page, error=str(error), entered=entered, status=status)
    console.live.announce()
    numbers = ",".join(map(console.policy.numbers.write, decided or [case.id]))
    return RedirectResponse(f"/console/cases/{_next_of(console, case)}?done={done}&of={numbers}", HTTPStatus.SEE_OTHER)


def _next_of(console: Console, case: CaseRow) -> str:
    """The message's next case to decide; the same case where there is none."""
    with Store.read(console.database) as store:
        waiting = [each.id for each in store.cases.of_request(case.request_id) if each.status == UNDECIDED]
    return console.policy.numbers.write(waiting[0] if waiting else case.id)


def _show(
    console: Console,
    visit: Visit,
    page: CasePage,
    *,
    notice: str = "",
    error: str = "",
    entered: Form | None = None,
    status: int = HTTPStatus.OK,
) -> Response:
    # Each view of an original stands on the audit trail, before it is shown (H28).
    with Store.open(console.database) as store:
        store.audit.record(at=console.clock(), actor=visit.actor, act=VIEWED, subject=f"request:{page.request.id}")
    return show(
        console, visit, "case.html",
        status=status, page="case", shown=page, notice=notice, error=error, entered=entered,
    )  # fmt: skip


def _gather(console: Console, number: str) -> CasePage:
    with Store.read(console.database) as store:
        return gather_case(store, console.policy, number, now=console.clock())


def _find(console: Console, number: str) -> CaseRow:
    with Store.read(console.database) as store:
        return find_case(store, console.policy, number)


def _revision(value: str) -> int:
    if not value.isdecimal() or len(value) > 9:
        raise RefusedFormError("This form does not say which state of the case you saw. Load the page again.")
    return int(value)


def seen_of(value: str) -> tuple[int, int]:
    """The case and revision of a field such as ``1042:3``."""
    case_id, _, revision = value.partition(":")
    return _revision(case_id), _revision(revision)
