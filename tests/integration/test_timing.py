"""The loop that turns the clocks: it works until it is stopped."""

import threading
from datetime import timedelta

from channels.timing import Timing
from intake.handling import Handling
from intake.resolution import Resolution
from models.database import open_database
from models.store import Store
from tests.installation import Installation, mail


def test_r2_the_loop_closes_what_is_over_and_says_so(sqlite_url: str) -> None:
    database, told = open_database(sqlite_url), threading.Event()
    installation = Installation(database)
    case = installation.cases(installation.receive(mail()))[0]
    installation.triage.confirm([case.id], login="ada")
    handling = Handling(database, installation.policy, lambda: installation.now)
    handling.resolve(case.id, [Resolution.INSTRUCTIONS], "So.", login="ada")
    installation.now += timedelta(days=20)
    timing = Timing(database, installation.policy, lambda: installation.now, look_seconds=0.05, on_done=told.set)

    timing.start()
    try:
        assert told.wait(20)
    finally:
        timing.stop()

    with Store.read(database) as store:
        closed = store.cases.find(case.id)
    assert closed is not None
    assert closed.status == "closed"
    database.close()
