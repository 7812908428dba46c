"""A technician who writes in a client's thread by themselves: the client was answered, as by any other way (S3)."""

from datetime import datetime

from intake.acting import Acting
from intake.clocks import RESPONSE, Clocks
from intake.policy import Policy
from models.cases import RequestRow
from models.messages import IncomingMessage
from models.store import Store

_LIVING = ("new", "open", "waiting")


def heed_colleague(
    store: Store, policy: Policy, request: RequestRow, message: IncomingMessage, *, now: datetime
) -> None:
    """Writes a technician's own words in a thread down with its living cases, whose response is given by them."""
    technician = store.people.find_by_slack(request.sender)
    found = store.conversations.of_message_ids(message.in_reply_to)
    if technician is None or len(found) != 1 or not message.text.strip():
        return
    request.conversation_id = found[0]
    acting = Acting(store, policy, f"technician:{technician.login}", now)
    for case in store.cases.in_conversation(found[0]):
        if case.status in _LIVING:
            held = acting.case(case.id)
            acting.note(held, "answered", data={"request": request.id})
            clocks = Clocks(store, policy, now)
            clocks.meet(held, RESPONSE)
            clocks.progress(held)
