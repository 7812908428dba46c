"""What technicians do with a case from its decision to its end, on both databases (R1, R2, S4, H9)."""

import hashlib
from dataclasses import replace
from datetime import timedelta

import pytest

from intake.errors import NotAllowedError, NotDecidableError
from intake.handling import Handling
from intake.resolution import Resolution
from models.cases import CaseRow
from models.life import ClockRow
from models.messages import Attachment
from models.queues import OutboxRow
from models.store import Store
from models.store.outbox import SentFile
from models.vocabulary import Severity
from tests.installation import DANA, Installation, mail

HOUR = timedelta(hours=1)


@pytest.fixture
def handling(installation: Installation) -> Handling:
    """The acts on an installation whose plan promises an answer in 8 hours and an end in 48, at any hour."""
    installation.use(
        replace(
            installation.policy,
            plans={
                **installation.policy.plans,
                "Silver": replace(
                    installation.policy.plans["Silver"],
                    coverage=dict.fromkeys(Severity, "24x7"),
                    response={Severity.CRITICAL: HOUR, Severity.MEDIUM: 4 * HOUR, Severity.LOW: 8 * HOUR},
                    resolution=dict.fromkeys(Severity, 48 * HOUR),
                ),
            },
        )
    )
    return Handling(installation.database, installation.policy, lambda: installation.now)


def decided(installation: Installation, text: str = "How do I print the battery report?") -> CaseRow:
    case = installation.cases(installation.receive(mail(DANA, text)))[0]
    return installation.triage.confirm([case.id], login="ada")[0]


def find(installation: Installation, case_id: int) -> CaseRow:
    with Store.read(installation.database) as store:
        case = store.cases.find(case_id)
    assert case is not None
    return case


def clocks(installation: Installation, case_id: int) -> dict[str, ClockRow]:
    with Store.read(installation.database) as store:
        return store.clocks.of_case(case_id)


def letters(installation: Installation, case: CaseRow, purpose: str) -> list[OutboxRow]:
    with Store.read(installation.database) as store:
        return [row for row in store.outbox.of_conversation(case.conversation_id) if row.purpose == purpose]


def kinds(installation: Installation, case_id: int) -> list[str]:
    with Store.read(installation.database) as store:
        return [event.kind for event in store.events.of_case(case_id)]


def reply_to(installation: Installation, case: CaseRow, text: str) -> None:
    answer = letters(installation, case, "receipt")[0].payload["message_id"]
    installation.receive(mail(DANA, text, subject="Re: your answer", In_Reply_To=f"<{answer}>"))


def test_an_answer_goes_out_in_the_thread_and_keeps_the_promised_response(
    installation: Installation, handling: Handling
) -> None:
    case = decided(installation)
    installation.now += HOUR

    file = Attachment("guide.txt", "text/plain", 2, hashlib.sha256(b"ok").hexdigest(), False, b"ok")
    handling.answer(case.id, "Open the report.\n\nChoose the wing.", login="ada", attachments=[file], articles=["A: b"])

    letter = letters(installation, case, "answer")[0]
    assert letter.recipient == "dana.whitfield@northside.example"
    assert letter.payload["subject"].startswith(f"[CS-{case.id}]")
    assert letter.payload["automatic"] is False
    assert "<p>Choose the wing.</p>" in letter.payload["html"]
    assert "These articles may help:\nA: b" in letter.payload["text"]
    with Store.open(installation.database) as store:
        claimed = store.outbox.claim(9, token="t", now=installation.now, lease=HOUR)
    assert [len(each.message.attachments) for each in claimed if each.message.identity == letter.identity] == [1]
    with Store.read(installation.database) as store:
        assert store.outbox.named_files_of([letter.id]) == {letter.id: [SentFile("guide.txt", "text/plain", 2)]}
    met = clocks(installation, case.id)["response"]
    assert met.met_at == installation.now
    assert met.look_at is None
    assert kinds(installation, case.id) == ["opened", "confirmed", "answered"]


def test_a_technicians_answer_also_reaches_colleagues_who_wrote_about_the_case_h9(
    installation: Installation, handling: Handling
) -> None:
    case = decided(installation)
    joel = "Joel Marsh <joel.marsh@northside.example>"
    installation.receive(mail(joel, "I see it too.", subject=f"CS-{case.id}"))

    handling.answer(case.id, "We know.", login="ada")

    assert letters(installation, case, "answer")[0].payload["cc"] == ["joel.marsh@northside.example"]


def test_nobody_but_an_active_technician_acts(installation: Installation, handling: Handling) -> None:
    case = decided(installation)

    with pytest.raises(NotAllowedError):
        handling.answer(case.id, "Hello.", login="mallory")
    with pytest.raises(NotAllowedError):
        handling.assign(case.id, "mallory", login="ada")
    assert handling.assign(case.id, "ada", login="ada").assigned_to == "ada"


def test_a_note_stays_inside(installation: Installation, handling: Handling) -> None:
    case = decided(installation)

    handling.note(case.id, "They have no idea.", login="ada")

    with Store.read(installation.database) as store:
        notes = [note.text for note in store.notes.of(case.id)]
        sent = [row.payload["text"] for row in store.outbox.of_conversation(case.conversation_id)]
    assert notes == ["They have no idea."]
    assert not any("no idea" in text for text in sent)


