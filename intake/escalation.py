"""Escalations: their reasons, what the system proposes by itself, and one escalation from start to end (X1-X4)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from intake.coverage import Clock, breaches, clock_due_at, elapsed, time_ahead, warning_at
from intake.errors import NotDecidableError
from intake.resolution import Status
from models.vocabulary import Severity


class EscalationReason(StrEnum):
    """Why a case may be escalated (X1)."""

    PRODUCTION_DOWN = "production_down"
    GO_LIVE_AT_RISK = "go_live_at_risk"
    NOT_PROGRESSING = "not_progressing"
    NO_ATTENTION = "no_attention"
    BUSINESS_IMPACT = "business_impact"
    CLINICAL_IMPACT = "clinical_impact"


_SIGNS: Mapping[EscalationReason, re.Pattern[str]] = {
    reason: re.compile(rf"\b(?:{words})", re.IGNORECASE)
    for reason, words in {
        EscalationReason.CLINICAL_IMPACT: "patient|clinical|ward|nurse|medication|infusion|safety",
        EscalationReason.GO_LIVE_AT_RISK: "go[- ]?live|going live|cut[- ]?over|roll[- ]?out|launch",
        EscalationReason.PRODUCTION_DOWN: "outage|down\b|production|unavailable|nothing works|cannot work|halted",
        EscalationReason.NO_ATTENTION: "nobody|no one|no answer|no reply|no response|not heard|ignored|no attention|"
        "still waiting|unanswered|any answer",
        EscalationReason.BUSINESS_IMPACT: "business|revenue|contract|management|director|board|executive|deadline",
    }.items()
}


def reason_in(text: str) -> EscalationReason:
    """Why somebody asks to escalate, as far as their words tell; else that the case is not progressing (X1, X2).

    >>> reason_in("Please escalate, our go-live is on Monday.").value
    'go_live_at_risk'
    """
    found = (reason for reason, signs in _SIGNS.items() if signs.search(text))
    return next(found, EscalationReason.NOT_PROGRESSING)


class Through(StrEnum):
    """Whom a client told, or that the system noticed by itself (X2, X3)."""

    TECHNICIAN = "technician"
    CUSTOMER_SUCCESS_MANAGER = "customer_success_manager"
    REPRESENTATIVE = "representative"
    MESSAGE = "message"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Event:
    """One line of an escalation's time line."""

    at: datetime
    actor: str
    what: str


@dataclass(frozen=True, slots=True)
class Escalation:
    """One escalation: reason, starter, owner, time line, end, and when the client was told (X4).

    ``started_by`` is an actor as on the audit trail; ``on_behalf_of`` the contact for whom somebody started it (X2).
    """

    case_id: int
    reason: EscalationReason
    started_by: str
    through: Through
    owner: str
    started_at: datetime
    on_behalf_of: str = ""
    events: tuple[Event, ...] = ()
    client_told_at: datetime | None = None
    ended_at: datetime | None = None
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """What a proposal rests on; ``progressed_at`` is the last act of ours on the case, ``clocks`` by promise.

    ``progress`` is the clock by which it stagnates; without one the first promise's hours count.
    """

    case_id: int
    status: Status
    severity: Severity | None
    opened_at: datetime
    progressed_at: datetime | None
    clocks: Mapping[str, Clock] = field(default_factory=dict)
    progress: Clock | None = None
    is_escalated: bool = False


@dataclass(frozen=True, slots=True)
class Thresholds:
    """When the system speaks up: covered time without progress by severity, and covered time before a breach."""

    stagnant_after: Mapping[Severity, timedelta]
    warn_ahead: timedelta = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Proposal:
    """An escalation that the system proposes; a lead decides. ``key`` is the same as long as the cause is (X3)."""

    case_id: int
    reason: EscalationReason
    sentence: str
    key: str


def proposals(facts: CaseFacts, now: datetime, thresholds: Thresholds) -> tuple[Proposal, ...]:
    """What the system proposes for a case that is about to breach, has breached, or stagnates (X3)."""
    if facts.is_escalated or facts.status not in (Status.NEW, Status.OPEN):
        return ()
    found = [_of_promise(facts, name, now, thresholds) for name in sorted(facts.clocks)]
    found.append(_of_stagnation(facts, now, thresholds))
    return tuple(proposal for proposal in found if proposal)


