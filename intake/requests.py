"""Recording a message as it was understood, before anything is decided."""

from typing import TYPE_CHECKING

from classifiers.analyze import as_request
from models.cases import RequestRow
from models.messages import Delivery, IncomingMessage
from models.store import Store

if TYPE_CHECKING:
    from intake.desk import Understood


def note_request(store: Store, inbox_id: int, delivery: Delivery, understood: "Understood") -> RequestRow:
    """The row of a request, in the state ``noted``; what was hidden and found is kept with it."""
    message = understood.message
    request = store.conversations.add_request(
        inbox_id=inbox_id,
        channel=delivery.channel.value,
        sender_name=storable(message.sender.name) if message.sender else "",
        sender=storable(message.sender.address) if message.sender else "",
        subject=storable(message.subject),
        text=storable(message.text),
        hidden=[{"kind": part.kind.value, "text": storable(part.text)} for part in message.hidden],
        attachments=_attachments(message),
        findings=[as_request(finding) for finding in understood.findings],
        message_id=storable(message.message_id),
        received_at=delivery.received_at,
        trust=int(understood.authenticity.trust),
        trust_reason=storable(f"{understood.authenticity.reason}{_reply_wish(message)}"),
        state="noted",
    )
    store.files.keep(request.id, message.attachments)
    if understood.shadow is not None:
        found = [as_request(finding) for finding in understood.shadow.findings]
        store.cases.keep_shadow(request.id, reader=understood.shadow.reader, findings=found)
    return request


def _reply_wish(message: IncomingMessage) -> str:
    """Where the sender wants answers to go, if that is somewhere else: shown, and no evidence of anything (H5)."""
    sender = message.sender.address.lower() if message.sender else ""
    others = [wish.address for wish in message.reply_to if wish.address and wish.address.lower() != sender]
    return f" It asks for answers to {', '.join(others[:3])}." if others else ""


def storable(text: str) -> str:
    """Text without what a database cannot keep: NUL and lone surrogates (H18).

    >>> storable("a\\x00b")
    'ab'
    """
    return text.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")


def _attachments(message: IncomingMessage) -> list[dict[str, object]]:
    return [
        {
            "name": storable(attachment.name),
            "type": attachment.type,
            "size": attachment.size,
            "sha256": attachment.sha256,
            "inline": attachment.inline,
        }
        for attachment in message.attachments
    ]
