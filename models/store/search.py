"""Searching everything that technicians may see: FTS5 on SQLite, text vectors on PostgreSQL, one way to ask."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

_WORD = re.compile(r"\w+")
_MOST_WORDS = 12
# Of what grows without end only the newest that bear the words are ranked; clients, contacts and articles are few, and
# looked for among themselves: their rows come first by number, or by kind. PostgreSQL is told the words where it plans:
# common ones it meets soon on a walk from the newest, rare ones it looks up.
_RANKED = 500
_SQLITE = """
    SELECT kind, ref FROM (
        SELECT * FROM (
            SELECT rowid AS place, kind, ref, bm25(search_texts, 0, 0, 4.0, 1.0) AS worth FROM search_texts
            WHERE search_texts MATCH :words AND rowid % 6 < 3 ORDER BY rowid DESC LIMIT :ranked
        )
        UNION ALL SELECT * FROM (
            SELECT rowid AS place, kind, ref, bm25(search_texts, 0, 0, 4.0, 1.0) AS worth FROM search_texts
            WHERE search_texts MATCH :words AND rowid % 6 >= 3 AND rowid <= (
                SELECT 6 * max(coalesce((SELECT max(id) FROM clients), 0), coalesce((SELECT max(id) FROM contacts), 0),
                               coalesce((SELECT max(id) FROM articles), 0)) + 5
            ) LIMIT :ranked
        )
    ) ORDER BY worth, place DESC LIMIT :most
"""
_POSTGRESQL = """
    WITH few AS MATERIALIZED (
        SELECT kind, ref, words FROM search_texts WHERE kind IN ('client', 'contact', 'article')
    )
    SELECT kind, ref FROM (
        (SELECT kind, ref, words FROM search_texts
         WHERE words @@ to_tsquery('simple', :words) AND kind IN ('request', 'case', 'note')
         ORDER BY ref DESC LIMIT :ranked)
        UNION ALL
        (SELECT kind, ref, words FROM few WHERE words @@ to_tsquery('simple', :words) LIMIT :ranked)
    ) AS found
    ORDER BY ts_rank(words, to_tsquery('simple', :words)) DESC, ref DESC LIMIT :most
"""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was found: ``kind`` is request, case, note, client, contact or article."""

    kind: str
    ref: int


class Search:
    """Finds what bears all words of a question, the last one perhaps not yet written to its end."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find(self, question: str, *, kinds: Sequence[str] = (), limit: int = 50) -> list[Hit]:
        """The best hits, a few hundred of them looked through where only some kinds are wanted."""
        words = [word for word in _WORD.findall(question.casefold()) if word.strip("_")][:_MOST_WORDS]
        if not words:
            return []
        return self._run(_all_of(words, is_sqlite=self._is_sqlite()), kinds, limit)

    def like(self, text_of_it: str, *, kinds: Sequence[str], limit: int) -> list[Hit]:
        """What shares most with a text: any of its longer words counts."""
        words = sorted({word for word in _WORD.findall(text_of_it.casefold()[:2_000]) if len(word) > 4}, key=len)
        if not words:
            return []
        return self._run(_any_of(words[-_MOST_WORDS:], is_sqlite=self._is_sqlite()), kinds, limit)

    def _run(self, words: str, kinds: Sequence[str], limit: int) -> list[Hit]:
        statement = text(_SQLITE if self._is_sqlite() else _POSTGRESQL)
        if not self._is_sqlite():
            self._session.execute(text("SET LOCAL plan_cache_mode = force_custom_plan"))
        most = limit if not kinds else limit * 6
        rows = self._session.execute(statement, {"words": words, "most": most, "ranked": _RANKED})
        return [Hit(row.kind, row.ref) for row in rows if not kinds or row.kind in kinds][:limit]

    def _is_sqlite(self) -> bool:
        return self._session.get_bind().dialect.name == "sqlite"


def _all_of(words: Sequence[str], *, is_sqlite: bool) -> str:
    if is_sqlite:
        return " AND ".join(f'"{word}"*' for word in words)
    return " & ".join(f"'{word}':*" for word in words)


def _any_of(words: Sequence[str], *, is_sqlite: bool) -> str:
    if is_sqlite:
        return " OR ".join(f'"{word}"' for word in words)
    return " | ".join(f"'{word}'" for word in words)
