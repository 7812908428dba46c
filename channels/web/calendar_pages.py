"""Calendars in the console: the hours that plans name, changed while the installation runs."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from starlette.responses import Response

from channels.web.auth import Visit
from channels.web.choice_forms import calendar_of, with_table, without_table
from channels.web.choice_page import change, section
from channels.web.entrance import Console, Form, PostedForm, SignedIn, TheConsole, signed_in
from channels.web.frame import show
from intake.calendars import DAY_NAMES

_HERE = "/console/admin/calendars"

router = APIRouter(dependencies=[Depends(signed_in)])


@router.get(_HERE)
def show_calendars(console: TheConsole, visit: SignedIn, done: Annotated[str, Query(max_length=20)] = "") -> Response:
    """Every calendar with the plans that name it, and a form for each."""
    return _page(console, visit, done=bool(done))


@router.post(_HERE)
def put_calendar(console: TheConsole, visit: SignedIn, form: PostedForm) -> Response:
    """Writes a calendar, or writes it anew; promised times are counted by it from the next message on."""

    def content() -> Any:
        tables = console.choosing.content("calendar")
        return with_table(tables, calendar_of(form), is_new=form.get("new") == "yes")

    def again(problem: str) -> Response:
        return _page(console, visit, problem=problem, form=form)

    return change(console, visit, form, "calendar", content, to=_HERE, again=again)


@router.post(f"{_HERE}/drop")
def drop_calendar(console: TheConsole, visit: SignedIn, form: PostedForm) -> Response:
    """Takes a calendar out of the list, unless a plan names it."""

    def content() -> Any:
        return without_table(console.choosing.content("calendar"), form.get("name"))

    def again(problem: str) -> Response:
        return _page(console, visit, problem=problem)

    return change(console, visit, form, "calendar", content, to=_HERE, again=again)


def _page(
    console: Console, visit: Visit, *, done: bool = False, problem: str = "", form: Form | None = None
) -> Response:
    shown = section(console, "calendar")
    forms = {table["name"]: _kept(table) for table in shown.content}
    new, written = _EMPTY, _written(form) if form else None
    if form and written and form.get("new") == "yes":
        new = written
    elif written:
        forms[written["name"]] = written
    plans = console.policy.plans.values()
    used = {name: sorted(plan.name for plan in plans if name in plan.coverage.values()) for name in forms}
    return show(
        console, visit, "calendars.html", status=HTTPStatus.CONFLICT if problem else HTTPStatus.OK,
        page="calendars", section=shown, forms=forms, new=new, written=written, used=used, days=DAY_NAMES,
        problem=problem, done=done, now=console.clock(),
    )  # fmt: skip


_EMPTY: Mapping[str, Any] = {"name": "", "zone": "", "country": "", "subdivision": "", "hours": {}, "days_off": ""}


def _kept(table: Mapping[str, Any]) -> Mapping[str, Any]:
    """A calendar as its form shows it."""
    hours = {day: each if isinstance(each, str) else ", ".join(each) for day, each in table.get("hours", {}).items()}
    return {**_EMPTY, **table, "hours": hours, "days_off": ", ".join(map(str, table.get("days_off", [])))}


def _written(form: Form) -> Mapping[str, Any]:
    """A calendar as somebody wrote it in the form that was refused."""
    lines = {name: form.get(name) for name in ("name", "zone", "country", "subdivision", "days_off")}
    return {**lines, "hours": {day: form.get(f"hours.{day}") for day in DAY_NAMES}}
