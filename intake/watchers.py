"""Who also gets a technician's answers in a conversation: people of the same client whom its writer copied in (H9)."""

from intake.identity import belongs_to, normal_address
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
        if len(known) >= _MOST_WATCHERS or policy.is_ours(address) or address == normal_address(request.sender):
            continue
        if address not in known and belongs_to(store, client, address):
            store.conversations.watch(request.conversation_id, address, request_id=request.id)
            known.add(address)
