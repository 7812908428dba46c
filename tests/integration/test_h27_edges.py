"""The edges of months, allowances and releases, each once through the whole desk on both databases (H27)."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from intake.agreements import Agreements
from intake.deciding import Decision
from intake.handling import Handling
from intake.plans import Plan
from models.ledger import LedgerRow
from models.store import Store
from models.vocabulary import Kind, Severity
from tests.installation import DANA, INES, Installation, mail

ALWAYS = dict.fromkeys(Severity, "24x7")


def entry_of(installation: Installation, raw: bytes) -> LedgerRow:
    (case,) = installation.cases(installation.receive(raw))
    with Store.read(installation.database) as store:
        return store.ledger.of_case(case.id)[0]


def used(installation: Installation, month: str, *, pool: str = "month", client_id: int = 1) -> int:
    with Store.read(installation.database) as store:
        return store.ledger.used(client_id, pool=pool, month=month)


@pytest.mark.parametrize(
    ("zone", "local", "month"),
    [
        ("America/Chicago", "2028-02-29T23:59:59", "2028-02"),  # a leap day
        ("America/Chicago", "2028-03-01T00:00:00", "2028-03"),
        ("Europe/Berlin", "2026-03-31T23:59:59", "2026-03"),  # two days after clocks went forward
        ("Europe/Berlin", "2026-04-01T00:00:00", "2026-04"),
        ("America/Sao_Paulo", "2026-10-31T23:59:59", "2026-10"),
        ("Asia/Kolkata", "2026-12-31T23:59:59", "2026-12"),  # half an hour beside everybody else
        ("Pacific/Auckland", "2027-01-01T00:00:00", "2027-01"),  # the day before in London
    ],
)
def test_h27_p1_a_month_begins_and_ends_at_midnight_of_the_clients_own_clock(
    installation: Installation, zone: str, local: str, month: str
) -> None:
    with Store.open(installation.database) as store:
        store.clients.put_client("Northside Clinic", time_zone=zone)
    installation.now = datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)

    entry = entry_of(installation, mail(DANA))

    assert (entry.kind, entry.month) == ("provisional", month)


def test_h27_p3_the_tenth_implementation_incident_is_the_last_and_the_month_stays_untouched(
    installation: Installation,
) -> None:
    question = "How do I print the discharge letter of ChartWell?"
    kinds = [entry_of(installation, mail(INES, question)).kind for _ in range(11)]

    assert kinds == ["provisional"] * 10 + ["beyond"]
    assert used(installation, "2026-11", client_id=2) == 0


def test_h27_p8_a_reversal_after_the_months_end_gives_back_to_the_month_of_the_charge(
    installation: Installation,
) -> None:
    installation.use_plan(Plan("Silver", 1))
    (case,) = installation.cases(installation.receive(mail(DANA)))
    defect = Decision(Kind.DEFECT, Severity.MEDIUM, "TrackPoint", "Battery report", None)
    installation.triage.correct(case.id, defect, login="ada")
    installation.now += timedelta(days=30)  # Christmas
    assert entry_of(installation, mail(DANA)).kind == "provisional"

    handling = Handling(installation.database, installation.policy, lambda: installation.now)
    handling.reverse_charge(case.id, login="ada", reason="Build 71 corrects it.")

    assert (used(installation, "2026-11"), used(installation, "2026-12")) == (0, 1)
    with Store.read(installation.database) as store:
        newest = store.ledger.of_case(case.id)[-1]
    assert (newest.kind, newest.month) == ("reversed", "2026-11")
    assert newest.reason.startswith("Reversed: caused by a product defect (P8). Build 71")
    assert entry_of(installation, mail(DANA)).kind == "beyond"  # what came back belongs to November


def test_h27_p9_a_case_beyond_the_allowance_that_is_let_through_keeps_its_reasons(installation: Installation) -> None:
    installation.use_plan(Plan("Silver", 1, coverage=ALWAYS, response=dict.fromkeys(Severity, timedelta(hours=4))))
    with Store.open(installation.database) as store:
        store.people.put("lena", name="Lena", role="lead", active=True)
    installation.receive(mail(DANA))
    (case,) = installation.cases(installation.receive(mail(DANA)))
    handling = Handling(installation.database, installation.policy, lambda: installation.now)

    through = handling.let_through(case.id, login="lena", reason="They extend the plan in December.")

    assert (through.verdict, through.coverage) == ("entitled", "24x7")
    assert through.response_due_at == installation.now + timedelta(hours=4)
    with Store.read(installation.database) as store:
        newest = store.entitlements.verdicts_of_case(case.id)[-1]
    assert (newest.act, newest.actor) == ("let through", "technician:lena")
    assert "let through by a lead" in newest.technician_reason
    assert used(installation, "2026-11") == 1


def test_h27_s4_low_raised_to_critical_at_night_with_nothing_left_is_promised_from_that_moment(
    installation: Installation,
) -> None:
    response = {Severity.CRITICAL: timedelta(hours=1), Severity.LOW: timedelta(hours=16)}
    installation.use_plan(Plan("Silver", 0, coverage=ALWAYS, response=response))
    (case,) = installation.cases(installation.receive(mail(DANA)))
    assert (case.verdict, case.response_due_at) == ("beyond_allowance", None)
    installation.now = datetime(2026, 11, 25, 8, 30, tzinfo=UTC)  # half past two in Chicago

    critical = Decision(Kind.QUESTION, Severity.CRITICAL, None, "Battery report", None)
    raised = installation.triage.correct(case.id, critical, login="ada")

    assert (raised.verdict, raised.coverage) == ("entitled", "24x7")
    assert raised.response_due_at == installation.now + timedelta(hours=1)
    assert "not held up (H27, P9)" in raised.verdict_reason


def test_h27_a_case_of_before_the_end_of_an_implementation_stays_in_its_allowance_when_corrected_after(
    installation: Installation,
) -> None:
    (case,) = installation.cases(installation.receive(mail(INES, "How do I print the discharge letter of ChartWell?")))
    Agreements(installation.database, installation.policy, lambda: installation.now).complete_implementation(
        "Lakeview Hospital", "ChartWell", how="Seen by remote.", login="ada"
    )
    installation.now += timedelta(days=3)

    decision = Decision(Kind.DEFECT, Severity.MEDIUM, "ChartWell", "Discharge letter", None)
    installation.triage.correct(case.id, decision, login="ada")

    with Store.read(installation.database) as store:
        assert {row.pool for row in store.ledger.of_case(case.id)} == {"implementation:ChartWell"}
