"""What cases cost: entries of the ledger and how they follow from decisions (P1-P9). Balances are sums."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from intake.eligibility import Verdict
from intake.errors import DeskError
from intake.plans import Allowance, Plan
from models.vocabulary import Kind, Severity

MONTH_POOL = "month"
_IMPLEMENTATION = "implementation:"


class EntryKind(StrEnum):
    """What an entry does to its case's charge."""

    PROVISIONAL = "provisional"
    FINAL = "final"
    REVERSED = "reversed"
    MOVED = "moved"
    LET_THROUGH = "let_through"
    BEYOND = "beyond"
    NOT_CHARGED = "not_charged"


class ReversalCause(StrEnum):
    """Why a final charge is given back: the product's fault, the manual's (P8), or a mistake about the case (P7)."""

    DEFECT = "defect"
    DOCUMENTATION = "documentation"
    JOINED = "joined"
    CORRECTED = "corrected"


class ChargeError(DeskError):
    """An entry or an act that the ledger does not allow."""


# A provisional charge is taken back, or settled, by a provisional entry of -1; so each kind has its own sum.
_AMOUNTS: Mapping[EntryKind, frozenset[int]] = {
    EntryKind.PROVISIONAL: frozenset({1, -1}),
    EntryKind.FINAL: frozenset({1}),
    EntryKind.REVERSED: frozenset({-1}),
    EntryKind.MOVED: frozenset({1, -1}),
    EntryKind.LET_THROUGH: frozenset({0}),
    EntryKind.BEYOND: frozenset({0}),
    EntryKind.NOT_CHARGED: frozenset({0}),
}
_OF_PEOPLE = frozenset({EntryKind.FINAL, EntryKind.MOVED, EntryKind.LET_THROUGH})


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the ledger, as the store keeps it; ``month`` is the client's own YYYY-MM."""

    client_id: int
    agreement_id: int | None
    case_id: int
    kind: EntryKind
    pool: str
    month: str
    amount: int
    reason: str
    actor: str
    entered_at: datetime

    def __post_init__(self) -> None:
        if self.amount not in _AMOUNTS[self.kind]:
            raise ChargeError(f"A {self.kind} entry cannot have the amount {self.amount}.")
        if self.kind in _OF_PEOPLE and not self.actor.startswith("technician:"):
            raise ChargeError(f"A {self.kind} entry is a technician's or a lead's decision, never {self.actor}'s.")
        if self.case_id <= 0 or not self.reason or not self.actor:
            raise ChargeError("An entry belongs to a case and has its reason and its actor.")
        if self.entered_at.tzinfo is None:
            raise ChargeError("An entry's time has a zone.")


@dataclass(frozen=True, slots=True)
class Pool:
    """An allowance to count against; ``month`` is None where all months count together (P3)."""

    name: str
    month: str | None

    def holds(self, entry: Entry) -> bool:
        """Whether an entry counts against it."""
        return entry.pool == self.name and self.month in (None, entry.month)


@dataclass(frozen=True, slots=True)
class Incident:
    """The facts of a new case that its charge rests on; ``zone`` is the client's own."""

    case_id: int
    client_id: int
    agreement_id: int | None
    kind: Kind
    severity: Severity | None
    opened_at: datetime
    zone: str
    verdict: Verdict
    product: str = ""
    is_implementing: bool = False
    has_fee: bool = False


@dataclass(frozen=True, slots=True)
class Act:
    """Who does something to the ledger, why and when; ``actor`` as on the audit trail."""

    actor: str
    reason: str
    at: datetime


def month_of(at: datetime, zone: str) -> str:
    """The client's own calendar month (P1, H27).

    >>> from datetime import UTC
    >>> month_of(datetime(2026, 4, 1, 3, 59, 59, tzinfo=UTC), "America/New_York")
    '2026-03'
    """
    return f"{at.astimezone(ZoneInfo(zone)):%Y-%m}"


def balance(entries: Iterable[Entry], pool: Pool) -> int:
    """How much of an allowance is used, provisional charges included; the order of reading does not matter."""
    return sum(entry.amount for entry in entries if pool.holds(entry))


