"""Tables of what is known: articles for clients and technicians, and the beginnings of answers."""

from datetime import datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from models.database import Base


class ArticleRow(Base):
    """A knowledge article in Markdown; ``state`` is draft, published or withdrawn. Clients see published ones only."""

    __tablename__ = "articles"
    __table_args__ = (Index("ix_articles_state_product_feature", "state", "product", "feature"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    text: Mapped[str]
    product: Mapped[str | None]
    feature: Mapped[str | None]
    state: Mapped[str] = mapped_column(default="draft")
    updated_at: Mapped[datetime]
    updated_by: Mapped[str]
    revision: Mapped[int] = mapped_column(default=1)


class AnswerTemplateRow(Base):
    """The beginning of an answer that is given often; ``{contact}``, ``{number}``, ``{vendor}`` are filled in."""

    __tablename__ = "answer_templates"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    text: Mapped[str]
    updated_at: Mapped[datetime]
    updated_by: Mapped[str]


class PresenceRow(Base):
    """That a technician has a case open, and whether they are writing; it means nothing soon after ``seen_at``."""

    __tablename__ = "presences"
    case_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    login: Mapped[str] = mapped_column(primary_key=True)
    is_writing: Mapped[bool] = mapped_column(default=False)
    seen_at: Mapped[datetime]
