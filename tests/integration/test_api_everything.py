"""The rest of what the console does, by the API: conversations, files, several cases at once, search, registers."""

import base64
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from models.store import Store
from tests.installation import INES, Installation, mail
from tests.integration.api_fixtures import Program, make_token, opened_api
from tests.integration.console_fixtures import Visitor
from tests.integration.test_files import with_files

SENDER = "dana.whitfield@northside.example"
TWO = "How do I print the battery report? And how do I give a new nurse access to the patient portal?\n"


@pytest.fixture
def opened(sqlite_url: str) -> Iterator[tuple[Installation, TestClient]]:
    with opened_api(sqlite_url) as both:
        yield both


@pytest.fixture
def lead(opened: tuple[Installation, TestClient]) -> Program:
    return Program(opened[1], make_token(opened[0]))


def numbers(house: Installation, *raw: bytes) -> list[str]:
    return [f"CS-{case.id}" for each in raw for case in house.cases(house.receive(each))]


def work(house: Installation) -> None:
    while house.desk.work(20):
        pass


def test_a_cases_conversation_is_read_with_what_went_out_and_how_it_fared(house: Installation, lead: Program) -> None:
    (number,) = numbers(house, mail())
    lead.post(f"/cases/{number}/confirm")
    lead.post(f"/cases/{number}/answer", {"text": "Choose the wing in the second line."})

    said = lead.get(f"/cases/{number}/conversation").json()

    assert next((each["direction"], each["purpose"]) for each in said) == ("in", None)
    answer = next(each for each in said if each["purpose"] == "answer")
    assert (answer["recipient"], answer["state"]) == (SENDER, "waiting")
    assert "second line" in answer["text"]
    viewed = lead.get(f"/audit?subject=request:{said[0]['request']}").json()["items"]
    assert ("viewed", "technician:grace") in [(each["act"], each["actor"]) for each in viewed]


def test_h24_the_files_of_a_mail_are_had_by_their_place(house: Installation, lead: Program) -> None:
    request = with_files(house, ("report.pdf", b"%PDF-1.7"), ("../../x.sh", b"#!"))

    first, second = (lead.get(f"/requests/{request.id}/files/{place}") for place in (0, 1))

    assert (first.content, first.headers["content-type"]) == (b"%PDF-1.7", "application/octet-stream")
    assert second.headers["content-disposition"].endswith("''x.sh")
    assert lead.get(f"/requests/{request.id}/files/2").status_code == 404
    assert b"report.pdf" in lead.get(f"/requests/{request.id}/original").content
    assert lead.get(f"/requests/{request.id}/html").status_code == 404


def test_h24_files_that_came_by_a_form_are_had_in_the_console_and_by_the_api(
    house: Installation, opened: tuple[Installation, TestClient], lead: Program
) -> None:
    file = {"name": "log.txt", "type": "text/plain", "content": base64.b64encode(b"no network").decode()}
    body = {"sender": SENDER, "text": "How do I print the battery report?", "attachments": [file]}
    entry = lead.post("/requests", body).json()
    work(house)
    request = lead.get(f"/inbox/{entry['id']}").json()["request"]
    ada = Visitor(opened[1])
    ada.sign_in()

    assert lead.get(f"/requests/{request}/files/0").content == b"no network"
    assert ada.get(f"/console/requests/{request}/files/0").content == b"no network"


def test_s5_a_call_is_logged_with_its_files(house: Installation, lead: Program) -> None:
    with Store.read(house.database) as store:
        client = store.clients.find_by_name("Northside Clinic")
        assert client is not None
        contact = store.clients.contacts(client.id)[0].id
    file = {"name": "photo.jpg", "type": "image/jpeg", "content": base64.b64encode(b"jpeg").decode()}
    body = {"client_id": client.id, "contact_id": contact, "text": "The floor map is empty.", "attachments": [file]}

    entry = lead.post("/calls", body).json()
    work(house)

    request = lead.get(f"/inbox/{entry['id']}").json()["request"]
    assert lead.get(f"/requests/{request}/files/0").content == b"jpeg"


def test_beside_a_case_stand_fitting_articles_and_earlier_cases(house: Installation, lead: Program) -> None:
    earlier, number = numbers(house, mail(), mail())
    about = {"product": "TrackPoint", "feature": "Floor map"}
    for each in (earlier, number):
        lead.post(f"/cases/{each}/correct", {"kind": "question", "severity": "low", **about})
    lead.post("/articles", {"title": "The floor map", "text": "How.", "state": "published", **about})

    beside = lead.get(f"/cases/{number}/beside").json()

    assert [each["title"] for each in beside["articles"]] == ["The floor map"]
    assert [each["number"] for each in beside["similar"]] == [earlier]


def test_h12_several_cases_are_acted_on_and_each_refusal_is_said(house: Installation, lead: Program) -> None:
    first, second, third = numbers(house, mail(), mail(), mail())
    seen = lead.get(f"/cases/{second}").headers["etag"]
    lead.post(f"/cases/{second}/assign", {"to": "ada"})

    chosen = [{"number": first}, {"number": second, "seen": seen}, {"number": "CS-99999"}]
    confirmed = lead.post("/bulk", {"act": "confirm", "cases": chosen}).json()
    assigned = lead.post("/bulk", {"act": "assign", "to": "ada", "cases": [{"number": first}]}).json()
    rejected = lead.post("/bulk", {"act": "reject", "reason": "Spam.", "cases": [{"number": third}]}).json()

    assert confirmed["done"] == [first]
    assert [each["cases"] for each in confirmed["refused"]] == [[second], ["CS-99999"]]
    assert (assigned["done"], rejected["done"]) == ([first], [third])
    states = {each["number"]: (each["status"], each["assigned_to"]) for each in lead.get("/cases").json()["items"]}
    assert states == {first: ("open", "ada"), second: ("new", "ada"), third: ("rejected", None)}


