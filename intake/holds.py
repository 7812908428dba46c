"""What technicians do with held messages: let one go on as a client's, or put it away for good (E3)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from intake.acting import by_technician
from intake.errors import NoSuchCaseError, NotDecidableError
from intake.policy import Policy
from intake.releasing import Release, release_held
from models.cases import RequestRow
from models.clients import ClientRow
from models.database import Database
from models.store import Store


@dataclass(frozen=True, slots=True)
class Holds:
    """Carries technicians' word on held messages out; each is one transaction with its audit entry."""

    database: Database
    policy: Policy
    clock: Callable[[], datetime]

    def release(
        self, request_id: int, *, client_id: int, login: str, reason: str, contact_id: int | None = None
    ) -> RequestRow:
        """Lets a held message go on as a client's, or as one of its contacts', without being typed again (E3)."""
        with Store.open(self.database) as store:
            acting = by_technician(store, self.policy, login, self.clock())
            request, client = _held(store, request_id), _client(store, client_id)
            if contact_id is not None and contact_id not in {each.id for each in store.clients.contacts(client.id)}:
                raise NotDecidableError(f"{client.name} has no such contact.")
            why = f"{login} says that it is {client.name}'s. {_words(reason)}"
            release = Release(client.id, acting.actor, why, contact_id, admitted=True)
            if not release_held(store, request, release, now=acting.now):
                raise NotDecidableError("Somebody released it before.")
            return request

    def dismiss(self, request_id: int, *, login: str, reason: str) -> RequestRow:
        """Puts a held message away: it stays stored, and nobody is told."""
        with Store.open(self.database) as store:
            acting = by_technician(store, self.policy, login, self.clock())
            request, why = _held(store, request_id), _words(reason)
            if not store.credentials.drop(request.id):
                raise NotDecidableError("Somebody was quicker; look again.")
            request.reason = f"Put away by {login}: {why} Before: {request.reason}"
            store.audit.record(
                at=acting.now, actor=acting.actor, act="put away", subject=f"request:{request.id}", reason=why
            )
            return request


def _held(store: Store, request_id: int) -> RequestRow:
    request = store.conversations.find_request(request_id)
    if request is None:
        raise NoSuchCaseError(f"There is no message {request_id}.")
    if request.state != "held":
        raise NotDecidableError(f"Message {request_id} is not held; it was {request.state}.")
    return request


def _client(store: Store, client_id: int) -> ClientRow:
    client = store.clients.find(client_id)
    if client is None or client.removed_at is not None:
        raise NoSuchCaseError(f"There is no client {client_id}.")
    return client


def _words(reason: str) -> str:
    if not reason.strip():
        raise NotDecidableError("Say why; it stands on the audit trail.")
    return reason.strip()
