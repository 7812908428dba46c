"""Registers as files, out and in, and the audit trail."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from starlette.responses import RedirectResponse, Response

from channels.web.entrance import Form, PostedForm, RefusedFormError, SignedIn, TheConsole, signed_in
from channels.web.fields import is_on
from channels.web.frame import show
from channels.web.register_imports import import_catalogue, import_clients
from intake.register_files import catalogue_toml, clients_toml
from models.store import Store

_AT_ONCE = 100
router = APIRouter(dependencies=[Depends(signed_in)])


@router.get("/console/admin/audit")
def show_audit(
    console: TheConsole,
    visit: SignedIn,
    actor: Annotated[str, Query(max_length=80)] = "",
    subject: Annotated[str, Query(max_length=80)] = "",
    before: Annotated[str, Query(max_length=12)] = "",
) -> Response:
    """The audit trail, the newest first, of everybody or one actor, of everything or one subject."""
    with Store.read(console.database) as store:
        acts = store.audit.page(
            actor=actor, subject=subject, before=int(before) if before.isdecimal() else None, limit=_AT_ONCE
        )
    older = acts[-1].id if len(acts) == _AT_ONCE else None
    return show(console, visit, "audit.html", page="audit", acts=acts, actor=actor, subject=subject, older=older)


@router.get("/console/admin/export/clients.toml")
def export_clients(console: TheConsole, visit: SignedIn) -> Response:
    """Every client as a file that can be imported again."""
    with Store.open(console.database) as store:
        store.audit.record(at=console.clock(), actor=visit.actor, act="exported", subject="clients")
        return _file(clients_toml(store), "clients.toml")


@router.get("/console/admin/export/catalog.toml")
def export_catalogue(console: TheConsole, visit: SignedIn) -> Response:
    """The catalogue as a file that can be imported again."""
    with Store.open(console.database) as store:
        store.audit.record(at=console.clock(), actor=visit.actor, act="exported", subject="catalogue")
        return _file(catalogue_toml(store), "catalog.toml")


@router.post("/console/admin/import/clients")
def take_clients(console: TheConsole, visit: SignedIn, form: PostedForm) -> Response:
    """Registers clients from a file: all of it or, where an entry is bad, nothing."""
    import_clients(
        console.database, console.policy, _given(form),
        actor=visit.actor, now=console.clock(), prune=is_on(form, "prune"),
    )  # fmt: skip
    return RedirectResponse("/console/clients", HTTPStatus.SEE_OTHER)


@router.post("/console/admin/import/catalog")
def take_catalogue(console: TheConsole, visit: SignedIn, form: PostedForm) -> Response:
    """Registers products from a file: all of it or, where an entry is bad, nothing."""
    import_catalogue(console.database, _given(form), actor=visit.actor, now=console.clock(), prune=is_on(form, "prune"))
    return RedirectResponse("/console/catalogue", HTTPStatus.SEE_OTHER)


def _given(form: Form) -> bytes:
    if len(form.files) != 1:
        raise RefusedFormError("Choose one file first.")
    return form.files[0].content


def _file(text: str, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(text, media_type="application/toml; charset=utf-8", headers=headers)
