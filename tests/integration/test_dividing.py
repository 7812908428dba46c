"""Splitting, merging, re-attaching and taking back, with the charge that follows, on both databases (P6, P7, H26)."""

from dataclasses import replace

import pytest

from classifiers.findings import Span
from intake.consistency import faults
from intake.dividing import Dividing, Part
from intake.errors import CaseChangedError, NotDecidableError
from intake.handling import Handling
from intake.triage import Decision
from models.cases import CaseRow
from models.store import Store
from models.vocabulary import Kind, Severity
from tests.installation import DANA, INES, Installation, mail

TEXT = "How do I print the battery report?\nThe floor map is empty.\n"
PRINTING = Decision(Kind.QUESTION, Severity.LOW, "TrackPoint", "Battery report", None)
EMPTY = Decision(Kind.DEFECT, Severity.MEDIUM, "TrackPoint", "Floor map", None)
PARTS = [Part((Span("body", 0, 34),), PRINTING), Part((Span("body", 35, 58),), EMPTY)]


@pytest.fixture
def dividing(installation: Installation) -> Dividing:
    return Dividing(installation.database, installation.policy, lambda: installation.now)


def open_one(installation: Installation, text: str = TEXT, sender: str = DANA) -> CaseRow:
    """One case of a message, whatever the reader made of it."""
    cases = installation.cases(installation.receive(mail(sender, text)))
    for extra in cases[1:]:
        installation.triage.reject(extra.id, login="ada", reason="For the test.")
    return cases[0]


def find(installation: Installation, case_id: int) -> CaseRow:
    with Store.read(installation.database) as store:
        case = store.cases.find(case_id)
    assert case is not None
    return case


def charge(installation: Installation, case_id: int) -> int:
    with Store.read(installation.database) as store:
        return sum(entry.amount for entry in store.ledger.of_case(case_id))


def final(installation: Installation, case_id: int) -> int:
    with Store.read(installation.database) as store:
        return sum(entry.amount for entry in store.ledger.of_case(case_id) if entry.kind != "provisional")


def used(installation: Installation, case: CaseRow) -> int:
    with Store.read(installation.database) as store:
        return sum(entry.amount for entry in store.ledger.of_client(case.client_id))


def test_p7_a_split_gives_each_part_its_number_its_decision_and_its_charge(
    installation: Installation, dividing: Dividing
) -> None:
    case = open_one(installation)

    first, second = dividing.split(case.id, PARTS, login="ada", revision=case.revision)

    assert (first.id, first.kind, second.kind) == (case.id, "question", "defect")
    assert second.id > first.id
    assert [row["start"] for row in find(installation, second.id).spans] == [35]
    assert [final(installation, each.id) for each in (first, second)] == [1, 1]
    with Store.read(installation.database) as store:
        letters = [row for row in store.outbox.of_conversation(case.conversation_id) if row.purpose == "decision"]
        rows = store.cases.training_rows()
    assert f"CS-{first.id}" in letters[0].payload["text"]
    assert f"CS-{second.id}" in letters[0].payload["text"]
    assert [len(row["requests"]) for row in rows] == [2]


def test_h26_undoing_a_split_joins_again_reverses_the_charge_and_keeps_the_thread(
    installation: Installation, dividing: Dividing
) -> None:
    case = open_one(installation)
    first, second = dividing.split(case.id, PARTS, login="ada")

    dividing.undo(first.id, login="ada")

    again, part = find(installation, first.id), find(installation, second.id)
    assert (again.status, again.decided_at, again.spans) == ("new", None, case.spans)
    assert (part.status, part.merged_into) == ("merged", first.id)
    assert (charge(installation, first.id), final(installation, first.id)) == (1, 0)
    assert charge(installation, second.id) == 0
    assert again.conversation_id == case.conversation_id
    with Store.read(installation.database) as store:
        assert store.feedback.defect_of(second.id) is None


def test_words_outside_the_message_make_no_part(installation: Installation, dividing: Dividing) -> None:
    case = open_one(installation)

    with pytest.raises(CaseChangedError):
        dividing.split(case.id, [PARTS[0], Part((Span("body", 0, 5000),), EMPTY)], login="ada")
    with pytest.raises(NotDecidableError):
        dividing.split(case.id, PARTS[:1], login="ada")


@pytest.mark.parametrize("decided", [(), (0,), (1,), (0, 1)])
def test_p7_of_two_merged_cases_one_charge_stays_and_undo_brings_the_other_back_h26(
    installation: Installation, dividing: Dividing, decided: tuple[int, ...]
) -> None:
    cases = [open_one(installation), open_one(installation)]
    for each in decided:
        installation.triage.confirm([cases[each].id], login="ada")
    before = [(charge(installation, each.id), final(installation, each.id)) for each in cases]

    whole = dividing.merge([cases[1].id], into=cases[0].id, login="ada")

    part = find(installation, cases[1].id)
    assert (part.status, part.merged_into) == ("merged", whole.id)
    assert (charge(installation, whole.id), charge(installation, part.id)) == (1, 0)
    assert final(installation, whole.id) == (1 if 0 in decided else 0)
    with Store.read(installation.database) as store:
        assert [row.id for row, _ in store.cases.follow_ups(whole.id)] == [part.request_id]

    dividing.undo(part.id, login="ada")

    assert [(charge(installation, each.id), final(installation, each.id)) for each in cases] == before
    assert find(installation, part.id).status == ("open" if 1 in decided else "new")
    with Store.read(installation.database) as store:
        assert store.cases.follow_ups(whole.id) == []


