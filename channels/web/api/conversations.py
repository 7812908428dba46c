"""What was said about a case, by the API: its conversation, the messages as they came, and what may help beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Response
from pydantic import BaseModel

from channels.web.api.acts import CaseReader
from channels.web.api.articles import Article, article_of
from channels.web.api.cases import summary_of
from channels.web.api.entrance import Api, TheApi, needs
from channels.web.api.finding import Number, RowId, own_case, own_request
from channels.web.api.problems import ProblemError, answers
from channels.web.api.shapes import CaseSummary
from channels.web.api.tokens import Caller, Scope
from channels.web.api.writes import OnceRoute
from channels.web.case_page import similar_cases
from channels.web.conversation import Entry, conversation_of
from channels.web.harmless import clean_html
from channels.web.originals import as_download, check_kept, file_at
from models.queues import InboxRow
from models.store import Store
from models.store.audit import VIEWED
from models.store.outbox import SentFile

router = APIRouter(route_class=OnceRoute, tags=["conversations"])
Reader = Annotated[Caller, Depends(needs(Scope.REQUESTS_READ))]
_ARTICLES = 4


class Said(BaseModel):
    """A message of a case's conversation: what came in, or what went out and how it fared on its way."""

    at: datetime
    direction: str
    request: int | None = None
    channel: str
    sender: str | None = None
    recipient: str | None = None
    purpose: str | None = None
    subject: str
    text: str
    state: str | None = None
    trouble: str = ""
    attachments: list[dict[str, Any]] = []


class Beside(BaseModel):
    """Published articles that fit a case, and earlier cases on the same feature."""

    articles: list[Article]
    similar: list[CaseSummary]


@router.get("/cases/{number}/conversation", responses=answers())
def show_conversation(api: TheApi, caller: CaseReader, number: Number) -> list[Said]:
    """What the client wrote and what they were answered, oldest first; the look stands on the audit trail (H28)."""
    with Store.open(api.database) as store:
        case = own_case(store, api, caller, number)
        first = store.conversations.find_request(case.request_id)
        entries = [Entry(first.received_at, request=first)] if first else []
        entries += [each for each in conversation_of(store, case) if each.request or each.reply]
        for entry in entries:
            if entry.request is not None:
                subject = f"request:{entry.request.id}"
                store.audit.record(at=api.now, actor=caller.actor, act=VIEWED, subject=subject)
        sent = store.outbox.named_files_of([each.reply.id for each in entries if each.reply])
        return [_said(entry, sent) for entry in sorted(entries, key=lambda entry: entry.at)]


@router.get("/cases/{number}/beside", responses=answers())
def show_beside(api: TheApi, caller: CaseReader, number: Number) -> Beside:
    """What may help with a case."""
    with Store.read(api.database) as store:
        case = own_case(store, api, caller, number)
        similar = [each.id for each in similar_cases(store, case) if caller.may_see(each.client_id)]
        articles = store.knowledge.fitting(case.product, case.feature, limit=_ARTICLES)
        lines = store.queue.lines_of(similar)
    return Beside(
        articles=[article_of(row) for row in articles],
        similar=[summary_of(api.policy, line.case, line.client) for line in lines],
    )


def _file(kind: str) -> dict[int | str, dict[str, Any]]:
    return answers() | {200: {"content": {kind: {}}, "description": "The file"}}


@router.get("/requests/{request_id}/original", response_class=Response, responses=_file("application/octet-stream"))
def show_original(api: TheApi, caller: Reader, request_id: RowId) -> Response:
    """The message to the byte; the look stands on the audit trail (H28)."""
    inbox = _original(api, caller, request_id)
    return as_download(f"message-{request_id}.{'eml' if inbox.channel == 'email' else 'txt'}", inbox.raw)


@router.get("/requests/{request_id}/html", response_class=Response, responses=_file("text/html"))
def show_html(api: TheApi, caller: Reader, request_id: RowId) -> Response:
    """The HTML of a mail without anything that runs or loads (H24)."""
    clean = clean_html(api.originals.html_of(_original(api, caller, request_id).raw))
    if not clean:
        raise ProblemError(404, f"Request {request_id} has no HTML.")
    return Response(clean, media_type="text/html")


@router.get(
    "/requests/{request_id}/files/{place}", response_class=Response, responses=_file("application/octet-stream")
)
def show_file(api: TheApi, caller: Reader, request_id: RowId, place: Annotated[int, Path(ge=0, le=999)]) -> Response:
    """A file that came with a message, by its place among them, whatever its sender called it (H24)."""
    inbox = _original(api, caller, request_id)
    with Store.read(api.database) as store:
        file = file_at(store, api.originals, inbox, request_id, place)
    if file is None:
        raise ProblemError(404, f"Request {request_id} has no file {place}.")
    return as_download(*file)


def _original(api: Api, caller: Caller, request_id: int) -> InboxRow:
    with Store.open(api.database) as store:
        request = own_request(store, caller, request_id)
        inbox = store.inbox.find(request.inbox_id)
        if inbox is None:
            raise ProblemError(404, f"The message of request {request_id} is gone.")
        check_kept(inbox)
        store.audit.record(at=api.now, actor=caller.actor, act=VIEWED, subject=f"request:{request_id}")
    return inbox


def _said(entry: Entry, sent: Mapping[int, Sequence[SentFile]]) -> Said:
    if entry.request is not None:
        row = entry.request
        return Said(
            at=entry.at, direction="in", request=row.id, channel=row.channel, sender=row.sender,
            subject=row.subject, text=row.text, attachments=_files(row.attachments),
        )  # fmt: skip
    reply = entry.reply
    assert reply is not None  # the others were left out
    return Said(
        at=entry.at, direction="out", channel=reply.channel, recipient=reply.recipient, purpose=reply.purpose,
        subject=str(reply.payload.get("subject", "")), text=str(reply.payload.get("text", "")),
        state=reply.state, trouble=entry.trouble,
        attachments=[asdict(file) for file in sent.get(reply.id, ())],
    )  # fmt: skip


def _files(attachments: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"place": place, **each} for place, each in enumerate(attachments)]
