"""The login page: signing in and out."""

from datetime import timedelta
from typing import Annotated
from urllib.parse import quote, urlsplit

from fastapi import APIRouter, Depends, Query, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from channels.web.auth import close_visit, csrf_token, find_technician, find_visit, new_token, open_visit
from channels.web.entrance import Console, PostedForm, TheConsole, posted_form, session_token, set_cookie, signed_in
from channels.web.pages import render
from channels.web.sealing import Seal
from channels.web.second_factor import step_of
from models.people import TechnicianRow
from models.store import Store

HOME = "/console"
LOGIN = "/console/login"
_WRONG = "This login and password do not belong together, or the account is not active."
_WRONG_CODE = "This is not the code of the moment, or it was used already."
_TOO_LATE = "That took too long. Begin again."
_STEP_SECONDS = 300
_TOO_MANY = "Too many tries. Wait a quarter of an hour, or ask a lead to help you."

router = APIRouter()


def login_address(wanted: str) -> str:
    """The login page that leads back to a page."""
    return f"{LOGIN}?next={quote(wanted)}" if wanted not in ("", HOME) else LOGIN


def own_address(wanted: str) -> str:
    """The address if it is a page of the console, else the queue: nobody is led to another site.

    >>> own_address("/console/cases/CS-1042"), own_address("//evil.example/console"), own_address("/console/../..//x")
    ('/console/cases/CS-1042', '/console', '/console')
    """
    parts = urlsplit(wanted)
    is_ours = not parts.scheme and not parts.netloc and (parts.path == HOME or parts.path.startswith(f"{HOME}/"))
    return wanted if is_ours and not any(sign in wanted for sign in ("\\", "..", "//", "\n", "\r", "\t")) else HOME


@router.get(LOGIN)
def show_login(request: Request, console: TheConsole, wanted: Annotated[str, Query(alias="next")] = HOME) -> Response:
    """The form; a browser without a session gets one of nobody, so that the form's token is bound to it."""
    token = session_token(request, console)
    if find_visit(console.database, token, now=console.clock()) is not None:
        return RedirectResponse(own_address(wanted), 303)
    return login_form(console, token, wanted)


@router.post(LOGIN)
async def sign_in(request: Request, console: TheConsole, form: PostedForm) -> Response:
    """Signs a technician in, under a new session token."""
    address, login = request.client.host if request.client else "", form.get("login")[:200]
    token, wanted = session_token(request, console), form.get("next")
    if not console.attempts.begin(address, login, now=console.clock()):
        return login_form(console, token, wanted, login=login, error=_TOO_MANY, status=429)
    password = next(iter(form.all("password")), "")
    technician = await run_in_threadpool(find_technician, console.database, login, password)
    if technician is None:
        return login_form(console, token, wanted, login=login, error=_WRONG, status=401)
    console.attempts.succeeded(address, login)
    if technician.totp_secret:
        return ask_for_code(console, token, wanted, technician.login)
    return await let_in(console, technician, old_token=token, wanted=wanted)


@router.post("/console/login/code")
async def give_code(request: Request, console: TheConsole, form: PostedForm) -> Response:
    """The second step: a code of the authenticator, by whoever gave the right password a moment ago."""
    address = request.client.host if request.client else ""
    token, wanted = session_token(request, console), form.get("next")
    login = _first_step(console).open(form.get("step"), now=console.clock(), seconds=_STEP_SECONDS)
    if login is None:
        return login_form(console, token, wanted, error=_TOO_LATE, status=401)
    key = f"{login} code"
    if not console.attempts.begin(address, key, now=console.clock()):
        return login_form(console, token, wanted, login=login, error=_TOO_MANY, status=429)
    technician = await run_in_threadpool(_check_code, console, login, form.get("code"))
    if technician is None:
        return ask_for_code(console, token, wanted, login, error=_WRONG_CODE, status=401)
    console.attempts.succeeded(address, key)
    return await let_in(console, technician, old_token=token, wanted=wanted)


async def let_in(console: Console, technician: TechnicianRow, *, old_token: str, wanted: str) -> Response:
    """Begins a visit and leads to the page that was wanted."""
    lasts = timedelta(hours=console.options.session_hours)
    fresh = await run_in_threadpool(
        open_visit, console.database, technician, old_token=old_token, now=console.clock(), lasts=lasts
    )
    response = RedirectResponse(own_address(wanted), 303)
    set_cookie(response, console, fresh, seconds=int(lasts.total_seconds()))
    return response


def _check_code(console: Console, login: str, code: str) -> TechnicianRow | None:
    """The technician whose code of this moment it is; a code opens the door once."""
    with Store.open(console.database) as store:
        technician = store.people.find(login)
        if technician is None or not technician.active:
            return None
        secret = console.seal("second factor").open(technician.totp_secret, now=console.clock())
        step = step_of(code, secret, now=console.clock()) if secret else None
        is_fresh = step is not None and store.people.spend_code(technician.id, step)
    return technician if is_fresh else None


def _first_step(console: Console) -> Seal:
    return console.seal("first step")


def ask_for_code(
    console: Console, token: str, wanted: str, login: str, *, error: str = "", status: int = 200
) -> Response:
    """The page that asks for the second factor, of somebody who passed the first."""
    return render(
        "code.html",
        status=status,
        vendor=console.policy.vendor,
        csrf=csrf_token(token),
        wanted=own_address(wanted),
        step=_first_step(console).close(login, now=console.clock()),
        error=error,
    )


@router.post("/console/logout", dependencies=[Depends(signed_in), Depends(posted_form)])
def sign_out(request: Request, console: TheConsole) -> Response:
    """Ends the session here and in the store."""
    close_visit(console.database, session_token(request, console))
    response = RedirectResponse(LOGIN, 303)
    set_cookie(response, console, "", seconds=0)
    return response


def login_form(
    console: Console, token: str, wanted: str, *, login: str = "", error: str = "", status: int = 200
) -> Response:
    """The form; a browser without a session gets one of nobody, so that the form's token is bound to it."""
    before = token or new_token()
    response = render(
        "login.html",
        provider=console.options.provider.name if console.options.provider else "",
        status=status,
        vendor=console.policy.vendor,
        csrf=csrf_token(before),
        wanted=own_address(wanted),
        login=login,
        error=error,
    )
    if not token:
        set_cookie(response, console, before, seconds=3600)
    return response
