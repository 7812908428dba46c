"""Each rule of eligibility in the walk of a message, its verdict kept with the facts of the day, on both databases."""

from datetime import UTC, date, datetime, timedelta

import pytest

from intake.consistency import faults
from intake.explaining import Enquiry, explain
from intake.plans import Plan
from intake.replaying import replay
from models.cases import RequestRow
from models.entitlements import VerdictRow
from models.store import Store
from models.vocabulary import Channel, Kind, Severity, Trust
from tests.installation import DANA, INES, Installation, mail

CRITICAL = "The floor map of TrackPoint is completely down on all storeys, nobody can work, this is an emergency.\n"


def verdicts(installation: Installation, request: RequestRow) -> list[VerdictRow]:
    with Store.read(installation.database) as store:
        return store.entitlements.verdicts_of_request(request.id)


def told(installation: Installation, request: RequestRow) -> str:
    return "\n".join(reply.payload["text"] for reply in installation.replies(request))


def lead(installation: Installation) -> None:
    with Store.open(installation.database) as store:
        store.people.put("lena", name="Lena", role="lead", email="lena@meridian.example", active=True)


def alerts(installation: Installation) -> list[str]:
    with Store.open(installation.database) as store:
        claimed = store.outbox.claim(50, token="t", now=installation.now, lease=timedelta(seconds=1))
    return [reply.message.text for reply in claimed if reply.message.recipient == "lena@meridian.example"]


def test_a_verdict_is_kept_with_what_it_rests_on_and_both_sentences_e1_p1(installation: Installation) -> None:
    request = installation.receive(mail(DANA, "How do I print the battery report of TrackPoint 7.3?"))

    (row,) = verdicts(installation, request)
    assert (row.act, row.verdict, row.case_id) == ("opened", "entitled", 1001)
    assert row.technician_reason == (
        "Northside Clinic, plan Silver, 0 of 5 incidents used in November 2026, TrackPoint 7.3 is supported."
    )
    assert row.agreement_id is not None and row.deployment_id is not None
    assert row.charge["kind"] == "provisional"
    text = told(installation, request)
    assert "Counts as one incident of your plan Silver: 1 of 5 incidents used in November 2026, 4 left." in text


def test_the_client_reads_until_when_their_version_is_supported_e6(installation: Installation) -> None:
    installation.now = datetime(2026, 11, 20, 9, tzinfo=UTC)

    request = installation.receive(mail(DANA, "How do I print the battery report of TrackPoint 7.2?"))

    (row,) = verdicts(installation, request)
    assert "TrackPoint 7.2 is supported until 29 November 2026" in row.technician_reason
    assert "TrackPoint 7.2 is supported until 29 November 2026; 7.3 is the current release." in told(
        installation, request
    )


def test_h27_a_release_is_supported_on_day_90_and_not_on_day_91_and_is_then_not_charged_e6(
    installation: Installation,
) -> None:
    question = "How do I print the battery report of TrackPoint 7.2?"
    installation.now = datetime(2026, 11, 29, 18, tzinfo=UTC)
    last_day = installation.receive(mail(DANA, question))
    installation.now = datetime(2026, 11, 30, 18, tzinfo=UTC)
    after = installation.receive(mail(DANA, question))

    assert verdicts(installation, last_day)[0].verdict == "entitled"
    assert verdicts(installation, after)[0].verdict == "unsupported_version"
    assert verdicts(installation, after)[0].charge["kind"] == "not_charged"
    assert "the supported version is 7.3. Nothing was charged." in told(installation, after)


def test_the_days_of_version_support_are_a_setting_e6(installation: Installation) -> None:
    from dataclasses import replace

    rules = replace(installation.policy.rules, version_support_days=None)
    installation.use(replace(installation.policy, rules=rules))
    installation.now = datetime(2027, 11, 30, 18, tzinfo=UTC)

    request = installation.receive(mail(DANA, "How do I print the battery report of TrackPoint 7.2?"))

    assert verdicts(installation, request)[0].verdict == "entitled"


def test_everybody_else_is_told_who_the_single_point_of_contact_is_e4_h10(installation: Installation) -> None:
    request = installation.receive(mail("Other Person <other@lakeview.example>"))

    (row,) = verdicts(installation, request)
    assert (row.act, row.verdict, row.case_id) == ("refused", "single_point_of_contact_only", None)
    assert "Support for your organisation goes through Ines Vogel." in told(installation, request)
    assert "Your message is kept for a technician to decide." in told(installation, request)


def test_a_critical_message_is_never_refused_silently_e4_h10(installation: Installation) -> None:
    lead(installation)

    request = installation.receive(mail("Other Person <other@lakeview.example>", CRITICAL))

    assert request.state == "held"
    assert verdicts(installation, request)[0].needs_technician_now
    (alert,) = alerts(installation)
    assert "A critical message needs a decision." in alert
    assert "floor map" not in alert


