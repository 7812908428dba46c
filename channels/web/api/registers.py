"""Clients by the API: who buys support, what they may have, and registering them."""

from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from fastapi import APIRouter, Depends

from channels.web.api.client_shapes import ClientIn, PersonIn
from channels.web.api.entrance import Api, IdempotencyKey, TheApi, check_lead, needs
from channels.web.api.finding import RowId, own_client
from channels.web.api.paging import Cursor, Limit, before_of, next_of
from channels.web.api.problems import ProblemError, answers
from channels.web.api.shapes import (
    Agreement,
    CheckIn,
    ClientFile,
    ClientSummary,
    Contact,
    Deployment,
    Explanation,
    Page,
    TakenAway,
)
from channels.web.api.tokens import Caller, Scope
from channels.web.api.writes import OnceRoute
from intake.clients_file import AgreementEntry, ClientEntry, ContactEntry, DeploymentEntry
from intake.explaining import Enquiry, explain
from intake.identity import idna, normal_address
from intake.plans import Plan, PlanError, with_overrides
from intake.registry import register_clients
from models.clients import ClientRow, ContactRow
from models.store import Store

router = APIRouter(route_class=OnceRoute, tags=["clients"])
Reader = Annotated[Caller, Depends(needs(Scope.CLIENTS_READ))]
Writer = Annotated[Caller, Depends(needs(Scope.CLIENTS_WRITE))]


@router.get("/clients", responses=answers())
def list_clients(api: TheApi, caller: Reader, cursor: Cursor = None, limit: Limit = 50) -> Page[ClientSummary]:
    """Clients, the newest first."""
    with Store.read(api.database) as store:
        rows = store.clients.page(only=caller.client_id, before=before_of(cursor), limit=limit)
    return Page(items=[client_summary(row) for row in rows], next=next_of([row.id for row in rows], limit))


@router.post("/clients", responses=answers())
def register_client(api: TheApi, caller: Writer, body: ClientIn, _key: IdempotencyKey = None) -> ClientFile:
    """Registers a client by its name, or updates it: what is absent stays, as with ``intake clients import``."""
    check_lead(caller)
    entry = _entry(api, body)
    with Store.open(api.database) as store:
        _check_owners(store, entry)
        register_clients(store, [entry], now=api.now)
        row = store.clients.find_by_name(entry.name)
        assert row is not None  # it was registered just now
        store.audit.record(at=api.now, actor=caller.actor, act="registered", subject=f"client:{row.id}")
        return client_file(store, row)


@router.post("/clients/check", responses=answers())
def check(api: TheApi, caller: Reader, body: CheckIn) -> Explanation:
    """Says who a sender is and what they may have, and why."""
    if caller.client_id is not None:
        raise ProblemError(403, "A token of one client cannot ask about everybody.")
    with Store.read(api.database) as store:
        enquiry = Enquiry(body.who, api.now, body.product or None, body.version or None)
        lines = explain(store, api.policy, enquiry)
    return Explanation(lines=lines)


@router.get("/clients/{client_id}", responses=answers())
def show_client(api: TheApi, caller: Reader, client_id: RowId) -> ClientFile:
    """A client with its contacts, agreements and deployments."""
    with Store.read(api.database) as store:
        return client_file(store, own_client(store, caller, client_id))


def client_summary(row: ClientRow) -> ClientSummary:
    """A client as a list shows it."""
    return ClientSummary(id=row.id, name=row.name, time_zone=row.time_zone, named_contacts_only=row.named_contacts_only)


def client_file(store: Store, row: ClientRow) -> ClientFile:
    """A client with everybody and everything that belongs to it."""
    clients, places = store.clients, {place.id: place.name for place in store.clients.locations(row.id)}
    return ClientFile(
        **client_summary(row).model_dump(),
        removed=row.removed_at is not None,
        domains=clients.domains(row.id),
        slack_teams=clients.slack(row.id, "team"),
        slack_channels=clients.slack(row.id, "channel"),
        taken_away=[
            TakenAway(kind=way.kind, value=way.value, contact_id=way.contact_id, since=way.removed_at)
            for way in store.ways.taken_from(row.id)
        ],
        locations=list(places.values()),
        contacts=[_contact(store, each, places) for each in clients.contacts(row.id)],
        agreements=[
            Agreement(
                id=each.id,
                plan=each.plan,
                starts_on=each.starts_on,
                ends_on=each.ends_on,
                overrides=each.overrides,
                removed=each.removed_at is not None,
            )
            for each in clients.agreements(row.id)
        ],
        deployments=[
            Deployment(
                id=each.id,
                product=each.product,
                version=each.version,
                implementation_completed_on=each.implementation_completed_on,
            )
            for each in clients.deployments(row.id)
        ],
    )


