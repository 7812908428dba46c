"""Plans in the console: what clients can buy, changed while the installation runs."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from starlette.responses import Response

from channels.web.auth import Visit
from channels.web.choice_forms import PLAN_CHANNELS, plan_of, with_table, without_table
from channels.web.choice_page import change, section
from channels.web.entrance import Console, Form, PostedForm, SignedIn, TheConsole, signed_in
from channels.web.fields import is_on
from channels.web.frame import show
from intake.plans import plan_from_mapping
from models.store import Store
from models.vocabulary import Severity

_HERE = "/console/admin/plans"

router = APIRouter(dependencies=[Depends(signed_in)])


@router.get(_HERE)
def show_plans(console: TheConsole, visit: SignedIn, done: Annotated[str, Query(max_length=20)] = "") -> Response:
    """Every plan with who has it, and a form for each."""
    return _page(console, visit, done=bool(done))


@router.post(_HERE)
def put_plan(console: TheConsole, visit: SignedIn, form: PostedForm) -> Response:
    """Writes a plan, or writes it anew; it counts from the next message on."""

    def content() -> Any:
        tables = console.choosing.content("plan")
        return with_table(tables, plan_of(form), is_new=form.get("new") == "yes")

    def again(problem: str) -> Response:
        return _page(console, visit, problem=problem, form=form)

    return change(console, visit, form, "plan", content, to=_HERE, again=again)


@router.post(f"{_HERE}/drop")
def drop_plan(console: TheConsole, visit: SignedIn, form: PostedForm) -> Response:
    """Takes a plan out of the list, unless a client has it."""

    def content() -> Any:
        return without_table(console.choosing.content("plan"), form.get("name"))

    def again(problem: str) -> Response:
        return _page(console, visit, problem=problem)

    return change(console, visit, form, "plan", content, to=_HERE, again=again)


def _page(
    console: Console, visit: Visit, *, done: bool = False, problem: str = "", form: Form | None = None
) -> Response:
    shown = section(console, "plan")
    with Store.read(console.database) as store:
        clients = [(client, row.plan) for client, row in store.clients.agreements_from(console.clock().date())]
    forms = {table["name"]: _kept(table) for table in shown.content}
    new, written = _EMPTY, _written(form) if form else None
    if form and written and form.get("new") == "yes":
        new = written
    elif written:
        forms[written["name"]] = written
    return show(
        console, visit, "plans.html", status=HTTPStatus.CONFLICT if problem else HTTPStatus.OK,
        page="plans", section=shown, plans=[plan_from_mapping(table) for table in shown.content], forms=forms, new=new,
        written=written, clients=clients, problem=problem, done=done, channels=PLAN_CHANNELS,
        hours=["24x7", "24x5", *sorted(console.policy.calendars)], now=console.clock(),
    )  # fmt: skip


_TABLES = ("coverage", "response", "resolution")
_EMPTY: Mapping[str, Any] = {
    "name": "", "incidents_per_month": "", "implementation_incidents_per_product": 10, "channels": PLAN_CHANNELS,
    "single_point_of_contact": False, "third_party_included": False, "active": True,
} | {name: {} for name in _TABLES}  # fmt: skip


def _kept(table: Mapping[str, Any]) -> Mapping[str, Any]:
    """A plan as its form shows it."""
    doors = plan_from_mapping(table).channels
    ticked = [name for name in PLAN_CHANNELS if plan_from_mapping({"name": name, "channels": [name]}).channels <= doors]
    incidents = table.get("incidents_per_month")
    is_limited = incidents not in (None, "unlimited")
    return {**_EMPTY, **table, "channels": ticked, "incidents_per_month": incidents if is_limited else ""}


def _written(form: Form) -> Mapping[str, Any]:
    """A plan as somebody wrote it in the form that was refused."""
    lines = {name: form.get(name) for name in ("name", "incidents_per_month", "implementation_incidents_per_product")}
    flags = {name: is_on(form, name) for name in ("single_point_of_contact", "third_party_included", "active")}
    tables = {name: {each.value: form.get(f"{name}.{each.value}") for each in Severity} for name in _TABLES}
    return {**lines, **flags, **tables, "channels": form.all("channel")}