def test_a_critical_message_of_somebody_unverified_reaches_a_lead_and_nobody_else_h10_e3(
    installation: Installation,
) -> None:
    lead(installation)
    installation.trust = Trust.UNVERIFIED

    request = installation.receive(mail(DANA, CRITICAL))

    assert request.reason.startswith("Critical: a person must look at once (H10).")
    assert installation.replies(request) == []
    assert len(alerts(installation)) == 1


def test_a_channel_that_the_agreement_does_not_name_is_told_e5(installation: Installation) -> None:
    installation.use_plan(Plan("Silver", 5, channels=frozenset({"portal", "phone"})))

    request = installation.receive(mail())

    assert verdicts(installation, request)[0].verdict == "outside_channel"
    assert "Your plan Silver is for support by telephone or the portal." in told(installation, request)


def test_without_an_agreement_the_knowledge_centre_and_the_portal_stay_open_e5(installation: Installation) -> None:
    installation.now = datetime(2025, 6, 1, 9, tzinfo=UTC)

    request = installation.receive(mail())

    assert verdicts(installation, request)[0].verdict == "knowledge_only"
    assert installation.cases(request) == []
    assert "The knowledge centre and the portal are open to you" in told(installation, request)


def test_a_client_that_named_its_contacts_has_others_told_so_e2(installation: Installation) -> None:
    with Store.open(installation.database) as store:
        store.clients.put_client("Northside Clinic", named_contacts_only=True)

    request = installation.receive(mail("New Nurse <new.nurse@northside.example>"))

    assert verdicts(installation, request)[0].verdict == "named_contacts_only"
    assert "gives access to support to named contacts only" in told(installation, request)


def test_a_third_partys_product_needs_a_fee_and_costs_nothing_until_then_e6_e7(installation: Installation) -> None:
    request = installation.receive(mail(DANA, "How do I rotate an image in OpenScan Viewer?"))

    (row,) = verdicts(installation, request)
    assert row.verdict == "third_party_needs_fee"
    assert row.charge["kind"] == "not_charged"
    assert "we can help for an additional fee once Joel Marsh has authorised it" in told(installation, request)


def test_a_plan_can_include_third_party_help_e7(installation: Installation) -> None:
    installation.use_plan(Plan("Silver", 5, third_party_included=True))

    request = installation.receive(mail(DANA, "How do I rotate an image in OpenScan Viewer?"))

    assert verdicts(installation, request)[0].verdict == "entitled"


def test_a_used_up_allowance_loses_no_message_p9(installation: Installation) -> None:
    installation.use_plan(Plan("Silver", 1))
    installation.receive(mail())

    request = installation.receive(mail())

    (case,) = installation.cases(request)
    assert case.verdict == "beyond_allowance"
    text = told(installation, request)
    assert "The allowance is used up (1 of 1 incidents used in November 2026)." in text
    assert "Joel Marsh can extend the plan, or a lead of ours can let it through." in text


def test_h27_a_critical_case_is_worked_on_with_nothing_left_p9(installation: Installation) -> None:
    installation.use_plan(Plan("Silver", 0))

    request = installation.receive(mail(DANA, CRITICAL))

    assert {row.verdict for row in verdicts(installation, request)} == {"entitled"}
    assert {row.charge["kind"] for row in verdicts(installation, request)} == {"beyond"}
    assert "this is critical, so it is worked on all the same" in told(installation, request)


@pytest.mark.parametrize(
    ("moment", "month"),
    [
        (datetime(2026, 12, 1, 5, 59, 59, tzinfo=UTC), "2026-11"),  # 23:59:59 in Chicago
        (datetime(2026, 12, 1, 6, 0, 0, tzinfo=UTC), "2026-12"),
    ],
)
def test_h27_the_month_is_that_in_which_the_message_arrived_at_the_clients_p1(
    installation: Installation, moment: datetime, month: str
) -> None:
    installation.now = moment
    accepted = installation.desk.accept(installation.delivery(mail()))
    installation.now = moment + timedelta(hours=3)  # the worker was busy

    installation.desk.work(20)

    with Store.read(installation.database) as store:
        request = store.conversations.request_of(accepted.inbox_id)
        assert request is not None
        (entry,) = store.ledger.of_case(store.cases.of_request(request.id)[0].id)
    assert entry.month == month


def test_h27_a_decision_is_replayed_with_the_facts_of_its_day(installation: Installation) -> None:
    request = installation.receive(mail())
    installation.use_plan(Plan("Silver", 0))
    with Store.open(installation.database) as store:
        dana = store.clients.find_contact("email", "dana.whitfield@northside.example")
        assert dana is not None
        store.clients.remove(dana, now=installation.now)

    (replayed,) = [replay(row) for row in verdicts(installation, request)]

    assert replayed.is_same, replayed.differences
    assert "allowance: 0 of 5 incidents used in November 2026" in replayed.facts


def test_h27_a_verdict_that_does_not_follow_from_its_facts_is_seen(installation: Installation) -> None:
    (row,) = verdicts(installation, installation.receive(mail()))

    row.facts = row.facts | {"contact_removed": True}

    assert any("verdict: was 'entitled', is now 'held'" in line for line in replay(row).differences)