def test_s4_waiting_for_the_client_stops_the_clocks_and_their_answer_restarts_them(
    installation: Installation, handling: Handling
) -> None:
    case = decided(installation)
    before = clocks(installation, case.id)["resolution"].due_at
    assert before is not None
    handling.answer(case.id, "Which wing?", login="ada", wait_for_client=True)
    assert find(installation, case.id).status == "waiting"
    assert clocks(installation, case.id)["resolution"].due_at is None

    installation.now += 30 * HOUR
    reply_to(installation, case, "The west wing.")

    assert find(installation, case.id).status == "open"
    assert clocks(installation, case.id)["resolution"].due_at == before + 30 * HOUR
    with Store.read(installation.database) as store:
        assert store.waits.open_of(case.id) is None


def test_an_undecided_case_is_neither_waited_for_nor_resolved_r1(
    installation: Installation, handling: Handling
) -> None:
    case = installation.cases(installation.receive(mail()))[0]

    with pytest.raises(NotDecidableError, match="Confirm"):
        handling.wait_for_client(case.id, login="ada")
    with pytest.raises(NotDecidableError):
        handling.resolve(case.id, [Resolution.INSTRUCTIONS], "So.", login="ada")


def test_r1_a_case_is_resolved_by_something_that_fits_it_and_the_client_is_told(
    installation: Installation, handling: Handling
) -> None:
    case = decided(installation)

    with pytest.raises(NotDecidableError, match="R1"):
        handling.resolve(case.id, [], "Done.", login="ada")
    with pytest.raises(NotDecidableError, match="K4"):
        handling.resolve(case.id, [Resolution.ENHANCEMENT], "", login="ada")
    handling.resolve(case.id, [Resolution.WORKAROUND, Resolution.INSTRUCTIONS], "", login="ada")

    row = find(installation, case.id)
    assert (row.status, row.resolutions, row.resolved_at) == (
        "resolved",
        ["instructions", "workaround"],
        installation.now,
    )
    assert "There is a workaround." in letters(installation, case, "resolution")[0].payload["text"]
    assert clocks(installation, case.id)["resolution"].met_at == installation.now


def test_r2_a_reply_within_the_set_time_reopens_the_case_and_its_clock_runs_on(
    installation: Installation, handling: Handling
) -> None:
    case = decided(installation)
    due = clocks(installation, case.id)["resolution"].due_at
    assert due is not None
    handling.resolve(case.id, [Resolution.INSTRUCTIONS], "So.", login="ada")

    installation.now += timedelta(days=13)
    reply_to(installation, case, "It still does not print.")

    row, clock = find(installation, case.id), clocks(installation, case.id)["resolution"]
    assert (row.status, row.resolutions) == ("open", [])
    assert (clock.met_at, clock.due_at) == (None, due + timedelta(days=13))
    assert kinds(installation, case.id)[-1] == "reopened"


def test_r2_a_later_reply_opens_a_new_case_linked_to_the_old_one(
    installation: Installation, handling: Handling
) -> None:
    case = decided(installation)
    handling.resolve(case.id, [Resolution.INSTRUCTIONS], "So.", login="ada")
    handling.close(case.id, login="ada")

    installation.now += timedelta(days=15)
    reply_to(installation, case, "How do I print the battery report for the east wing?")

    with Store.read(installation.database) as store:
        cases = store.cases.in_conversation(case.conversation_id)
        links = [(link.case_id, link.linked_to) for link in store.notes.links(case.id)]
        charged = sum(entry.amount for entry in store.ledger.of_client(case.client_id))
    assert [row.status for row in cases] == ["closed", "new"]
    assert links == [(cases[1].id, case.id)]
    assert charged == 2


def test_r2_automatic_mail_never_reopens_h20(installation: Installation, handling: Handling) -> None:
    case = decided(installation)
    handling.resolve(case.id, [Resolution.INSTRUCTIONS], "So.", login="ada")

    raw = mail(DANA, "I am away.", subject=f"Automatic reply: [CS-{case.id}]", Auto_Submitted="auto-replied")
    installation.receive(raw)

    assert find(installation, case.id).status == "resolved"


def test_closed_by_the_client_ends_what_was_answered_and_else_asks_a_technician_c1(
    installation: Installation, handling: Handling
) -> None:
    case = decided(installation)
    assert case.contact_id is not None

    assert handling.close_by_client(case.id, contact_id=case.contact_id).status == "open"
    handling.answer(case.id, "So.", login="ada")
    closed = handling.close_by_client(case.id, contact_id=case.contact_id)

    assert (closed.status, closed.resolutions) == ("closed", ["instructions"])
    with Store.read(installation.database) as store:
        ines = store.clients.find_contact("email", "ines.vogel@lakeview.example")
    assert ines is not None
    with pytest.raises(NotAllowedError):
        handling.close_by_client(case.id, contact_id=ines.id)


def test_s4_a_corrected_severity_moves_the_target_from_that_moment_on(
    installation: Installation, handling: Handling
) -> None:
    from intake.triage import Decision
    from models.vocabulary import Kind

    case = installation.cases(installation.receive(mail()))[0]
    first = clocks(installation, case.id)["response"]
    assert first.due_at == installation.now + 8 * HOUR

    installation.now += 2 * HOUR
    decision = Decision(Kind.QUESTION, Severity.CRITICAL, "TrackPoint", None, None)
    installation.triage.correct(case.id, decision, login="ada")

    row = clocks(installation, case.id)["response"]
    assert row.due_at == installation.now + HOUR
    assert find(installation, case.id).response_due_at == row.due_at
    assert len(row.terms) == 2
