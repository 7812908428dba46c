"""Several workers charge one client at once: the allowance is given away once, on both databases (H27, P5, P9)."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from sqlalchemy.exc import IntegrityError

from intake.agreements import Agreements, PlanWish
from intake.consistency import faults
from intake.dividing import Dividing
from intake.plans import Plan
from intake.replaying import replay
from models.database import open_database
from models.ledger import LedgerRow
from models.store import Store
from tests.installation import DANA, INES, Installation, mail

THREE = """Three things:

1. How do I print the battery report for one wing only?

2. How do I add a storey to the floor map?

3. How do I switch the temperature alerts off at night?
"""
WORKERS = 3


def all_at_once(acts: list[Callable[[], object]]) -> None:
    """Runs each in a thread of its own, all from the same moment on; raises what one of them raised."""
    ready = Barrier(len(acts))

    def run(act: Callable[[], object]) -> object:
        ready.wait(timeout=30)
        return act()

    with ThreadPoolExecutor(len(acts)) as pool:
        for future in [pool.submit(run, act) for act in acts]:
            future.result(timeout=60)


def work_at_once(installation: Installation, url: str) -> None:
    """Workers as of different processes, each with a database of its own, settle one message at a time."""
    databases = [open_database(url) for _ in range(WORKERS)]

    def worker(number: int) -> Callable[[], None]:
        own = Installation(databases[number], register=False)
        own.use(installation.policy)

        def work() -> None:
            while own.desk.work(1):
                pass

        return work

    all_at_once([worker(number) for number in range(WORKERS)])
    for database in databases:
        database.close()


def kinds(installation: Installation, client_id: int) -> Counter[str]:
    with Store.read(installation.database) as store:
        return Counter(row.kind for row in store.ledger.of_client(client_id))


def assert_true(installation: Installation) -> None:
    with Store.read(installation.database) as store:
        rows = store.ledger.all()
        for client_id in {row.client_id for row in rows}:
            ordinals = [row.ordinal for row in rows if row.client_id == client_id]
            assert ordinals == list(range(1, len(ordinals) + 1))
        assert faults(store) == []
        assert all(replay(row).is_same for row in store.entitlements.all_verdicts())


def test_h27_messages_that_race_for_the_last_incidents_get_no_more_than_there_are(
    installation: Installation, database_url: str
) -> None:
    installation.use_plan(Plan("Silver", 3))
    installation.use_plan(Plan("Gold", 2))
    for _ in range(5):
        installation.desk.accept(installation.delivery(mail(DANA)))
        installation.desk.accept(installation.delivery(mail(INES, "How do I print it in TrackPoint?")))

    work_at_once(installation, database_url)

    assert kinds(installation, 1) == {"provisional": 3, "beyond": 2}
    assert kinds(installation, 2) == {"provisional": 2, "beyond": 3}
    assert_true(installation)


def test_h27_p5_three_questions_each_race_with_one_incident_left(installation: Installation, database_url: str) -> None:
    installation.use_plan(Plan("Silver", 1))
    for _ in range(3):
        installation.desk.accept(installation.delivery(mail(DANA, THREE)))

    work_at_once(installation, database_url)

    assert kinds(installation, 1) == {"provisional": 1, "beyond": 8}
    assert_true(installation)


def test_h27_decisions_corrections_and_new_messages_at_once_leave_the_ledger_true(
    installation: Installation, database_url: str
) -> None:
    installation.use_plan(Plan("Silver", 4))
    cases = [installation.cases(installation.receive(mail()))[0].id for _ in range(4)]
    for _ in range(3):
        installation.desk.accept(installation.delivery(mail()))
    dividing = Dividing(installation.database, installation.policy, lambda: installation.now)

    def work() -> None:
        while installation.desk.work(1):
            pass

    def change() -> None:
        wish = PlanWish("Silver", installation.now.date() + timedelta(days=1), "Joel Marsh", "call")
        Agreements(installation.database, installation.policy, lambda: installation.now).change_plan(
            "Northside Clinic", wish, login="ada"
        )

    all_at_once(
        [
            work,
            work,
            lambda: installation.triage.reject(cases[0], login="ada", reason="A test"),
            lambda: installation.triage.confirm([cases[1]], login="ada"),
            lambda: dividing.merge([cases[2]], into=cases[3], login="ada"),
            change,
        ]
    )

    with Store.read(installation.database) as store:
        assert store.ledger.used(1, pool="month", month="2026-11") <= 4
    assert_true(installation)


def test_h27_the_database_refuses_two_entries_that_rest_on_the_same_ledger(installation: Installation) -> None:
    (case,) = installation.cases(installation.receive(mail()))
    with Store.read(installation.database) as store:
        (entry,) = store.ledger.of_case(case.id)
    names = [column.name for column in LedgerRow.__table__.columns if column.name != "id"]
    copy = {name: getattr(entry, name) for name in names}

    with pytest.raises(IntegrityError), installation.database.engine.begin() as connection:
        connection.execute(LedgerRow.__table__.insert().values(**copy))


def test_h27_the_database_refuses_a_final_charge_that_nobody_decided(installation: Installation) -> None:
    (case,) = installation.cases(installation.receive(mail()))
    with Store.read(installation.database) as store:
        (entry,) = store.ledger.of_case(case.id)
    names = [column.name for column in LedgerRow.__table__.columns if column.name != "id"]
    copy = {name: getattr(entry, name) for name in names} | {"ordinal": 2, "kind": "final", "actor": "rule:P5"}

    with pytest.raises(IntegrityError), installation.database.engine.begin() as connection:
        connection.execute(LedgerRow.__table__.insert().values(**copy))
