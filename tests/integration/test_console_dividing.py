"""Splitting, merging, opening from words and taking back in the console (P6, P7, H26)."""

import pytest

from models.cases import CaseRow
from models.store import Store
from tests.installation import DANA, INES, Installation, mail
from tests.integration.console_fixtures import Visitor

MAP = "The floor map of TrackPoint 7.3 draws every tag wrong."
REPORT = "Also the battery report stays empty."
TWO = f"{MAP} {REPORT}\n\nBest wishes to all of you and thank you for the good work.\n"


def one_case(house: Installation, text: str = TWO, sender: str = DANA) -> CaseRow:
    """One undecided case that holds all words of a message."""
    first, *others = house.cases(house.receive(mail(sender, text)))
    for other in others:
        house.triage.reject(other.id, login="ada", reason="For the test.")
    with Store.open(house.database) as store:
        spans = [{"part": "body", "start": 0, "end": len(MAP) + 1 + len(REPORT)}]
        store.cases.change(first.id, revision=first.revision, spans=spans)
    return now_of(house, first)


def now_of(house: Installation, case: CaseRow) -> CaseRow:
    with Store.read(house.database) as store:
        found = store.cases.find(case.id)
    assert found is not None
    return found


def do(house: Installation, ada: Visitor, case: CaseRow, act: str, **fields: str | list[str]) -> tuple[int, str]:
    """Sends a form of the case's page; status and what the page says then."""
    revision = str(now_of(house, case).revision)
    answer = ada.post(f"/console/cases/CS-{case.id}/{act}", **{"revision": revision, **fields})
    return answer.status_code, ada.get(answer.headers["location"]).text if answer.is_redirect else answer.text


def test_words_become_a_case_of_their_own_and_the_split_is_taken_back_p7_h26(house: Installation, ada: Visitor) -> None:
    case = one_case(house)
    words = f"body:{len(MAP) + 1}:{len(MAP) + 1 + len(REPORT)}"
    assert f'value="{words}"' in ada.get(f"/console/cases/CS-{case.id}").text

    status, page = do(
        house, ada, case, "split", words=words, kind="defect", severity="low", product="TrackPoint",
        feature="battery report", splits="yes",
    )  # fmt: skip

    assert status == 303
    assert f"CS-{case.id} was split." in page
    (new,) = [each for each in cases_of(house, case) if each.id != case.id and each.status == "open"]
    assert (new.feature, new.severity, new.status) == ("Battery report", "low", "open")
    assert [span["end"] for span in now_of(house, case).spans] == [len(MAP) + 1]
    status, page = do(house, ada, case, "undo")
    assert (status, now_of(house, new).status, now_of(house, case).status) == (303, "merged", "new")
    assert "was taken back" in page


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "Choose the words"),
        (["body:0:5000"], "Leave some words"),
        (["body:x:4"], "not in the message"),
        (["body:4000:4010"], "not in the message"),
    ],
)
def test_a_split_that_cannot_be_is_refused_with_the_reason_p7(
    house: Installation, ada: Visitor, words: list[str], said: str
) -> None:
    case = one_case(house)

    status, page = do(house, ada, case, "split", words=words, kind="question", severity="low", splits="yes")

    assert status == 409
    assert said in page
    assert now_of(house, case).status == "new"


@pytest.mark.parametrize(("how", "act"), [("one", "merged"), ("continues", "reattached")])
def test_a_case_becomes_part_of_another_and_costs_nothing_more_p6_p7(
    house: Installation, ada: Visitor, how: str, act: str
) -> None:
    whole, part = one_case(house), one_case(house, f"{MAP} Again.\n")

    status, page = do(house, ada, part, "merge", into=f"CS-{whole.id}", how=how)

    assert (status, now_of(house, part).status, now_of(house, part).merged_into) == (303, "merged", whole.id)
    assert f"CS-{part.id} is a part of this case now." in page
    assert f'action="/console/cases/CS-{part.id}/undo"' in page
    with Store.read(house.database) as store:
        assert store.cases.decisions(part.id)[-1].act == act
        assert sum(entry.amount for entry in store.ledger.of_case(part.id)) == 0
    do(house, ada, part, "undo")
    assert now_of(house, part).status == "new"


def test_cases_of_two_clients_are_not_merged(house: Installation, ada: Visitor) -> None:
    whole, part = one_case(house), one_case(house, sender=INES)

    status, page = do(house, ada, part, "merge", into=str(whole.id), how="one")

    assert status == 409
    assert "of two clients" in page


def test_a_case_that_somebody_changed_is_neither_split_nor_merged_nor_taken_back_h12(
    house: Installation, ada: Visitor
) -> None:
    case, other = one_case(house), one_case(house)
    house.triage.confirm([case.id], login="ada")

    for act, fields in (
        ("split", {"words": "body:0:10", "kind": "question", "severity": "low"}),
        ("merge", {"into": str(other.id), "how": "one"}),
        ("undo", {}),
    ):
        assert do(house, ada, case, act, revision=str(case.revision), **fields)[0] == 409, act
    assert now_of(house, case).status == "open"


def test_a_case_is_opened_from_words_that_nobody_marked(house: Installation, ada: Visitor) -> None:
    case = one_case(house)
    page = ada.get(f"/console/cases/CS-{case.id}").text
    assert "Open a case from words that nobody marked" in page
    start = TWO.index("Best wishes")

    answer = ada.post(
        f"/console/requests/{case.request_id}/open",
        words=f"body:{start}:{start + 11}", kind="enhancement", severity="low", opens="yes",
    )  # fmt: skip

    assert answer.status_code == 303
    assert "opened from the words you chose" in ada.get(answer.headers["location"]).text
    assert [each.kind for each in cases_of(house, case) if each.status == "open"] == ["enhancement"]


def test_a_confirmation_is_taken_back_from_its_notice_h26(house: Installation, ada: Visitor) -> None:
    case = one_case(house)

    _, page = do(house, ada, case, "confirm")
    assert f'action="/console/cases/CS-{case.id}/undo"' in page
    do(house, ada, case, "undo")

    assert now_of(house, case).status == "new"
    assert 'data-key="z"' not in ada.get(f"/console/cases/CS-{case.id}").text


def cases_of(house: Installation, case: CaseRow) -> list[CaseRow]:
    with Store.read(house.database) as store:
        return store.cases.of_request(case.request_id)
