"""Named queries on technicians, their sessions, and the readers that serve them."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, delete, func, or_, select, update
from sqlalchemy.orm import Session

from models.people import ReaderRow, SessionRow, TechnicianRow

OLD_TOKEN_LASTS = timedelta(seconds=60)
# Made once: every page asks for the visit, those with a choice of people for all.
_ALL = select(TechnicianRow).order_by(TechnicianRow.login)
_VISIT = (
    select(SessionRow, TechnicianRow)
    .join(TechnicianRow, SessionRow.technician_id == TechnicianRow.id)
    .where(SessionRow.token_hash == bindparam("token_hash"), SessionRow.expires_at > bindparam("now"))
    .where(or_(SessionRow.replaced_at.is_(None), SessionRow.replaced_at > bindparam("lately")))
    .where(SessionRow.form_key != "", TechnicianRow.active)
)


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
        return list(self._session.scalars(_ALL))

    def put(self, login: str, **fields: Any) -> TechnicianRow:
        """Registers a technician by login, or updates them."""
        row = self.find(login) or TechnicianRow(login=login)
        for name, value in fields.items():
            setattr(row, name, value)
        self._session.add(row)
        self._session.flush()
        return row

    def find_by_subject(self, subject: str) -> TechnicianRow | None:
        """The technician who signs in with that OpenID identity, active or not."""
        return self._session.scalars(select(TechnicianRow).where(TechnicianRow.sign_in_subject == subject)).first()

    def find_by_email(self, email: str) -> TechnicianRow | None:
        """The one active technician of that mail address; None where there are several."""
        query = select(TechnicianRow).where(func.lower(TechnicianRow.email) == email.casefold(), TechnicianRow.active)
        found = self._session.scalars(query.limit(2)).all()
        return found[0] if len(found) == 1 else None

    def open_session(
        self, token_hash: str, technician_id: int, *, expires_at: datetime, form_key: str, now: datetime
    ) -> None:
        """Begins a visit to the console."""
        self._session.add(
            SessionRow(
                token_hash=token_hash,
                technician_id=technician_id,
                expires_at=expires_at,
                form_key=form_key,
                issued_at=now,
            )
        )

    def find_session(self, token_hash: str, *, now: datetime) -> tuple[SessionRow, TechnicianRow] | None:
        """The visit and its active technician, unless it has expired or its token was replaced a while ago."""
        values = {"token_hash": token_hash, "now": now, "lately": now - OLD_TOKEN_LASTS}
        row = self._session.execute(_VISIT, values).first()
        return (row[0], row[1]) if row else None

    def replace_session(self, token_hash: str, *, by: str, now: datetime) -> bool:
        """Gives a visit another token; the one before is good for a moment more, for what is on its way.

        Whether it was replaced: of two pages that load at once, one is told no.
        """
        replaced = self._session.execute(
            update(SessionRow)
            .where(SessionRow.token_hash == token_hash, SessionRow.replaced_at.is_(None))
            .values(replaced_at=now)
            .returning(SessionRow.technician_id, SessionRow.expires_at, SessionRow.form_key)
        ).first()
        if replaced is None:
            return False
        self.open_session(
            by, replaced.technician_id, expires_at=replaced.expires_at, form_key=replaced.form_key, now=now
        )
        return True

    def close_session(self, token_hash: str) -> None:
        """Ends a visit, whichever of its tokens is given."""
        keys = select(SessionRow.form_key).where(SessionRow.token_hash == token_hash)
        self._session.execute(delete(SessionRow).where(SessionRow.form_key.in_(keys)))

    def close_sessions_of(self, technician_id: int) -> None:
        """Ends every visit of a technician."""
        self._session.execute(delete(SessionRow).where(SessionRow.technician_id == technician_id))

    def spend_code(self, technician_id: int, step: int) -> bool:
        """Notes that a technician's code of a moment was used; whether it was not used before."""
        spent = self._session.execute(
            update(TechnicianRow)
            .where(TechnicianRow.id == technician_id)
            .where(or_(TechnicianRow.totp_last_step.is_(None), TechnicianRow.totp_last_step < step))
            .values(totp_last_step=step)
            .returning(TechnicianRow.id)
        )
        return spent.first() is not None

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
