"""How a client used its plan in one month: each case with its cost, and who and where they came from (E2, P1)."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from intake.plans import Allowance, Plan
from intake.policy import Policy
from intake.standing import standing_of
from models.clients import ClientRow
from models.store import Store

NOBODY, NOWHERE, UNRATED = "Unknown person", "No location", "no severity"


@dataclass(frozen=True, slots=True)
class UsedCase:
    """One case of the month, in words that the client may read."""

    number: str
    opened_at: datetime
    contact: str
    location: str
    kind: str
    severity: str
    status: str
    summary: str
    incidents: int


@dataclass(frozen=True, slots=True)
class Usage:
    """A client's month; ``allowance`` is None for a client without an agreement."""

    client: str
    zone: str
    month: str
    plan: Plan | None
    allowance: Allowance | None
    cases: Sequence[UsedCase]

    @property
    def by_contact(self) -> list[tuple[str, int, int]]:
        """Each person with their cases and what these cost, the busiest first."""
        return self._by(lambda case: case.contact)

    @property
    def by_location(self) -> list[tuple[str, int, int]]:
        """Each location with its cases and what these cost."""
        return self._by(lambda case: case.location)

    @property
    def by_kind(self) -> list[tuple[str, int, int]]:
        """Each kind with its cases and what these cost."""
        return self._by(lambda case: case.kind)

    @property
    def by_severity(self) -> list[tuple[str, int, int]]:
        """Each severity with its cases and what these cost."""
        return self._by(lambda case: case.severity or UNRATED)

    @property
    def incidents(self) -> int:
        """What all of it cost."""
        return sum(case.incidents for case in self.cases)

    def _by(self, name: Callable[[UsedCase], str]) -> list[tuple[str, int, int]]:
        cases, cost = Counter[str](), Counter[str]()
        for case in self.cases:
            cases[name(case)] += 1
            cost[name(case)] += case.incidents
        return [
            (each, count, cost[each]) for each, count in sorted(cases.items(), key=lambda pair: (-pair[1], pair[0]))
        ]


def usage_of(store: Store, policy: Policy, client: ClientRow, month: str, *, now: datetime) -> Usage:
    """The usage of a month written YYYY-MM, in the client's own zone."""
    standing = standing_of(store, policy, client, now=now)
    people = {each.id: each.name for each in store.clients.contacts(client.id)}
    places = {each.id: each.name for each in store.clients.locations(client.id)}
    cases = [
        UsedCase(
            number=policy.numbers.write(case.id),
            opened_at=case.opened_at,
            contact=people.get(case.contact_id or 0, NOBODY),
            location=places.get(case.location_id or 0, NOWHERE),
            kind=case.kind,
            severity=policy.severity_name(case.severity),
            status=case.status,
            summary=case.summary,
            incidents=case.incidents,
        )
        for case in store.own.used_in(client.id, month)
    ]
    plan = standing.agreement.plan if standing.agreement else None
    allowance = None
    if plan is not None:
        used = store.ledger.used(client.id, pool="month", month=month)
        allowance = Allowance(used, plan.incidents_per_month, f"in {month_name(month)}")
    return Usage(client.name, client.time_zone, month, plan, allowance, cases)


def month_name(month: str) -> str:
    """A month in words.

    >>> month_name("2026-11")
    'November 2026'
    """
    return f"{date.fromisoformat(f'{month}-01'):%B %Y}"


def months_before(month: str, count: int) -> list[str]:
    """A month and those before it, the newest first.

    >>> months_before("2026-02", 3)
    ['2026-02', '2026-01', '2025-12']
    """
    year, number = int(month[:4]), int(month[5:])
    places = [year * 12 + number - 1 - back for back in range(count)]
    return [f"{place // 12:04d}-{place % 12 + 1:02d}" for place in places]
