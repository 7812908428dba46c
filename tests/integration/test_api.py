"""The API: requests logged durably, cases decided, writes done once, and nothing of another client (C1, H7, P6)."""

import base64
from collections.abc import Iterator
from datetime import timedelta

import pytest
from fastapi.testclient import TestClient

from channels.web.api.problems import PROBLEM_JSON
from models.cases import CaseRow
from models.database import Database
from models.store import Store
from tests.installation import INES, Installation, mail
from tests.integration.api_fixtures import Program, make_token, opened_api

DANA = "dana.whitfield@northside.example"
QUESTION = "How do I print the battery report for one wing only?"


@pytest.fixture
def opened(database: Database) -> Iterator[tuple[Installation, TestClient]]:
    with opened_api(database) as both:
        yield both


@pytest.fixture
def program(opened: tuple[Installation, TestClient]) -> Program:
    return Program(opened[1], make_token(opened[0]))


def work(house: Installation) -> None:
    while house.desk.work(20):
        pass


def first_case(house: Installation, program: Program) -> str:
    program.post("/requests", {"sender": DANA, "subject": "Battery report", "text": QUESTION})
    work(house)
    return str(program.get("/cases").json()["items"][0]["number"])


def test_a_request_is_on_disk_before_it_is_answered_and_becomes_a_case_like_any_other(
    house: Installation, program: Program
) -> None:
    answer = program.post("/requests", {"sender": DANA, "subject": "Battery report", "text": QUESTION})

    assert answer.status_code == 202
    assert answer.json()["state"] == "waiting"
    with Store.read(house.database) as store:
        assert store.inbox.counts() == {"waiting": 1}
    work(house)
    entry = program.get(answer.headers["location"].removeprefix("/api/v1")).json()
    assert entry["request_state"] == "opened"
    case = program.get(f"/cases/{entry['cases'][0]}").json()
    assert (case["client"], case["contact"], case["status"]) == ("Northside Clinic", "Dana Whitfield", "new")
    assert program.get(f"/requests/{entry['request']}").json()["trust"] == "vouched"


def test_e3_a_request_of_a_stranger_is_held_and_nothing_is_charged(house: Installation, program: Program) -> None:
    program.post("/requests", {"sender": "somebody@elsewhere.example", "text": QUESTION})
    work(house)

    held = program.get("/requests?state=held").json()["items"]

    assert [each["sender"] for each in held] == ["somebody@elsewhere.example"]
    assert program.get("/cases").json()["items"] == []


def test_p6_a_request_that_names_its_case_continues_it_and_costs_nothing(house: Installation, program: Program) -> None:
    number = first_case(house, program)

    program.post("/requests", {"sender": DANA, "text": "It is the west wing.", "case": number})
    work(house)

    case = program.get(f"/cases/{number}").json()
    assert len(case["follow_ups"]) == 1, program.get("/requests").json()
    assert len(program.get("/cases").json()["items"]) == 1
    assert sum(entry["amount"] for entry in case["ledger"]) == 1


def test_what_a_writer_states_goes_before_what_the_reader_finds(house: Installation, program: Program) -> None:
    stated = [{"kind": "enhancement", "severity": "low", "product": "TrackPoint"}]
    program.post("/requests", {"sender": DANA, "text": QUESTION, "stated": stated})
    work(house)

    case = program.get("/cases").json()["items"][0]

    assert (case["kind"], case["severity"], case["product"]) == ("enhancement", "low", "TrackPoint")


def test_files_come_with_a_request(house: Installation, program: Program) -> None:
    file = {"name": "log.txt", "type": "text/plain", "content": base64.b64encode(b"tag 7 lost").decode()}
    entry = program.post("/requests", {"sender": DANA, "text": QUESTION, "attachments": [file]}).json()
    work(house)

    request = program.get(f"/inbox/{entry['id']}").json()["request"]

    assert program.get(f"/requests/{request}").json()["attachments"][0]["name"] == "log.txt"


