"""Who also gets a technician's answers in a conversation: people of the same client whom its writer copied in (H9)."""

from intake.identity import normal_address
from intake.policy import Policy
from models.cases import RequestRow
from models.clients import ClientRow
from models.messages import IncomingMessage
from models.store import Store
from models.vocabulary import Channel, Trust

_MOST_LOOKED_AT = 50
_MOST_WATCHERS = 20


def note_watchers(
    store: Store, policy: Policy, request: RequestRow, client: ClientRow, message: IncomingMessage
) -> None:
    """Adds whom an authenticated message was copied to, as far as they are of its client; nobody else, ever."""
    if request.conversation_id is None or request.channel != Channel.EMAIL or request.trust < Trust.AUTHENTICATED:
        return
    known = set(store.conversations.watchers(request.conversation_id))
    copied = [normal_address(address.address) for address in (message.to + message.cc)[:_MOST_LOOKED_AT]]
    for address in dict.fromkeys(copied):
        is_new = address not in known and address != normal_address(request.sender)
        if is_new and len(known) < _MOST_WATCHERS and not policy.is_ours(address) and _is_of(store, client, address):
            store.conversations.watch(request.conversation_id, address, request_id=request.id)
            known.add(address)


def _is_of(store: Store, client: ClientRow, address: str) -> bool:
    contact = store.clients.find_contact("email", address)
    if contact is not None:
        return contact.client_id == client.id and contact.removed_at is None
    owner = store.clients.owner_of_domain(address.rpartition("@")[2])
    return owner == client.id and not client.named_contacts_only
