"""Named queries of the portal: a client's own cases, and whether anything about them has changed (C1)."""

from collections.abc import Sequence

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from models.cases import CaseRow, RequestRow
from models.ledger import LedgerRow
from models.life import CaseEventRow
from models.queues import InboxRow, OutboxRow
from models.store.paging import newest_below


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
        if statuses:
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

    def counts(self, client_id: int) -> dict[str, int]:
        """How many cases stand in each status."""
        query = select(CaseRow.status, func.count()).where(CaseRow.client_id == client_id).group_by(CaseRow.status)
        return {row[0]: row[1] for row in self._session.execute(query)}

    def letters(self, conversation_id: int, purposes: Sequence[str]) -> list[OutboxRow]:
        """What was written to the client in a conversation, oldest first."""
        query = select(OutboxRow).where(OutboxRow.conversation_id == conversation_id, OutboxRow.purpose.in_(purposes))
        return list(self._session.scalars(query.order_by(OutboxRow.id)))

    def received(self, content_key: str) -> InboxRow | None:
        """The message of a content key."""
        return self._session.scalars(select(InboxRow).where(InboxRow.content_key == content_key)).first()

    def used_in(self, client_id: int, month: str) -> list[tuple[CaseRow, int]]:
        """The cases with entries in the ledger of a month, oldest first, each with what they come to."""
        query = (
            select(CaseRow, func.sum(LedgerRow.amount))
            .join(LedgerRow, LedgerRow.case_id == CaseRow.id)
            .where(LedgerRow.client_id == client_id, LedgerRow.month == month, CaseRow.client_id == client_id)
            .group_by(CaseRow.id)
            .order_by(CaseRow.id)
        )
        return [(case, int(amount)) for case, amount in self._session.execute(query)]

    def mark(self, client_id: int) -> str:
        """A mark that is another as soon as something of this client's has changed."""
        own = select(CaseRow.id).where(CaseRow.client_id == client_id)
        queries = (
            select(func.max(RequestRow.id)).where(RequestRow.client_id == client_id),
            select(func.sum(CaseRow.revision)).where(CaseRow.client_id == client_id),
            select(func.max(CaseEventRow.id)).where(CaseEventRow.case_id.in_(own)),
        )
        return ".".join(str(self._session.execute(query).scalar() or 0) for query in queries)
