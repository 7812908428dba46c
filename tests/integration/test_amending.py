"""Changing what was decided: reclassified, let through, given back; on both databases (S2, S4, P8, P9, H27)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from intake.charges import ChargeError
from intake.deciding import Decision
from intake.dividing import Dividing
from intake.errors import NotAllowedError, NotDecidableError
from intake.handling import Handling
from intake.plans import Plan
from intake.resolution import Resolution
from models.cases import CaseRow
from models.store import Store
from models.vocabulary import Kind, Severity
from tests.installation import DANA, Installation, mail

HOUR = timedelta(hours=1)
DEFECT = Decision(Kind.DEFECT, Severity.CRITICAL, "TrackPoint", "Floor map", None)


@pytest.fixture
def handling(installation: Installation) -> Handling:
    """The acts where one incident a month is bought; critical is answered in an hour, the rest in eight."""
    response = {Severity.CRITICAL: HOUR, Severity.MEDIUM: 8 * HOUR, Severity.LOW: 8 * HOUR}
    installation.use_plan(
        Plan("Silver", incidents_per_month=1, coverage=dict.fromkeys(Severity, "24x7"), response=response)
    )
    installation.use(installation.policy)
    with Store.open(installation.database) as store:
        store.people.put("lena", name="Lena", role="lead", active=True)
    return Handling(installation.database, installation.policy, lambda: installation.now)


def opened(installation: Installation) -> CaseRow:
    return installation.cases(installation.receive(mail(DANA)))[0]


def decided(installation: Installation) -> CaseRow:
    return installation.triage.confirm([opened(installation).id], login="ada")[0]


def find(installation: Installation, case_id: int) -> CaseRow:
    with Store.read(installation.database) as store:
        case = store.cases.find(case_id)
    assert case is not None
    return case


def charged(installation: Installation, case_id: int) -> list[tuple[str, int]]:
    with Store.read(installation.database) as store:
        return [(entry.kind, entry.amount) for entry in store.ledger.of_case(case_id)]


def told(installation: Installation, case: CaseRow) -> list[str]:
    with Store.read(installation.database) as store:
        return [row.purpose for row in store.outbox.of_conversation(case.conversation_id)]


def test_s2_s4_a_decided_case_is_reclassified_and_its_target_moves_from_then_on(
    installation: Installation, handling: Handling
) -> None:
    case = decided(installation)
    installation.now += 2 * HOUR

    handling.change(case.id, DEFECT, login="ada", reason="The map is dark in all wards.", revision=case.revision)

    with Store.read(installation.database) as store:
        decision, clock = store.cases.decisions(case.id)[-1], store.clocks.of_case(case.id)["response"]
        report = store.feedback.defect_of(case.id)
    assert (decision.act, decision.actor, decision.reason) == (
        "change", "technician:ada", "The map is dark in all wards.",
    )  # fmt: skip
    assert (decision.before["kind"], decision.after["kind"]) == ("question", "defect")
    assert clock.due_at == installation.now + HOUR
    assert report is not None
    assert told(installation, case)[-1] == "change"
    with pytest.raises(NotDecidableError, match="already"):
        handling.change(case.id, DEFECT, login="ada")


def test_h26_a_reclassification_is_taken_back(installation: Installation, handling: Handling) -> None:
    case = decided(installation)
    handling.change(case.id, DEFECT, login="ada")

    Dividing(installation.database, installation.policy, lambda: installation.now).undo(case.id, login="ada")

    again = find(installation, case.id)
    assert (again.kind, again.severity, again.status) == ("question", case.severity, "open")
    with Store.read(installation.database) as store:
        assert store.feedback.defect_of(case.id) is None


def test_an_undecided_case_is_corrected_not_reclassified(installation: Installation, handling: Handling) -> None:
    with pytest.raises(NotDecidableError, match="decided"):
        handling.change(opened(installation).id, DEFECT, login="ada")


def test_p9_only_a_lead_lets_a_case_through_and_then_its_promises_count(
    installation: Installation, handling: Handling
) -> None:
    within, beyond = decided(installation), decided(installation)
    assert beyond.verdict == "beyond_allowance"
    with pytest.raises(NotAllowedError):
        handling.let_through(beyond.id, login="ada")
    with pytest.raises(ChargeError):
        handling.let_through(within.id, login="lena")
    installation.now += HOUR

    handling.let_through(beyond.id, login="lena", reason="They extend the plan.")

    with Store.read(installation.database) as store:
        clock = store.clocks.of_case(beyond.id)["response"]
    assert clock.due_at == installation.now + 8 * HOUR
    assert charged(installation, beyond.id) == [("beyond", 0), ("let_through", 0)]
    assert told(installation, beyond)[-1] == "let_through"
    with pytest.raises(ChargeError):
        handling.let_through(beyond.id, login="lena")


def test_h27_a_case_beyond_the_allowance_that_is_raised_to_critical_is_promised_an_answer(
    installation: Installation, handling: Handling
) -> None:
    decided(installation)
    beyond = decided(installation)

    handling.change(beyond.id, DEFECT, login="ada")

    with Store.read(installation.database) as store:
        assert store.clocks.of_case(beyond.id)["response"].due_at == installation.now + HOUR


def test_p8_h27_the_charge_of_a_defect_is_given_back_to_its_month_after_the_months_end(
    installation: Installation, handling: Handling
) -> None:
    case = decided(installation)
    with pytest.raises(NotDecidableError, match="P8"):
        handling.reverse_charge(case.id, login="ada")
    handling.change(case.id, DEFECT, login="ada")
    installation.now += timedelta(days=20)

    handling.reverse_charge(case.id, login="ada", reason="Mended in 7.4.")

    with Store.read(installation.database) as store:
        entries = store.ledger.of_case(case.id)
    assert sum(entry.amount for entry in entries) == 0
    assert (entries[-1].kind, entries[-1].month) == ("reversed", entries[0].month)
    assert told(installation, case)[-1] == "reversal"
    with pytest.raises(NotDecidableError):
        handling.reverse_charge(case.id, login="ada")


def test_p8_a_setting_gives_the_charge_of_a_confirmed_defect_back_by_itself(
    installation: Installation, handling: Handling
) -> None:
    case = decided(installation)
    by_itself = replace(handling, policy=replace(installation.policy, reverses_by_itself=True))
    by_itself.change(case.id, DEFECT, login="ada")

    by_itself.resolve(case.id, [Resolution.DEFECT], "", login="ada")

    assert sum(amount for _, amount in charged(installation, case.id)) == 0
