"""Tables of what clients ask: conversations, requests, cases, what was suggested and what was decided."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Identity, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.database import Base

FIRST_CASE_NUMBER = 1001


class ConversationRow(Base):
    """What belongs together: an e-mail thread, a Slack thread, a portal page."""

    __tablename__ = "conversations"
    id: Mapped[int] = mapped_column(primary_key=True)
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"), index=True)
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
    channel: Mapped[str]
    subject: Mapped[str]
    opened_at: Mapped[datetime]


class RequestRow(Base):
    """One message as it was understood; ``state`` says what became of it (see ``intake/desk.py``)."""

    __tablename__ = "requests"
    __table_args__ = (Index("ix_requests_state_id", "state", "id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    inbox_id: Mapped[int] = mapped_column(ForeignKey("inbox.id"), unique=True)
    conversation_id: Mapped[int | None] = mapped_column(ForeignKey("conversations.id"), index=True)
    client_id: Mapped[int | None] = mapped_column(ForeignKey("clients.id"), index=True)
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
    channel: Mapped[str]
    sender_name: Mapped[str] = mapped_column(default="")
    sender: Mapped[str] = mapped_column(index=True)
    subject: Mapped[str]
    text: Mapped[str]
    hidden: Mapped[list[dict[str, str]]] = mapped_column(JSON, default=list)
    attachments: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    findings: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    message_id: Mapped[str] = mapped_column(default="")
    received_at: Mapped[datetime]
    trust: Mapped[int]
    trust_reason: Mapped[str]
    state: Mapped[str]
    reason: Mapped[str] = mapped_column(default="")


class ThreadRow(Base):
    """A Message-ID (or Slack thread) that belongs to a conversation."""

    __tablename__ = "threads"
    message_id: Mapped[str] = mapped_column(primary_key=True)
    conversation_id: Mapped[int] = mapped_column(ForeignKey("conversations.id"), primary_key=True)


class CaseRow(Base):
    """One support incident; its id is the number clients see. ``revision`` counts every change.

    ``progressed_at`` is the last act of ours on it; a merged case says ``merged_into`` which.
    """

    __tablename__ = "cases"
    __table_args__ = (
        UniqueConstraint("request_id", "ordinal"),
        Index("ix_cases_status_id", "status", "id"),
        Index("ix_cases_client_id_id", "client_id", "id"),
        Index("ix_cases_client_id_status_id", "client_id", "status", "id"),
        Index("ix_cases_assigned_to_status", "assigned_to", "status"),
        Index("ix_cases_status_severity_id", "status", "severity", "id"),
        Index("ix_cases_feature_id", "feature", "id"),
        Index("ix_cases_status_resolved_at", "status", "resolved_at"),
        Index("ix_cases_opened_at_status_kind", "opened_at", "status", "kind"),
        {"sqlite_autoincrement": True},
    )
    id: Mapped[int] = mapped_column(Identity(start=FIRST_CASE_NUMBER), primary_key=True)
    conversation_id: Mapped[int] = mapped_column(ForeignKey("conversations.id"), index=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("requests.id"))
    ordinal: Mapped[int]
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"))
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
    location_id: Mapped[int | None] = mapped_column(ForeignKey("locations.id"))
    kind: Mapped[str]
    severity: Mapped[str | None]
    product: Mapped[str | None]
    feature: Mapped[str | None]
    version: Mapped[str | None]
    summary: Mapped[str]
    spans: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    status: Mapped[str]
    verdict: Mapped[str]
    verdict_reason: Mapped[str]
    coverage: Mapped[str] = mapped_column(default="")
    response_due_at: Mapped[datetime | None]
    opened_at: Mapped[datetime]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[str | None]
    assigned_to: Mapped[str | None]
    resolutions: Mapped[list[str]] = mapped_column(JSON, default=list, server_default="[]")
    resolved_at: Mapped[datetime | None]
    progressed_at: Mapped[datetime | None]
    merged_into: Mapped[int | None]
    revision: Mapped[int] = mapped_column(default=1)


class SuggestionRow(Base):
    """What a reader said of a case, kept beside what was decided."""

    __tablename__ = "suggestions"
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    reader: Mapped[str]
    finding: Mapped[dict[str, Any]] = mapped_column(JSON)
    suggested_at: Mapped[datetime]


class DecisionRow(Base):
    """What a technician decided of a case: values before and after (S2)."""

    __tablename__ = "decisions"
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    act: Mapped[str]
    actor: Mapped[str]
    before: Mapped[dict[str, Any]] = mapped_column(JSON)
    after: Mapped[dict[str, Any]] = mapped_column(JSON)
    reason: Mapped[str] = mapped_column(default="")
    decided_at: Mapped[datetime] = mapped_column(index=True)


class FollowUpRow(Base):
    """A later request that continues a case (P6); ``certain`` is false where a technician should look."""

    __tablename__ = "follow_ups"
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("requests.id"), primary_key=True, index=True)
    certain: Mapped[bool] = mapped_column(default=True)


class CaseLinkRow(Base):
    """A case that came out of another, such as one opened by a late reply to it (R2)."""

    __tablename__ = "case_links"
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    linked_to: Mapped[int] = mapped_column(ForeignKey("cases.id"), primary_key=True, index=True)
    reason: Mapped[str]


class WatcherRow(Base):
    """Somebody of the same client who also gets a technician's answers in a conversation (H9)."""

    __tablename__ = "watchers"
    conversation_id: Mapped[int] = mapped_column(ForeignKey("conversations.id"), primary_key=True)
    address: Mapped[str] = mapped_column(primary_key=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("requests.id"))


class ShadowReadingRow(Base):
    """What a reader that reads along found in a request; nothing follows from it."""

    __tablename__ = "shadow_readings"
    request_id: Mapped[int] = mapped_column(ForeignKey("requests.id"), primary_key=True)
    reader: Mapped[str] = mapped_column(primary_key=True)
    findings: Mapped[list[dict[str, Any]]] = mapped_column(JSON)


class TrainingRow(Base):
    """A decided message as the reader may learn it: patient data masked, only what was confirmed (H28)."""

    __tablename__ = "training_rows"
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    row: Mapped[dict[str, Any]] = mapped_column(JSON)
    kept_at: Mapped[datetime]
