"""The portal as an application of its own, mounted under ``/portal``."""

from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from channels.web.entrance import RefusedFormError
from channels.web.portal import (
    case_pages,
    file_pages,
    knowledge_pages,
    live,
    logging_pages,
    plan_pages,
    signing_in,
    usage_pages,
)
from channels.web.portal.entrance import NoContactError, Portal, find_guest, portal_token
from channels.web.portal.pages import show
from intake.errors import DeskError, NoSuchCaseError, NotAllowedError
from models.store import StoreUnavailableError

PORTAL_URL = "/portal"
_PARTS = (signing_in, case_pages, file_pages, logging_pages, knowledge_pages, usage_pages, plan_pages, live)


def make_portal(portal: Portal) -> FastAPI:
    """The portal of one installation; nothing about its routes is published."""
    app = FastAPI(title="Portal", openapi_url=None, docs_url=None, redoc_url=None)
    app.state.portal = portal
    for part in _PARTS:
        app.include_router(part.router)
    handlers = {
        NoContactError: _to_sign_in,
        RefusedFormError: _refused,
        DeskError: _desk_error,
        StoreUnavailableError: _unavailable,
        HTTPException: _http_error,
        RequestValidationError: _http_error,
    }
    for error, handler in handlers.items():
        app.add_exception_handler(error, handler)
    return app


def _to_sign_in(request: Request, _error: Exception) -> Response:
    if "hx-request" in request.headers:
        return Response(status_code=HTTPStatus.UNAUTHORIZED, headers={"HX-Redirect": signing_in.SIGN_IN})
    if request.url.path.endswith("/live"):
        # An event stream is not led on: the browser would read the sign-in page as one.
        return Response(status_code=HTTPStatus.UNAUTHORIZED)
    return RedirectResponse(signing_in.SIGN_IN, HTTPStatus.SEE_OTHER)


def _refused(request: Request, error: Exception) -> Response:
    return _say(request, "Not done", str(error), HTTPStatus.FORBIDDEN)


def _desk_error(request: Request, error: Exception) -> Response:
    if isinstance(error, NoSuchCaseError):
        return _say(request, "Not found", str(error), HTTPStatus.NOT_FOUND)
    status = HTTPStatus.FORBIDDEN if isinstance(error, NotAllowedError) else HTTPStatus.CONFLICT
    return _say(request, "Not done", str(error), status)


def _unavailable(request: Request, _error: Exception) -> Response:
    portal: Portal = request.app.state.portal
    sentence = "The portal does not answer just now. Nothing is lost; try again in a moment."
    return show(portal, "error.html", page="error", status=503, title="Try again soon", sentence=sentence)


def _http_error(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else HTTPStatus.NOT_FOUND
    if status == HTTPStatus.NOT_FOUND:
        return _say(request, "Not found", "There is no such page.", status)
    return _say(request, "Not done", f"{HTTPStatus(status).phrase}.", status)


def _say(request: Request, title: str, sentence: str, status: int) -> Response:
    portal: Portal = request.app.state.portal
    guest = find_guest(portal.database, portal_token(request, portal), now=portal.now)
    return show(portal, "error.html", page="error", guest=guest, status=status, title=title, sentence=sentence)
