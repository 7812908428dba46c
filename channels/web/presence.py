"""The stream of a page that is open: it tells of changes, and tells others who has which case open and writes on it."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response, StreamingResponse

from channels.web.acting import find
from channels.web.auth import find_visit
from channels.web.entrance import Console, PostedForm, SignedIn, TheConsole, session_token, signed_in
from channels.web.live import PRESENCE
from channels.web.pages import render
from models.store import Store

router = APIRouter(dependencies=[Depends(signed_in)])
Number = Annotated[int, Query(ge=0, le=2**31 - 1)]


@router.get("/console/live")
async def stream(request: Request, console: TheConsole, visit: SignedIn, case: Number = 0) -> Response:
    """Tells an open page of changes; as long as it is open, its technician is at the case that it shows."""
    token = session_token(request, console)

    async def is_welcome() -> bool:
        return await run_in_threadpool(partial(find_visit, console.database, token, now=console.clock())) is not None

    async def is_here() -> None:
        if case:
            await run_in_threadpool(_come, console, case, visit.login)

    async def has_left() -> None:
        if case:
            await run_in_threadpool(_leave, console, case, visit.login)

    return StreamingResponse(
        console.live.events(is_welcome=is_welcome, on_beat=is_here, on_end=has_left),
        media_type="text/event-stream",
        headers={"X-Accel-Buffering": "no", "Cache-Control": "no-store"},
    )


@router.get("/console/cases/{number}/presence")
def show_others(console: TheConsole, visit: SignedIn, number: str) -> Response:
    """Who else has the case open, for a page that shows it."""
    case = find(console, number)
    with Store.read(console.database) as store:
        others = store.presence.at(case.id, but=visit.login, now=console.clock())
        names = {each.login: each.name for each in store.people.all()}
    return render("presence.html", others=others, names=names, number=number)


@router.post("/console/cases/{number}/writing")
def is_writing(console: TheConsole, visit: SignedIn, form: PostedForm, number: str) -> Response:
    """Notes that somebody began to write on a case, or stopped."""
    case = find(console, number)
    with Store.open(console.database) as store:
        store.presence.note(case.id, visit.login, is_writing=form.get("stopped") == "", now=console.clock())
    console.live.announce(PRESENCE)
    return Response(status_code=204)


def _come(console: Console, case_id: int, login: str) -> None:
    now = console.clock()
    with Store.open(console.database) as store:
        before = store.presence.mark()
        store.presence.forget_old(now=now)
        store.presence.note(case_id, login, now=now)
        has_changed = store.presence.mark() != before
    if has_changed:
        console.live.announce(PRESENCE)


def _leave(console: Console, case_id: int, login: str) -> None:
    with Store.open(console.database) as store:
        store.presence.forget(case_id, login)
    console.live.announce(PRESENCE)
