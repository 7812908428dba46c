"""Letting a held request go on as a client's, without being typed again: released, then settled anew (E3)."""

from dataclasses import dataclass
from datetime import datetime

from intake.identity import Identity, Standing, normal_address
from models.cases import RequestRow
from models.clients import ContactRow
from models.credentials import ReleasedRequestRow
from models.store import Store
from models.vocabulary import Channel, Trust


@dataclass(frozen=True, slots=True)
class Release:
    """Whose a held request is, who says so and why; ``admitted`` as in ``ReleasedRequestRow``."""

    client_id: int
    actor: str
    reason: str
    contact_id: int | None = None
    admitted: bool = False


def release_held(store: Store, request: RequestRow, release: Release, *, now: datetime) -> bool:
    """Puts the message of a held request back to be settled as a client's; whether it was still held."""
    released = store.credentials.release(
        request.id,
        client_id=release.client_id,
        contact_id=release.contact_id,
        actor=release.actor,
        reason=release.reason,
        admitted=release.admitted,
        released_at=now,
    )
    if released:
        store.inbox.settle_again(request.inbox_id)
        store.audit.record(
            at=now,
            actor=release.actor,
            act="released",
            subject=f"request:{request.id}",
            reason=release.reason,
            detail={"client": release.client_id},
        )
    return released


def take_up(store: Store, row: ReleasedRequestRow, *, now: datetime) -> tuple[RequestRow, Identity]:
    """The request of a release and whose it is now; the release is spent with the caller's transaction.

    Whoever released it vouches for it, which the trust level says from now on, with the reason.
    """
    request = store.conversations.find_request(row.request_id)
    assert request is not None  # the release refers to it
    row.settled_at = now
    identity = identity_of(store, request, Release(row.client_id, row.actor, row.reason, row.contact_id, row.admitted))
    request.trust_reason = f"Released: {row.reason} Before: {request.trust_reason}"
    request.trust = max(request.trust, int(Trust.VOUCHED))
    request.state, request.reason = "noted", ""
    return request, identity


def identity_of(store: Store, request: RequestRow, release: Release) -> Identity:
    """Whose a released request is: the person named, else the client's contact of that address, else somebody there."""
    client = store.clients.get(release.client_id)
    if release.contact_id is not None:
        return Identity(Standing.RELEASED, release.reason, client, store.clients.get_contact(release.contact_id))
    registered = store.clients.find_contact(*_known_by(request)) if request.sender else None
    if registered is None and was_taken_away(store, request):
        return Identity(Standing.RELEASED, release.reason, client)
    if registered is None and request.trust >= Trust.AUTHENTICATED and not client.named_contacts_only:
        # Who they are was proved by their mail, whose they are by the credential: they become a contact (E2).
        return Identity(Standing.NEW_CONTACT, release.reason, client)
    return Identity(Standing.RELEASED, release.reason, client, _own(registered, release))


def was_taken_away(store: Store, request: RequestRow) -> bool:
    """Whether its sender's address was taken from the register: no credential brings it back, only a person does."""
    return bool(request.sender) and store.ways.was_taken(*_known_by(request))


def _known_by(request: RequestRow) -> tuple[str, str]:
    return ("slack", request.sender) if request.channel == Channel.SLACK else ("email", normal_address(request.sender))


def _own(contact: ContactRow | None, release: Release) -> ContactRow | None:
    """The sender's entry in the client's register; one that was removed stands in the way unless a person decides."""
    if contact is None or contact.client_id != release.client_id:
        return None
    return None if contact.removed_at is not None and release.admitted else contact
