"""Keeping the registers by hand: clients, contacts, agreements, deployments, catalogue; each act leaves a trace."""

import re
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from intake.agreements import Authorised, PlanWish, begin_plan
from intake.errors import NotDecidableError
from intake.identity import idna, normal_address
from intake.keeping import Record, client_of, keeping
from intake.policy import Policy
from models.clients import ClientRow, ContactRow
from models.database import Database
from models.store import Store


@dataclass(frozen=True, slots=True)
class ContactDetails:
    """What is known of a person at a client."""

    name: str
    emails: Sequence[str]
    slack_users: Sequence[str] = ()
    phones: Sequence[str] = ()
    location: str = ""
    single_point_of_contact: bool = False
    purchasing_representative: bool = False


@dataclass(frozen=True, slots=True)
class Administration:
    """Acts of leads and administrators on the registers; each is one transaction with its audit entry."""

    database: Database
    policy: Policy
    clock: Callable[[], datetime]

    def put_client(
        self,
        name: str,
        *,
        login: str,
        time_zone: str,
        domains: Sequence[str],
        named_contacts_only: bool,
        slack: Sequence[str] = (),
    ) -> ClientRow:
        """Registers a client by name, or changes it; a domain or Slack place of another's is refused (E1)."""
        _zone(time_zone)
        with self._keeping(login) as (store, record):
            client = store.clients.put_client(
                _words(name, "name"), time_zone=time_zone, named_contacts_only=named_contacts_only
            )
            for domain in domains:
                self._give_domain(store, client, idna(domain))
            for place in slack:
                self._give_slack(store, client, place)
            detail = {"name": client.name, "domains": list(domains)} | ({"slack": list(slack)} if slack else {})
            record("registered", f"client:{client.id}", detail)
            return client

    def put_contact(
        self, client_id: int, details: ContactDetails, *, login: str, contact_id: int | None = None
    ) -> ContactRow:
        """Registers a person at a client, or changes them and adds ways; an address that another has is refused."""
        known_by = [("email", normal_address(_address(each))) for each in details.emails]
        known_by += [("slack", each) for each in details.slack_users] + [("phone", each) for each in details.phones]
        if not known_by and contact_id is None:
            raise NotDecidableError("A contact needs at least one address, Slack user or telephone number.")
        with self._keeping(login) as (store, record):
            client = client_of(store, client_id)
            for kind, value in known_by:
                owner = store.clients.find_contact(kind, value)
                if owner is not None and (owner.client_id != client_id or contact_id not in (None, owner.id)):
                    raise NotDecidableError(f"{value} belongs to {owner.name} of another entry; change that one.")
            if contact_id is not None and contact_id not in {each.id for each in store.clients.contacts(client_id)}:
                raise NotDecidableError("This client has no such contact.")
            location = store.clients.put_location(client.id, details.location).id if details.location else None
            contact = store.clients.put_contact(
                client_id,
                known_by,
                contact_id=contact_id,
                name=_words(details.name, "name"),
                location_id=location,
                single_point_of_contact=details.single_point_of_contact,
                purchasing_representative=details.purchasing_representative,
                registered=True,
            )
            record("registered", f"contact:{contact.id}", {"name": contact.name, "client": client_id})
            return contact

    def put_agreement(
        self, client_id: int, plan: str, *, login: str, starts_on: date, ends_on: date | None, reason: str
    ) -> None:
        """Writes down what a client bought; what ran until now ends the day before, and stays on record (P2, E8)."""
        if plan not in self.policy.plans:
            raise NotDecidableError(f"There is no plan {plan!r}; plans stand in the settings.")
        if ends_on is not None and ends_on < starts_on:
            raise NotDecidableError("An agreement cannot end before it begins.")
        if not reason.strip():
            raise NotDecidableError("Say who authorised the change of plan, and when (E8).")
        with self._keeping(login) as (store, record):
            client, message = client_of(store, client_id), reason.strip()
            named = (each for each in store.clients.contacts(client_id) if each.purchasing_representative)
            by = next((each for each in named if each.name in message), None)
            wish = PlanWish(plan, starts_on, by.name if by else "", message, ends_on=ends_on)
            begin_plan(store, client, wish, Authorised(store, by, message, f"technician:{login}", self.clock()))
            detail = {"plan": plan, "starts_on": starts_on.isoformat()}
            record("agreed", f"client:{client_id}", detail, reason.strip())

    def put_deployment(
        self, client_id: int, product: str, *, login: str, version: str, completed_on: date | None
    ) -> None:
        """Writes down what a client runs; the day that ends its implementation is a recorded act (P3)."""
        with self._keeping(login) as (store, record):
            client_of(store, client_id)
            if product not in {each.name for each in store.catalogue.products()}:
                raise NotDecidableError(f"There is no product {product!r} in the catalogue.")
            row = store.clients.put_deployment(
                client_id, product, version=_words(version, "version"), implementation_completed_on=completed_on
            )
            if completed_on is not None and not store.entitlements.confirmations(row.id):
                store.entitlements.confirm_implementation(
                    deployment_id=row.id,
                    completed_on=completed_on,
                    how="Written down in the console.",
                    actor=f"technician:{login}",
                    confirmed_at=self.clock(),
                )
            day = completed_on.isoformat() if completed_on else None
            record("deployed", f"client:{client_id}", {"product": product, "version": version, "completed_on": day})

    def put_product(self, name: str, *, login: str, aliases: Sequence[str], own: bool) -> None:
        """Registers a product, or changes it (E6)."""
        with self._keeping(login) as (store, record):
            store.catalogue.put_product(_words(name, "name"), aliases=aliases, own=own)
            record("registered", f"product:{name}", {"aliases": list(aliases), "own": own})

    def put_feature(self, product: str, name: str, *, login: str, aliases: Sequence[str], about: str) -> None:
        """Registers a feature of a product, or changes it."""
        with self._keeping(login) as (store, record):
            store.catalogue.put_feature(
                self._product(store, product), _words(name, "name"), aliases=aliases, about=about
            )
            record("registered", f"product:{product}", {"feature": name, "aliases": list(aliases)})

    def put_release(self, product: str, version: str, released_on: date, *, login: str) -> None:
        """Registers a release of a product, or changes its day (E6)."""
        with self._keeping(login) as (store, record):
            store.catalogue.put_release(self._product(store, product), _words(version, "version"), released_on)
            record("registered", f"product:{product}", {"release": version, "released_on": released_on.isoformat()})

    def put_document(self, product: str, title: str, kind: str, *, login: str) -> None:
        """Registers a document about a product (K3)."""
        with self._keeping(login) as (store, record):
            store.catalogue.put_document(self._product(store, product), _words(title, "title"), kind)
            record("registered", f"product:{product}", {"document": title})

    def _keeping(self, login: str) -> AbstractContextManager[tuple[Store, Record]]:
        return keeping(self.database, login, self.clock())

    def _product(self, store: Store, name: str) -> int:
        found = next((each.id for each in store.catalogue.products() if each.name == name), None)
        if found is None:
            raise NotDecidableError(f"There is no product {name!r}.")
        return found

    def _give_domain(self, store: Store, client: ClientRow, domain: str) -> None:
        if "." not in domain or "@" in domain or " " in domain:
            raise NotDecidableError(f"{domain!r} is no mail domain; write one such as northside.example.")
        if store.clients.owner_of_domain(domain) not in (None, client.id):
            raise NotDecidableError(f"{domain} belongs to another client.")
        store.clients.put_domain(client.id, domain)

    def _give_slack(self, store: Store, client: ClientRow, place: str) -> None:
        kind = slack_kind(place)
        if not kind:
            raise NotDecidableError(f"{place!r} is neither a Slack workspace (T…) nor a channel (C… or T…/C…).")
        if store.clients.owner_of_slack(kind, place) not in (None, client.id):
            raise NotDecidableError(f"{place} belongs to another client.")
        store.clients.put_slack(client.id, kind, place)


def slack_kind(place: str) -> str:
    """What a Slack id names: a workspace (``team``), a ``channel``, or nothing.

    >>> slack_kind("T012AB"), slack_kind("C345CD"), slack_kind("T012AB/G345CD"), slack_kind("northside")
    ('team', 'channel', 'channel', '')
    """
    if re.fullmatch(r"T[A-Z0-9]{2,20}", place):
        return "team"
    return "channel" if re.fullmatch(r"(T[A-Z0-9]{2,20}/)?[CG][A-Z0-9]{2,20}", place) else ""


def _words(text: str, what: str) -> str:
    if not text.strip():
        raise NotDecidableError(f"The {what} is missing.")
    return text.strip()


def _address(text: str) -> str:
    local, _, domain = text.rpartition("@")
    if not local or "." not in domain or any(sign.isspace() for sign in text):
        raise NotDecidableError(f"{text!r} is no e-mail address.")
    return text


def _zone(name: str) -> None:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise NotDecidableError(f"{name!r} is no time zone; write one such as Europe/Berlin.") from error
