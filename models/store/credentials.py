"""Named queries on codes, PINs, the tries at them, and the held requests that were released."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.orm import Session

from models.cases import RequestRow
from models.credentials import ClientPinRow, CredentialRow, CredentialTryRow, ReleasedRequestRow
from models.store.inbox import insert_unless_known


class Credentials:
    """How senders show who they are, and what that lets go on (E3)."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def issue(self, **fields: Any) -> bool:
        """Keeps the hash of a code; whether it is new."""
        return insert_unless_known(self._session, CredentialRow, fields, CredentialRow.id) is not None

    def issued_since(self, client_id: int, since: datetime) -> int:
        """How many codes were made for a client since a moment."""
        query = select(func.count()).where(CredentialRow.client_id == client_id, CredentialRow.issued_at >= since)
        return self._session.execute(query).scalar_one()

    def use(self, code_hash: str, *, now: datetime) -> CredentialRow | None:
        """Uses a code up, if it is one of ours, not expired and never used before."""
        used = self._session.execute(
            update(CredentialRow)
            .where(CredentialRow.code_hash == code_hash, CredentialRow.used_at.is_(None))
            .where(CredentialRow.expires_at > now)
            .values(used_at=now)
            .returning(CredentialRow.id)
            .execution_options(synchronize_session=False)
        ).scalar_one_or_none()
        return None if used is None else self._session.get_one(CredentialRow, used, populate_existing=True)

    def set_pin(self, client_id: int, pin_hash: str, *, now: datetime) -> None:
        """Gives a client its support PIN, or another."""
        self._session.merge(ClientPinRow(client_id=client_id, pin_hash=pin_hash, set_at=now))

    def forget_pin(self, client_id: int) -> None:
        """Takes a client's support PIN away."""
        row = self._session.get(ClientPinRow, client_id)
        if row is not None:
            self._session.delete(row)
            self._session.flush()

    def pin_hash(self, client_id: int) -> str:
        """The hash of a client's PIN; empty where it has none."""
        row = self._session.get(ClientPinRow, client_id)
        return row.pin_hash if row else ""

    def note_try(self, *, client_id: int | None, sender: str, now: datetime) -> None:
        """Counts a try."""
        self._session.add(CredentialTryRow(client_id=client_id, sender=sender, tried_at=now))
        self._session.flush()

    def tries_of_client(self, client_id: int, *, since: datetime) -> int:
        """How many tries there were at a client's credentials since a moment."""
        return self._tries(CredentialTryRow.client_id == client_id, since)

    def tries_of_sender(self, sender: str, *, since: datetime) -> int:
        """How many tries a sender made since a moment."""
        return self._tries(CredentialTryRow.sender == sender, since)

    def _tries(self, whose: ColumnElement[bool], since: datetime) -> int:
        query = select(func.count()).select_from(CredentialTryRow).where(whose, CredentialTryRow.tried_at >= since)
        return self._session.execute(query).scalar_one()

    def release(self, request_id: int, **fields: Any) -> bool:
        """Lets a held request go on; whether it was held (two who release it at once do so once)."""
        changed = self._end(request_id, "released", "held")
        if changed:
            self._session.add(ReleasedRequestRow(request_id=request_id, **fields))
            self._session.flush()
        return changed

    def drop(self, request_id: int) -> bool:
        """Ends a held request for good; whether it was held."""
        return self._end(request_id, "dropped", "held")

    def open_release(self, inbox_id: int) -> ReleasedRequestRow | None:
        """The release of an inbox message's request that no worker has settled yet."""
        query = (
            select(ReleasedRequestRow)
            .join(RequestRow, RequestRow.id == ReleasedRequestRow.request_id)
            .where(RequestRow.inbox_id == inbox_id, ReleasedRequestRow.settled_at.is_(None))
        )
        return self._session.scalars(query).first()

    def _end(self, request_id: int, state: str, before: str) -> bool:
        changed = self._session.execute(
            update(RequestRow)
            .where(RequestRow.id == request_id, RequestRow.state == before)
            .values(state=state)
            .returning(RequestRow.id)
            .execution_options(synchronize_session=False)
        ).all()
        if changed:
            self._session.expire(self._session.get_one(RequestRow, request_id))
        return bool(changed)
