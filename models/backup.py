"""A copy of the embedded database, taken while it is in use."""

import sqlite3
from pathlib import Path

from models.database import Database, DatabaseError


def back_up(database: Database, target: Path) -> None:
    """Copies an SQLite database by its own online backup; raises DatabaseError for PostgreSQL, which has pg_dump."""
    if not database.is_sqlite:
        raise DatabaseError("This database is PostgreSQL: back it up with pg_dump, or by its own replication.")
    with sqlite3.connect(target) as copy:
        connection = database.engine.raw_connection()
        try:
            connection.driver_connection.backup(copy)  # type: ignore[union-attr]
        finally:
            connection.close()
