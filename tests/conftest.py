"""What the tests share: databases of both kinds, a clock that stands still, and a small installation."""

import shutil
import uuid
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from models.database import Database, open_database
from models.upgrade import upgrade
from tests.installation import Installation
from tests.postgres_server import postgres_server


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of a real PostgreSQL with a migrated template database."""
    with postgres_server() as url:
        _administer(url, 'CREATE DATABASE "template_intake"')
        template = open_database(url.rpartition("/")[0] + "/template_intake")
        upgrade(template)
        template.close()
        yield url


@pytest.fixture
def postgres_url(postgres: str) -> Iterator[str]:
    """The URL of a fresh, migrated PostgreSQL database."""
    name = f"test_{uuid.uuid4().hex[:12]}"
    _administer(postgres, f'CREATE DATABASE "{name}" TEMPLATE "template_intake"')
    yield postgres.rpartition("/")[0] + f"/{name}"
    _administer(postgres, f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite database to copy."""
    path = tmp_path_factory.mktemp("template") / "intake.db"
    database = open_database(f"sqlite:///{path}")
    upgrade(database)
    # SQLite writes its journal back when the last connection closes: the file alone is the whole database.
    database.close()
    return path


@pytest.fixture
def sqlite_url(tmp_path: Path, sqlite_template: Path) -> str:
    """The URL of a fresh, migrated SQLite database."""
    shutil.copyfile(sqlite_template, tmp_path / "intake.db")
    return f"sqlite:///{tmp_path}/intake.db"


@pytest.fixture(scope="module")
def module_sqlite_url(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> str:
    """The URL of a migrated SQLite database that the tests of a module share."""
    folder = tmp_path_factory.mktemp("module")
    shutil.copyfile(sqlite_template, folder / "intake.db")
    return f"sqlite:///{folder}/intake.db"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The URL of a fresh, migrated database, of each kind in turn."""
    return str(request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url"))


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A fresh, migrated database, of each kind in turn."""
    opened = open_database(database_url)
    yield opened
    opened.close()


@pytest.fixture
def installation(database: Database) -> Installation:
    """A desk with two registered clients, whose clock stands still until it is moved."""
    return Installation(database)


def _administer(url: str, statement: str) -> None:
    with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute(statement)
