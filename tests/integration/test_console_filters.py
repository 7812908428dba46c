"""Filters of the queue under names of one's own: kept, found at the side, shared by a lead, deleted."""

from fastapi.testclient import TestClient

from channels.web.auth import hash_password
from models.store import Store
from tests.installation import DANA, INES, Installation, mail
from tests.integration.console_fixtures import LOGIN, Visitor, become

WORD = "a long password"
QUESTIONS = {"view": "all", "client": "1", "kind": "question", "severity": "", "with": ""}


def keep(visitor: Visitor, name: str, **more: str) -> str:
    """Keeps a filter; where it is."""
    return str(visitor.post("/console/filters", name=name, **{**QUESTIONS, **more}).headers["location"])


def test_a_kept_filter_shows_its_cases_and_stands_at_the_side_with_a_key(house: Installation, ada: Visitor) -> None:
    house.receive(mail(DANA))
    house.receive(mail(INES))

    place = keep(ada, "  Northside's   questions ")
    page = ada.get(place).text

    assert '<h1 id="queue-title">Northside&#39;s questions</h1>' in page
    assert f'<a href="{place}" data-go="1" aria-current="page">' in page
    assert "CS-1001" in page
    assert "CS-1002" not in page


def test_a_filter_of_the_same_name_takes_the_place_of_the_old_one(house: Installation, ada: Visitor) -> None:
    first = keep(ada, "Mine to do")

    second = keep(ada, "Mine to do", kind="defect", severity="low", **{"with": LOGIN})

    assert second == first
    with Store.read(house.database) as store:
        (row,) = store.filters.seen_by(LOGIN)
    assert (row.kind, row.severity, row.assigned_to, row.client_id) == ("defect", "low", LOGIN, 1)


def test_a_colleague_sees_a_filter_only_once_a_lead_shares_it(
    house: Installation, ada: Visitor, opened: tuple[Installation, TestClient]
) -> None:
    with Store.open(house.database) as store:
        store.people.put("grace", name="Grace", role="technician", password_hash=hash_password(WORD), active=True)
    place = keep(ada, "Ours")
    number = place.partition("=")[2]
    refused = ada.post(f"/console/filters/{number}/share", shared="yes")
    with TestClient(opened[1].app) as other:
        grace = Visitor(other)
        grace.sign_in("grace", WORD)

        before = grace.get("/console").text
        not_hers = grace.post(f"/console/filters/{number}/drop")
        become(house, "lead")
        ada.post(f"/console/filters/{number}/share", shared="yes")
        shared = grace.get(place).text
        still_not_hers = grace.post(f"/console/filters/{number}/drop")

    assert refused.status_code == 403
    assert "Ours" not in before
    assert "shared by ada" in shared
    assert (not_hers.status_code, still_not_hers.status_code) == (409, 403)
    with Store.read(house.database) as store:
        assert [act.act for act in store.audit.of(f"filter:{number}")] == ["shared"]


def test_a_filter_is_deleted_and_its_address_shows_everything(house: Installation, ada: Visitor) -> None:
    place = keep(ada, "For a day")
    number = place.partition("=")[2]

    ada.post(f"/console/filters/{number}/drop")

    assert ada.post(f"/console/filters/{number}/drop").status_code == 409
    assert "For a day" not in ada.get(place).text


def test_a_filter_needs_a_name_and_nobody_keeps_too_many(house: Installation, ada: Visitor) -> None:
    for number in range(30):
        keep(ada, f"Filter {number}")

    assert ada.post("/console/filters", name=" ", **QUESTIONS).status_code == 409
    assert "delete one first" in ada.post("/console/filters", name="One more", **QUESTIONS).text
    with Store.read(house.database) as store:
        assert store.filters.count(LOGIN) == 30
