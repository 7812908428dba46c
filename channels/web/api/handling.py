"""What technicians do with a decided case, by the API: assign, note, answer, wait, resolve, close, reopen."""

import base64
from typing import Annotated

from fastapi import APIRouter
from pydantic import Field

from channels.web.api.acts import CaseAct, CaseReader, OnCase
from channels.web.api.entrance import TheApi
from channels.web.api.finding import Number, own_case
from channels.web.api.life_shapes import Clock, Event, Note
from channels.web.api.problems import answers
from channels.web.api.shapes import AttachmentIn, CaseFile, Login, ReasonIn, Taken, Text, Words
from channels.web.api.writes import OnceRoute
from channels.web.submission import attachment_of
from intake.handling import Handling
from intake.resolution import Resolution
from models.store import Store

router = APIRouter(route_class=OnceRoute, tags=["acts on cases"])


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
    text: Text = ""


@router.post("/cases/{number}/assign", responses=answers(412))
def assign(act: OnCase, body: AssignIn) -> CaseFile:
    """Gives a case to a technician, or to nobody."""
    _handling(act).assign(act.case.id, body.to, login=act.login)
    return act.done()


@router.post("/cases/{number}/notes", status_code=201, responses=answers(412))
def note(act: OnCase, body: TextIn) -> Note:
    """Writes an internal note; no client ever sees it."""
    row = _handling(act).note(act.case.id, body.text, login=act.login)
    act.api.live.announce()
    return Note(id=row.id, actor=row.actor, text=row.text, written_at=row.written_at)


@router.post("/cases/{number}/answer", responses=answers(412))
def answer(act: OnCase, body: AnswerIn) -> CaseFile:
    """Answers the client; the first answer keeps the promised response time."""
    files = [attachment_of(each.name, each.type, base64.b64decode(each.content)) for each in body.attachments]
    _handling(act).answer(
        act.case.id,
        body.text,
        login=act.login,
        attachments=files,
        wait_for_client=body.wait_for_client,
        revision=act.case.revision,
    )
    return act.done()


@router.post("/cases/{number}/wait", responses=answers(412))
def wait(act: OnCase) -> CaseFile:
    """Stops the clocks until the client answers (S4)."""
    _handling(act).wait_for_client(act.case.id, login=act.login)
    return act.done()


@router.post("/cases/{number}/resume", responses=answers(412))
def resume(act: OnCase) -> CaseFile:
    """Lets the clocks run on although the client has not answered."""
    _handling(act).resume(act.case.id, login=act.login)
    return act.done()


@router.post("/cases/{number}/resolve", responses=answers(412))
def resolve(act: OnCase, body: ResolveIn) -> CaseFile:
    """Says by what a case is resolved, and tells the client (R1)."""
    _handling(act).resolve(act.case.id, body.by, body.text, login=act.login, revision=act.case.revision)
    return act.done()


@router.post("/cases/{number}/close", responses=answers(412))
def close(act: OnCase) -> CaseFile:
    """Ends a resolved case for good."""
    _handling(act).close(act.case.id, login=act.login)
    return act.done()


@router.post("/cases/{number}/reopen", responses=answers(412))
def reopen(act: OnCase, body: ReasonIn) -> CaseFile:
    """Takes a resolved case up again (R2)."""
    _handling(act).reopen(act.case.id, login=act.login, reason=body.reason)
    return act.done()


@router.get("/cases/{number}/events", responses=answers())
def list_events(api: TheApi, caller: CaseReader, number: Number) -> list[Event]:
    """The time line of a case, oldest first."""
    with Store.read(api.database) as store:
        rows = store.events.of_case(own_case(store, api, caller, number).id)
    return [Event(id=row.id, at=row.at, kind=row.kind, actor=row.actor, data=row.data) for row in rows]


@router.get("/cases/{number}/notes", responses=answers())
def list_notes(api: TheApi, caller: CaseReader, number: Number) -> list[Note]:
    """The internal notes on a case, oldest first."""
    with Store.read(api.database) as store:
        rows = store.notes.of(own_case(store, api, caller, number).id)
    return [Note(id=row.id, actor=row.actor, text=row.text, written_at=row.written_at) for row in rows]


@router.get("/cases/{number}/clocks", responses=answers())
def list_clocks(api: TheApi, caller: CaseReader, number: Number) -> list[Clock]:
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


def _handling(act: CaseAct) -> Handling:
    return Handling(act.api.database, act.api.policy, act.api.clock)
