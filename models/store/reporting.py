"""Named queries for reports: what the cases of one client's month came to."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, func, select
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

    def clocks(self, client_id: int, month: str) -> list[ClockRow]:
        """The clocks of the month's cases."""
        query = select(ClockRow).where(ClockRow.case_id.in_(_of_month(client_id, month))).order_by(ClockRow.id)
        return list(self._session.scalars(query))

    def broken(self, client_id: int, month: str) -> set[tuple[int, str]]:
        """The promises of the month's cases that were broken, by case and promise (S6)."""
        query = select(BreachRow.case_id, BreachRow.promise).where(BreachRow.case_id.in_(_of_month(client_id, month)))
        return {(row[0], row[1]) for row in self._session.execute(query)}

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
