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
    assert program.get("/defects").json()["items"][0]["cases"] == [number]


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
    assert [each["id"] for each in program.get("/escalations?state=ended").json()["items"]] == [begun["id"]]
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


def test_d1_k2_a_defect_goes_to_the_tracker_and_back(house: Installation, program: Program) -> None:
    first, second = number_of(house), number_of(house)
    for number in (first, second):
        program.post(f"/cases/{number}/correct", {"kind": "defect", "severity": "medium"})
    two, one = (each["id"] for each in program.get("/defects").json()["items"])

    rated = program.post(f"/defects/{one}/rate", {"technical_severity": "major"}).json()
    program.post(f"/defects/{one}/link", {"tracker_key": "TP-77"})
    confirmed = program.post(f"/defects/{one}/confirm").json()
    whole = program.post(f"/defects/{two}/join", {"into": one}).json()
    fixed = program.post(f"/defects/{one}/fix", {"version": "7.4", "words": "Thank you."}).json()

    assert (rated["technical_severity"], rated["case_priority"]) == ("major", "medium")
    assert (confirmed["state"], confirmed["tracker_key"]) == ("confirmed", "TP-77")
    assert sorted(whole["cases"]) == [first, second]
    assert (fixed["state"], fixed["fixed_in"]) == ("fixed", "7.4")
    assert program.post(f"/defects/{one}/decline", {"reason": "Too late."}).status_code == 409


def test_d2_the_committee_rules_and_k3_a_document_is_mended(house: Installation, program: Program) -> None:
    wish, document = number_of(house), number_of(house)
    program.post(f"/cases/{wish}/correct", {"kind": "enhancement", "severity": "low"})
    program.post(f"/cases/{document}/correct", {"kind": "documentation", "severity": "low"})
    (queued,) = program.get("/enhancements?state=queued").json()["items"]

    ruled = program.post(f"/enhancements/{queued['id']}/rule", {"ruling": "accepted", "reason": "In the next one."})
    mended = program.post(f"/cases/{document}/document-mended", {})
    again = program.post(f"/cases/{document}/document-mended", {})

    assert [each["case"] for each in queued["wishes"]] == [wish]
    assert (ruled.json()["state"], ruled.json()["decision"]) == ("accepted", "In the next one.")
    assert (mended.status_code, again.status_code) == (200, 409)


def test_s5_a_call_is_a_request_like_any_other(house: Installation, program: Program) -> None:
    client_id = program.get("/clients").json()["items"][-1]["id"]
    contact = program.get(f"/clients/{client_id}").json()["contacts"][0]

    logged = program.post(
        "/calls", {"client_id": client_id, "contact_id": contact["id"], "text": "How do I print the battery report?"}
    )
    while house.desk.work(20):
        pass
    entry = program.get(logged.headers["location"].removeprefix("/api/v1")).json()

    assert (logged.status_code, entry["channel"], entry["request_state"]) == (202, "phone", "opened")
    wrong = {"client_id": client_id, "contact_id": 999, "text": "x"}
    assert program.post("/calls", wrong).status_code == 409


def test_c1_s6_a_month_is_reported_as_figures_csv_and_pdf(
    house: Installation, program: Program, opened: tuple[Installation, TestClient]
) -> None:
    number = number_of(house)
    program.post(f"/cases/{number}/confirm")
    technician = Program(opened[1], make_token(house, login="ada", role="technician"))

    month = program.get("/reports/2026-11").json()
    own = program.get("/clients/1/reports/2026-11").json()

    assert month["acceptance"]["decided"] == 1
    assert (own["client"], own["cases"], own["left"]) == ("Northside Clinic", 1, 4)
    assert program.get("/reports/2026-11/csv").text.startswith("\ufeffclient,plan")
    assert program.get("/reports/2026-11/pdf").content.startswith(b"%PDF")
    assert number in program.get("/clients/1/reports/2026-11/csv").text
    assert program.get("/clients/1/reports/2026-11/pdf").content.startswith(b"%PDF")
    assert technician.get("/reports/2026-11").status_code == 403
    assert program.get("/reports/2026-13").status_code == 422
