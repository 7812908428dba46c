"""What technicians do with a decided case, by the API: assign, note, answer, wait, resolve, close, reopen."""

import base64
from typing import Annotated

from fastapi import APIRouter, Depends, Response
from pydantic import Field

from channels.web.api.deciding import Writer, acted, looked_at
from channels.web.api.entrance import Api, IdempotencyKey, IfMatch, TheApi, needs
from channels.web.api.finding import Number, own_case
from channels.web.api.life_shapes import Clock, Event, Note
from channels.web.api.problems import answers
from channels.web.api.shapes import AttachmentIn, CaseFile, Login, ReasonIn, Taken, Words
from channels.web.api.tokens import Caller, Scope
from channels.web.api.writes import OnceRoute
from channels.web.submission import attachment_of
from intake.handling import Handling
from intake.resolution import Resolution
from models.store import Store

router = APIRouter(route_class=OnceRoute, tags=["acts on cases"])
Reader = Annotated[Caller, Depends(needs(Scope.CASES_READ))]


class AssignIn(Taken):
    """To whom; null for nobody."""

    to: Login | None


class TextIn(Taken):
    """What is written."""

    text: Words


class AnswerIn(TextIn):
    """An answer to the client, on the channel of the conversation."""

    wait_for_client: bool = False
    attachments: list[AttachmentIn] = Field(default_factory=list, max_length=20)


class ResolveIn(Taken):
    """By what a case is resolved (R1), and what the client is told; without a text in our own words."""

    by: list[Annotated[Resolution, Field(strict=False)]] = Field(min_length=1, max_length=4)
    text: Annotated[str, Field(max_length=100_000, pattern=r"^[^\x00]*$")] = ""


@router.post("/cases/{number}/assign", responses=answers(412))
def assign(
    api: TheApi,
    caller: Writer,
    number: Number,
    body: AssignIn,
    response: Response,
    seen: IfMatch = None,
    _key: IdempotencyKey = None,
) -> CaseFile:
    """Gives a case to a technician, or to nobody."""
    case = looked_at(api, caller, number, seen)
    handling_of(api).assign(case.id, body.to, login=caller.login)
    return acted(api, case, response)


@router.post("/cases/{number}/notes", status_code=201, responses=answers())
def note(api: TheApi, caller: Writer, number: Number, body: TextIn, _key: IdempotencyKey = None) -> Note:
    """Writes an internal note; no client ever sees it."""
    case = looked_at(api, caller, number, None)
    row = handling_of(api).note(case.id, body.text, login=caller.login)
    api.live.announce()
    return Note(id=row.id, actor=row.actor, text=row.text, written_at=row.written_at)


@router.post("/cases/{number}/answer", responses=answers(412))
def answer(
    api: TheApi,
    caller: Writer,
    number: Number,
    body: AnswerIn,
    response: Response,
    seen: IfMatch = None,
    _key: IdempotencyKey = None,
) -> CaseFile:
    """Answers the client; the first answer keeps the promised response time."""
    case = looked_at(api, caller, number, seen)
    files = [attachment_of(each.name, each.type, base64.b64decode(each.content)) for each in body.attachments]
    handling_of(api).answer(
        case.id,
        body.text,
        login=caller.login,
        attachments=files,
        wait_for_client=body.wait_for_client,
        revision=case.revision,
    )
    return acted(api, case, response)


@router.post("/cases/{number}/wait", responses=answers(412))
def wait(
    api: TheApi, caller: Writer, number: Number, response: Response, seen: IfMatch = None, _key: IdempotencyKey = None
) -> CaseFile:
    """Stops the clocks until the client answers (S4)."""
    case = looked_at(api, caller, number, seen)
    handling_of(api).wait_for_client(case.id, login=caller.login)
    return acted(api, case, response)


@router.post("/cases/{number}/resume", responses=answers(412))
def resume(
    api: TheApi, caller: Writer, number: Number, response: Response, seen: IfMatch = None, _key: IdempotencyKey = None
) -> CaseFile:
    """Lets the clocks run on although the client has not answered."""
    case = looked_at(api, caller, number, seen)
    handling_of(api).resume(case.id, login=caller.login)
    return acted(api, case, response)


@router.post("/cases/{number}/resolve", responses=answers(412))
def resolve(
    api: TheApi,
    caller: Writer,
    number: Number,
    body: ResolveIn,
    response: Response,
    seen: IfMatch = None,
    _key: IdempotencyKey = None,
) -> CaseFile:
    """Says by what a case is resolved, and tells the client (R1)."""
    case = looked_at(api, caller, number, seen)
    handling_of(api).resolve(case.id, body.by, body.text, login=caller.login, revision=case.revision)
    return acted(api, case, response)


@router.post("/cases/{number}/close", responses=answers(412))
def close(
    api: TheApi, caller: Writer, number: Number, response: Response, seen: IfMatch = None, _key: IdempotencyKey = None
) -> CaseFile:
    """Ends a resolved case for good."""
    case = looked_at(api, caller, number, seen)
    handling_of(api).close(case.id, login=caller.login)
    return acted(api, case, response)


@router.post("/cases/{number}/reopen", responses=answers(412))
def reopen(
    api: TheApi,
    caller: Writer,
    number: Number,
    body: ReasonIn,
    response: Response,
    seen: IfMatch = None,
    _key: IdempotencyKey = None,
) -> CaseFile:
    """Takes a resolved case up again (R2)."""
    case = looked_at(api, caller, number, seen)
    handling_of(api).reopen(case.id, login=caller.login, reason=body.reason)
    return acted(api, case, response)


@router.get("/cases/{number}/events", responses=answers())
def list_events(api: TheApi, caller: Reader, number: Number) -> list[Event]:
    """The time line of a case, oldest first."""
    with Store.read(api.database) as store:
        rows = store.events.of_case(own_case(store, api, caller, number).id)
    return [Event(id=row.id, at=row.at, kind=row.kind, actor=row.actor, data=row.data) for row in rows]


@router.get("/cases/{number}/notes", responses=answers())
def list_notes(api: TheApi, caller: Reader, number: Number) -> list[Note]:
    """The internal notes on a case, oldest first."""
    with Store.read(api.database) as store:
        rows = store.notes.of(own_case(store, api, caller, number).id)
    return [Note(id=row.id, actor=row.actor, text=row.text, written_at=row.written_at) for row in rows]


@router.get("/cases/{number}/clocks", responses=answers())
def list_clocks(api: TheApi, caller: Reader, number: Number) -> list[Clock]:
    """The promised times of a case, and where each clock stands (S4, S6)."""
    with Store.read(api.database) as store:
        rows = store.clocks.of_case(own_case(store, api, caller, number).id)
    return [
        Clock(
            promise=name,
            started_at=row.started_at,
            due_at=row.due_at,
            paused_at=row.paused_at,
            warned_at=row.warned_at,
            breached_at=row.breached_at,
            met_at=row.met_at,
        )
        for name, row in rows.items()
    ]


def handling_of(api: Api) -> Handling:
    """The desk's acts on decided cases."""
    return Handling(api.database, api.policy, api.clock)
