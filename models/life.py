"""Tables of a case's life: its time line, its clocks and what they broke, waits for the client, and escalations."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from models.database import Base

_RUNS = "met_at IS NULL AND dropped_at IS NULL AND paused_at IS NULL"


class CaseEventRow(Base):
    """One line of a case's time line: what happened, by whom; rows are added, never changed.

    ``client_id`` is the case's, so that it is soon found whether anything of a client's has changed.
    """

    __tablename__ = "case_events"
    __table_args__ = (
        Index("ix_case_events_case_id_id", "case_id", "id"),
        Index("ix_case_events_client_id_id", "client_id", "id"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"))
    at: Mapped[datetime]
    kind: Mapped[str]
    actor: Mapped[str]
    data: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)


class ClockRow(Base):
    """One promised time of a case (``promise``: response, resolution), and ``progress``, by which it stagnates.

    ``look_at`` is the next moment at which a timer has something to do: to warn, or to note that it was broken.
    """

    __tablename__ = "clocks"
    __table_args__ = (
        UniqueConstraint("case_id", "promise"),
        Index("ix_clocks_running", "due_at", sqlite_where=text(_RUNS), postgresql_where=text(_RUNS)),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    promise: Mapped[str]
    terms: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    pauses: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    started_at: Mapped[datetime]
    due_at: Mapped[datetime | None]
    look_at: Mapped[datetime | None] = mapped_column(index=True)
    paused_at: Mapped[datetime | None]
    warned_at: Mapped[datetime | None]
    breached_at: Mapped[datetime | None]
    met_at: Mapped[datetime | None]
    dropped_at: Mapped[datetime | None]


class BreachRow(Base):
    """That a promise was broken, and when; never erased (S6)."""

    __tablename__ = "breaches"
    __table_args__ = (UniqueConstraint("case_id", "promise", "broken_at"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    promise: Mapped[str]
    broken_at: Mapped[datetime] = mapped_column(index=True)
    noted_at: Mapped[datetime]


class WaitRow(Base):
    """A time of waiting for the client, from our question to the answer, and the reminders in it (R2)."""

    __tablename__ = "waits"
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    asked_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    reminders_sent: Mapped[int] = mapped_column(default=0)
    given_up_at: Mapped[datetime | None]
    look_at: Mapped[datetime | None] = mapped_column(index=True)


class EscalationRow(Base):
    """One escalation; ``state`` is proposed, running, ended or dismissed.

    ``cause`` is the same as long as what the system proposes it for is the same, so that it is proposed once (X3).
    """

    __tablename__ = "escalations"
    __table_args__ = (Index("ix_escalations_state_id", "state", "id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    state: Mapped[str]
    reason: Mapped[str]
    text: Mapped[str]
    started_by: Mapped[str]
    through: Mapped[str]
    on_behalf_of: Mapped[str] = mapped_column(default="")
    owner: Mapped[str]
    cause: Mapped[str | None] = mapped_column(unique=True)
    started_at: Mapped[datetime]
    client_told_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    outcome: Mapped[str] = mapped_column(default="")


class EscalationStepRow(Base):
    """One line of an escalation's time line (X4)."""

    __tablename__ = "escalation_steps"
    id: Mapped[int] = mapped_column(primary_key=True)
    escalation_id: Mapped[int] = mapped_column(ForeignKey("escalations.id"), index=True)
    at: Mapped[datetime]
    actor: Mapped[str]
    what: Mapped[str]


class TimerMarkRow(Base):
    """That a timer did something that is done once, such as an hour's look at the agreements."""

    __tablename__ = "timer_marks"
    name: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime]
