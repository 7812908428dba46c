"""Tables of who buys support: clients, their locations and contacts, what they bought and what they run."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.database import Base


class ClientRow(Base):
    """An organisation that bought and installed, or is installing, a licensed product."""

    __tablename__ = "clients"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    time_zone: Mapped[str]
    named_contacts_only: Mapped[bool] = mapped_column(default=False)
    removed_at: Mapped[datetime | None]


class ClientDomainRow(Base):
    """A mail domain that belongs to one client, in IDNA form."""

    __tablename__ = "client_domains"
    domain: Mapped[str] = mapped_column(primary_key=True)
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"), index=True)
    removed_at: Mapped[datetime | None]


class ClientSlackRow(Base):
    """A Slack workspace (``team``) or channel (``channel``) that belongs to one client."""

    __tablename__ = "client_slack"
    kind: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str] = mapped_column(primary_key=True)
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"), index=True)
    removed_at: Mapped[datetime | None]


class LocationRow(Base):
    """One site of a client."""

    __tablename__ = "locations"
    __table_args__ = (UniqueConstraint("client_id", "name"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"))
    name: Mapped[str]


class ContactRow(Base):
    """A person at a client; ``registered`` is false for one who became a contact by writing (E2)."""

    __tablename__ = "contacts"
    id: Mapped[int] = mapped_column(primary_key=True)
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"), index=True)
    location_id: Mapped[int | None] = mapped_column(ForeignKey("locations.id"))
    name: Mapped[str]
    single_point_of_contact: Mapped[bool] = mapped_column(default=False)
    purchasing_representative: Mapped[bool] = mapped_column(default=False)
    registered: Mapped[bool] = mapped_column(default=True)
    removed_at: Mapped[datetime | None]


class ContactAddressRow(Base):
    """One way to know a contact: ``kind`` is email, slack (``T…/U…``) or phone."""

    __tablename__ = "contact_addresses"
    kind: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    removed_at: Mapped[datetime | None]


class AgreementRow(Base):
    """What a client bought, from a day to a day; ``overrides`` replaces fields of the plan (P2)."""

    __tablename__ = "agreements"
    __table_args__ = (UniqueConstraint("client_id", "plan", "starts_on"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"))
    plan: Mapped[str]
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]
    overrides: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    removed_at: Mapped[datetime | None]


class DeploymentRow(Base):
    """One product at one client; the implementation is open until a day is recorded."""

    __tablename__ = "deployments"
    __table_args__ = (UniqueConstraint("client_id", "product"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"))
    product: Mapped[str]
    version: Mapped[str]
    implementation_completed_on: Mapped[date | None]
    removed_at: Mapped[datetime | None]
