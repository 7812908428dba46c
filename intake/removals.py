"""Taking out of the registers by hand, and giving back: clients, contacts, deployments, and by what they are known.

Nothing is deleted: whatever came until then stays as it was, and every act leaves a trace.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from intake.errors import NotDecidableError
from intake.identity import idna, normal_address
from intake.keeping import client_of, keeping
from models.database import Database
from models.store import Store
from models.store.ways import Way


@dataclass(frozen=True, slots=True)
class Removals:
    """Acts of leads and administrators; each is one transaction with its audit entry."""

    database: Database
    clock: Callable[[], datetime]

    def remove_client(self, client_id: int, *, login: str) -> None:
        """Marks a client as removed from now on: what its people write is held (H10), its cases stay."""
        with keeping(self.database, login, self.clock()) as (store, record):
            client = client_of(store, client_id)
            if client.removed_at is not None:
                raise NotDecidableError(f"{client.name} was removed already.")
            store.clients.remove(client, now=self.clock())
            record("removed", f"client:{client_id}", {"name": client.name})

    def restore_client(self, client_id: int, *, login: str) -> None:
        """Takes a removed client back, with everything that was registered of it."""
        with keeping(self.database, login, self.clock()) as (store, record):
            client = client_of(store, client_id)
            if client.removed_at is None:
                raise NotDecidableError(f"{client.name} is registered.")
            client.removed_at = None
            record("restored", f"client:{client_id}", {"name": client.name})

    def remove_deployment(self, client_id: int, deployment_id: int, *, login: str) -> None:
        """Marks what a client runs no longer; written down again, it is back (P3)."""
        with keeping(self.database, login, self.clock()) as (store, record):
            found = next((each for each in store.clients.deployments(client_id) if each.id == deployment_id), None)
            if found is None:
                raise NotDecidableError("This client has no such deployment.")
            store.clients.remove(found, now=self.clock())
            record("removed", f"client:{client_id}", {"product": found.product, "version": found.version})

    def remove_contact(self, client_id: int, contact_id: int, *, login: str) -> None:
        """Marks a contact as removed from now on; what they wrote stays (H10)."""
        with keeping(self.database, login, self.clock()) as (store, record):
            contact = next((each for each in store.clients.contacts(client_id) if each.id == contact_id), None)
            if contact is None:
                raise NotDecidableError("This client has no such contact.")
            store.clients.remove(contact, now=self.clock())
            record("removed", f"contact:{contact_id}", {"name": contact.name, "client": client_id})

    def take_away(self, client_id: int, kind: str, value: str, *, login: str) -> None:
        """Takes a way to know a client or one of its contacts away from now on; what came by it keeps its sender (E3).

        The last way to know a contact stays: who is to be known no longer is removed (H10).
        """
        with keeping(self.database, login, self.clock()) as (store, record):
            way = _way(store, client_id, kind, value)
            if way.removed_at is not None:
                raise NotDecidableError(f"{way.value} was taken away already.")
            if way.contact_id is not None and store.ways.count_of(way.contact_id) == 1:
                only = f"{way.value} is the only way to know {way.contact}."
                raise NotDecidableError(f"{only} Register another one first, or remove the contact.")
            store.ways.mark(way, self.clock())
            record("took away", f"client:{client_id}", _detail(way))

    def give_back(self, client_id: int, kind: str, value: str, *, login: str) -> None:
        """Gives back a way that was taken away, to whom it was taken from."""
        with keeping(self.database, login, self.clock()) as (store, record):
            way = _way(store, client_id, kind, value)
            if way.removed_at is None:
                raise NotDecidableError(f"{way.value} is in use.")
            if way.contact_id is not None and store.clients.get_contact(way.contact_id).removed_at is not None:
                raise NotDecidableError(f"{way.contact} was removed; register them anew.")
            store.ways.mark(way, None)
            record("gave back", f"client:{client_id}", _detail(way))


def _way(store: Store, client_id: int, kind: str, value: str) -> Way:
    client_of(store, client_id)
    way = store.ways.find(kind, {"email": normal_address, "domain": idna}.get(kind, str.strip)(value))
    if way is None or way.client_id != client_id:
        raise NotDecidableError(f"This client is not known by {value}.")
    return way


def _detail(way: Way) -> dict[str, Any]:
    return {way.kind: way.value} | ({"contact": way.contact} if way.contact else {})
