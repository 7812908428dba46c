"""Named queries on who has which case open."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from models.knowledge import PresenceRow

LASTS = timedelta(seconds=45)


class Presence:
    """Who looks at what, as far as it was said within the last moments."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def note(self, case_id: int, login: str, *, now: datetime, is_writing: bool | None = None) -> None:
        """Notes that a technician has a case open; whether they write stays as it was said where it is not said."""
        values: dict[str, Any] = {"seen_at": now} | ({} if is_writing is None else {"is_writing": is_writing})
        dialect = postgresql if self._session.get_bind().dialect.name == "postgresql" else sqlite
        statement = dialect.insert(PresenceRow).values(case_id=case_id, login=login, is_writing=bool(is_writing))
        statement = statement.values(seen_at=now)
        self._session.execute(statement.on_conflict_do_update(index_elements=["case_id", "login"], set_=values))

    def forget(self, case_id: int, login: str) -> None:
        """Notes that a technician left a case."""
        self._session.execute(delete(PresenceRow).where(PresenceRow.case_id == case_id, PresenceRow.login == login))

    def forget_old(self, *, now: datetime) -> None:
        """Forgets whoever was not seen for a while: their process ended without a word."""
        self._session.execute(delete(PresenceRow).where(PresenceRow.seen_at <= now - LASTS))

    def at(self, case_id: int, *, but: str, now: datetime) -> Sequence[PresenceRow]:
        """Who has a case open beside one technician, by login."""
        query = select(PresenceRow).where(
            PresenceRow.case_id == case_id, PresenceRow.login != but, PresenceRow.seen_at > now - LASTS
        )
        return self._session.scalars(query.order_by(PresenceRow.login)).all()

    def mark(self) -> str:
        """Another text as soon as somebody comes, goes or begins to write."""
        rows = self._session.scalars(select(PresenceRow).order_by(PresenceRow.case_id, PresenceRow.login))
        return " ".join(f"{row.case_id}:{row.login}:{row.is_writing:d}" for row in rows)
