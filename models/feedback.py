"""Tables of where confirmed cases lead: defect reports, errors in documents, the upgrade committee's queue."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from models.database import Base


class DefectReportRow(Base):
    """A defect in evaluation or confirmed; its standing has two fields of their own (D1).

    ``case_priority`` comes from its cases, ``technical_severity`` from engineering. ``state`` is evaluating,
    confirmed, fixed, declined or withdrawn.
    """

    __tablename__ = "defect_reports"
    __table_args__ = (Index("ix_defect_reports_state_id", "state", "id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    state: Mapped[str]
    summary: Mapped[str]
    product: Mapped[str | None]
    feature: Mapped[str | None]
    version: Mapped[str | None]
    case_priority: Mapped[str | None]
    technical_severity: Mapped[str]
    reported_by: Mapped[str]
    reported_at: Mapped[datetime]
    confirmed_by: Mapped[str] = mapped_column(default="")
    confirmed_at: Mapped[datetime | None]
    tracker_key: Mapped[str] = mapped_column(default="", index=True)
    fixed_in: Mapped[str] = mapped_column(default="")
    ended_at: Mapped[datetime | None]


class DefectCaseRow(Base):
    """A case that a defect report rests on; a case belongs to one report at most."""

    __tablename__ = "defect_cases"
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("defect_reports.id"), index=True)
    told_at: Mapped[datetime | None]


class EnhancementRow(Base):
    """One enhancement before the upgrade committee (D2); ``state`` is queued, accepted, declined or delivered."""

    __tablename__ = "enhancements"
    __table_args__ = (Index("ix_enhancements_state_id", "state", "id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    state: Mapped[str]
    subject: Mapped[str]
    product: Mapped[str | None]
    feature: Mapped[str | None]
    decision: Mapped[str] = mapped_column(default="")
    queued_at: Mapped[datetime]
    decided_at: Mapped[datetime | None]


class WishRow(Base):
    """One case's wish for an enhancement, with who asked."""

    __tablename__ = "wishes"
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    enhancement_id: Mapped[int] = mapped_column(ForeignKey("enhancements.id"), index=True)
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"))
    requester: Mapped[str]


class DocumentErrorRow(Base):
    """An error in a document of ours, told to its owner (K3); ``state`` is open, mended or withdrawn."""

    __tablename__ = "document_errors"
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), unique=True)
    state: Mapped[str]
    product: Mapped[str | None]
    document: Mapped[str]
    owner: Mapped[str]
    told_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