def test_a_merge_is_not_taken_back_once_the_whole_was_decided_h26(
    installation: Installation, dividing: Dividing
) -> None:
    cases = [open_one(installation), open_one(installation)]
    dividing.merge([cases[1].id], into=cases[0].id, login="ada")
    installation.triage.confirm([cases[0].id], login="ada")

    with pytest.raises(NotDecidableError, match="went on since"):
        dividing.undo(cases[1].id, login="ada")


def test_cases_of_two_clients_are_never_merged_h6(installation: Installation, dividing: Dividing) -> None:
    mine, foreign = open_one(installation), open_one(installation, sender=INES)

    with pytest.raises(NotDecidableError, match="two clients"):
        dividing.merge([foreign.id], into=mine.id, login="ada")


def test_p6_a_case_that_only_continues_another_costs_nothing(installation: Installation, dividing: Dividing) -> None:
    first, second = open_one(installation), open_one(installation)

    dividing.reattach(second.id, to_case=first.id, login="ada")

    assert find(installation, second.id).merged_into == first.id
    assert used(installation, first) == 1
    with Store.read(installation.database) as store:
        assert [row.id for row, _ in store.cases.follow_ups(first.id)] == [second.request_id]


def test_a_reply_about_a_merged_case_reaches_the_whole(installation: Installation, dividing: Dividing) -> None:
    first, second = open_one(installation), open_one(installation)
    dividing.merge([second.id], into=first.id, login="ada")

    installation.receive(mail(DANA, "It is the second floor.", subject=f"Re: [CS-{second.id}] A question"))

    with Store.read(installation.database) as store:
        assert len(store.cases.follow_ups(first.id)) == 2
        assert store.cases.follow_ups(second.id) == []


@pytest.mark.parametrize("act", ["confirm", "correct", "reject"])
def test_h26_a_decision_is_taken_back_with_its_charge_and_what_was_learned(
    installation: Installation, dividing: Dividing, act: str
) -> None:
    case = open_one(installation, "How do I print the battery report?")
    if act == "confirm":
        installation.triage.confirm([case.id], login="ada")
    elif act == "correct":
        installation.triage.correct(case.id, EMPTY, login="ada")
    else:
        installation.triage.reject(case.id, login="ada", reason="No.")

    dividing.undo(case.id, login="ada")

    again = find(installation, case.id)
    assert (again.status, again.kind, again.decided_by) == ("new", case.kind, None)
    assert (charge(installation, case.id), final(installation, case.id)) == (1, 0)
    with Store.read(installation.database) as store:
        assert store.cases.training_rows() == []
        assert store.feedback.defect_of(case.id) is None
        assert all(clock.dropped_at is None for clock in store.clocks.of_case(case.id).values())
    with pytest.raises(NotDecidableError):
        dividing.undo(case.id, login="ada")
    installation.triage.confirm([case.id], login="ada")
    assert (charge(installation, case.id), final(installation, case.id)) == (1, 1)


def test_p7_a_case_is_opened_from_words_that_nobody_marked(installation: Installation, dividing: Dividing) -> None:
    request = installation.receive(mail(DANA, "Good morning from the clinic, the map is gone.", subject="Hello"))
    before = len(installation.cases(request))

    case = dividing.open_from(request.id, [Span("body", 30, 45)], EMPTY, login="ada")

    assert (case.status, case.kind, case.ordinal) == ("open", "defect", before + 1)
    assert final(installation, case.id) == 1
    with Store.read(installation.database) as store:
        assert faults(store) == []


def test_a_held_message_opens_no_case_before_it_is_released_e3(installation: Installation, dividing: Dividing) -> None:
    request = installation.receive(mail("Sam <sam@elsewhere.example>", "The map is empty."))

    with pytest.raises(NotDecidableError, match="release"):
        dividing.open_from(request.id, [Span("body", 0, 5)], EMPTY, login="ada")


def test_e5_a_technician_splits_what_no_agreement_covers_and_nothing_is_promised_or_charged(
    installation: Installation, dividing: Dividing
) -> None:
    case = open_one(installation)
    without = replace(dividing, policy=replace(installation.policy, plans={}))

    _, second = without.split(case.id, PARTS, login="ada")

    assert second.verdict == "knowledge_only"
    assert charge(installation, second.id) == 0
    with Store.read(installation.database) as store:
        assert store.clocks.of_case(second.id) == {}


@pytest.mark.parametrize("act", ["wait_for_client", "resume", "close", "reopen"])
def test_a_part_of_another_case_has_no_life_of_its_own_p7(
    installation: Installation, dividing: Dividing, act: str
) -> None:
    whole, part = open_one(installation), open_one(installation)
    dividing.merge([part.id], into=whole.id, login="ada")
    handling = Handling(installation.database, installation.policy, lambda: installation.now)

    with pytest.raises(NotDecidableError, match="merged"):
        getattr(handling, act)(part.id, login="ada")

    assert find(installation, part.id).status == "merged"
