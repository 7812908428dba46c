"""The way into the portal: links that work once, the same answer for everybody, single sign-on."""

import json
from collections.abc import Iterator
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from fastapi import FastAPI
from joserfc.jwk import RSAKey

from channels.web.portal.entrance import PortalOptions
from channels.web.portal.links import PURPOSE
from channels.web.single_sign_on import Provider
from models.database import Database, open_database
from models.store import Store
from tests.installation import Installation
from tests.integration.identity_provider import FakeProvider, answering
from tests.integration.portal_fixtures import DANA, Client, link_of, make_portal_app, opened_portal

Opened = tuple[Installation, FastAPI]


@pytest.fixture
def opened(database: Database) -> Iterator[Opened]:
    with opened_portal(database) as both:
        yield both


def visitor(opened: Opened) -> Client:
    house, app = opened
    return Client(app, house)


def test_a_registered_address_gets_a_link_that_lets_in_once(opened: Opened) -> None:
    client = visitor(opened)
    client.ask_for_link("Dana.Whitfield@Northside.Example")
    link = link_of(opened[0], DANA)

    client.get(link.removeprefix("/portal"))
    token = link.partition("token=")[2]
    first = client.post("/enter", token=token)
    again = visitor(opened)
    again.get(link.removeprefix("/portal"))
    second = again.post("/enter", token=token)

    assert (first.status_code, first.headers["location"]) == (303, "/portal/")
    assert "Dana Whitfield" in client.get("/").text
    assert second.status_code == 403
    assert "used before" in second.text


def test_a_program_that_looks_at_the_link_does_not_spend_it(opened: Opened) -> None:
    visitor(opened).ask_for_link(DANA)
    link = link_of(opened[0], DANA)

    for _ in range(3):
        visitor(opened).get(link.removeprefix("/portal"))
    client = visitor(opened)
    client.get(link.removeprefix("/portal"))

    assert client.post("/enter", token=link.partition("token=")[2]).status_code == 303


def test_a_link_ends_after_its_minutes_and_a_visit_after_its_hours(opened: Opened) -> None:
    house, _ = opened
    client = visitor(opened).sign_in()
    house.now += timedelta(hours=11, minutes=59)
    assert client.get("/").status_code == 200
    house.now += timedelta(minutes=2)
    assert client.get("/").headers["location"] == "/portal/sign-in"

    visitor(opened).ask_for_link(DANA)
    link = link_of(house, DANA)
    house.now += timedelta(minutes=21)
    late = visitor(opened)
    late.get(link.removeprefix("/portal"))
    assert late.post("/enter", token=link.partition("token=")[2]).status_code == 403


@pytest.mark.parametrize("address", [DANA, "nobody@northside.example", "dana@elsewhere.example"])
def test_whoever_asks_reads_the_same(opened: Opened, address: str) -> None:
    answer = visitor(opened).ask_for_link(address)

    assert answer.status_code == 200
    assert answer.text.replace(address, "X") == visitor(opened).ask_for_link("y@z.example").text.replace(
        "y@z.example", "X"
    )
    assert bool(link_of(opened[0], address)) == (address == DANA)


def test_h10_a_removed_contact_gets_no_link_and_their_visit_ends(opened: Opened) -> None:
    house, _ = opened
    client = visitor(opened).sign_in()
    with Store.open(house.database) as store:
        contact = store.clients.find_contact("email", DANA)
        assert contact is not None
        store.clients.remove(contact, now=house.now)

    assert client.get("/").status_code == 303
    visitor(opened).ask_for_link(DANA)
    with Store.read(house.database) as store:
        assert [row.purpose for row in store.outbox.listing(state=None, limit=9)].count(PURPOSE) == 1


def test_links_to_one_address_and_tries_from_one_are_limited(opened: Opened) -> None:
    house, _ = opened
    answers = [visitor(opened).ask_for_link(DANA).status_code for _ in range(10)]

    assert answers[-1] == 429
    with Store.read(house.database) as store:
        sent = store.budgets.count_of_purpose(PURPOSE, DANA, since=house.now - timedelta(hours=1))
    assert sent == 5


def test_the_store_keeps_no_token_that_lets_in(opened: Opened) -> None:
    house, _ = opened
    client = visitor(opened).sign_in()
    token = client.http.cookies["intake-portal"]

    with Store.read(house.database) as store:
        assert store.access.find_visit(token, now=house.now) is None
    client.post("/sign-out")
    client.http.cookies.set("intake-portal", token)
    assert client.get("/").status_code == 303


def test_forms_of_other_sites_and_without_their_token_are_refused(opened: Opened) -> None:
    client = visitor(opened).sign_in()
    csrf, client.csrf = client.csrf, "0" * 64

    assert client.post("/new", text="x").status_code == 403
    client.csrf = csrf
    foreign = client.http.post("/portal/sign-out", data={"csrf": csrf}, headers={"Sec-Fetch-Site": "cross-site"})
    assert foreign.status_code == 403
    assert client.get("/").status_code == 200


@pytest.fixture
def provider(monkeypatch: pytest.MonkeyPatch) -> FakeProvider:
    fake = FakeProvider("portal", DANA)
    answering(monkeypatch, fake)
    return fake


def through(sqlite_url: str, provider: FakeProvider, **changes: str) -> tuple[Client, httpx.Response]:
    house = Installation(open_database(sqlite_url))
    options = PortalOptions(provider=Provider("https://id.example", "portal", "secret", "Northside ID"))
    client = Client(make_portal_app(house, options), house)
    sent = parse_qs(urlsplit(client.get("/single-sign-on").headers["location"]).query)
    provider.nonce = changes.get("nonce", sent["nonce"][0])
    state = changes.get("state", sent["state"][0])
    assert sent["code_challenge_method"] == ["S256"]
    return client, client.get(f"/single-sign-on/back?code=abc&state={state}")


def test_single_sign_on_lets_in_whose_address_is_proved(sqlite_url: str, provider: FakeProvider) -> None:
    client, answer = through(sqlite_url, provider)

    assert answer.headers.get("location") == "/portal/", answer.text
    assert "Dana Whitfield" in client.get("/").text


@pytest.mark.parametrize(
    "wrong",
    [{"email_verified": False}, {"email": "nobody@elsewhere.example"}, {"aud": "another"}, {"exp": 1}, {"iss": "x"}],
    ids=json.dumps,
)
def test_single_sign_on_believes_nothing_else(
    sqlite_url: str, provider: FakeProvider, wrong: dict[str, object]
) -> None:
    provider.claims |= wrong

    client, answer = through(sqlite_url, provider)

    assert answer.status_code == 403
    assert client.get("/").status_code == 303


@pytest.mark.parametrize("changes", [{"nonce": "another"}, {"state": "another"}], ids=json.dumps)
def test_single_sign_on_takes_no_answer_to_another_question(
    sqlite_url: str, provider: FakeProvider, changes: dict[str, str]
) -> None:
    _, answer = through(sqlite_url, provider, **changes)

    assert answer.status_code == 403


def test_single_sign_on_takes_no_word_signed_by_another_key(sqlite_url: str, provider: FakeProvider) -> None:
    provider.signer = RSAKey.generate_key(2048, {"kid": "one"})

    _, answer = through(sqlite_url, provider)

    assert answer.status_code == 403
