"""What a settled message means to purchasing representatives: who is asked, told or heard (E7-E8, P9)."""

from dataclasses import dataclass
from datetime import datetime

from intake.acting import Acting
from intake.case_file import words_of
from intake.charges import MONTH_POOL, EntryKind
from intake.eligibility import Verdict
from intake.opening import Opened
from intake.policy import Policy
from intake.reassessing import NO_CASE, follow_act
from intake.representative_mail import (
    Letter,
    allowance_letter,
    ask_for_fee,
    fee_in_words,
    plan_letter,
    write_to_representatives,
)
from intake.representatives import fee_authorisation, plan_change
from intake.telling import tell_supported
from intake.verdicts import Judged
from intake.wishes import consents, wishes_plan_change
from models.cases import CaseRow, RequestRow
from models.clients import ClientRow, ContactRow
from models.store import Store
from models.vocabulary import Kind, Trust


@dataclass(frozen=True, slots=True)
class Representing:
    """One settled request of a known client, and who wrote it."""

    store: Store
    policy: Policy
    request: RequestRow
    client: ClientRow
    writer: ContactRow | None
    now: datetime

    @property
    def is_representative(self) -> bool:
        """Whether a purchasing representative wrote it."""
        return self.writer is not None and self.writer.purchasing_representative and self.writer.removed_at is None

    def follow(self, opened: Opened) -> None:
        """Passes on what only a representative may decide, and takes in what one decided."""
        for case, judged in zip(opened.cases, opened.judged, strict=True):
            if judged.eligibility.verdict is Verdict.THIRD_PARTY_NEEDS_FEE:
                notice = ask_for_fee(self.store, self.policy, self.request, self.client, case, now=self.now)
                opened.notices += [notice] if notice else []
            if case.kind == Kind.ACCOUNT:
                self._hear_plan_wish(case, judged, opened)
            self._tell_of_allowance(judged, case)
        for case in (each for each in opened.followed if each.status not in NO_CASE):
            self._hear_consent(case, opened)

    def _hear_plan_wish(self, case: CaseRow, judged: Judged, opened: Opened) -> None:
        words = "\n".join(words_of(case, self.request.subject, self.request.text))
        current = judged.facts.plan.name if judged.facts.plan else ""
        if not wishes_plan_change(words, list(self.policy.plans), current):
            return
        change = plan_change(judged.facts, is_representative=self.is_representative)
        opened.notices.append(change.client_reason)
        if not change.is_carried_out:
            self._write(plan_letter(self.policy.numbers.write(case.id), case, self._writer_name()))
        self._record(case, "plan change wished", change.technician_reason)

    def _tell_of_allowance(self, judged: Judged, case: CaseRow) -> None:
        allowance = judged.facts.allowance
        entries = self.store.ledger.of_case(case.id)
        if allowance is None or not allowance.is_used_up or entries[-1].kind != EntryKind.BEYOND:
            return
        month = entries[-1].month if entries[-1].pool == MONTH_POOL else ""
        self._write(allowance_letter(self.client.id, entries[-1].pool, month, allowance.words))

    def _hear_consent(self, case: CaseRow, opened: Opened) -> None:
        if case.verdict != Verdict.THIRD_PARTY_NEEDS_FEE or self.store.entitlements.fee_of(case.id) is not None:
            return
        named = self.policy.numbers.find_all(self.request.text)
        if (named and case.id not in named) or not consents(self.request.text) or self.writer is None:
            return
        fee = fee_authorisation(
            self.writer.name,
            self.now.date(),
            f"request {self.request.id}",
            is_representative=self.is_representative,
            trust=Trust(self.request.trust),
        )
        number = self.policy.numbers.write(case.id)
        if fee is None:
            opened.notices.append(f"The fee for {number} can be authorised by a purchasing representative only.")
            return
        self.store.entitlements.authorise_fee(
            case_id=case.id,
            contact_id=self.writer.id,
            request_id=self.request.id,
            message=fee.message,
            given_on=fee.given_on,
            actor=f"contact:{self.writer.id}",
            recorded_at=self.now,
        )
        acting = Acting(self.store, self.policy, f"contact:{self.writer.id}", self.now)
        follow_act(acting, case, "fee authorised", "Fee authorised (E7).")
        if acting.request_of(case).contact_id != self.writer.id:
            tell_supported(acting, case, "fee", fee_in_words(self.writer.name, number))
        opened.notices.append(f"The fee for {number} is authorised, and a technician takes care of it.")

    def _write(self, letter: Letter) -> list[str]:
        return write_to_representatives(self.store, self.policy, self.request, self.client, letter, now=self.now)

    def _writer_name(self) -> str:
        return self.writer.name if self.writer else "Somebody of your organisation"

    def _record(self, case: CaseRow, act: str, reason: str) -> None:
        self.store.audit.record(at=self.now, actor="rule:E8", act=act, subject=f"case:{case.id}", reason=reason)
