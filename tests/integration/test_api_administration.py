"""What administrators and leads keep, by the API: technicians, readers, templates, articles; and the audit trail."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from channels.web.auth import is_password
from models.store import Store
from tests.installation import Installation, mail
from tests.integration.api_fixtures import Program, make_token, opened_api


@pytest.fixture
def opened(sqlite_url: str) -> Iterator[tuple[Installation, TestClient]]:
    with opened_api(sqlite_url) as both:
        yield both


@pytest.fixture
def lead(opened: tuple[Installation, TestClient]) -> Program:
    return Program(opened[1], make_token(opened[0]))


@pytest.fixture
def administrator(opened: tuple[Installation, TestClient]) -> Program:
    return Program(opened[1], make_token(opened[0], login="root", role="administrator"))


NILS = {"name": "Nils Holm", "role": "lead", "email": "nils@vendor.example", "password": "a long enough password"}


def test_h12_an_administrator_registers_technicians_and_nobody_else_does(
    house: Installation, lead: Program, administrator: Program
) -> None:
    assert lead.ask("PUT", "/technicians/nils", NILS).status_code == 403

    answer = administrator.ask("PUT", "/technicians/nils", NILS)

    assert answer.status_code == 200, answer.text
    assert answer.json() == {
        "login": "nils", "name": "Nils Holm", "role": "lead", "email": "nils@vendor.example",
        "slack_user": None, "active": True, "second_factor": False,
    }  # fmt: skip
    with Store.read(house.database) as store:
        row = store.people.find("nils")
        assert row is not None and is_password("a long enough password", row.password_hash)
    assert [each["login"] for each in lead.get("/technicians").json()] == ["ada", "grace", "nils", "root"]
    last = lead.get("/audit?actor=technician:root").json()["items"][0]
    assert (last["act"], last["detail"]["login"]) == ("registered", "nils")


def test_one_administrator_is_always_left_and_a_short_password_is_refused(administrator: Program) -> None:
    gone = administrator.ask("PUT", "/technicians/root", {"name": "Root", "role": "technician"})
    short = administrator.ask("PUT", "/technicians/nils", NILS | {"password": "short"})

    assert (gone.status_code, gone.json()["detail"]) == (409, "One administrator at least must be left.")
    assert short.status_code == 422


def test_a_lost_second_factor_is_taken_off(house: Installation, administrator: Program) -> None:
    with Store.open(house.database) as store:
        store.people.put("ada", totp_secret="sealed")
    assert administrator.get("/technicians").json()[0]["second_factor"] is True

    assert administrator.post("/technicians/ada/factor-off").json()["second_factor"] is False
    assert administrator.post("/technicians/ada/factor-off").status_code == 409
    assert administrator.post("/technicians/nobody/factor-off").status_code == 404


def test_a_reader_is_promoted_and_rolled_back_by_administrators(
    house: Installation, lead: Program, administrator: Program
) -> None:
    with Store.open(house.database) as store:
        for day, name in enumerate(("2026-11-20.1", "2026-11-22.1")):
            store.people.put_reader(name, figures={"split_f1": 0.9 + day / 100}, now=house.now)
    assert lead.post("/readers/2026-11-22.1/promote").status_code == 403
    assert administrator.post("/readers/rollback").status_code == 409

    administrator.post("/readers/2026-11-20.1/promote")
    administrator.post("/readers/2026-11-22.1/promote")
    states = {each["id"]: each["state"] for each in administrator.get("/readers").json()}
    assert states == {"2026-11-20.1": "retired", "2026-11-22.1": "serving"}

    after = {each["id"]: each["state"] for each in administrator.post("/readers/rollback").json()}
    assert after == {"2026-11-20.1": "serving", "2026-11-22.1": "retired"}
    assert administrator.post("/readers/none/promote").status_code == 404


def test_c2_an_article_is_changed_unless_somebody_else_did(lead: Program) -> None:
    article = {"title": "Reports", "text": "How.", "state": "draft"}
    written = lead.post("/articles", article)
    place, seen = f"/articles/{written.json()['id']}", written.headers["etag"]

    changed = lead.ask("PUT", place, article | {"state": "published"}, If_Match=seen)
    late = lead.ask("PUT", place, article | {"text": "Other."}, If_Match=seen)

    assert (changed.status_code, changed.json()["state"], changed.json()["revision"]) == (200, "published", 2)
    assert late.status_code == 412
    assert lead.get(place).json()["text"] == "How."
    assert lead.get(place).headers["etag"] == changed.headers["etag"] != seen
    acts = lead.get(f"/audit?subject=article:{written.json()['id']}").json()["items"]
    assert [each["act"] for each in acts] == ["changed", "wrote"]


@pytest.mark.parametrize("place", ["/articles", "/defects", "/enhancements", "/escalations"])
def test_every_list_that_grows_is_walked_page_by_page(house: Installation, lead: Program, place: str) -> None:
    for number in range(3):
        case = f"/cases/CS-{house.cases(house.receive(mail()))[0].id}"
        lead.post(
            f"{case}/correct", {"kind": "enhancement" if place == "/enhancements" else "defect", "severity": "low"}
        )
        lead.post(f"{case}/escalate", {"reason": "no_attention"})
        lead.post("/articles", {"title": f"Article {number}", "text": "How.", "state": "published"})
    whole = [each["id"] for each in lead.get(place).json()["items"]]

    walked, address = list[int](), f"{place}?limit=2"
    while address:
        page = lead.get(address).json()
        walked += [each["id"] for each in page["items"]]
        address = f"{place}?limit=2&cursor={page['next']}" if page["next"] else ""

    assert walked == whole == sorted(whole, reverse=True)
    assert whole


def test_c2_drafts_are_listed_for_those_who_may_write_them(
    house: Installation, opened: tuple[Installation, TestClient], lead: Program
) -> None:
    lead.post("/articles", {"title": "Battery report", "text": "How.", "state": "draft"})
    reader = Program(opened[1], make_token(house, scopes=["cases:read"]))

    assert [each["title"] for each in lead.get("/articles?state=draft&q=battery").json()["items"]] == ["Battery report"]
    assert reader.get("/articles?state=draft").status_code == 403
    assert reader.get("/articles").json()["items"] == []


def test_templates_are_kept_by_leads_and_read_by_technicians(
    house: Installation, opened: tuple[Installation, TestClient], lead: Program
) -> None:
    technician = Program(opened[1], make_token(house, login="tess", role="technician"))
    assert technician.post("/templates", {"name": "Hello", "text": "Dear {contact}"}).status_code == 403

    kept = lead.post("/templates", {"name": "Hello", "text": "Dear {contact}"}).json()
    again = lead.post("/templates", {"name": "Hello", "text": "Hello {contact}"}).json()

    assert (again["id"], again["text"], again["updated_by"]) == (kept["id"], "Hello {contact}", "grace")
    assert [each["text"] for each in technician.get("/templates").json()] == ["Hello {contact}"]
    assert lead.ask("DELETE", f"/templates/{kept['id']}").status_code == 204
    assert lead.ask("DELETE", f"/templates/{kept['id']}").status_code == 404
    assert lead.get("/templates").json() == []


def test_the_audit_trail_is_for_leads_and_comes_in_pages(
    house: Installation, opened: tuple[Installation, TestClient], lead: Program
) -> None:
    for number in range(5):
        lead.post("/templates", {"name": f"T{number}", "text": "x"})
    technician = Program(opened[1], make_token(house, login="tess", role="technician"))
    assert technician.get("/audit").status_code == 403

    first = lead.get("/audit?actor=technician:grace&limit=2").json()
    second = lead.get(f"/audit?actor=technician:grace&limit=2&cursor={first['next']}").json()

    assert [each["subject"] for each in first["items"]] == ["template:T4", "template:T3"]
    assert [each["subject"] for each in second["items"]] == ["template:T2", "template:T1"]
