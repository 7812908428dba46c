"""Who the client is, beside a case: what they bought and what is left of it, what they run, whom to write to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from intake.charges import MONTH_POOL, Pool, allowance, month_of
from intake.plans import Allowance, Plan, with_overrides
from intake.policy import Policy
from models.cases import CaseRow
from models.clients import AgreementRow, ClientRow, ContactRow, DeploymentRow
from models.store import Store

_HISTORY = 6


@dataclass(frozen=True, slots=True)
class Person:
    """A contact with how to reach them."""

    row: ContactRow
    addresses: Sequence[str]


@dataclass(frozen=True, slots=True)
class ClientPanel:
    """One client at one moment; ``agreement`` is None where nothing covers today."""

    client: ClientRow
    agreement: AgreementRow | None
    plan: Plan | None
    allowances: Sequence[Allowance]
    deployments: Sequence[DeploymentRow]
    people: Sequence[Person]
    history: Sequence[tuple[str, CaseRow]]


def client_panel(
    store: Store, policy: Policy, client_id: int, *, now: datetime, history: int = _HISTORY
) -> ClientPanel:
    """The panel of a client."""
    client = store.clients.get(client_id)
    day = now.astimezone(ZoneInfo(client.time_zone)).date()
    row = next((each for each in store.clients.agreements_on(client_id, day) if each.plan in policy.plans), None)
    plan = with_overrides(policy.plans[row.plan], row.overrides) if row else None
    deployments = store.clients.deployments(client_id)
    people = store.clients.contacts(client_id)
    mail = store.clients.addresses_of([each.id for each in people], "email")
    return ClientPanel(
        client,
        row,
        plan,
        _allowances(store, client, plan, deployments, now) if plan else (),
        deployments,
        [Person(each, mail[each.id]) for each in people],
        [(policy.numbers.write(case.id), case) for case in store.cases.newest_of_client(client_id, limit=history)],
    )


def _allowances(
    store: Store, client: ClientRow, plan: Plan, deployments: Sequence[DeploymentRow], now: datetime
) -> list[Allowance]:
    pools = [Pool(MONTH_POOL, month_of(now, client.time_zone))]
    pools += [
        Pool(f"implementation:{each.product}", None)
        for each in deployments
        if each.implementation_completed_on is None and plan.implementation_incidents_per_product
    ]
    return [allowance(pool, plan, store.ledger.used(client.id, pool=pool.name, month=pool.month)) for pool in pools]
