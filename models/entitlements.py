"""Tables of what was decided about support, and of the acts it rests on. Rows are added, never changed."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from models.database import Base


class VerdictRow(Base):
    """One decision on what a sender may have, with the facts of the day; ``case_id`` is empty where none was opened.

    ``act`` says what led to it: opened, refused, or what a person did later. ``charge`` is the entry that followed.
    """

    __tablename__ = "verdicts"
    id: Mapped[int] = mapped_column(primary_key=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("requests.id"), index=True)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"), index=True)
    act: Mapped[str]
    verdict: Mapped[str]
    technician_reason: Mapped[str]
    client_reason: Mapped[str]
    agreement_id: Mapped[int | None] = mapped_column(ForeignKey("agreements.id"))
    deployment_id: Mapped[int | None] = mapped_column(ForeignKey("deployments.id"))
    needs_technician_now: Mapped[bool] = mapped_column(default=False)
    facts: Mapped[dict[str, Any]] = mapped_column(JSON)
    charge: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    zone: Mapped[str]
    asked_at: Mapped[datetime]
    actor: Mapped[str]
    decided_at: Mapped[datetime]


class AgreementChangeRow(Base):
    """One change of what a client bought: from which day, by whose authority and message, values before and after."""

    __tablename__ = "agreement_changes"
    id: Mapped[int] = mapped_column(primary_key=True)
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"), index=True)
    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreements.id"))
    act: Mapped[str]
    effective_on: Mapped[date]
    before: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    after: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    authorised_by: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
    message: Mapped[str]
    actor: Mapped[str]
    changed_at: Mapped[datetime]


class ImplementationRow(Base):
    """That a technician saw a product open and run at a client, which ends its implementation allowance (P3)."""

    __tablename__ = "implementation_confirmations"
    id: Mapped[int] = mapped_column(primary_key=True)
    deployment_id: Mapped[int] = mapped_column(ForeignKey("deployments.id"), index=True)
    completed_on: Mapped[date]
    how: Mapped[str]
    actor: Mapped[str]
    confirmed_at: Mapped[datetime]


class FeeAuthorisationRow(Base):
    """A purchasing representative's consent to a fee for one case: who, which day, by which message (E7)."""

    __tablename__ = "fee_authorisations"
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), unique=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"))
    request_id: Mapped[int | None] = mapped_column(ForeignKey("requests.id"))
    message: Mapped[str]
    given_on: Mapped[date]
    actor: Mapped[str]
    recorded_at: Mapped[datetime]
