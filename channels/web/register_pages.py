"""Registers as files, out and in, and the audit trail."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from starlette.responses import RedirectResponse, Response

from channels.web.auth import Visit
from channels.web.entrance import Console, Form, PostedForm, RefusedFormError, SignedIn, TheConsole, signed_in
from channels.web.fields import is_on
from channels.web.frame import show
from classifiers.catalogue_file import load_catalogue
from intake.clients_file import read_clients
from intake.errors import NotDecidableError
from intake.register_files import catalogue_toml, clients_toml
from intake.registry import register_catalogue, register_clients
from models.store import Store
from models.toml_file import TomlFileError

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
def import_clients(console: TheConsole, visit: SignedIn, form: PostedForm) -> Response:
    """Registers clients from a file: all of it or, where an entry is bad, nothing."""
    with tempfile.TemporaryDirectory() as folder, _saying(folder):
        entries = read_clients(
            _given(form, folder, "clients.toml"), plans=console.policy.plans, calendars=console.policy.calendars
        )
        with Store.open(console.database) as store:
            register_clients(store, entries, now=console.clock(), prune=is_on(form, "prune"))
            _imported(store, console, visit, f"clients:{len(entries)}")
    return RedirectResponse("/console/clients", HTTPStatus.SEE_OTHER)


@router.post("/console/admin/import/catalog")
def import_catalogue(console: TheConsole, visit: SignedIn, form: PostedForm) -> Response:
    """Registers products from a file: all of it or, where an entry is bad, nothing."""
    with tempfile.TemporaryDirectory() as folder, _saying(folder):
        catalogue = load_catalogue(_given(form, folder, "catalog.toml"))
        with Store.open(console.database) as store:
            register_catalogue(store, catalogue, prune=is_on(form, "prune"))
            _imported(store, console, visit, f"catalogue:{len(catalogue.products)}")
    return RedirectResponse("/console/catalogue", HTTPStatus.SEE_OTHER)


@contextmanager
def _saying(folder: str) -> Iterator[None]:
    """Says what is wrong in a file by its line, without the folder that it lies in for a moment."""
    try:
        yield
    except TomlFileError as error:
        raise NotDecidableError(str(error).replace(f"{folder}/", "")) from error


def _given(form: Form, folder: str, name: str) -> Path:
    if len(form.files) != 1:
        raise RefusedFormError("Choose one file first.")
    path = Path(folder) / name
    path.write_bytes(form.files[0].content)
    return path


def _imported(store: Store, console: Console, visit: Visit, subject: str) -> None:
    store.audit.record(at=console.clock(), actor=visit.actor, act="imported", subject=subject)


def _file(text: str, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(text, media_type="application/toml; charset=utf-8", headers=headers)
