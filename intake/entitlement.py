"""Gathering the facts that eligibility and charges rest on, from the store, as they stand at one moment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from classifiers.findings import Catalogue, Product
from intake.charges import Incident, allowance, pool_for
from intake.eligibility import Verdict
from intake.facts import Deployment, Facts
from intake.plans import Agreement, Plan, with_overrides
from intake.releases import Release, release_support
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


@dataclass(frozen=True)
class Gathered:
    """What was fetched once for one sender; the facts of each of their matters follow from it."""

    store: Store
    client: ClientRow
    contact: ContactRow | None
    plans: Mapping[str, Plan]
    catalogue: Catalogue
    channel: Channel
    trust: Trust
    now: datetime

    @cached_property
    def day(self) -> date:
        """Today in the client's own zone."""
        return self.now.astimezone(ZoneInfo(self.client.time_zone)).date()

    @cached_property
    def agreement(self) -> Agreement | None:
        """The agreement in force today whose plan the settings still name, its overrides applied (P2)."""
        for row in self.store.clients.agreements_on(self.client.id, self.day):
            if row.plan in self.plans:
                plan = with_overrides(self.plans[row.plan], row.overrides)
                return Agreement(row.id, plan, row.starts_on, row.ends_on)
        return None

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
            client_removed=self.client.removed_at is not None,
            contact_known=self.contact is not None,
            contact_removed=self.contact is not None and self.contact.removed_at is not None,
            named_contacts_only=self.client.named_contacts_only,
            is_single_point_of_contact=self.contact is not None and self.contact.single_point_of_contact,
            single_points_of_contact=tuple(who.name for who in self.contacts if who.single_point_of_contact),
            representatives=tuple(who.name for who in self.contacts if who.purchasing_representative),
            agreement=self.agreement,
            kind=matter.kind,
            severity=matter.severity,
            product=product,
            product_is_own=known.own if known else True,
            release=release_support(releases, version, self.day) if releases and version else None,
            deployment=deployment,
        )
        return self._with_allowance(facts, matter)

    def _with_allowance(self, facts: Facts, matter: Matter) -> Facts:
        if self.agreement is None:
            return facts
        plan = self.agreement.plan
        pool = pool_for(self.incident(matter, facts), plan)
        used = self.store.ledger.used(self.client.id, pool=pool.name, month=pool.month)
        return replace(facts, allowance=allowance(pool, plan, used))

    def incident(
        self, matter: Matter, facts: Facts, *, case_id: int = 0, verdict: Verdict = Verdict.ENTITLED
    ) -> Incident:
        """What a charge for the matter rests on."""
        return Incident(
            case_id=case_id,
            client_id=self.client.id,
            agreement_id=self.agreement.id if self.agreement else None,
            kind=matter.kind,
            severity=matter.severity,
            opened_at=self.now,
            zone=self.client.time_zone,
            verdict=verdict,
            product=matter.product or "",
            is_implementing=facts.is_implementing,
            has_fee=facts.fee is not None,
        )
