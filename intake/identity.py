"""Who is writing: from an address or a Slack user to a contact, a client, or nobody we know."""

from dataclasses import dataclass
from enum import StrEnum

from models.clients import ClientRow, ContactRow
from models.messages import Address, Authenticity
from models.store import Store
from models.vocabulary import Trust


class Standing(StrEnum):
    """How well the sender of a message is known."""

    CONTACT = "contact"
    NEW_CONTACT = "new_contact"
    RELEASED = "released"
    NOT_NAMED = "not_named"
    REMOVED = "removed"
    STRANGER = "stranger"
    MISMATCH = "mismatch"
    TECHNICIAN = "technician"
    UNVERIFIED = "unverified"
    NO_SENDER = "no_sender"


@dataclass(frozen=True, slots=True)
class Identity:
    """Who is writing and why we think so; only the first three standings may be answered with cases (E1-E3).

    ``client`` and ``contact`` of the other standings are whom the message *claims* to be from.
    """

    standing: Standing
    reason: str
    client: ClientRow | None = None
    contact: ContactRow | None = None

    @property
    def is_known(self) -> bool:
        """Whether the message may be worked as this client's."""
        return self.standing in (Standing.CONTACT, Standing.NEW_CONTACT, Standing.RELEASED)


def identify(store: Store, sender: Address | None, authenticity: Authenticity) -> Identity:
    """Who wrote a mail; a claim that is not authenticated is never believed (E1-E3, H1, H4, H10)."""
    if sender is None or not sender.address:
        return Identity(Standing.NO_SENDER, "The message names no sender that can be read.")
    address = normal_address(sender.address)
    contact = store.clients.find_contact("email", address)
    client = store.clients.get(contact.client_id) if contact else _client_of(store, address)
    if authenticity.trust < Trust.VOUCHED:
        return Identity(Standing.UNVERIFIED, authenticity.reason, client, contact)
    if contact is None and (taken := taken_away(store, "email", address)):
        return taken
    if client is None:
        return Identity(Standing.STRANGER, f"Nobody is registered with {address}, nor with its domain.")
    return registered(client, contact, address)


def idna(domain: str) -> str:
    """A mail domain in the form in which domains are compared; unchanged where it has none.

    >>> idna("Bücher.EXAMPLE")
    'xn--bcher-kva.example'
    """
    try:
        return domain.strip().rstrip(".").lower().encode("idna").decode("ascii")
    except UnicodeError:
        return domain.strip().lower()


def normal_address(address: str) -> str:
    """An e-mail address in the form in which addresses are compared.

    >>> normal_address(" Ada@Northside.Example ")
    'ada@northside.example'
    """
    local, _, domain = address.strip().rpartition("@")
    return f"{local.lower()}@{idna(domain)}"


def _client_of(store: Store, address: str) -> ClientRow | None:
    return store.clients.find_by_domain(address.rpartition("@")[2])


def registered(client: ClientRow, contact: ContactRow | None, address: str) -> Identity:
    """Who it is as the register stands: a contact, a new one of the client's, or somebody who may not write."""
    if client.removed_at is not None or (contact is not None and contact.removed_at is not None):
        who = contact.name if contact and contact.removed_at else client.name
        return Identity(Standing.REMOVED, f"{who} was removed from the register.", client, contact)
    if contact is not None:
        return Identity(
            Standing.CONTACT, f"{address} is registered for {contact.name}, {client.name}.", client, contact
        )
    if client.named_contacts_only:
        reason = f"{client.name} lets only named contacts write, and {address} is not one of them."
        return Identity(Standing.NOT_NAMED, reason, client)
    domain = address.rpartition("@")[2]
    return Identity(Standing.NEW_CONTACT, f"{domain} belongs to {client.name}; this person is new.", client)


def taken_away(store: Store, kind: str, value: str) -> Identity | None:
    """Whose an address was that was taken from its contact and given to nobody since; a domain brings none back."""
    way = store.ways.find(kind, value)
    if way is None or way.removed_at is None or way.contact_id is None:
        return None
    reason = f"{value} is no longer registered for {way.contact}."
    client, contact = store.clients.get(way.client_id), store.clients.get_contact(way.contact_id)
    return Identity(Standing.REMOVED, reason, client, contact)


def belongs_to(store: Store, client: ClientRow, address: str) -> bool:
    """Whether an address is of a client's people now: a contact of theirs, or anybody at their domains (E2, H5, H9)."""
    contact = store.clients.find_contact("email", normal_address(address))
    if contact is not None:
        return contact.client_id == client.id and contact.removed_at is None
    if store.ways.was_taken("email", normal_address(address)):
        return False
    owner = store.clients.owner_of_domain(normal_address(address).rpartition("@")[2])
    return owner == client.id and not client.named_contacts_only
