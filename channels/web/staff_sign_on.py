"""Single sign-on of technicians: to the provider, back, and in, unless a second factor of ours is asked for."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from channels.web.entrance import Console, TheConsole, session_token
from channels.web.signing_in import LOGIN, ask_for_code, let_in, login_form
from channels.web.single_sign_on import Identity, SignOnError, proved_identity, way_to_provider
from models.people import TechnicianRow
from models.store import Store

_SECONDS = 600
_TOO_LATE = "This took too long. Try again."
_NOBODY = "Nobody who works here is registered with this identity. Ask an administrator."

router = APIRouter()


@router.get("/console/login/provider")
async def to_provider(request: Request, console: TheConsole) -> Response:
    """Leads to the provider; what must come back is kept in the browser, sealed."""
    provider = console.options.provider
    if provider is None:
        return RedirectResponse(LOGIN, 303)
    address = request.client.host if request.client else ""
    if not console.attempts.begin(address, "single sign-on", now=console.clock()):
        return login_form(console, session_token(request, console), LOGIN, error="Too many tries.", status=429)
    try:
        there, state = await run_in_threadpool(way_to_provider, provider, console.policy.public_url)
    except SignOnError as error:
        return login_form(console, session_token(request, console), LOGIN, error=str(error), status=502)
    response = RedirectResponse(there, 303)
    response.set_cookie(
        _cookie(console), console.seal("staff sign-on").close(state, now=console.clock()), max_age=_SECONDS, path="/",
        secure=console.options.secure_cookies, httponly=True, samesite="lax",
    )  # fmt: skip
    return response


@router.get("/console/login/back")
async def from_provider(
    request: Request,
    console: TheConsole,
    code: Annotated[str, Query(max_length=4000)] = "",
    state: Annotated[str, Query(max_length=400)] = "",
) -> Response:
    """Lets a technician in whom the provider names."""
    provider, old, now = console.options.provider, session_token(request, console), console.clock()
    kept = console.seal("staff sign-on").open(request.cookies.get(_cookie(console), ""), now=now, seconds=_SECONDS)
    if provider is None or kept is None:
        return login_form(console, old, LOGIN, error=_TOO_LATE, status=403)
    try:
        found = partial(proved_identity, provider, console.policy.public_url, kept, code=code, state=state, now=now)
        identity = await run_in_threadpool(found)
    except SignOnError as error:
        return login_form(console, old, LOGIN, error=str(error), status=403)
    technician = await run_in_threadpool(_known_by, console, identity)
    if technician is None:
        return login_form(console, old, LOGIN, error=_NOBODY, status=403)
    if technician.totp_secret:
        return ask_for_code(console, old, LOGIN, technician.login)
    return await let_in(console, technician, old_token=old, wanted=LOGIN)


def _known_by(console: Console, identity: Identity) -> TechnicianRow | None:
    """The active technician of an identity; the first time, whoever is registered with its proved address."""
    with Store.open(console.database) as store:
        known = store.people.find_by_subject(identity.subject)
        if known is not None:
            return known if known.active else None
        found = store.people.find_by_email(identity.address) if identity.address else None
        if found is None or found.sign_in_subject:
            return None
        store.people.put(found.login, sign_in_subject=identity.subject)
        actor, subject = f"technician:{found.login}", f"technician:{found.id}"
        store.audit.record(at=console.clock(), actor=actor, act="joined an identity", subject=subject)
        return found


def _cookie(console: Console) -> str:
    return f"{console.options.cookie_name}-sign-on"
