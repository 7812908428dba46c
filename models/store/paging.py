"""Pages of rows, newest first: the next page begins below the last id of the one before."""

from typing import Any, TypeVar

from sqlalchemy import Select
from sqlalchemy.orm import InstrumentedAttribute

Query = TypeVar("Query", bound=Select[*tuple[Any, ...]])


def newest_below(query: Query, column: InstrumentedAttribute[int], before: int | None, limit: int) -> Query:
    """The ``limit`` newest rows of a query by an id, those below ``before`` where that is given."""
    if before is not None:
        query = query.where(column < before)
    return query.order_by(column.desc()).limit(limit)
