"""Keeping a client's people and products, and the registers as files, by the API; for leads and administrators."""

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Response
from pydantic import BaseModel, Field, StringConstraints

from channels.web.api.client_shapes import PersonIn, WayIn
from channels.web.api.entrance import Api, IdempotencyKey, TheApi, check_administrator, check_lead, needs
from channels.web.api.finding import RowId, own_client
from channels.web.api.problems import ProblemError, answers
from channels.web.api.registers import client_file
from channels.web.api.shapes import ClientFile, Name, Taken
from channels.web.api.tokens import Caller, Scope
from channels.web.api.writes import OnceRoute
from channels.web.client_panel import client_panel
from channels.web.register_imports import import_catalogue, import_clients
from intake.administration import Administration, ContactDetails
from intake.register_files import catalogue_toml, clients_toml
from intake.removals import Removals
from models.store import Store

router = APIRouter(route_class=OnceRoute, tags=["clients"])
Reader = Annotated[Caller, Depends(needs(Scope.CLIENTS_READ))]
Writer = Annotated[Caller, Depends(needs(Scope.CLIENTS_WRITE))]
_TOML: dict[int | str, dict[str, Any]] = {200: {"content": {"application/toml": {}}, "description": "The file"}}


class DeployedIn(Taken):
    """What a client runs; the day that ends its implementation is on record (P3)."""

    product: Name
    version: Annotated[Name, StringConstraints(max_length=40)]
    implementation_completed_on: date | None = Field(None, strict=False)


class Pool(BaseModel):
    """What a plan allows in a pool, and what is used of it; limit and left are null where there is no limit."""

    period: str = Field(description="In words, such as: in November 2026.")
    used: int
    limit: int | None
    left: int | None


class Allowances(BaseModel):
    """What a client may still have today."""

    plan: str | None
    pools: list[Pool]


class FileIn(Taken):
    """A register as a file; ``prune`` removes what is absent from it."""

    toml: Annotated[str, StringConstraints(max_length=2_000_000)]
    prune: bool = False


class Imported(BaseModel):
    """How many entries there were."""

    entries: int


@router.get("/clients/{client_id}/allowance", responses=answers())
def show_allowance(api: TheApi, caller: Reader, client_id: RowId) -> Allowances:
    """What is left of a client's plan today (P1, P3)."""
    with Store.read(api.database) as store:
        client = own_client(store, caller, client_id)
        panel = client_panel(store, api.policy, client.id, now=api.now, history=0)
    return Allowances(
        plan=panel.plan.name if panel.plan else None,
        pools=[Pool(period=each.period, used=each.used, limit=each.limit, left=each.left) for each in panel.allowances],
    )


@router.post("/clients/{client_id}/contacts", status_code=201, responses=answers())
def register_contact(
    api: TheApi, caller: Writer, client_id: RowId, body: PersonIn, _key: IdempotencyKey = None
) -> ClientFile:
    """Registers a person at a client, or updates who is known by one of these ways; for leads."""
    return _put_contact(api, caller, client_id, body, None)


@router.put("/clients/{client_id}/contacts/{contact_id}", responses=answers())
def change_contact(
    api: TheApi, caller: Writer, client_id: RowId, contact_id: RowId, body: PersonIn, _key: IdempotencyKey = None
) -> ClientFile:
    """Changes a person at a client; ways to know them are added, and taken away by a way of their own. For leads."""
    return _put_contact(api, caller, client_id, body, contact_id)


@router.post("/clients/{client_id}/ways/take-away", responses=answers())
def take_away(api: TheApi, caller: Writer, client_id: RowId, body: WayIn, _key: IdempotencyKey = None) -> ClientFile:
    """Takes a way to know a client or a contact away from now on; what came by it keeps its sender. For leads."""
    _own(api, caller, client_id)
    Removals(api.database, api.clock).take_away(client_id, body.kind, body.value, login=caller.login)
    return _fresh(api, client_id)


@router.post("/clients/{client_id}/ways/give-back", responses=answers())
def give_back(api: TheApi, caller: Writer, client_id: RowId, body: WayIn, _key: IdempotencyKey = None) -> ClientFile:
    """Gives back what was taken away, to whom it was taken from; for leads."""
    _own(api, caller, client_id)
    Removals(api.database, api.clock).give_back(client_id, body.kind, body.value, login=caller.login)
    return _fresh(api, client_id)


@router.delete("/clients/{client_id}", status_code=204, responses=answers())
def remove_client(api: TheApi, caller: Writer, client_id: RowId, _key: IdempotencyKey = None) -> None:
    """Removes a client from now on: what its people write is held, its cases stay (H10). For leads."""
    _own(api, caller, client_id)
    Removals(api.database, api.clock).remove_client(client_id, login=caller.login)


