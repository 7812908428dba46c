"""Sending what a client wrote in the portal: to the inbox, durably, like any other message (H13)."""

import secrets
from collections.abc import Sequence

from channels.web.portal.entrance import Guest, Portal
from channels.web.submission import Submission, delivery_of
from intake.desk import accept_all
from models.cases import CaseRow
from models.messages import Attachment, Delivery, StatedIncident
from models.vocabulary import Channel


def send(
    portal: Portal,
    guest: Guest,
    *,
    subject: str,
    text: str,
    stated: Sequence[StatedIncident] = (),
    files: Sequence[Attachment] = (),
    nonce: str = "",
) -> str:
    """Stores a request of the guest; a second time with the same nonce is the same request. Gives the nonce."""
    nonce = nonce or secrets.token_urlsafe(16)
    submission = Submission(
        mark=_mark(guest, nonce),
        address=guest.address,
        name=guest.name,
        subject=subject,
        text=text,
        stated=tuple(stated),
        attachments=tuple(files),
    )
    _accept(portal, submission)
    return nonce


def send_follow_up(
    portal: Portal,
    guest: Guest,
    case: CaseRow,
    text: str,
    *,
    stated: Sequence[StatedIncident] = (),
    files: Sequence[Attachment] = (),
) -> None:
    """Stores a further message on a case of the guest's client (P6): the subject says which, the text is theirs."""
    number, reply_to = (
        portal.policy.numbers.write(case.id),
        portal.policy.addresses.write(case.conversation_id, now=portal.now),
    )
    submission = Submission(
        mark=_mark(guest, secrets.token_urlsafe(16)),
        address=guest.address,
        name=guest.name,
        subject=f"[{number}]",
        text=text,
        reply_to=reply_to,
        stated=tuple(stated),
        attachments=tuple(files),
    )
    _accept(portal, submission)


def content_key_of(portal: Portal, guest: Guest, nonce: str) -> str:
    """Where a request of the guest is found again; a nonce of somebody else leads nowhere (C1)."""
    return preview_delivery(portal, guest, subject="", text="", nonce=nonce).content_key


def preview_delivery(portal: Portal, guest: Guest, *, subject: str, text: str, nonce: str = "") -> Delivery:
    """What would be stored, to be read before it is sent."""
    submission = Submission(_mark(guest, nonce), guest.address, guest.name, subject, text)
    return delivery_of(submission, Channel.PORTAL, received_at=portal.now)


def _accept(portal: Portal, submission: Submission) -> None:
    accept_all(portal.database, [delivery_of(submission, Channel.PORTAL, received_at=portal.now)])
    portal.on_accepted()


def _mark(guest: Guest, nonce: str) -> str:
    return f"{guest.client_id}:{guest.contact_id}:{nonce}"
