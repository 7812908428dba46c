"""What technicians do with a case from its decision to its end: assign, note, answer, wait, resolve, close, reopen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from intake.acting import Acting, by_technician, values_of
from intake.amending import change, let_through, reverse_charge
from intake.clocks import RESOLUTION, RESPONSE, Clocks
from intake.deciding import Decision
from intake.errors import NotAllowedError, NotDecidableError
from intake.policy import Policy
from intake.raising import end_with_case
from intake.resolution import Continuation, Resolution, Status, check_resolutions, continuation, move
from intake.routing import confirm_defect, queue_wish
from intake.telling import Letter, tell_client
from intake.waiting import begin_wait, end_wait
from models.cases import CaseRow
from models.database import Database
from models.messages import Attachment
from models.notes import NoteRow
from models.store import Store
from models.vocabulary import Kind

_RESOLVED_BY = {
    Resolution.INSTRUCTIONS: "Your question is answered with instructions.",
    Resolution.WORKAROUND: "There is a workaround.",
    Resolution.DEFECT: "It is recorded as a defect and with engineering; you are told when a release corrects it.",
    Resolution.ENHANCEMENT: "It is an enhancement and stands before our upgrade committee.",
}


@dataclass(frozen=True, slots=True)
class Handling:
    """Carries technicians' acts on decided cases out: each is one transaction with its reply and its time line."""

    database: Database
    policy: Policy
    clock: Callable[[], datetime]

    def assign(self, case_id: int, to: str | None, *, login: str) -> CaseRow:
        """Gives a case to a technician, or to nobody."""
        with Store.open(self.database) as store:
            acting = self._acting(store, login)
            if to is not None:
                by_technician(store, self.policy, to, acting.now)
            case = acting.case(case_id)
            if case.assigned_to != to:
                acting.change(case, assigned_to=to)
                acting.note(case, "assigned", data={"to": to})
            return case

    def note(self, case_id: int, text: str, *, login: str) -> NoteRow:
        """Writes an internal note; no client ever sees it."""
        with Store.open(self.database) as store:
            acting = self._acting(store, login)
            case = acting.case(case_id)
            row = store.notes.add(case_id, actor=acting.actor, text=_words(text), now=acting.now)
            acting.note(case, "noted", data={"note": row.id})
            Clocks(store, self.policy, acting.now).progress(case)
            return row

    def answer(
        self,
        case_id: int,
        text: str,
        *,
        login: str,
        attachments: Sequence[Attachment] = (),
        wait_for_client: bool = False,
        articles: Sequence[str] = (),
        revision: int | None = None,
    ) -> None:
        """Answers the client on the conversation's channel; the first answer keeps the promised response (S3)."""
        with Store.open(self.database) as store:
            acting = self._acting(store, login)
            case = acting.case(case_id, revision)
            if case.status == Status.MERGED:
                raise NotDecidableError(f"{acting.number(case_id)} is part of {acting.number(case.merged_into or 0)}.")
            helpful = "\n".join(("These articles may help:", *articles)) if articles else ""
            letter = Letter(
                "answer",
                "\n\n".join(part for part in (_words(text), helpful) if part),
                by_person=True,
                attachments=tuple(attachments),
            )
            _say(acting, case, letter, "answered")
            if wait_for_client:
                self._wait(acting, case)

    def wait_for_client(self, case_id: int, *, login: str) -> CaseRow:
        """Stops the clocks until the client answers (S4, R2)."""
        with Store.open(self.database) as store:
            acting = self._acting(store, login)
            case = acting.case(case_id)
            self._wait(acting, case)
            return case

    def resume(self, case_id: int, *, login: str) -> CaseRow:
        """Lets the clocks run on although the client has not answered."""
        with Store.open(self.database) as store:
            acting = self._acting(store, login)
            case = acting.case(case_id)
            if case.status != Status.WAITING:
                raise NotDecidableError(f"{acting.number(case_id)} is {case.status}; only a case that waits goes on.")
            acting.change(case, status=Status.OPEN.value)
            end_wait(acting, case)
            acting.note(case, "resumed")
            return case

    def resolve(
        self,
        case_id: int,
        resolutions: Sequence[Resolution],
        text: str,
        *,
        login: str,
        revision: int | None = None,
    ) -> CaseRow:
        """Says by what a case is resolved, and tells the client (R1)."""
        with Store.open(self.database) as store:
            acting, chosen = self._acting(store, login), frozenset(resolutions)
            case = acting.case(case_id, revision)
            before, after = values_of(case), move(Status(case.status), Status.RESOLVED, chosen)
            check_resolutions(Kind(case.kind), chosen)
            in_order = [each for each in Resolution if each in chosen]
            acting.change(
                case, status=after.value, resolutions=[each.value for each in in_order], resolved_at=acting.now
            )
            end_wait(acting, case)
            acting.decide(case, "resolved", before, data={"by": [each.value for each in in_order]})
            if Resolution.DEFECT in chosen:
                confirm_defect(acting, case)
            if Resolution.ENHANCEMENT in chosen:
                queue_wish(acting, case)
            words = text.strip() or " ".join(_RESOLVED_BY[each] for each in in_order)
            letter = Letter("resolution", words, state="Resolved. A reply reopens it.", by_person=bool(text.strip()))
            _say(acting, case, letter, None)
            Clocks(store, self.policy, acting.now).meet(case, RESOLUTION)
            return case

    def close(self, case_id: int, *, login: str) -> CaseRow:
        """Ends a resolved case for good; later words on it open a new one (R2)."""
        with Store.open(self.database) as store:
            acting = self._acting(store, login)
            case = acting.case(case_id)
            close(acting, case)
            return case

    def reopen(self, case_id: int, *, login: str, reason: str = "") -> CaseRow:
        """Takes a resolved case up again (R2)."""
        with Store.open(self.database) as store:
            acting = self._acting(store, login)
            case = acting.case(case_id)
            reopen(acting, case, reason)
            return case

    def change(
        self, case_id: int, decision: Decision, *, login: str, reason: str = "", revision: int | None = None
    ) -> CaseRow:
        """Reclassifies a case after its decision; its targets move from now on (S2, S4)."""
        with Store.open(self.database) as store:
            acting = self._acting(store, login)
            case = acting.case(case_id, revision)
            change(acting, case, decision, reason)
            return case

    def let_through(self, case_id: int, *, login: str, reason: str = "") -> CaseRow:
        """Lets a case through that is beyond the allowance; leads only (P9)."""
        with Store.open(self.database) as store:
            acting = by_technician(store, self.policy, login, self.clock(), leading=True)
            case = acting.case(case_id)
            let_through(acting, case, reason)
            return case

    def reverse_charge(self, case_id: int, *, login: str, reason: str = "") -> CaseRow:
        """Gives a charge back because the cause is a fault of ours (P8)."""
        with Store.open(self.database) as store:
            acting = self._acting(store, login)
            case = acting.case(case_id)
            reverse_charge(acting, case, reason)
            return case

    def close_by_client(self, case_id: int, *, contact_id: int) -> CaseRow:
        """The client says that a case is done (C1): what was answered or resolved ends, else a technician looks."""
        with Store.open(self.database) as store:
            acting = Acting(store, self.policy, f"contact:{contact_id}", self.clock())
            case = acting.case(case_id)
            if store.clients.get_contact(contact_id).client_id != case.client_id:
                raise NotAllowedError("Your organisation has no case of this number.")
            is_answered = any(event.kind == "answered" for event in store.events.of_case(case_id))
            if case.status in (Status.OPEN, Status.WAITING) and is_answered:
                before = values_of(case)
                acting.change(
                    case, status="resolved", resolutions=[Resolution.INSTRUCTIONS.value], resolved_at=acting.now
                )
                end_wait(acting, case)
                acting.decide(case, "resolved", before, reason="The client says that it is solved.")
                Clocks(store, self.policy, acting.now).meet(case, RESOLUTION)
            if case.status == Status.RESOLVED:
                close(acting, case)
            else:
                acting.note(case, "client_says_solved")
            return case

    def _acting(self, store: Store, login: str) -> Acting:
        return by_technician(store, self.policy, login, self.clock())

    def _wait(self, acting: Acting, case: CaseRow) -> None:
        if case.status == Status.NEW:
            raise NotDecidableError(f"Confirm {acting.number(case.id)} first, then wait for the client.")
        if case.status != Status.OPEN:
            raise NotDecidableError(f"{acting.number(case.id)} is {case.status}; only an open case waits.")
        acting.change(case, status=Status.WAITING.value)
        begin_wait(acting, case)
        acting.note(case, "waits")


