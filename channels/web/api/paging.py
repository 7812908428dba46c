"""Cursors: each page says where the next one begins, so that nothing is left out while rows are added."""

from typing import Annotated

from fastapi import Query

Cursor = Annotated[
    str | None,
    Query(pattern=r"^[1-9][0-9]{0,8}$", description="The next of the page before; nothing for the first page."),
]
Limit = Annotated[int, Query(ge=1, le=200, description="How many at most.")]


def before_of(cursor: str | None) -> int | None:
    """The id that the page stays below."""
    return int(cursor) if cursor else None


def next_of(ids: list[int], limit: int) -> str | None:
    """The cursor of the following page; None where this one is not full."""
    return str(ids[-1]) if len(ids) == limit else None
