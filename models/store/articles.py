"""Named queries on knowledge articles."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from models.knowledge import ArticleRow

PUBLISHED = "published"
STATES = ("draft", PUBLISHED, "retired")
_MOST_WORDS = 12
_MOST_COMPARED = 500


class Articles:
    """What is written down for everybody; clients find published articles only (C2)."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find(self, article_id: int) -> ArticleRow | None:
        """The article of that id."""
        return self._session.get(ArticleRow, article_id)

    def add(
        self, *, title: str, body: str, by: str, now: datetime, product: str | None = None, feature: str | None = None
    ) -> ArticleRow:
        """Writes a draft."""
        row = ArticleRow(
            title=title, body=body, product=product, feature=feature, state="draft", updated_at=now, updated_by=by
        )
        self._session.add(row)
        self._session.flush()
        return row

    def change(self, row: ArticleRow, *, by: str, now: datetime, **fields: str | None) -> None:
        """Changes an article: its text, what it is about, or its state."""
        for name, value in fields.items():
            setattr(row, name, value)
        row.updated_at, row.updated_by = now, by
        self._session.flush()

    def listing(self, *, state: str | None, limit: int, before: int | None = None) -> list[ArticleRow]:
        """The newest articles, all or of one state, with ids below ``before``."""
        query = select(ArticleRow).order_by(ArticleRow.id.desc()).limit(limit)
        if state is not None:
            query = query.where(ArticleRow.state == state)
        if before is not None:
            query = query.where(ArticleRow.id < before)
        return list(self._session.scalars(query))

    def fitting(self, product: str | None, feature: str | None, *, limit: int) -> list[ArticleRow]:
        """Published articles about a feature, then about its product; none where neither is named."""
        if not product:
            return []
        query = select(ArticleRow).where(ArticleRow.state == PUBLISHED, ArticleRow.product == product)
        query = query.where(or_(ArticleRow.feature == feature, ArticleRow.feature.is_(None)))
        rows = self._session.scalars(query.order_by(ArticleRow.updated_at.desc()).limit(_MOST_COMPARED))
        return sorted(rows, key=lambda row: row.feature != feature)[:limit]

    def search(self, words: Sequence[str], *, limit: int) -> list[ArticleRow]:
        """Published articles that hold any of the words, the best first: a word of the title counts thrice."""
        wanted = [word.casefold() for word in dict.fromkeys(words) if word][:_MOST_WORDS]
        if not wanted:
            return []
        rows = self._session.scalars(_holding(wanted).limit(_MOST_COMPARED)).all()
        return sorted(rows, key=lambda row: _fit(row, wanted), reverse=True)[:limit]


def _holding(words: Sequence[str]) -> Select[ArticleRow]:
    columns = (ArticleRow.title, ArticleRow.body, ArticleRow.product, ArticleRow.feature)
    matches = [func.lower(column).contains(word, autoescape=True) for column in columns for word in words]
    return select(ArticleRow).where(ArticleRow.state == PUBLISHED, or_(*matches)).order_by(ArticleRow.id.desc())


def _fit(row: ArticleRow, words: Sequence[str]) -> int:
    title, body = row.title.casefold(), row.body.casefold()
    about = f"{row.product or ''} {row.feature or ''}".casefold()
    return sum(3 * (word in title) + 2 * (word in about) + (word in body) for word in words)
