"""The queue: the cases of one view, and what is done to several of them at once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from starlette.responses import Response

from channels.web import wording
from channels.web.case_clocks import ShownClock, next_due
from channels.web.entrance import Console, SignedIn, TheConsole, signed_in
from channels.web.frame import show
from channels.web.narrowing import Narrowed
from channels.web.views import FIRST, VIEWS, View
from classifiers.privacy import mask
from intake.case_file import words_of
from models.choices import SavedFilterRow
from models.clients import ClientRow
from models.people import TechnicianRow
from models.store import Store
from models.store.queue import CaseFilter, ListedCase, QueueLine

_AT_ONCE = 50
_EXCERPT = 140
_MASKED = 300
_MARGIN = 80

DONE = {
    "confirm": "{} confirmed. The clients are told.",
    "assign": "{} assigned.",
    "reject": "{} ended as none. Nothing is charged.",
}

router = APIRouter(dependencies=[Depends(signed_in)])


@dataclass(frozen=True, slots=True)
class Asked:
    """Which queue an address asks for."""

    view: str
    filter_id: int | None
    narrowed: Narrowed


def asked_for(
    view: str = FIRST,
    kept: Annotated[str, Query(alias="filter", max_length=9)] = "",
    client: Annotated[str, Query(max_length=12)] = "",
    kind: Annotated[str, Query(max_length=20)] = "",
    severity: Annotated[str, Query(max_length=20)] = "",
    assigned_to: Annotated[str, Query(alias="with", max_length=60)] = "",
) -> Asked:
    """What the address says."""
    filter_id = int(kept) if kept.isdecimal() else None
    return Asked(view, filter_id, Narrowed.of(client, kind, severity, assigned_to))


@dataclass(frozen=True, slots=True)
class Line:
    """One case in the queue; ``excerpt`` are the client's words, patient data masked (H28)."""

    number: str
    case: ListedCase
    client: str
    excerpt: str
    confidence: str
    clock: ShownClock | None = None


@dataclass(frozen=True, slots=True)
class Queue:
    """What the queue's page shows."""

    view: View
    lines: Sequence[Line]
    narrowed: Narrowed
    clients: Sequence[ClientRow]
    technicians: Sequence[TechnicianRow]
    after: str
    now: datetime
    saved: SavedFilterRow | None = None

    @property
    def title(self) -> str:
        """What is looked at."""
        return self.saved.name if self.saved else self.view.label

    @property
    def place(self) -> str:
        """Which place at the side it is."""
        return f"filter-{self.saved.id}" if self.saved else self.view.name

    @property
    def address(self) -> str:
        """Where the same queue is found."""
        here = f"filter={self.saved.id}" if self.saved else f"view={self.view.name}{self.narrowed.query}"
        return f"/console?{here}"


@router.get("/console")
def show_queue(
    console: TheConsole,
    visit: SignedIn,
    asked: Annotated[Asked, Depends(asked_for)],
    after: Annotated[str, Query(max_length=20)] = "",
    done: Annotated[str, Query(max_length=20)] = "",
    act: Annotated[str, Query(max_length=20)] = "confirm",
) -> Response:
    """The queue through one view or a kept filter; an unknown view shows everything."""
    with Store.read(console.database) as store:
        queue = _gather(console, store, visit.login, asked, after)
    count = int(done) if done.isdecimal() else 0
    notice = DONE.get(act, "").format(f"{count} case{'' if count == 1 else 's'}") if count else ""
    return show(console, visit, "queue.html", page="queue", queue=queue, notice=notice)


def _gather(console: Console, store: Store, login: str, asked: Asked, after: str) -> Queue:
    now = console.clock()
    saved = store.filters.find(asked.filter_id) if asked.filter_id else None
    if saved is not None and not (saved.owner == login or saved.shared):
        saved = None
    view, narrowed = VIEWS.get(saved.view if saved else asked.view, VIEWS["all"]), asked.narrowed
    narrowed = Narrowed.by(saved) if saved else narrowed
    page = store.queue.page(_chosen(view, narrowed, login, now), limit=_AT_ONCE, after=after)
    promises = store.queue.promises_of([line.case.id for line in page.lines])
    lines = [line_of(console, line, next_due(promises.get(line.case.id, ()), now)) for line in page.lines]
    technicians = [each for each in store.people.all() if each.active]
    return Queue(view, lines, narrowed, store.clients.all(), technicians, page.after, now, saved)


def _chosen(view: View, narrowed: Narrowed, login: str, now: datetime) -> CaseFilter:
    chosen = view.chosen(login=login, now=now)
    return replace(
        chosen,
        client_id=narrowed.client_id,
        kind=narrowed.kind,
        severity=narrowed.severity or chosen.severity,
        assigned_to=narrowed.assigned_to or chosen.assigned_to,
    )


def line_of(console: Console, line: QueueLine, clock: ShownClock | None = None) -> Line:
    """A case as a line of a listing."""
    return Line(
        number=console.policy.numbers.write(line.case.id),
        case=line.case,
        client=line.client,
        excerpt=excerpt(" · ".join(words_of(line.case, line.subject, line.text))),
        confidence=wording.finding_confidence(line.finding) if line.case.status == "new" else "",
        clock=clock,
    )


def excerpt(words: str) -> str:
    """The beginning of the client's words, patient data masked.

    What is masked reaches further than what is shown: half a name at its end would not be recognised.
    """
    begin = words[:_MASKED]
    masked = " ".join(mask(begin).split())
    most = _EXCERPT if len(words) <= _MASKED else min(_EXCERPT, len(masked) - _MARGIN)
    return masked if len(masked) <= most else masked[: max(most, 0)].rpartition(" ")[0] + " …"
