"""Acts on what a client bought, with effective day and authority; nothing is overwritten (E6-E8, P2, P3)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from intake.acting import by_technician
from intake.agreement_values import values_of
from intake.eligibility import Verdict
from intake.errors import DeskError, NotAllowedError, NotDecidableError
from intake.phrases import in_words
from intake.plans import PlanError, with_overrides
from intake.policy import Policy
from intake.reassessing import follow_act
from intake.representative_mail import fee_in_words
from intake.telling import tell_supported
from models.cases import CaseRow
from models.clients import AgreementRow, ClientRow, ContactRow, DeploymentRow
from models.database import Database
from models.entitlements import FeeAuthorisationRow
from models.store import Store


class AgreementError(DeskError):
    """A change of an agreement that cannot be carried out, and why."""


@dataclass(frozen=True, slots=True)
class PlanWish:
    """The plan that a client changes to: from which day, with which overrides (P2), by whom and by which message."""

    plan: str
    effective_on: date
    representative: str
    message: str
    overrides: Mapping[str, Any] = field(default_factory=dict)
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class Agreements:
    """Carries out what changes the ground of later decisions; each act is one transaction, recorded with its reason."""

    database: Database
    policy: Policy
    clock: Callable[[], datetime]

    def change_plan(self, client: str, wish: PlanWish, *, login: str) -> AgreementRow:
        """Ends the plan in force on the day before, and begins the new one (E8); a DeskError says why not."""
        with Store.open(self.database) as store:
            actor, row = by_technician(store, self.policy, login, self.clock()).actor, _client(store, client)
            by = _representative(store, row, wish.representative, wish.message)
            if wish.plan not in self.policy.plans:
                raise AgreementError(f"{wish.plan!r} is no plan of the settings: {in_words([*self.policy.plans])}.")
            try:
                plan = with_overrides(self.policy.plans[wish.plan], wish.overrides)
            except PlanError as error:
                raise AgreementError(str(error)) from error
            if unknown := plan.unknown_calendars(self.policy.calendars):
                raise AgreementError(f"{unknown[0]!r} is no calendar of the settings.")
            return begin_plan(store, row, wish, Authorised(store, by, wish.message, actor, self.clock()))

    def end_agreement(
        self, client: str, last_day: date, *, representative: str, message: str, login: str
    ) -> list[AgreementRow]:
        """Ends what is in force, with its last day (E8)."""
        with Store.open(self.database) as store:
            actor, row = by_technician(store, self.policy, login, self.clock()).actor, _client(store, client)
            by = _representative(store, row, representative, message)
            authorised = Authorised(store, by, message, actor, self.clock())
            return _end_all(store, row, last_day + timedelta(days=1), authorised)

    def complete_implementation(
        self, client: str, product: str, *, how: str, login: str, completed_on: date | None = None
    ) -> DeploymentRow:
        """Records that a technician saw the product open and run there; the allowance ends with that day (P3)."""
        with Store.open(self.database) as store:
            acting, row = by_technician(store, self.policy, login, self.clock()), _client(store, client)
            found = next((each for each in store.clients.deployments(row.id) if each.product == product), None)
            if found is None:
                raise AgreementError(f"{row.name} has no deployment of {product!r}.")
            if found.implementation_completed_on is not None:
                raise AgreementError(
                    f"The implementation of {product} is complete since {found.implementation_completed_on}."
                )
            if not how.strip():
                raise AgreementError("Say how it was confirmed that the product opens and runs at the client (P3).")
            today = acting.now.astimezone(ZoneInfo(row.time_zone)).date()
            found.implementation_completed_on = completed_on or today
            store.entitlements.confirm_implementation(
                deployment_id=found.id,
                completed_on=found.implementation_completed_on,
                how=how,
                actor=acting.actor,
                confirmed_at=acting.now,
            )
            store.audit.record(
                at=acting.now,
                actor=acting.actor,
                act="implementation completed",
                subject=f"deployment:{found.id}",
                reason=how,
            )
            return found

    def authorise_fee(self, case_id: int, *, representative: str, message: str, login: str) -> FeeAuthorisationRow:
        """Records a representative's consent that reached a technician by another way than a reply (E7)."""
        with Store.open(self.database) as store:
            acting = by_technician(store, self.policy, login, self.clock())
            case = acting.case(case_id)
            by = _representative(store, store.clients.get(case.client_id), representative, message)
            if case.verdict != Verdict.THIRD_PARTY_NEEDS_FEE and store.entitlements.fee_of(case.id) is None:
                raise NotDecidableError(f"{acting.number(case.id)} needs no fee: {case.verdict_reason}")
            if store.entitlements.fee_of(case.id) is not None:
                raise NotDecidableError(f"The fee for {acting.number(case.id)} is authorised already.")
            zone = store.clients.get(case.client_id).time_zone
            row = store.entitlements.authorise_fee(
                case_id=case.id,
                contact_id=by.id,
                request_id=None,
                message=message,
                given_on=acting.now.astimezone(ZoneInfo(zone)).date(),
                actor=acting.actor,
                recorded_at=acting.now,
            )
            follow_act(acting, case, "fee authorised", "Fee authorised (E7).")
            tell_supported(acting, case, "fee", fee_in_words(by.name, acting.number(case.id)))
            return row

    def take_on(self, case_id: int, *, reason: str, login: str) -> CaseRow:
        """A technician takes on what lies outside the plan: it is charged as any other case from then on (E6)."""
        with Store.open(self.database) as store:
            acting = by_technician(store, self.policy, login, self.clock())
            case = acting.case(case_id)
            if Verdict(case.verdict).is_chargeable:
                raise NotDecidableError(f"{acting.number(case.id)} needs no taking on: {case.verdict_reason}")
            why = f"Taken on: {reason}" if reason else "Taken on (E6)."
            follow_act(acting, case, "taken on", why, taken_on=True)
            words = f"We take {acting.number(case.id)} on, although it is not among what we support."
            tell_supported(acting, case, "taken_on", words)
            return case


