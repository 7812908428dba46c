"""Named queries on originals that are kept no longer."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import exists, select, update
from sqlalchemy.orm import Session

from models.cases import CaseRow, RequestRow
from models.queues import InboxRow

_IN_HAND = ("new", "open", "waiting", "resolved")


class Kept:
    """Which originals have been kept for long enough, and their removal."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def over(self, *, before: datetime, automatic: bool, limit: int) -> list[int]:
        """Settled messages from before a moment, the oldest first: written by machines, or not.

        Held ones are left, and those in whose conversation a case is still in hand or could be opened again.
        """
        is_of_sort = RequestRow.state == "automatic" if automatic else RequestRow.state.not_in(("automatic", "held"))
        in_hand = exists().where(CaseRow.conversation_id == RequestRow.conversation_id, CaseRow.status.in_(_IN_HAND))
        query = (
            select(InboxRow.id)
            .join(RequestRow, RequestRow.inbox_id == InboxRow.id)
            .where(InboxRow.forgotten_at.is_(None), InboxRow.received_at < before, InboxRow.state == "done")
            .where(is_of_sort, ~in_hand)
            .order_by(InboxRow.received_at, InboxRow.id)
        )
        return list(self._session.scalars(query.limit(limit)))

    def forget(self, inbox_ids: Sequence[int], *, now: datetime, with_text: bool) -> list[int]:
        """Removes the bytes of originals, once each; with their text as well where it is wished."""
        gone = self._session.scalars(
            update(InboxRow)
            .where(InboxRow.id.in_(inbox_ids), InboxRow.forgotten_at.is_(None))
            .values(raw=b"", forgotten_at=now)
            .returning(InboxRow.id)
            .execution_options(synchronize_session=False)
        ).all()
        if with_text and gone:
            self._session.execute(
                update(RequestRow)
                .where(RequestRow.inbox_id.in_(gone))
                .values(text="", hidden=[])
                .execution_options(synchronize_session=False)
            )
        return sorted(gone)
