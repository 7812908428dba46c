"""Tables of what is chosen in the console: sections of the settings, and each technician's own filters of the queue."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.database import Base


class ChoiceRow(Base):
    """A section of the settings as it was chosen from a moment on; the newest counts, None is the file's again."""

    __tablename__ = "choices"
    __table_args__ = (Index("ix_choices_section_id", "section", "id"), {"sqlite_autoincrement": True})
    id: Mapped[int] = mapped_column(primary_key=True)
    section: Mapped[str]
    content: Mapped[Any] = mapped_column(JSON(none_as_null=True), nullable=True)
    chosen_at: Mapped[datetime]
    chosen_by: Mapped[str]


class SavedFilterRow(Base):
    """A filter of the queue under a name of its owner's; one that is shared is seen by all technicians."""

    __tablename__ = "saved_filters"
    __table_args__ = (UniqueConstraint("owner", "name"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    owner: Mapped[str]
    name: Mapped[str]
    view: Mapped[str]
    client_id: Mapped[int | None]
    kind: Mapped[str | None]
    severity: Mapped[str | None]
    assigned_to: Mapped[str | None]
    shared: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]
