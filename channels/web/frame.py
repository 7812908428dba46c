"""Shows a page of the console within its frame, and the frame's places alone when what waits has changed."""

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from starlette.responses import HTMLResponse

from channels.web.auth import Visit, replace_token
from channels.web.entrance import Console, SignedIn, TheConsole, set_cookie, signed_in
from channels.web.pages import render, severities_of
from channels.web.views import gather_frame
from models.store import Store

router = APIRouter(dependencies=[Depends(signed_in)])


def show(console: Console, visit: Visit, template: str, *, status: int = HTTPStatus.OK, **values: Any) -> HTMLResponse:
    """A page for a technician who is signed in."""
    with Store.read(console.database) as store:
        frame = gather_frame(store, visit, now=console.clock())
    names = severities_of(console.policy)
    response = render(template, visit=visit, frame=frame, status=status, severities=names, **values)
    if visit.is_due and visit.expires_at is not None:
        # A token that was overheard is of use for a quarter of an hour.
        now = console.clock()
        if fresh := replace_token(console.database, visit.token, now=now):
            set_cookie(response, console, fresh, seconds=int((visit.expires_at - now).total_seconds()))
    return response


@router.get("/console/side")
def show_places(
    console: TheConsole,
    visit: SignedIn,
    page: Annotated[str, Query(max_length=20)] = "",
    view: Annotated[str, Query(max_length=20)] = "",
) -> HTMLResponse:
    """The places with what waits in each, for a page that is open."""
    return show(console, visit, "places.html", page=page, view=view)
