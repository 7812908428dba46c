"""Tables of the mailboxes we pull mail from: how far each folder was seen, what could not be taken, how it fares."""

from datetime import datetime

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped, mapped_column

from models.database import Base


class MailboxStateRow(Base):
    """How far one folder of an account was seen; a new ``uidvalidity`` means that its UIDs were given anew."""

    __tablename__ = "mailbox_state"
    account: Mapped[str] = mapped_column(primary_key=True)
    folder: Mapped[str] = mapped_column(primary_key=True)
    uidvalidity: Mapped[int] = mapped_column(BigInteger)
    last_uid: Mapped[int] = mapped_column(BigInteger)
    swept_at: Mapped[datetime | None]


class MailboxFailureRow(Base):
    """A message that could not be taken in, with the reason; it stays in its folder and is tried again."""

    __tablename__ = "mailbox_failures"
    account: Mapped[str] = mapped_column(primary_key=True)
    folder: Mapped[str] = mapped_column(primary_key=True)
    uidvalidity: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    uid: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    attempts: Mapped[int]
    reason: Mapped[str]
    next_try_at: Mapped[datetime]


class MailboxHealthRow(Base):
    """How an account fares; ``failures`` counts those since the last success."""

    __tablename__ = "mailbox_health"
    account: Mapped[str] = mapped_column(primary_key=True)
    failures: Mapped[int] = mapped_column(default=0)
    last_success_at: Mapped[datetime | None]
    last_error_at: Mapped[datetime | None]
    last_error: Mapped[str] = mapped_column(default="")
    next_try_at: Mapped[datetime | None]
