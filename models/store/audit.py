"""The audit trail's named queries."""

from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from models.audit import AuditRow
from models.cases import CaseRow, RequestRow
from models.queues import InboxRow

VIEWED = "viewed"

# Made once, because the page of a case asks it whenever it is looked at.
_OF = select(AuditRow).where(AuditRow.subject == bindparam("subject")).order_by(AuditRow.id)


class Audit:
    """Acts are written down and read; there is no way to change one."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def record(
        self,
        *,
        at: datetime,
        actor: str,
        act: str,
        subject: str,
        reason: str = "",
        detail: dict[str, Any] | None = None,
    ) -> None:
        """Writes one act down."""
        self._session.add(AuditRow(at=at, actor=actor, act=act, subject=subject, reason=reason, detail=detail or {}))

    def of(self, subject: str) -> list[AuditRow]:
        """All acts on one subject (``case:1001``), oldest first."""
        return list(self._session.scalars(_OF, {"subject": subject}))

    def count(self, subject: str, *, since: datetime) -> int:
        """How many acts on one subject there were since a moment."""
        query = select(func.count()).where(AuditRow.subject == subject, AuditRow.at >= since)
        return self._session.execute(query).scalar_one()

    def by_act(self, act: str) -> list[AuditRow]:
        """All acts of one sort, oldest first."""
        return list(self._session.scalars(select(AuditRow).where(AuditRow.act == act).order_by(AuditRow.id)))

    def since(self, audit_id: int, *, limit: int) -> list[AuditRow]:
        """The acts after one, oldest first; who only looked changed nothing and is left out."""
        query = select(AuditRow).where(AuditRow.id > audit_id, AuditRow.act != VIEWED).order_by(AuditRow.id)
        return list(self._session.scalars(query.limit(limit)))

    def newest_id(self, *, before: datetime) -> int:
        """The id of the last act before a moment; 0 where there is none."""
        query = select(AuditRow.id).where(AuditRow.at < before).order_by(AuditRow.id.desc()).limit(1)
        return self._session.execute(query).scalar() or 0

    def page(self, *, actor: str, subject: str, before: int | None, limit: int) -> list[AuditRow]:
        """The newest acts, of everybody or one actor, of everything or one subject, with ids below ``before``."""
        query = select(AuditRow).order_by(AuditRow.id.desc()).limit(limit)
        if actor:
            query = query.where(AuditRow.actor == actor)
        if subject:
            query = query.where(AuditRow.subject == subject)
        return list(self._session.scalars(query if before is None else query.where(AuditRow.id < before)))

    def change_mark(self) -> str:
        """A mark that is another as soon as something was recorded that a queue shows; looking on changes nothing."""
        acts = select(AuditRow.id).where(AuditRow.act != VIEWED).order_by(AuditRow.id.desc()).limit(1)
        others = (
            select(func.max(CaseRow.id)),
            select(func.max(RequestRow.id)),
            select(func.count()).where(InboxRow.state == "set_aside"),
        )
        return ".".join(str(self._session.execute(query).scalar() or 0) for query in (acts, *others))
