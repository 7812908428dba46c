"""Per-object authorisation of the API, exhaustively: every route that names an object, with another client's (H7)."""

from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.policy import SMTP as SMTP_POLICY
from typing import Any

import pytest
from fastapi.testclient import TestClient

from channels.web.api.tokens import SCOPES_OF_ONE_CLIENT
from models.store import Store
from tests.installation import DANA, INES, Installation, mail
from tests.integration.api_fixtures import Program, make_token, opened_api

PART = {"kind": "question", "severity": "low", "spans": [{"part": "body", "start": 0, "end": 5}]}
REASON = {"reason": "x"}
WAY = {"kind": "email", "value": "x@northside.example"}
PERSON = {"name": "X", "phones": ["+47 22 00 00 01"]}
AUTHORISED = {"representative": "Ines Vogel", "message": "m"}
# What is sent to each route that names an object; a route that is not here fails the test below.
BODIES: dict[str, Any] = {
    "GET /cases/{number}": None,
    "GET /cases/{number}/events": None,
    "GET /cases/{number}/notes": None,
    "GET /cases/{number}/clocks": None,
    "GET /cases/{number}/escalations": None,
    "GET /cases/{number}/conversation": None,
    "GET /cases/{number}/beside": None,
    "POST /cases/{number}/confirm": None,
    "POST /cases/{number}/correct": {"kind": "defect", "severity": "low"},
    "POST /cases/{number}/reject": REASON,
    "POST /cases/{number}/assign": {"to": None},
    "POST /cases/{number}/notes": {"text": "x"},
    "POST /cases/{number}/answer": {"text": "x"},
    "POST /cases/{number}/wait": None,
    "POST /cases/{number}/resume": None,
    "POST /cases/{number}/resolve": {"by": ["instructions"]},
    "POST /cases/{number}/close": None,
    "POST /cases/{number}/reopen": REASON,
    "POST /cases/{number}/split": {"parts": [PART, PART]},
    "POST /cases/{number}/merge": {"cases": ["CS-1"]},
    "POST /cases/{number}/reattach": {"to": "CS-1"},
    "POST /cases/{number}/undo": None,
    "POST /cases/{number}/change": {"kind": "defect", "severity": "low"},
    "POST /cases/{number}/let-through": REASON,
    "POST /cases/{number}/reverse-charge": REASON,
    "POST /cases/{number}/take-on": REASON,
    "POST /cases/{number}/authorise-fee": AUTHORISED,
    "POST /cases/{number}/escalate": {"reason": "no_attention"},
    "GET /escalations/{escalation_id}": None,
    "POST /escalations/{escalation_id}/accept": {},
    "POST /escalations/{escalation_id}/dismiss": REASON,
    "POST /escalations/{escalation_id}/steps": {"text": "x"},
    "POST /escalations/{escalation_id}/hand-over": {"to": "ada"},
    "POST /escalations/{escalation_id}/end": {"outcome": "x"},
    "GET /defects/{report_id}": None,
    "POST /defects/{report_id}/rate": {"technical_severity": "major"},
    "POST /defects/{report_id}/confirm": None,
    "POST /defects/{report_id}/link": {"tracker_key": "K-1"},
    "POST /defects/{report_id}/join": {"into": 1},
    "POST /defects/{report_id}/fix": {"version": "8"},
    "POST /defects/{report_id}/decline": REASON,
    "GET /enhancements/{enhancement_id}": None,
    "POST /enhancements/{enhancement_id}/join": {"into": 1},
    "POST /enhancements/{enhancement_id}/rule": {"ruling": "accepted"},
    "POST /cases/{number}/document-mended": {},
    "GET /requests/{request_id}": None,
    "GET /requests/{request_id}/original": None,
    "GET /requests/{request_id}/html": None,
    "GET /requests/{request_id}/files/{place}": None,
    "POST /requests/{request_id}/confirm": None,
    "POST /requests/{request_id}/open": PART,
    "POST /requests/{request_id}/release": {"client_id": 1, "reason": "x"},
    "POST /requests/{request_id}/put-away": REASON,
    "GET /inbox/{inbox_id}": None,
    "POST /inbox/{inbox_id}/retry": None,
    "GET /clients/{client_id}": None,
    "GET /clients/{client_id}/reports/{month}": None,
    "GET /clients/{client_id}/reports/{month}/csv": None,
    "GET /clients/{client_id}/reports/{month}/pdf": None,
    "POST /clients/{client_id}/plan": {"plan": "Gold", "effective_on": "2027-01-01", **AUTHORISED},
    "POST /clients/{client_id}/end-agreement": {"last_day": "2027-01-01", **AUTHORISED},
    "POST /clients/{client_id}/implementation": {"product": "TrackPoint", "how": "x"},
    "DELETE /clients/{client_id}/contacts/{contact_id}": None,
    "GET /clients/{client_id}/allowance": None,
    "POST /clients/{client_id}/contacts": PERSON,
    "PUT /clients/{client_id}/contacts/{contact_id}": PERSON,
    "DELETE /clients/{client_id}": None,
    "POST /clients/{client_id}/restore": None,
    "DELETE /clients/{client_id}/deployments/{deployment_id}": None,
    "POST /clients/{client_id}/ways/take-away": WAY,
    "POST /clients/{client_id}/ways/give-back": WAY,
    "POST /clients/{client_id}/deployments": {"product": "TrackPoint", "version": "7"},
}
# What belongs to no client: a token that is bound to one has no scope for it, or everybody reads it.
OF_NOBODY = (
    " /webhooks/", " /readers/", " /articles/", " /reports/", " /technicians/", " /templates/", " /settings/",
    " /connections/",
)  # fmt: skip