@router.post("/clients/{client_id}/restore", responses=answers())
def restore_client(api: TheApi, caller: Writer, client_id: RowId, _key: IdempotencyKey = None) -> ClientFile:
    """Takes a removed client back, with everything that was registered of it; for leads."""
    _own(api, caller, client_id)
    Removals(api.database, api.clock).restore_client(client_id, login=caller.login)
    return _fresh(api, client_id)


@router.delete("/clients/{client_id}/deployments/{deployment_id}", status_code=204, responses=answers())
def remove_deployment(
    api: TheApi, caller: Writer, client_id: RowId, deployment_id: RowId, _key: IdempotencyKey = None
) -> None:
    """Takes away what a client runs no longer; for leads."""
    _own(api, caller, client_id)
    Removals(api.database, api.clock).remove_deployment(client_id, deployment_id, login=caller.login)


@router.post("/clients/{client_id}/deployments", responses=answers())
def put_deployment(
    api: TheApi, caller: Writer, client_id: RowId, body: DeployedIn, _key: IdempotencyKey = None
) -> ClientFile:
    """Writes down what a client runs, and in which version; for leads."""
    _own(api, caller, client_id)
    _administration(api).put_deployment(
        client_id,
        body.product,
        login=caller.login,
        version=body.version,
        completed_on=body.implementation_completed_on,
    )
    return _fresh(api, client_id)


@router.get("/registers/clients.toml", response_class=Response, responses=answers() | _TOML)
def export_clients(api: TheApi, caller: Reader) -> Response:
    """Every client as a file that can be imported again; for leads."""
    _keeper(caller)
    with Store.open(api.database) as store:
        store.audit.record(at=api.now, actor=caller.actor, act="exported", subject="clients")
        return Response(clients_toml(store), media_type="application/toml")


@router.post("/registers/clients.toml", responses=answers())
def take_clients(api: TheApi, caller: Writer, body: FileIn, _key: IdempotencyKey = None) -> Imported:
    """Registers clients from a file: all of it or, where an entry is bad, nothing; for administrators."""
    check_administrator(caller)
    count = import_clients(
        api.database, api.policy, body.toml.encode(), actor=caller.actor, now=api.now, prune=body.prune
    )
    return Imported(entries=count)


@router.get("/registers/catalog.toml", response_class=Response, responses=answers() | _TOML)
def export_catalogue(api: TheApi, caller: Annotated[Caller, Depends(needs(Scope.CATALOGUE_READ))]) -> Response:
    """The catalogue as a file that can be imported again; for leads."""
    _keeper(caller)
    with Store.open(api.database) as store:
        store.audit.record(at=api.now, actor=caller.actor, act="exported", subject="catalogue")
        return Response(catalogue_toml(store), media_type="application/toml")


@router.post("/registers/catalog.toml", responses=answers())
def take_catalogue(
    api: TheApi,
    caller: Annotated[Caller, Depends(needs(Scope.CATALOGUE_WRITE))],
    body: FileIn,
    _key: IdempotencyKey = None,
) -> Imported:
    """Registers products from a file: all of it or, where an entry is bad, nothing; for administrators."""
    check_administrator(caller)
    count = import_catalogue(api.database, body.toml.encode(), actor=caller.actor, now=api.now, prune=body.prune)
    return Imported(entries=count)


def _keeper(caller: Caller) -> None:
    if caller.client_id is not None:
        raise ProblemError(403, "A token of one client cannot have the registers of all.")
    check_lead(caller)


def _own(api: Api, caller: Caller, client_id: int) -> None:
    check_lead(caller)
    with Store.read(api.database) as store:
        own_client(store, caller, client_id)


def _put_contact(api: Api, caller: Caller, client_id: int, body: PersonIn, contact_id: int | None) -> ClientFile:
    _own(api, caller, client_id)
    if contact_id is not None:
        with Store.read(api.database) as store:
            if contact_id not in {each.id for each in store.clients.contacts(client_id)}:
                raise ProblemError(404, f"Client {client_id} has no contact {contact_id}.")
    details = ContactDetails(**body.model_dump() | {"location": body.location or ""})
    _administration(api).put_contact(client_id, details, login=caller.login, contact_id=contact_id)
    return _fresh(api, client_id)


def _administration(api: Api) -> Administration:
    return Administration(api.database, api.policy, api.clock)


def _fresh(api: Api, client_id: int) -> ClientFile:
    with Store.read(api.database) as store:
        return client_file(store, store.clients.get(client_id))
