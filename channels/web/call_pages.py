"""Logging a telephone call: the technician writes it down, and it is read and settled like any other message (S5)."""

import secrets
from collections.abc import Sequence
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query
from starlette.responses import RedirectResponse, Response

from channels.web.auth import Visit
from channels.web.entrance import Console, Form, PostedForm, RefusedFormError, SignedIn, TheConsole, signed_in
from channels.web.fields import words
from channels.web.frame import show
from channels.web.submission import Submission, delivery_of
from intake.calls import check_caller
from intake.desk import accept_all
from intake.errors import DeskError, NoSuchCaseError, NotDecidableError
from models.clients import ContactRow
from models.store import Store
from models.vocabulary import Channel

Number = Annotated[int, Path(ge=1, le=2**31 - 1)]
_LONGEST_TEXT = 50_000

router = APIRouter(dependencies=[Depends(signed_in)])


@router.get("/console/calls/new")
def write(
    console: TheConsole, visit: SignedIn, client: Annotated[str, Query(max_length=12, pattern=r"^\d*$")] = ""
) -> Response:
    """The form; who may have called follows from the client."""
    return _form(console, visit, int(client or 0))


@router.post("/console/calls")
def log(console: TheConsole, visit: SignedIn, form: PostedForm) -> Response:
    """Stores a call in its caller's name, and leads to where its cases appear."""
    client_id = _number(form, "client")
    try:
        with Store.read(console.database) as store:
            caller = check_caller(store, client_id, _number(form, "contact"))
            addresses = store.clients.addresses(caller.id, "email")
        submission = _submission(visit, form, caller, addresses)
    except DeskError as error:
        return _form(console, visit, client_id, entered=form, error=str(error), status=HTTPStatus.CONFLICT)
    now = console.clock()
    accepted = accept_all(console.database, [delivery_of(submission, Channel.PHONE, received_at=now)])[0]
    with Store.open(console.database) as store:
        subject = f"inbox:{accepted.inbox_id}"
        store.audit.record(at=now, actor=visit.actor, act="logged a call", subject=subject, detail={"of": caller.name})
    console.on_accepted()
    return RedirectResponse(f"/console/calls/{accepted.inbox_id}", HTTPStatus.SEE_OTHER)


@router.get("/console/calls/{inbox_id}")
def show_logged(console: TheConsole, visit: SignedIn, inbox_id: Number) -> Response:
    """Where a logged call stands: it is being read, and then its case."""
    with Store.read(console.database) as store:
        inbox = store.inbox.find(inbox_id)
        request = store.conversations.request_of(inbox_id)
    if inbox is None or inbox.channel != Channel.PHONE:
        raise NoSuchCaseError("There is no such call.")
    if request is not None:
        return RedirectResponse(f"/console/requests/{request.id}", HTTPStatus.SEE_OTHER)
    return show(console, visit, "call_logged.html", page="call", inbox=inbox)


def _submission(visit: Visit, form: Form, caller: ContactRow, addresses: Sequence[str]) -> Submission:
    text = form.get("text").replace("\r\n", "\n").replace("\x00", "")[:_LONGEST_TEXT].strip()
    if not text:
        raise NotDecidableError("Write down what was said.")
    return Submission(
        mark=f"call:{secrets.token_hex(12)}",
        address=addresses[0] if addresses else "",
        name=caller.name,
        subject=" ".join(words(form, "subject").split()),
        text=text,
        vouched_by=visit.actor,
        attachments=form.files,
        contact_id=caller.id,
    )


def _form(
    console: Console,
    visit: Visit,
    client_id: int,
    *,
    entered: Form | None = None,
    error: str = "",
    status: int = HTTPStatus.OK,
) -> Response:
    with Store.read(console.database) as store:
        client = store.clients.find(client_id) if client_id else None
        contacts = store.clients.contacts(client.id) if client else []
        numbers = store.clients.addresses_of([each.id for each in contacts], "phone")
        clients = store.clients.all()
    return show(
        console, visit, "call.html",
        status=status, page="call", client=client, contacts=contacts, phones=numbers, clients=clients,
        entered=entered, error=error,
    )  # fmt: skip


def _number(form: Form, name: str) -> int:
    value = form.get(name) or "0"
    if not value.isdecimal() or len(value) > 9:
        raise RefusedFormError("This form cannot be read. Nothing was done.")
    return int(value)
