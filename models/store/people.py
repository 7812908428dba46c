"""Named queries on technicians, their sessions, and the readers that serve them."""

from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from models.people import ReaderRow, SessionRow, TechnicianRow


class People:
    """Who works here."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find(self, login: str) -> TechnicianRow | None:
        """The technician of that login, active or not."""
        return self._session.scalars(select(TechnicianRow).where(TechnicianRow.login == login)).first()

    def find_by_slack(self, author: str) -> TechnicianRow | None:
        """The active technician whose Slack user (``T…/U…``) this is."""
        query = select(TechnicianRow).where(TechnicianRow.slack_user == author, TechnicianRow.active)
        return self._session.scalars(query).first()

    def all(self) -> list[TechnicianRow]:
        """Every technician, by login."""
        return list(self._session.scalars(select(TechnicianRow).order_by(TechnicianRow.login)))

    def put(self, login: str, **fields: Any) -> TechnicianRow:
        """Registers a technician by login, or updates them."""
        row = self.find(login) or TechnicianRow(login=login)
        for name, value in fields.items():
            setattr(row, name, value)
        self._session.add(row)
        self._session.flush()
        return row

    def open_session(self, token_hash: str, technician_id: int, *, expires_at: datetime) -> None:
        """Begins a visit to the console."""
        self._session.add(SessionRow(token_hash=token_hash, technician_id=technician_id, expires_at=expires_at))

    def find_by_session(self, token_hash: str, *, now: datetime) -> TechnicianRow | None:
        """The active technician whose visit this is, unless it has expired."""
        query = (
            select(TechnicianRow)
            .join(SessionRow, SessionRow.technician_id == TechnicianRow.id)
            .where(SessionRow.token_hash == token_hash, SessionRow.expires_at > now, TechnicianRow.active)
        )
        return self._session.scalars(query).first()

    def close_session(self, token_hash: str) -> None:
        """Ends a visit."""
        self._session.execute(delete(SessionRow).where(SessionRow.token_hash == token_hash))

    def forget_sessions(self, *, now: datetime) -> None:
        """Deletes visits that have expired."""
        self._session.execute(delete(SessionRow).where(SessionRow.expires_at <= now))

    def serving_reader(self) -> str | None:
        """The id of the reader that serves."""
        query = select(ReaderRow.id).where(ReaderRow.state == "serving").order_by(ReaderRow.promoted_at.desc())
        return self._session.scalars(query).first()

    def shadow_reader(self) -> str | None:
        """The id of the reader that reads along without any effect."""
        return self._session.scalars(select(ReaderRow.id).where(ReaderRow.state == "shadow")).first()

    def set_shadow(self, reader_id: str | None) -> bool:
        """Lets one reader that does not serve read along, or none; whether there is such a reader."""
        self._session.execute(update(ReaderRow).where(ReaderRow.state == "shadow").values(state="candidate"))
        if reader_id is None:
            return True
        found = self._session.execute(
            update(ReaderRow)
            .where(ReaderRow.id == reader_id, ReaderRow.state != "serving")
            .values(state="shadow")
            .returning(ReaderRow.id)
        )
        return found.first() is not None

    def readers(self) -> list[ReaderRow]:
        """Every trained reader, newest first."""
        return list(self._session.scalars(select(ReaderRow).order_by(ReaderRow.trained_at.desc())))

    def put_reader(self, reader_id: str, *, figures: dict[str, Any], now: datetime) -> None:
        """Registers a trained reader as a candidate."""
        if self._session.get(ReaderRow, reader_id) is None:
            self._session.add(ReaderRow(id=reader_id, figures=figures, state="candidate", trained_at=now))
            self._session.flush()

    def reader_before(self) -> str | None:
        """The id of the reader that served before the one that serves."""
        query = select(ReaderRow.id).where(ReaderRow.state == "retired", ReaderRow.promoted_at.is_not(None))
        return self._session.scalars(query.order_by(ReaderRow.promoted_at.desc())).first()

    def promote(self, reader_id: str, *, now: datetime) -> bool:
        """Lets one reader serve and retires the one before; whether there is such a reader."""
        reader = self._session.get(ReaderRow, reader_id)
        if reader is None:
            return False
        self._session.execute(update(ReaderRow).where(ReaderRow.state == "serving").values(state="retired"))
        reader.state, reader.promoted_at = "serving", now
        self._session.flush()
        return True
