"""A portal for tests: an installation with a public address, and browsers of contacts without a screen."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from fastapi import FastAPI
from fastapi.testclient import TestClient
from httpx import Response

from channels.web.app import FormDoors, WebOptions, make_app
from channels.web.live import Live
from channels.web.portal.entrance import PortalOptions
from channels.web.portal.links import PURPOSE
from models.database import Database
from models.store import Store
from tests.installation import Installation

DANA, JOEL = "dana.whitfield@northside.example", "joel.marsh@northside.example"
INES = "ines.vogel@lakeview.example"
_CSRF = re.compile(r'name="csrf" value="([0-9a-f]{64})"')
_LINK = re.compile(r"https://desk\.example(/portal/enter\?token=\S+)")


def make_portal_app(house: Installation, options: PortalOptions | None = None) -> FastAPI:
    """The web application of an installation whose portal reads before it sends."""
    house.use(replace(house.policy, public_url="https://desk.example"))
    return make_app(
        database=house.database,
        triage=house.triage,
        policy=house.policy,
        clock=lambda: house.now,
        options=WebOptions(secure_cookies=False),
        live=Live(house.database, poll_seconds=0.1),
        forms=FormDoors(understand=house.understand, portal=options or PortalOptions()),
    )


def link_of(house: Installation, address: str) -> str:
    """The newest link that was mailed to an address; empty where none was."""
    with Store.read(house.database) as store:
        letters = [row for row in store.outbox.listing(state=None, limit=50) if row.purpose == PURPOSE]
    own = [row for row in letters if row.recipient == address]
    found = _LINK.search(own[0].payload["text"]) if own else None
    return found[1] if found else ""


class Client:
    """A contact's browser: it keeps cookies and sends forms with the token of the page it was on."""

    def __init__(self, app: FastAPI, house: Installation) -> None:
        self.http = TestClient(app)
        self.house = house
        self.csrf = ""

    def get(self, path: str, **headers: str) -> Response:
        """Opens a page without following where it leads."""
        page = self.http.get(f"/portal{path}", headers=headers, follow_redirects=False)
        found = _CSRF.search(page.text)
        self.csrf = found[1] if found else self.csrf
        return page

    def post(self, path: str, **fields: str | list[str]) -> Response:
        """Sends a form."""
        return self.http.post(f"/portal{path}", data={"csrf": self.csrf, **fields}, follow_redirects=False)

    def ask_for_link(self, address: str) -> Response:
        """Fills in the sign-in form."""
        self.get("/sign-in")
        return self.post("/sign-in", address=address)

    def sign_in(self, address: str = DANA) -> "Client":
        """Asks for a link and uses it."""
        self.ask_for_link(address)
        link = link_of(self.house, address)
        self.get(link.removeprefix("/portal"))
        entered = self.post("/enter", token=link.partition("token=")[2])
        assert entered.headers["location"] == "/portal/", entered.text
        self.get("/")
        return self

    def work(self) -> None:
        """Lets the desk settle what waits."""
        while self.house.desk.work(20):
            pass


@contextmanager
def opened_portal(database: Database, options: PortalOptions | None = None) -> Iterator[tuple[Installation, FastAPI]]:
    """An installation and its web application."""
    house = Installation(database)
    yield house, make_portal_app(house, options)