@dataclass(frozen=True, slots=True)
class Authorised:
    """By whom and by which message a change is authorised, and who carries it out."""

    store: Store
    by: ContactRow | None
    message: str
    actor: str
    now: datetime

    def change(self, agreement: AgreementRow, act: str, effective_on: date, before: dict[str, Any]) -> None:
        """Records one change with its values before and after."""
        after = values_of(agreement)
        self.store.entitlements.record_change(
            client_id=agreement.client_id,
            agreement_id=agreement.id,
            act=act,
            effective_on=effective_on,
            before=before,
            after=after,
            authorised_by=self.by.id if self.by else None,
            message=self.message,
            actor=self.actor,
            changed_at=self.now,
        )
        self.store.audit.record(
            at=self.now,
            actor=self.actor,
            act=f"agreement {act}",
            subject=f"client:{agreement.client_id}",
            reason=f"Authorised by {self.by.name}: {self.message}" if self.by else self.message,
            detail={"from": before, "to": after},
        )


def begin_plan(store: Store, client: ClientRow, wish: PlanWish, authorised: Authorised) -> AgreementRow:
    """Ends what is in force the day before, and begins the plan that is wished for; nothing is overwritten (E8)."""
    _end_all(store, client, wish.effective_on, authorised)
    begun = store.clients.put_agreement(
        client.id, wish.plan, wish.effective_on, ends_on=wish.ends_on, overrides=dict(wish.overrides)
    )
    authorised.change(begun, "started", wish.effective_on, {})
    return begun


def _end_all(store: Store, client: ClientRow, from_day: date, authorised: Authorised) -> list[AgreementRow]:
    """Ends what is in force on a day with the day before; what would begin on it or later never began."""
    ended = []
    for agreement in store.clients.agreements(client.id):
        is_over = agreement.ends_on is not None and agreement.ends_on < from_day
        if agreement.removed_at is not None or is_over:
            continue
        before = values_of(agreement)
        if agreement.starts_on >= from_day:
            store.clients.remove(agreement, now=authorised.now)
            authorised.change(agreement, "withdrawn", from_day, before)
        else:
            agreement.ends_on = from_day - timedelta(days=1)
            authorised.change(agreement, "ended", from_day, before)
        ended.append(agreement)
    return ended


def _client(store: Store, name: str) -> ClientRow:
    row = store.clients.find_by_name(name)
    if row is None or row.removed_at is not None:
        raise AgreementError(f"There is no client {name!r}.")
    return row


def _representative(store: Store, client: ClientRow, who: str, message: str) -> ContactRow:
    """The representative of that name or address; raises NotAllowedError where somebody else is named (E7, E8)."""
    if not message.strip():
        raise AgreementError("Name the message by which it was authorised: its number, or where it can be found.")
    entitled = [contact for contact in store.clients.contacts(client.id) if contact.purchasing_representative]
    for contact in entitled:
        if who == contact.name or who in store.clients.addresses(contact.id, "email"):
            return contact
    names = in_words([contact.name for contact in entitled], last="or") or "nobody yet: register a representative first"
    raise NotAllowedError(f"Only a purchasing representative of {client.name} may authorise this: {names} (E7, E8).")
