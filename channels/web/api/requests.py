"""Requests by the API: logging one, what became of it, held ones, and messages that were set aside."""

import base64
import secrets
from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from channels.web.api.entrance import Api, IdempotencyKey, TheApi, needs
from channels.web.api.finding import RowId, own_case, own_request
from channels.web.api.paging import Cursor, Limit, before_of, next_of
from channels.web.api.problems import ProblemError, answers
from channels.web.api.shapes import AttachmentIn, InboxEntry, Page, RequestFile, RequestIn, RequestSummary, StatedIn
from channels.web.api.tokens import Caller, Scope
from channels.web.api.writes import OnceRoute
from channels.web.submission import Submission, attachment_of, delivery_of
from intake.desk import accept_all
from intake.identity import normal_address
from models.cases import RequestRow
from models.messages import Attachment, StatedIncident, StatedSpan
from models.queues import InboxRow
from models.store import Store
from models.vocabulary import Channel, Trust

router = APIRouter(route_class=OnceRoute, tags=["requests"])
Reader = Annotated[Caller, Depends(needs(Scope.REQUESTS_READ))]
Writer = Annotated[Caller, Depends(needs(Scope.REQUESTS_WRITE))]
_LARGEST_FILES_BYTES = 8 * 1024 * 1024
State = Annotated[str | None, Query(pattern=r"^[a-z_]{1,20}$")]


@router.post("/requests", status_code=202, responses=answers())
def log_request(
    api: TheApi, caller: Writer, body: RequestIn, response: Response, key: IdempotencyKey = None
) -> InboxEntry:
    """Logs a request in a contact's name: it is on disk when this answers, and is then settled like any other."""
    submission = _submission(api, caller, body, key)
    accepted = accept_all(api.database, [delivery_of(submission, Channel.API, received_at=api.now)])[0]
    api.on_accepted()
    with Store.read(api.database) as store:
        row = store.inbox.find(accepted.inbox_id)
        assert row is not None  # it was stored just now
        entry = entry_of(store, api, row)
    response.headers["Location"] = f"/api/v1/inbox/{entry.id}"
    return entry


@router.get("/requests", responses=answers())
def list_requests(
    api: TheApi, caller: Reader, state: State = None, cursor: Cursor = None, limit: Limit = 50
) -> Page[RequestSummary]:
    """Requests, the newest first; ``state=held`` are those that wait for a technician (E3)."""
    with Store.read(api.database) as store:
        rows = store.conversations.page(state=state, client_id=caller.client_id, before=before_of(cursor), limit=limit)
    return Page(items=[summary_of(row) for row in rows], next=next_of([row.id for row in rows], limit))


@router.get("/requests/{request_id}", responses=answers())
def show_request(api: TheApi, caller: Reader, request_id: RowId) -> RequestFile:
    """A request with its words, what was found in them, and its cases; the look stands on the audit trail (H28)."""
    with Store.open(api.database) as store:
        row = own_request(store, caller, request_id)
        store.audit.record(at=api.now, actor=caller.actor, act="viewed", subject=f"request:{row.id}")
        cases = [api.policy.numbers.write(case.id) for case in store.cases.of_request(row.id)]
        return RequestFile(
            **summary_of(row).model_dump(),
            text=row.text,
            findings=row.findings,
            attachments=row.attachments,
            cases=cases,
        )


@router.get("/inbox", responses=answers())
def list_inbox(
    api: TheApi, caller: Reader, state: State = None, cursor: Cursor = None, limit: Limit = 50
) -> Page[InboxEntry]:
    """Raw messages, the newest first; ``state=set_aside`` are those that could not be settled."""
    _unbound(caller)
    with Store.read(api.database) as store:
        rows = store.inbox.listing(state=state, limit=limit, before=before_of(cursor))
        return Page(items=[entry_of(store, api, row) for row in rows], next=next_of([row.id for row in rows], limit))


@router.get("/inbox/{inbox_id}", responses=answers())
def show_inbox(api: TheApi, caller: Reader, inbox_id: RowId) -> InboxEntry:
    """Where a message stands, and the cases that came of it."""
    with Store.read(api.database) as store:
        row = store.inbox.find(inbox_id)
        request = store.conversations.request_of(inbox_id) if row else None
        if row is None or not caller.may_see(request.client_id if request else None):
            raise ProblemError(404, f"There is no message {inbox_id}.")
        return entry_of(store, api, row)