def test_every_verdict_of_many_kinds_is_replayed_h27(installation: Installation) -> None:
    lead(installation)
    for sender in (DANA, INES, "Other Person <other@lakeview.example>", "Sam <sam@elsewhere.example>"):
        for text in (CRITICAL, "How do I rotate an image in OpenScan Viewer?", "How do I print it in TrackPoint 7.2?"):
            installation.receive(mail(sender, text))

    with Store.read(installation.database) as store:
        replayed = [replay(row) for row in store.entitlements.all_verdicts()]

    assert len(replayed) >= 12
    assert [each.differences for each in replayed if not each.is_same] == []


def test_a_sender_is_explained_for_any_time_product_version_and_kind_e1_p1_h27(installation: Installation) -> None:
    installation.receive(mail())
    later, earlier = installation.now + timedelta(hours=1), installation.now - timedelta(hours=1)
    address = "dana.whitfield@northside.example"

    with Store.read(installation.database) as store:
        now = "\n".join(explain(store, installation.policy, Enquiry(address, later, "TrackPoint", "7.3")))
        before = "\n".join(explain(store, installation.policy, Enquiry(address, earlier, "TrackPoint", "7.3")))
        old = "\n".join(explain(store, installation.policy, Enquiry(address, later, "TrackPoint", "6.0")))
        critical = "\n".join(
            explain(
                store,
                installation.policy,
                Enquiry(address, later, kind=Kind.DEFECT, severity=Severity.CRITICAL, channel=Channel.PHONE),
            )
        )

    assert "1 of 5 incidents used in November 2026" in now
    assert "0 of 5 incidents used in November 2026" in before
    assert "TrackPoint 6.0 is no release that we know" in old
    assert "matter: defect, critical" in critical
    assert "The client is told: Counts as one incident of your plan Silver" in now


def test_a_slack_user_is_explained_by_workspace_and_user_e1_e2(installation: Installation) -> None:
    with Store.open(installation.database) as store:
        northside = store.clients.find_by_name("Northside Clinic")
        assert northside is not None
        store.clients.put_slack(northside.id, "team", "T1")

    with Store.read(installation.database) as store:
        known = explain(store, installation.policy, Enquiry("slack:T1/U2", installation.now))
        unknown = explain(store, installation.policy, Enquiry("slack:T9/U2", installation.now))

    assert "new contact" in known[0]
    assert "Northside Clinic, plan Silver" in "\n".join(known)
    assert "A message would be held" in unknown[-1]


def test_what_was_decided_is_never_changed_or_deleted_h27(installation: Installation) -> None:
    from sqlalchemy import text
    from sqlalchemy.exc import DatabaseError

    installation.receive(mail())

    for table in ("ledger", "verdicts"):
        for statement in (f"UPDATE {table} SET actor = 'rule:none'", f"DELETE FROM {table}"):
            with pytest.raises(DatabaseError, match="added, never changed"), installation.database.engine.begin() as on:
                on.execute(text(statement))


def test_implementation_support_is_counted_for_the_product_until_the_day_it_is_complete_p3(
    installation: Installation,
) -> None:
    installation.use_plan(Plan("Gold", single_point_of_contact=True, implementation_incidents_per_product=1))
    question = "How do I print the discharge letter in ChartWell 8.4?"

    first, second = installation.receive(mail(INES, question)), installation.receive(mail(INES, question))
    with Store.open(installation.database) as store:
        lakeview = store.clients.find_by_name("Lakeview Hospital")
        assert lakeview is not None
        store.clients.put_deployment(lakeview.id, "ChartWell", implementation_completed_on=date(2026, 11, 24))
    third = installation.receive(mail(INES, question))

    rows = [verdicts(installation, request)[0] for request in (first, second, third)]
    assert [row.charge["pool"] for row in rows] == ["implementation:ChartWell", "implementation:ChartWell", "month"]
    assert [row.verdict for row in rows] == ["entitled", "beyond_allowance", "entitled"]


def test_resources_are_offered_for_the_network_while_a_product_is_implemented_p4_k5(
    installation: Installation,
) -> None:
    with Store.read(installation.database) as store:
        enquiry = Enquiry("ines.vogel@lakeview.example", installation.now, "ChartWell", kind=Kind.ENVIRONMENT)
        lines = "\n".join(explain(store, installation.policy, enquiry))

    assert "is not part of implementation support; we can point you to resources." in lines


def test_h27_db_check_proves_that_ledger_cases_and_verdicts_agree(installation: Installation) -> None:
    (case,) = installation.cases(installation.receive(mail()))
    with Store.read(installation.database) as store:
        assert faults(store) == []

    with Store.open(installation.database) as store:
        row = store.cases.hold(case.id)
        assert row is not None
        row.verdict = "knowledge_only"
    with Store.read(installation.database) as store:
        assert faults(store) == [f"Case {case.id} stands as knowledge_only, which was never decided."]
