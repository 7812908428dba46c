"""Where a client stands today: the plan in force, with its overrides, and how much of the month is used (P1, P2)."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from intake.charges import MONTH_POOL, month_of
from intake.plans import Agreement, Allowance, with_overrides
from intake.policy import Policy
from models.clients import ClientRow
from models.store import Store


@dataclass(frozen=True, slots=True)
class PlanStanding:
    """``agreement`` is None for a client without one: their cases are logged without promised times (E5)."""

    day: date
    month: str
    agreement: Agreement | None
    allowance: Allowance | None


def standing_of(store: Store, policy: Policy, client: ClientRow, *, now: datetime) -> PlanStanding:
    """How a client stands at a moment, in the client's own zone."""
    day, month = now.astimezone(ZoneInfo(client.time_zone)).date(), month_of(now, client.time_zone)
    agreement = _agreement(store, policy, client.id, day)
    if agreement is None:
        return PlanStanding(day, month, None, None)
    used = store.ledger.used(client.id, pool=MONTH_POOL, month=month)
    period = f"in {day:%B %Y}"
    return PlanStanding(day, month, agreement, Allowance(used, agreement.plan.incidents_per_month, period))


def _agreement(store: Store, policy: Policy, client_id: int, day: date) -> Agreement | None:
    for row in store.clients.agreements_on(client_id, day):
        if row.plan in policy.plans:
            return Agreement(row.id, with_overrides(policy.plans[row.plan], row.overrides), row.starts_on, row.ends_on)
    return None
