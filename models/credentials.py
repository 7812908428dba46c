"""Tables of how senders show who they are: codes sent to clients, PINs, each try, and what was released (E3)."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from models.database import Base


class CredentialRow(Base):
    """A code for one use, kept as a hash only; it was mailed to a registered address of the client."""

    __tablename__ = "credentials"
    id: Mapped[int] = mapped_column(primary_key=True)
    code_hash: Mapped[str] = mapped_column(unique=True)
    purpose: Mapped[str]
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"), index=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("requests.id"), index=True)
    recipient: Mapped[str]
    issued_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class ClientPinRow(Base):
    """The support PIN of a client: salted and hashed."""

    __tablename__ = "client_pins"
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"), primary_key=True)
    pin_hash: Mapped[str]
    set_at: Mapped[datetime]


class CredentialTryRow(Base):
    """One try to give a credential, by whom and for which client, so that tries can be limited."""

    __tablename__ = "credential_tries"
    __table_args__ = (
        Index("ix_credential_tries_client_id_tried_at", "client_id", "tried_at"),
        Index("ix_credential_tries_sender_tried_at", "sender", "tried_at"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    client_id: Mapped[int | None] = mapped_column(ForeignKey("clients.id"))
    sender: Mapped[str]
    tried_at: Mapped[datetime]


class ReleasedRequestRow(Base):
    """A held request let go on as a client's; ``settled_at`` is empty until a worker has settled it anew.

    ``admitted`` says that a person let it through whatever kept it besides the sender's identity (E2, E4).
    """

    __tablename__ = "released_requests"
    id: Mapped[int] = mapped_column(primary_key=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("requests.id"), index=True)
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"))
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
    actor: Mapped[str]
    reason: Mapped[str]
    admitted: Mapped[bool] = mapped_column(default=False)
    released_at: Mapped[datetime]
    settled_at: Mapped[datetime | None]
