"""The ledger's named queries."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.clients import ClientRow
from models.ledger import LedgerRow


class Ledger:
    """Entries are added and summed; there is no way to change one."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def lock_client(self, client_id: int) -> None:
        """Makes other transactions wait that would charge the same client, until this one ends (H27)."""
        # On SQLite a writing transaction is alone by itself. On PostgreSQL it is FOR NO KEY UPDATE: a plain FOR UPDATE
        # waits for everyone who has added a row that names the client, and two who did both would wait in a ring.
        self._session.execute(select(ClientRow.id).where(ClientRow.id == client_id).with_for_update(key_share=True))

    def add(self, entries: Sequence[LedgerRow]) -> None:
        """Adds entries."""
        self._session.add_all(entries)

    def used(self, client_id: int, *, pool: str, month: str | None = None) -> int:
        """The sum of a pool, of one month (``YYYY-MM``) or of all time."""
        self._session.flush()
        query = select(func.coalesce(func.sum(LedgerRow.amount), 0)).where(
            LedgerRow.client_id == client_id, LedgerRow.pool == pool
        )
        if month is not None:
            query = query.where(LedgerRow.month == month)
        return self._session.execute(query).scalar_one()

    def all(self) -> list[LedgerRow]:
        """Every entry, oldest first."""
        return list(self._session.scalars(select(LedgerRow).order_by(LedgerRow.id)))

    def of_case(self, case_id: int) -> list[LedgerRow]:
        """The entries of one case, oldest first."""
        query = select(LedgerRow).where(LedgerRow.case_id == case_id).order_by(LedgerRow.id)
        return list(self._session.scalars(query))

    def of_client(self, client_id: int) -> list[LedgerRow]:
        """The entries of one client, oldest first."""
        query = select(LedgerRow).where(LedgerRow.client_id == client_id).order_by(LedgerRow.id)
        return list(self._session.scalars(query))
