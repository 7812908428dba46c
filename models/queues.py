"""Tables of what waits: the inbox of raw messages, their paths, the outbox of replies with their files, and alarms."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from models.database import Base


class InboxRow(Base):
    """A raw message, kept to the byte; ``state`` is waiting, claimed, done or set_aside.

    From ``forgotten_at`` on its bytes are empty: they were kept for as long as the operator chose.
    """

    __tablename__ = "inbox"
    __table_args__ = (
        Index("ix_inbox_state_id", "state", "id"),
        Index("ix_inbox_forgotten_at_received_at", "forgotten_at", "received_at"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str]
    content_key: Mapped[str] = mapped_column(unique=True)
    raw: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    envelope_from: Mapped[str] = mapped_column(default="")
    envelope_to: Mapped[list[str]] = mapped_column(JSON, default=list)
    peer: Mapped[str] = mapped_column(default="")
    helo: Mapped[str] = mapped_column(default="")
    vouched: Mapped[bool] = mapped_column(default=False)
    received_at: Mapped[datetime]
    state: Mapped[str] = mapped_column(default="waiting")
    attempts: Mapped[int] = mapped_column(default=0)
    lease_token: Mapped[str | None]
    leased_until: Mapped[datetime | None]
    not_before: Mapped[datetime | None]
    reason: Mapped[str] = mapped_column(default="")
    forgotten_at: Mapped[datetime | None]


class DeliveryRow(Base):
    """One path by which a message reached us (H15); ``path_key`` is the channel's own identity."""

    __tablename__ = "deliveries"
    id: Mapped[int] = mapped_column(primary_key=True)
    inbox_id: Mapped[int] = mapped_column(ForeignKey("inbox.id"), index=True)
    path_key: Mapped[str] = mapped_column(unique=True)
    received_at: Mapped[datetime]


class OutboxRow(Base):
    """A reply to be sent; ``state`` is waiting, claimed, sent, failed, bounced or uncertain."""

    __tablename__ = "outbox"
    __table_args__ = (
        Index("ix_outbox_state_id", "state", "id"),
        Index("ix_outbox_recipient_created_at", "recipient", "created_at"),
        Index("ix_outbox_created_at_recipient", "created_at", "recipient"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    identity: Mapped[str] = mapped_column(unique=True)
    channel: Mapped[str]
    purpose: Mapped[str]
    request_id: Mapped[int | None] = mapped_column(ForeignKey("requests.id"), index=True)
    conversation_id: Mapped[int | None] = mapped_column(ForeignKey("conversations.id"), index=True)
    recipient: Mapped[str]
    payload: Mapped[dict[str, Any]] = mapped_column(JSON)
    created_at: Mapped[datetime]
    state: Mapped[str] = mapped_column(default="waiting")
    attempts: Mapped[int] = mapped_column(default=0)
    lease_token: Mapped[str | None]
    leased_until: Mapped[datetime | None]
    not_before: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    reason: Mapped[str] = mapped_column(default="")


class OutboxFileRow(Base):
    """A file that goes out with a reply."""

    __tablename__ = "outbox_files"
    id: Mapped[int] = mapped_column(primary_key=True)
    outbox_id: Mapped[int] = mapped_column(ForeignKey("outbox.id"), index=True)
    name: Mapped[str]
    type: Mapped[str]
    sha256: Mapped[str]
    content: Mapped[bytes] = mapped_column(LargeBinary)


class BudgetAlarmRow(Base):
    """That a budget was spent in a window of time: one row, however many messages found it spent (H21)."""

    __tablename__ = "budget_alarms"
    budget: Mapped[str] = mapped_column(primary_key=True)
    window_starts_at: Mapped[datetime] = mapped_column(primary_key=True)
