"""What a client bought changes by acts of people who may, each on record; later decisions follow, on both databases."""

from datetime import UTC, date, datetime, timedelta

import pytest

from channels.commands.agreements import COMMANDS
from intake.agreement_values import history_lines
from intake.agreements import AgreementError, Agreements, PlanWish
from intake.clients_file import read_clients
from intake.errors import NotAllowedError, NotDecidableError
from intake.plans import Plan
from intake.registry import register_clients
from intake.replaying import replay
from models.store import Store
from models.vocabulary import Severity
from tests.installation import DANA, INES, Installation, mail, samples

NORTHSIDE, LAKEVIEW = "Northside Clinic", "Lakeview Hospital"
LETTER = "letter of 20 November"


def acts(installation: Installation) -> Agreements:
    return Agreements(installation.database, installation.policy, lambda: installation.now)


def wish(plan: str, day: date, *, by: str = "Joel Marsh", **overrides: object) -> PlanWish:
    return PlanWish(plan, day, by, LETTER, overrides)


def plans_of(installation: Installation, client: str) -> dict[str, tuple[str, str | None]]:
    with Store.read(installation.database) as store:
        row = store.clients.find_by_name(client)
        assert row is not None
        return {
            each.plan: (each.starts_on.isoformat(), each.ends_on.isoformat() if each.ends_on else None)
            for each in store.clients.agreements(row.id)
            if each.removed_at is None
        }


def charges(installation: Installation, case_id: int) -> list[tuple[str, str, int]]:
    with Store.read(installation.database) as store:
        return [(row.kind, row.pool, row.amount) for row in store.ledger.of_case(case_id)]


def told(installation: Installation, raw: bytes) -> str:
    return installation.replies(installation.receive(raw))[0].payload["text"]


def import_the_file_again(installation: Installation, *, prune: bool = False) -> None:
    entries = read_clients(samples() / "clients.toml", plans=installation.policy.plans)
    with Store.open(installation.database) as store:
        register_clients(store, entries, now=installation.now, prune=prune)


def test_h27_a_plan_changed_in_mid_month_counts_from_its_day_and_the_old_one_stays_on_record_e8(
    installation: Installation,
) -> None:
    installation.receive(mail())
    acts(installation).change_plan(NORTHSIDE, wish("Gold", date(2026, 11, 26)), login="ada")
    day_before = told(installation, mail())
    installation.now = datetime(2026, 11, 26, 15, tzinfo=UTC)
    installation.use_plan(Plan("Gold", 3))

    from_the_day_on = told(installation, mail())

    assert "plan Silver: 2 of 5 incidents used in November 2026, 3 left" in day_before
    assert "plan Gold: 3 of 3 incidents used in November 2026, none left" in from_the_day_on
    assert plans_of(installation, NORTHSIDE) == {
        "Silver": ("2026-01-01", "2026-11-25"),
        "Gold": ("2026-11-26", None),
    }
    with Store.read(installation.database) as store:
        lines = history_lines(store, 1)
    assert [line.split()[1] for line in lines] == ["registered", "ended", "started"]
    assert "authorised by Joel Marsh, letter of 20 November; technician:ada" in lines[-1]


def test_e8_only_a_purchasing_representative_authorises_a_change(installation: Installation) -> None:
    with pytest.raises(NotAllowedError, match=r"Only a purchasing representative .* Joel Marsh \(E7, E8\)"):
        acts(installation).change_plan(NORTHSIDE, wish("Gold", date(2026, 12, 1), by="Dana Whitfield"), login="ada")

    assert plans_of(installation, NORTHSIDE) == {"Silver": ("2026-01-01", None)}


def test_p2_a_change_brings_overrides_and_one_that_cannot_be_is_refused_whole(installation: Installation) -> None:
    with pytest.raises(AgreementError, match="did you mean"):
        acts(installation).change_plan(NORTHSIDE, wish("Silver", date(2026, 11, 24), incidents=8), login="ada")
    acts(installation).change_plan(NORTHSIDE, wish("Silver", date(2026, 11, 24), incidents_per_month=8), login="ada")

    assert "1 of 8 incidents used in November 2026, 7 left" in told(installation, mail())


def test_e8_importing_the_file_again_takes_no_change_back(installation: Installation) -> None:
    acts(installation).change_plan(NORTHSIDE, wish("Gold", date(2026, 12, 1)), login="ada")
    before = plans_of(installation, NORTHSIDE)

    import_the_file_again(installation)
    import_the_file_again(installation, prune=True)

    assert plans_of(installation, NORTHSIDE) == before


def test_e8_an_agreement_ends_with_its_last_day_and_support_with_it_e5(installation: Installation) -> None:
    acts(installation).end_agreement(
        NORTHSIDE, date(2026, 11, 24), representative="Joel Marsh", message=LETTER, login="ada"
    )

    on_the_day = told(installation, mail())
    installation.now += timedelta(days=1)

    assert "Counts as one incident" in on_the_day
    assert "no active support agreement" in told(installation, mail())


