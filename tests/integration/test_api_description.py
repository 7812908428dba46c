"""The API does what its description says: schemathesis finds no fault in it, with every scope and with none."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import count

import pytest
import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.core.parameters import ParameterLocation

from tests.installation import Installation, mail
from tests.integration.api_fixtures import Program, make_token, opened_api

OPERATIONS = 122
EXAMPLES = settings(
    max_examples=3, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


@pytest.fixture
def opened(sqlite_url: str) -> Iterator[tuple[Installation, TestClient]]:
    with opened_api(sqlite_url) as both:
        house, _ = both
        house.receive(mail())
        house.receive(mail(text="The floor map draws every tag one room further east.\n"))
        yield both


def _is_about_more_than_headers(case: schemathesis.Case) -> bool:
    parts = case.meta.components if case.meta else {}
    wrong = {kind for kind, part in parts.items() if part.mode is GenerationMode.NEGATIVE}
    return wrong != {ParameterLocation.HEADER}


def known_objects(house: Installation, client: TestClient) -> dict[str, object]:
    """Objects that are there, so that acts are tried on them too."""
    program = Program(client, make_token(house))
    number = program.get("/cases").json()["items"][0]["number"]
    program.post(f"/cases/{number}/correct", {"kind": "defect", "severity": "low"})
    escalation = program.post(f"/cases/{number}/escalate", {"reason": "no_attention"}).json()["id"]
    webhook = program.post("/webhooks", {"url": "https://tracker.example/hook"}).json()["id"]
    article = program.post("/articles", {"title": "Reports", "text": "How.", "state": "published"}).json()["id"]
    template = program.post("/templates", {"name": "Hello", "text": "Dear {contact}"}).json()["id"]
    request = program.get("/requests").json()["items"][0]
    return {
        "number": number,
        "escalation_id": escalation,
        "webhook_id": webhook,
        "article_id": article,
        "template_id": template,
        "login": "ada",
        "place": 0,
        "report_id": program.get("/defects").json()["items"][0]["id"],
        "request_id": request["id"],
        "inbox_id": request["inbox"],
        "client_id": request["client_id"],
        "month": "2026-11",
    }


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=["fitting", "unfitting"])
def test_schemathesis_finds_no_fault(opened: tuple[Installation, TestClient], mode: GenerationMode) -> None:
    house, client = opened
    token, number, known = make_token(house), count(1), known_objects(house, client)
    schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", client.app)
    tried = set()

    for result in schema.get_all_operations():
        operation = result.ok()
        tried.add(operation.label)

        @EXAMPLES
        @given(case=operation.as_strategy(generation_mode=mode))
        def check(case: schemathesis.Case) -> None:
            # What is wrong in the headers alone is mended here, so that the token is let in.
            if not _is_about_more_than_headers(case):
                return
            # A key that was spent on another request is refused, as is a state that nobody saw: tested elsewhere.
            house.now += timedelta(minutes=1)
            if mode is GenerationMode.POSITIVE and case.path_parameters:
                case.path_parameters |= {name: known[name] for name in case.path_parameters if name in known}
            headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": f"key-{next(number)}", "If-Match": "*"}
            case.call_and_validate(headers=headers)

        check()

    assert len(tried) >= OPERATIONS


def test_the_description_is_public_and_names_the_token(opened: tuple[Installation, TestClient]) -> None:
    _, client = opened

    description = client.get("/api/v1/openapi.json").json()

    assert description["openapi"].startswith("3.1")
    assert description["servers"] == [{"url": "/api/v1"}]
    assert description["components"]["securitySchemes"]["HTTPBearer"]["scheme"] == "bearer"


def test_whoami(opened: tuple[Installation, TestClient]) -> None:
    house, client = opened

    me = Program(client, make_token(house)).get("/me").json()

    assert (me["technician"], me["role"], me["client_id"]) == ("grace", "lead", None)
