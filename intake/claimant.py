"""Whose a message claims to be: what a sender says of themselves proves nothing, so that a person decides (E3)."""

from dataclasses import dataclass

from intake.identity import normal_address
from models.cases import RequestRow
from models.clients import ContactRow
from models.store import Store
from models.vocabulary import Channel


@dataclass(frozen=True, slots=True)
class Claim:
    """Whose a message seems to be; None where nobody is registered with its sender or their domain."""

    client_id: int | None
    contact: ContactRow | None


def claimed_by(store: Store, request: RequestRow) -> Claim:
    """The client and contact who are registered with a message's sender."""
    if not request.sender:
        return Claim(None, None)
    in_slack = request.channel == Channel.SLACK
    address = request.sender if in_slack else normal_address(request.sender)
    contact = store.clients.find_contact("slack" if in_slack else "email", address)
    if contact is not None:
        return Claim(contact.client_id, contact)
    client = None if in_slack else store.clients.find_by_domain(address.rpartition("@")[2])
    return Claim(client.id if client else None, None)
