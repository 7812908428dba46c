"""Named queries on the ways by which clients and contacts are known, and on taking them away."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from models.clients import ClientDomainRow, ClientSlackRow, ContactAddressRow, ContactRow

OF_CONTACTS = ("email", "slack", "phone")
WayRow = ContactAddressRow | ClientDomainRow | ClientSlackRow


@dataclass(frozen=True, slots=True)
class Way:
    """One way to know somebody: whose it is, of which contact where it is a person's, and since when it is not."""

    kind: str
    value: str
    client_id: int
    contact_id: int | None = None
    contact: str = ""
    removed_at: datetime | None = None


class Ways:
    """Nothing is deleted: what was taken away stays with the moment, so that it is known whose it was."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find(self, kind: str, value: str) -> Way | None:
        """A way of any kind, taken away or not."""
        row = self._row(kind, value)
        if row is None:
            return None
        if isinstance(row, ContactAddressRow):
            contact = self._session.get_one(ContactRow, row.contact_id)
            return Way(kind, value, contact.client_id, contact.id, contact.name, row.removed_at)
        return Way(kind, value, row.client_id, removed_at=row.removed_at)

    def was_taken(self, kind: str, value: str) -> bool:
        """Whether a way was taken away and given to nobody since."""
        row = self._row(kind, value)
        return row is not None and row.removed_at is not None

    def of_contacts(self, client_id: int) -> dict[int, list[Way]]:
        """By what the contacts of a client are known, by contact."""
        found: dict[int, list[Way]] = {}
        for way in self._addresses(client_id, ContactAddressRow.removed_at.is_(None)):
            found.setdefault(way.contact_id or 0, []).append(way)
        return found

    def taken_from(self, client_id: int) -> list[Way]:
        """What was taken away from a client and its contacts who are not removed, the latest first."""
        found = self._addresses(client_id, ContactAddressRow.removed_at.is_not(None))
        domains = select(ClientDomainRow).where(ClientDomainRow.client_id == client_id)
        slack = select(ClientSlackRow).where(ClientSlackRow.client_id == client_id)
        for domain in self._session.scalars(domains.where(ClientDomainRow.removed_at.is_not(None))):
            found.append(Way("domain", domain.domain, client_id, removed_at=domain.removed_at))
        for place in self._session.scalars(slack.where(ClientSlackRow.removed_at.is_not(None))):
            found.append(Way(place.kind, place.value, client_id, removed_at=place.removed_at))
        return sorted(found, key=lambda way: (way.removed_at, way.kind, way.value), reverse=True)

    def mark(self, way: Way, removed_at: datetime | None) -> None:
        """Takes a way away from a moment on, or gives it back."""
        row = self._row(way.kind, way.value)
        assert row is not None  # the way was found just now
        row.removed_at = removed_at
        self._session.flush()

    def keep_only(self, client_id: int, kept: Sequence[tuple[str, str]], *, now: datetime) -> None:
        """Takes away what a client is known by, apart from what is kept."""
        domains = select(ClientDomainRow).where(ClientDomainRow.client_id == client_id)
        slack = select(ClientSlackRow).where(ClientSlackRow.client_id == client_id)
        for domain in self._session.scalars(domains.where(ClientDomainRow.removed_at.is_(None))):
            _keep(domain, ("domain", domain.domain), kept, now)
        for place in self._session.scalars(slack.where(ClientSlackRow.removed_at.is_(None))):
            _keep(place, (place.kind, place.value), kept, now)

    def keep_only_of(self, contact_id: int, kept: Sequence[tuple[str, str]], *, now: datetime) -> None:
        """Takes away what a contact is known by, apart from what is kept."""
        query = select(ContactAddressRow).where(ContactAddressRow.contact_id == contact_id)
        for row in self._session.scalars(query.where(ContactAddressRow.removed_at.is_(None))):
            _keep(row, (row.kind, row.value), kept, now)

    def count_of(self, contact_id: int) -> int:
        """By how many ways a contact is known."""
        query = select(ContactAddressRow.value).where(ContactAddressRow.contact_id == contact_id)
        return len(self._session.scalars(query.where(ContactAddressRow.removed_at.is_(None))).all())

    def _addresses(self, client_id: int, condition: ColumnElement[bool]) -> list[Way]:
        query = (
            select(ContactAddressRow, ContactRow)
            .join(ContactRow, ContactRow.id == ContactAddressRow.contact_id)
            .where(ContactRow.client_id == client_id, ContactRow.removed_at.is_(None), condition)
            .order_by(ContactAddressRow.kind, ContactAddressRow.value)
        )
        return [
            Way(row.kind, row.value, client_id, contact.id, contact.name, row.removed_at)
            for row, contact in self._session.execute(query)
        ]

    def _row(self, kind: str, value: str) -> WayRow | None:
        if kind in OF_CONTACTS:
            return self._session.get(ContactAddressRow, (kind, value))
        if kind == "domain":
            return self._session.get(ClientDomainRow, value)
        return self._session.get(ClientSlackRow, (kind, value))


def _keep(row: WayRow, known_by: tuple[str, str], kept: Sequence[tuple[str, str]], now: datetime) -> None:
    if known_by not in kept:
        row.removed_at = now
