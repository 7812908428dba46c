"""The ways to look at the queue, and the frame of every page: which views there are and how much waits in each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from channels.web.auth import Visit
from models.choices import SavedFilterRow
from models.store import Store
from models.store.queue import CaseFilter, Order
from models.vocabulary import Severity

MOST_COUNTED = 100
_DUE_WITHIN = timedelta(hours=24)
IN_WORK = ("open", "waiting")
UNENDED = ("new", *IN_WORK)


@dataclass(frozen=True, slots=True)
class View:
    """One way to look at the queue; ``nothing`` is said where it is empty, ``key`` follows ``g`` on the keyboard."""

    name: str
    label: str
    key: str
    nothing: str
    statuses: Sequence[str]
    severity: str | None = None
    escalated: bool = False
    order: Order = Order.WORST_FIRST
    is_counted: bool = True

    def chosen(self, *, login: str, now: datetime) -> CaseFilter:
        """The cases of the view, as one technician sees it at a moment."""
        return CaseFilter(
            statuses=self.statuses,
            severity=self.severity,
            escalated=self.escalated,
            assigned_to=login if self.name == "mine" else None,
            due_before=now + _DUE_WITHIN if self.name == "due" else None,
            order=self.order,
        )


VIEWS: Mapping[str, View] = {
    view.name: view
    for view in (
        View("unconfirmed", "Unconfirmed", "u", "Every case is confirmed.", ("new",)),
        View("mine", "Mine", "m", "No case is assigned to you.", UNENDED),
        View("due", "Due", "d", "Nothing falls due within a day.", UNENDED, order=Order.DUE_FIRST),
        View("critical", "Critical", "c", "No case is critical.", UNENDED, severity=Severity.CRITICAL.value),
        View("escalated", "Escalated", "e", "No case is escalated.", (), escalated=True),
        View("open", "In work", "o", "No case is in work.", IN_WORK, order=Order.NEWEST_FIRST),
        View("all", "All", "a", "There is no case yet.", (), order=Order.NEWEST_FIRST, is_counted=False),
    )
}
FIRST = "unconfirmed"


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around every page: the views with their counts, kept filters, held and set-aside messages."""

    views: Sequence[View]
    counts: Mapping[str, int]
    filters: Sequence[SavedFilterRow] = ()

    def count(self, name: str) -> str:
        """How much waits there, in as many characters as a badge has room for."""
        count = self.counts.get(name, 0)
        return f"{MOST_COUNTED - 1}+" if count >= MOST_COUNTED else str(count or "")


def gather_frame(store: Store, visit: Visit, *, now: datetime) -> Frame:
    """Counts what waits for one technician; none is counted further than a badge shows."""
    counted = {name: view.chosen(login=visit.login, now=now) for name, view in VIEWS.items() if view.is_counted}
    counts = store.queue.counts(counted, most=MOST_COUNTED)
    counts["held"] = store.conversations.count_requests("held")
    counts["set_aside"] = store.inbox.count("set_aside", most=MOST_COUNTED)
    return Frame(tuple(VIEWS.values()), counts, store.filters.seen_by(visit.login))
