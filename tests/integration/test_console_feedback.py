"""Defects, wishes and errors in documents on the console's page: what stands there, and what each form does."""

import pytest

from intake.deciding import Decision
from models.store import Store
from models.vocabulary import Kind, Severity
from tests.installation import Installation, mail
from tests.integration.console_fixtures import LOGIN, Visitor

HERE = "/console/feedback"


def decided(house: Installation, kind: Kind) -> str:
    case = house.cases(house.receive(mail()))[0]
    house.triage.correct(case.id, Decision(kind, Severity.MEDIUM, "TrackPoint", "Floor map", None), login=LOGIN)
    return f"CS-{case.id}"


def states(house: Installation) -> list[str]:
    with Store.read(house.database) as store:
        return [row.state for row in store.feedback.defects(states=("confirmed", "fixed", "declined"), limit=9)]


def test_d1_a_defect_is_rated_confirmed_linked_and_fixed(house: Installation, lead: Visitor) -> None:
    number = decided(house, Kind.DEFECT)

    for act, fields in (
        ("rate", {"severity": "blocker"}),
        ("confirm", {}),
        ("link", {"tracker_key": "TP-812"}),
    ):
        assert lead.post(f"/console/defects/1/{act}", **fields).headers["location"] == f"{HERE}#defects"
    page = lead.get(HERE).text
    lead.post("/console/defects/1/fixed", version="7.4", text="Update, please.")

    assert f'href="/console/cases/{number}"' in page
    assert all(words in page for words in ("TP-812", "<strong>blocker</strong>", "confirmed", "1 client<"))
    assert states(house) == ["fixed"]
    assert "No defect is open." in lead.get(HERE).text


def test_d1_reports_about_the_same_fault_are_joined_and_one_that_is_none_is_declined(
    house: Installation, lead: Visitor
) -> None:
    for _ in range(2):
        decided(house, Kind.DEFECT)

    lead.post("/console/defects/2/join", into="1")
    wrong = lead.post("/console/defects/1/join", into="")
    lead.post("/console/defects/1/decline", text="As designed.")

    assert wrong.status_code == 409
    assert states(house) == ["declined"]


def test_d2_k3_the_committees_ruling_is_recorded_and_a_document_mended(house: Installation, lead: Visitor) -> None:
    wish, error = decided(house, Kind.ENHANCEMENT), decided(house, Kind.DOCUMENTATION)
    page = lead.get(HERE).text

    lead.post("/console/enhancements/1/rule", ruling="declined", text="Too few asked.")
    lead.post(f"/console/cases/{error}/document-mended", text="")

    assert wish in page and error in page and "Dana Whitfield" in page
    with Store.read(house.database) as store:
        told = [row.purpose for row in store.outbox.listing(state=None, limit=99)]
    assert told.count("enhancement") == told.count("fixed") == 1
    after = lead.get(HERE).text
    assert "Nothing stands before the committee." in after and "No error is open." in after


@pytest.mark.parametrize(
    ("place", "fields"),
    [
        ("defects/1/rate", {"severity": "huge"}),
        ("defects/1/link", {"tracker_key": "<script>"}),
        ("defects/1/fixed", {"version": ""}),
        ("enhancements/1/rule", {"ruling": "maybe"}),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(
    house: Installation, lead: Visitor, place: str, fields: dict[str, str]
) -> None:
    decided(house, Kind.DEFECT)

    answer = lead.post(f"/console/{place}", **fields)

    assert answer.status_code == 409
    assert "<script>" not in answer.text
