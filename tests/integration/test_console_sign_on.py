"""Technicians sign in with an OpenID Connect provider: known by its name for them, at first by their proved address."""

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from fastapi.testclient import TestClient
from httpx import Response

from channels.web.single_sign_on import Provider
from models.database import open_database
from models.store import Store
from tests.installation import Installation
from tests.integration.console_fixtures import LOGIN, Visitor, make_console
from tests.integration.identity_provider import ISSUER, FakeProvider, answering

ADDRESS = "ada@meridian.example"
PROVIDER = Provider(ISSUER, "console", "secret", "Meridian ID", path="/console/login/back", instead="Use a password.")


@pytest.fixture
def house(sqlite_url: str) -> Iterator[Installation]:
    database = open_database(sqlite_url)
    yield Installation(database)
    database.close()


@pytest.fixture
def ada(house: Installation) -> Iterator[Visitor]:
    with TestClient(make_console(house, PROVIDER)) as client:
        with Store.open(house.database) as store:
            store.people.put(LOGIN, email=ADDRESS)
        yield Visitor(client)


@pytest.fixture
def provider(monkeypatch: pytest.MonkeyPatch) -> FakeProvider:
    fake = FakeProvider("console", ADDRESS)
    answering(monkeypatch, fake)
    return fake


def another(visitor: Visitor) -> Visitor:
    """Somebody else's browser at the same console."""
    return Visitor(TestClient(visitor.client.app))


def through(visitor: Visitor, provider: FakeProvider, **changes: str) -> Response:
    """To the provider and back."""
    sent = parse_qs(urlsplit(visitor.get("/console/login/provider").headers["location"]).query)
    assert sent["redirect_uri"][0].endswith("/console/login/back")
    provider.nonce = changes.get("nonce", sent["nonce"][0])
    return visitor.get(f"/console/login/back?code=abc&state={changes.get('state', sent['state'][0])}")


def test_a_technician_comes_in_by_the_provider_and_is_known_by_its_name_from_then_on(
    house: Installation, provider: FakeProvider, ada: Visitor
) -> None:
    assert "Sign in with Meridian ID" in ada.get("/console/login").text

    first = through(ada, provider)
    provider.claims |= {"email": "another@meridian.example", "email_verified": False}
    second = through(another(ada), provider)

    assert (first.status_code, second.status_code) == (303, 303)
    assert "Ada Byron" in ada.get("/console").text
    with Store.read(house.database) as store:
        technician = store.people.find(LOGIN)
        assert [act.actor for act in store.audit.by_act("joined an identity")] == ["technician:ada"]
    assert technician is not None
    assert technician.sign_in_subject == f"{ISSUER} 17"


@pytest.mark.parametrize(
    "wrong",
    [
        {"email": "eve@elsewhere.example"}, {"email_verified": False}, {"aud": "other"}, {"exp": 1}, {"iss": "x"},
        {"sub": ""},
    ],
    ids=str,
)  # fmt: skip
def test_nobody_else_comes_in(provider: FakeProvider, ada: Visitor, wrong: dict[str, object]) -> None:
    provider.claims |= wrong

    assert through(ada, provider).status_code == 403
    assert ada.get("/console").status_code == 303


@pytest.mark.parametrize("changes", [{"state": "made-up"}, {"nonce": "made-up"}], ids=str)
def test_an_answer_that_was_not_asked_for_here_is_refused(
    provider: FakeProvider, ada: Visitor, changes: dict[str, str]
) -> None:
    assert through(ada, provider, **changes).status_code == 403
    assert another(ada).get("/console/login/back?code=abc&state=x").status_code == 403


def test_who_left_or_is_another_person_of_the_provider_is_not_let_in_by_an_address(
    house: Installation, provider: FakeProvider, ada: Visitor
) -> None:
    through(ada, provider)
    provider.claims |= {"sub": "18"}
    assert through(another(ada), provider).status_code == 403

    provider.claims |= {"sub": "17"}
    with Store.open(house.database) as store:
        store.people.put(LOGIN, active=False)
    assert through(another(ada), provider).status_code == 403


def test_a_second_factor_that_is_set_up_here_is_asked_for_all_the_same(
    house: Installation, provider: FakeProvider, ada: Visitor
) -> None:
    with Store.open(house.database) as store:
        store.people.put(LOGIN, totp_secret="sealed")

    answer = through(ada, provider)

    assert answer.status_code == 200
    assert "code" in answer.text
    assert ada.get("/console").status_code == 303


def test_without_a_provider_the_password_is_the_way(house: Installation) -> None:
    with TestClient(make_console(house)) as client:
        visitor = Visitor(client)
        assert "Sign in with" not in visitor.get("/console/login").text
        assert visitor.get("/console/login/provider").headers["location"] == "/console/login"
        assert visitor.get("/console/login/back?code=a&state=b").status_code == 403
