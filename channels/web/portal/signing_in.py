"""The way in: asking for a link, using it, single sign-on, and signing out."""

import secrets
from functools import partial
from typing import Annotated

from fastapi import APIRouter, BackgroundTasks, Query, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from channels.web.portal.entrance import (
    GuestsForm,
    Portal,
    TheGuest,
    ThePortal,
    csrf_of,
    find_guest,
    portal_token,
    set_portal_cookie,
)
from channels.web.portal.links import begin_visit, end_visit, send_link, use_link
from channels.web.portal.pages import show
from channels.web.single_sign_on import SignOnError, proved_address, way_to_provider
from intake.identity import normal_address
from models.store import Store

HOME, SIGN_IN = "/portal/", "/portal/sign-in"
_LONGEST_ADDRESS = 254
_TOO_MANY = "Too many tries. Wait a quarter of an hour."
_SPENT = "This link was used before, or it is too old. Ask for a new one."
_STATE_SECONDS = 600

router = APIRouter()


@router.get("/sign-in")
def ask(request: Request, portal: ThePortal) -> Response:
    """The form; a browser without a visit gets one of nobody, so that the form's token is bound to it."""
    token = portal_token(request, portal)
    if find_guest(portal.database, token, now=portal.now) is not None:
        return RedirectResponse(HOME, 303)
    return _form(portal, token)


@router.post("/sign-in")
def send(request: Request, portal: ThePortal, form: GuestsForm, tasks: BackgroundTasks) -> Response:
    """Mails a link where the address is registered; the answer is the same where it is not, and as quick."""
    address = form.get("address")[:_LONGEST_ADDRESS]
    peer = request.client.host if request.client else ""
    if "@" not in address:
        return _form(portal, portal_token(request, portal), error="Write your e-mail address.", status=422)
    if not portal.console.attempts.begin(peer, f"portal:{normal_address(address)}", now=portal.now):
        return _form(portal, portal_token(request, portal), error=_TOO_MANY, status=429)
    tasks.add_task(send_link, portal, address)
    response = show(portal, "sent.html", page="sign-in", address=address, minutes=_minutes(portal))
    response.background = tasks
    return response


@router.get("/enter")
def confirm(request: Request, portal: ThePortal, token: Annotated[str, Query(max_length=100)] = "") -> Response:
    """A page with one button: programs that look at mailed links before people do must not spend them."""
    before = portal_token(request, portal) or secrets.token_urlsafe(32)
    response = show(portal, "enter.html", page="sign-in", token=token, csrf=csrf_of(before))
    set_portal_cookie(response, portal, before, seconds=3600)
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


@router.post("/enter")
def enter(request: Request, portal: ThePortal, form: GuestsForm) -> Response:
    """Spends the link and leads to the cases."""
    old = portal_token(request, portal)
    fresh = use_link(portal, form.get("token")[:100], old_token=old)
    if not fresh:
        return _form(portal, old, error=_SPENT, status=403)
    return _let_in(portal, fresh)


@router.get("/single-sign-on")
async def to_provider(portal: ThePortal) -> Response:
    """Leads to the provider; what must come back is kept in the browser, sealed."""
    provider = portal.options.provider
    if provider is None:
        return RedirectResponse(SIGN_IN, 303)
    try:
        address, state = await run_in_threadpool(way_to_provider, provider, portal.policy.public_url)
    except SignOnError as error:
        return _form(portal, "", error=str(error), status=502)
    response = RedirectResponse(address, 303)
    sealed = portal.console.seal("portal sign-on").close(state, now=portal.now)
    response.set_cookie(
        _state_cookie(portal), sealed, max_age=_STATE_SECONDS, path="/",
        secure=portal.console.options.secure_cookies, httponly=True, samesite="lax",
    )  # fmt: skip
    return response


@router.get("/single-sign-on/back")
async def from_provider(
    request: Request,
    portal: ThePortal,
    code: Annotated[str, Query(max_length=4000)] = "",
    state: Annotated[str, Query(max_length=400)] = "",
) -> Response:
    """Lets a contact in whose address the provider has proved."""
    provider, old = portal.options.provider, portal_token(request, portal)
    sealed = request.cookies.get(_state_cookie(portal), "")
    kept = portal.console.seal("portal sign-on").open(sealed, now=portal.now, seconds=_STATE_SECONDS)
    if provider is None or kept is None:
        return _form(portal, old, error="This took too long. Try again.", status=403)
    try:
        found = partial(
            proved_address, provider, portal.policy.public_url, kept, code=code, state=state, now=portal.now
        )
        address = await run_in_threadpool(found)
    except SignOnError as error:
        return _form(portal, old, error=str(error), status=403)
    fresh = await run_in_threadpool(_begin, portal, address, old)
    if not fresh:
        return _form(portal, old, error=f"{address} is registered with no client of ours. Write to us.", status=403)
    return _let_in(portal, fresh)


@router.post("/sign-out")
def sign_out(request: Request, portal: ThePortal, _guest: TheGuest, _form: GuestsForm) -> Response:
    """Ends the visit here and in the store."""
    end_visit(portal, portal_token(request, portal))
    response = RedirectResponse(SIGN_IN, 303)
    set_portal_cookie(response, portal, "", seconds=0)
    return response


def _begin(portal: Portal, address: str, old: str) -> str:
    with Store.open(portal.database) as store:
        contact = store.clients.find_contact("email", normal_address(address))
        if contact is None or contact.removed_at or store.clients.get(contact.client_id).removed_at:
            return ""
        return begin_visit(store, portal, contact.id, normal_address(address), old_token=old)


def _let_in(portal: Portal, token: str) -> Response:
    response = RedirectResponse(HOME, 303)
    set_portal_cookie(response, portal, token, seconds=int(portal.options.session.total_seconds()))
    return response


def _form(portal: Portal, token: str, *, error: str = "", status: int = 200) -> Response:
    before = token or secrets.token_urlsafe(32)
    provider = portal.options.provider
    response = show(
        portal,
        "sign-in.html",
        page="sign-in",
        status=status,
        csrf=csrf_of(before),
        error=error,
        provider=provider.name if provider else "",
    )
    if not token:
        set_portal_cookie(response, portal, before, seconds=3600)
    return response


def _minutes(portal: Portal) -> int:
    return int(portal.options.link.total_seconds() // 60)


def _state_cookie(portal: Portal) -> str:
    return f"{portal.cookie_name}-sign-on"
