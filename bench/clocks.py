"""What 100,000 running clocks cost: a look when nothing is due, and a thousand that fall due at once."""

import tempfile
import time
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from statistics import median

from sqlalchemy import text

from bench.throughput import _fresh
from intake.timers import tick
from models.cases import CaseRow
from models.database import Database, open_database
from models.life import ClockRow
from models.store import Store
from models.upgrade import upgrade
from models.vocabulary import Severity
from tests.installation import Installation, mail
from tests.postgres_server import postgres_server

CASES = 50_000
DUE = 1_000
LOOKS = 50


def measure() -> list[dict[str, object]]:
    """A row for each database."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'intake.db'}"
        database = open_database(url)
        upgrade(database)
        rows = [_measured("SQLite", database)]
    with postgres_server(durable=True) as url:
        rows.append(_measured("PostgreSQL", open_database(_fresh(url, "clocks"))))
    return rows


def _measured(name: str, database: Database) -> dict[str, object]:
    house = Installation(database)
    silver = replace(
        house.policy.plans["Silver"],
        coverage=dict.fromkeys(Severity, "24x5"),
        response=dict.fromkeys(Severity, timedelta(hours=8)),
    )
    house.use(replace(house.policy, plans={**house.policy.plans, "Silver": silver}))
    (case,) = house.cases(house.receive(mail()))
    _copy(database, case.id)
    used = time.process_time()
    looks = [_seconds(house) for _ in range(LOOKS)]
    cpu_of_look = (time.process_time() - used) / LOOKS
    house.now += timedelta(hours=7, minutes=30)
    _put_off(database, every=CASES // DUE)
    begun, used = time.perf_counter(), time.process_time()
    done = sum((tick(database, house.policy, house.now) for _ in range(-(-DUE // 500))), start=Counter[str]())
    seconds, cpu = time.perf_counter() - begun, time.process_time() - used
    assert done["warned"] == DUE, done
    database.close()
    return {
        "store": name,
        "running clocks": CASES * 2,
        "a look with nothing due, ms": median(looks) * 1000,
        "its CPU, ms": cpu_of_look * 1000,
        f"{DUE} warnings and proposals, seconds": seconds,
        "their CPU, seconds": cpu,
    }


def _seconds(house: Installation) -> float:
    begun = time.perf_counter()
    tick(house.database, house.policy, house.now)
    return time.perf_counter() - begun


def _copy(database: Database, case_id: int) -> None:
    """Makes CASES of one case, each with its clocks."""
    own = [column.name for column in CaseRow.__table__.columns if column.name not in ("id", "ordinal")]
    clock = [column.name for column in ClockRow.__table__.columns if column.name not in ("id", "case_id")]
    with database.engine.begin() as connection:
        connection.execute(
            text(
                f"INSERT INTO cases (ordinal, {', '.join(own)}) "
                "WITH RECURSIVE counted(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM counted WHERE n < :count) "
                f"SELECT n, {', '.join(own)} FROM cases CROSS JOIN counted WHERE id = :id"
            ),
            {"count": CASES, "id": case_id},
        )
        connection.execute(
            text(
                f"INSERT INTO clocks (case_id, {', '.join(clock)}) "
                f"SELECT c.id, {', '.join(f'k.{name}' for name in clock)} FROM cases c CROSS JOIN clocks k "
                "WHERE k.case_id = :id AND c.id <> :id"
            ),
            {"id": case_id},
        )
        connection.execute(text("ANALYZE"))


def _put_off(database: Database, *, every: int) -> None:
    """Lets only every so manieth case be due: the others' clocks are looked at a day later."""
    with Store.read(database) as store:
        newest = max(store.cases.all_ids())
    with database.engine.begin() as connection:
        later = "datetime(look_at, '+1 day')" if database.is_sqlite else "look_at + interval '1 day'"
        connection.execute(
            text(
                f"UPDATE clocks SET look_at = {later} WHERE promise <> 'response' OR (:newest - case_id) % :every <> 0"
            ),
            {"newest": newest, "every": every},
        )
