"""Tables of who works here: technicians, their sessions, and the trained readers that serve them."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from models.database import Base


class TechnicianRow(Base):
    """A person of the support group; ``role`` is technician, lead or administrator."""

    __tablename__ = "technicians"
    id: Mapped[int] = mapped_column(primary_key=True)
    login: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    role: Mapped[str]
    email: Mapped[str] = mapped_column(default="")
    slack_user: Mapped[str | None] = mapped_column(unique=True)
    password_hash: Mapped[str] = mapped_column(default="")
    active: Mapped[bool] = mapped_column(default=True)


class SessionRow(Base):
    """A technician's visit to the console; only the hash of its token is kept."""

    __tablename__ = "sessions"
    token_hash: Mapped[str] = mapped_column(primary_key=True)
    technician_id: Mapped[int] = mapped_column(ForeignKey("technicians.id"), index=True)
    expires_at: Mapped[datetime]


class ReaderRow(Base):
    """A trained reader under ``var/readers``; ``state`` is serving, candidate, shadow (reads along) or retired."""

    __tablename__ = "readers"
    id: Mapped[str] = mapped_column(primary_key=True)
    figures: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    state: Mapped[str]
    trained_at: Mapped[datetime]
    promoted_at: Mapped[datetime | None]
