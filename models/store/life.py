"""Named queries on a case's time line, its clocks and breaches, and its waits for the client."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.orm import Session

from models.cases import CaseRow
from models.life import BreachRow, CaseEventRow, ClockRow, TimerMarkRow, WaitRow
from models.store.inbox import insert_unless_known

# Made once, because the page of a case asks them whenever it is looked at.
_CLOCKS = select(ClockRow).where(ClockRow.case_id == bindparam("case_id")).order_by(ClockRow.promise)
_BREACHES = (
    select(BreachRow).where(BreachRow.case_id == bindparam("case_id")).order_by(BreachRow.broken_at, BreachRow.promise)
)


class CaseEvents:
    """The time lines of cases; lines are added and read, there is no way to change one."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, case_id: int, kind: str, *, actor: str, at: datetime, data: dict[str, Any] | None = None) -> None:
        """Writes a line on a case's time line."""
        client_id = self._session.get_one(CaseRow, case_id).client_id
        self._session.add(
            CaseEventRow(case_id=case_id, client_id=client_id, kind=kind, actor=actor, at=at, data=data or {})
        )

    def of_case(self, case_id: int) -> list[CaseEventRow]:
        """The time line of a case, oldest first."""
        query = select(CaseEventRow).where(CaseEventRow.case_id == case_id).order_by(CaseEventRow.id)
        return list(self._session.scalars(query))

    def after(self, event_id: int, *, limit: int) -> list[CaseEventRow]:
        """The lines of all cases that were written after one, oldest first."""
        query = select(CaseEventRow).where(CaseEventRow.id > event_id).order_by(CaseEventRow.id).limit(limit)
        return list(self._session.scalars(query))

    def newest_id(self) -> int:
        """The id of the newest line; 0 where there is none."""
        return self._session.execute(select(func.max(CaseEventRow.id))).scalar() or 0


class Clocks:
    """Promised times; what was broken stands in rows of its own, which nothing erases (S6)."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, **fields: Any) -> ClockRow:
        """Starts a clock."""
        row = ClockRow(**fields)
        self._session.add(row)
        return row

    def of_case(self, case_id: int) -> dict[str, ClockRow]:
        """The clocks of a case, by promise."""
        self._session.flush()
        return {row.promise: row for row in self._session.scalars(_CLOCKS, {"case_id": case_id})}

    def of_cases(self, case_ids: Sequence[int]) -> dict[int, dict[str, ClockRow]]:
        """The clocks of several cases, by case and promise."""
        found: dict[int, dict[str, ClockRow]] = {}
        for row in self._session.scalars(select(ClockRow).where(ClockRow.case_id.in_(case_ids))):
            found.setdefault(row.case_id, {})[row.promise] = row
        return found

    def to_look_at(self, now: datetime, *, limit: int) -> list[tuple[int, str]]:
        """The case and the promise of clocks that a timer has something to do for, the most urgent first."""
        query = select(ClockRow.case_id, ClockRow.promise).where(ClockRow.look_at <= now)
        rows = self._session.execute(query.order_by(ClockRow.look_at, ClockRow.id).limit(limit))
        return [(row[0], row[1]) for row in rows]

    def running_of_client(self, client_id: int) -> list[int]:
        """The numbers of a client's cases with a clock that has not ended."""
        query = (
            select(ClockRow.case_id)
            .join(CaseRow, CaseRow.id == ClockRow.case_id)
            .where(CaseRow.client_id == client_id, ClockRow.met_at.is_(None), ClockRow.dropped_at.is_(None))
            .distinct()
            .order_by(ClockRow.case_id)
        )
        return list(self._session.scalars(query))

    def add_breach(self, case_id: int, promise: str, *, broken_at: datetime, now: datetime) -> bool:
        """Notes that a promise was broken at a moment; whether that was not noted before (S6)."""
        values = {"case_id": case_id, "promise": promise, "broken_at": broken_at, "noted_at": now}
        return insert_unless_known(self._session, BreachRow, values, BreachRow.id) is not None

    def breaches(self, case_id: int) -> list[BreachRow]:
        """What was broken on a case, in the order of time."""
        return list(self._session.scalars(_BREACHES, {"case_id": case_id}))

    def breaches_between(self, since: datetime, until: datetime, *, client_id: int | None = None) -> list[BreachRow]:
        """What was broken from one moment until before another, of all clients or of one."""
        query = select(BreachRow).where(BreachRow.broken_at >= since, BreachRow.broken_at < until)
        if client_id is not None:
            query = query.join(CaseRow, CaseRow.id == BreachRow.case_id).where(CaseRow.client_id == client_id)
        return list(self._session.scalars(query.order_by(BreachRow.broken_at, BreachRow.id)))

    def is_marked(self, name: str) -> bool:
        """Whether something which is done once was done."""
        return self._session.get(TimerMarkRow, name) is not None

    def count_breaches(self) -> dict[str, int]:
        """How often each promise was broken so far (S6)."""
        rows = self._session.execute(select(BreachRow.promise, func.count()).group_by(BreachRow.promise))
        return {row[0]: row[1] for row in rows}

    def mark(self, name: str, *, now: datetime) -> bool:
        """Notes that something which is done once was done; whether this is the first time."""
        values = {"name": name, "at": now}
        return insert_unless_known(self._session, TimerMarkRow, values, TimerMarkRow.name) is not None

    def marked(self, names: Sequence[str]) -> set[str]:
        """Which of these things were done."""
        return set(self._session.scalars(select(TimerMarkRow.name).where(TimerMarkRow.name.in_(names))))

    def put_off(self, case_id: int, *, until: datetime) -> None:
        """Lets the timers look at a case's clocks later."""
        is_due = (ClockRow.case_id == case_id, ClockRow.look_at < until)
        self._session.execute(update(ClockRow).where(*is_due).values(look_at=until))


class Waits:
    """Times of waiting for the client (R2)."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def begin(self, case_id: int, *, now: datetime, look_at: datetime | None) -> WaitRow:
        """Begins to wait."""
        row = WaitRow(case_id=case_id, asked_at=now, look_at=look_at)
        self._session.add(row)
        self._session.flush()
        return row

    def open_of(self, case_id: int) -> WaitRow | None:
        """The wait that lasts."""
        query = select(WaitRow).where(WaitRow.case_id == case_id, WaitRow.ended_at.is_(None))
        return self._session.scalars(query.order_by(WaitRow.id.desc())).first()

    def end(self, case_id: int, *, now: datetime) -> None:
        """Ends the wait that lasts, if one does."""
        row = self.open_of(case_id)
        if row is not None:
            row.ended_at, row.look_at = now, None

    def put_off(self, case_id: int, *, until: datetime) -> None:
        """Lets the timers look at a case's wait later."""
        is_due = (WaitRow.case_id == case_id, WaitRow.look_at < until)
        self._session.execute(update(WaitRow).where(*is_due).values(look_at=until))

    def to_look_at(self, now: datetime, *, limit: int) -> list[int]:
        """The cases for which something is due while their clients are waited for, what is due longest first."""
        query = select(WaitRow.case_id).where(WaitRow.look_at <= now).order_by(WaitRow.look_at, WaitRow.id)
        return list(self._session.scalars(query.limit(limit)))
