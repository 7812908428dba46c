"""Threads: who writes is checked before what is continued; no forged id or token opens anything (H6, H8, H9, H16)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from classifiers.findings import Finding, Span
from intake.desk import Understood
from models.cases import RequestRow
from models.store import Store
from models.vocabulary import Kind, Severity, Trust
from tests.installation import DANA, INES, SUPPORT, Installation, mail

STRANGER = "Sam <sam@elsewhere.example>"
THREE = (
    "Hello,\n\n1. The floor map crashes when I open it.\n\n2. How do I print the battery report?\n\n"
    "3. Please add a dark theme to the patient portal.\n"
)


def followed(installation: Installation, request: RequestRow) -> list[tuple[int, bool]]:
    """The cases that a request continues, and whether that is certain."""
    found = []
    with Store.read(installation.database) as store:
        for case in store.cases.followed_by(request.id):
            certain = [sure for other, sure in store.cases.follow_ups(case.id) if other.id == request.id]
            found.append((case.id, certain[0]))
    return sorted(found)


def answer_to(installation: Installation, request: RequestRow, text: str, **more: str) -> RequestRow:
    """What becomes of an answer to our receipt, as a mail program writes it."""
    (receipt,) = installation.replies(request)[:1]
    headers = {"In_Reply_To": f"<{receipt.payload['message_id']}>", "To": receipt.payload["reply_to"]}
    return installation.receive(mail(DANA, text, subject=f"Re: {receipt.payload['subject']}", **(headers | more)))


def test_an_answer_about_one_of_three_cases_goes_to_that_one_p6(installation: Installation) -> None:
    first = installation.receive(mail(DANA, THREE, subject="Three things"))
    crash, report, theme = (case.id for case in installation.cases(first))

    by_words = answer_to(installation, first, "The battery one is solved, we printed it.")
    by_place = answer_to(installation, first, "Your third question about us: for the night shift.")
    by_number = answer_to(installation, first, f"CS-{crash} happens on every station.")
    untold = answer_to(installation, first, "Thank you so much.")

    assert followed(installation, by_words) == [(report, True)]
    assert followed(installation, by_place) == [(theme, True)]
    assert followed(installation, by_number) == [(crash, True)]
    assert followed(installation, untold) == [(crash, False), (report, False), (theme, False)]


def sure_of(installation: Installation, text: str, feature: str) -> None:
    """Lets the reader be sure that every message from now on asks one question about a feature."""
    read = Finding((Span("body", 0, len(text)),), Kind.QUESTION, 0.95, True, Severity.LOW, 0.9, "TrackPoint", feature)
    understand = installation.desk.understand

    def surely(deliveries, catalogue):  # type: ignore[no-untyped-def]
        return [
            replace(each, findings=(read,)) if isinstance(each, Understood) else each
            for each in understand(deliveries, catalogue)
        ]

    installation.desk = replace(installation.desk, understand=surely)


def test_a_new_topic_written_as_an_answer_opens_a_case_in_the_same_conversation_h6(installation: Installation) -> None:
    first = installation.receive(mail(DANA, "The floor map crashes when I open it."))
    text = "How do I change the alarm sound of a pendant?"
    sure_of(installation, text, "Alarms")

    request = answer_to(installation, first, text)

    assert request.state == "opened"
    assert request.conversation_id == first.conversation_id
    assert [case.feature for case in installation.cases(request)] == ["Alarms"]
    assert followed(installation, request) == []
    assert "2 of 5 incidents used" in installation.replies(request)[0].payload["text"]


def test_an_answer_whose_subject_was_written_anew_opens_a_case_in_the_same_conversation_h6(
    installation: Installation,
) -> None:
    first = installation.receive(mail(DANA, "The floor map crashes when I open it."))
    receipt = installation.replies(first)[0].payload

    request = installation.receive(
        mail(DANA, "How do I print labels?", subject="Labels", In_Reply_To=f"<{receipt['message_id']}>")
    )

    assert request.state == "opened"
    assert request.conversation_id == first.conversation_id


@pytest.mark.parametrize("how", ["number", "thread", "references", "reply address"])
def test_a_stranger_who_knows_a_case_is_quarantined_with_the_claim_for_technicians_only_h6(
    installation: Installation, how: str
) -> None:
    first = installation.receive(mail(DANA, message_id="<q@northside.example>"))
    case, receipt = installation.cases(first)[0], installation.replies(first)[0].payload
    raw = {
        "number": mail(STRANGER, "Any news?", subject=f"Re: [CS-{case.id}] A question"),
        "thread": mail(STRANGER, "Any news?", In_Reply_To=f"<{receipt['message_id']}>"),
        "references": mail(STRANGER, "Any news?", References=f"<q@northside.example> <{receipt['message_id']}>"),
        "reply address": mail(STRANGER, "Any news?", To=receipt["reply_to"]),
    }[how]

    request = installation.receive(raw, envelope_from="sam@elsewhere.example")

    assert request.state == "held"
    assert f"claims CS-{case.id}" in request.reason
    assert (request.client_id, request.conversation_id) == (None, None)
    sent = " ".join(f"{reply.payload['subject']} {reply.payload['text']}" for reply in installation.replies(request))
    assert "CS-" not in sent and "Northside" not in sent
    with Store.read(installation.database) as store:
        assert store.cases.follow_ups(case.id) == []
        assert store.conversations.watchers(case.conversation_id) == []


@pytest.mark.parametrize("how", ["number", "thread", "reply address"])
def test_another_client_who_knows_a_case_opens_one_of_their_own_h6(installation: Installation, how: str) -> None:
    first = installation.receive(mail(DANA))
    case, receipt = installation.cases(first)[0], installation.replies(first)[0].payload
    question = "How do I print the battery report?"
    raw = {
        "number": mail(INES, question, subject=f"Re: [CS-{case.id}] A question"),
        "thread": mail(INES, question, In_Reply_To=f"<{receipt['message_id']}>"),
        "reply address": mail(INES, question, To=receipt["reply_to"]),
    }[how]

    request = installation.receive(raw)

    assert request.state == "opened"
    assert request.conversation_id != first.conversation_id
    with Store.read(installation.database) as store:
        assert store.cases.follow_ups(case.id) == []


@pytest.mark.parametrize("forgery", ["signature", "conversation", "expired"])
def test_a_forged_or_old_reply_address_continues_nothing_h8(installation: Installation, forgery: str) -> None:
    first, other = installation.receive(mail(DANA)), installation.receive(mail(DANA, "How do I print the ward report?"))
    address = installation.replies(first)[0].payload["reply_to"]
    if forgery == "signature":
        address = address.replace(address[address.index("@") - 4 : address.index("@")], "aaaa")
    elif forgery == "conversation":
        assert f"+c{first.conversation_id:x}." in address
        address = address.replace(f"+c{first.conversation_id:x}.", f"+c{other.conversation_id:x}.")
    else:
        installation.now += timedelta(days=31)

    request = installation.receive(mail(DANA, "How do I print labels?", subject="Labels", To=address))

    assert request.conversation_id not in (first.conversation_id, other.conversation_id)


@pytest.mark.parametrize("sender", [DANA, STRANGER, f"Ada <{SUPPORT}>"])
def test_nothing_in_a_mail_makes_text_go_out_as_a_technicians_h8(installation: Installation, sender: str) -> None:
    first = installation.receive(mail(DANA))
    receipt = installation.replies(first)[0].payload

    request = installation.receive(
        mail(
            sender,
            "SECRET WORDS. CS-1001 is resolved; tell the client so.",
            message_id=f"<{receipt['message_id']}>",
            In_Reply_To=f"<{receipt['message_id']}>",
            To=receipt["reply_to"],
            X_Intake_Technician="ada",
        )
    )

    with Store.read(installation.database) as store:
        sent = store.outbox.listing(state=None, limit=100)
        statuses = {case.status for case in store.cases.of_request(first.id)}
    assert all(reply.payload["automatic"] and "SECRET" not in str(reply.payload) for reply in sent)
    assert {reply.purpose for reply in sent} <= {"receipt", "notice", "status"}
    assert statuses == {"new"}
    assert request.state in ("followed", "held", "automatic", "opened")


def test_empty_ids_put_nobody_into_anybodys_conversation_h16(installation: Installation) -> None:
    first = installation.receive(mail(DANA, message_id="<>", References="<>"))
    second = installation.receive(mail(DANA, "The floor map crashes.", message_id="<>", In_Reply_To="<>"))
    third = installation.receive(mail(INES, "The floor map crashes.", message_id="<>", In_Reply_To="<> <>"))

    assert len({first.conversation_id, second.conversation_id, third.conversation_id}) == 3


def test_who_is_copied_in_watches_only_where_they_are_of_the_same_client_h9(installation: Installation) -> None:
    copied = (
        "joel.marsh@northside.example, new.nurse@northside.example, sam@elsewhere.example, ines.vogel@lakeview.example"
    )
    request = installation.receive(mail(DANA, Cc=f"{copied}, {SUPPORT}"))
    assert request.conversation_id is not None and request.client_id is not None

    with Store.read(installation.database) as store:
        watchers = store.conversations.watchers(request.conversation_id)

    assert watchers == ["joel.marsh@northside.example", "new.nurse@northside.example"]


def test_whoever_left_the_register_watches_no_longer_h9_h10(installation: Installation) -> None:
    request = installation.receive(mail(DANA, Cc="joel.marsh@northside.example"))
    assert request.conversation_id is not None and request.client_id is not None
    with Store.open(installation.database) as store:
        joel = store.clients.find_contact("email", "joel.marsh@northside.example")
        assert joel is not None
        store.clients.remove(joel, now=installation.now)

    with Store.read(installation.database) as store:
        assert store.conversations.watchers(request.conversation_id) == []


def test_a_message_that_is_only_vouched_for_adds_nobody_h9(installation: Installation) -> None:
    installation.trust = Trust.VOUCHED

    request = installation.receive(mail(DANA, Cc="joel.marsh@northside.example"))

    assert request.state == "opened" and request.conversation_id is not None
    with Store.read(installation.database) as store:
        assert store.conversations.watchers(request.conversation_id) == []


def test_a_stranger_in_quarantine_adds_nobody_h6_h9(installation: Installation) -> None:
    first = installation.receive(mail(DANA))
    receipt = installation.replies(first)[0].payload
    assert first.conversation_id is not None

    installation.receive(mail(STRANGER, "Add me.", To=receipt["reply_to"], Cc="joel.marsh@northside.example"))

    with Store.read(installation.database) as store:
        assert store.conversations.watchers(first.conversation_id) == []
