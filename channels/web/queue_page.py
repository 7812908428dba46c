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
from channels.web.views import FIRST, VIEWS, View
from classifiers.privacy import mask
from intake.case_file import words_of
from models.cases import CaseRow
from models.clients import ClientRow
from models.people import TechnicianRow
from models.store import Store
from models.store.queue import QueueLine
from models.vocabulary import Kind

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
class Line:
    """One case in the queue; ``excerpt`` are the client's words, patient data masked (H28)."""

    number: str
    case: CaseRow
    client: str
    excerpt: str
    confidence: str
    clock: ShownClock | None = None


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What a view is narrowed to: a client and a kind, None where it is not."""

    client_id: int | None
    kind: str | None

    @property
    def query(self) -> str:
        """The same as a part of an address; nothing in it comes from outside unchecked."""
        parts = {"client": self.client_id, "kind": self.kind}
        return "".join(f"&{name}={value}" for name, value in parts.items() if value is not None)


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


@router.get("/console")
def show_queue(
    console: TheConsole,
    visit: SignedIn,
    view: str = FIRST,
    after: Annotated[str, Query(max_length=20)] = "",
    client: Annotated[str, Query(max_length=12)] = "",
    kind: Annotated[str, Query(max_length=20)] = "",
    done: Annotated[str, Query(max_length=20)] = "",
    act: Annotated[str, Query(max_length=20)] = "confirm",
) -> Response:
    """The queue through one view; an unknown one shows everything."""
    narrowed = Narrowed(int(client) if client.isdecimal() else None, kind if kind in set(Kind) else None)
    with Store.read(console.database) as store:
        queue = _gather(console, store, visit.login, VIEWS.get(view, VIEWS["all"]), narrowed, after)
    count = int(done) if done.isdecimal() else 0
    notice = DONE.get(act, "").format(f"{count} case{'' if count == 1 else 's'}") if count else ""
    return show(console, visit, "queue.html", page="queue", queue=queue, notice=notice)


def _gather(console: Console, store: Store, login: str, view: View, narrowed: Narrowed, after: str) -> Queue:
    now = console.clock()
    chosen = replace(view.chosen(login=login, now=now), client_id=narrowed.client_id, kind=narrowed.kind)
    page = store.queue.page(chosen, limit=_AT_ONCE, after=after)
    clocks = store.clocks.of_cases([line.case.id for line in page.lines])
    lines = [line_of(console, line, next_due(clocks.get(line.case.id, {}).values(), now)) for line in page.lines]
    technicians = [each for each in store.people.all() if each.active]
    return Queue(view, lines, narrowed, store.clients.all(), technicians, page.after, now)


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
