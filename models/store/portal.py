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

_REACH = 500  # cases that are looked through at first for words
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
        wanted = [word.lower() for word in words.split()[:8]]
        reach, found = limit if not wanted else max(limit, _REACH), list[tuple[CaseRow, str]]()
        while True:
            walk = _walk(client_id, statuses, before, reach)
            found += self._bearing(walk, wanted, limit - len(found))
            if not wanted or len(found) == limit:
                return found
            # Common words are met soon; for rare ones the next look reaches further.
            own = walk.subquery()
            lowest, looked_at = self._session.execute(select(func.min(own.c.id), func.count(own.c.id))).one()
            if looked_at < reach:
                return found
            before, reach = lowest, 10 * reach

    def _bearing(self, walk: Select[int], wanted: Sequence[str], limit: int) -> list[tuple[CaseRow, str]]:
        query = select(CaseRow, RequestRow.subject).join(RequestRow, RequestRow.id == CaseRow.request_id)
        query = query.where(CaseRow.id.in_(walk))
        for word in wanted:
            places = (CaseRow.summary, RequestRow.subject, RequestRow.text)
            query = query.where(or_(*(func.lower(place).contains(word, autoescape=True) for place in places)))
        rows = self._session.execute(query.order_by(CaseRow.id.desc()).limit(limit))
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


def _walk(client_id: int, statuses: Sequence[str], before: int | None, limit: int) -> Select[int]:
    """A client's newest cases in some states, or in any: along an index for each state, so that no other is met."""
    own = select(CaseRow.id).where(CaseRow.client_id == client_id)
    walks = [own.where(CaseRow.status == status) for status in statuses] or [own]
    newest = (newest_below(walk, CaseRow.id, before, limit).subquery() for walk in walks)
    together = union_all(*(select(each.c.id) for each in newest)).subquery()
    return select(together.c.id).order_by(together.c.id.desc()).limit(limit)
