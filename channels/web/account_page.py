"""A technician's own account: password, and the second factor switched on and off."""

from http import HTTPStatus

from fastapi import APIRouter, Depends
from starlette.responses import RedirectResponse, Response

from channels.web.auth import Visit, find_technician, hash_password
from channels.web.entrance import Console, PostedForm, SignedIn, TheConsole, signed_in
from channels.web.frame import show
from channels.web.second_factor import new_secret, picture_of, step_of
from intake.errors import NotAllowedError, NotDecidableError
from models.people import TechnicianRow
from models.store import Store

SHORTEST_PASSWORD = 10
_MINUTES_TO_SET_UP = 15
_WRONG_CODE = "This is not the code of the moment. Nothing was changed."

router = APIRouter(dependencies=[Depends(signed_in)])


@router.get("/console/account")
def show_account(console: TheConsole, visit: SignedIn, done: str = "") -> Response:
    """The account; where there is no second factor, what is needed to set one up."""
    secret = new_secret()
    with Store.read(console.database) as store:
        technician = store.people.find(visit.login)
    return show(
        console, visit, "account.html",
        page="account",
        has_factor=bool(technician and technician.totp_secret),
        email=technician.email if technician else "",
        secret=secret,
        picture=picture_of(secret, login=visit.login, vendor=console.policy.vendor),
        sealed=console.seal("new factor").close(f"{visit.login} {secret}", now=console.clock()),
        done=done in ("password", "factor"),
    )  # fmt: skip


@router.post("/console/account/password")
def change_password(console: TheConsole, visit: SignedIn, form: PostedForm) -> Response:
    """Changes the password; every other visit of the technician ends."""
    old, new = form.get("old"), next(iter(form.all("new")), "")
    if not console.attempts.begin("", f"{visit.login} password", now=console.clock()):
        raise NotAllowedError("Too many tries. Wait a quarter of an hour.")
    if find_technician(console.database, visit.login, old) is None:
        raise NotAllowedError("The present password is another one. Nothing was changed.")
    if len(new) < SHORTEST_PASSWORD:
        raise NotDecidableError(f"A password needs at least {SHORTEST_PASSWORD} characters.")
    with Store.open(console.database) as store:
        technician = store.people.put(visit.login, password_hash=hash_password(new))
        store.people.close_sessions_of(technician.id)
        _record(store, console, visit, "changed the password", technician)
    return RedirectResponse("/console/login", HTTPStatus.SEE_OTHER)


@router.post("/console/account/factor")
def switch_factor_on(console: TheConsole, visit: SignedIn, form: PostedForm) -> Response:
    """Asks for a code from now on, once one was given that shows that the authenticator has the secret."""
    opened = (
        console.seal("new factor").open(form.get("sealed"), now=console.clock(), seconds=_MINUTES_TO_SET_UP * 60) or ""
    )
    login, _, secret = opened.partition(" ")
    if login != visit.login or step_of(form.get("code"), secret, now=console.clock()) is None:
        raise NotDecidableError(_WRONG_CODE)
    with Store.open(console.database) as store:
        technician = store.people.put(
            visit.login,
            totp_secret=console.seal("second factor").close(secret, now=console.clock()),
            totp_last_step=None,
        )
        _record(store, console, visit, "switched the second factor on", technician)
    return RedirectResponse("/console/account?done=factor", HTTPStatus.SEE_OTHER)


@router.post("/console/account/factor/off")
def switch_factor_off(console: TheConsole, visit: SignedIn, form: PostedForm) -> Response:
    """Asks for no code any more; a code says that it is the technician who wants that."""
    if not console.attempts.begin("", f"{visit.login} code", now=console.clock()):
        raise NotAllowedError("Too many tries. Wait a quarter of an hour.")
    with Store.open(console.database) as store:
        technician = store.people.find(visit.login)
        sealed = technician.totp_secret if technician else ""
        secret = console.seal("second factor").open(sealed, now=console.clock())
        if secret is None or step_of(form.get("code"), secret, now=console.clock()) is None:
            raise NotDecidableError(_WRONG_CODE)
        technician = store.people.put(visit.login, totp_secret="")
        _record(store, console, visit, "switched the second factor off", technician)
    return RedirectResponse("/console/account?done=factor", HTTPStatus.SEE_OTHER)


def _record(store: Store, console: Console, visit: Visit, act: str, technician: TechnicianRow) -> None:
    store.audit.record(at=console.clock(), actor=visit.actor, act=act, subject=f"technician:{technician.id}")
