"""The clocks of cases: between their values and their rows, and what each act does to them (S4, S6, X3)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from intake.calendars import Calendar, CalendarError, get_calendar
from intake.coverage import (
    Clock,
    Pause,
    Term,
    breaches,
    change_target,
    clock_due_at,
    pause,
    resume,
    start_clock,
    time_ahead,
    warning_at,
)
from intake.eligibility import Verdict
from intake.entitlement import agreement_on
from intake.plans import Plan
from intake.policy import Policy
from models.cases import CaseRow
from models.life import ClockRow
from models.store import Store
from models.vocabulary import Severity

RESPONSE, RESOLUTION, PROGRESS = "response", "resolution", "progress"
PROMISES = (RESPONSE, RESOLUTION)


@dataclass(frozen=True, slots=True)
class Promised:
    """What a plan promises of one clock: its target, and its calendar by name and zone; None where nothing is."""

    target: timedelta | None = None
    calendar: str = ""
    zone: str = ""


NOTHING = Promised()


@dataclass(frozen=True, slots=True)
class Clocks:
    """The clocks of cases at one moment, in the caller's transaction."""

    store: Store
    policy: Policy
    now: datetime

    def start(self, case: CaseRow, plan: Plan | None, zone: str) -> None:
        """Starts what the plan promises for a new case (S3, S4)."""
        for name in (*PROMISES, PROGRESS):
            self._start(case, name, self._promised(case, plan, zone, name))

    def retarget(self, case: CaseRow) -> bool:
        """Moves the targets after a change of severity or plan, from now on; whether anything moved (S4)."""
        client = self.store.clients.get(case.client_id)
        agreement = agreement_on(self.store, self.policy.plans, client, self.now)
        plan, rows, moved = agreement.plan if agreement else None, self.store.clocks.of_case(case.id), False
        for name in (*PROMISES, PROGRESS):
            promised, row = self._promised(case, plan, client.time_zone, name), rows.get(name)
            if row is None:
                moved = self._start(case, name, promised) or moved
            elif promised != _last_promised(row) and not _has_ended(row):
                clock = change_target(self.value(row), self.now, promised.target, self._calendar(promised))
                row.warned_at = None
                self._write(case, row, clock, promised)
                moved = True
        return moved

    def meet(self, case: CaseRow, promise: str) -> None:
        """Stops a clock because what was promised is done; the first time counts."""
        row = self.store.clocks.of_case(case.id).get(promise)
        if row is not None and not _has_ended(row):
            self._end(case, row, met=True)

    def drop(self, case: CaseRow) -> None:
        """Stops all clocks because nothing is owed any more: no case of its own, or a part of another (P7)."""
        for row in self.store.clocks.of_case(case.id).values():
            if not _has_ended(row):
                self._end(case, row, met=False)

    def take_up(self, case: CaseRow) -> None:
        """Lets the clocks that were dropped run on, as if they had not been (H26)."""
        for row in self.store.clocks.of_case(case.id).values():
            if row.dropped_at is not None:
                row.dropped_at = None
                self._write(case, row, self.value(row))

    def wait(self, case: CaseRow) -> None:
        """Pauses the clocks while the client is waited for (S4)."""
        for row in self._running(case):
            self._write(case, row, pause(self.value(row), self.now))

    def go_on(self, case: CaseRow) -> None:
        """Lets the clocks run on once the client answered (S4)."""
        for row in self._running(case):
            self._write(case, row, resume(self.value(row), self.now))

    def reopen(self, case: CaseRow, resolved_at: datetime | None) -> None:
        """Lets the resolution clock run on after a case was reopened; the time in between does not count (R2)."""
        rows = self.store.clocks.of_case(case.id)
        for row in (rows[name] for name in (RESOLUTION, PROGRESS) if name in rows):
            if row.met_at is not None:
                since = row.met_at if resolved_at is None else min(row.met_at, resolved_at)
                row.met_at = None
                clock = self.value(row)
                self._write(case, row, replace(clock, pauses=(*clock.pauses, Pause(since, self.now))))
        self.progress(case)

    def progress(self, case: CaseRow) -> None:
        """Something was done on the case: it stagnates, if at all, from now on (X3)."""
        case.progressed_at = self.now
        row = self.store.clocks.of_case(case.id).get(PROGRESS)
        if row is not None and not _has_ended(row):
            promised = _last_promised(row)
            term = Term(self.now, promised.target, self._calendar(promised))
            row.terms = []
            self._write(case, row, replace(self.value(row), terms=(term,)), promised)

    def value(self, row: ClockRow) -> Clock:
        """The clock of a row; a calendar that the settings no longer name is never open."""
        return Clock(
            terms=tuple(
                Term(_moment(term["starts_at"]), _promise(term).target, self._calendar(_promise(term)))
                for term in row.terms
            ),
            pauses=tuple(
                Pause(_moment(each["starts_at"]), _moment(each["ends_at"]) if each["ends_at"] else None)
                for each in row.pauses
            ),
            stopped_at=row.met_at or row.dropped_at,
        )

    def look(self, row: ClockRow) -> None:
        """Sets when a timer has something to do for a clock next."""
        row.look_at = self._look_at(row, self.value(row))

    def note_breaches(self, case: CaseRow, row: ClockRow, clock: Clock) -> bool:
        """Notes each promise that was broken until now, once and for good; whether one is new (S6)."""
        if row.promise not in PROMISES:
            return False
        found = False
        for moment in breaches(clock, self.now):
            if self.store.clocks.add_breach(case.id, row.promise, broken_at=moment, now=self.now):
                row.breached_at, found = moment, True
                data = {"promise": row.promise, "broken_at": moment.isoformat()}
                self.store.events.add(case.id, "breached", actor="rule:S6", at=self.now, data=data)
                self.store.audit.record(
                    at=self.now, actor="rule:S6", act="breached", subject=f"case:{case.id}", detail=data
                )
        return found

    def _start(self, case: CaseRow, name: str, promised: Promised) -> bool:
        if promised.target is None:
            return False
        row = self.store.clocks.add(case_id=case.id, promise=name, terms=[], pauses=[], started_at=self.now)
        self._write(case, row, start_clock(self.now, promised.target, self._calendar(promised)), promised)
        return True

    def _end(self, case: CaseRow, row: ClockRow, *, met: bool) -> None:
        self.note_breaches(case, row, self.value(row))
        if met:
            row.met_at = self.now
        else:
            row.dropped_at = self.now
        row.look_at = row.paused_at = None

    def _running(self, case: CaseRow) -> list[ClockRow]:
        return [row for row in self.store.clocks.of_case(case.id).values() if not _has_ended(row)]

    def _write(self, case: CaseRow, row: ClockRow, clock: Clock, promised: Promised | None = None) -> None:
        if promised is not None:
            row.terms = [*row.terms, _term(clock.terms[-1], promised)]
        row.pauses = [_pause(each) for each in clock.pauses]
        lasting = clock.pauses[-1] if clock.pauses and clock.pauses[-1].ends_at is None else None
        row.paused_at = lasting.starts_at if lasting else None
        row.due_at = clock_due_at(clock)
        self.note_breaches(case, row, clock)
        row.look_at = self._look_at(row, clock)
        if row.promise == RESPONSE:
            case.response_due_at = row.due_at

    def _look_at(self, row: ClockRow, clock: Clock) -> datetime | None:
        due = clock_due_at(clock)
        if due is None or _has_ended(row) or (row.breached_at is not None and due <= row.breached_at):
            return None
        if row.promise == PROGRESS or row.warned_at is not None:
            return due
        return warning_at(clock, time_ahead(clock, self.policy.thresholds.warn_ahead)) or due

    def _promised(self, case: CaseRow, plan: Plan | None, zone: str, name: str) -> Promised:
        if plan is None or case.severity is None or not Verdict(case.verdict).has_targets:
            return NOTHING
        severity = Severity(case.severity)
        targets: Mapping[str, Mapping[Severity, timedelta]] = {
            RESPONSE: plan.response,
            RESOLUTION: plan.resolution,
            PROGRESS: self.policy.thresholds.stagnant_after,
        }
        calendar, target = plan.coverage.get(severity, ""), targets[name].get(severity)
        return Promised(target, calendar, zone) if calendar and target is not None else NOTHING

    def _calendar(self, promised: Promised) -> Calendar | None:
        if not promised.calendar:
            return None
        try:
            return get_calendar(
                promised.calendar, self.policy.calendars, zone=promised.zone, vendor=self.policy.vendor_calendar
            )
        except CalendarError:
            return None


def _has_ended(row: ClockRow) -> bool:
    return row.met_at is not None or row.dropped_at is not None


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _term(term: Term, promised: Promised) -> dict[str, Any]:
    target = None if promised.target is None else promised.target.total_seconds()
    return {
        "starts_at": term.starts_at.isoformat(),
        "target": target,
        "calendar": promised.calendar,
        "zone": promised.zone,
    }


def _promise(term: dict[str, Any]) -> Promised:
    target = None if term["target"] is None else timedelta(seconds=term["target"])
    return Promised(target, term["calendar"], term["zone"])


def _last_promised(row: ClockRow) -> Promised:
    return _promise(row.terms[-1])


def _pause(each: Pause) -> dict[str, Any]:
    return {
        "starts_at": each.starts_at.isoformat(),
        "ends_at": each.ends_at.isoformat() if each.ends_at else None,
    }
