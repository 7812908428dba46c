"""What clients, programs and technicians write in forms: how it is stored raw, and how it is read again."""

import base64
import binascii
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from intake.calls import caller_of
from models.messages import Address, Attachment, Authenticity, Delivery, IncomingMessage, StatedIncident, StatedSpan
from models.vocabulary import Channel, Kind, Severity, Trust

FORMAT = "intake submission 1"
FORM_CHANNELS = (Channel.PORTAL, Channel.API, Channel.PHONE)
_PARTS = ("subject", "body")


@dataclass(frozen=True, slots=True)
class Submission:
    """One request by a form: who writes, what, and which incidents they themselves see in it.

    ``reply_to`` is the signed reply address of the conversation that it continues. ``vouched_by`` says who sent it
    in the writer's name; empty where the writer was signed in. ``mark`` makes it the one and only of its kind.
    ``contact_id`` is who called, where a technician logs a call: they may have no address (S5).
    """

    mark: str
    address: str
    name: str
    subject: str
    text: str
    reply_to: str = ""
    vouched_by: str = ""
    stated: tuple[StatedIncident, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    contact_id: int | None = None


def delivery_of(submission: Submission, channel: Channel, *, received_at: datetime) -> Delivery:
    """The submission as a door hands it over: raw bytes, known again by its mark (H15)."""
    key = hashlib.sha256(f"{channel.value}\n{submission.mark}".encode()).hexdigest()
    return Delivery(
        channel=channel,
        raw=_written(submission),
        content_key=f"form:{key}",
        received_at=received_at,
        vouched=bool(submission.vouched_by),
    )


def parse_submission(delivery: Delivery) -> IncomingMessage:
    """What a stored submission says; raises ValueError where it is none."""
    form = json.loads(delivery.raw)
    if not isinstance(form, dict) or form.get("format") != FORMAT:
        raise ValueError("This is no submission of a form.")
    mark = hashlib.sha256(delivery.content_key.encode()).hexdigest()[:24]
    return IncomingMessage(
        channel=delivery.channel,
        sender=Address(form["name"], form["address"]),
        to=(Address("", form["reply_to"]),) if form["reply_to"] else caller_of(form.get("contact")),
        subject=form["subject"],
        date=delivery.received_at,
        message_id=f"{mark}@{delivery.channel.value}.intake",
        text=form["text"],
        whole=form["text"],
        attachments=tuple(_attachment(each) for each in form["attachments"]),
        stated=tuple(_stated(each) for each in form["stated"]),
    )


def authenticate_submission(delivery: Delivery) -> Authenticity:
    """Our own forms are sent by who is signed in; a program's by who holds its token."""
    if delivery.vouched:
        by = str(json.loads(delivery.raw).get("vouched_by", ""))
        return Authenticity(Trust.VOUCHED, f"{by} vouches for the sender.")
    return Authenticity(Trust.AUTHENTICATED, "The sender was signed in to the portal.")


def attachment_of(name: str, kind: str, content: bytes) -> Attachment:
    """A file that was sent with a form."""
    return Attachment(name, kind, len(content), hashlib.sha256(content).hexdigest(), False, content)


def stated_as_json(incidents: Sequence[StatedIncident]) -> list[dict[str, Any]]:
    """What the writer says of their own message, in JSON's terms."""
    return [
        {
            "spans": [{"part": span.part, "start": span.start, "end": span.end} for span in each.spans],
            "kind": each.kind.value,
            "severity": each.severity.value if each.severity else None,
            "product": each.product,
            "feature": each.feature,
            "version": each.version,
        }
        for each in incidents
    ]


def _written(submission: Submission) -> bytes:
    form = {
        "format": FORMAT,
        "address": submission.address,
        "name": submission.name,
        "subject": submission.subject,
        "text": submission.text,
        "reply_to": submission.reply_to,
        "vouched_by": submission.vouched_by,
        "contact": submission.contact_id,
        "stated": stated_as_json(submission.stated),
        "attachments": [
            {"name": each.name, "type": each.type, "content": base64.b64encode(each.content).decode()}
            for each in submission.attachments
        ],
    }
    return json.dumps(form, ensure_ascii=True, indent=1).encode()


def _attachment(form: Mapping[str, str]) -> Attachment:
    try:
        content = base64.b64decode(form["content"], validate=True)
    except binascii.Error as error:
        raise ValueError("An attachment of this submission cannot be read.") from error
    return attachment_of(form["name"], form["type"], content)


def _stated(form: Mapping[str, Any]) -> StatedIncident:
    spans = (StatedSpan(str(each["part"]), int(each["start"]), int(each["end"])) for each in form["spans"])
    return StatedIncident(
        spans=tuple(span for span in spans if span.part in _PARTS and 0 <= span.start < span.end),
        kind=Kind(form["kind"]),
        severity=Severity(form["severity"]) if form["severity"] else None,
        product=form["product"],
        feature=form["feature"],
        version=form["version"],
    )
