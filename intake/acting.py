"""One act on a case in hand: who acts, on what, and how it is written down; every act of the desk goes through it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from intake.charges import Act, Entry
from intake.errors import CaseChangedError, NoSuchCaseError, NotAllowedError
from intake.ledger import as_entry, as_row
from intake.policy import Policy
from models.cases import CaseRow, RequestRow
from models.store import Store

LEADING = ("lead", "administrator")


@dataclass(frozen=True, slots=True)
class Actor:
    """Who does something: a technician by login, a contact by id, or a rule by its name.

    >>> str(Actor("technician", "ada"))
    'technician:ada'
    """

    kind: str
    name: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.name}"

    @property
    def is_technician(self) -> bool:
        """Whether a person of the support group acts."""
        return self.kind == "technician"


@dataclass(frozen=True, slots=True)
class Acting:
    """An act in its transaction: the policy it goes by, its actor (``technician:ada``) and its moment."""

    store: Store
    policy: Policy
    actor: str
    now: datetime

    @property
    def login(self) -> str:
        """The technician's login."""
        return self.actor.removeprefix("technician:")

    def case(self, case_id: int, revision: int | None = None) -> CaseRow:
        """The case of that id, as it was when it was looked at; raises NoSuchCaseError or CaseChangedError."""
        case = self.store.cases.hold(case_id)
        if case is None:
            raise NoSuchCaseError(f"There is no case {self.number(case_id)}.")
        if revision is not None and revision != case.revision:
            raise CaseChangedError(f"{self.number(case_id)} was changed since you looked at it; look again.")
        return case

    def number(self, case_id: int) -> str:
        """The number of a case as people read it."""
        return self.policy.numbers.write(case_id)

    def request_of(self, case: CaseRow) -> RequestRow:
        """The message that a case came from."""
        request = self.store.conversations.find_request(case.request_id)
        if request is None:
            raise NoSuchCaseError(f"The message of {self.number(case.id)} is gone.")
        return request

    def change(self, case: CaseRow, **values: Any) -> None:
        """Changes a case; raises CaseChangedError where somebody else was quicker."""
        if not self.store.cases.change(case.id, revision=case.revision, **values):
            raise CaseChangedError(f"{self.number(case.id)} was changed by somebody else; look again.")

    def note(self, case: CaseRow, kind: str, *, reason: str = "", data: dict[str, Any] | None = None) -> None:
        """Writes an act on the case's time line and on the audit trail."""
        told = {**(data or {}), **({"reason": reason} if reason else {})}
        self.store.events.add(case.id, kind, actor=self.actor, at=self.now, data=told)
        self.store.audit.record(
            at=self.now, actor=self.actor, act=kind, subject=f"case:{case.id}", reason=reason, detail=data
        )

    def decide(
        self,
        case: CaseRow,
        act: str,
        before: dict[str, Any],
        *,
        kind: str = "",
        reason: str = "",
        data: dict[str, Any] | None = None,
    ) -> None:
        """Writes a decision down: the values before and after stand beside it (S2), and it can be taken back (H26).

        ``kind`` is its name on the time line, where that is another.
        """
        after = values_of(case)
        self.store.cases.decide(
            case_id=case.id, act=act, actor=self.actor, before=before, after=after, reason=reason, decided_at=self.now
        )
        detail = {"from": before, "to": after}
        told = {**detail, **(data or {}), **({"reason": reason} if reason else {})}
        self.store.events.add(case.id, kind or act, actor=self.actor, at=self.now, data=told)
        self.store.audit.record(
            at=self.now, actor=self.actor, act=act, subject=f"case:{case.id}", reason=reason, detail=detail
        )

    def entries(self, *cases: CaseRow) -> list[Entry]:
        """What the ledger holds of cases, oldest first."""
        return [as_entry(row) for case in cases for row in self.store.ledger.of_case(case.id)]

    def charge(self, entries: Sequence[Entry]) -> None:
        """Adds entries to the ledger."""
        self.store.ledger.add([as_row(entry) for entry in entries])

    def because(self, reason: str) -> Act:
        """The act as the ledger keeps it."""
        return Act(self.actor, reason, self.now)


def by_technician(store: Store, policy: Policy, login: str, now: datetime, *, leading: bool = False) -> Acting:
    """An act of an active technician, or of a lead; raises NotAllowedError for anybody else."""
    technician = store.people.find(login)
    if technician is None or not technician.active:
        raise NotAllowedError(f"{login!r} is no active technician; a lead can register them.")
    if leading and technician.role not in LEADING:
        raise NotAllowedError("Only a lead may do this.")
    return Acting(store, policy, f"technician:{login}", now)


def values_of(case: CaseRow) -> dict[str, Any]:
    """What a decision may change of a case."""
    return {
        "kind": case.kind,
        "severity": case.severity,
        "product": case.product,
        "feature": case.feature,
        "version": case.version,
        "status": case.status,
    }


def snapshot(case: CaseRow, entries: int) -> dict[str, Any]:
    """All that taking an act back has to restore of a case; ``entries`` is how many the ledger held of it (H26)."""
    return {
        **values_of(case),
        "summary": case.summary,
        "spans": case.spans,
        "verdict": case.verdict,
        "verdict_reason": case.verdict_reason,
        "coverage": case.coverage,
        "decided_at": case.decided_at.isoformat() if case.decided_at else None,
        "decided_by": case.decided_by,
        "merged_into": case.merged_into,
        "entries": entries,
    }
