"""The tables of the code and those that the migrations make agree on both databases."""

import pytest
from sqlalchemy import text

from models.database import Database, DatabaseError, open_database
from models.upgrade import check_version, differences, newest_version, upgrade


def test_models_and_migrations_agree(database: Database) -> None:
    assert differences(database) == []


def test_upgrading_again_changes_nothing(database: Database) -> None:
    assert upgrade(database) == newest_version()
    check_version(database)


def test_a_database_of_a_newer_version_is_refused(database: Database) -> None:
    with database.engine.begin() as connection:
        connection.execute(text("UPDATE intake_schema SET version_num = 'from the future'"))

    with pytest.raises(DatabaseError, match="upgraded by a newer Intake"):
        check_version(database)
    with pytest.raises(DatabaseError, match="upgraded by a newer Intake"):
        upgrade(database)


def test_an_empty_database_is_told_from_an_upgraded_one() -> None:
    empty = open_database("sqlite://")

    with pytest.raises(DatabaseError, match="run 'intake db upgrade'"):
        check_version(empty)


def test_other_peoples_tables_are_left_alone(database: Database) -> None:
    with database.engine.begin() as connection:
        connection.execute(text("CREATE TABLE somebody_elses (id INTEGER PRIMARY KEY)"))

    assert differences(database) == []


def test_an_engine_that_we_do_not_know_is_refused() -> None:
    with pytest.raises(DatabaseError, match="SQLite or PostgreSQL"):
        open_database("mysql://localhost/intake")


def test_case_numbers_begin_as_agreed_on_both_databases(database: Database) -> None:
    insert = text(
        "INSERT INTO cases (conversation_id, request_id, ordinal, client_id, kind, summary, spans, status, verdict,"
        " verdict_reason, coverage, opened_at, revision) SELECT 1, 1, 1, 1, 'question', '', '[]', 'new', '', '', '',"
        " CURRENT_TIMESTAMP, 1"
    )
    with database.engine.begin() as connection:
        if database.is_sqlite:
            connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
            connection.execute(insert)
            number = connection.execute(text("SELECT max(id) FROM cases")).scalar_one()
            connection.rollback()
        else:
            number = connection.execute(text("SELECT nextval(pg_get_serial_sequence('cases', 'id'))")).scalar_one()
    assert number == 1001
