"""What a client's own people do about their plan: a purchasing representative changes it, nobody else can (E8)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from intake.agreements import Authorised, PlanWish, begin_plan
from intake.errors import NotAllowedError, NotDecidableError
from intake.phrases import in_words
from intake.policy import Policy
from models.clients import AgreementRow, ClientRow, ContactRow
from models.database import Database
from models.store import Store


@dataclass(frozen=True, slots=True)
class SelfService:
    """Acts of contacts; each is one transaction with its audit entry, and proves who they are by their sign-in."""

    database: Database
    policy: Policy
    clock: Callable[[], datetime]

    def change_plan(self, contact_id: int, plan: str, starts_on: date | None) -> AgreementRow:
        """Changes the plan of the contact's client from a day on, today where none is named (E8).

        What ran until then ends the day before. Raises NotAllowedError for anybody but a representative.
        """
        if plan not in self.policy.plans or not self.policy.plans[plan].active:
            raise NotDecidableError("Choose one of the plans.")
        with Store.open(self.database) as store:
            contact = store.clients.get_contact(contact_id)
            client = store.clients.get(contact.client_id)
            self._check_representative(store, client, contact)
            today = self.clock().astimezone(ZoneInfo(client.time_zone)).date()
            day = starts_on or today
            if day < today:
                raise NotDecidableError("A plan cannot be changed for days that are over.")
            before = store.clients.agreements_on(client.id, day)
            if before and before[0].plan == plan:
                raise NotDecidableError(f"You have the plan {plan} already.")
            wish = PlanWish(plan, day, contact.name, "Changed in the portal.")
            authorised = Authorised(store, contact, wish.message, f"contact:{contact.id}", self.clock())
            return begin_plan(store, client, wish, authorised)

    def _check_representative(self, store: Store, client: ClientRow, contact: ContactRow) -> None:
        if contact.purchasing_representative and contact.removed_at is None and client.removed_at is None:
            return
        names = [each.name for each in store.clients.contacts(client.id) if each.purchasing_representative]
        who = in_words(tuple(names), last="or") or "a purchasing representative"
        raise NotAllowedError(f"The plan can be changed by {who} of your organisation only.")
