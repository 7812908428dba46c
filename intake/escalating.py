"""Escalations carried out: started, accepted, followed and ended, with leads and client told at each turn (X1-X4)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from intake.acting import Acting, Actor, by_technician
from intake.errors import NoSuchCaseError, NotAllowedError, NotDecidableError
from intake.escalation import Escalation, EscalationReason, Through, hand_over, note
from intake.policy import Policy
from intake.raising import end_escalation, escalation_of, keep, raise_case, tell_started
from intake.telling import Letter
from models.database import Database
from models.life import EscalationRow
from models.store import Store


@dataclass(frozen=True, slots=True)
class Escalating:
    """Carries acts on escalations out: each is one transaction with its time line and what people are told."""

    database: Database
    policy: Policy
    clock: Callable[[], datetime]

    def start(
        self,
        case_id: int,
        reason: EscalationReason,
        text: str,
        *,
        actor: Actor,
        through: Through | None = None,
        on_behalf_of: str = "",
    ) -> EscalationRow:
        """Escalates a case, or adds to the escalation that it has; a client's own is by one of its contacts (X2)."""
        with Store.open(self.database) as store:
            acting = self._acting(store, actor)
            case = acting.case(case_id)
            if not actor.is_technician:
                contact = store.clients.get_contact(int(actor.name))
                if contact.client_id != case.client_id:
                    raise NotAllowedError("Your organisation has no case of this number.")
                on_behalf_of = contact.name
            how = through or (Through.TECHNICIAN if actor.is_technician else Through.MESSAGE)
            raised = raise_case(acting, case, reason, text, through=how, on_behalf_of=on_behalf_of)
            if raised.is_new:
                tell_started(acting, case, raised.row)
            return raised.row

    def accept(self, escalation_id: int, *, login: str, text: str = "") -> EscalationRow:
        """Lets an escalation run that the system proposed; the lead who accepts owns it (X3, X4)."""
        with Store.open(self.database) as store:
            acting = by_technician(store, self.policy, login, self.clock(), leading=True)
            row = _find(store, escalation_id)
            if row.state != "proposed":
                raise NotDecidableError(f"This escalation is {row.state}; only a proposed one is accepted.")
            case = acting.case(row.case_id)
            row.state, row.owner = "running", login
            keep(acting, case, row, f"Accepted. {text}".strip(), act="escalated", reason=row.reason)
            tell_started(acting, case, row, leads=False)
            return row

    def dismiss(self, escalation_id: int, *, login: str, reason: str) -> EscalationRow:
        """Says that a proposed escalation is none; the same cause is not proposed again (X3)."""
        with Store.open(self.database) as store:
            acting = by_technician(store, self.policy, login, self.clock(), leading=True)
            row = _find(store, escalation_id)
            if row.state != "proposed":
                raise NotDecidableError(f"This escalation is {row.state}; end it instead.")
            if not reason.strip():
                raise NotDecidableError("Say why the case needs no escalation.")
            row.state, row.ended_at, row.outcome = "dismissed", acting.now, reason.strip()
            keep(acting, acting.case(row.case_id), row, f"Dismissed: {row.outcome}", act="escalation_dismissed")
            return row

    def add_step(self, escalation_id: int, text: str, *, login: str) -> EscalationRow:
        """Writes a line on an escalation's time line; the client does not see it (X4)."""
        with Store.open(self.database) as store:
            acting = by_technician(store, self.policy, login, self.clock())
            row = _find(store, escalation_id)
            if not text.strip():
                raise NotDecidableError("There are no words in it; write some.")
            _follow(acting, row, note(_running(row), actor=acting.actor, what=text.strip(), at=acting.now))
            return row

    def hand_over(self, escalation_id: int, to: str, *, login: str) -> EscalationRow:
        """Gives an escalation another owner, who is told."""
        with Store.open(self.database) as store:
            acting = by_technician(store, self.policy, login, self.clock())
            by_technician(store, self.policy, to, acting.now)
            row = _find(store, escalation_id)
            changed = hand_over(_running(row), owner=to, actor=acting.actor, at=acting.now)
            row.owner = to
            _follow(acting, row, changed)
            return row

    def end(self, escalation_id: int, outcome: str, *, login: str, tell: str = "") -> EscalationRow:
        """Ends an escalation with its outcome; the client is told, in your words where ``tell`` has any (X4)."""
        with Store.open(self.database) as store:
            acting = by_technician(store, self.policy, login, self.clock())
            row = _find(store, escalation_id)
            _running(row)
            case, words = acting.case(row.case_id), tell.strip()
            text = words or f"The escalation of {acting.number(case.id)} has ended; we go on with it as usual."
            end_escalation(acting, case, row, outcome, Letter("escalation_end", text, by_person=bool(words)))
            return row

    def _acting(self, store: Store, actor: Actor) -> Acting:
        if actor.is_technician:
            return by_technician(store, self.policy, actor.name, self.clock())
        if actor.kind != "contact":
            raise NotAllowedError(f"{actor} starts no escalation; a rule proposes one (X3).")
        return Acting(store, self.policy, str(actor), self.clock())


def _find(store: Store, escalation_id: int) -> EscalationRow:
    row = store.escalations.find(escalation_id)
    if row is None:
        raise NoSuchCaseError(f"There is no escalation {escalation_id}.")
    return row


def _running(row: EscalationRow) -> Escalation:
    if row.state == "proposed":
        raise NotDecidableError("This escalation is only proposed; a lead accepts it first.")
    return escalation_of(row)


def _follow(acting: Acting, row: EscalationRow, changed: Escalation) -> None:
    keep(acting, acting.case(row.case_id), row, changed.events[-1].what, act="escalation_step")
