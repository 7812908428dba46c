"""How long the server takes for each page of console, portal and API with 100,000 cases, on both databases."""

import gc
import math
import re
import secrets
import socket
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from statistics import median

import httpx
import psycopg
import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send

from bench.many_cases import fill
from channels.web.portal.entrance import token_hash
from models.database import open_database
from models.store import Store
from models.upgrade import upgrade
from tests.installation import Installation
from tests.integration.api_fixtures import make_token
from tests.integration.console_fixtures import LOGIN, PASSWORD, make_console
from tests.postgres_server import postgres_server

CASES = 100_000
ROUNDS = 60
_WARMING = 5  # rounds before those that count: statements are compiled, templates are loaded
_DANA = "dana.whitfield@northside.example"
CONSOLE = {
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
PORTAL = {
    "portal: cases": "/portal/",
    "portal: done": "/portal/?view=done",
    "portal: words": "/portal/?view=all&q=battery+report",
    "portal: case": "/portal/cases/CS-11001",
    "portal: log one": "/portal/new",
    "portal: usage": "/portal/usage",
    "portal: articles": "/portal/articles?q=report",
    "portal: plan": "/portal/plan",
}
API = {
    "API: cases": "/api/v1/cases",
    "API: due": "/api/v1/cases?due_before=2026-11-25T09:00:00Z",
    "API: case": "/api/v1/cases/11003",
    "API: conversation": "/api/v1/cases/11003/conversation",
    "API: beside": "/api/v1/cases/11003/beside",
    "API: search": "/api/v1/search?q=battery+report",
    "API: requests": "/api/v1/requests",
    "API: clients": "/api/v1/clients",
    "API: client": "/api/v1/clients/1",
    "API: audit": "/api/v1/audit",
    "API: dashboard": "/api/v1/dashboard",
}


@dataclass
class Watched:
    """The application, which notes how long each answer took, and how much of this process's time."""

    app: ASGIApp
    taken: list[float] = field(default_factory=list)
    worked: list[float] = field(default_factory=list)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes a request on; one at a time comes, and who sent it waits."""
        begun, used = time.perf_counter(), time.process_time()
        await self.app(scope, receive, send)
        if scope["type"] == "http":
            self.taken.append((time.perf_counter() - begun) * 1000)
            self.worked.append((time.process_time() - used) * 1000)


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
        with _served(house) as (address, watched), httpx.Client(base_url=address, follow_redirects=True) as client:
            with Store.open(database) as store:
                store.people.put(LOGIN, role="administrator")
            _sign_in(client)
            _enter_portal(house, client)
            rows = [_times(watched, client, page, place, {}) for page, place in (CONSOLE | PORTAL).items()]
            for page, place in API.items():
                # A token of its own for each: one alone would be told to slow down.
                sent = {"Authorization": f"Bearer {make_token(house, role='administrator')}"}
                rows.append(_times(watched, client, page, place, sent))
            return [{"database": name, **row} for row in rows]
    finally:
        database.close()


def _times(
    watched: Watched, client: httpx.Client, page: str, place: str, headers: Mapping[str, str]
) -> dict[str, object]:
    size = 0
    for count in range(_WARMING + ROUNDS):
        if count == _WARMING:
            watched.taken.clear()
            watched.worked.clear()
        answer = client.get(place, headers=headers)
        assert answer.status_code == 200, (place, answer.status_code)
        size = len(answer.content)
    late = math.ceil(ROUNDS * 0.95) - 1
    return {
        "page": page,
        "p50 ms": median(watched.taken),
        "p95 ms": sorted(watched.taken)[late],
        # Of this process alone: what other programs take from a busy machine, and PostgreSQL, are not in it.
        "p50 CPU ms": median(watched.worked),
        "p95 CPU ms": sorted(watched.worked)[late],
        "kB": size / 1000,
    }


def _sign_in(client: httpx.Client) -> None:
    page = client.get("/console/login").text
    found = re.search(r'name="csrf" value="([0-9a-f]{64})"', page)
    assert found is not None
    answer = client.post("/console/login", data={"csrf": found[1], "login": LOGIN, "password": PASSWORD})
    assert "Sign out" in answer.text


def _enter_portal(house: Installation, client: httpx.Client) -> None:
    token = secrets.token_urlsafe(32)
    with Store.open(house.database) as store:
        contact = store.clients.find_contact("email", _DANA)
        assert contact is not None
        ends = house.now + timedelta(hours=12)
        store.access.open_visit(token_hash(token), contact.id, address=_DANA, expires_at=ends)
    client.cookies.set("intake-portal", token)


@contextmanager
def _served(house: Installation) -> Iterator[tuple[str, Watched]]:
    house.use(replace(house.policy, public_url="https://desk.example"))
    app = make_console(house)
    watched = Watched(app)
    gc.freeze()  # as `intake serve` does
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(watched, log_level="warning"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}", watched
    finally:
        app.state.console.live.close()
        server.should_exit = True
        thread.join(10)
