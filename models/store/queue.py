"""The queue's named queries: cases through a filter, page by page, and how many there are up to a number."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, exists, func, or_, select
from sqlalchemy.orm import Session

from models.cases import CaseRow, RequestRow
from models.clients import ClientRow
from models.life import ClockRow, EscalationRow
from models.store.cases import Cases
from models.store.escalations import LASTING
from models.vocabulary import Severity

_PROMISES = ("response", "resolution")
_VARYING = ("assigned_to", "client_id", "due_before")


class Order(StrEnum):
    """In which order a queue stands."""

    WORST_FIRST = "worst"
    NEWEST_FIRST = "newest"
    DUE_FIRST = "due"


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """Which cases a queue shows; what is not said does not matter.

    ``due_before`` are those with a promise that runs and is due before a moment, ``escalated`` those with an
    escalation that runs or is proposed.
    """

    statuses: Sequence[str] = ()
    severity: str | None = None
    assigned_to: str | None = None
    due_before: datetime | None = None
    escalated: bool = False
    kind: str | None = None
    client_id: int | None = None
    order: Order = Order.WORST_FIRST


@dataclass(frozen=True, slots=True)
class ListedCase:
    """What a list shows of a case: plain values, for many are listed at once; see ``CaseRow`` for what they are."""

    id: int
    client_id: int
    kind: str
    severity: str | None
    product: str | None
    feature: str | None
    version: str | None
    summary: str
    spans: list[dict[str, Any]]
    status: str
    assigned_to: str | None
    opened_at: datetime
    response_due_at: datetime | None
    revision: int


_LISTED = tuple(getattr(CaseRow, field.name) for field in fields(ListedCase))


@dataclass(frozen=True, slots=True)
class QueueLine:
    """A case as a queue shows it: its client's name, the message, the finding (empty where none was kept)."""

    case: ListedCase
    client: str
    subject: str
    text: str
    finding: dict[str, Any]


@dataclass(frozen=True, slots=True)
class QueuePage:
    """Some lines of a queue; ``after`` asks for those that follow, empty where none do."""

    lines: Sequence[QueueLine]
    after: str


