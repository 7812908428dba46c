"""Putting a reply into the outbox: one place that names it, addresses it and joins it to its thread."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from intake.policy import Policy
from intake.replies import Reply
from models.cases import RequestRow
from models.messages import Attachment, OutgoingMessage
from models.store import Store
from models.vocabulary import Channel


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A reply to a request, with what makes it the one and only of its purpose.

    ``channel`` is the request's own, or mail for forms, where it is not named; ``automatic`` is false for the words of
    a person.
    """

    purpose: str
    identity: str
    recipient: str
    subject: str
    reply: Reply
    references: tuple[str, ...] = ()
    channel: Channel | None = None
    automatic: bool = True
    cc: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()


def queue(store: Store, policy: Policy, request: RequestRow, outgoing: Outgoing, *, now: datetime) -> bool:
    """Queues a reply once, however often it is asked for; whether it was queued now."""
    conversation_id = request.conversation_id
    message_id = message_id_of(outgoing.identity, policy.support_address)
    own = (request.message_id,) if request.message_id else ()
    message = OutgoingMessage(
        channel=outgoing.channel or _answered_on(request),
        recipient=outgoing.recipient,
        subject=outgoing.subject,
        text=policy.letters.text(outgoing.reply),
        html=policy.letters.html(outgoing.reply),
        identity=outgoing.identity,
        message_id=message_id,
        in_reply_to=request.message_id,
        references=(*outgoing.references[-20:], *own),
        reply_to=policy.addresses.write(conversation_id, now=now) if conversation_id else "",
        automatic=outgoing.automatic,
        cc=outgoing.cc,
        attachments=outgoing.attachments,
    )
    added = store.outbox.add(
        message, purpose=outgoing.purpose, now=now, request_id=request.id, conversation_id=conversation_id
    )
    if added and conversation_id:
        store.conversations.add_message_id(conversation_id, message_id)
    return added


def _answered_on(request: RequestRow) -> Channel:
    """The channel of an answer: the request's own, and mail for what came by forms and telephone."""
    channel = Channel(request.channel)
    return channel if channel is Channel.SLACK else Channel.EMAIL


def message_id_of(identity: str, support_address: str) -> str:
    """The Message-ID of a reply, made from its identity, so that a second copy is seen to be one (RFC 5322, 3.6.4).

    >>> message_id_of("receipt:7", "support@vendor.example")
    'receipt.7.8200159d1f22@vendor.example'
    """
    domain = support_address.rpartition("@")[2]
    mark = hashlib.sha256(f"{identity}@{domain}".encode()).hexdigest()[:12]
    return f"{identity.replace(':', '.')}.{mark}@{domain}"
