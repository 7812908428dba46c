"""The table of internal notes: what technicians write to each other about a case; no client ever sees it."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from models.database import Base


class NoteRow(Base):
    """A note on one case."""

    __tablename__ = "notes"
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    actor: Mapped[str]
    text: Mapped[str]
    written_at: Mapped[datetime]
