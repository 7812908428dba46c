"""What becomes of defect reports: rated, confirmed, joined, linked to the tracker, fixed (K2, D1, P8)."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from intake.acting import Acting, by_technician
from intake.errors import NoSuchCaseError, NotDecidableError
from intake.feedback import DefectReport, TechnicalSeverity, by_standing
from intake.policy import Policy
from intake.routing import confirmed, highest_priority
from intake.telling import Letter, tell_assigned, tell_client
from models.database import Database
from models.feedback import DefectReportRow
from models.store import Store
from models.vocabulary import Severity

LIVING = ("evaluating", "confirmed")
STATES = (*LIVING, "fixed", "declined", "withdrawn")
FORMAT = "intake defects 1"
_TRACKER_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9._#:/-]{0,99}")


@dataclass(frozen=True, slots=True)
class Defects:
    """Carries acts on defect reports out; each stands on the time lines of the cases that the report rests on."""

    database: Database
    policy: Policy
    clock: Callable[[], datetime]

    def rate(self, report_id: int, severity: TechnicalSeverity, *, login: str) -> DefectReportRow:
        """Gives a report the technical severity that engineering sees; the cases' priority stays beside it (D1)."""
        with Store.open(self.database) as store:
            acting, row = self._held(store, report_id, login)
            row.technical_severity = severity.value
            _note(acting, row, "defect_rated", data={"technical_severity": severity.value})
            return row

    def confirm(self, report_id: int, *, login: str) -> DefectReportRow:
        """Confirms that the product is at fault; only now is it a defect (K2), and charges may be given back (P8)."""
        with Store.open(self.database) as store:
            acting, row = self._held(store, report_id, login)
            if row.state != "evaluating":
                raise NotDecidableError(f"Defect report {row.id} is {row.state} already.")
            for case in store.feedback.cases_of_defect(row.id):
                confirmed(acting, acting.case(case.id), row)
            return row

    def link(self, report_id: int, tracker_key: str, *, login: str) -> DefectReportRow:
        """Notes under which key the tracker keeps a report."""
        key = tracker_key.strip()
        if not _TRACKER_KEY.fullmatch(key):
            raise NotDecidableError("Name the tracker's key: letters, digits and signs as in TP-812.")
        with Store.open(self.database) as store:
            acting, row = self._held(store, report_id, login)
            other = store.feedback.find_defect_by_tracker(key)
            if other is not None and other.id != row.id:
                raise NotDecidableError(f"{key} is defect report {other.id}; join the two.")
            row.tracker_key = key
            _note(acting, row, "defect_linked", data={"tracker_key": key})
            return row

    def join(self, report_id: int, *, into: int, login: str) -> DefectReportRow:
        """Makes one report of two that are about the same fault; it rests on the cases of both."""
        if report_id == into:
            raise NotDecidableError("A report is not joined to itself.")
        with Store.open(self.database) as store:
            acting, row = self._held(store, report_id, login)
            whole = self._living(store, into)
            if row.tracker_key and whole.tracker_key and row.tracker_key != whole.tracker_key:
                raise NotDecidableError(f"The tracker keeps them apart: {row.tracker_key} and {whole.tracker_key}.")
            _note(acting, row, "defect_joined", data={"into": whole.id})
            store.feedback.move_defect_cases(row.id, whole.id)
            row.state, row.ended_at = "withdrawn", acting.now
            whole.tracker_key = whole.tracker_key or row.tracker_key
            whole.case_priority = highest_priority(acting, whole)
            return whole

    def fix(self, report_id: int, version: str, *, login: str, words: str = "") -> DefectReportRow:
        """The tracker says in which version a defect is fixed: every case's client is told, each once (D1)."""
        if not version.strip():
            raise NotDecidableError("Name the version in which it is fixed.")
        with Store.open(self.database) as store:
            acting, row = self._held(store, report_id, login)
            row.state, row.fixed_in, row.ended_at = "fixed", version.strip(), acting.now
            _note(acting, row, "defect_fixed", data={"version": row.fixed_in})
            for case in store.feedback.cases_of_defect(row.id):
                held, product = acting.case(case.id), f"{row.product} " if row.product else "version "
                text = f"The defect behind {acting.number(case.id)} is corrected in {product}{row.fixed_in}."
                letter = Letter("fixed", "\n\n".join(part for part in (text, words.strip()) if part))
                if tell_client(acting, held, letter):
                    store.feedback.told_of_defect(case.id, now=acting.now)
            return row

    def decline(self, report_id: int, reason: str, *, login: str) -> DefectReportRow:
        """Engineering finds no fault of the product; whoever has the cases is told, and says so to the clients."""
        if not reason.strip():
            raise NotDecidableError("Say why it is no defect of the product.")
        with Store.open(self.database) as store:
            acting, row = self._held(store, report_id, login)
            row.state, row.ended_at = "declined", acting.now
            _note(acting, row, "defect_declined", reason=reason.strip())
            for case in store.feedback.cases_of_defect(row.id):
                subject = f"{acting.number(case.id)}: engineering finds no defect"
                tell_assigned(acting, case, f"declined:{row.id}.{case.id}", subject, reason.strip())
            return row

    def id_of(self, key: str) -> int:
        """The id of a report, given as itself or as the tracker's key."""
        with Store.read(self.database) as store:
            row = store.feedback.find_defect_by_tracker(key)
            row = row or (store.feedback.find_defect(int(key)) if key.isdecimal() and len(key) < 10 else None)
            if row is None:
                raise NoSuchCaseError(f"There is no defect report {key}.")
            return row.id

    def _held(self, store: Store, report_id: int, login: str) -> tuple[Acting, DefectReportRow]:
        return by_technician(store, self.policy, login, self.clock()), self._living(store, report_id)

    def _living(self, store: Store, report_id: int) -> DefectReportRow:
        row = store.feedback.hold_defect(report_id)
        if row is None:
            raise NoSuchCaseError(f"There is no defect report {report_id}.")
        if row.state not in LIVING:
            raise NotDecidableError(f"Defect report {row.id} is {row.state}; nothing more is done about it.")
        return row


