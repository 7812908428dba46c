"""What a month of support came to: for one client, and for leads over all of them (E2, P1, P9, S6)."""

from calendar import monthrange
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from intake.charges import Pool, allowance
from intake.clocks import PROMISES
from intake.entitlement import agreement_on
from intake.plans import Allowance
from intake.policy import Policy
from intake.usage import Usage, usage_of
from models.clients import ClientRow
from models.store import Store
from models.store.reporting import MonthCase


@dataclass(frozen=True, slots=True)
class Kept:
    """How often one promise (response, resolution) was kept, broken, or is still running."""

    promise: str
    kept: int
    broken: int
    running: int


@dataclass(frozen=True, slots=True)
class ClientReport:
    """One client's month: usage, what is left, promises, and what went beyond or was escalated."""

    usage: Usage
    implementations: tuple[Allowance, ...]
    promises: tuple[Kept, ...]
    beyond: int
    escalated: int


@dataclass(frozen=True, slots=True)
class Acceptance:
    """How far decided cases were what the reader had suggested; ``rejected`` were no cases of their own."""

    decided: int
    rejected: int
    kind: int
    severity: int
    product: int
    unchanged: int

    def share(self, count: int) -> str:
        """A count as a share of what was decided.

        >>> Acceptance(8, 1, 7, 6, 8, 6).share(6)
        '75 %'
        """
        return f"{round(100 * count / self.decided)} %" if self.decided else "–"


@dataclass(frozen=True, slots=True)
class LeadReport:
    """A month of all clients, for the leads; each client's month is in its own zone."""

    vendor: str
    month: str
    clients: tuple[ClientReport, ...]
    acceptance: Acceptance

    @property
    def promises(self) -> tuple[Kept, ...]:
        """Each promise over all clients."""
        return tuple(_sum(name, [each for client in self.clients for each in client.promises]) for name in PROMISES)

    @property
    def by_kind(self) -> list[tuple[str, int, int]]:
        """Each kind with its cases and what they cost."""
        return _together([client.usage.by_kind for client in self.clients])

    @property
    def by_severity(self) -> list[tuple[str, int, int]]:
        """Each severity with its cases and what they cost."""
        return _together([client.usage.by_severity for client in self.clients])


def month_before(now: datetime, zone: str) -> str:
    """The month that ended last in a zone.

    >>> from datetime import UTC
    >>> month_before(datetime(2026, 1, 1, 4, tzinfo=UTC), "America/New_York")
    '2025-11'
    """
    first = now.astimezone(ZoneInfo(zone)).replace(day=1)
    return f"{first - timedelta(days=1):%Y-%m}"


def end_of(month: str, zone: str) -> datetime:
    """The last second of a month in a zone.

    >>> end_of("2026-02", "Europe/Berlin").isoformat()
    '2026-02-28T23:59:59+01:00'
    """
    year, number = int(month[:4]), int(month[5:])
    return datetime(year, number, monthrange(year, number)[1], 23, 59, 59, tzinfo=ZoneInfo(zone))


def client_report(store: Store, policy: Policy, client: ClientRow, month: str, *, now: datetime) -> ClientReport:
    """The report of a client's month; where it is over, by the plan of its last day (E8)."""
    moment = min(now, end_of(month, client.time_zone))
    return ClientReport(
        usage=usage_of(store, policy, client, month, now=moment),
        implementations=_implementations(store, policy, client, moment),
        promises=_promises(store, client, month, now),
        beyond=store.reporting.beyond(client.id, month),
        escalated=store.reporting.escalated(client.id, month),
    )


def lead_report(store: Store, policy: Policy, month: str, *, now: datetime) -> LeadReport:
    """The month of all clients that had cases or an agreement in it."""
    reports, cases = [], []
    for client in store.clients.all():
        report = client_report(store, policy, client, month, now=now)
        if report.usage.cases or report.usage.plan is not None:
            reports.append(report)
            cases += store.reporting.cases(client.id, month)
    return LeadReport(policy.vendor, month, tuple(reports), acceptance_of(cases))


def acceptance_of(cases: Sequence[MonthCase]) -> Acceptance:
    """How far what was decided is what had been suggested (S2)."""
    counts: Counter[str] = Counter()
    for each in cases:
        if each.suggestion is None or each.case.decided_at is None:
            continue
        counts["decided"] += 1
        if each.case.status == "rejected":
            counts["rejected"] += 1
            continue
        finding = each.suggestion.finding
        same = {name: getattr(each.case, name) == finding.get(name) for name in ("kind", "severity", "product")}
        counts.update(name for name, agrees in same.items() if agrees)
        counts["unchanged"] += all(same.values()) and each.case.feature == finding.get("feature")
    return Acceptance(**{name: counts[name] for name in Acceptance.__dataclass_fields__})


def _implementations(store: Store, policy: Policy, client: ClientRow, moment: datetime) -> tuple[Allowance, ...]:
    agreement = agreement_on(store, policy.plans, client, moment)
    if agreement is None:
        return ()
    found = []
    for deployment in store.clients.deployments(client.id):
        pool = Pool(f"implementation:{deployment.product}", None)
        used = store.ledger.used(client.id, pool=pool.name)
        if used or deployment.implementation_completed_on is None:
            found.append(allowance(pool, agreement.plan, used))
    return tuple(found)


def _promises(store: Store, client: ClientRow, month: str, now: datetime) -> tuple[Kept, ...]:
    counts = Counter(store.reporting.promises(client.id, month, now=now))
    return tuple(Kept(name, counts[name, "kept"], counts[name, "broken"], counts[name, "running"]) for name in PROMISES)


def _sum(promise: str, several: Sequence[Kept]) -> Kept:
    own = [each for each in several if each.promise == promise]
    return Kept(
        promise, sum(each.kept for each in own), sum(each.broken for each in own), sum(each.running for each in own)
    )


def _together(several: Sequence[Sequence[tuple[str, int, int]]]) -> list[tuple[str, int, int]]:
    cases, cost = Counter[str](), Counter[str]()
    for rows in several:
        for name, count, incidents in rows:
            cases[name] += count
            cost[name] += incidents
    return [(name, count, cost[name]) for name, count in sorted(cases.items(), key=lambda pair: (-pair[1], pair[0]))]
