"""Telephone calls by the API: a technician's call is a request like any other (S5)."""

import secrets
from typing import Annotated

from fastapi import APIRouter, Depends, Response
from pydantic import Field

from channels.web.api.entrance import IdempotencyKey, TheApi, needs
from channels.web.api.finding import own_client
from channels.web.api.problems import ProblemError, answers
from channels.web.api.requests import entry_of, files_of
from channels.web.api.shapes import AttachmentIn, Id, InboxEntry, Line, Taken, Words
from channels.web.api.tokens import Caller, Scope
from channels.web.api.writes import OnceRoute
from channels.web.submission import Submission, delivery_of
from intake.calls import check_caller
from intake.desk import accept_all
from models.store import Store
from models.vocabulary import Channel

router = APIRouter(route_class=OnceRoute, tags=["requests"])


class CallIn(Taken):
    """Who called, and what was said."""

    client_id: Id
    contact_id: Id
    subject: Line = ""
    text: Words
    attachments: list[AttachmentIn] = Field(default_factory=list, max_length=20)


@router.post("/calls", status_code=202, responses=answers())
def log_call(
    api: TheApi,
    caller: Annotated[Caller, Depends(needs(Scope.REQUESTS_WRITE))],
    body: CallIn,
    response: Response,
    key: IdempotencyKey = None,
) -> InboxEntry:
    """Logs a call: it is on disk when this answers, and is then read and settled like any other message (S5)."""
    if not body.text.strip():
        raise ProblemError(409, "Write down what was said.")
    with Store.read(api.database) as store:
        own_client(store, caller, body.client_id)
        contact = check_caller(store, body.client_id, body.contact_id)
        addresses = store.clients.addresses(contact.id, "email")
    submission = Submission(
        mark=f"call:{caller.token_id}:{key or secrets.token_hex(16)}",
        address=addresses[0] if addresses else "",
        name=contact.name,
        subject=body.subject,
        text=body.text,
        vouched_by=f"Token {caller.token_name!r} of {caller.login}",
        contact_id=contact.id,
        attachments=files_of(body.attachments),
    )
    accepted = accept_all(api.database, [delivery_of(submission, Channel.PHONE, received_at=api.now)])[0]
    api.on_accepted()
    with Store.open(api.database) as store:
        subject = f"inbox:{accepted.inbox_id}"
        store.audit.record(at=api.now, actor=caller.actor, act="logged a call", subject=subject)
        row = store.inbox.find(accepted.inbox_id)
        assert row is not None  # it was stored just now
        entry = entry_of(store, api, row)
    response.headers["Location"] = f"/api/v1/inbox/{entry.id}"
    return entry