def defect_file(store: Store, policy: Policy, row: DefectReportRow) -> dict[str, Any]:
    """A report in JSON's terms, for the tracker: our words only, never a client's (H28); moments are ISO 8601."""
    cases = store.feedback.cases_of_defect(row.id)
    return {
        "id": row.id,
        "state": row.state,
        "summary": row.summary,
        "product": row.product,
        "feature": row.feature,
        "version": row.version,
        "case_priority": row.case_priority,
        "technical_severity": row.technical_severity,
        "cases": [policy.numbers.write(case.id) for case in cases],
        "clients": len({case.client_id for case in cases}),
        "reported_by": row.reported_by,
        "reported_at": row.reported_at.isoformat(),
        "confirmed_by": row.confirmed_by or None,
        "confirmed_at": row.confirmed_at.isoformat() if row.confirmed_at else None,
        "tracker_key": row.tracker_key or None,
        "fixed_in": row.fixed_in or None,
        "ended_at": row.ended_at.isoformat() if row.ended_at else None,
    }


def in_order(rows: Sequence[DefectReportRow]) -> list[DefectReportRow]:
    """Reports as engineering should look at them (D1)."""
    places = {report.case_id: place for place, report in enumerate(by_standing(map(_value, rows)))}
    return sorted(rows, key=lambda row: places[row.id])


def _value(row: DefectReportRow) -> DefectReport:
    # Several cases may stand behind a report: here it bears its own number.
    priority = Severity(row.case_priority) if row.case_priority else None
    technical = TechnicalSeverity(row.technical_severity)
    return DefectReport(row.id, priority, row.reported_by, row.reported_at, technical)


def _note(
    acting: Acting, row: DefectReportRow, act: str, *, reason: str = "", data: dict[str, Any] | None = None
) -> None:
    for case in acting.store.feedback.cases_of_defect(row.id):
        acting.note(case, act, reason=reason, data={"report": row.id, **(data or {})})
