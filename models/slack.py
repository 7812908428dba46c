"""Tables of Slack: posts as they came, what we posted where, installations, and how far each channel was seen."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.database import Base


class SlackPostRow(Base):
    """One post as it came; it is known by channel and ts, and by the id of the event that brought it.

    ``state`` is waiting (for more of the same burst), gathered (into an inbox message), deleted or ignored.
    ``thread`` is the ts of the thread's first post; empty for one that begins a thread.
    """

    __tablename__ = "slack_posts"
    __table_args__ = (
        UniqueConstraint("channel", "ts"),
        Index("ix_slack_posts_state_id", "state", "id"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    team: Mapped[str]
    channel: Mapped[str]
    ts: Mapped[str]
    thread: Mapped[str] = mapped_column(default="")
    author: Mapped[str]
    event_id: Mapped[str | None] = mapped_column(unique=True)
    payload: Mapped[dict[str, Any]] = mapped_column(JSON)
    received_at: Mapped[datetime]
    state: Mapped[str] = mapped_column(default="waiting")
    reason: Mapped[str] = mapped_column(default="")
    attempts: Mapped[int] = mapped_column(default=0)
    not_before: Mapped[datetime | None]
    inbox_id: Mapped[int | None] = mapped_column(ForeignKey("inbox.id"), index=True)


class SlackMessageRow(Base):
    """What we posted and keep up to date: ``purpose`` is receipt or card, ``subject`` names what it is about.

    ``ts`` is empty while it is being posted; ``shown`` is a fingerprint of what it shows.
    """

    __tablename__ = "slack_messages"
    __table_args__ = (UniqueConstraint("purpose", "subject"), UniqueConstraint("channel", "ts"))
    id: Mapped[int] = mapped_column(primary_key=True)
    purpose: Mapped[str]
    subject: Mapped[str]
    request_id: Mapped[int | None] = mapped_column(ForeignKey("requests.id"), index=True)
    channel: Mapped[str]
    ts: Mapped[str | None]
    shown: Mapped[str] = mapped_column(default="")
    changed_at: Mapped[datetime]


class SlackInstallationRow(Base):
    """A workspace the app is installed in; ``sealed_token`` is encrypted, empty where the settings hold the token."""

    __tablename__ = "slack_installations"
    team: Mapped[str] = mapped_column(primary_key=True)
    enterprise: Mapped[str] = mapped_column(default="")
    name: Mapped[str] = mapped_column(default="")
    app_id: Mapped[str] = mapped_column(default="")
    bot_id: Mapped[str] = mapped_column(default="")
    bot_user: Mapped[str] = mapped_column(default="")
    sealed_token: Mapped[str] = mapped_column(default="")
    scopes: Mapped[str] = mapped_column(default="")
    installed_at: Mapped[datetime]
    removed_at: Mapped[datetime | None]
    reason: Mapped[str] = mapped_column(default="")


class SlackChannelRow(Base):
    """How far a channel was seen: ``seen_ts`` is the newest post that we hold or looked past."""

    __tablename__ = "slack_channels"
    channel: Mapped[str] = mapped_column(primary_key=True)
    team: Mapped[str] = mapped_column(default="")
    seen_ts: Mapped[str] = mapped_column(default="0")
    swept_at: Mapped[datetime | None]
    is_shared: Mapped[bool] = mapped_column(default=False)
    left_at: Mapped[datetime | None]


class SlackMarkRow(Base):
    """How far a loop got, by the loop's name."""

    __tablename__ = "slack_marks"
    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[int]
