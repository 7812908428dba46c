"""Every act of the desk through the API: dividing, amending, escalating, holding, agreements."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from intake.plans import Plan
from models.store import Store
from models.vocabulary import Trust
from tests.installation import Installation, mail
from tests.integration.api_fixtures import Program, make_token, opened_api

TWO = "How do I print the battery report for one wing only? The floor map draws every tag one room further east.\n"
FIRST, SECOND = (0, 52), (53, 105)


@pytest.fixture
def opened(sqlite_url: str) -> Iterator[tuple[Installation, TestClient]]:
    with opened_api(sqlite_url) as both:
        yield both


@pytest.fixture
def house(opened: tuple[Installation, TestClient]) -> Installation:
    return opened[0]


@pytest.fixture
def program(opened: tuple[Installation, TestClient]) -> Program:
    return Program(opened[1], make_token(opened[0]))


def number_of(house: Installation, text: str = "How do I print the battery report?\n") -> str:
    return f"CS-{house.cases(house.receive(mail(text=text)))[0].id}"


def part(kind: str, span: tuple[int, int], **more: object) -> dict[str, object]:
    return {"kind": kind, "severity": "low", "spans": [{"part": "body", "start": span[0], "end": span[1]}]} | more


def test_p7_h26_a_case_is_split_and_the_split_taken_back(house: Installation, program: Program) -> None:
    first = number_of(house, TWO)

    parts = program.post(f"/cases/{first}/split", {"parts": [part("question", FIRST), part("defect", SECOND)]})
    undone = program.post(f"/cases/{first}/undo")

    assert [each["kind"] for each in parts.json()] == ["question", "defect"]
    assert parts.json()[0]["number"] == first
    assert undone.json()["status"] == "new"
    assert program.get(f"/cases/{parts.json()[1]['number']}").json()["status"] == "merged"


def test_p7_cases_are_merged_and_p6_joined_to_the_one_they_continue(house: Installation, program: Program) -> None:
    whole, other, third = (number_of(house) for _ in range(3))

    merged = program.post(f"/cases/{whole}/merge", {"cases": [other]})
    joined = program.post(f"/cases/{third}/reattach", {"to": whole})

    assert (merged.status_code, merged.json()["number"]) == (200, whole)
    assert joined.json()["status"] == "merged"
    assert program.get(f"/cases/{other}").json()["status"] == "merged"


def test_p7_a_case_is_opened_from_words_that_nobody_marked(house: Installation, program: Program) -> None:
    request = house.receive(mail(text="Thank you. The floor map is odd.\n"))

    made = program.post(f"/requests/{request.id}/open", part("defect", (11, 31)))
    nowhere = program.post(f"/requests/{request.id}/open", part("defect", (900, 931)))

    assert (made.status_code, made.json()["status"], made.json()["kind"]) == (201, "open", "defect")
    assert nowhere.status_code == 412


def test_s2_s4_a_decided_case_is_reclassified(house: Installation, program: Program) -> None:
    number = number_of(house)
    program.post(f"/cases/{number}/confirm")

    changed = program.post(f"/cases/{number}/change", {"kind": "defect", "severity": "medium", "reason": "It is one."})

    assert (changed.json()["kind"], changed.json()["severity"]) == ("defect", "medium")
    assert program.post(f"/cases/{number}/reverse-charge", {"reason": "Our fault."}).status_code == 200
    assert program.get("/defects").json()[0]["cases"] == [number]


def test_p9_a_lead_lets_a_case_through_and_a_technician_cannot(
    house: Installation, program: Program, opened: tuple[Installation, TestClient]
) -> None:
    house.use_plan(Plan("Silver", incidents_per_month=0))
    number = number_of(house)
    program.post(f"/cases/{number}/confirm")
    technician = Program(opened[1], make_token(house, login="ada", role="technician"))

    refused = technician.post(f"/cases/{number}/let-through", {"reason": "They asked."})
    done = program.post(f"/cases/{number}/let-through", {"reason": "They asked."})

    assert refused.status_code == 403
    assert (done.status_code, done.json()["verdict"]) == (200, "entitled")


def test_x1_x4_an_escalation_runs_from_start_to_end(house: Installation, program: Program) -> None:
    number = number_of(house)
    program.post(f"/cases/{number}/confirm")

    begun = program.post(
        f"/cases/{number}/escalate",
        {"reason": "go_live_at_risk", "text": "Monday.", "through": "representative", "on_behalf_of": "Dana"},
    ).json()
    place = f"/escalations/{begun['id']}"
    program.post(f"{place}/steps", {"text": "Engineering looks."})
    program.post(f"{place}/hand-over", {"to": "ada"})
    ended = program.post(f"{place}/end", {"outcome": "Solved.", "tell": "It works again."})

    assert (begun["state"], begun["owner"], begun["case"]) == ("running", "grace", number)
    assert (ended.json()["state"], ended.json()["owner"]) == ("ended", "ada")
    assert "Engineering looks." in [step["what"] for step in program.get(place).json()["steps"]]
    assert [each["id"] for each in program.get("/escalations?state=ended").json()] == [begun["id"]]
    assert [each["id"] for each in program.get(f"/cases/{number}/escalations").json()] == [begun["id"]]
    assert program.post(f"{place}/accept", {}).status_code == 409
    assert program.post(f"{place}/dismiss", {"reason": "No."}).status_code == 409


def test_e3_a_held_message_is_released_as_a_clients_and_goes_on_by_itself(
    house: Installation, program: Program
) -> None:
    house.trust = Trust.UNVERIFIED
    held, spam = (house.receive(mail("Sam <sam@elsewhere.example>", text)) for text in (TWO, "Buy now.\n"))
    client_id = program.get("/clients").json()["items"][-1]["id"]

    released = program.post(f"/requests/{held.id}/release", {"client_id": client_id, "reason": "Sam works there."})
    away = program.post(f"/requests/{spam.id}/put-away", {"reason": "An advertisement."})
    while house.desk.work(20):
        pass

    assert released.status_code == 200
    assert (away.json()["state"], program.get("/requests?state=held").json()["items"]) == ("dropped", [])
    settled = program.get(f"/requests/{held.id}").json()
    assert (settled["state"], settled["client_id"]) == ("opened", client_id)
    assert settled["cases"]
    assert program.post(f"/requests/{held.id}/put-away", {"reason": "Too late."}).status_code == 409


def test_e8_p2_p3_agreements_change_by_a_representatives_word_only(house: Installation, program: Program) -> None:
    with Store.read(house.database) as store:
        client = store.clients.find_by_name("Northside Clinic")
        assert client is not None
        contacts = store.clients.contacts(client.id)
    representative = next(each.name for each in contacts if each.purchasing_representative)
    other = next(each.name for each in contacts if not each.purchasing_representative)
    place, wish = f"/clients/{client.id}", {"plan": "Gold", "effective_on": "2026-12-01", "message": "Letter of today"}

    refused = program.post(f"{place}/plan", {**wish, "representative": other})
    changed = program.post(f"{place}/plan", {**wish, "representative": representative})
    ended = program.post(
        f"{place}/end-agreement",
        {"last_day": "2026-12-31", "message": "Telephone", "representative": representative},
    )
    unknown = program.post(f"{place}/implementation", {"product": "Nothing", "how": "Seen by video."})

    assert (refused.status_code, unknown.status_code) == (403, 409)
    assert "Gold" in [each["plan"] for each in changed.json()["agreements"]]
    assert "2026-12-31" in [each["ends_on"] for each in ended.json()["agreements"]]


def test_h10_a_contact_who_left_is_removed(house: Installation, program: Program) -> None:
    client_id = program.get("/clients").json()["items"][-1]["id"]
    contact = program.get(f"/clients/{client_id}").json()["contacts"][0]

    gone = program.ask("DELETE", f"/clients/{client_id}/contacts/{contact['id']}")

    assert gone.status_code == 204
    assert contact["id"] not in [each["id"] for each in program.get(f"/clients/{client_id}").json()["contacts"]]
