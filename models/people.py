"""Tables of who works here: technicians, their sessions, and the trained readers that serve them."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from models.database import Base


class TechnicianRow(Base):
    """A person of the support group; ``role`` is technician, lead or administrator.

    ``totp_secret`` is sealed, empty where no second factor is asked for; ``sign_in_subject`` is the OpenID identity.
    """

    __tablename__ = "technicians"
    id: Mapped[int] = mapped_column(primary_key=True)
    login: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    role: Mapped[str]
    email: Mapped[str] = mapped_column(default="")
    slack_user: Mapped[str | None] = mapped_column(unique=True)
    password_hash: Mapped[str] = mapped_column(default="")
    active: Mapped[bool] = mapped_column(default=True)
    totp_secret: Mapped[str] = mapped_column(default="", server_default="")
    totp_last_step: Mapped[int | None] = mapped_column(BigInteger)
    sign_in_subject: Mapped[str | None] = mapped_column(unique=True)


class SessionRow(Base):
    """A technician's visit to the console; only the hash of its token is kept.

    ``form_key`` makes the token of its forms and stays the same when the session's token is replaced.
    """

    __tablename__ = "sessions"
    token_hash: Mapped[str] = mapped_column(primary_key=True)
    technician_id: Mapped[int] = mapped_column(ForeignKey("technicians.id"), index=True)
    expires_at: Mapped[datetime]
    form_key: Mapped[str] = mapped_column(default="", server_default="")
    issued_at: Mapped[datetime | None]
    replaced_at: Mapped[datetime | None]


class ReaderRow(Base):
    """A trained reader under ``var/readers``; ``state`` is serving, candidate, shadow (reads along) or retired."""

    __tablename__ = "readers"
    id: Mapped[str] = mapped_column(primary_key=True)
    figures: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    state: Mapped[str]
    trained_at: Mapped[datetime]
    promoted_at: Mapped[datetime | None]
