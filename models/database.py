"""The database: how it is opened, and what every table builds on."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from threading import Lock
from typing import Any

from sqlalchemy import DateTime, Dialect, Engine, MetaData, TypeDecorator, create_engine, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.pool import StaticPool

OLDEST_SQLITE = (3, 35, 0)


class DatabaseError(Exception):
    """The database cannot be used as it stands; the sentence says what to do."""


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment, in UTC on the way in and out; a naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment in UTC, without its zone where the database keeps none."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"A moment without a time zone cannot be stored: {value!r}")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """The stored moment, aware and in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    """What all tables share: predictable constraint names, and moments in UTC."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {datetime: UtcDateTime}  # noqa: RUF012 (SQLAlchemy's own form)


@dataclass(frozen=True, slots=True)
class Database:
    """An opened database; stores are opened on it, one a transaction."""

    engine: Engine
    reading: Engine = field(init=False, repr=False)
    _writing: Lock = field(default_factory=Lock, repr=False)

    def __post_init__(self) -> None:
        # The same connections, whose transactions on SQLite do not wait for a writer.
        object.__setattr__(self, "reading", self.engine.execution_options(reading=True))

    @property
    def is_sqlite(self) -> bool:
        """Whether it is the embedded store of one machine."""
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def turn_to_write(self) -> Iterator[None]:
        """Waits for this process's turn to write; on PostgreSQL everybody may write at once."""
        if not self.is_sqlite:
            yield
            return
        # SQLite lets one write and the others sleep and look again, up to 100 ms: a lock wakes the next one at once.
        with self._writing:
            yield

    def close(self) -> None:
        """Gives back all connections."""
        self.engine.dispose()


def open_database(url: str, *, pool_size: int = 10) -> Database:
    """Opens SQLite or PostgreSQL by its SQLAlchemy URL; nothing is created but an SQLite file.

    A driver that the URL names is replaced by ours, which speaks to the same database. Raises DatabaseError for any
    other engine, for what is no URL, or a SQLite library that is too old.
    """
    try:
        parsed = _with_driver(make_url(url))
    except ArgumentError as error:
        raise DatabaseError(
            "database.url is no URL; write one such as 'sqlite:///var/intake.db' or 'postgresql://intake@db/intake'."
        ) from error
    if parsed.get_backend_name() == "sqlite":
        return Database(_sqlite_engine(parsed))
    if parsed.get_backend_name() == "postgresql":
        return Database(create_engine(parsed, pool_size=pool_size, max_overflow=10, pool_pre_ping=True))
    raise DatabaseError(f"database.url must name SQLite or PostgreSQL, not {parsed.get_backend_name()!r}.")


def _with_driver(url: URL) -> URL:
    drivers = {"postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg", "sqlite": "sqlite+pysqlite"}
    return url.set(drivername=drivers.get(url.drivername.partition("+")[0], url.drivername))


def _sqlite_engine(url: URL) -> Engine:
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise DatabaseError(f"SQLite {sqlite3.sqlite_version} is too old: 3.35 or newer is needed.")
    in_memory = url.database in (None, "", ":memory:")
    pool: dict[str, Any] = {"poolclass": StaticPool} if in_memory else {"pool_size": 10, "max_overflow": 20}
    engine = create_engine(url, connect_args={"check_same_thread": False, "timeout": 30}, **pool)
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _set_up_sqlite(connection: Any, _record: Any) -> None:
    # The driver's own BEGIN comes after the first read, so that two read-modify-writes can cross: we begin ourselves.
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=30000", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Any) -> None:
    reading = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
