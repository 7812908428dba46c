"""Named queries for the dashboard: counts by day, which the database makes, so that many cases cost little."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, select
from sqlalchemy.orm import Session

from models.cases import CaseRow, DecisionRow
from models.life import BreachRow

LIVING = ("new", "open", "waiting")


class Dashboard:
    """Reads only; days are days in UTC."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def opened(self, *, since: datetime) -> dict[date, int]:
        """How many cases were opened on each day."""
        day = self._day(CaseRow.opened_at)
        rows = self._session.execute(select(day, func.count()).where(CaseRow.opened_at >= since).group_by(day))
        return {date.fromisoformat(row[0]): row[1] for row in rows}

    def resolved(self, *, since: datetime) -> dict[date, int]:
        """How many cases were resolved on each day, as they stand now."""
        day = self._day(CaseRow.resolved_at)
        query = select(day, func.count()).where(
            CaseRow.status.in_(("resolved", "closed")), CaseRow.resolved_at >= since
        )
        return {date.fromisoformat(row[0]): row[1] for row in self._session.execute(query.group_by(day))}

    def kinds(self, *, since: datetime) -> dict[str, int]:
        """How many cases of each kind were opened, what was no case of its own left out."""
        query = select(CaseRow.kind, func.count()).where(
            CaseRow.opened_at >= since, CaseRow.status.not_in(("rejected", "merged"))
        )
        return {row[0]: row[1] for row in self._session.execute(query.group_by(CaseRow.kind))}

    def ages(self, borders: Sequence[datetime]) -> dict[str, list[int]]:
        """For each state of living cases, how many were opened after each border (the newest first), and before all."""
        counted: list[ColumnElement[int]] = []
        after: datetime | None = None
        for border in borders:
            within = [CaseRow.opened_at > border, *([CaseRow.opened_at <= after] if after else [])]
            counted.append(func.sum(case((and_(*within), 1), else_=0)))
            after = border
        counted.append(func.sum(case((CaseRow.opened_at <= borders[-1], 1), else_=0)))
        query = select(CaseRow.status, *counted).where(CaseRow.status.in_(LIVING)).group_by(CaseRow.status)
        return {row[0]: [int(each) for each in row[1:]] for row in self._session.execute(query)}

    def broken(self, *, since: datetime) -> dict[tuple[date, str], int]:
        """How many promises of each sort were broken on each day (S6)."""
        day = self._day(BreachRow.broken_at)
        query = select(day, BreachRow.promise, func.count()).where(BreachRow.broken_at >= since)
        rows = self._session.execute(query.group_by(day, BreachRow.promise))
        return {(date.fromisoformat(row[0]), row[1]): row[2] for row in rows}

    def decided(self, acts: Sequence[str], *, since: datetime) -> dict[tuple[date, str], int]:
        """How many decisions of each sort were made on each day."""
        day = self._day(DecisionRow.decided_at)
        query = select(day, DecisionRow.act, func.count()).where(
            DecisionRow.decided_at >= since, DecisionRow.act.in_(acts)
        )
        rows = self._session.execute(query.group_by(day, DecisionRow.act))
        return {(date.fromisoformat(row[0]), row[1]): row[2] for row in rows}

    def _day(self, moment: Any) -> ColumnElement[str]:
        if self._session.get_bind().dialect.name == "sqlite":
            return func.substr(moment, 1, 10)  # as it is written; a date that is worked out costs twice as much
        return func.to_char(func.timezone("UTC", moment), "YYYY-MM-DD")