def pool_for(incident: Incident, plan: Plan) -> Pool:
    """The allowance that a case counts against: the product's implementation while it is open, else the month (P3, P4).

    A used-up implementation allowance does not spill into the month: the case is beyond it.
    """
    is_implementation = (
        incident.is_implementing
        and incident.product
        and plan.implementation_incidents_per_product > 0
        and incident.kind is not Kind.ENVIRONMENT
    )
    if is_implementation:
        return Pool(_IMPLEMENTATION + incident.product, None)
    return Pool(MONTH_POOL, month_of(incident.opened_at, incident.zone))


def allowance(pool: Pool, plan: Plan, used: int) -> Allowance:
    """Where a client stands in an allowance.

    >>> allowance(Pool("implementation:ChartWell", None), Plan("Silver", 5), 4).words
    '4 of 10 incidents used for the implementation of ChartWell'
    """
    if pool.month is None:
        product = pool.name.removeprefix(_IMPLEMENTATION)
        return Allowance(used, plan.implementation_incidents_per_product, f"for the implementation of {product}")
    month = datetime.strptime(pool.month, "%Y-%m")  # noqa: DTZ007 - a month has no zone
    return Allowance(used, plan.incidents_per_month, f"in {month:%B %Y}")


def charge_for(
    incident: Incident,
    plan: Plan | None,
    used: int,
    *,
    at: datetime,
    actor: str = "rule:P5",
    free_kinds: frozenset[Kind] = frozenset(),
) -> Entry:
    """The first entry of a new case: provisionally charged, beyond the allowance, or not charged at all.

    ``used`` is the balance of ``pool_for`` the case. A further contact on a case opens none and gets no entry (P6).
    """
    if plan is None or (why_not := _why_not(incident, free_kinds)):
        reason = "No agreement, nothing to charge (S3)." if plan is None else why_not
        month = month_of(incident.opened_at, incident.zone)
        return _entry(incident, EntryKind.NOT_CHARGED, Pool(MONTH_POOL, month), 0, Act(actor, reason, at))
    pool = pool_for(incident, plan)
    before = allowance(pool, plan, used)
    if before.is_used_up:
        marked = "critical, so it is not held up (H27)" if incident.severity is Severity.CRITICAL else "a lead decides"
        reason = f"Beyond the allowance, {before.words}: {marked} (P9)."
        return _entry(incident, EntryKind.BEYOND, pool, 0, Act(actor, reason, at))
    reason = f"One incident, {allowance(pool, plan, used + 1).words} (P5)."
    return _entry(incident, EntryKind.PROVISIONAL, pool, 1, Act(actor, reason, at))


def charges_for(
    incidents: Sequence[Incident],
    plan: Plan | None,
    used: Mapping[Pool, int],
    *,
    at: datetime,
    free_kinds: frozenset[Kind] = frozenset(),
) -> tuple[Entry, ...]:
    """The first entries of all cases of one request, in its order: each is an incident of its own (P5)."""
    entries: list[Entry] = []
    for incident in incidents:
        pool = pool_for(incident, plan) if plan else None
        already = used.get(pool, 0) + balance(entries, pool) if pool else 0
        entries.append(charge_for(incident, plan, already, at=at, free_kinds=free_kinds))
    return tuple(entries)


def _why_not(incident: Incident, free_kinds: frozenset[Kind]) -> str:
    if not incident.kind.opens_case or incident.kind in free_kinds:
        return f"A message of the kind {incident.kind} costs nothing."
    if incident.has_fee:
        return "Paid by the fee that the client's representative authorised (E7)."
    if not incident.verdict.is_chargeable:
        return f"Not charged: {incident.verdict.value.replace('_', ' ')} (E6)."
    return ""


def _entry(incident: Incident, kind: EntryKind, pool: Pool, amount: int, act: Act) -> Entry:
    month = pool.month or month_of(incident.opened_at, incident.zone)
    return Entry(
        client_id=incident.client_id,
        agreement_id=incident.agreement_id,
        case_id=incident.case_id,
        kind=kind,
        pool=pool.name,
        month=month,
        amount=amount,
        reason=act.reason,
        actor=act.actor,
        entered_at=act.at,
    )
