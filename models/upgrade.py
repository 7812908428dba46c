"""Migrations: bringing a database to the code's version, and telling whether it is there."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError as DriverError
from sqlalchemy.exc import OperationalError

from models.database import Database, DatabaseError
from models.tables import METADATA

VERSION_TABLE = "intake_schema"
_UPGRADE_LOCK = 8_141_042_601


def upgrade(database: Database) -> str:
    """Applies what is missing in one transaction and gives the version reached; doing it again changes nothing.

    Raises DatabaseError where the database is of a newer version than the code.
    """
    with _reachable(), database.engine.begin() as connection:
        if not database.is_sqlite:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_UPGRADE_LOCK})")
        _refuse_newer(connection)
        command.upgrade(_config(connection), "head")
    return newest_version()


def check_version(database: Database) -> None:
    """Raises DatabaseError, saying what to do, unless the database is of the code's version."""
    with _reachable(), database.engine.connect().execution_options(reading=True) as connection:
        current = _refuse_newer(connection)
    if current != newest_version():
        raise DatabaseError(
            f"The database is at version {current or 'none'}, not {newest_version()}: run 'intake db upgrade'."
        )


@contextmanager
def _reachable() -> Iterator[None]:
    try:
        yield
    except DriverError as error:
        if type(error) not in (DriverError, OperationalError):
            raise  # a fault of our own statements, not of the server or the file
        reason = f"The database cannot be used: {error.orig}. Is it running, and is database.url right?"
        raise DatabaseError(reason) from error


def newest_version() -> str:
    """The version that the code's migrations lead to."""
    return _scripts().get_current_head() or ""


def differences(database: Database) -> list[str]:
    """What the tables of the code and of the database do not agree on, a line each; empty when they agree."""
    with database.engine.connect().execution_options(reading=True) as connection:
        options = {
            "include_object": lambda _object, name, kind, _reflected, _compared: (
                kind != "table" or name in METADATA.tables
            ),
            "version_table": VERSION_TABLE,
            "compare_type": True,
        }
        context = MigrationContext.configure(connection, opts=options)
        return [str(change) for change in compare_metadata(context, METADATA)]


def _refuse_newer(connection: Connection) -> str | None:
    current = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE}).get_current_revision()
    known = {script.revision for script in _scripts().walk_revisions()}
    if current is not None and current not in known:
        raise DatabaseError(
            f"The database is of version {current}, which this code does not know: it was upgraded by a newer Intake. "
            "Install that version, or restore the backup made before the upgrade."
        )
    return current


def _scripts() -> ScriptDirectory:
    return ScriptDirectory(str(Path(__file__).parent / "migrations"))


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    return config
