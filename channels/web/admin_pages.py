"""Administration: technicians, beginnings of answers, readers, and registers as files."""

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path
from starlette.responses import RedirectResponse, Response

from channels.web.account_page import SHORTEST_PASSWORD
from channels.web.auth import hash_password
from channels.web.entrance import PostedForm, SignedIn, TheConsole, signed_in
from channels.web.fields import is_on, words
from channels.web.frame import show
from intake.errors import NotDecidableError
from intake.staff import ROLES, TechnicianDetails
from models.store import Store

Number = Annotated[int, Path(ge=1, le=2**31 - 1)]
_HERE = "/console/admin"
_LONGEST_TEMPLATE = 10_000

router = APIRouter(dependencies=[Depends(signed_in)])


@router.get(_HERE)
def show_admin(console: TheConsole, visit: SignedIn) -> Response:
    """Everything that is kept beside the registers; what only administrators change is shown to leads."""
    with Store.read(console.database) as store:
        values: dict[str, Any] = {
            "technicians": store.people.all(),
            "templates": store.knowledge.templates(),
            "readers": store.people.readers(),
        }
    return show(console, visit, "admin.html", page="admin", roles=ROLES, **values)


@router.post("/console/admin/technicians")
def put_technician(console: TheConsole, visit: SignedIn, form: PostedForm) -> Response:
    """Registers a technician, or changes one."""
    password = next(iter(form.all("password")), "")
    if password and len(password) < SHORTEST_PASSWORD:
        raise NotDecidableError(f"A password needs at least {SHORTEST_PASSWORD} characters.")
    details = TechnicianDetails(
        login=words(form, "login", most=60),
        name=words(form, "name"),
        role=words(form, "role"),
        email=words(form, "email"),
        slack_user=words(form, "slack_user", most=40),
        active=is_on(form, "active"),
        password_hash=hash_password(password) if password else "",
    )
    console.staff.put_technician(details, login=visit.login)
    return _back()


@router.post("/console/admin/technicians/{login}/factor-off")
def take_factor_off(console: TheConsole, visit: SignedIn, _form: PostedForm, login: str) -> Response:
    """Helps a technician who lost the authenticator."""
    console.staff.take_second_factor_off(login, login=visit.login)
    return _back()


@router.post("/console/admin/templates")
def put_template(console: TheConsole, visit: SignedIn, form: PostedForm) -> Response:
    """Keeps the beginning of an answer."""
    name, text = words(form, "name", most=80), form.get("text")[:_LONGEST_TEMPLATE]
    if not name or not text:
        raise NotDecidableError("A template needs a name and a text.")
    with Store.open(console.database) as store:
        store.knowledge.put_template(name, text=text, by=visit.login, now=console.clock())
        store.audit.record(at=console.clock(), actor=visit.actor, act="wrote", subject=f"template:{name}")
    return _back()


@router.post("/console/admin/templates/{template_id}/drop")
def drop_template(console: TheConsole, visit: SignedIn, _form: PostedForm, template_id: Number) -> Response:
    """Deletes the beginning of an answer."""
    with Store.open(console.database) as store:
        if not store.knowledge.drop_template(template_id):
            raise NotDecidableError("This template is gone already.")
        store.audit.record(at=console.clock(), actor=visit.actor, act="dropped", subject=f"template:{template_id}")
    return _back()


@router.post("/console/admin/readers/rollback")
def roll_back(console: TheConsole, visit: SignedIn, _form: PostedForm) -> Response:
    """Lets the reader before serve again."""
    console.staff.roll_back(login=visit.login)
    return _back()


@router.post("/console/admin/readers/{reader}/promote")
def promote(console: TheConsole, visit: SignedIn, _form: PostedForm, reader: str) -> Response:
    """Lets a trained reader serve; workers take it at their next start."""
    console.staff.promote(reader, login=visit.login)
    return _back()


def _back() -> Response:
    return RedirectResponse(_HERE, HTTPStatus.SEE_OTHER)