def _of_promise(facts: CaseFacts, name: str, now: datetime, thresholds: Thresholds) -> Proposal | None:
    clock = facts.clocks[name]
    if clock.stopped_at is not None:
        return None
    if broken := breaches(clock, now):
        return _proposal(
            facts, EscalationReason.NO_ATTENTION, f"The {name} target was missed", broken[-1], f"breach:{name}"
        )
    due, warned = clock_due_at(clock), warning_at(clock, time_ahead(clock, thresholds.warn_ahead))
    if due is None or warned is None or now < warned:
        return None
    return _proposal(facts, EscalationReason.NO_ATTENTION, f"The {name} target falls due", due, f"warning:{name}")


def _of_stagnation(facts: CaseFacts, now: datetime, thresholds: Thresholds) -> Proposal | None:
    limit = thresholds.stagnant_after.get(facts.severity) if facts.severity else None
    clock = facts.progress or (facts.clocks[min(facts.clocks)] if facts.clocks else None)
    if limit is None or clock is None:
        return None
    since = facts.progressed_at or facts.opened_at
    # Nights, holidays and waiting for the client are no stagnation: it is measured by a clock of the case's own.
    if elapsed(since, now, clock.terms[-1].calendar, clock.pauses) < limit:
        return None
    return _proposal(facts, EscalationReason.NOT_PROGRESSING, "Nothing was done on it", since, "stagnation")


def _proposal(facts: CaseFacts, reason: EscalationReason, what: str, at: datetime, cause: str) -> Proposal:
    since = "since" if cause == "stagnation" else "at"
    sentence = f"{what} {since} {at:%Y-%m-%d %H:%M} UTC."
    return Proposal(facts.case_id, reason, sentence, f"{facts.case_id}:{cause}:{at.isoformat()}")


def start(
    case_id: int,
    reason: EscalationReason,
    *,
    started_by: str,
    through: Through,
    owner: str,
    at: datetime,
    on_behalf_of: str = "",
) -> Escalation:
    """A new escalation; it has an owner from its first moment (X4)."""
    if not owner or not started_by:
        raise NotDecidableError("An escalation has somebody who starts it and somebody who owns it (X4).")
    first = Event(at, started_by, f"Escalated: {reason.value.replace('_', ' ')}.")
    return Escalation(case_id, reason, started_by, through, owner, at, on_behalf_of, (first,))


def note(escalation: Escalation, *, actor: str, what: str, at: datetime) -> Escalation:
    """The escalation with one more line on its time line."""
    return _changed(escalation, Event(at, actor, what))


def hand_over(escalation: Escalation, *, owner: str, actor: str, at: datetime) -> Escalation:
    """The escalation with another owner."""
    return replace(_changed(escalation, Event(at, actor, f"Handed over to {owner}.")), owner=owner)


def tell_client(escalation: Escalation, *, actor: str, at: datetime) -> Escalation:
    """The escalation once the client was told of it, or of its end."""
    return replace(escalation, client_told_at=at, events=(*escalation.events, Event(at, actor, "The client was told.")))


def end(escalation: Escalation, *, actor: str, outcome: str, at: datetime) -> Escalation:
    """The escalation at its end, which has its outcome (X4)."""
    if not outcome:
        raise NotDecidableError("Say what came of the escalation before you end it (X4).")
    return replace(_changed(escalation, Event(at, actor, f"Ended: {outcome}")), ended_at=at, outcome=outcome)


def owes_client(escalation: Escalation) -> bool:
    """Whether the client still has to be told: that it started, or that it ended (X4)."""
    told = escalation.client_told_at
    return told is None or (escalation.ended_at is not None and told < escalation.ended_at)


def _changed(escalation: Escalation, event: Event) -> Escalation:
    if escalation.ended_at is not None:
        raise NotDecidableError("This escalation has ended; start another one.")
    return replace(escalation, events=(*escalation.events, event))
