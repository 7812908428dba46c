"""Tells an open page of the portal that something of its own client has changed, and of nothing else (C1)."""

from collections.abc import AsyncIterator
from functools import partial

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response, StreamingResponse

from channels.web.live import CHANGED, COMMENT
from channels.web.portal.entrance import Portal, TheGuest, ThePortal, find_guest, portal_token
from models.store import Store

router = APIRouter()


@router.get("/live")
async def live(request: Request, portal: ThePortal, guest: TheGuest) -> Response:
    """One stream of server-sent events; it ends with the visit."""
    token = portal_token(request, portal)

    async def is_welcome() -> bool:
        find = partial(find_guest, portal.database, token, now=portal.now)
        return await run_in_threadpool(find) is not None

    events = portal.console.live.events(is_welcome=is_welcome)
    return StreamingResponse(
        _of_client(portal, guest.client_id, events),
        media_type="text/event-stream",
        headers={"X-Accel-Buffering": "no", "Cache-Control": "no-store"},
    )


async def _of_client(portal: Portal, client_id: int, events: AsyncIterator[str]) -> AsyncIterator[str]:
    known = ""
    async for event in events:
        if CHANGED not in event:
            yield event
            continue
        mark = await run_in_threadpool(_mark, portal, client_id)
        yield event if mark != known else COMMENT
        known = mark


def _mark(portal: Portal, client_id: int) -> str:
    with Store.read(portal.database) as store:
        return store.own.mark(client_id)
