"""One message without a case: what it says, why it was held or noted, and what a technician does with it (E3)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query
from starlette.responses import RedirectResponse, Response

from channels.web.acting import BLANK
from channels.web.auth import Visit
from channels.web.correction_form import Choices, decision_of, gather_choices
from channels.web.entrance import Console, Form, PostedForm, RefusedFormError, SignedIn, TheConsole, signed_in
from channels.web.fields import words
from channels.web.frame import show
from channels.web.picking import Sentence, chosen_spans, sentences_of
from intake.claimant import Claim, claimed_by
from intake.errors import DeskError, NoSuchCaseError, NotAllowedError, NotDecidableError
from models.cases import RequestRow
from models.clients import ClientRow, ContactRow
from models.store import Store
from models.store.audit import VIEWED

Number = Annotated[int, Path(ge=1, le=2**31 - 1)]
_LONGEST_REASON = 500
_DONE = {
    "released": "The message goes on as the client's. It is being settled.",
    "dismissed": "The message is dismissed.",
}

router = APIRouter(dependencies=[Depends(signed_in)])


@dataclass(frozen=True, slots=True)
class RequestPage:
    """A message, whose it claims to be, and who else it could be of."""

    request: RequestRow
    claim: Claim
    chosen: ClientRow | None
    clients: Sequence[ClientRow]
    contacts: Sequence[ContactRow]
    cases: Sequence[str]
    sentences: Sequence[Sentence]
    choices: Choices


@router.get("/console/requests/{request_id}")
def show_request(
    console: TheConsole,
    visit: SignedIn,
    request_id: Number,
    done: str = "",
    client: Annotated[str, Query(max_length=12)] = "",
) -> Response:
    """The page of a message, perhaps as another client's; one that opened a case leads there."""
    page = _gather(console, request_id, int(client) if client.isdecimal() else None)
    if page.cases:
        return RedirectResponse(f"/console/cases/{page.cases[0]}", HTTPStatus.SEE_OTHER)
    return _show(console, visit, page, notice=_DONE.get(done, ""))


@router.post("/console/requests/{request_id}/release")
def release(console: TheConsole, visit: SignedIn, form: PostedForm, request_id: Number) -> Response:
    """Lets a held message go on as a client's."""
    client_id, contact_id = _number(form, "client"), _number(form, "contact")
    reason = words(form, "reason", most=_LONGEST_REASON)

    def act() -> None:
        if client_id is None:
            raise NotDecidableError("Say which client's message it is.")
        console.holds.release(request_id, client_id=client_id, login=visit.login, reason=reason, contact_id=contact_id)

    answer = _carry_out(console, visit, form, request_id, "released", act)
    console.on_accepted()
    return answer


@router.post("/console/requests/{request_id}/dismiss")
def dismiss(console: TheConsole, visit: SignedIn, form: PostedForm, request_id: Number) -> Response:
    """Ends a held message for good."""
    reason = words(form, "why_not", most=_LONGEST_REASON)
    return _carry_out(
        console, visit, form, request_id, "dismissed",
        lambda: console.holds.dismiss(request_id, login=visit.login, reason=reason),
    )  # fmt: skip


@router.post("/console/requests/{request_id}/open")
def open_from_words(console: TheConsole, visit: SignedIn, form: PostedForm, request_id: Number) -> Response:
    """Opens a case from words of a message that nobody marked."""
    with Store.read(console.database) as store:
        choices = gather_choices(store)
    try:
        decision = decision_of(form, None, choices)
        case = console.dividing.open_from(request_id, chosen_spans(form), decision, login=visit.login)
    except DeskError as error:
        return _refused(console, visit, form, request_id, error)
    console.live.announce()
    number = console.policy.numbers.write(case.id)
    return RedirectResponse(f"/console/cases/{number}?done=opened&of={number}", HTTPStatus.SEE_OTHER)


def _carry_out(
    console: Console, visit: Visit, form: Form, request_id: int, done: str, act: Callable[[], object]
) -> Response:
    try:
        act()
    except DeskError as error:
        return _refused(console, visit, form, request_id, error)
    console.live.announce()
    return RedirectResponse(f"/console/requests/{request_id}?done={done}", HTTPStatus.SEE_OTHER)


def _refused(console: Console, visit: Visit, form: Form, request_id: int, error: DeskError) -> Response:
    if isinstance(error, NoSuchCaseError):
        raise error
    status = HTTPStatus.FORBIDDEN if isinstance(error, NotAllowedError) else HTTPStatus.CONFLICT
    return _show(
        console,
        visit,
        _gather(console, request_id, _number(form, "client")),
        error=str(error),
        entered=form,
        status=status,
    )


def _show(
    console: Console,
    visit: Visit,
    page: RequestPage,
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
        console, visit, "request.html",
        status=status, page="held", message=page, notice=notice, error=error, entered=entered, blank=BLANK,
    )  # fmt: skip


def _gather(console: Console, request_id: int, client_id: int | None = None) -> RequestPage:
    with Store.read(console.database) as store:
        request = store.conversations.find_request(request_id)
        if request is None:
            raise NoSuchCaseError("There is no such message.")
        claim = claimed_by(store, request)
        whose = client_id or claim.client_id
        chosen = store.clients.find(whose) if whose else None
        cases = store.cases.of_request(request_id) or store.cases.followed_by(request_id)
        return RequestPage(
            request,
            claim,
            chosen,
            store.clients.all(),
            store.clients.contacts(chosen.id) if chosen else (),
            [console.policy.numbers.write(case.id) for case in cases],
            sentences_of(request),
            gather_choices(store),
        )


def _number(form: Form, name: str) -> int | None:
    value = form.get(name)
    if not value:
        return None
    if not value.isdecimal() or len(value) > 9:
        raise RefusedFormError("This form cannot be read. Nothing was done.")
    return int(value)
