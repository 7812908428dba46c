"""Named queries on who buys support: clients, contacts, agreements and deployments."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import bindparam, or_, select
from sqlalchemy.orm import Session

from models.clients import (
    AgreementRow,
    ClientDomainRow,
    ClientRow,
    ClientSlackRow,
    ContactAddressRow,
    ContactRow,
    DeploymentRow,
    LocationRow,
)
from models.database import Base
from models.store.paging import newest_below

Row = TypeVar("Row", bound=Base)

# Made once, because the page of a case asks them whenever it is looked at.
_AGREEMENTS_ON = (
    select(AgreementRow)
    .where(AgreementRow.client_id == bindparam("client_id"), AgreementRow.starts_on <= bindparam("day"))
    .where(or_(AgreementRow.ends_on.is_(None), AgreementRow.ends_on >= bindparam("day")))
    .where(AgreementRow.removed_at.is_(None))
    .order_by(AgreementRow.starts_on.desc(), AgreementRow.id.desc())
)
_DEPLOYMENTS = (
    select(DeploymentRow)
    .where(DeploymentRow.client_id == bindparam("client_id"), DeploymentRow.removed_at.is_(None))
    .order_by(DeploymentRow.product)
)
_CONTACTS = (
    select(ContactRow)
    .where(ContactRow.client_id == bindparam("client_id"), ContactRow.removed_at.is_(None))
    .order_by(ContactRow.id)
)
_ADDRESSES = (
    select(ContactAddressRow.contact_id, ContactAddressRow.value)
    .where(ContactAddressRow.contact_id.in_(bindparam("contact_ids", expanding=True)))
    .where(ContactAddressRow.kind == bindparam("kind"), ContactAddressRow.removed_at.is_(None))
    .order_by(ContactAddressRow.value)
)


class Clients:
    """Finds and registers clients; nothing is deleted, only marked as removed from a moment on."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find_contact(self, kind: str, value: str) -> ContactRow | None:
        """The contact known by an address (``email``, ``slack`` or ``phone``), removed or not."""
        query = (
            select(ContactRow)
            .join(ContactAddressRow, ContactAddressRow.contact_id == ContactRow.id)
            .where(ContactAddressRow.kind == kind, ContactAddressRow.value == value)
            .where(ContactAddressRow.removed_at.is_(None))
        )
        return self._session.scalars(query).first()

    def find_by_domain(self, domain: str) -> ClientRow | None:
        """The client that a mail domain (IDNA form) belongs to, removed or not."""
        query = select(ClientRow).join(ClientDomainRow).where(ClientDomainRow.domain == domain)
        query = query.where(ClientDomainRow.removed_at.is_(None))
        return self._session.scalars(query).first()

    def find_by_slack(self, kind: str, value: str) -> ClientRow | None:
        """The client that a Slack workspace (``team``) or ``channel`` belongs to, removed or not."""
        query = select(ClientRow).join(ClientSlackRow).where(ClientSlackRow.kind == kind, ClientSlackRow.value == value)
        query = query.where(ClientSlackRow.removed_at.is_(None))
        return self._session.scalars(query).first()

    def find_by_name(self, name: str) -> ClientRow | None:
        """The client of that name."""
        return self._session.scalars(select(ClientRow).where(ClientRow.name == name)).first()

    def find(self, client_id: int) -> ClientRow | None:
        """The client of that id, removed or not."""
        return self._session.get(ClientRow, client_id)

    def page(self, *, only: int | None, before: int | None, limit: int) -> list[ClientRow]:
        """The newest clients that are not removed, with ids below ``before``; ``only`` names a single one."""
        query = select(ClientRow).where(ClientRow.removed_at.is_(None))
        if only is not None:
            query = query.where(ClientRow.id == only)
        return list(self._session.scalars(newest_below(query, ClientRow.id, before, limit)))

    def get(self, client_id: int) -> ClientRow:
        """The client; raises where there is none."""
        return self._session.get_one(ClientRow, client_id)

    def find_contact_of_id(self, contact_id: int) -> ContactRow | None:
        """The contact of that id, removed or not."""
        return self._session.get(ContactRow, contact_id)

    def get_contact(self, contact_id: int) -> ContactRow:
        """The contact; raises where there is none."""
        return self._session.get_one(ContactRow, contact_id)

    def all(self) -> list[ClientRow]:
        """Every client that is not removed, by name."""
        query = select(ClientRow).where(ClientRow.removed_at.is_(None)).order_by(ClientRow.name)
        return list(self._session.scalars(query))

    def removed(self) -> list[ClientRow]:
        """Every client that was removed, by name."""
        query = select(ClientRow).where(ClientRow.removed_at.is_not(None)).order_by(ClientRow.name)
        return list(self._session.scalars(query))

    def contacts(self, client_id: int) -> list[ContactRow]:
        """The contacts of a client that are not removed."""
        return list(self._session.scalars(_CONTACTS, {"client_id": client_id}))

    def representatives(self, client_id: int) -> list[ContactRow]:
        """The purchasing representatives among the contacts of a client that are not removed."""
        query = select(ContactRow).where(ContactRow.client_id == client_id, ContactRow.removed_at.is_(None))
        return list(self._session.scalars(query.where(ContactRow.purchasing_representative).order_by(ContactRow.id)))

    def contacts_of_ids(self, contact_ids: Sequence[int]) -> list[ContactRow]:
        """The contacts of those ids, in their order, removed ones included."""
        rows = self._session.scalars(select(ContactRow).where(ContactRow.id.in_(contact_ids)))
        found = {row.id: row for row in rows}
        return [found[each] for each in contact_ids if each in found]

    def addresses_of(self, contact_ids: Sequence[int], kind: str) -> dict[int, list[str]]:
        """The addresses of one kind of several contacts, by contact."""
        found: dict[int, list[str]] = {each: [] for each in contact_ids}
        for contact_id, value in self._session.execute(_ADDRESSES, {"contact_ids": contact_ids, "kind": kind}):
            found[contact_id].append(value)
        return found

    def addresses(self, contact_id: int, kind: str) -> list[str]:
        """The ways of one kind by which a contact is known."""
        return self.addresses_of([contact_id], kind)[contact_id]

    def domains(self, client_id: int) -> list[str]:
        """The mail domains of a client."""
        query = select(ClientDomainRow.domain).where(ClientDomainRow.client_id == client_id)
        return list(self._session.scalars(query.where(ClientDomainRow.removed_at.is_(None)).order_by("domain")))

    def slack(self, client_id: int, kind: str) -> list[str]:
        """The Slack workspaces (``team``) or channels (``channel``) of a client."""
        query = select(ClientSlackRow.value).where(ClientSlackRow.client_id == client_id, ClientSlackRow.kind == kind)
        return list(self._session.scalars(query.where(ClientSlackRow.removed_at.is_(None)).order_by("value")))

    def agreements_on(self, client_id: int, day: date) -> list[AgreementRow]:
        """The agreements of a client that cover a day, the latest begun first."""
        return list(self._session.scalars(_AGREEMENTS_ON, {"client_id": client_id, "day": day}))

    def find_agreement(self, client_id: int, plan: str, starts_on: date) -> AgreementRow | None:
        """The agreement of a client with that plan and first day, removed or not."""
        query = select(AgreementRow).filter_by(client_id=client_id, plan=plan, starts_on=starts_on)
        return self._session.scalars(query).first()

    def agreements_turning(self, since: date, until: date) -> list[AgreementRow]:
        """The agreements that begin, or have ended, on a day from one until another."""
        begins, ended = AgreementRow.starts_on, AgreementRow.ends_on
        turning = or_(begins.between(since, until), ended.between(since - timedelta(days=1), until))
        query = select(AgreementRow).where(AgreementRow.removed_at.is_(None), turning)
        return list(self._session.scalars(query.order_by(AgreementRow.id)))

    def agreements_from(self, day: date) -> list[tuple[str, AgreementRow]]:
        """The agreements that are in force on a day or begin later, each with its client's name."""
        query = (
            select(ClientRow.name, AgreementRow)
            .join(ClientRow, ClientRow.id == AgreementRow.client_id)
            .where(AgreementRow.removed_at.is_(None), ClientRow.removed_at.is_(None))
            .where(or_(AgreementRow.ends_on.is_(None), AgreementRow.ends_on >= day))
            .order_by(AgreementRow.id)
        )
        return [(row[0], row[1]) for row in self._session.execute(query)]

    def agreements(self, client_id: int) -> list[AgreementRow]:
        """All agreements of a client, the latest begun first."""
        query = select(AgreementRow).where(AgreementRow.client_id == client_id)
        return list(self._session.scalars(query.order_by(AgreementRow.starts_on.desc())))

    def deployments(self, client_id: int) -> list[DeploymentRow]:
        """What a client runs or installs."""
        return list(self._session.scalars(_DEPLOYMENTS, {"client_id": client_id}))

    def locations(self, client_id: int) -> list[LocationRow]:
        """The sites of a client."""
        query = select(LocationRow).where(LocationRow.client_id == client_id).order_by(LocationRow.name)
        return list(self._session.scalars(query))

    def put_client(self, name: str, **fields: Any) -> ClientRow:
        """Registers a client by its name, or updates it."""
        return self._put(ClientRow, {"name": name}, {"removed_at": None, **fields})

    def put_location(self, client_id: int, name: str) -> LocationRow:
        """Registers a site of a client by its name."""
        return self._put(LocationRow, {"client_id": client_id, "name": name}, {})

    def put_agreement(self, client_id: int, plan: str, starts_on: date, **fields: Any) -> AgreementRow:
        """Records an agreement by client, plan and first day, or updates it."""
        key = {"client_id": client_id, "plan": plan, "starts_on": starts_on}
        return self._put(AgreementRow, key, {"removed_at": None, **fields})

    def put_deployment(self, client_id: int, product: str, **fields: Any) -> DeploymentRow:
        """Records what a client runs, by product, or updates it."""
        return self._put(DeploymentRow, {"client_id": client_id, "product": product}, {"removed_at": None, **fields})

    def put_contact(
        self, client_id: int, known_by: Sequence[tuple[str, str]], *, contact_id: int | None = None, **fields: Any
    ) -> ContactRow:
        """Registers a person by any of the ways to know them (kind, value), or updates them or the one of an id."""
        found = self.find_contact_of_id(contact_id) if contact_id else None
        found = found or next(filter(None, (self.find_contact(kind, value) for kind, value in known_by)), None)
        contact = found or ContactRow(client_id=client_id)
        for name, value in {"client_id": client_id, "removed_at": None, **fields}.items():
            _set(contact, name, value)
        self._session.add(contact)
        self._session.flush()
        for kind, value in known_by:
            key = {"kind": kind, "value": value}
            self._put(ContactAddressRow, key, {"contact_id": contact.id, "removed_at": None})
        return contact

    def put_domain(self, client_id: int, domain: str) -> None:
        """Gives a mail domain to a client."""
        self._put(ClientDomainRow, {"domain": domain}, {"client_id": client_id, "removed_at": None})

    def put_slack(self, client_id: int, kind: str, value: str) -> None:
        """Gives a Slack workspace or channel to a client."""
        self._put(ClientSlackRow, {"kind": kind, "value": value}, {"client_id": client_id, "removed_at": None})

    def remove(self, row: ClientRow | ContactRow | AgreementRow | DeploymentRow, *, now: datetime) -> None:
        """Marks a row as removed from a moment on; its history stays."""
        row.removed_at = now

    def owner_of_domain(self, domain: str) -> int | None:
        """The id of the client that has a mail domain."""
        row = self._session.get(ClientDomainRow, domain)
        return row.client_id if row and row.removed_at is None else None

    def owner_of_slack(self, kind: str, value: str) -> int | None:
        """The id of the client that has a Slack workspace or channel."""
        row = self._session.get(ClientSlackRow, (kind, value))
        return row.client_id if row and row.removed_at is None else None

    def _put(self, table: type[Row], key: dict[str, Any], fields: dict[str, Any]) -> Row:
        row = self._session.scalars(select(table).filter_by(**key)).first()
        if row is None:
            row = table(**key)
            self._session.add(row)
        for name, value in fields.items():
            _set(row, name, value)
        self._session.flush()
        return row


def _set(row: object, name: str, value: object) -> None:
    if getattr(row, name) != value:
        setattr(row, name, value)
