"""A console for tests: an installation on SQLite, a technician with a password, and a browser without a screen."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import Any

from fastapi import FastAPI
from fastapi.testclient import TestClient
from httpx import Response

from channels.application import Application
from channels.choices import SettingsMaking
from channels.connecting import Connecting
from channels.connections import connections_of, try_given
from channels.mail.original import files_of, html_of
from channels.settings import Settings
from channels.web.app import WebOptions, make_app
from channels.web.auth import hash_password
from channels.web.connections import Connection, Tried
from channels.web.harmless import Originals
from channels.web.live import Live
from channels.web.single_sign_on import Provider
from intake.choosing import Choosing
from models.database import open_database
from models.store import Store
from tests.installation import SUPPORT, Installation

LOGIN, PASSWORD = "ada", "correct horse battery staple"
#: The settings that the installation of the tests was made by.
SETTINGS = Settings.model_validate(
    {
        "vendor": {"name": "Meridian Support", "support_address": SUPPORT},
        "secrets": {"key": "a key for tests only, long enough"},
        "mailbox": [
            {"name": "support", "host": "imap.meridian.example", "username": SUPPORT, "password": "of the file"}
        ],
        "plan": [{"name": "Silver", "incidents_per_month": 5}, {"name": "Gold", "single_point_of_contact": True}],
    }
)
CONNECTIONS = (
    Connection(
        "sender", "Mail server for replies", [("Server", "127.0.0.1:25")], "[sender]", lambda: [("Greeting", "")],
        section="sender",
    ),
    Connection(
        "mailbox-support", "Mail account support", [("Server", "imap.meridian.example:993, tls"), ("Secret", "is set")],
        "[[mailbox]] named support", lambda: [("Login and folders", "The login was refused.")], account="support",
        section="mailbox",
    ),
)  # fmt: skip
_HASH = hash_password(PASSWORD)
_CSRF = re.compile(r'name="csrf" value="([0-9a-f]{64})"')


def _try_nothing(section: str, content: Mapping[str, Any]) -> Tried:
    """Checks what was written, and connects nowhere."""
    Connecting(SETTINGS).given(section, content, None)
    return [("Login", "The login was refused.")]


class Visitor:
    """A technician's browser: it keeps cookies and sends forms with the token of the page it was on."""

    def __init__(self, client: TestClient) -> None:
        self.client = client
        self.csrf = ""

    def get(self, address: str, **headers: str) -> Response:
        """Opens a page without following where it leads."""
        page = self.client.get(address, headers=headers, follow_redirects=False)
        found = _CSRF.search(page.text)
        self.csrf = found[1] if found else self.csrf
        return page

    def post(self, address: str, **fields: str | int | list[str]) -> Response:
        """Sends a form."""
        return self.client.post(address, data={"csrf": self.csrf, **fields}, follow_redirects=False)

    def sign_in(self, login: str = LOGIN, password: str = PASSWORD) -> Response:
        """Fills in the login form."""
        self.get("/console/login")
        answer = self.post("/console/login", login=login, password=password)
        self.get("/console")
        return answer


def become(installation: Installation, role: str) -> None:
    """Gives the technician another role."""
    with Store.open(installation.database) as store:
        store.people.put(LOGIN, role=role)


def signed_in(installation: Installation, client: TestClient, *, role: str = "") -> Visitor:
    """The technician's browser behind the login, in that role where one is named."""
    if role:
        become(installation, role)
    visitor = Visitor(client)
    visitor.sign_in()
    return visitor


def application_of(installation: Installation, settings: Settings = SETTINGS) -> Application:
    """The installation as ``intake serve`` puts one together, with these settings."""
    making = SettingsMaking(settings)
    choosing = Choosing(installation.database, installation.policy, lambda: installation.now, making)
    return Application(settings, installation.database, installation.policy, lambda: installation.now, choosing, making)


def make_console(
    installation: Installation, provider: Provider | None = None, application: Application | None = None
) -> FastAPI:
    """The web application of an installation, where the technician ``ada`` has a password.

    Its connections are those of ``application``, where one is given; else they are made up.
    """
    with Store.open(installation.database) as store:
        store.people.put(LOGIN, name="Ada Byron", role="technician", password_hash=_HASH, active=True)
    made = application or application_of(installation)
    return make_app(
        database=installation.database,
        triage=installation.triage,
        policy=installation.policy,
        clock=lambda: installation.now,
        options=WebOptions(secure_cookies=False, provider=provider),
        live=Live(installation.database, poll_seconds=0.1),
        originals_of=Originals(html_of, files_of),
        choosing=made.choosing,
        connections=partial(connections_of, application) if application else lambda: CONNECTIONS,
        trying=partial(try_given, application) if application else _try_nothing,
    )


@contextmanager
def opened_console(database_url: str) -> Iterator[tuple[Installation, TestClient]]:
    """An installation and a client of its console."""
    database = open_database(database_url)
    installation = Installation(database)
    try:
        with TestClient(make_console(installation)) as client:
            yield installation, client
    finally:
        database.close()
