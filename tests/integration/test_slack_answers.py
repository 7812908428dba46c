"""Answers in Slack: one reply in the thread, kept up to date; notices unseen by others; nothing said twice or lost."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

import pytest

from intake.handling import Handling
from intake.resolution import Resolution
from intake.triage import Decision
from models.cases import CaseRow
from models.messages import Attachment
from models.store import Store
from models.vocabulary import Kind, Severity
from tests.slack_serving import ADA, DANA, NORTH, QUESTION, TRIAGE, Served, fresh_database, slack_installation
from tests.slack_standin import OURS, until


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("slack")
    with slack_installation(folder, fresh_database(folder)) as opened:
        yield opened


def words(message: dict[str, Any]) -> str:
    """All that a message shows."""
    return json.dumps(message["blocks"], ensure_ascii=False)


def test_the_reply_stands_in_the_thread_and_follows_its_cases_s3(served: Served) -> None:
    ts, request = served.asked("How do I print the battery report?\nThe floor map also crashes when I zoom in.")
    cases = served.cases(request)
    numbers = [served.application.policy.numbers.write(case.id) for case in cases]

    first = dict(served.said(NORTH, ts)[0])
    served.application.triage().confirm([case.id for case in cases], login="ada")

    assert all(number in words(first) for number in numbers)
    assert "received, waiting" in words(first).lower()
    until(lambda: "confirmed, in work" in words(served.said(NORTH, ts)[0]).lower(), what="the update")
    assert len(served.said(NORTH, ts)) == 1


def test_the_reply_promises_what_was_decided_and_nothing_of_an_answer_that_was_given_s3_s4(served: Served) -> None:
    ts, request = served.asked(QUESTION)
    case = served.cases(request)[0]
    assert "Monday to Friday" in words(served.said(NORTH, ts)[0])
    found = Decision(Kind.DEFECT, Severity.CRITICAL, "TrackPoint", "Floor map", "7.3")

    served.application.triage().correct(case.id, found, login="ada")

    until(lambda: "7 days a week. A technician answers by" in words(served.said(NORTH, ts)[0]), what="the promise")
    reply = served.said(NORTH, ts)[0]
    assert "Possible defect: TrackPoint 7.3, Floor map" in words(reply) and "Monday to Friday" not in words(reply)
    assert "7 days a week" in reply["text"] and "Monday to Friday" not in reply["text"]
    until(lambda: "answer by" in words(served.card(request)), what="the card's clock")
    Handling(served.application.database, served.application.policy, served.application.clock).answer(
        case.id, "Zoom in slowly, please.", login="ada"
    )
    until(lambda: "answers by" not in words(served.said(NORTH, ts)[0]), what="the update")
    until(lambda: "answer by" not in words(served.card(request)), what="the card")


def test_an_answer_and_a_resolution_are_said_in_the_thread_and_notes_are_not_r1(served: Served) -> None:
    ts, request = served.asked(QUESTION)
    case = served.cases(request)[0]
    served.application.triage().confirm([case.id], login="ada")
    handling = Handling(served.application.database, served.application.policy, served.application.clock)

    handling.note(case.id, "The client is angry.", login="ada")
    handling.answer(case.id, "Choose <Wing> & print.\n\nThen <!channel> knows.", login="ada")
    handling.resolve(case.id, [Resolution.INSTRUCTIONS], "", login="ada")

    said = served.said(NORTH, ts, count=3)
    shown = " ".join(map(words, said))
    assert "Choose &lt;Wing&gt; &amp; print." in shown
    assert "&lt;!channel&gt;" in shown and "<!channel>" not in shown
    assert f"<@{DANA}>" in words(said[1])
    assert "Your question is answered with instructions." in shown
    assert "angry" not in shown
    signs = served.slack.api.reactions
    until(lambda: {(NORTH, ts, "eyes"), (NORTH, ts, "white_check_mark")} <= set(signs), what="the signs")


def test_what_a_technician_writes_in_the_thread_answers_the_client_s3(served: Served) -> None:
    ts, request = served.asked(QUESTION)
    case = served.cases(request)[0]

    _, said = served.asked("Choose the wing in the print dialog.", user=ADA, team=OURS, thread=ts)

    assert (said.state, said.conversation_id) == ("noted", request.conversation_id)
    clocks = served.read(lambda store: store.clocks.of_case(case.id))
    assert clocks["response"].met_at is not None
    events = served.read(lambda store: store.events.of_case(case.id))
    assert [(each.kind, each.actor) for each in events if each.kind == "answered"] == [("answered", "technician:ada")]


def test_a_question_for_the_status_is_answered_in_the_thread_h7(served: Served) -> None:
    _, request = served.asked(QUESTION)
    number = served.application.policy.numbers.write(served.cases(request)[0].id)

    ts, _ = served.asked(f"What is the status of {number} and CS-999999?", user="U0KIM")

    shown = words(served.said(NORTH, ts)[0])
    assert f"{number}: Question" in shown
    assert "CS-999999: your organisation has no case of this number." in shown


def test_whoever_is_held_gets_a_notice_that_nobody_else_sees_h11(served: Served) -> None:
    ts, _ = served.asked(QUESTION, user="U0LAKE", team="T0LAKE")

    notice = until(lambda: [each for each in served.slack.api.ephemeral if each["user"] == "U0LAKE"])[0]
    assert notice["channel"] == NORTH
    assert "Only you see this." in notice["text"]
    assert not [each for each in served.slack.api.by_us(NORTH) if each.get("thread_ts") == ts]


def test_slack_that_asks_to_wait_or_breaks_off_loses_nothing_and_doubles_nothing_h23(served: Served) -> None:
    served.slack.api.limit("chat.postMessage", times=2)
    ts, _ = served.asked(QUESTION)
    served.said(NORTH, ts)

    def break_off() -> str:
        served.slack.api.lost["chat.postMessage"] = 2  # the card and the reply
        return served.asked(QUESTION)[0]

    second = break_off()
    until(lambda: not served.slack.api.lost["chat.postMessage"], what="the lost answers")
    _make_due(served)
    until(lambda: _is_sent(served, second), seconds=15, what="the reply")
    assert len(served.said(NORTH, second)) == 1
    assert len(served.said(NORTH, ts)) == 1


def test_a_card_shows_a_request_with_inert_words_and_without_patients_h24_h28(served: Served) -> None:
    text = "<!channel> The floor map crashes for patient John Smith, MRN 00482913. <@U0ADA> look"
    _, request = served.asked(text)

    card = served.card(request)

    shown = words(card)
    assert "Northside Clinic: a case" in shown
    assert "plan Silver" in shown
    assert "00482913" not in shown and "John Smith" not in shown
    assert "<!channel>" not in shown and "<@U0ADA>" not in shown
    assert "Possible defect" not in card["text"]
    assert [each["text"]["text"] for each in _buttons(card)][:3] == ["Confirm", "Correct …", "Not a case …"]


def test_a_card_of_many_long_cases_stays_within_the_limits_of_slack(served: Served) -> None:
    _, request = served.asked("How do I print the battery report?\n" + "It is for one of the wings. " * 40)
    case = served.cases(request)[0]
    columns = {column.name: getattr(case, column.name) for column in case.__table__.columns if column.name != "id"}
    whole = [{"part": "body", "start": 0, "end": len(request.text)}]
    with Store.open(served.application.database) as store:
        for ordinal in range(2, 15):
            store.cases.add(**columns | {"ordinal": ordinal, "spans": whole, "verdict_reason": "because " * 90})
        store.audit.record(at=served.application.clock(), actor="test", act="opened", subject=f"case:{case.id}")
    until(lambda: "more cases" in words(served.card(request)), what="all cases")

    card = served.card(request)

    texts = [each.get("text", {}).get("text", "") for each in card["blocks"]]
    texts += [part["text"] for each in card["blocks"] if each["type"] == "context" for part in each["elements"]]
    assert len(card["blocks"]) <= 50
    assert sum(map(len, texts)) < 13_000
    assert "more cases" in words(card)


def test_blocks_that_slack_refuses_are_said_as_words(served: Served) -> None:
    refusal = (200, {"ok": False, "error": "msg_blocks_too_long"}, {})
    served.slack.api.refusals["chat.postMessage"] += [refusal]

    ts, request = served.asked(QUESTION)

    served.card(request)
    until(lambda: [each for each in served.slack.api.by_us(NORTH) if each.get("thread_ts") == ts], what="the reply")


def test_a_file_goes_with_the_answer_and_a_direct_message_is_answered_there(served: Served) -> None:
    ts, request = served.asked(QUESTION, channel="D0DANA", channel_type="im")
    case = served.cases(request)[0]
    handling = Handling(served.application.database, served.application.policy, served.application.clock)
    content = b"step 1"
    file = Attachment("how.txt", "text/plain", len(content), hashlib.sha256(content).hexdigest(), False, content)

    handling.answer(case.id, "See the file.", login="ada", attachments=[file])

    said = served.said("D0DANA", ts, count=3)
    assert [each["files"][0]["name"] for each in said if each.get("files")] == ["how.txt"]
    assert (content in [held for _, held in served.slack.api.files.values()]) is True


def test_a_direct_message_without_a_thread_goes_on_with_what_was_asked_there_p6(served: Served) -> None:
    _, request = served.asked(QUESTION, channel="D0KIM", channel_type="im", user="U0KIM")
    case = served.cases(request)[0]
    served.asked("The floor map crashes when I zoom in.", channel="D0KIM", channel_type="im", user="U0KIM")
    served.application.triage().confirm([case.id], login="ada")
    Handling(served.application.database, served.application.policy, served.application.clock).answer(
        case.id, "Which wing is it?", login="ada", wait_for_client=True
    )

    _, said = served.asked("The east wing, version 7.3.", channel="D0KIM", channel_type="im", user="U0KIM")
    _, other = served.asked("The east wing, version 7.3.", channel="D0NEW", channel_type="im", user="U0NEW2")

    assert (said.state, said.conversation_id) == ("followed", request.conversation_id)
    assert (served.cases(request)[0].status, other.state) == ("open", "noted")


def test_a_technician_confirms_by_a_press_and_the_second_press_is_told_h12(served: Served) -> None:
    _, request = served.asked(QUESTION)
    button = _buttons(served.card(request))[0]

    served.slack.press(ADA, button["action_id"], button["value"], message=served.card(request)["ts"])
    assert served.cases(request)[0].decided_by == "ada"
    served.slack.press(ADA, button["action_id"], button["value"])

    assert "already" in _told(served, ADA)
    until(lambda: not [each for each in _buttons(served.card(request)) if each["text"]["text"] == "Confirm"])


@pytest.mark.parametrize(("user", "team"), [(DANA, "T0NORTH"), ("U0ADA", "T0NORTH"), ("U0NEW", OURS)])
def test_who_is_no_technician_of_ours_decides_nothing_h12(served: Served, user: str, team: str) -> None:
    _, request = served.asked(QUESTION)
    button = _buttons(served.card(request))[0]

    served.slack.press(user, button["action_id"], button["value"], team=team)

    assert served.cases(request)[0].status == "new"
    assert "not registered as a technician" in _told(served, user)


def test_a_case_is_corrected_in_a_form_and_a_stale_one_is_refused_s2_h12(served: Served) -> None:
    _, request = served.asked(QUESTION)
    correct = _buttons(served.card(request))[1]
    served.slack.press(ADA, correct["action_id"], correct["value"])
    view = list(served.slack.api.views.values())[-1]
    chosen = {"kind": "defect", "severity": "medium", "product": "TrackPoint", "feature": "-"}
    values: dict[str, Any] = {name: {name: {"selected_option": {"value": value}}} for name, value in chosen.items()}
    values["version"] = {"version": {"type": "plain_text_input", "value": "7.3"}}

    assert served.slack.submit(DANA, view, values, team="T0NORTH")["response_action"] == "errors"
    assert served.slack.submit(ADA, view, values) == ""

    case: CaseRow = served.cases(request)[0]
    assert (case.kind, case.severity, case.product, case.version) == ("defect", "medium", "TrackPoint", "7.3")
    again = served.slack.submit(ADA, view, values)
    assert "already" in again["errors"]["kind"] or "changed" in again["errors"]["kind"]


def test_something_is_no_case_with_a_reason_p7(served: Served) -> None:
    _, request = served.asked(QUESTION)
    reject = _buttons(served.card(request))[2]
    served.slack.press(ADA, reject["action_id"], reject["value"])
    view = list(served.slack.api.views.values())[-1]

    served.slack.submit(ADA, view, {"reason": {"reason": {"value": "It was asked by telephone already."}}})

    assert served.cases(request)[0].status == "rejected"


def test_a_critical_case_alerts_who_is_on_duty_s1(served: Served) -> None:
    _, request = served.asked("Nothing works at all, the whole hospital is down and patients are at risk!")
    assert served.cases(request)[0].severity == "critical"

    def alerts() -> list[dict[str, Any]]:
        return [each for each in served.slack.api.by_us(TRIAGE) if "waits for a decision" in words(each)]

    alert = until(alerts, what="the alert")[0]
    assert f"<@{ADA}>" in words(alert)
    assert served.application.policy.numbers.write(served.cases(request)[0].id) in words(alert)


def _buttons(card: dict[str, Any]) -> list[dict[str, Any]]:
    elements = [each for block in card["blocks"] if block["type"] == "actions" for each in block["elements"]]
    return [each for each in elements if each["type"] == "button"]


def _told(served: Served, user: str) -> str:
    told = until(lambda: [each for each in served.slack.api.ephemeral if each["user"] == user], what="the sentence")
    return str(told[-1]["text"])


def _make_due(served: Served) -> None:
    with served.application.database.engine.connect() as connection:
        connection.exec_driver_sql("UPDATE outbox SET not_before = NULL WHERE state = 'waiting'")
        connection.commit()


def _is_sent(served: Served, ts: str) -> bool:
    _make_due(served)
    request = served.request(NORTH, ts)
    rows = served.read(lambda store: store.outbox.of_request(request.id))
    return bool([row for row in rows if row.purpose == "receipt" and row.state == "sent"])


def test_nothing_is_said_in_a_triage_channel_that_another_organisation_reads(served: Served) -> None:
    shared = {"type": "channel_shared", "channel": TRIAGE, "connected_team_id": "T0OTHER"}
    served.slack.deliver(shared)
    before = len(served.slack.api.by_us(TRIAGE))

    _, request = served.asked(QUESTION)
    until(lambda: _reason_of_card(served, request.id), what="the reason")
    assert len(served.slack.api.by_us(TRIAGE)) == before
    served.slack.deliver({"type": "channel_unshared", "channel": TRIAGE, "previously_connected_team_id": "T0OTHER"})
    _make_due(served)

    assert served.card(request)


def _reason_of_card(served: Served, request_id: int) -> bool:
    rows = served.read(lambda store: store.outbox.of_request(request_id))
    return any(row.purpose == "card" and "another organisation" in (row.reason or "") for row in rows)
