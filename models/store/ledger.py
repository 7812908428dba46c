"""The ledger's named queries."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from models.clients import ClientRow
from models.ledger import LedgerRow

# Made once, because the page of a case asks it whenever it is looked at.
_OF_CASE = select(LedgerRow).where(LedgerRow.case_id == bindparam("case_id")).order_by(LedgerRow.id)


class Ledger:
    """Entries are added and summed; there is no way to change one."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._locked: set[int] = set()

    def lock_client(self, client_id: int) -> None:
        """Makes other transactions wait that would charge the same client, until this one ends (H27).

        What is read of the client's ledger from here on stays true until then.
        """
        # On SQLite a writing transaction is alone by itself. On PostgreSQL it is FOR NO KEY UPDATE: a plain FOR UPDATE
        # waits for everyone who has added a row that names the client, and two who did both would wait in a ring.
        self._session.execute(select(ClientRow.id).where(ClientRow.id == client_id).with_for_update(key_share=True))
        self._locked.add(client_id)

    def add(self, entries: Sequence[LedgerRow]) -> None:
        """Adds entries behind those that their clients have already."""
        for entry in entries:
            if entry.client_id not in self._locked:
                self.lock_client(entry.client_id)
            entry.ordinal = self._length(entry.client_id) + 1
            self._session.add(entry)
            self._session.flush()

    def used(self, client_id: int, *, pool: str, month: str | None = None, before: datetime | None = None) -> int:
        """The sum of a pool, of one month (``YYYY-MM``) or of all time, as it stands or stood before a moment."""
        self._session.flush()
        query = select(func.coalesce(func.sum(LedgerRow.amount), 0)).where(
            LedgerRow.client_id == client_id, LedgerRow.pool == pool
        )
        if month is not None:
            query = query.where(LedgerRow.month == month)
        if before is not None:
            query = query.where(LedgerRow.entered_at < before)
        return self._session.execute(query).scalar_one()

    def all(self) -> list[LedgerRow]:
        """Every entry, oldest first."""
        return list(self._session.scalars(select(LedgerRow).order_by(LedgerRow.id)))

    def of_case(self, case_id: int) -> list[LedgerRow]:
        """The entries of one case, oldest first."""
        return list(self._session.scalars(_OF_CASE, {"case_id": case_id}))

    def of_client(self, client_id: int) -> list[LedgerRow]:
        """The entries of one client, oldest first."""
        query = select(LedgerRow).where(LedgerRow.client_id == client_id).order_by(LedgerRow.id)
        return list(self._session.scalars(query))

    def of_month(self, client_id: int, month: str) -> list[LedgerRow]:
        """The entries of one client that belong to a month (``YYYY-MM``), of every pool, oldest first."""
        query = select(LedgerRow).where(LedgerRow.client_id == client_id, LedgerRow.month == month)
        return list(self._session.scalars(query.order_by(LedgerRow.id)))

    def _length(self, client_id: int) -> int:
        longest = select(func.coalesce(func.max(LedgerRow.ordinal), 0)).where(LedgerRow.client_id == client_id)
        return self._session.execute(longest).scalar_one()