def test_p3_h27_an_implementation_completed_while_a_case_is_open_ends_the_allowance_from_its_day_on(
    installation: Installation,
) -> None:
    installation.use_plan(Plan("Gold", 2))
    question = mail(INES, "How do I print the discharge letter of ChartWell?")
    (open_case,) = installation.cases(installation.receive(question))
    before = charges(installation, open_case.id)
    acts(installation).complete_implementation(LAKEVIEW, "ChartWell", how="Seen to open and run by remote", login="ada")
    import_the_file_again(installation)  # it still says "open"

    (later,) = installation.cases(installation.receive(mail(INES, "How do I print the order entry list of ChartWell?")))
    installation.triage.confirm([open_case.id], login="ada")

    assert before == [("provisional", "implementation:ChartWell", 1)]
    assert charges(installation, open_case.id)[-1] == ("final", "implementation:ChartWell", 1)
    assert charges(installation, later.id) == [("provisional", "month", 1)]
    with Store.read(installation.database) as store:
        assert all(replay(row).is_same for row in store.entitlements.all_verdicts())
    with pytest.raises(AgreementError, match="complete since 2026-11-24"):
        acts(installation).complete_implementation(LAKEVIEW, "ChartWell", how="again", login="ada")


def test_p3_a_confirmation_says_how_it_was_seen(installation: Installation) -> None:
    with pytest.raises(AgreementError, match="opens and runs"):
        acts(installation).complete_implementation(LAKEVIEW, "ChartWell", how=" ", login="ada")


def test_e6_what_a_technician_takes_on_is_charged_from_then_on(installation: Installation) -> None:
    installation.now = datetime(2026, 12, 10, 9, tzinfo=UTC)
    always, in_four_hours = dict.fromkeys(Severity, "24x7"), dict.fromkeys(Severity, timedelta(hours=4))
    installation.use_plan(Plan("Silver", 5, coverage=always, response=in_four_hours))
    (case,) = installation.cases(installation.receive(mail(DANA, "How do I print it in TrackPoint 7.2?")))
    assert charges(installation, case.id) == [("not_charged", "month", 0)]

    taken = acts(installation).take_on(case.id, reason="They cannot upgrade before January", login="ada")

    assert (taken.verdict, taken.coverage) == ("entitled", "24x7")
    assert taken.response_due_at == installation.now + timedelta(hours=4)
    assert charges(installation, case.id)[-1] == ("provisional", "month", 1)
    with Store.read(installation.database) as store:
        (said,) = [
            row.payload["text"] for row in store.outbox.listing(state=None, limit=99) if row.purpose == "taken_on"
        ]
    assert "Counts as one incident of your plan Silver: 1 of 5 incidents used in December 2026, 4 left." in said
    with pytest.raises(NotDecidableError, match="needs no taking on"):
        acts(installation).take_on(case.id, reason="again", login="ada")


def test_p7_what_is_no_case_of_its_own_is_never_taken_on_or_charged(installation: Installation) -> None:
    installation.now = datetime(2026, 12, 10, 9, tzinfo=UTC)
    (case,) = installation.cases(installation.receive(mail(DANA, "How do I print it in TrackPoint 7.2?")))
    installation.triage.reject(case.id, login="ada", reason="Asked before.")

    with pytest.raises(NotDecidableError, match="no case of its own"):
        acts(installation).take_on(case.id, reason="A favour", login="ada")

    assert sum(amount for _, _, amount in charges(installation, case.id)) == 0


def test_e7_a_consent_that_came_by_telephone_is_recorded_with_its_message(installation: Installation) -> None:
    (case,) = installation.cases(installation.receive(mail(DANA, "How do I rotate an image in OpenScan Viewer?")))
    with pytest.raises(NotAllowedError):
        acts(installation).authorise_fee(case.id, representative="Dana Whitfield", message="call", login="ada")

    acts(installation).authorise_fee(case.id, representative="Joel Marsh", message="call of 10:15", login="ada")

    with Store.read(installation.database) as store:
        fee, case_now = store.entitlements.fee_of(case.id), store.cases.find(case.id)
        assert case_now is not None and fee is not None
        assert (fee.message, fee.given_on, fee.actor) == ("call of 10:15", date(2026, 11, 24), "technician:ada")
        assert case_now.verdict == "entitled"
        assert "fee authorised by Joel Marsh on 24 November 2026" in case_now.verdict_reason
        assert [row.amount for row in store.ledger.of_case(case.id)] == [0]
        (letter,) = [row.payload["text"] for row in store.outbox.listing(state=None, limit=99) if row.purpose == "fee"]
    assert "Joel Marsh authorised the fee for CS-1001; a technician takes care of it. Paid by the fee" in letter
    with pytest.raises(NotDecidableError, match="authorised already"):
        acts(installation).authorise_fee(case.id, representative="Joel Marsh", message="call", login="ada")


def test_every_command_on_agreements_says_what_it_does() -> None:
    from channels.commands.cases import cases
    from channels.commands.registers import clients

    assert COMMANDS == ()  # they hang on "intake clients" and "intake cases"
    named = {**clients.commands, **cases.commands}
    for name in ("change-plan", "end-agreement", "history", "complete-implementation", "authorise-fee", "take-on"):
        assert named[name].help


def test_e7_a_case_within_the_plan_needs_no_fee(installation: Installation) -> None:
    (case,) = installation.cases(installation.receive(mail()))

    with pytest.raises(NotDecidableError, match="needs no fee"):
        acts(installation).authorise_fee(case.id, representative="Joel Marsh", message="call", login="ada")

    assert charges(installation, case.id) == [("provisional", "month", 1)]
