"""Webhooks are registered by leads through the API; their secret is shown once."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from models.database import Database
from models.store import Store
from tests.installation import Installation
from tests.integration.api_fixtures import Program, make_token, opened_api

ADDRESS = {"url": "https://tracker.example/hook", "kinds": ["case.resolved"]}


@pytest.fixture
def opened(database: Database) -> Iterator[tuple[Installation, TestClient]]:
    with opened_api(database) as both:
        yield both


@pytest.fixture
def program(opened: tuple[Installation, TestClient]) -> Program:
    house, client = opened
    return Program(client, make_token(house))


def test_a_webhooks_secret_is_shown_once_and_kept_sealed(
    opened: tuple[Installation, TestClient], program: Program
) -> None:
    house, _ = opened

    made = program.post("/webhooks", ADDRESS, Idempotency_Key="a")
    again = program.post("/webhooks", ADDRESS, Idempotency_Key="a")

    assert made.status_code == 201 and made.json()["secret"].startswith("whsec_")
    assert again.json() == made.json()
    shown = [program.get("/webhooks").json()[0], program.get(made.headers["location"].removeprefix("/api/v1")).json()]
    assert all("secret" not in each for each in shown)
    with Store.read(house.database) as store:
        row = store.access.find_webhook(made.json()["id"])
        kept = store.access.begin_answer(1, "a", "", now=house.now)
    assert row is not None and kept is not None
    assert made.json()["secret"] not in f"{row.secret} {kept.body}"


def test_a_webhook_is_tried_stopped_started_and_removed(
    opened: tuple[Installation, TestClient], program: Program
) -> None:
    place = f"/webhooks/{program.post('/webhooks', ADDRESS).json()['id']}"

    assert program.post(f"{place}/test").status_code == 202
    assert [each["event"] for each in program.get(f"{place}/tellings").json()["items"]] == ["webhook.test"]
    assert program.post(f"{place}/stop").json()["active"] is False
    assert program.post(f"{place}/start").json()["active"] is True
    assert program.post(f"{place}/secret").json()["secret"].startswith("whsec_")
    assert program.ask("DELETE", place).status_code == 204
    assert program.get(place).status_code == 404


def test_only_leads_register_webhooks_and_only_for_addresses_by_tls(
    opened: tuple[Installation, TestClient], program: Program
) -> None:
    house, client = opened
    technician = Program(client, make_token(house, login="mia", role="technician"))
    scopeless = Program(client, make_token(house, scopes=["cases:read"]))

    assert technician.post("/webhooks", ADDRESS).status_code == 403
    assert technician.get("/webhooks").status_code == 403
    assert scopeless.get("/webhooks").status_code == 403
    assert program.post("/webhooks", {"url": "http://tracker.example/hook"}).status_code == 409
    for url in ("https://user:word@tracker.example/", "https://tracker.example/#x", "file:///etc/passwd"):
        assert program.post("/webhooks", {"url": url}).status_code == 422, url
    assert program.post("/webhooks", {"url": "https://x.example/", "client_id": 999}).status_code == 404
