"""Tables of how machines and clients come in: API tokens, kept answers, sign-in links, portal visits, webhooks."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from models.database import Base


class ApiTokenRow(Base):
    """A token of the API: it acts as its technician, within its scopes; only its hash is kept.

    With a ``client_id`` it sees and touches what belongs to that client, and nothing else.
    """

    __tablename__ = "api_tokens"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    token_hash: Mapped[str] = mapped_column(unique=True)
    technician_id: Mapped[int] = mapped_column(ForeignKey("technicians.id"), index=True)
    client_id: Mapped[int | None] = mapped_column(ForeignKey("clients.id"))
    scopes: Mapped[list[str]] = mapped_column(JSON)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime | None]
    last_used_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]


class KeptAnswerRow(Base):
    """What the API answered to a write with an ``Idempotency-Key``; ``status`` is 0 while it is being done."""

    __tablename__ = "kept_answers"
    token_id: Mapped[int] = mapped_column(ForeignKey("api_tokens.id"), primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    fingerprint: Mapped[str]
    status: Mapped[int] = mapped_column(default=0)
    headers: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    body: Mapped[str] = mapped_column(default="")
    begun_at: Mapped[datetime] = mapped_column(index=True)


class PortalLinkRow(Base):
    """A link that signs a contact in once; only the hash of its token is kept."""

    __tablename__ = "portal_links"
    token_hash: Mapped[str] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    address: Mapped[str]
    expires_at: Mapped[datetime] = mapped_column(index=True)
    used_at: Mapped[datetime | None]


class PortalVisitRow(Base):
    """A contact's visit to the portal; only the hash of its token is kept."""

    __tablename__ = "portal_visits"
    token_hash: Mapped[str] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    address: Mapped[str]
    expires_at: Mapped[datetime] = mapped_column(index=True)


class WebhookRow(Base):
    """An address that is told of what happens to cases; its secret signs what it is told (Standard Webhooks)."""

    __tablename__ = "webhooks"
    __table_args__ = (Index("ix_webhooks_active", "active"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    url: Mapped[str]
    description: Mapped[str] = mapped_column(default="")
    secret: Mapped[str]
    kinds: Mapped[list[str]] = mapped_column(JSON, default=list)
    client_id: Mapped[int | None] = mapped_column(ForeignKey("clients.id"))
    active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime]
    created_by: Mapped[str]
    last_event_id: Mapped[int] = mapped_column(default=0)