class CaseQueue:
    """Looks at cases as those do who work on them."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def page(self, chosen: CaseFilter, *, limit: int, after: str = "") -> QueuePage:
        """Up to ``limit`` cases of a filter, from where ``after`` of the page before leads on."""
        if chosen.order is Order.WORST_FIRST:
            return self._worst_first(chosen, limit, after)
        query = _selected(chosen)
        last = int(after) if after.isdecimal() else None
        if chosen.order is Order.DUE_FIRST:
            return QueuePage(self._due_first(chosen, limit), "")
        if chosen.due_before is not None:
            lines = self.lines_of(self._due_newest_first(chosen, limit, last))
        else:
            query = query if last is None else query.where(CaseRow.id < last)
            lines = self._lines(query.order_by(CaseRow.id.desc()).limit(limit))
        return QueuePage(lines, str(lines[-1].case.id) if len(lines) == limit else "")

    def _due_first(self, chosen: CaseFilter, limit: int) -> list[QueueLine]:
        """A walk along the index of clocks that run; a case has two promises at most, and stands by its first."""
        ids = self._session.scalars(_walk_of_clocks(chosen).order_by(ClockRow.due_at, ClockRow.id).limit(2 * limit))
        return self.lines_of(list(dict.fromkeys(ids))[:limit])

    def _due_newest_first(self, chosen: CaseFilter, limit: int, last: int | None) -> list[int]:
        query = _walk_of_clocks(chosen).group_by(ClockRow.case_id)
        if last is not None:
            query = query.where(ClockRow.case_id < last)
        # By a sum, which no index is sorted by: PostgreSQL would walk from the newest case, and few of those are due.
        return list(self._session.scalars(query.order_by((ClockRow.case_id + 0).desc()).limit(limit)))

    def lines_of(self, case_ids: Sequence[int]) -> list[QueueLine]:
        """The cases of those numbers as a queue shows them, in their order."""
        found = {line.case.id: line for line in self._lines(_selected(CaseFilter()).where(CaseRow.id.in_(case_ids)))}
        return [found[each] for each in case_ids if each in found]

    def count(self, chosen: CaseFilter, *, most: int) -> int:
        """How many cases a filter has, counted no further than ``most``."""
        return self.counts({"": chosen}, most=most)[""]

    def counts(self, filters: Mapping[str, CaseFilter], *, most: int) -> dict[str, int]:
        """How many cases each filter has, by its name, in one question to the database."""
        asked = _counting(tuple((name, _shape(chosen)) for name, chosen in filters.items()), most)
        values = {
            f"{name}_{field}": value
            for name, chosen in filters.items()
            for field in _VARYING
            if (value := getattr(chosen, field)) is not None
        }
        return dict(zip(filters, self._session.execute(asked, values).one(), strict=True))

    def _worst_first(self, chosen: CaseFilter, limit: int, after: str) -> QueuePage:
        """Critical cases, then the others, each what waits longest first: two walks along an index, no sorting."""
        is_critical = CaseRow.severity == Severity.CRITICAL.value
        others = or_(CaseRow.severity.is_(None), CaseRow.severity != Severity.CRITICAL.value)
        stage, last = (after[:1], int(after[1:])) if after[1:].isdecimal() else ("c", 0)
        lines: list[QueueLine] = []
        for name, condition in (("c", is_critical), ("o", others)):
            if name < stage or len(lines) == limit:
                continue
            begin = last if name == stage else 0
            query = _selected(chosen).where(condition, CaseRow.id > begin).order_by(CaseRow.id)
            lines += self._lines(query.limit(limit - len(lines)))
            stage_now = name
        if len(lines) < limit:
            return QueuePage(lines, "")
        return QueuePage(lines, f"{stage_now}{lines[-1].case.id}")

    def promises_of(self, case_ids: Sequence[int]) -> dict[int, list[tuple[str, datetime]]]:
        """The promises that run, by case, each with when it is due."""
        ended = (ClockRow.met_at, ClockRow.dropped_at, ClockRow.paused_at)
        # What runs is picked out here: SQLite would look through all that runs anywhere.
        query = select(ClockRow.case_id, ClockRow.promise, ClockRow.due_at, func.coalesce(*ended).is_(None))
        query = query.where(ClockRow.case_id.in_(case_ids), ClockRow.promise.in_(_PROMISES))
        found: dict[int, list[tuple[str, datetime]]] = {}
        for case_id, promise, due_at, runs in self._session.execute(query):
            if runs and due_at is not None:
                found.setdefault(case_id, []).append((promise, due_at))
        return found

    def _lines(self, query: Select[*tuple[Any, ...]]) -> list[QueueLine]:
        rows = [(ListedCase(*row[:-3]), *row[-3:]) for row in self._session.execute(query)]
        findings = Cases(self._session).newest_findings([case.id for case, *_ in rows])
        return [
            QueueLine(case, client, subject, text, findings.get(case.id, {})) for case, client, subject, text in rows
        ]


def _shape(chosen: CaseFilter) -> CaseFilter:
    """A filter of which only what differs from question to question is left open."""
    is_asked: dict[str, Any] = {field: getattr(chosen, field) is not None or None for field in _VARYING}
    return replace(chosen, statuses=tuple(chosen.statuses), **is_asked)


@lru_cache(maxsize=64)
def _counting(shapes: tuple[tuple[str, CaseFilter], ...], most: int) -> Select[*tuple[int, ...]]:
    """The question for several counts, made once: every page asks it."""
    asked = []
    for name, shape in shapes:
        left_open: dict[str, Any] = {
            field: bindparam(f"{name}_{field}") for field in _VARYING if getattr(shape, field) is not None
        }
        asked.append(_count_of(replace(shape, **left_open), most).scalar_subquery())
    return select(*asked)


def _count_of(chosen: CaseFilter, most: int) -> Select[int]:
    if chosen.due_before is None:
        cases = select(CaseRow.id).where(*_conditions(chosen))
        return select(func.count()).select_from(cases.limit(most).subquery())
    # A case has two promises at most: so many clocks from the first due on are enough, and nothing is sorted.
    walk = _walk_of_clocks(chosen).order_by(ClockRow.due_at).limit(2 * most).subquery()
    return select(func.count()).select_from(select(walk.c.case_id).distinct().limit(most).subquery())


def _selected(chosen: CaseFilter) -> Select[*tuple[Any, ...]]:
    query = select(*_LISTED, ClientRow.name, RequestRow.subject, RequestRow.text)
    query = query.join(ClientRow, ClientRow.id == CaseRow.client_id)
    return query.join(RequestRow, RequestRow.id == CaseRow.request_id).where(*_conditions(chosen))


def _walk_of_clocks(chosen: CaseFilter) -> Select[int]:
    """The cases of a filter by their clocks that run, so that a walk may stop early; each as often as it has clocks."""
    # No join: SQLite would begin with the cases, and sort all their clocks.
    is_chosen = exists().where(CaseRow.id == ClockRow.case_id, *_conditions(replace(chosen, due_before=None)))
    return select(ClockRow.case_id).where(*_runs_until(chosen.due_before), is_chosen)


def _conditions(chosen: CaseFilter) -> list[ColumnElement[bool]]:
    exact: dict[str, Any] = {
        "severity": chosen.severity,
        "assigned_to": chosen.assigned_to,
        "kind": chosen.kind,
        "client_id": chosen.client_id,
    }
    found: list[ColumnElement[bool]] = [
        getattr(CaseRow, name) == value for name, value in exact.items() if value is not None
    ]
    if chosen.statuses:
        found.append(CaseRow.status.in_(chosen.statuses))
    if chosen.due_before is not None:
        # A condition on the case, not a join: a case has two promises and stands in a queue once.
        found.append(CaseRow.id.in_(select(ClockRow.case_id).where(*_runs_until(chosen.due_before))))
    if chosen.escalated:
        lasting = select(EscalationRow.case_id).where(EscalationRow.state.in_(LASTING))
        found.append(CaseRow.id.in_(lasting))
    return found


def _runs_until(due_before: datetime | None) -> list[ColumnElement[bool]]:
    """That a clock is of a promise, runs, and is due before a moment, if one is named."""
    found: list[ColumnElement[bool]] = [
        ClockRow.promise.in_(_PROMISES),
        ClockRow.due_at.is_not(None),
        ClockRow.met_at.is_(None),
        ClockRow.dropped_at.is_(None),
        ClockRow.paused_at.is_(None),
    ]
    return found if due_before is None else [*found, ClockRow.due_at <= due_before]