@dataclass
class House:
    """Two clients with a case each, and a program of the one."""

    installation: Installation
    program: Program
    own: dict[str, str]
    foreign: dict[str, str]


def rich_mail(sender: str) -> bytes:
    """A mail with HTML and a file."""
    message = message_from_bytes(mail(sender), policy=SMTP_POLICY)
    message.add_alternative("<p>How do I print the battery report for one wing only?</p>", subtype="html")
    message.add_attachment(b"x", maintype="application", subtype="octet-stream", filename="log.bin")
    return message.as_bytes()


def objects(house: Installation, lead: Program, sender: str) -> dict[str, str]:
    request = house.receive(rich_mail(sender))
    number = f"CS-{house.cases(request)[0].id}"
    lead.post(f"/cases/{number}/correct", {"kind": "defect", "severity": "low"})
    escalation = lead.post(f"/cases/{number}/escalate", {"reason": "no_attention"}).json()["id"]
    defect = lead.get("/defects").json()["items"][0]["id"]
    wish = house.cases(house.receive(mail(sender)))[0].id
    lead.post(f"/cases/CS-{wish}/correct", {"kind": "enhancement", "severity": "low"})
    enhancement = lead.get("/enhancements").json()["items"][0]["id"]
    with Store.read(house.database) as store:
        contact = store.clients.contacts(request.client_id or 0)[0].id
        deployment = store.clients.deployments(request.client_id or 0)[0].id
    return {
        "number": number,
        "escalation_id": str(escalation),
        "report_id": str(defect),
        "enhancement_id": str(enhancement),
        "month": "2026-11",
        "request_id": str(request.id),
        "inbox_id": str(request.inbox_id),
        "client_id": str(request.client_id),
        "contact_id": str(contact),
        "deployment_id": str(deployment),
        "place": "0",
    }


@pytest.fixture(scope="module")
def house(module_sqlite_url: str) -> Iterator[House]:
    with opened_api(module_sqlite_url) as (installation, client):
        lead = Program(client, make_token(installation))
        own, foreign = objects(installation, lead, DANA), objects(installation, lead, INES)
        scopes = [*SCOPES_OF_ONE_CLIENT, "clients:write"]
        bound = make_token(installation, client="Northside Clinic", scopes=scopes)
        yield House(installation, Program(client, bound), own, foreign)


def routes(client: TestClient) -> set[str]:
    paths = client.get("/api/v1/openapi.json").json()["paths"]
    found = {f"{method.upper()} {path}" for path, methods in paths.items() for method in methods}
    return {each for each in found if "{" in each and not any(part in each for part in OF_NOBODY)}


def test_every_route_that_names_an_object_has_its_rule(house: House) -> None:
    assert routes(house.program.client) == BODIES.keys()


@pytest.mark.parametrize("route", BODIES)
def test_h7_another_clients_objects_are_not_there(house: House, route: str) -> None:
    method, _, path = route.partition(" ")

    answer = house.program.ask(method, path.format(**house.foreign), BODIES[route])

    assert answer.status_code in (403, 404), answer.text
    assert "Lakeview" not in answer.text and "Ines" not in answer.text
    if answer.status_code == 404:
        nothing = dict.fromkeys(house.foreign, "99999") | {"number": "CS-99999", "month": "2026-11", "place": "0"}
        missing = house.program.ask(method, path.format(**nothing), BODIES[route])
        assert missing.status_code == 404


def test_h7_what_is_named_in_a_body_is_looked_at_too(house: House) -> None:
    place, other = f"/cases/{house.own['number']}", house.foreign["number"]

    assert house.program.post(f"{place}/merge", {"cases": [other]}).status_code == 404
    assert house.program.post(f"{place}/reattach", {"to": other}).status_code == 404


@pytest.mark.parametrize("route", [route for route in BODIES if route.startswith("GET")])
def test_ones_own_objects_are_there(house: House, route: str) -> None:
    answer = house.program.get(route.removeprefix("GET ").format(**house.own))

    assert answer.status_code == 200, answer.text


def test_lists_hold_ones_own_only(house: House) -> None:
    for path in ("/cases", "/requests", "/clients", "/escalations", "/defects", "/enhancements"):
        listed = house.program.get(path)
        assert listed.status_code == 200
        for name in ("number", "request_id"):
            assert f'"{house.foreign[name]}"' not in listed.text, path
        assert "Lakeview" not in listed.text
