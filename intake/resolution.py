"""The life of a case: its allowed moves, how it is resolved, reopened and closed (R1, R2)."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from intake.errors import NotDecidableError
from models.vocabulary import Kind


class Status(StrEnum):
    """Where a case stands; ``new`` awaits a decision, ``rejected`` and ``merged`` are no cases of their own (P7)."""

    NEW = "new"
    OPEN = "open"
    WAITING = "waiting"
    RESOLVED = "resolved"
    CLOSED = "closed"
    REJECTED = "rejected"
    MERGED = "merged"

    @property
    def is_over(self) -> bool:
        """Whether nothing more is expected of anyone."""
        return self in (Status.CLOSED, Status.REJECTED, Status.MERGED)


class Resolution(StrEnum):
    """What a case was resolved by; a case may have several (R1)."""

    INSTRUCTIONS = "instructions"
    WORKAROUND = "workaround"
    DEFECT = "defect"
    ENHANCEMENT = "enhancement"


class Continuation(StrEnum):
    """What a reply to a case does (R2, P6)."""

    ADDS = "adds"
    REOPENS = "reopens"
    OPENS_LINKED = "opens_linked"


_MOVES: Mapping[Status, frozenset[Status]] = {
    Status.NEW: frozenset({Status.OPEN, Status.REJECTED, Status.MERGED}),
    Status.OPEN: frozenset({Status.WAITING, Status.RESOLVED, Status.REJECTED, Status.MERGED}),
    Status.WAITING: frozenset({Status.OPEN, Status.RESOLVED, Status.REJECTED, Status.MERGED}),
    Status.RESOLVED: frozenset({Status.OPEN, Status.CLOSED}),
    Status.CLOSED: frozenset(),
    Status.REJECTED: frozenset({Status.NEW}),
    Status.MERGED: frozenset({Status.NEW, Status.OPEN, Status.WAITING}),
}


@dataclass(frozen=True, slots=True)
class Reminders:
    """When to remind a client who is waited for, from the moment of our question; then a technician decides."""

    after: tuple[timedelta, ...] = (timedelta(days=3), timedelta(days=7))
    give_up_after: timedelta = timedelta(days=14)


def may_move(before: Status, after: Status) -> bool:
    """Whether a case may go from one status to another.

    >>> may_move(Status.NEW, Status.CLOSED)
    False
    """
    return after in _MOVES[before]


def move(before: Status, after: Status, resolutions: AbstractSet[Resolution] = frozenset()) -> Status:
    """The status after a move; nothing is resolved or closed without saying by what (R1)."""
    if not may_move(before, after):
        raise NotDecidableError(f"A case that is {before} cannot become {after}.")
    if after in (Status.RESOLVED, Status.CLOSED) and not resolutions:
        raise NotDecidableError(
            "Say what resolves the case: instructions, a workaround, defect status or the upgrade committee (R1)."
        )
    return after


def check_resolutions(kind: Kind, resolutions: AbstractSet[Resolution]) -> None:
    """Refuses a resolution that the case's confirmed kind contradicts (R1, K2, K4)."""
    if Resolution.DEFECT in resolutions and kind not in (Kind.DEFECT, Kind.DOCUMENTATION):
        raise NotDecidableError("Only a confirmed defect or documentation error is given defect status (K2, R1).")
    if Resolution.ENHANCEMENT in resolutions and kind is not Kind.ENHANCEMENT:
        raise NotDecidableError("Only a confirmed enhancement goes to the upgrade committee (K4, R1).")


def continuation(
    status: Status,
    resolved_at: datetime | None,
    at: datetime,
    *,
    reopen_within: timedelta = timedelta(days=14),
    is_automatic: bool = False,
) -> Continuation | None:
    """What a reply does: adds to the case, reopens it within a set time, or opens a new one linked to it (R2).

    None for automatic mail: it never reopens anything (H20).
    """
    if is_automatic:
        return None
    if status in (Status.NEW, Status.OPEN, Status.WAITING):
        return Continuation.ADDS
    if status is Status.RESOLVED and resolved_at is not None and at - resolved_at <= reopen_within:
        return Continuation.REOPENS
    return Continuation.OPENS_LINKED


def closes_at(resolved_at: datetime, *, reopen_within: timedelta = timedelta(days=14)) -> datetime:
    """After which moment a resolved case that nobody reopened is closed (R2)."""
    return resolved_at + reopen_within


def next_reminder_at(asked_at: datetime, sent: int, reminders: Reminders) -> datetime | None:
    """When the client is reminded next; None when all reminders were sent."""
    return asked_at + reminders.after[sent] if sent < len(reminders.after) else None


def due_reminders(asked_at: datetime, sent: int, now: datetime, reminders: Reminders) -> Sequence[int]:
    """Which reminders are due and not sent, counted from 0; after an outage only the last of them is worth sending."""
    return [number for number, wait in enumerate(reminders.after) if number >= sent and asked_at + wait <= now]


def is_given_up(asked_at: datetime, now: datetime, reminders: Reminders) -> bool:
    """Whether a technician should decide what becomes of a case whose client does not answer; none closes by itself."""
    return now >= asked_at + reminders.give_up_after
