"""Credentials that let a held message go on by itself: the PIN of a client, or a link mailed to it (E3, H1, H9)."""

import base64
import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from intake.answering import queue_reply
from intake.budgets import codes_spent, tries_spent
from intake.identity import Identity, Standing, normal_address
from intake.outgoing import message_id_of
from intake.pins import Pin, fits, hashed, pins_in, without_pins
from intake.policy import Policy
from intake.releasing import Release, identity_of, release_held, was_taken_away
from intake.replies import Reply, in_zone
from models.cases import RequestRow
from models.clients import ClientRow
from models.database import Database
from models.messages import IncomingMessage
from models.store import Store
from models.vocabulary import Channel, Trust

_LINK = "release"
_CODE_BYTES = 20
_MOST_RELEASED = 20


def set_pin(store: Store, client: ClientRow, pin: Pin, salt: bytes, *, actor: str, now: datetime) -> None:
    """Gives a client its support PIN; one that it had ends."""
    store.credentials.set_pin(client.id, hashed(pin, salt), now=now)
    store.audit.record(at=now, actor=actor, act="gave a PIN", subject=f"client:{client.id}")


def shown_by_pin(
    store: Store, policy: Policy, request: RequestRow, message: IncomingMessage, *, now: datetime
) -> Identity | None:
    """Whose a message is, by the support PIN in it; None where it holds none that is right.

    The PIN is blotted out of the stored text. What its sender wrote before, and is held, goes on as well, as far as it
    is theirs: authenticated, or answered by this message. Tries are counted and limited, and a wrong PIN is answered
    by nothing but what a message without one gets.
    """
    pins, sender = pins_in(f"{request.subject}\n{request.text}"), _sender(request)
    if pins and was_taken_away(store, request):
        _note(store, request, "PIN not looked at", "The sender's address was taken from the register.", now)
        return None
    for pin in pins if sender else []:
        kept = store.credentials.pin_hash(pin.client_id)
        client_id = pin.client_id if kept else None
        if reason := tries_spent(store, policy, client_id, sender, now=now):
            _note(store, request, "PIN not looked at", reason, now)
            return None
        store.credentials.note_try(client_id=client_id, sender=sender, now=now)
        if fits(pin, kept):
            return _accepted(store, request, message, pin, now)
        _note(store, request, "wrong PIN", "", now)
    return None


def _accepted(store: Store, request: RequestRow, message: IncomingMessage, pin: Pin, now: datetime) -> Identity:
    reason = "The client's support PIN was given."
    request.text, request.subject = without_pins(request.text, pin), without_pins(request.subject, pin)
    request.hidden = [part | {"text": without_pins(part["text"], pin)} for part in request.hidden]
    identity = identity_of(store, request, Release(pin.client_id, "rule:E3", reason))
    for held in _held_before(store, request, message):
        release_held(store, held, Release(pin.client_id, "rule:E3", reason), now=now)
    request.trust_reason = f"{reason} Before: {request.trust_reason}"
    request.trust = max(request.trust, int(Trust.VOUCHED))
    _note(store, request, "right PIN", reason, now)
    return identity


def _held_before(store: Store, request: RequestRow, message: IncomingMessage) -> list[RequestRow]:
    answered = set(message.in_reply_to + message.references)
    earlier = store.conversations.held_from(request.sender, limit=_MOST_RELEASED)
    return [
        held
        for held in earlier
        if held.id != request.id
        and held.client_id is None
        and (held.trust >= Trust.AUTHENTICATED or answered & _ids(held, message))
    ]


def _ids(held: RequestRow, message: IncomingMessage) -> set[str]:
    """How a message can refer to a held one: by its Message-ID, or by that of the notice about it."""
    domains = {reference.rpartition("@")[2] for reference in message.in_reply_to + message.references}
    notices = {message_id_of(f"notice:{held.id}", f"any@{domain}") for domain in domains if domain}
    return notices | ({held.message_id} if held.message_id else set())


def mail_link(
    store: Store, policy: Policy, request: RequestRow, identity: Identity, message: IncomingMessage, *, now: datetime
) -> bool:
    """Mails a registered contact the link that releases a message which names them and could not be verified.

    Only where the operator wants it, never for a message that failed, and so many a day for a client (H21).
    """
    contact, client = identity.contact, identity.client
    if not (policy.mail_codes and policy.public_url and contact and client and _sender(request)) or message.no_reply:
        return False
    is_open = identity.standing is Standing.UNVERIFIED and request.trust == Trust.UNVERIFIED
    if not is_open or contact.removed_at or client.removed_at or codes_spent(store, policy, client.id, now=now):
        return False
    code = _code(policy, request)
    issued = store.credentials.issue(
        code_hash=_hash(code),
        purpose=_LINK,
        client_id=client.id,
        request_id=request.id,
        recipient=_sender(request),
        issued_at=now,
        expires_at=now + policy.limits.code_lifetime,
    )
    reply = Reply(
        greeting=policy.say("link_greeting"),
        notices=(
            f"It arrived on {in_zone(request.received_at, client.time_zone)}.",
            f"{policy.say('link')} {policy.public_url.rstrip('/')}/release/{code}",
        ),
        vendor=policy.vendor,
    )
    return issued and queue_reply(store, policy, request, message, reply, purpose="link", numbers=(), now=now)


@dataclass(frozen=True, slots=True)
class Links:
    """What the page behind a mailed link does."""

    database: Database
    policy: Policy
    clock: Callable[[], datetime]

    def use(self, code: str) -> bool:
        """Uses a link up and releases its message; whether it was one of ours, not expired and not used before."""
        now = self.clock()
        with Store.open(self.database) as store:
            used = store.credentials.use(_hash(code), now=now) if len(code) < 100 else None
            request = store.conversations.find_request(used.request_id) if used else None
            if used is None or request is None or store.ways.was_taken("email", used.recipient):
                return False
            contact = store.clients.find_contact("email", used.recipient)
            actor = f"contact:{contact.id}" if contact else "rule:E3"
            reason = f"The link mailed to {used.recipient} was used."
            contact_id = contact.id if contact and contact.client_id == used.client_id else None
            return release_held(store, request, Release(used.client_id, actor, reason, contact_id), now=now)


def _code(policy: Policy, request: RequestRow) -> str:
    """The code of a request: nobody can guess it without our key."""
    digest = hmac.new(policy.addresses.key, f"release:{request.id}".encode(), hashlib.sha256).digest()[:_CODE_BYTES]
    return base64.b32encode(digest).decode("ascii").lower()


def _hash(code: str) -> str:
    return hashlib.sha256(code.strip().lower().encode()).hexdigest()


def _sender(request: RequestRow) -> str:
    return normal_address(request.sender) if request.sender and request.channel == Channel.EMAIL else ""


def _note(store: Store, request: RequestRow, act: str, reason: str, now: datetime) -> None:
    store.audit.record(at=now, actor="rule:E3", act=act, subject=f"request:{request.id}", reason=reason)
