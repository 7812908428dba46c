"""Replies that came back: the delivery report is matched to the reply that it speaks of, and never answered (H20)."""

import re
from datetime import datetime

from intake.policy import Policy
from intake.requests import storable
from models.cases import RequestRow
from models.messages import Delivery, IncomingMessage
from models.queues import OutboxRow
from models.store import Store
from models.vocabulary import Automatic

_MOST_CHARACTERS = 1000
_DELAY = re.compile(r"\b(delay(ed)?|warning|will be retried|verzögert)\b", re.IGNORECASE)


def note_bounce(
    store: Store, policy: Policy, request: RequestRow, message: IncomingMessage, delivery: Delivery, *, now: datetime
) -> None:
    """Marks the reply that came back, with the reason, on it and on its cases.

    Only our own signed return path tells which: a report without it is automatic mail and nothing else.
    """
    outbox_id = _reply_of(policy, message, delivery)
    if outbox_id is None:
        return
    final = [failure for failure in message.delivery_failures if failure.is_final]
    said = "; ".join(failure.words for failure in final or message.delivery_failures)
    reason = storable(said or _in_its_own_words(message))[:_MOST_CHARACTERS]
    is_final = bool(final) or not (message.delivery_failures or _DELAY.search(message.subject))
    row = store.outbox.bounced(outbox_id, reason) if is_final else store.outbox.find(outbox_id)
    if row is None:
        return
    request.reason = f"{request.reason} It is about our reply {outbox_id} to {row.recipient}."
    _record(store, row, request, "bounced" if is_final else "delayed", reason, now)


def _in_its_own_words(message: IncomingMessage) -> str:
    """A third of all reports have no fields to read (RFC 3464): what they say to a person must do."""
    words = " ".join(message.whole.split())
    return f"The report says: {words}" if words else "The report does not say why."


def _reply_of(policy: Policy, message: IncomingMessage, delivery: Delivery) -> int | None:
    # An absence notice comes to the return path as well: only a report of a failure says that something came back.
    if message.automatic is not Automatic.BOUNCE or (delivery.peer and delivery.envelope_from):
        return None
    addresses = [*delivery.envelope_to, *(address.address for address in message.to)]
    found = (policy.return_paths.outbox_id_of(address) for address in addresses[:100])
    return next((outbox_id for outbox_id in found if outbox_id is not None), None)


def _record(store: Store, row: OutboxRow, request: RequestRow, act: str, reason: str, now: datetime) -> None:
    cases = store.cases.of_request(row.request_id) if row.request_id else []
    if not cases and row.conversation_id:
        cases = store.cases.in_conversation(row.conversation_id)
    detail = {"reply": row.id, "purpose": row.purpose, "recipient": row.recipient, "report": request.id}
    for case in cases:
        store.events.add(case.id, act, actor="rule:H20", at=now, data=detail | {"reason": reason})
    for subject in [f"case:{case.id}" for case in cases] or [f"outbox:{row.id}"]:
        store.audit.record(at=now, actor="rule:H20", act=act, subject=subject, reason=reason, detail=detail)
