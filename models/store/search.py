"""Searching everything that technicians may see: FTS5 on SQLite, text vectors on PostgreSQL, one way to ask."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, text
from sqlalchemy.orm import Session

_WORD = re.compile(r"\w+")
_MOST_WORDS = 12
# Of what grows without end only the newest that bear the words are ranked; clients, contacts and articles are few, and
# looked for among themselves. PostgreSQL is told the words where it plans: common ones it meets soon on a walk from the
# newest, rare ones it looks up.
_RANKED = 500
_FEW = frozenset({"client", "contact", "article"})
_SQLITE = """
    SELECT kind, ref, worth, place FROM (
        SELECT rowid AS place, kind, ref, bm25({index}, 0, 0, 4.0, 1.0) AS worth FROM {index}
        WHERE {index} MATCH :words ORDER BY rowid DESC LIMIT :ranked
    ) ORDER BY worth, place DESC LIMIT :most
"""
_TEXTS, _REGISTERS = (text(_SQLITE.format(index=name)) for name in ("search_texts", "search_registers"))
_POSTGRESQL = text("""
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
""")


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
        """The best hits, a few hundred of them looked through where only some kinds are wanted.

        Where whole words are enough of the newest messages and cases bear, those that bear longer ones are left out.
        """
        words = [word for word in _WORD.findall(question.casefold()) if word.strip("_")][:_MOST_WORDS]
        if not words:
            return []
        if not self._is_sqlite():
            return self._run_on_postgresql(" & ".join(f"'{word}':*" for word in words), kinds, limit)
        whole, begun = (" AND ".join(f'"{word}"{end}' for word in words) for end in ("", "*"))
        return self._run_on_sqlite([whole, begun], kinds, limit)

    def like(self, text_of_it: str, *, kinds: Sequence[str], limit: int) -> list[Hit]:
        """What shares most with a text: any of its longer words counts."""
        words = sorted({word for word in _WORD.findall(text_of_it.casefold()[:2_000]) if len(word) > 4}, key=len)
        if not words:
            return []
        if not self._is_sqlite():
            return self._run_on_postgresql(" | ".join(f"'{word}'" for word in words[-_MOST_WORDS:]), kinds, limit)
        return self._run_on_sqlite([" OR ".join(f'"{word}"' for word in words[-_MOST_WORDS:])], kinds, limit)

    def _run_on_sqlite(self, ways: Sequence[str], kinds: Sequence[str], limit: int) -> list[Hit]:
        """Asks in one way after another until there are enough; the last is the widest, and the slowest."""
        asked = {"most": limit if not kinds else limit * 6, "ranked": _RANKED}
        rows: list[Row[Any]] = []
        if not kinds or not _FEW.issuperset(kinds):
            for words in ways:
                rows = list(self._session.execute(_TEXTS, {**asked, "words": words}))
                if len(rows) == asked["most"]:
                    break
        if not kinds or not _FEW.isdisjoint(kinds):
            rows += self._session.execute(_REGISTERS, {**asked, "words": ways[-1]})
        rows.sort(key=lambda row: (row.worth, -row.place))
        return [Hit(row.kind, row.ref) for row in rows if not kinds or row.kind in kinds][:limit]

    def _run_on_postgresql(self, words: str, kinds: Sequence[str], limit: int) -> list[Hit]:
        self._session.execute(text("SET LOCAL plan_cache_mode = force_custom_plan"))
        most = limit if not kinds else limit * 6
        rows = self._session.execute(_POSTGRESQL, {"words": words, "most": most, "ranked": _RANKED})
        return [Hit(row.kind, row.ref) for row in rows if not kinds or row.kind in kinds][:limit]

    def _is_sqlite(self) -> bool:
        return self._session.get_bind().dialect.name == "sqlite"