def _contact(store: Store, row: ContactRow, places: dict[int, str]) -> Contact:
    return Contact(
        id=row.id,
        name=row.name,
        emails=store.clients.addresses(row.id, "email"),
        slack_users=store.clients.addresses(row.id, "slack"),
        phones=store.clients.addresses(row.id, "phone"),
        location=places.get(row.location_id or 0),
        single_point_of_contact=row.single_point_of_contact,
        purchasing_representative=row.purchasing_representative,
        registered=row.registered,
    )


def _entry(api: Api, body: ClientIn) -> ClientEntry:
    try:
        ZoneInfo(body.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ProblemError(409, f"{body.time_zone!r} is no time zone; write one such as 'Europe/Berlin'.") from error
    for contact in body.contacts:
        if contact.location and contact.location not in body.locations:
            raise ProblemError(409, f"{contact.location!r} is none of the locations of {body.name!r}.")
    return ClientEntry(
        name=body.name.strip(),
        time_zone=body.time_zone,
        named_contacts_only=body.named_contacts_only,
        domains=tuple(dict.fromkeys(idna(domain) for domain in body.domains)),
        slack=tuple(
            [("team", team) for team in dict.fromkeys(body.slack_teams)]
            + [("channel", channel) for channel in dict.fromkeys(body.slack_channels)]
        ),
        locations=tuple(dict.fromkeys(body.locations)),
        contacts=tuple(
            ContactEntry(
                name=each.name.strip(),
                known_by=_known_by(each),
                location=each.location or "",
                single_point_of_contact=each.single_point_of_contact,
                purchasing_representative=each.purchasing_representative,
            )
            for each in body.contacts
        ),
        agreements=tuple(
            AgreementEntry(each.plan, each.starts_on, each.ends_on, _overrides(api, each.plan, each.overrides))
            for each in body.agreements
            if _is_period(each.starts_on, each.ends_on)
        ),
        deployments=tuple(
            DeploymentEntry(each.product.strip(), each.version.strip(), each.implementation_completed_on)
            for each in body.deployments
        ),
    )


def _known_by(body: PersonIn) -> tuple[tuple[str, str], ...]:
    ways = [("email", normal_address(address)) for address in body.emails]
    ways += [("slack", user) for user in body.slack_users] + [("phone", phone) for phone in body.phones]
    if not ways:
        raise ProblemError(409, f"{body.name} needs at least one address, Slack user or telephone number.")
    return tuple(dict.fromkeys(ways))


def _is_period(starts_on: Any, ends_on: Any) -> bool:
    if ends_on is not None and ends_on < starts_on:
        raise ProblemError(409, f"An agreement ends on {ends_on}, before it starts on {starts_on}.")
    return True


def _overrides(api: Api, plan: str, overrides: dict[str, Any]) -> dict[str, Any]:
    if plan not in api.policy.plans:
        raise ProblemError(
            409, f"{plan!r} is no plan of the settings; there are {', '.join(sorted(api.policy.plans))}."
        )
    try:
        with_overrides(Plan(plan), overrides)
    except PlanError as error:
        raise ProblemError(409, str(error)) from error
    return overrides


def _check_owners(store: Store, entry: ClientEntry) -> None:
    """Refuses what belongs to another client already: nobody takes a domain or a person over unseen."""
    row = store.clients.find_by_name(entry.name)
    own = row.id if row else None
    for domain in entry.domains:
        if store.clients.owner_of_domain(domain) not in (None, own):
            raise ProblemError(409, f"The domain {domain!r} belongs to another client.")
    for kind, value in entry.slack:
        if store.clients.owner_of_slack(kind, value) not in (None, own):
            raise ProblemError(409, f"The Slack workspace {value!r} belongs to another client.")
    for contact in entry.contacts:
        for kind, value in contact.known_by:
            known = store.clients.find_contact(kind, value)
            if known is not None and known.client_id != own:
                raise ProblemError(409, f"{value!r} is a contact of another client.")
