"""The page of a case, and what a technician decides there: confirm, correct, not a case."""

from collections.abc import Sequence
from http import HTTPStatus

from fastapi import APIRouter, Depends, Path
from starlette.responses import RedirectResponse, Response

from channels.web.acting import DONE, TAKEN_BACK, TakesBack, carry_out, find, gather, revision_of, show_case
from channels.web.case_page import UNDECIDED, can_undo
from channels.web.correction_form import decision_of, gather_choices
from channels.web.entrance import Console, PostedForm, SignedIn, TheConsole, signed_in
from intake.errors import NoSuchCaseError
from models.cases import CaseRow
from models.store import Store

_LONGEST_REASON = 500

router = APIRouter(dependencies=[Depends(signed_in)])


@router.get("/console/cases/{number}")
def show_one(
    console: TheConsole, visit: SignedIn, number: str, done: str = "", of: str = "", seen: str = ""
) -> Response:
    """The page of a case; to a page that is open and shows all there is (``seen``) nothing is sent."""
    page = gather(console, number)
    if seen == page.mark:
        return Response(status_code=HTTPStatus.NO_CONTENT)
    decided = console.policy.numbers.find_all(of)
    notice = DONE[done].format(", ".join(map(console.policy.numbers.write, decided))) if done in DONE else ""
    return show_case(
        console, visit, page,
        notice=notice if decided else "",
        takes_back=_takes_back(console, decided) if done in TAKEN_BACK else None,
    )  # fmt: skip


@router.post("/console/cases/{number}/confirm")
def confirm(console: TheConsole, visit: SignedIn, form: PostedForm, number: str) -> Response:
    """Confirms a case as it was suggested."""
    case = find(console, number)
    revisions = {case.id: revision_of(form.get("revision"))}
    return carry_out(
        console, visit, case, "confirmed",
        lambda: console.triage.confirm([case.id], login=visit.login, revisions=revisions),
        lead_to=lambda: _next_of(console, case),
    )  # fmt: skip


@router.post("/console/cases/{number}/correct")
def correct(console: TheConsole, visit: SignedIn, form: PostedForm, number: str) -> Response:
    """Confirms a case with other values."""
    case, revision = find(console, number), revision_of(form.get("revision"))
    with Store.read(console.database) as store:
        choices = gather_choices(store)
    return carry_out(
        console, visit, case, "corrected",
        lambda: console.triage.correct(
            case.id, decision_of(form, case, choices), login=visit.login, revision=revision
        ),
        form=form,
        lead_to=lambda: _next_of(console, case),
    )  # fmt: skip


@router.post("/console/cases/{number}/reject")
def reject(console: TheConsole, visit: SignedIn, form: PostedForm, number: str) -> Response:
    """Says that something is no case of its own."""
    case, revision = find(console, number), revision_of(form.get("revision"))
    reason = form.get("reason")[:_LONGEST_REASON]
    return carry_out(
        console, visit, case, "rejected",
        lambda: console.triage.reject(case.id, login=visit.login, reason=reason, revision=revision),
        lead_to=lambda: _next_of(console, case),
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
    answer = carry_out(
        console, visit, cases[0], "confirmed",
        lambda: console.triage.confirm([case.id for case in cases], login=visit.login, revisions=seen),
    )  # fmt: skip
    if answer.status_code != HTTPStatus.SEE_OTHER:
        return answer
    numbers = ",".join(console.policy.numbers.write(case.id) for case in cases)
    address = f"/console/cases/{console.policy.numbers.write(cases[0].id)}?done=confirmed&of={numbers}"
    return RedirectResponse(address, HTTPStatus.SEE_OTHER)


def seen_of(value: str) -> tuple[int, int]:
    """The case and revision of a field such as ``1042:3``."""
    case_id, _, revision = value.partition(":")
    return revision_of(case_id), revision_of(revision)


def _takes_back(console: Console, decided: Sequence[int]) -> TakesBack | None:
    """What a notice offers to take back: the one case that was decided, unless something came after it."""
    with Store.read(console.database) as store:
        case = store.cases.find(decided[0]) if len(decided) == 1 else None
        offers = case is not None and can_undo(store, case)
    return TakesBack(console.policy.numbers.write(case.id), case.revision) if case and offers else None


def _next_of(console: Console, case: CaseRow) -> int:
    """The message's next case to decide; the same case where there is none."""
    with Store.read(console.database) as store:
        waiting = [each.id for each in store.cases.of_request(case.request_id) if each.status == UNDECIDED]
    return waiting[0] if waiting else case.id