def test_a_key_gives_the_same_answer_again_and_the_write_is_done_once(house: Installation, program: Program) -> None:
    body = {"sender": DANA, "text": QUESTION}

    first = program.post("/requests", body, Idempotency_Key="one")
    second = program.post("/requests", body, Idempotency_Key="one")

    assert (second.status_code, second.json()) == (first.status_code, first.json())
    assert second.headers["location"] == first.headers["location"]
    assert second.headers["idempotency-replayed"] == "true"
    with Store.read(house.database) as store:
        assert store.inbox.counts() == {"waiting": 1}


def test_a_key_with_another_body_is_refused(program: Program) -> None:
    program.post("/requests", {"sender": DANA, "text": QUESTION}, Idempotency_Key="one")

    answer = program.post("/requests", {"sender": DANA, "text": "Something else"}, Idempotency_Key="one")

    assert answer.status_code == 422
    assert "another request" in answer.json()["detail"]


def test_a_key_is_its_tokens_own_and_is_forgotten_after_a_day(house: Installation, program: Program) -> None:
    other = Program(program.client, make_token(house))
    body = {"sender": DANA, "text": QUESTION}
    ids = [each.post("/requests", body, Idempotency_Key="one").json()["id"] for each in (program, other)]

    house.now += timedelta(hours=25)
    later = program.post("/requests", {"sender": DANA, "text": "Another"}, Idempotency_Key="one")

    assert ids[0] != ids[1]
    assert later.status_code == 202


def test_a_refusal_is_given_again_for_its_key(house: Installation, program: Program) -> None:
    number = first_case(house, program)
    program.post(f"/cases/{number}/confirm", Idempotency_Key="a")

    answers = [program.post(f"/cases/{number}/confirm", Idempotency_Key="b") for _ in range(2)]

    assert [answer.status_code for answer in answers] == [409, 409]
    assert answers[1].headers["content-type"] == PROBLEM_JSON


def test_h12_an_act_on_a_state_that_is_gone_is_refused(house: Installation, program: Program) -> None:
    number = first_case(house, program)
    seen = program.get(f"/cases/{number}").headers["etag"]
    confirmed = program.post(f"/cases/{number}/confirm", If_Match=seen)

    late = program.post(f"/cases/{number}/assign", {"to": "grace"}, If_Match=seen)

    assert confirmed.json()["status"] == "open"
    assert late.status_code == 412
    assert program.post(f"/cases/{number}/assign", {"to": "grace"}, If_Match=confirmed.headers["etag"]).is_success


def test_a_case_is_worked_to_its_end(house: Installation, program: Program) -> None:
    number = first_case(house, program)
    program.post(f"/cases/{number}/correct", {"kind": "question", "severity": "low", "product": "TrackPoint"})

    program.post(f"/cases/{number}/notes", {"text": "Ask about the wing."})
    waiting = program.post(f"/cases/{number}/answer", {"text": "Which wing?", "wait_for_client": True}).json()
    program.post(f"/cases/{number}/resume")
    resolved = program.post(f"/cases/{number}/resolve", {"by": ["instructions"], "text": "Choose the wing."}).json()
    program.post(f"/cases/{number}/reopen", {"reason": "It was the other wing."})
    refused = program.post(f"/cases/{number}/close")

    assert (waiting["status"], resolved["status"], refused.status_code) == ("waiting", "resolved", 409)
    kinds = [event["kind"] for event in program.get(f"/cases/{number}/events").json()]
    assert {"answered", "resolved", "reopened"} <= set(kinds)
    assert [note["text"] for note in program.get(f"/cases/{number}/notes").json()] == ["Ask about the wing."]
    with Store.read(house.database) as store:
        assert any("Choose the wing." in row.payload["text"] for row in store.outbox.listing(state=None, limit=20))


def test_lists_come_in_pages_that_leave_nothing_out(house: Installation, program: Program) -> None:
    for place in range(5):
        house.receive(mail(subject=f"Question {place}"))

    found, cursor = [], ""
    while cursor is not None:
        page = program.get(f"/cases?limit=2{cursor and f'&cursor={cursor}'}").json()
        found += [case["number"] for case in page["items"]]
        cursor = page["next"]
        house.receive(mail(subject="One more, meanwhile")) if len(found) == 2 else None

    assert found == [f"CS-{number}" for number in range(1005, 1000, -1)]


