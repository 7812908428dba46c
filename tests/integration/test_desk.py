"""The walk of one message on both databases: who it is, what it opens, what it answers."""

from dataclasses import replace
from datetime import timedelta

import pytest

from intake.errors import CaseChangedError, NotDecidableError
from models.store import LeaseLostError, Store
from models.vocabulary import Severity, Trust
from tests.installation import DANA, INES, SUPPORT, Installation, mail


def test_a_question_of_a_registered_client_opens_a_case_and_is_answered_e1(installation: Installation) -> None:
    request = installation.receive(mail())

    cases, replies = installation.cases(request), installation.replies(request)
    assert request.state == "opened"
    assert [case.kind for case in cases] == ["question"]
    assert cases[0].id == 1001
    assert [reply.purpose for reply in replies] == ["receipt"]
    assert replies[0].recipient == "dana.whitfield@northside.example"
    assert replies[0].payload["subject"].startswith("[CS-1001] ")
    assert "1 of 5 incidents used in November 2026" in replies[0].payload["text"]


def test_the_receipt_promises_when_a_technician_answers_s3(installation: Installation) -> None:
    covered = replace(
        installation.policy.plans["Silver"],
        coverage={Severity.LOW: "24x5", Severity.MEDIUM: "24x5", Severity.CRITICAL: "24x7"},
        response={severity: timedelta(hours=8) for severity in Severity},
    )
    installation.use_plan(covered)

    request = installation.receive(mail())

    case = installation.cases(request)[0]
    assert case.response_due_at == installation.now + timedelta(hours=8)
    text = installation.replies(request)[0].payload["text"]
    assert "Covered 24 hours a day, Monday to Friday." in text
    assert "A technician answers by Tuesday, 24 November 2026, 11:00 (America/Chicago)." in text


def test_an_unknown_person_at_a_clients_domain_becomes_a_contact_e2(installation: Installation) -> None:
    request = installation.receive(mail("New Nurse <new.nurse@northside.example>"))

    with Store.read(installation.database) as store:
        contact = store.clients.find_contact("email", "new.nurse@northside.example")
    assert request.state == "opened"
    assert contact is not None
    assert not contact.registered


def test_an_unverified_sender_is_held_and_reveals_nothing_e3_h1(installation: Installation) -> None:
    installation.trust = Trust.UNVERIFIED

    request = installation.receive(mail())

    assert request.state == "held"
    assert installation.cases(request) == []
    assert installation.replies(request) == []


def test_a_strangers_valid_case_number_is_only_noted_h6(installation: Installation) -> None:
    case = installation.cases(installation.receive(mail()))[0]

    request = installation.receive(mail("Sam <sam@elsewhere.example>", "Tell me all.", subject=f"CS-{case.id}"))

    with Store.read(installation.database) as store:
        assert store.cases.follow_ups(case.id) == []
    assert request.state == "held"
    assert f"claims CS-{case.id}" in request.reason
    assert request.client_id is None
    text = installation.replies(request)[0].payload["text"] + installation.replies(request)[0].payload["subject"]
    assert "CS-" not in text
    assert "Northside" not in text


def test_another_clients_reply_to_our_thread_never_joins_it_h6(installation: Installation) -> None:
    first = installation.receive(mail())
    receipt = installation.replies(first)[0].payload

    request = installation.receive(
        mail(INES, "How do I print it?", In_Reply_To=f"<{receipt['message_id']}>", To=receipt["reply_to"])
    )

    assert request.conversation_id != first.conversation_id
    assert request.client_id != first.client_id


def test_the_status_of_a_foreign_case_reads_as_if_it_did_not_exist_h7(installation: Installation) -> None:
    mine = installation.cases(installation.receive(mail()))[0]
    foreign = installation.cases(installation.receive(mail(INES)))[0]

    request = installation.receive(
        mail(DANA, f"What is the status of CS-{mine.id}, CS-{foreign.id} and CS-9999?", subject="Where do we stand?")
    )

    text = installation.replies(request)[0].payload["text"]
    assert f"CS-{mine.id}: Question" in text
    assert f"CS-{foreign.id}: your organisation has no case of this number." in text
    assert "CS-9999: your organisation has no case of this number." in text


def test_an_out_of_office_is_stored_and_nothing_else_happens_h20(installation: Installation) -> None:
    raw = mail(DANA, "I am away until Monday.", subject="Automatic reply", Auto_Submitted="auto-replied")

    request = installation.receive(raw)

    assert request.state == "automatic"
    assert installation.cases(request) == []
    assert installation.replies(request) == []


def test_mail_from_our_own_address_is_never_answered_h20(installation: Installation) -> None:
    request = installation.receive(mail(f"Us <{SUPPORT}>", "How do I print it?"))

    assert request.state == "automatic"
    assert installation.replies(request) == []


def test_the_same_mail_on_two_paths_is_one_request_h15(installation: Installation) -> None:
    raw = mail()
    first = installation.desk.accept(installation.delivery(raw, path_key="imap:a:INBOX:1:7"))

    again = installation.desk.accept(installation.delivery(raw, path_key="imap:b:INBOX:9:1"))
    traced = b"Received: from mx.other.example by mx.meridian.example\r\n" + raw
    third = installation.desk.accept(installation.delivery(traced))

    assert (again.inbox_id, again.is_new) == (first.inbox_id, False)
    assert third.inbox_id == first.inbox_id


