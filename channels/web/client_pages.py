"""Clients: all of them, one of them, and what leads change there."""

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path
from starlette.responses import RedirectResponse, Response

from channels.web.client_panel import client_panel
from channels.web.entrance import PostedForm, SignedIn, TheConsole, signed_in
from channels.web.fields import day, is_on, listed, needed_day, words
from channels.web.frame import show
from intake.administration import ContactDetails
from intake.errors import NoSuchCaseError
from models.store import Store

Number = Annotated[int, Path(ge=1, le=2**31 - 1)]
_HISTORY = 20

router = APIRouter(dependencies=[Depends(signed_in)])


@router.get("/console/clients")
def show_clients(console: TheConsole, visit: SignedIn) -> Response:
    """Every client with what is left of its plan."""
    with Store.read(console.database) as store:
        panels = [
            client_panel(store, console.policy, client.id, now=console.clock(), history=0)
            for client in store.clients.all()
        ]
        removed = store.clients.removed()
    return show(console, visit, "clients.html", page="clients", panels=panels, removed=removed)


@router.post("/console/clients")
def add_client(console: TheConsole, visit: SignedIn, form: PostedForm) -> Response:
    """Registers a client, or changes it by its name."""
    client = console.administration.put_client(
        words(form, "name"),
        login=visit.login,
        time_zone=words(form, "time_zone") or "UTC",
        domains=listed(form, "domains"),
        slack=listed(form, "slack"),
        named_contacts_only=is_on(form, "named_contacts_only"),
    )
    return _to(client.id)


@router.post("/console/clients/{client_id}/remove")
def remove_client(console: TheConsole, visit: SignedIn, _form: PostedForm, client_id: Number) -> Response:
    """Removes a client from now on."""
    console.removals.remove_client(client_id, login=visit.login)
    return _to(client_id)


@router.post("/console/clients/{client_id}/restore")
def restore_client(console: TheConsole, visit: SignedIn, _form: PostedForm, client_id: Number) -> Response:
    """Takes a removed client back."""
    console.removals.restore_client(client_id, login=visit.login)
    return _to(client_id)


@router.get("/console/clients/{client_id}")
def show_client(console: TheConsole, visit: SignedIn, client_id: Number) -> Response:
    """One client: agreement, allowance, people, deployments, cases, what was changed."""
    with Store.read(console.database) as store:
        if store.clients.find(client_id) is None:
            raise NoSuchCaseError("There is no such client.")
        values: dict[str, Any] = {
            "panel": client_panel(store, console.policy, client_id, now=console.clock(), history=_HISTORY),
            "domains": store.clients.domains(client_id),
            "teams": store.clients.slack(client_id, "team"),
            "places": store.clients.slack(client_id, "channel"),
            "ways": store.ways.of_contacts(client_id),
            "taken": store.ways.taken_from(client_id),
            "locations": {row.id: row.name for row in store.clients.locations(client_id)},
            "agreements": store.clients.agreements(client_id),
            "products": store.catalogue.products(),
            "acts": store.audit.of(f"client:{client_id}"),
        }
    return show(
        console, visit, "client.html",
        page="clients", plans=sorted(console.policy.plans), now=console.clock(), **values,
    )  # fmt: skip


@router.post("/console/clients/{client_id}/contacts")
def put_contact(console: TheConsole, visit: SignedIn, form: PostedForm, client_id: Number) -> Response:
    """Registers a contact, or changes one."""
    known = form.get("contact")
    details = ContactDetails(
        name=words(form, "name"),
        emails=listed(form, "emails"),
        slack_users=listed(form, "slack_users"),
        phones=listed(form, "phones"),
        location=words(form, "location"),
        single_point_of_contact=is_on(form, "single_point_of_contact"),
        purchasing_representative=is_on(form, "purchasing_representative"),
    )
    contact_id = int(known) if known.isdecimal() else None
    console.administration.put_contact(client_id, details, login=visit.login, contact_id=contact_id)
    return _to(client_id)


@router.post("/console/clients/{client_id}/contacts/{contact_id}/remove")
def remove_contact(
    console: TheConsole, visit: SignedIn, _form: PostedForm, client_id: Number, contact_id: Number
) -> Response:
    """Removes a contact from now on."""
    console.removals.remove_contact(client_id, contact_id, login=visit.login)
    return _to(client_id)


@router.post("/console/clients/{client_id}/ways/take-away")
def take_way_away(console: TheConsole, visit: SignedIn, form: PostedForm, client_id: Number) -> Response:
    """Takes an address, a Slack entry, a telephone number or a mail domain away from now on."""
    console.removals.take_away(client_id, words(form, "kind"), words(form, "value", most=400), login=visit.login)
    return _to(client_id)


@router.post("/console/clients/{client_id}/ways/give-back")
def give_way_back(console: TheConsole, visit: SignedIn, form: PostedForm, client_id: Number) -> Response:
    """Gives back what was taken away."""
    console.removals.give_back(client_id, words(form, "kind"), words(form, "value", most=400), login=visit.login)
    return _to(client_id)


@router.post("/console/clients/{client_id}/agreements")
def put_agreement(console: TheConsole, visit: SignedIn, form: PostedForm, client_id: Number) -> Response:
    """Writes a new agreement down."""
    console.administration.put_agreement(
        client_id,
        words(form, "plan"),
        login=visit.login,
        starts_on=needed_day(form, "starts_on"),
        ends_on=day(form, "ends_on"),
        reason=words(form, "reason", most=500),
    )
    return _to(client_id)


@router.post("/console/clients/{client_id}/deployments")
def put_deployment(console: TheConsole, visit: SignedIn, form: PostedForm, client_id: Number) -> Response:
    """Writes down what a client runs."""
    console.administration.put_deployment(
        client_id,
        words(form, "product"),
        login=visit.login,
        version=words(form, "version", most=40),
        completed_on=day(form, "completed_on"),
    )
    return _to(client_id)


@router.post("/console/clients/{client_id}/deployments/{deployment_id}/remove")
def remove_deployment(
    console: TheConsole, visit: SignedIn, _form: PostedForm, client_id: Number, deployment_id: Number
) -> Response:
    """Takes away what a client runs no longer."""
    console.removals.remove_deployment(client_id, deployment_id, login=visit.login)
    return _to(client_id)


def _to(client_id: int) -> Response:
    return RedirectResponse(f"/console/clients/{client_id}", HTTPStatus.SEE_OTHER)
