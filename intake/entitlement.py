"""Gathering the facts that eligibility and charges rest on, from the store, as they stand at one moment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from classifiers.findings import Catalogue, Product
from intake.charges import Entry, Incident, allowance, charge_for, pool_for
from intake.eligibility import Verdict
from intake.facts import Deployment, Facts
from intake.plans import Agreement, Plan, with_overrides
from intake.policy import Rules
from intake.releases import Release, ReleaseSupport, release_support
from models.clients import ClientRow, ContactRow
from models.store import Store
from models.vocabulary import Channel, Kind, Severity, Trust


@dataclass(frozen=True, slots=True)
class Matter:
    """What a case is about, as far as entitlement is concerned."""

    kind: Kind
    severity: Severity | None
    product: str | None
    version: str | None
    is_sure: bool = True

    @property
    def is_outside(self) -> bool:
        """Whether it is surely about the surroundings, and no product is named: the network, or a third party (E7)."""
        return self.kind is Kind.ENVIRONMENT and not self.product and self.is_sure


def agreement_on(store: Store, plans: Mapping[str, Plan], client: ClientRow, now: datetime) -> Agreement | None:
    """A client's agreement in force whose plan the settings still name, its overrides applied (P2)."""
    day = now.astimezone(ZoneInfo(client.time_zone)).date()
    for row in store.clients.agreements_on(client.id, day):
        if row.plan in plans:
            return Agreement(row.id, with_overrides(plans[row.plan], row.overrides), row.starts_on, row.ends_on)
    return None


@dataclass(frozen=True)
class Gathered:
    """What was fetched once for one sender; the facts of each of their matters follow from it.

    ``now`` is the moment at which they asked: its day decides agreement, releases and month. ``history`` counts what
    was charged until then only, for looking back.
    """

    store: Store
    client: ClientRow
    contact: ContactRow | None
    plans: Mapping[str, Plan]
    rules: Rules
    catalogue: Catalogue
    channel: Channel
    trust: Trust
    now: datetime
    history: bool = False

    @property
    def zone(self) -> str:
        """The client's own time zone."""
        return self.client.time_zone

    @cached_property
    def day(self) -> date:
        """Today in the client's own zone."""
        return self.now.astimezone(ZoneInfo(self.zone)).date()

    @cached_property
    def agreement(self) -> Agreement | None:
        """The agreement in force today (P2)."""
        return agreement_on(self.store, self.plans, self.client, self.now)

    @cached_property
    def deployments(self) -> dict[str, Deployment]:
        """What the client runs, by product."""
        return {
            row.product: Deployment(row.id, row.product, row.version, row.implementation_completed_on)
            for row in self.store.clients.deployments(self.client.id)
        }

    @cached_property
    def products(self) -> dict[str, Product]:
        """The products of the catalogue, by name."""
        return {product.name: product for product in self.catalogue.products}

    @cached_property
    def contacts(self) -> Sequence[ContactRow]:
        """The people registered for the client."""
        return self.store.clients.contacts(self.client.id)

    def facts(self, matter: Matter) -> Facts:
        """The facts of one matter, with the allowance as it stands now; ``eligibility.decide`` takes them."""
        product = matter.product or ""
        deployment = self.deployments.get(product)
        version = matter.version or (deployment.version if deployment else "")
        known = self.products.get(product)
        releases = [Release(each.version, each.released_on) for each in known.releases] if known else []
        facts = Facts(
            day=self.day,
            trust=self.trust,
            channel=self.channel,
            client=self.client.name,
            client_removed=self._is_removed(self.client),
            contact_known=self.contact is not None,
            contact_removed=self.contact is not None and self._is_removed(self.contact),
            named_contacts_only=self.client.named_contacts_only,
            is_single_point_of_contact=self.contact is not None and self.contact.single_point_of_contact,
            single_points_of_contact=tuple(who.name for who in self.contacts if who.single_point_of_contact),
            representatives=tuple(who.name for who in self.contacts if who.purchasing_representative),
            agreement=self.agreement,
            kind=matter.kind,
            severity=matter.severity,
            product=product,
            product_is_own=known.own if known else True,
            outside_product=matter.is_outside,
            release=self._release(releases, version),
            deployment=deployment,
            costs_nothing=matter.kind in self.rules.free_kinds,
        )
        return self.with_allowance(facts)

    def _is_removed(self, row: ClientRow | ContactRow) -> bool:
        return row.removed_at is not None and row.removed_at <= self.now

    def _release(self, releases: Sequence[Release], version: str) -> ReleaseSupport | None:
        if not releases or not version:
            return None
        return release_support(releases, version, self.day, days=self.rules.version_support_days)

    def with_allowance(self, facts: Facts) -> Facts:
        """The facts with the allowance that their matter counts against, as it stands now."""
        if facts.plan is None:
            return facts
        pool = pool_for(incident_of(facts, client_id=self.client.id, asked_at=self.now, zone=self.zone), facts.plan)
        before = self.now if self.history else None
        used = self.store.ledger.used(self.client.id, pool=pool.name, month=pool.month, before=before)
        return replace(facts, allowance=allowance(pool, facts.plan, used))


def incident_of(
    facts: Facts,
    *,
    client_id: int,
    asked_at: datetime,
    zone: str,
    case_id: int = 0,
    verdict: Verdict = Verdict.ENTITLED,
) -> Incident:
    """What a charge rests on, for the matter of these facts."""
    assert facts.kind is not None  # a matter has one
    return Incident(
        case_id=case_id,
        client_id=client_id,
        agreement_id=facts.agreement.id if facts.agreement else None,
        kind=facts.kind,
        severity=facts.severity,
        opened_at=asked_at,
        zone=zone,
        verdict=verdict,
        product=facts.product,
        is_implementing=facts.is_implementing,
        has_fee=facts.fee is not None,
    )


def first_entry(facts: Facts, incident: Incident, *, at: datetime, actor: str = "rule:P5") -> Entry:
    """What the matter of these facts costs; the same facts always cost the same."""
    used = facts.allowance.used if facts.allowance else 0
    free = frozenset({incident.kind}) if facts.costs_nothing else frozenset[Kind]()
    return charge_for(incident, facts.plan, used, at=at, actor=actor, free_kinds=free)
