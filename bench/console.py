"""How long the console's server takes for each page with 100,000 cases in the store, on both databases."""

import math
import re
import socket
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import psycopg
import uvicorn

from bench.many_cases import fill
from models.database import open_database
from models.store import Store
from models.upgrade import upgrade
from tests.installation import Installation
from tests.integration.console_fixtures import LOGIN, PASSWORD, make_console
from tests.postgres_server import postgres_server

CASES = 100_000
ROUNDS = 60
PAGES = {
    "queue": "/console",
    "all, page 2": "/console?view=all&after=400000",
    "due": "/console?view=due",
    "one client's": "/console?view=all&client=1&kind=question",
    "case in work": "/console/cases/11003",
    "closed case": "/console/cases/500003",
    "search": "/console/search?q=battery+report",
    "client": "/console/clients/1",
    "held": "/console/held",
    "places": "/console/side",
    "message": "/console/requests/11003",
    "feedback": "/console/feedback",
    "articles": "/console/articles",
    "reports": "/console/reports",
    "administration": "/console/admin",
    "plans": "/console/admin/plans",
    "wording": "/console/admin/words",
    "mail and Slack": "/console/admin/connections",
    "audit trail": "/console/admin/audit",
}


def measure() -> list[dict[str, object]]:
    """A row for each page and database."""
    with tempfile.TemporaryDirectory() as folder:
        rows = _measure("SQLite", f"sqlite:///{folder}/intake.db")
    with postgres_server() as url:
        with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as connection:
            connection.execute('CREATE DATABASE "bench_console"')
        return rows + _measure("PostgreSQL", url.rpartition("/")[0] + "/bench_console")


def _measure(name: str, url: str) -> list[dict[str, object]]:
    database = open_database(url)
    upgrade(database)
    house = fill(database, cases=CASES)
    try:
        with _served(house) as address, httpx.Client(base_url=address, follow_redirects=True) as client:
            with Store.open(database) as store:
                store.people.put(LOGIN, role="administrator")
            _sign_in(client)
            return [{"database": name, "page": page, **_times(client, place)} for page, place in PAGES.items()]
    finally:
        database.close()


def _times(client: httpx.Client, place: str) -> dict[str, object]:
    taken, worked, size = [], [], 0
    for _ in range(ROUNDS):
        begun, used = time.perf_counter(), time.process_time()
        answer = client.get(place)
        taken.append((time.perf_counter() - begun) * 1000)
        worked.append((time.process_time() - used) * 1000)
        assert answer.status_code == 200, (place, answer.status_code)
        size = len(answer.content)
    late = math.ceil(ROUNDS * 0.95) - 1
    return {
        "p50 ms": sorted(taken)[ROUNDS // 2],
        "p95 ms": sorted(taken)[late],
        # Of this process alone: what other programs take from a busy machine, and PostgreSQL, are not in it.
        "p95 CPU ms": sorted(worked)[late],
        "kB": size / 1000,
    }


def _sign_in(client: httpx.Client) -> None:
    page = client.get("/console/login").text
    found = re.search(r'name="csrf" value="([0-9a-f]{64})"', page)
    assert found is not None
    answer = client.post("/console/login", data={"csrf": found[1], "login": LOGIN, "password": PASSWORD})
    assert "Sign out" in answer.text


@contextmanager
def _served(house: Installation) -> Iterator[str]:
    app = make_console(house)
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        app.state.console.live.close()
        server.should_exit = True
        thread.join(10)
