"""The working case in the console: answers, notes, waiting, resolving, and what others did meanwhile."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from fastapi.testclient import TestClient

from intake.plans import Plan
from models.cases import CaseRow
from models.store import Store
from models.vocabulary import Severity
from tests.installation import DANA, Installation, mail
from tests.integration.console_fixtures import Visitor, make_console, opened_console


@pytest.fixture
def opened(sqlite_url: str) -> Iterator[tuple[Installation, TestClient]]:
    with opened_console(sqlite_url) as both:
        with Store.open(both[0].database) as store:
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


def do(house: Installation, ada: Visitor, case: CaseRow, act: str, **fields: str | list[str]) -> int:
    address = f"/console/cases/CS-{case.id}/{act}"
    return ada.post(address, **{"revision": str(now_of(house, case).revision), **fields}).status_code


def test_an_answer_goes_out_with_its_file_and_articles_and_waits(
    house: Installation, ada: Visitor, case: CaseRow
) -> None:
    with Store.open(house.database) as store:
        article = store.knowledge.add_article(
            title="The map after an update", text="…", product="TrackPoint", feature="Floor map",
            state="published", updated_at=house.now, updated_by="ada",
        )  # fmt: skip

    answer = ada.client.post(
        f"/console/cases/CS-{case.id}/answer",
        data={
            "csrf": ada.csrf, "revision": now_of(house, case).revision, "text": "Please calibrate <it>.",
            "wait": "yes", "article": str(article.id),
        },
        files={"files": ("../steps.txt", b"1. Calibrate", "text/plain")},
        follow_redirects=False,
    )  # fmt: skip

    assert answer.status_code == 303
    page = ada.get(answer.headers["location"]).text
    assert "The answer is on its way to the client." in page
    assert "Please calibrate &lt;it&gt;." in page
    assert now_of(house, case).status == "waiting"
    with Store.read(house.database) as store:
        reply = store.outbox.of_conversation(case.conversation_id)[-1]
        [claimed] = [
            each
            for each in store.outbox.claim(9, token="t", now=house.now, lease=timedelta(seconds=9))
            if each.outbox_id == reply.id
        ]
    assert [(file.name, file.content) for file in claimed.message.attachments] == [("steps.txt", b"1. Calibrate")]
    assert "The map after an update" in claimed.message.text


def test_a_note_is_shown_apart_and_never_goes_out(house: Installation, ada: Visitor, case: CaseRow) -> None:
    assert do(house, ada, case, "note", note="Between us: their network again") == 303

    page = ada.get(f"/console/cases/CS-{case.id}").text
    assert "Between us: their network again" in page.partition("note-sign")[2]
    with Store.read(house.database) as store:
        texts = [str(reply.payload) for reply in store.outbox.of_conversation(case.conversation_id)]
    assert not any("Between us" in text for text in texts)


def test_a_case_is_taken_handed_over_and_shown_in_its_own_view(
    house: Installation, ada: Visitor, case: CaseRow
) -> None:
    assert do(house, ada, case, "assign", to="ada") == 303
    assert f"row-CS-{case.id}" in ada.get("/console?view=mine").text
    assert do(house, ada, case, "assign", to="ben") == 303
    assert f"row-CS-{case.id}" not in ada.get("/console?view=mine").text
    assert do(house, ada, case, "assign", to="nobody we know") == 403
    assert do(house, ada, case, "assign", to="") == 303
    assert now_of(house, case).assigned_to is None


def test_a_case_waits_goes_on_is_resolved_reopened_and_closed_r1_r2(
    house: Installation, ada: Visitor, case: CaseRow
) -> None:
    assert do(house, ada, case, "wait") == 303
    assert now_of(house, case).status == "waiting"
    assert do(house, ada, case, "resume") == 303
    assert do(house, ada, case, "resolve", text="Done") == 409
    assert do(house, ada, case, "resolve", resolution="nonsense") == 409
    assert do(house, ada, case, "resolve", resolution=["instructions", "workaround"], text="Calibrate.") == 303
    assert now_of(house, case).resolutions == ["instructions", "workaround"]
    assert do(house, ada, case, "reopen", reason="It came back") == 303
    assert do(house, ada, case, "resolve", resolution="instructions") == 303
    assert do(house, ada, case, "close") == 303
    assert now_of(house, case).status == "closed"


@pytest.mark.parametrize("act", ["assign", "wait", "resolve", "answer"])
def test_what_another_technician_did_meanwhile_is_not_overwritten_h12(
    house: Installation, ada: Visitor, case: CaseRow, act: str
) -> None:
    seen = now_of(house, case).revision
    with Store.open(house.database) as store:
        store.cases.change(case.id, revision=seen, assigned_to="ben")

    fields = {"to": "ada", "text": "My long answer", "resolution": "instructions"}
    answer = ada.post(f"/console/cases/CS-{case.id}/{act}", revision=seen, **fields)

    assert answer.status_code == 409
    assert "was changed since you looked at it" in answer.text
    assert now_of(house, case).assigned_to == "ben"
    if act in ("answer", "resolve"):
        assert "My long answer" in answer.text


def test_promised_times_are_shown_as_they_run_stand_still_and_end_s4(house: Installation, ada: Visitor) -> None:
    coverage = dict.fromkeys(Severity, "24x7")
    hours = {severity: timedelta(hours=4) for severity in Severity}
    plan = Plan("Silver", incidents_per_month=5, coverage=coverage, response=hours, resolution=hours)
    house.use(replace(house.policy, plans={"Silver": plan}))
    visitor = Visitor(TestClient(make_console(house)))
    visitor.sign_in()
    case = house.cases(house.receive(mail(DANA, "The floor map of TrackPoint 7.3 draws every tag wrong.\n")))[0]
    house.triage.confirm([case.id], login="ada")
    address = f"/console/cases/CS-{case.id}"

    assert 'class="clock running"' in visitor.get(address).text
    house.now += timedelta(hours=5)
    assert 'class="clock late"' in visitor.get(address).text
    do(house, visitor, case, "answer", text="Please calibrate it.")
    assert "First answer late" in " ".join(visitor.get(address).text.split())
    assert f"row-CS-{case.id}" in visitor.get("/console?view=due").text


def test_templates_are_filled_with_the_names_of_the_case(house: Installation, ada: Visitor, case: CaseRow) -> None:
    with Store.open(house.database) as store:
        text = "Dear {contact}, on {number} {unknown} {0}"
        store.knowledge.put_template("First words", text=text, by="ada", now=house.now)

    page = ada.get(f"/console/cases/CS-{case.id}").text

    assert f'value="Dear Dana Whitfield, on CS-{case.id} {{unknown}} {{0}}"' in page


def test_a_form_that_is_too_large_is_refused(ada: Visitor, case: CaseRow) -> None:
    answer = ada.client.post(
        f"/console/cases/CS-{case.id}/answer",
        data={"csrf": ada.csrf, "revision": 2, "text": "x"},
        files={"files": ("big", b"x" * (21 * 1024 * 1024), "text/plain")},
        follow_redirects=False,
    )

    assert answer.status_code == 403
    assert "too large" in answer.text
