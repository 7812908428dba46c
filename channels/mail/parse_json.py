"""The JSON form of a message as ``intake parse`` prints it."""

from models.messages import Address, Attachment, IncomingMessage


def as_json(message: IncomingMessage) -> dict[str, object]:
    """What was understood of a message, in plain values only; ids stand without angle brackets."""
    return {
        "from": _address(message.sender or Address("", "")),
        "reply_to": [_address(address) for address in message.reply_to],
        "to": [_address(address) for address in message.to],
        "cc": [_address(address) for address in message.cc],
        "subject": message.subject,
        "date": message.date.isoformat() if message.date else None,
        "message_id": message.message_id,
        "in_reply_to": list(message.in_reply_to),
        "references": list(message.references),
        "language": message.language,
        "text": message.text,
        "whole": message.whole,
        "hidden": [{"kind": hidden.kind.value, "text": hidden.text} for hidden in message.hidden],
        "attachments": [_attachment(file) for file in message.attachments],
        "automatic": message.automatic.value if message.automatic else None,
        "repairs": list(message.repairs),
    }


def _address(address: Address) -> dict[str, str]:
    return {"name": address.name, "address": address.address}


def _attachment(file: Attachment) -> dict[str, object]:
    return {"name": file.name, "type": file.type, "size": file.size, "sha256": file.sha256, "inline": file.inline}
