"""Filters of the queue under names of one's own: kept, shared by a lead, deleted."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Path
from starlette.responses import RedirectResponse, Response

from channels.web.entrance import Console, PostedForm, SignedIn, TheConsole, signed_in
from channels.web.fields import is_on, words
from channels.web.narrowing import Narrowed
from channels.web.views import FIRST, VIEWS
from intake.saved_filters import SavedFilters, Wanted

Number = Annotated[int, Path(ge=1, le=2**31 - 1)]

router = APIRouter(dependencies=[Depends(signed_in)])


@router.post("/console/filters")
def keep_filter(console: TheConsole, visit: SignedIn, form: PostedForm) -> Response:
    """Keeps the queue as it is narrowed now."""
    narrowed = Narrowed.of(form.get("client"), form.get("kind"), form.get("severity"), words(form, "with", most=60))
    view = form.get("view") if form.get("view") in VIEWS else FIRST
    wanted = Wanted(view, narrowed.client_id, narrowed.kind, narrowed.severity, narrowed.assigned_to)
    row = _acts(console).keep(words(form, "name"), wanted, login=visit.login)
    if is_on(form, "shared"):
        _acts(console).share(row.id, shared=True, login=visit.login)
    return RedirectResponse(f"/console?filter={row.id}", HTTPStatus.SEE_OTHER)


@router.post("/console/filters/{filter_id}/share")
def share_filter(console: TheConsole, visit: SignedIn, form: PostedForm, filter_id: Number) -> Response:
    """Lets all technicians see a filter, or no longer."""
    shared = is_on(form, "shared")
    _acts(console).share(filter_id, shared=shared, login=visit.login)
    return RedirectResponse(f"/console?filter={filter_id}", HTTPStatus.SEE_OTHER)


@router.post("/console/filters/{filter_id}/drop")
def drop_filter(console: TheConsole, visit: SignedIn, _form: PostedForm, filter_id: Number) -> Response:
    """Deletes a filter."""
    _acts(console).drop(filter_id, login=visit.login)
    return RedirectResponse("/console", HTTPStatus.SEE_OTHER)


def _acts(console: Console) -> SavedFilters:
    return SavedFilters(console.database, console.clock)