def test_cases_are_filtered_and_a_misspelt_filter_is_refused(house: Installation, program: Program) -> None:
    first_case(house, program)
    house.receive(mail(INES, "How do I print a chart in ChartWell?\n"))

    assert {case["client"] for case in program.get("/cases?client_id=1").json()["items"]} == {"Northside Clinic"}
    assert program.get("/cases?status=closed").json()["items"] == []
    wrong = program.get("/cases?severty=low")
    assert wrong.status_code == 422
    assert "severity" in wrong.json()["detail"]


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nothing", 404), ("DELETE", "/cases", 405), ("GET", "/cases/CS-999999", 404),
        ("GET", "/cases/none", 422), ("POST", "/requests", 422), ("GET", "/cases?limit=0", 422),
        ("GET", "/readers/%0A/promote", 404),
    ],
)  # fmt: skip
def test_every_refusal_is_a_problem(program: Program, method: str, path: str, status: int) -> None:
    answer = program.ask(method, path)

    assert answer.status_code == status
    assert answer.headers["content-type"] == PROBLEM_JSON
    assert answer.json()["status"] == status
    assert answer.json()["title"]


@pytest.mark.parametrize("token", ["", "intake_wrong", "Basic", "x" * 5000])
def test_without_a_valid_token_nothing_is_told(house: Installation, program: Program, token: str) -> None:
    number = first_case(house, program)

    answer = Program(program.client, token).get(f"/cases/{number}")

    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].startswith("Bearer")
    assert "battery" not in answer.text.lower()


def test_a_revoked_or_expired_token_and_one_of_somebody_who_left_are_refused(
    house: Installation, program: Program
) -> None:
    with Store.open(house.database) as store:
        store.access.revoke(1, now=house.now)
    left = Program(program.client, make_token(house, login="gone"))
    with Store.open(house.database) as store:
        store.people.put("gone", active=False)

    assert [each.get("/me").status_code for each in (program, left)] == [401, 401]


def test_a_token_does_what_its_scopes_say_and_no_more(house: Installation, program: Program) -> None:
    number = first_case(house, program)
    reader = Program(program.client, make_token(house, scopes=["cases:read"]))

    assert reader.get(f"/cases/{number}").is_success
    for method, path in (("POST", f"/cases/{number}/confirm"), ("GET", "/clients"), ("GET", "/requests")):
        answer = reader.ask(method, path)
        assert answer.status_code == 403, path
        assert "has not the scope" in answer.json()["detail"]


def test_wrong_tokens_from_one_address_and_hasty_ones_have_to_wait(house: Installation, program: Program) -> None:
    wrong = [Program(program.client, "intake_guess").get("/me").status_code for _ in range(31)]
    hasty = [program.get("/me").status_code for _ in range(601)]

    assert (wrong[-2:], hasty[-2:]) == ([401, 429], [200, 429])
    house.now += timedelta(minutes=1)
    assert program.get("/me").is_success


def own_and_foreign(house: Installation) -> tuple[CaseRow, CaseRow]:
    own = house.cases(house.receive(mail()))[0]
    foreign = house.cases(house.receive(mail(INES, "How do I print a chart in ChartWell?\n")))[0]
    return own, foreign


def test_h7_a_token_of_one_client_sees_and_touches_nothing_of_another(house: Installation, program: Program) -> None:
    own, foreign = own_and_foreign(house)
    bound = Program(program.client, make_token(house, client="Northside Clinic"))
    reads = ["/cases/{case}", "/cases/{case}/events", "/cases/{case}/notes", "/cases/{case}/clocks"]
    acts = ["confirm", "correct", "reject", "assign", "notes", "answer", "wait", "resume", "resolve", "close", "reopen"]
    bodies = {
        "correct": {"kind": "question", "severity": "low"}, "reject": {}, "assign": {"to": None},
        "notes": {"text": "x"}, "answer": {"text": "x"}, "resolve": {"by": ["workaround"]}, "reopen": {},
    }  # fmt: skip

    for path in reads:
        assert bound.get(path.format(case=f"CS-{own.id}")).is_success, path
        assert bound.get(path.format(case=f"CS-{foreign.id}")).status_code == 404, path
    for act in acts:
        answer = bound.post(f"/cases/CS-{foreign.id}/{act}", bodies.get(act))
        missing = bound.post(f"/cases/CS-9999/{act}", bodies.get(act))
        assert (answer.status_code, missing.status_code) == (404, 404), act
        assert answer.json()["detail"].replace(str(foreign.id), "9999") == missing.json()["detail"]
    with Store.read(house.database) as store:
        untouched = store.cases.find(foreign.id)
        assert untouched is not None
        assert (untouched.status, untouched.revision) == ("new", 1)


