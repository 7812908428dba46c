"""The web application: its routes, what is said when something goes wrong, and the watch over the store."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from channels.web import (
    account_page,
    admin_pages,
    amending_routes,
    article_pages,
    bulk,
    calendar_pages,
    call_pages,
    catalogue_pages,
    client_pages,
    connection_pages,
    deciding,
    dividing_routes,
    escalation_routes,
    feedback_pages,
    filter_routes,
    frame,
    handling_routes,
    originals,
    plan_pages,
    presence,
    probes,
    queue_page,
    register_pages,
    releasing,
    report_pages,
    request_page,
    search_page,
    settings_pages,
    signing_in,
    staff_sign_on,
    waiting_pages,
)
from channels.web.api.app import API_URL
from channels.web.api.problems import refusal
from channels.web.attempts import Attempts
from channels.web.connections import Connection, Trying, nothing_to_try
from channels.web.entrance import (
    Console,
    NotSignedInError,
    RefusedFormError,
    WebOptions,
)
from channels.web.form_doors import FormDoors, mount_forms
from channels.web.harmless import Originals
from channels.web.headers import SafeHeaders
from channels.web.live import Live
from channels.web.pages import STATIC, STATIC_URL, render, static_mark
from intake.choosing import Choosing
from intake.errors import DeskError, NoSuchCaseError, NotAllowedError
from intake.policy import Policy
from intake.triage import Triage
from models.database import Database
from models.store import StoreUnavailableError

__all__ = ["FormDoors", "WebOptions", "make_app"]


def make_app(
    *,
    database: Database,
    triage: Triage,
    policy: Policy,
    clock: Callable[[], datetime],
    options: WebOptions,
    live: Live,
    others: Mapping[str, Callable[[Request], Awaitable[Response]]] | None = None,
    originals_of: Originals | None = None,
    choosing: Choosing | None = None,
    connections: Callable[[], Sequence[Connection]] = tuple,
    trying: Trying = nothing_to_try,
    forms: FormDoors | None = None,
) -> FastAPI:
    """The console, portal and API of one installation; nothing about the console's routes is published.

    ``others`` are addresses that other doors have us serve, by path.
    """
    app = FastAPI(title="Intake", openapi_url=None, docs_url=None, redoc_url=None, lifespan=_watching)
    doors = forms or FormDoors()
    app.state.console = Console(
        database, triage, policy, clock, options, live, Attempts(), originals_of or Originals(), doors.on_accepted,
        choosing, connections, trying,
    )  # fmt: skip
    app.add_middleware(SafeHeaders)
    # Pages are not packed: with what a form tells a page back, their size would tell of its token (BREACH).
    app.mount(STATIC_URL, GZipMiddleware(_KeptFiles(directory=STATIC), minimum_size=500), name="static")
    for part in _PARTS:
        app.include_router(part.router)
    mount_forms(app, app.state.console, doors)
    app.add_api_route("/", _home, include_in_schema=False)
    for path, handle in (others or {}).items():
        app.router.routes.append(Route(path, handle, methods=["GET", "POST"]))
    for error, handler in _HANDLERS.items():
        app.add_exception_handler(error, handler)
    return app


@contextlib.asynccontextmanager
async def _watching(app: FastAPI) -> AsyncIterator[None]:
    live: Live = app.state.console.live
    watch = asyncio.create_task(live.watch())
    try:
        yield
    finally:
        live.close()
        watch.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await watch


class _KeptFiles(StaticFiles):
    """Static files that a browser keeps where their address changes with them."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        mark, _, rest = path.partition("/")
        response = await super().get_response(rest if mark == static_mark() else path, scope)
        if response.status_code == HTTPStatus.OK and mark == static_mark():
            response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response


def _home() -> Response:
    return RedirectResponse(signing_in.HOME, HTTPStatus.SEE_OTHER)


def _to_login(request: Request, _error: Exception) -> Response:
    if "hx-request" in request.headers:
        page = request.headers.get("hx-current-url", "")
        wanted = page.partition(request.headers.get("host", "//"))[2]
        return Response(status_code=HTTPStatus.UNAUTHORIZED, headers={"HX-Redirect": signing_in.login_address(wanted)})
    if request.url.path == "/console/live":
        # An event stream is not led on: the browser would read the login page as one.
        return Response(status_code=HTTPStatus.UNAUTHORIZED)
    wanted = request.url.path if request.method == "GET" else signing_in.HOME
    return RedirectResponse(signing_in.login_address(wanted), HTTPStatus.SEE_OTHER)


def _refused(_request: Request, error: Exception) -> Response:
    return _say("Not done", str(error), HTTPStatus.FORBIDDEN)


def _desk_error(_request: Request, error: Exception) -> Response:
    if isinstance(error, NoSuchCaseError):
        return _say("Not found", str(error), HTTPStatus.NOT_FOUND)
    status = HTTPStatus.FORBIDDEN if isinstance(error, NotAllowedError) else HTTPStatus.CONFLICT
    return _say("Not done", str(error), status)


def _unavailable(_request: Request, _error: Exception) -> Response:
    sentence = "The case store does not answer just now. Nothing is lost; try again in a moment."
    return _say("Try again soon", sentence, HTTPStatus.SERVICE_UNAVAILABLE)


def _http_error(request: Request, error: Exception) -> Response:
    if request.url.path.startswith(f"{API_URL}/"):
        # A path with a line break reaches no mounted application, and a program still reads a problem.
        return refusal(request, error)
    status = error.status_code if isinstance(error, HTTPException) else HTTPStatus.NOT_FOUND
    if status == HTTPStatus.NOT_FOUND:
        return _say("Not found", "There is no such page.", status)
    return _say("Not done", f"{HTTPStatus(status).phrase}.", status)


def _say(title: str, sentence: str, status: int) -> Response:
    return render("error.html", title=title, sentence=sentence, status=status, page="error")


_PARTS = (
    signing_in,
    staff_sign_on,
    frame,
    queue_page,
    filter_routes,
    bulk,
    call_pages,
    deciding,
    dividing_routes,
    amending_routes,
    escalation_routes,
    feedback_pages,
    handling_routes,
    originals,
    request_page,
    presence,
    search_page,
    waiting_pages,
    client_pages,
    catalogue_pages,
    article_pages,
    account_page,
    admin_pages,
    plan_pages,
    calendar_pages,
    settings_pages,
    connection_pages,
    register_pages,
    probes,
    releasing,
    report_pages,
)
_HANDLERS = {
    NotSignedInError: _to_login,
    RefusedFormError: _refused,
    DeskError: _desk_error,
    StoreUnavailableError: _unavailable,
    HTTPException: _http_error,
    RequestValidationError: _http_error,
}
