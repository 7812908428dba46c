"""Escalations, reclassifying, letting through and giving back in the console (X1-X4, S4, P8, P9)."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from intake.plans import Plan
from models.cases import CaseRow
from models.life import EscalationRow
from models.store import Store
from tests.installation import DANA, Installation, mail
from tests.integration.console_fixtures import LOGIN, Visitor, opened_console


@pytest.fixture
def opened(sqlite_url: str) -> Iterator[tuple[Installation, TestClient]]:
    with opened_console(sqlite_url) as both:
        with Store.open(both[0].database) as store:
            store.people.put(LOGIN, role="lead", email="ada@meridian.example")
            store.people.put("ben", name="Ben Okri", role="technician", active=True)
        yield both


@pytest.fixture
def case(house: Installation) -> CaseRow:
    row = house.cases(house.receive(mail(DANA, "The floor map of TrackPoint 7.3 draws every tag wrong.\n")))[0]
    return house.triage.confirm([row.id], login="ada")[0]


def now_of(house: Installation, case: CaseRow) -> CaseRow:
    with Store.read(house.database) as store:
        found = store.cases.find(case.id)
    assert found is not None
    return found


def lasting(house: Installation, case: CaseRow) -> EscalationRow | None:
    with Store.read(house.database) as store:
        return store.escalations.lasting_of(case.id)


def do(house: Installation, ada: Visitor, case: CaseRow, act: str, **fields: str) -> tuple[int, str]:
    revision = str(now_of(house, case).revision)
    answer = ada.post(f"/console/cases/CS-{case.id}/{act}", **{"revision": revision, **fields})
    return answer.status_code, ada.get(answer.headers["location"]).text if answer.is_redirect else answer.text


def test_a_case_is_escalated_followed_handed_over_and_ended_x1_x4(
    house: Installation, ada: Visitor, case: CaseRow
) -> None:
    status, page = do(
        house, ada, case, "escalate", why="no_attention", through="representative", on_behalf_of="Joel <Marsh>",
        text="Called twice.",
    )  # fmt: skip

    assert status == 303
    assert "it does not get the attention it needs, for Joel &lt;Marsh&gt;" in page
    assert f"row-CS-{case.id}" in ada.get("/console?view=escalated").text
    row = lasting(house, case)
    assert row is not None
    here = f"/console/escalations/{row.id}"
    assert ada.post(f"{here}/step", text="Asked engineering.").status_code == 303
    assert ada.post(f"{here}/step", text=" ").status_code == 409
    assert ada.post(f"{here}/owner", to="ben").status_code == 303
    assert lasting(house, case).owner == "ben"  # type: ignore[union-attr]
    assert ada.post(f"{here}/end", outcome="Mended in the map.", tell="All tags are right again.").status_code == 303
    page = ada.get(f"/console/cases/CS-{case.id}").text
    assert "Asked engineering." in page
    assert "Mended in the map." in page
    assert "All tags are right again." in page
    assert lasting(house, case) is None


@pytest.mark.parametrize(("act", "state"), [("accept", "running"), ("dismiss", None)])
def test_a_lead_accepts_or_dismisses_what_the_system_proposes_x3(
    house: Installation, ada: Visitor, case: CaseRow, act: str, state: str | None
) -> None:
    with Store.open(house.database) as store:
        row = store.escalations.add(
            case_id=case.id, state="proposed", reason="not_progressing", text="", started_by="rule:X3",
            through="system", owner="ada", cause="stagnation", started_at=house.now,
        )  # fmt: skip
    assert "Escalation proposed" in ada.get(f"/console/cases/CS-{case.id}").text

    assert ada.post(f"/console/escalations/{row}/{act}", text="It is seen to.").status_code == 303

    found = lasting(house, case)
    assert (found.state if found else None) == state


def test_an_unknown_reason_or_escalation_is_refused(house: Installation, ada: Visitor, case: CaseRow) -> None:
    assert do(house, ada, case, "escalate", why="because")[0] == 409
    assert ada.post("/console/escalations/99/step", text="x").status_code == 404


def test_a_decided_case_is_reclassified_and_the_change_can_be_taken_back_s4_h26(
    house: Installation, ada: Visitor, case: CaseRow
) -> None:
    fields = {"kind": "question", "severity": "low", "product": "TrackPoint", "feature": "Floor map"}

    status, page = do(house, ada, case, "change", reason="They only ask.", changes="yes", **fields)

    assert status == 303
    assert "was reclassified" in page
    assert "kind: defect → question" in page
    assert "They only ask." in page
    assert (now_of(house, case).kind, now_of(house, case).severity) == ("question", "low")
    assert do(house, ada, case, "change", changes="yes", **fields)[0] == 409
    do(house, ada, case, "undo")
    assert now_of(house, case).kind == "defect"


def test_a_charge_is_given_back_where_the_fault_is_ours_p8(house: Installation, ada: Visitor, case: CaseRow) -> None:
    assert "Give the charge back" in ada.get(f"/console/cases/CS-{case.id}").text

    status, page = do(house, ada, case, "give-back", reason="Defect 17")

    assert status == 303
    assert "The charge of" in page
    assert "Give the charge back" not in page
    with Store.read(house.database) as store:
        assert sum(entry.amount for entry in store.ledger.of_case(case.id)) == 0
    assert do(house, ada, case, "give-back", reason="Again")[0] == 409


def test_a_lead_lets_a_case_through_beyond_the_allowance_p9(
    house: Installation, opened: tuple[Installation, TestClient]
) -> None:
    house.use_plan(Plan("Silver", incidents_per_month=1))
    house.receive(mail())
    beyond = house.cases(house.receive(mail(DANA, "How do I print the discharge letter?\n")))[0]
    assert beyond.verdict == "beyond_allowance"
    visitor = Visitor(opened[1])
    visitor.sign_in()

    status, page = do(house, visitor, beyond, "let-through", reason="They renew in December.")

    assert status == 303
    assert "was let through" in page
    assert now_of(house, beyond).verdict == "entitled"