def test_h7_a_token_of_one_client_lists_only_its_own(house: Installation, program: Program) -> None:
    own, foreign = own_and_foreign(house)
    bound = Program(program.client, make_token(house, client="Northside Clinic"))

    assert [case["number"] for case in bound.get("/cases").json()["items"]] == [f"CS-{own.id}"]
    assert bound.get(f"/cases?client_id={foreign.client_id}").json()["items"] == []
    assert {request["client_id"] for request in bound.get("/requests").json()["items"]} == {own.client_id}
    assert bound.get(f"/requests/{foreign.request_id}").status_code == 404
    assert [client["name"] for client in bound.get("/clients").json()["items"]] == ["Northside Clinic"]
    assert bound.get(f"/clients/{foreign.client_id}").status_code == 404
    assert bound.get("/inbox").status_code == 403
    foreign_sender = bound.post("/requests", {"sender": "ines.vogel@lakeview.example", "text": QUESTION})
    assert foreign_sender.status_code == 403
    assert bound.post("/requests", {"sender": DANA, "text": QUESTION, "case": f"CS-{foreign.id}"}).status_code == 404


def test_clients_are_registered_and_explained(house: Installation, program: Program) -> None:
    body = {
        "name": "Seaview Practice",
        "time_zone": "Europe/London",
        "domains": ["seaview.example"],
        "contacts": [{"name": "Omar", "emails": ["omar@seaview.example"], "purchasing_representative": True}],
        "agreements": [{"plan": "Silver", "starts_on": "2026-01-01", "overrides": {"incidents_per_month": 9}}],
    }

    made = program.post("/clients", body).json()
    lines = program.post("/clients/check", {"who": "omar@seaview.example"}).json()["lines"]

    assert made["contacts"][0]["emails"] == ["omar@seaview.example"]
    assert any("Seaview" in line for line in lines)
    assert program.post("/clients", {**body, "name": "Other"}).status_code == 409
    plain = Program(program.client, make_token(house, login="ada", role="technician"))
    assert plain.post("/clients", body).status_code == 403


def test_a_message_that_was_set_aside_is_tried_again(house: Installation, program: Program) -> None:
    entry = program.post("/requests", {"sender": DANA, "text": QUESTION}).json()
    with Store.open(house.database) as store:
        claimed = store.inbox.claim(1, token="t", now=house.now, lease=timedelta(minutes=1))
        store.inbox.set_aside(claimed[0], "It could not be read.")

    listed = program.get("/inbox?state=set_aside").json()["items"]
    retried = program.post(f"/inbox/{entry['id']}/retry")

    assert [each["reason"] for each in listed] == ["It could not be read."]
    assert retried.json()["state"] == "waiting"
    assert program.post(f"/inbox/{entry['id']}/retry").status_code == 409


def test_c2_articles_are_written_and_found(house: Installation, program: Program) -> None:
    draft = program.post("/articles", {"title": "Print by wing", "text": "Open the report."}).json()
    program.post("/articles", {"title": "Battery report", "text": "Choose a wing.", "state": "published"})
    plain = Program(program.client, make_token(house, scopes=[]))

    assert [each["title"] for each in program.get("/articles?q=wing").json()["items"]] == ["Battery report"]
    assert plain.get(f"/articles/{draft['id']}").status_code == 404
    assert program.get(f"/articles/{draft['id']}").is_success


def test_a_body_that_is_too_large_is_refused_before_it_is_read(program: Program) -> None:
    answer = program.client.post(
        "/api/v1/requests",
        content=b"{}",
        headers={"Authorization": f"Bearer {program.token}", "Content-Length": str(50 * 1024 * 1024)},
    )

    assert answer.status_code == 413
