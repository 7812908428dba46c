"""Named queries of the portal: a client's own cases, and whether anything about them has changed (C1)."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, func, or_, select, union_all
from sqlalchemy.orm import Session

from models.cases import CaseRow, RequestRow
from models.ledger import LedgerRow
from models.life import CaseEventRow
from models.queues import InboxRow, OutboxRow
from models.store.paging import newest_below

_CHANGES = select(
    select(func.max(RequestRow.id)).where(RequestRow.client_id == bindparam("client_id")).scalar_subquery(),
    select(func.max(CaseEventRow.id)).where(CaseEventRow.client_id == bindparam("client_id")).scalar_subquery(),
)


@dataclass(frozen=True, slots=True)
class CaseOfMonth:
    """What is told of a case of a month, as plain values, for there may be many; ``incidents`` is what it cost."""

    id: int
    opened_at: datetime
    contact_id: int | None
    location_id: int | None
    kind: str
    severity: str | None
    status: str
    summary: str
    incidents: int


class OwnCases:
    """Every query names the client, and gives nothing of another."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def page(
        self, client_id: int, *, statuses: Sequence[str], words: str, before: int | None, limit: int
    ) -> list[tuple[CaseRow, str]]:
        """The newest cases that hold some words, with numbers below ``before``, and the subjects of their messages."""
        query = select(CaseRow, RequestRow.subject).join(RequestRow, RequestRow.id == CaseRow.request_id)
        query = query.where(CaseRow.client_id == client_id)
        if statuses and not words:
            query = query.where(CaseRow.id.in_(_newest(client_id, statuses, before, limit)))
        elif statuses:
            query = query.where(CaseRow.status.in_(statuses))
        for word in words.split()[:8]:
            places = (CaseRow.summary, RequestRow.subject, RequestRow.text)
            found = [func.lower(place).contains(word.lower(), autoescape=True) for place in places]
            query = query.where(or_(*found))
        rows = self._session.execute(newest_below(query, CaseRow.id, before, limit))
        return [(case, subject) for case, subject in rows]

    def find(self, client_id: int, case_id: int) -> CaseRow | None:
        """The case of that number, if it is this client's."""
        query = select(CaseRow).where(CaseRow.id == case_id, CaseRow.client_id == client_id)
        return self._session.scalars(query).first()

    def count(self, client_id: int, statuses: Sequence[str], *, most: int) -> int:
        """How many cases stand in some states, counted no further than ``most``."""
        own = select(CaseRow.id).where(CaseRow.client_id == client_id, CaseRow.status.in_(statuses)).limit(most)
        return self._session.execute(select(func.count()).select_from(own.subquery())).scalar_one()

    def letters(self, conversation_id: int, purposes: Sequence[str]) -> list[OutboxRow]:
        """What was written to the client in a conversation, oldest first."""
        query = select(OutboxRow).where(OutboxRow.conversation_id == conversation_id, OutboxRow.purpose.in_(purposes))
        return list(self._session.scalars(query.order_by(OutboxRow.id)))

    def received(self, content_key: str) -> InboxRow | None:
        """The message of a content key."""
        return self._session.scalars(select(InboxRow).where(InboxRow.content_key == content_key)).first()

    def used_in(self, client_id: int, month: str) -> list[CaseOfMonth]:
        """The cases with entries in the ledger of a month, oldest first, each with what they come to."""
        shown = [getattr(CaseRow, field.name) for field in fields(CaseOfMonth)[:-1]]
        query: Select[Any] = (
            select(*shown, func.sum(LedgerRow.amount))
            .join(LedgerRow, LedgerRow.case_id == CaseRow.id)
            .where(LedgerRow.client_id == client_id, LedgerRow.month == month, CaseRow.client_id == client_id)
            .group_by(CaseRow.id)
            .order_by(CaseRow.id)
        )
        return [CaseOfMonth(*row) for row in self._session.execute(query)]

    def mark(self, client_id: int) -> str:
        """A mark that is another as soon as something of this client's has changed: whatever changes a case writes a
        line on its time line, and a message that was edited is followed by the edit.
        """
        changes = self._session.execute(_CHANGES, {"client_id": client_id}).one()
        return ".".join(str(each or 0) for each in changes)


def _newest(client_id: int, statuses: Sequence[str], before: int | None, limit: int) -> Select[int]:
    """The newest cases of each status: a walk along an index for each, so that no other case is looked at."""
    walks = []
    for status in statuses:
        own = select(CaseRow.id).where(CaseRow.client_id == client_id, CaseRow.status == status)
        walks.append(select(newest_below(own, CaseRow.id, before, limit).subquery().c.id))
    return select(union_all(*walks).subquery().c.id)
