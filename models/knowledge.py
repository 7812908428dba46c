"""The table of knowledge articles: what the vendor has written down for everybody to find (C2)."""

from datetime import datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from models.database import Base


class ArticleRow(Base):
    """One article in Markdown; ``state`` is draft, published or retired, and clients see published ones only."""

    __tablename__ = "articles"
    __table_args__ = (Index("ix_articles_state_id", "state", "id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    body: Mapped[str]
    product: Mapped[str | None]
    feature: Mapped[str | None]
    state: Mapped[str] = mapped_column(default="draft")
    updated_at: Mapped[datetime]
    updated_by: Mapped[str]
