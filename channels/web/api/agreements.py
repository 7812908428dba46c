"""What clients bought, by the API: plans changed and ended, implementations completed, people who left (E8, P2, P3)."""

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from pydantic import Field

from channels.web.api.entrance import Api, IdempotencyKey, TheApi, check_lead, needs
from channels.web.api.finding import RowId, own_client
from channels.web.api.problems import answers
from channels.web.api.registers import client_file
from channels.web.api.shapes import ClientFile, Name, Taken
from channels.web.api.tokens import Caller, Scope
from channels.web.api.writes import OnceRoute
from intake.agreements import Agreements, PlanWish
from intake.removals import Removals
from models.store import Store

router = APIRouter(route_class=OnceRoute, tags=["clients"])


async def _leading(caller: Annotated[Caller, Depends(needs(Scope.CLIENTS_WRITE))]) -> Caller:
    check_lead(caller)
    return caller


Lead = Annotated[Caller, Depends(_leading)]


class AuthorisedIn(Taken):
    """Who authorised it, and by which message (E8)."""

    representative: Name = Field(description="The purchasing representative's name or address.")
    message: Name = Field(description="By which message, such as 'telephone, 24 November'.")


class PlanIn(AuthorisedIn):
    """The plan from a day on, with the client's own numbers (P2)."""

    plan: Name
    effective_on: date = Field(strict=False)
    overrides: dict[str, Any] = Field(default_factory=dict)


class EndIn(AuthorisedIn):
    """The last day of what is in force."""

    last_day: date = Field(strict=False)


class CompletedIn(Taken):
    """How it was confirmed that the product opens and runs at the client (P3)."""

    product: Name
    how: Name
    completed_on: date | None = Field(None, strict=False)


@router.post("/clients/{client_id}/plan", responses=answers())
def change_plan(api: TheApi, caller: Lead, client_id: RowId, body: PlanIn, _key: IdempotencyKey = None) -> ClientFile:
    """Changes a client's plan: what runs ends the day before, and stays on record (E8)."""
    name = _name(api, caller, client_id)
    wish = PlanWish(body.plan, body.effective_on, body.representative, body.message, body.overrides)
    _agreements(api).change_plan(name, wish, login=caller.login)
    return _fresh(api, client_id)


@router.post("/clients/{client_id}/end-agreement", responses=answers())
def end_agreement(api: TheApi, caller: Lead, client_id: RowId, body: EndIn, _key: IdempotencyKey = None) -> ClientFile:
    """Ends what is in force with its last day (E8)."""
    _agreements(api).end_agreement(
        _name(api, caller, client_id),
        body.last_day,
        representative=body.representative,
        message=body.message,
        login=caller.login,
    )
    return _fresh(api, client_id)


@router.post("/clients/{client_id}/implementation", responses=answers())
def complete_implementation(
    api: TheApi, caller: Lead, client_id: RowId, body: CompletedIn, _key: IdempotencyKey = None
) -> ClientFile:
    """Records that the product was seen to open and run at the client: its allowance ends (P3)."""
    _agreements(api).complete_implementation(
        _name(api, caller, client_id),
        body.product,
        how=body.how,
        login=caller.login,
        completed_on=body.completed_on,
    )
    return _fresh(api, client_id)


@router.delete("/clients/{client_id}/contacts/{contact_id}", status_code=204, responses=answers())
def remove_contact(api: TheApi, caller: Lead, client_id: RowId, contact_id: RowId, _key: IdempotencyKey = None) -> None:
    """Removes a contact from now on; what they wrote stays (H10)."""
    _name(api, caller, client_id)
    Removals(api.database, api.clock).remove_contact(client_id, contact_id, login=caller.login)


def _agreements(api: Api) -> Agreements:
    return Agreements(api.database, api.policy, api.clock)


def _name(api: Api, caller: Caller, client_id: int) -> str:
    with Store.read(api.database) as store:
        return own_client(store, caller, client_id).name


def _fresh(api: Api, client_id: int) -> ClientFile:
    with Store.read(api.database) as store:
        return client_file(store, store.clients.get(client_id))
