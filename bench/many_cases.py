"""A store with very many cases, multiplied from a few that were really settled."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import Table, text

from models.database import Base, Database
from models.vocabulary import Severity
from tests.installation import DANA, INES, Installation, mail

# In an order in which each stands on what is there; of the rest a case's pages need nothing.
_TABLES = ("inbox", "conversations", "requests", "cases", "suggestions", "ledger", "clocks", "case_events", "audit")
_STRIDE = 100
_LIVING = 200  # copies that are in work; the others are closed
_TEXTS = (
    "How do I print the battery report for one wing only?",
    "The floor map of TrackPoint 7.3 draws every tag one room further east since the update.",
    "Could the discharge letter be sent to the family doctor directly?",
    "ChartWell crashes when I open the medication record of a new patient. Error 0x8007.",
    "The user manual says the battery report is in the menu Tools, but there is no such entry.",
    "The medication record is down for all wards, patients are at risk!",
    "How do I give a new nurse access to the patient portal?",
    "The label printer prints every label twice since this morning.",
    "It would be great if the floor map could be exported to Excel.",
    "Where do I find the list of alarms of last night?",
)


def fill(database: Database, *, cases: int) -> Installation:
    """An installation with so many cases, most of them closed long ago."""
    house = Installation(database)
    always, soon = dict.fromkeys(Severity, "24x7"), dict.fromkeys(Severity, timedelta(hours=8))
    for plan in house.policy.plans.values():
        house.use_plan(replace(plan, coverage=always, response=soon, resolution=soon))
    for place, words in enumerate(_TEXTS):
        house.receive(mail(INES if place % 2 else DANA, f"{words}\n", subject=f"Matter {place}"))
    with database.engine.connect() as connection:
        made = connection.execute(text("SELECT count(*) FROM cases")).scalar_one()
    for name in _TABLES:
        with database.engine.begin() as connection:
            connection.execute(
                text(_copies(Base.metadata.tables[name], is_sqlite=database.is_sqlite)), {"most": cases // made}
            )
    _finish(database)
    return house


def _copies(table: Table, *, is_sqlite: bool) -> str:
    """Copies every row so many times: numbers moved, what must be unique made so, old cases ended, over two years."""
    known = {name: f"{name} + n.n * {_STRIDE}" for name in _numbers(table)}
    known |= {name: f"{name} || '#' || n.n" for name in ("content_key", "path_key", "message_id")}
    known |= {
        "ordinal": f"ordinal + n.n * {_STRIDE}",
        "month": f"CASE WHEN n.n > {_LIVING} THEN '2020-01' ELSE month END",
        "status": f"CASE WHEN n.n > {_LIVING} THEN 'closed' ELSE status END",
        "met_at": f"CASE WHEN n.n > {_LIVING} THEN started_at ELSE met_at END",
        "look_at": f"CASE WHEN n.n > {_LIVING} THEN NULL ELSE look_at END",
    }
    earlier = (
        "strftime('%Y-%m-%d %H:%M:%f000', {}, '-' || (n.n * 105) || ' minutes')"
        if is_sqlite
        else "{} - n.n * interval '105 minutes'"
    )
    known |= {name: earlier.format(name) for name in ("opened_at", "received_at", "entered_at", "suggested_at")}
    if table.name == "audit":
        number = f"CAST(substr(subject, 6) AS INTEGER) + n.n * {_STRIDE}"
        known["subject"] = f"CASE WHEN subject LIKE 'case:%' THEN 'case:' || ({number}) ELSE subject END"
    columns = [column.name for column in table.columns]
    chosen = ", ".join(known.get(name, name) for name in columns)
    return (
        f"WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < :most) "
        f"INSERT INTO {table.name} ({', '.join(columns)}) SELECT {chosen} FROM {table.name}, n"
    )


def _numbers(table: Table) -> Iterator[str]:
    """The columns that number rows of the copied tables."""
    for column in table.columns:
        targets = {key.column.table.name for key in column.foreign_keys}
        if column.name == "id" or targets & set(_TABLES):
            yield column.name


def _finish(database: Database) -> None:
    if database.is_sqlite:
        return  # nobody tells SQLite how its tables are filled in an installation, either
    # What PostgreSQL does by itself after a while.
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        for name in _TABLES:
            counted = f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), (SELECT max(id) FROM {name}))"
            connection.execute(text(counted))
        connection.execute(text("VACUUM ANALYZE"))
