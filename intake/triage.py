"""What technicians decide of cases (step 10 of the walk): Slack, console, API and command line all call this."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from classifiers.findings import Span
from intake.acting import by_technician
from intake.deciding import Decision, check_spans, decide, reject, span_rows, tell_decided, undecided
from intake.errors import DeskError
from intake.policy import Policy
from models.cases import CaseRow
from models.database import Database
from models.store import Store


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
            acting, seen = by_technician(store, self.policy, login, self.clock()), revisions or {}
            cases = [undecided(acting, case_id, seen.get(case_id)) for case_id in dict.fromkeys(case_ids)]
            for case in cases:
                decide(acting, case, "confirm", {}, kind="confirmed")
            tell_decided(acting, cases)
            return cases

    def correct(
        self,
        case_id: int,
        decision: Decision,
        *,
        login: str,
        revision: int | None = None,
        spans: Sequence[Span] | None = None,
    ) -> CaseRow:
        """Confirms a case with other values than were suggested, and with other words where ``spans`` names them."""
        decision.check()
        with Store.open(self.database) as store:
            acting = by_technician(store, self.policy, login, self.clock())
            case = undecided(acting, case_id, revision)
            values: dict[str, Any] = decision.values()
            if spans is not None:
                check_spans(acting.request_of(case), spans)
                values["spans"] = span_rows(spans)
            decide(acting, case, "correct", values, kind="corrected")
            tell_decided(acting, [case])
            return case

    def reject(self, case_id: int, *, login: str, reason: str, revision: int | None = None) -> CaseRow:
        """Says that something is no case of its own: it ends and costs nothing (P7)."""
        with Store.open(self.database) as store:
            acting = by_technician(store, self.policy, login, self.clock())
            case = undecided(acting, case_id, revision)
            reject(acting, case, reason)
            return case


__all__ = ["Decision", "DeskError", "Triage"]