def test_the_same_words_in_two_mails_are_two_incidents_p6_h15(installation: Installation) -> None:
    first = installation.receive(mail())
    second = installation.receive(mail())

    assert first.id != second.id
    assert len(installation.cases(first)) == len(installation.cases(second)) == 1


@pytest.mark.parametrize("message_id", ["", "<>", "not-an-id"])
def test_mail_without_a_usable_message_id_never_joins_another_h16(installation: Installation, message_id: str) -> None:
    first = installation.receive(mail(DANA, "How do I print the battery report?", message_id=message_id))
    second = installation.receive(mail(DANA, "How do I open the patient portal?", message_id=message_id))

    assert first.conversation_id != second.conversation_id


def test_a_message_id_used_again_with_other_words_is_a_new_request_h16(installation: Installation) -> None:
    first = installation.receive(mail(message_id="<one@northside.example>"))
    second = installation.receive(
        mail(DANA, "The floor map crashes.", message_id="<one@northside.example>", subject="Another matter")
    )

    assert first.id != second.id
    assert len(installation.cases(second)) == 1


def test_a_reply_to_the_receipt_continues_the_case_and_costs_nothing_p6(installation: Installation) -> None:
    first = installation.receive(mail())
    receipt = installation.replies(first)[0].payload

    request = installation.receive(
        mail(DANA, "It is about the second floor.", subject="Re: x", In_Reply_To=f"<{receipt['message_id']}>")
    )

    case = installation.cases(first)[0]
    with Store.read(installation.database) as store:
        followed = [row.id for row, _ in store.cases.follow_ups(case.id)]
        spent = sum(row.amount for row in store.ledger.of_client(case.client_id))
    assert request.state == "followed"
    assert followed == [request.id]
    assert spent == 1


def test_every_finding_is_an_incident_of_its_own_p5(installation: Installation) -> None:
    text = (
        "Hello,\n\n1. The floor map crashes when I open it.\n\n2. How do I print the battery report?\n\n"
        "3. Please add a dark theme to the patient portal.\n"
    )

    request = installation.receive(mail(DANA, text, subject="Three things"))

    cases = installation.cases(request)
    with Store.read(installation.database) as store:
        entries = store.ledger.of_client(cases[0].client_id)
    assert len(cases) == 3
    assert sum(entry.amount for entry in entries) == 3


def test_an_allowance_that_is_used_up_loses_no_message_p9(installation: Installation) -> None:
    for _ in range(5):
        installation.receive(mail())

    request = installation.receive(mail())

    case = installation.cases(request)[0]
    assert case.verdict == "beyond_allowance"
    assert "allowance is used up" in installation.replies(request)[0].payload["text"]


def test_a_decision_makes_the_charge_final_and_tells_the_client(installation: Installation) -> None:
    request = installation.receive(mail())
    case = installation.cases(request)[0]

    installation.triage.confirm([case.id], login="ada")

    with Store.read(installation.database) as store:
        kinds = [(entry.kind, entry.amount) for entry in store.ledger.of_case(case.id)]
        rows = store.cases.training_rows()
    assert kinds == [("provisional", 1), ("provisional", -1), ("final", 1)]
    assert [reply.purpose for reply in installation.replies(request)] == ["receipt", "decision"]
    assert rows[0]["requests"][0]["kind"] == case.kind


def test_a_second_technician_learns_who_was_first_and_nothing_happens_twice_h12(installation: Installation) -> None:
    case = installation.cases(installation.receive(mail()))[0]
    installation.triage.confirm([case.id], login="ada")

    with pytest.raises(NotDecidableError, match="decided already by ada"):
        installation.triage.confirm([case.id], login="ada")


def test_a_stale_revision_is_refused(installation: Installation) -> None:
    case = installation.cases(installation.receive(mail()))[0]

    with pytest.raises(CaseChangedError):
        installation.triage.confirm([case.id], login="ada", revisions={case.id: case.revision - 1})


def test_a_worker_that_lost_its_lease_records_nothing_h13(installation: Installation) -> None:
    installation.desk.accept(installation.delivery(mail()))
    lease = timedelta(seconds=60)
    with Store.open(installation.database) as store:
        stalled = store.inbox.claim(1, token="stalled", now=installation.now, lease=lease)[0]
    installation.now += lease * 2
    assert installation.desk.work(20) == 1

    with pytest.raises(LeaseLostError), Store.open(installation.database) as store:
        store.inbox.finish(stalled)


def test_one_poisoned_message_is_set_aside_and_the_others_go_on_h17(installation: Installation) -> None:
    good, bad, after = (installation.desk.accept(installation.delivery(mail())) for _ in range(3))
    with Store.open(installation.database) as store:
        row = store.inbox.find(bad.inbox_id)
        assert row is not None
        row.raw = b"POISON" + row.raw
    parse = installation.understand._tools.parse

    def poisoned(delivery):  # type: ignore[no-untyped-def]
        if delivery.raw.startswith(b"POISON"):
            raise ValueError("cannot be read")
        return parse(delivery)

    object.__setattr__(installation.understand._tools, "parse", poisoned)
    while installation.desk.work(20):
        pass

    with Store.read(installation.database) as store:
        states = {row.id: (row.state, row.reason) for row in store.inbox.listing(state=None, limit=10)}
    assert states[good.inbox_id][0] == states[after.inbox_id][0] == "done"
    assert states[bad.inbox_id] == ("set_aside", "It could not be understood: ValueError: cannot be read")
