"""Telephone calls that technicians log: a request like any other, of whom they say called (S5)."""

from dataclasses import replace

from intake.errors import NotDecidableError
from intake.identity import Identity, Standing, identify, registered
from models.clients import ContactRow
from models.messages import Address, Authenticity, IncomingMessage
from models.store import Store

_CALLER = "contact:"


def caller_of(contact_id: int | None) -> tuple[Address, ...]:
    """Who called, as an incoming message carries it."""
    return (Address("", f"{_CALLER}{contact_id}"),) if contact_id is not None else ()


def identify_caller(store: Store, message: IncomingMessage, authenticity: Authenticity) -> Identity:
    """Who called: the contact that the technician named, else whoever has the address that they wrote down."""
    named = message.to[0].address if message.to else ""
    if not named.startswith(_CALLER):
        return identify(store, message.sender, authenticity)
    contact = store.clients.find_contact_of_id(int(named.removeprefix(_CALLER)))
    if contact is None:
        return Identity(Standing.NO_SENDER, "The contact who called is not registered.")
    client = store.clients.get(contact.client_id)
    identity = registered(client, contact, contact.name)
    if identity.standing is Standing.CONTACT:
        return replace(identity, reason=f"{contact.name} of {client.name} called.")
    return identity


def check_caller(store: Store, client_id: int, contact_id: int) -> ContactRow:
    """The contact who called, of that client; raises NotDecidableError."""
    contact = store.clients.find_contact_of_id(contact_id)
    if contact is None or contact.removed_at is not None or contact.client_id != client_id:
        raise NotDecidableError("Choose who called from the client's contacts.")
    return contact
