"""What time brings to cases: warnings, breaches, proposals, reminders, closings, plans that turn; on both databases."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from intake.errors import NotDecidableError
from intake.escalating import Escalating
from intake.handling import Handling
from intake.resolution import Resolution
from intake.timers import tick
from models.cases import CaseRow
from models.life import EscalationRow
from models.queues import OutboxRow
from models.store import Store
from models.vocabulary import Severity
from tests.installation import DANA, Installation, mail

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def handling(installation: Installation) -> Handling:
    """Where answers are promised in 8 hours and an end in 4 days, at any hour; a lead and a technician have mail."""
    silver = replace(
        installation.policy.plans["Silver"],
        coverage=dict.fromkeys(Severity, "24x7"),
        response=dict.fromkeys(Severity, 8 * HOUR),
        resolution=dict.fromkeys(Severity, 96 * HOUR),
    )
    faster = replace(silver, name="Platinum", response=dict.fromkeys(Severity, 2 * HOUR))
    plans = {**installation.policy.plans, "Silver": silver, "Platinum": faster}
    installation.use(replace(installation.policy, plans=plans))
    with Store.open(installation.database) as store:
        store.people.put("lena", name="Lena", role="lead", email="lena@meridian.example", active=True)
        store.people.put("ada", name="Ada", role="technician", email="ada@meridian.example", active=True)
    return Handling(installation.database, installation.policy, lambda: installation.now)


def turn(installation: Installation, wait: timedelta = timedelta(0)) -> Counter[str]:
    installation.now += wait
    return tick(installation.database, installation.policy, installation.now)


def opened(installation: Installation) -> CaseRow:
    return installation.cases(installation.receive(mail(DANA)))[0]


def decided(installation: Installation) -> CaseRow:
    return installation.triage.confirm([opened(installation).id], login="ada")[0]


def find(installation: Installation, case: CaseRow) -> CaseRow:
    with Store.read(installation.database) as store:
        found = store.cases.find(case.id)
    assert found is not None
    return found


def kinds(installation: Installation, case: CaseRow) -> list[str]:
    with Store.read(installation.database) as store:
        return [event.kind for event in store.events.of_case(case.id)]


def sent(installation: Installation, purpose: str) -> list[OutboxRow]:
    with Store.read(installation.database) as store:
        return [row for row in store.outbox.listing(state=None, limit=99) if row.purpose == purpose]


def breaches(installation: Installation, case: CaseRow) -> list[tuple[str, datetime]]:
    with Store.read(installation.database) as store:
        return [(row.promise, row.broken_at) for row in store.clocks.breaches(case.id)]


def escalations(installation: Installation, case: CaseRow) -> list[EscalationRow]:
    with Store.read(installation.database) as store:
        return store.escalations.of_case(case.id)


def test_s6_x3_a_breach_is_warned_of_once_then_recorded_at_its_moment_and_proposed_to_a_lead(
    installation: Installation, handling: Handling
) -> None:
    case, start = opened(installation), installation.now
    assert turn(installation, 6 * HOUR) == Counter()

    warned = turn(installation, HOUR)
    again = turn(installation)
    broken = turn(installation, 2 * HOUR)
    later = turn(installation, HOUR)

    assert (warned["warned"], warned["proposed"], again, broken["breached"], later) == (1, 1, Counter(), 1, Counter())
    assert breaches(installation, case) == [("response", start + 8 * HOUR)]
    assert [kind for kind in kinds(installation, case) if kind in ("warned", "breached")] == ["warned", "breached"]
    assert [row.state for row in escalations(installation, case)] == ["proposed"]
    subjects = [row.payload["subject"] for row in sent(installation, "lead")]
    assert f"CS-{case.id}: the response target was missed" in subjects
    assert f"CS-{case.id}: an escalation is proposed" in subjects


def test_s6_a_breach_stays_on_record_after_the_answer_and_a_kept_promise_is_none(
    installation: Installation, handling: Handling
) -> None:
    late, kept, start = decided(installation), decided(installation), installation.now
    handling.answer(kept.id, "So.", login="ada")
    installation.now += 9 * HOUR

    handling.answer(late.id, "So.", login="ada")
    turn(installation, HOUR)

    assert breaches(installation, late) == [("response", start + 8 * HOUR)]
    assert breaches(installation, kept) == []


def test_s6_whoever_has_the_case_is_warned_rather_than_all_leads(
    installation: Installation, handling: Handling
) -> None:
    case = opened(installation)
    handling.assign(case.id, "ada", login="ada")

    turn(installation, 7 * HOUR)

    warnings = [row for row in sent(installation, "lead") if "falls due" in row.payload["subject"]]
    assert [row.recipient for row in warnings] == ["ada@meridian.example"]


def test_x3_a_case_on_which_nothing_is_done_is_proposed_once_and_anew_after_progress(
    installation: Installation, handling: Handling
) -> None:
    silver = replace(installation.policy.plans["Silver"], resolution={})
    installation.use_plan(silver)
    installation.use(installation.policy)
    handling = replace(handling, policy=installation.policy)
    case = decided(installation)
    handling.answer(case.id, "We look into it.", login="ada")
    stagnant = installation.policy.thresholds.stagnant_after[Severity(case.severity or "")]
    assert turn(installation, stagnant - HOUR)["proposed"] == 0

    turn(installation, 2 * HOUR)
    turn(installation, HOUR)

    proposed = escalations(installation, case)
    assert "not_progressing" in {row.reason for row in proposed}
    escalating = Escalating(installation.database, installation.policy, lambda: installation.now)
    for row in proposed:
        if row.state == "proposed":
            escalating.dismiss(row.id, login="lena", reason="We wait for a part.")
    handling.note(case.id, "Asked the workshop.", login="ada")
    turn(installation, stagnant + HOUR)
    assert [row.state for row in escalations(installation, case)][-1] == "proposed"


def test_s4_nothing_is_due_while_the_client_is_waited_for(installation: Installation, handling: Handling) -> None:
    case = decided(installation)
    handling.answer(case.id, "Which wing?", login="ada", wait_for_client=True)

    turn(installation, 2 * DAY)

    assert breaches(installation, case) == []
    assert escalations(installation, case) == []


def test_r2_a_silent_client_is_reminded_on_the_set_days_and_then_a_technician_decides(
    installation: Installation, handling: Handling
) -> None:
    case = decided(installation)
    handling.assign(case.id, "ada", login="ada")
    handling.answer(case.id, "Which wing?", login="ada", wait_for_client=True)

    done = [turn(installation, days * DAY) for days in (2, 1, 0, 4, 7, 1)]

    assert [each["reminded"] for each in done] == [0, 1, 0, 1, 0, 0]
    assert [each["given up"] for each in done] == [0, 0, 0, 0, 1, 0]
    assert len(sent(installation, "reminder")) == 2
    assert "wait for your answer" in sent(installation, "reminder")[0].payload["text"]
    assert find(installation, case).status == "waiting"
    assert kinds(installation, case)[-3:] == ["reminded", "reminded", "no_answer"]


def test_r2_after_an_outage_a_client_gets_one_reminder_not_all(installation: Installation, handling: Handling) -> None:
    handling.answer(decided(installation).id, "Which wing?", login="ada", wait_for_client=True)

    turn(installation, 8 * DAY)

    assert len(sent(installation, "reminder")) == 1


def test_r2_a_resolved_case_that_nobody_reopens_is_closed_by_itself(
    installation: Installation, handling: Handling
) -> None:
    case = decided(installation)
    handling.resolve(case.id, [Resolution.INSTRUCTIONS], "So.", login="ada")

    early = turn(installation, 13 * DAY)
    done = turn(installation, 2 * DAY)

    assert (early["closed"], done["closed"]) == (0, 1)
    assert find(installation, case).status == "closed"
    with pytest.raises(NotDecidableError):
        handling.reopen(case.id, login="ada")


def test_s4_e8_a_plan_that_begins_with_a_day_moves_the_targets_from_its_midnight_on(
    installation: Installation, handling: Handling
) -> None:
    installation.now = datetime.fromisoformat("2026-11-24T20:00:00+00:00")
    case = opened(installation)
    with Store.open(installation.database) as store:
        client = store.clients.get(case.client_id)
        store.clients.put_agreement(client.id, "Platinum", date(2026, 11, 25), ends_on=None, overrides={})
    assert client.time_zone == "America/Chicago"

    before = turn(installation, 9 * HOUR)  # five in the morning in UTC, eleven in the evening there
    after = turn(installation, HOUR + timedelta(minutes=5))

    with Store.read(installation.database) as store:
        row = store.clocks.of_case(case.id)["response"]
    midnight = datetime.fromisoformat("2026-11-25T06:00:00+00:00")
    assert (before["moved"], after["moved"]) == (0, 1)
    assert row.terms[-1]["starts_at"] == midnight.isoformat()
    assert turn(installation)["moved"] == 0


def test_what_fails_stands_back_and_stops_nothing_else(
    installation: Installation, handling: Handling, caplog: pytest.LogCaptureFixture
) -> None:
    broken, sound = opened(installation), opened(installation)
    with Store.open(installation.database) as store:
        store.clocks.of_case(broken.id)["response"].terms = [{"starts_at": "never"}]

    done = turn(installation, 7 * HOUR)
    again = turn(installation, timedelta(minutes=1))

    assert (done["failed"], done["warned"], again["failed"]) == (1, 1, 0)
    assert "warned" in kinds(installation, sound)
