"""Named queries on articles and answer templates."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import case, delete, or_, select, update
from sqlalchemy.orm import Session

from models.knowledge import AnswerTemplateRow, ArticleRow
from models.store.paging import newest_below

PUBLISHED = "published"
_TEMPLATES = select(AnswerTemplateRow).order_by(AnswerTemplateRow.name)


class Knowledge:
    """What is known, and how answers begin."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def articles(self, *, state: str | None = None, limit: int = 500) -> list[ArticleRow]:
        """The articles, all or of one state, by title."""
        query = select(ArticleRow).order_by(ArticleRow.title, ArticleRow.id).limit(limit)
        return list(self._session.scalars(query if state is None else query.where(ArticleRow.state == state)))

    def page(self, state: str, *, before: int | None, limit: int) -> list[ArticleRow]:
        """The newest articles of a state, with ids below ``before``."""
        query = select(ArticleRow).where(ArticleRow.state == state)
        return list(self._session.scalars(newest_below(query, ArticleRow.id, before, limit)))

    def article(self, article_id: int) -> ArticleRow | None:
        """The article of that id."""
        return self._session.get(ArticleRow, article_id)

    def of_ids(self, article_ids: Sequence[int]) -> list[ArticleRow]:
        """The articles of those ids, in their order."""
        rows = self._session.scalars(select(ArticleRow).where(ArticleRow.id.in_(article_ids)))
        found = {row.id: row for row in rows}
        return [found[each] for each in article_ids if each in found]

    def fitting(self, product: str | None, feature: str | None, *, limit: int) -> list[ArticleRow]:
        """The published articles on a feature, then those on the rest of its product."""
        if product is None and feature is None:
            return []
        is_of_feature = ArticleRow.feature == feature
        fits = or_(is_of_feature, ArticleRow.product == product)
        query = select(ArticleRow).where(ArticleRow.state == PUBLISHED, fits)
        query = query.order_by(case((is_of_feature, 0), else_=1), ArticleRow.title, ArticleRow.id)
        return list(self._session.scalars(query.limit(limit)))

    def add_article(self, **fields: Any) -> ArticleRow:
        """Writes a new article."""
        row = ArticleRow(**fields)
        self._session.add(row)
        self._session.flush()
        return row

    def change_article(self, article_id: int, *, revision: int, **fields: Any) -> bool:
        """Changes an article unless somebody changed it since ``revision``; whether it was changed."""
        changed = self._session.execute(
            update(ArticleRow)
            .where(ArticleRow.id == article_id, ArticleRow.revision == revision)
            .values(revision=revision + 1, **fields)
            .returning(ArticleRow.id)
            .execution_options(synchronize_session=False)
        ).all()
        return bool(changed)

    def templates(self) -> list[AnswerTemplateRow]:
        """The beginnings of answers, by name."""
        return list(self._session.scalars(_TEMPLATES))

    def put_template(self, name: str, *, text: str, by: str, now: datetime) -> None:
        """Writes the beginning of an answer, or writes it anew."""
        row = self._session.scalars(select(AnswerTemplateRow).where(AnswerTemplateRow.name == name)).first()
        row = row or AnswerTemplateRow(name=name)
        row.text, row.updated_by, row.updated_at = text, by, now
        self._session.add(row)
        self._session.flush()

    def drop_template(self, template_id: int) -> bool:
        """Deletes the beginning of an answer; whether there was one."""
        gone = delete(AnswerTemplateRow).where(AnswerTemplateRow.id == template_id).returning(AnswerTemplateRow.id)
        return bool(self._session.execute(gone).all())
