"""What technicians decide of cases (step 10 of the walk): Slack, console, API and command line all call this."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from intake.charges import Act, Entry
from intake.corrections import release, settle
from intake.errors import CaseChangedError, DeskError, NoSuchCaseError, NotAllowedError, NotDecidableError
from intake.learning import keep_decided
from intake.ledger import as_entry, as_row
from intake.outgoing import Outgoing, queue
from intake.policy import Policy
from intake.replies import CaseLine, Reply, subject_of, summary_of
from models.cases import CaseRow
from models.database import Database
from models.store import Store
from models.vocabulary import Kind, Severity

UNDECIDED = "new"


@dataclass(frozen=True, slots=True)
class Decision:
    """What a technician says a case is; a kind that opens no case, or a severity it cannot have, is refused."""

    kind: Kind
    severity: Severity | None
    product: str | None
    feature: str | None
    version: str | None


@dataclass(frozen=True, slots=True)
class Triage:
    """Carries decisions out: each is one transaction with its charge, its reply, its audit and its training row."""

    database: Database
    policy: Policy
    clock: Callable[[], datetime]

    def confirm(self, case_ids: Sequence[int], *, login: str, revisions: dict[int, int] | None = None) -> list[CaseRow]:
        """Confirms cases as they were suggested, all of them or none; the client gets one reply.

        ``revisions`` are those that the technician saw. Raises a DeskError that says what stands in the way.
        """
        with Store.open(self.database) as store:
            actor = self._actor(store, login)
            cases = [self._undecided(store, case_id, revisions) for case_id in dict.fromkeys(case_ids)]
            for case in cases:
                self._decide(store, case, "confirm", actor, {})
            self._answer(store, cases)
            return cases

    def correct(self, case_id: int, decision: Decision, *, login: str, revision: int | None = None) -> CaseRow:
        """Confirms a case with other values than were suggested (S2, P7)."""
        _check(decision)
        with Store.open(self.database) as store:
            actor = self._actor(store, login)
            case = self._undecided(store, case_id, None if revision is None else {case_id: revision})
            changes = {
                "kind": decision.kind.value,
                "severity": decision.severity.value if decision.severity else None,
                "product": decision.product or None,
                "feature": decision.feature or None,
                "version": decision.version or None,
                "summary": summary_of(decision.kind, decision.product, decision.feature, decision.version),
            }
            self._decide(store, case, "correct", actor, changes)
            self._answer(store, [case])
            return case

    def reject(self, case_id: int, *, login: str, reason: str, revision: int | None = None) -> CaseRow:
        """Says that something is no case of its own: it ends and costs nothing (P7)."""
        with Store.open(self.database) as store:
            actor = self._actor(store, login)
            case = self._undecided(store, case_id, None if revision is None else {case_id: revision})
            before = _values(case)
            self._change(store, case, status="rejected", decided_at=self.clock(), decided_by=login)
            entries = _entries(store, case)
            taken_back = release(entries, case.id, Act(actor, reason or "Not a case of its own (P7).", self.clock()))
            store.ledger.add([as_row(entry) for entry in taken_back])
            self._record(store, case, "reject", actor, before, reason)
            return case

    def _actor(self, store: Store, login: str) -> str:
        technician = store.people.find(login)
        if technician is None or not technician.active:
            raise NotAllowedError(f"{login!r} is no active technician; a lead can register them.")
        return f"technician:{login}"

    def _undecided(self, store: Store, case_id: int, revisions: dict[int, int] | None) -> CaseRow:
        case = store.cases.find(case_id)
        number = self.policy.numbers.write(case_id)
        if case is None:
            raise NoSuchCaseError(f"There is no case {number}.")
        if case.status != UNDECIDED:
            raise NotDecidableError(f"{number} was decided already by {case.decided_by or 'somebody else'}.")
        if revisions is not None and revisions.get(case_id, case.revision) != case.revision:
            raise CaseChangedError(f"{number} was changed since you looked at it; look again.")
        return case

    def _decide(self, store: Store, case: CaseRow, act: str, actor: str, changes: dict[str, Any]) -> None:
        before, now = _values(case), self.clock()
        login = actor.removeprefix("technician:")
        self._change(store, case, status="open", decided_at=now, decided_by=login, **changes)
        final: Sequence[Entry] = settle(_entries(store, case), case.id, Act(actor, f"Decided: {case.kind}.", now))
        store.ledger.add([as_row(entry) for entry in final])
        self._record(store, case, act, actor, before, "")

    def _change(self, store: Store, case: CaseRow, **values: Any) -> None:
        if not store.cases.change(case.id, revision=case.revision, **values):
            raise CaseChangedError(f"{self.policy.numbers.write(case.id)} was changed by somebody else; look again.")

    def _record(self, store: Store, case: CaseRow, act: str, actor: str, before: dict[str, Any], reason: str) -> None:
        now, after = self.clock(), _values(case)
        store.cases.decide(
            case_id=case.id, act=act, actor=actor, before=before, after=after, reason=reason, decided_at=now
        )
        store.audit.record(
            at=now, actor=actor, act=act, subject=f"case:{case.id}", reason=reason, detail={"from": before, "to": after}
        )
        keep_decided(store, case, now=now)

    def _answer(self, store: Store, cases: Sequence[CaseRow]) -> None:
        first = cases[0]
        request = store.conversations.find_request(first.request_id)
        if request is None or not request.sender:
            return
        reply = Reply(
            greeting=self.policy.say("decided"),
            cases=tuple(self._line(case) for case in cases),
            vendor=self.policy.vendor,
            closing=self.policy.say("closing"),
        )
        outgoing = Outgoing(
            purpose="decision",
            identity=f"decision:{first.id}.{first.revision}",
            recipient=request.sender,
            subject=subject_of([self.policy.numbers.write(case.id) for case in cases], request.subject),
            reply=reply,
        )
        queue(store, self.policy, request, outgoing, now=self.clock())

    def _line(self, case: CaseRow) -> CaseLine:
        return CaseLine(
            number=self.policy.numbers.write(case.id),
            kind=Kind(case.kind),
            severity=Severity(case.severity) if case.severity else None,
            summary=case.summary,
            state="Confirmed, in work.",
        )


def _check(decision: Decision) -> None:
    if not decision.kind.opens_case:
        raise NotDecidableError(f"A case cannot be of the kind {decision.kind}; reject it, or choose another kind.")
    if decision.kind.has_severity and decision.severity is None:
        raise NotDecidableError(f"A case of the kind {decision.kind} needs a severity.")
    if not decision.kind.has_severity and decision.severity is not None:
        raise NotDecidableError(f"A case of the kind {decision.kind} has no severity.")


def _values(case: CaseRow) -> dict[str, Any]:
    return {
        "kind": case.kind,
        "severity": case.severity,
        "product": case.product,
        "feature": case.feature,
        "version": case.version,
        "status": case.status,
    }


def _entries(store: Store, case: CaseRow) -> list[Entry]:
    return [as_entry(row) for row in store.ledger.of_case(case.id)]


__all__ = ["Decision", "DeskError", "Triage"]