def close(acting: Acting, case: CaseRow) -> None:
    """Ends a resolved case; raises NotDecidableError where it is not resolved (R1)."""
    before, by = values_of(case), frozenset(Resolution(each) for each in case.resolutions)
    acting.change(case, status=move(Status(case.status), Status.CLOSED, by).value)
    acting.decide(case, "closed", before)
    end_with_case(acting, case)


def reopen(acting: Acting, case: CaseRow, reason: str) -> None:
    """Takes a resolved case up again; its resolution clock runs on from where it stood (R2)."""
    before, resolved_at = values_of(case), case.resolved_at
    if case.status != Status.RESOLVED:
        raise NotDecidableError(f"{acting.number(case.id)} is {case.status}; only a resolved case is reopened.")
    acting.change(case, status=Status.OPEN.value, resolutions=[], resolved_at=None)
    acting.decide(case, "reopened", before, reason=reason)
    Clocks(acting.store, acting.policy, acting.now).reopen(case, resolved_at)


def continuation_of(policy: Policy, case: CaseRow, now: datetime) -> Continuation | None:
    """What a reply to a case does at a moment (R2)."""
    return continuation(Status(case.status), case.resolved_at, now, reopen_within=policy.limits.reopen_within)


def go_on_with_client(acting: Acting, case: CaseRow) -> None:
    """A client's words on a case end our waiting, and reopen what was resolved a short time ago (R2)."""
    does = continuation_of(acting.policy, case, acting.now)
    if does is Continuation.REOPENS:
        reopen(acting, case, "The client wrote again (R2).")
    elif does is Continuation.ADDS and case.status == Status.WAITING:
        acting.change(case, status=Status.OPEN.value)
        end_wait(acting, case)
        acting.note(case, "resumed", reason="The client answered.")


def _say(acting: Acting, case: CaseRow, letter: Letter, kind: str | None) -> None:
    identity = tell_client(acting, case, letter)
    if kind is not None:
        acting.note(case, kind, data={"reply": identity})
    clocks = Clocks(acting.store, acting.policy, acting.now)
    clocks.meet(case, RESPONSE)
    clocks.progress(case)


def _words(text: str) -> str:
    if not text.strip():
        raise NotDecidableError("There are no words in it; write some.")
    return text.strip()
