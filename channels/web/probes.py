"""What machines ask of a running installation: does it live, is it ready, how much waits."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from fastapi import APIRouter
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector
from starlette.responses import PlainTextResponse, Response

from channels.web.entrance import TheConsole
from models.database import Database, DatabaseError
from models.store import Store
from models.upgrade import check_version

router = APIRouter()
_UNAVAILABLE = 503


@router.get("/healthz")
def health() -> Response:
    """Whether this process answers."""
    return PlainTextResponse("ok\n")


@router.get("/readyz")
def readiness(console: TheConsole) -> Response:
    """Whether the database answers and is of this code's version; the details are for the log and ``doctor``."""
    try:
        check_version(console.database)
    except DatabaseError:
        return PlainTextResponse("The database is not ready: see 'intake doctor'.\n", _UNAVAILABLE)
    return PlainTextResponse("ready\n")


@router.get("/metrics")
def metrics(console: TheConsole) -> Response:
    """Counts for Prometheus, taken from the store when they are asked for."""
    registry = CollectorRegistry(auto_describe=False)
    registry.register(_Counts(console.database, console.live.listeners, console.clock()))
    return Response(generate_latest(registry), media_type="text/plain; version=0.0.4")


class _Counts(Collector):
    """The store's counts as gauges."""

    def __init__(self, database: Database, open_pages: int, now: datetime) -> None:
        self._database = database
        self._open_pages = open_pages
        self._now = now

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Every gauge, of one moment."""
        with Store.read(self._database) as store:
            inbox, outbox, cases = store.inbox.counts(), store.outbox.counts(), store.cases.counts()
            held = store.conversations.count_requests("held")
            mailboxes = {row.account: row.failures for row in store.mailboxes.health()}
            ages = {"inbox": self._age(store.inbox.oldest()), "outbox": self._age(store.outbox.oldest())}
            broken, escalations = store.clocks.count_breaches(), store.escalations.counts()
        yield _family("intake_inbox_messages", "Messages in the inbox by state.", "state", inbox)
        yield _family("intake_outbox_replies", "Replies in the outbox by state.", "state", outbox)
        yield _family("intake_cases", "Cases by status.", "status", cases)
        yield _family("intake_mailbox_failures", "Failures in a row of pulling a mailbox.", "mailbox", mailboxes)
        yield _family("intake_oldest_waiting_seconds", "How long the oldest has waited in a queue.", "queue", ages)
        yield _family("intake_broken_promises", "Promised times that were broken, in all.", "promise", broken)
        yield _family("intake_escalations", "Escalations that are proposed or run.", "state", escalations)
        yield GaugeMetricFamily("intake_held_requests", "Requests that are held.", value=held)
        yield GaugeMetricFamily(
            "intake_open_pages", "Pages of this process that are told of changes.", self._open_pages
        )

    def _age(self, since: datetime | None) -> float:
        return max(0.0, (self._now - since).total_seconds()) if since else 0.0


def _family(name: str, about: str, label: str, counts: Mapping[str, float]) -> GaugeMetricFamily:
    family = GaugeMetricFamily(name, about, labels=[label])
    for value, count in sorted(counts.items()):
        family.add_metric([value], count)
    return family
