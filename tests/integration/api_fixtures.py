"""An API for tests: an installation, and programs with tokens of every sort."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from fastapi.testclient import TestClient
from httpx import Response

from channels.web.api.tokens import Scope, hash_of, new_token
from models.database import Database, open_database
from models.store import Store
from tests.installation import Installation
from tests.integration.console_fixtures import make_console

ALL_SCOPES = tuple(scope.value for scope in Scope)


def make_token(
    installation: Installation,
    *,
    scopes: Sequence[str] = ALL_SCOPES,
    client: str | None = None,
    login: str = "grace",
    role: str = "lead",
) -> str:
    """A token of a technician, made as ``intake tokens add`` makes it."""
    token = new_token()
    with Store.open(installation.database) as store:
        technician = store.people.put(login, name=login.title(), role=role, active=True)
        bound = store.clients.find_by_name(client) if client else None
        store.access.add_token(
            name="test",
            token_hash=hash_of(token),
            technician_id=technician.id,
            client_id=bound.id if bound else None,
            scopes=list(scopes),
            created_at=installation.now,
            expires_at=None,
        )
    return token


@dataclass
class Program:
    """A program that uses the API with its token."""

    client: TestClient
    token: str

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> Response:
        """Sends a request; header names are written with underscores."""
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        sent |= {"Authorization": f"Bearer {self.token}"} if self.token else {}
        return self.client.request(method, f"/api/v1{path}", json=body, headers=sent, follow_redirects=False)

    def get(self, path: str, **headers: str) -> Response:
        """Asks for something."""
        return self.ask("GET", path, **headers)

    def post(self, path: str, body: Any = None, **headers: str) -> Response:
        """Does something."""
        return self.ask("POST", path, body, **headers)


@contextmanager
def opened_api(database: Database | str) -> Iterator[tuple[Installation, TestClient]]:
    """An installation and a client of its API."""
    opened = open_database(database) if isinstance(database, str) else database
    installation = Installation(opened)
    try:
        with TestClient(make_console(installation)) as client:
            yield installation, client
    finally:
        if isinstance(database, str):
            opened.close()
