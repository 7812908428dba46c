"""How much was written to whom of late, and which budget of replies was spent (H20, H21)."""

from datetime import datetime

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from models.queues import BudgetAlarmRow, OutboxRow
from models.store.inbox import insert_unless_known
from models.vocabulary import Channel


class Budgets:
    """Counts what was queued since a moment, sent or not."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def count_to(self, recipient: str, *, since: datetime) -> int:
        """How many replies were queued for a recipient since a moment (H20, H21)."""
        query = select(func.count()).where(OutboxRow.recipient == recipient, OutboxRow.created_at >= since)
        return self._session.execute(query).scalar_one()

    def count_since(self, since: datetime, *, domain: str) -> tuple[int, int]:
        """How many replies to people were queued since a moment: in all, and to one mail domain (H21)."""
        is_there = OutboxRow.recipient.endswith(f"@{domain}", autoescape=True)
        counted = select(func.count(), func.sum(case((is_there, 1), else_=0))).where(OutboxRow.created_at >= since)
        counted = counted.where(OutboxRow.channel != Channel.WEBHOOK.value)
        in_all, there = self._session.execute(counted).one()
        return in_all, there or 0

    def count_in_conversation(self, conversation_id: int, *, since: datetime) -> int:
        """How many replies were queued in a conversation since a moment (H20)."""
        query = select(func.count()).where(OutboxRow.conversation_id == conversation_id, OutboxRow.created_at >= since)
        return self._session.execute(query).scalar_one()

    def count_of_purpose(self, purpose: str, recipient: str, *, since: datetime) -> int:
        """How many replies of one purpose were queued for a recipient since a moment (H7)."""
        query = select(func.count()).where(
            OutboxRow.recipient == recipient, OutboxRow.created_at >= since, OutboxRow.purpose == purpose
        )
        return self._session.execute(query).scalar_one()

    def raise_alarm(self, budget: str, *, window_starts_at: datetime) -> bool:
        """Notes that a budget was spent in a window; whether this is the first time there."""
        values = {"budget": budget, "window_starts_at": window_starts_at}
        return insert_unless_known(self._session, BudgetAlarmRow, values, BudgetAlarmRow.budget) is not None
