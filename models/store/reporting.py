"""Named queries for reports: what the cases of one client's month came to."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, case, exists, func, or_, select, text
from sqlalchemy.orm import Session

from models.cases import CaseRow, SuggestionRow
from models.ledger import LedgerRow
from models.life import BreachRow, ClockRow, EscalationRow


@dataclass(frozen=True, slots=True)
class MonthCase:
    """One case of the month: what a reader suggested first, if one did, and how it stands."""

    case: CaseRow
    suggestion: SuggestionRow | None


class Reporting:
    """Reads only; a case belongs to the month, in the client's own zone, in which it has entries in the ledger."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def cases(self, client_id: int, month: str) -> list[MonthCase]:
        """The cases of a month (``YYYY-MM``) with their first suggestions, oldest first."""
        first = (
            select(SuggestionRow.case_id, func.min(SuggestionRow.id).label("id"))
            .where(SuggestionRow.case_id.in_(_of_month(client_id, month)))
            .group_by(SuggestionRow.case_id)
            .subquery()
        )
        query = (
            select(CaseRow, SuggestionRow)
            .outerjoin(first, first.c.case_id == CaseRow.id)
            .outerjoin(SuggestionRow, SuggestionRow.id == first.c.id)
            .where(CaseRow.id.in_(_of_month(client_id, month)), CaseRow.client_id == client_id)
            .order_by(CaseRow.id)
        )
        return [MonthCase(case, suggestion) for case, suggestion in self._session.execute(query)]

    def promises(self, client_id: int, month: str, *, now: datetime) -> dict[tuple[str, str], int]:
        """How many promises of the month's cases are kept, broken or running, by promise and state (S6).

        One is broken, too, that runs and is late although no timer has noted it yet.
        """
        is_noted = exists().where(BreachRow.case_id == ClockRow.case_id, BreachRow.promise == ClockRow.promise)
        is_late = and_(ClockRow.met_at.is_(None), ClockRow.due_at < now, ClockRow.paused_at.is_(None))
        state = case((or_(is_noted, is_late), "broken"), (ClockRow.met_at.is_(None), "running"), else_="kept")
        query = select(ClockRow.promise, state.label("state"), func.count())
        query = query.where(ClockRow.case_id.in_(_of_month(client_id, month)), ClockRow.dropped_at.is_(None))
        rows = self._session.execute(query.group_by(ClockRow.promise, text("state")))
        return {(row[0], row[1]): row[2] for row in rows}

    def beyond(self, client_id: int, month: str) -> int:
        """How many cases of the month were beyond an allowance (P9)."""
        query = select(func.count(func.distinct(LedgerRow.case_id))).where(
            LedgerRow.client_id == client_id, LedgerRow.month == month, LedgerRow.kind == "beyond"
        )
        return self._session.execute(query).scalar_one()

    def escalated(self, client_id: int, month: str) -> int:
        """How many cases of the month were escalated; a proposal alone is none (X3)."""
        query = select(func.count(func.distinct(EscalationRow.case_id))).where(
            EscalationRow.case_id.in_(_of_month(client_id, month)), EscalationRow.state.in_(("running", "ended"))
        )
        return self._session.execute(query).scalar_one()


def _of_month(client_id: int, month: str) -> Select[Any]:
    return select(LedgerRow.case_id).where(LedgerRow.client_id == client_id, LedgerRow.month == month)