@router.post("/inbox/{inbox_id}/retry", responses=answers())
def retry(api: TheApi, caller: Writer, inbox_id: RowId, _key: IdempotencyKey = None) -> InboxEntry:
    """Lets a message that was set aside be tried again."""
    _unbound(caller)
    with Store.open(api.database) as store:
        row = store.inbox.find(inbox_id)
        if row is None:
            raise ProblemError(404, f"There is no message {inbox_id}.")
        if not store.inbox.retry(inbox_id):
            raise ProblemError(409, f"Message {inbox_id} is not set aside; its state is {row.state}.")
        store.audit.record(at=api.now, actor=caller.actor, act="retried", subject=f"inbox:{inbox_id}")
    api.on_accepted()
    api.live.announce()
    with Store.read(api.database) as store:
        return entry_of(store, api, store.inbox.find(inbox_id) or row)


def stated_of(items: list[StatedIn]) -> tuple[StatedIncident, ...]:
    """What a writer says that their message holds."""
    return tuple(
        StatedIncident(
            spans=tuple(StatedSpan(span.part, span.start, span.end) for span in each.spans),
            kind=each.kind,
            severity=each.severity,
            product=each.product or None,
            feature=each.feature or None,
            version=each.version or None,
        )
        for each in items
        if each.kind.opens_case
    )


def _submission(api: Api, caller: Caller, body: RequestIn, key: str | None) -> Submission:
    if not body.text.strip():
        raise ProblemError(409, "The request says nothing; write what it is about.")
    address, reply_to, subject = normal_address(body.sender), "", body.subject
    with Store.read(api.database) as store:
        _check_sender(store, caller, address)
        if body.case is not None:
            case = own_case(store, api, caller, body.case)
            number = api.policy.numbers.write(case.id)
            reply_to = api.policy.addresses.write(case.conversation_id, now=api.now)
            subject = body.subject if number in body.subject else f"[{number}] {body.subject}".strip()
    # The key makes the message itself the one and only, even where the answer could not be kept.
    mark = f"{caller.token_id}:{key or secrets.token_hex(16)}"
    return Submission(
        mark=mark,
        address=address,
        name=body.name,
        subject=subject,
        text=body.text,
        reply_to=reply_to,
        vouched_by=f"Token {caller.token_name!r} of {caller.login}",
        stated=stated_of(body.stated),
        attachments=files_of(body.attachments),
    )


def files_of(given: Sequence[AttachmentIn]) -> tuple[Attachment, ...]:
    """The files of a body; raises ProblemError 413 where they are too large."""
    files = tuple(attachment_of(each.name, each.type, base64.b64decode(each.content)) for each in given)
    if sum(file.size for file in files) > _LARGEST_FILES_BYTES:
        raise ProblemError(413, "Files of at most 8 MB in all are taken.")
    return files


def _check_sender(store: Store, caller: Caller, address: str) -> None:
    """A token of one client logs requests of that client's people only."""
    if caller.client_id is None:
        return
    contact = store.clients.find_contact("email", address)
    domain = store.clients.find_by_domain(address.rpartition("@")[2])
    if (contact.client_id if contact else domain.id if domain else None) != caller.client_id:
        raise ProblemError(403, "This token logs requests of its own client's contacts only.")


def _unbound(caller: Caller) -> None:
    if caller.client_id is not None:
        raise ProblemError(403, "A token of one client cannot see the inbox of all.")


def entry_of(store: Store, api: Api, row: InboxRow) -> InboxEntry:
    """A message of the inbox with what became of it."""
    request = store.conversations.request_of(row.id)
    cases = store.cases.of_request(request.id) if request else []
    return InboxEntry(
        id=row.id,
        channel=row.channel,
        state=row.state,
        received_at=row.received_at,
        attempts=row.attempts,
        reason=row.reason,
        request=request.id if request else None,
        request_state=request.state if request else None,
        cases=[api.policy.numbers.write(case.id) for case in cases],
    )


def summary_of(row: RequestRow) -> RequestSummary:
    """A request as a list shows it."""
    return RequestSummary(
        id=row.id,
        inbox=row.inbox_id,
        state=row.state,
        reason=row.reason,
        channel=row.channel,
        sender=row.sender,
        subject=row.subject,
        client_id=row.client_id,
        trust=Trust(row.trust).name.lower(),
        trust_reason=row.trust_reason,
        received_at=row.received_at,
    )
