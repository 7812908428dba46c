"""The queue: every case that awaits somebody, unconfirmed ones first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from starlette.responses import Response

from channels.web import wording
from channels.web.entrance import Console, SignedIn, TheConsole, signed_in
from channels.web.pages import render
from classifiers.privacy import mask
from intake.case_file import words_of
from models.cases import CaseRow
from models.store import Store
from models.store.cases import QueueLine

_AT_ONCE = 100
_EXCERPT = 140
_MASKED = 300
_MARGIN = 80
_IN_WORK = ("open", "waiting")
_DECIDED = (*_IN_WORK, "resolved", "closed", "rejected")

router = APIRouter(dependencies=[Depends(signed_in)])


@dataclass(frozen=True, slots=True)
class Filter:
    """One way to look at the queue."""

    name: str
    label: str
    with_undecided: bool
    statuses: Sequence[str] = ()
    severity: str | None = None


FILTERS = {
    each.name: each
    for each in (
        Filter("unconfirmed", "Unconfirmed", True),
        Filter("open", "Open", False, _IN_WORK),
        Filter("critical", "Critical", True, _IN_WORK, "critical"),
        Filter("all", "All", True, _DECIDED),
    )
}


@dataclass(frozen=True, slots=True)
class Line:
    """One case in the queue; ``excerpt`` are the client's words, patient data masked (H28)."""

    number: str
    case: CaseRow
    client: str
    excerpt: str
    confidence: str


@dataclass(frozen=True, slots=True)
class Queue:
    """What the queue's page shows."""

    chosen: Filter
    lines: Sequence[Line]
    counts: dict[str, int]
    older: int | None
    now: datetime


@router.get("/console")
def show_queue(
    console: TheConsole, visit: SignedIn, view: str = "unconfirmed", before: Annotated[int | None, Query(ge=1)] = None
) -> Response:
    """The queue through one filter; an unknown one shows everything."""
    queue = gather_queue(console, FILTERS.get(view, FILTERS["all"]), before)
    return render("queue.html", visit=visit, queue=queue, filters=FILTERS.values(), page="queue")


def gather_queue(console: Console, chosen: Filter, before: int | None) -> Queue:
    """The cases of a filter; further on (``before``) only those that were decided, the newest first."""
    with Store.read(console.database) as store:
        undecided, decided = list[QueueLine](), list[QueueLine]()
        if chosen.with_undecided and before is None:
            undecided = store.cases.undecided(severity=chosen.severity, limit=_AT_ONCE)
        if chosen.statuses:
            decided = store.cases.decided(
                statuses=chosen.statuses, severity=chosen.severity, limit=_AT_ONCE, before=before
            )
        counts = _counts(store)
    older = decided[-1].case.id if len(decided) == _AT_ONCE else None
    return Queue(chosen, [_line(console, line) for line in undecided + decided], counts, older, console.clock())


def _counts(store: Store) -> dict[str, int]:
    cases = store.cases.counts()
    return {
        "unconfirmed": cases.get("new", 0),
        "open": sum(cases.get(status, 0) for status in _IN_WORK),
        "held": store.conversations.count_requests("held"),
        "set_aside": store.inbox.counts().get("set_aside", 0),
    }


def _line(console: Console, line: QueueLine) -> Line:
    return Line(
        number=console.policy.numbers.write(line.case.id),
        case=line.case,
        client=line.client,
        excerpt=_excerpt(" · ".join(words_of(line.case, line.subject, line.text))),
        confidence=wording.finding_confidence(line.finding) if line.case.status == "new" else "",
    )


def _excerpt(words: str) -> str:
    """The beginning of the client's words, patient data masked.

    What is masked reaches further than what is shown: half a name at its end would not be recognised.
    """
    begin = words[:_MASKED]
    masked = " ".join(mask(begin).split())
    most = _EXCERPT if len(words) <= _MASKED else min(_EXCERPT, len(masked) - _MARGIN)
    return masked if len(masked) <= most else masked[: max(most, 0)].rpartition(" ")[0] + " …"