def test_every_case_of_a_message_is_confirmed_by_one_answer(house: Installation, lead: Program) -> None:
    request = house.receive(mail(text=TWO))
    cases = [f"CS-{case.id}" for case in house.cases(request)]

    answer = lead.post(f"/requests/{request.id}/confirm").json()

    assert len(cases) == 2
    assert answer == {"done": cases, "refused": []}
    assert lead.post(f"/requests/{request.id}/confirm").status_code == 409


def test_search_finds_what_the_token_may_see_and_nothing_else(
    house: Installation, opened: tuple[Installation, TestClient], lead: Program
) -> None:
    (own,) = numbers(house, mail())
    numbers(house, mail(INES))
    lead.post("/articles", {"title": "Battery report", "text": "How.", "state": "draft"})
    bound = Program(opened[1], make_token(house, client="Northside Clinic", scopes=["cases:read", "clients:read"]))

    everything = lead.get("/search?q=battery report").json()

    assert len(everything["cases"]) == 2
    assert [each["title"] for each in everything["articles"]] == ["Battery report"]
    assert [each["name"] for each in lead.get("/search?q=Vogel").json()["contacts"]] == ["Ines Vogel"]
    found = bound.get("/search?q=battery").json()
    assert ([each["number"] for each in found["cases"]], found["articles"]) == ([own], [])
    assert bound.get("/search?q=Vogel").json() == {key: [] for key in found}
    few = Program(opened[1], make_token(house, scopes=["cases:read"]))
    assert few.get("/search?q=Vogel").json()["contacts"] == []


def test_e1_a_contact_is_registered_changed_and_never_taken_from_another(house: Installation, lead: Program) -> None:
    clients = {each["name"]: each["id"] for each in lead.get("/clients").json()["items"]}
    place = f"/clients/{clients['Northside Clinic']}/contacts"
    nils = {"name": "Nils Holm", "phones": ["+47 22 00 00 00"]}

    made = lead.post(place, nils)
    contact = next(each for each in made.json()["contacts"] if each["name"] == "Nils Holm")
    changed = lead.ask("PUT", f"{place}/{contact['id']}", nils | {"name": "Nils Berg", "emails": ["n@x.example"]})

    assert made.status_code == 201
    after = next(each for each in changed.json()["contacts"] if each["id"] == contact["id"])
    assert (after["name"], after["emails"], after["phones"]) == ("Nils Berg", ["n@x.example"], ["+47 22 00 00 00"])
    assert lead.ask("PUT", f"{place}/99999", nils).status_code == 404
    taken = lead.post(place, {"name": "Ines", "emails": ["ines.vogel@lakeview.example"]})
    assert taken.status_code == 409
    assert lead.post(place, {"name": "Nobody"}).status_code == 409


def test_p1_p3_what_a_client_runs_and_what_is_left_of_its_plan(house: Installation, lead: Program) -> None:
    (number,) = numbers(house, mail())
    lead.post(f"/cases/{number}/confirm")
    client = next(each["id"] for each in lead.get("/clients").json()["items"] if each["name"] == "Northside Clinic")

    answer = lead.post(f"/clients/{client}/deployments", {"product": "TrackPoint", "version": "7.4"})
    allowance = lead.get(f"/clients/{client}/allowance").json()

    assert next(each for each in answer.json()["deployments"] if each["product"] == "TrackPoint")["version"] == "7.4"
    assert allowance["plan"] and allowance["pools"][0]["used"] == 1
    unknown = lead.post(f"/clients/{client}/deployments", {"product": "Nothing", "version": "1"})
    assert unknown.status_code == 409


def test_registers_go_out_and_in_as_files(
    house: Installation, opened: tuple[Installation, TestClient], lead: Program
) -> None:
    root = Program(opened[1], make_token(house, login="root", role="administrator"))
    clients, catalogue = (lead.get(f"/registers/{name}.toml") for name in ("clients", "catalog"))
    bad = '[[client]]\nname = "X"\ntime_zone = "Nowhere"\n'

    assert lead.post("/registers/clients.toml", {"toml": clients.text}).status_code == 403
    assert root.post("/registers/clients.toml", {"toml": clients.text}).json() == {"entries": 2}
    assert root.post("/registers/catalog.toml", {"toml": catalogue.text}).json()["entries"] > 0
    refused = root.post("/registers/clients.toml", {"toml": bad})
    assert (refused.status_code, "Nowhere" in refused.json()["detail"]) == (409, True)
    assert "/tmp" not in refused.text
    assert lead.get("/registers/clients.toml").text == clients.text


def test_s6_what_waits_and_the_dashboards_figures(
    house: Installation, opened: tuple[Installation, TestClient], lead: Program
) -> None:
    numbers(house, mail())
    bound = Program(opened[1], make_token(house, client="Northside Clinic", scopes=["reports:read"]))

    standing, charts = lead.get("/standing").json(), lead.get("/dashboard").json()

    assert (standing["views"]["unconfirmed"], standing["held"], standing["inbox"]) == (1, 0, {"done": 1})
    titles = [each["title"] for each in charts]
    assert {"Load", "Acceptance of suggestions", "Learning curve"} <= set(titles)
    assert sum(charts[titles.index("Load")]["series"][0]["values"]) == 1
    assert lead.get("/dashboard/csv").text.count("\n") > 10
    assert bound.get("/standing").status_code == bound.get("/dashboard").status_code == 403
