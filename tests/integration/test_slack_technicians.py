"""Technicians work from the card in the triage channel: each button and form is an act of the desk."""

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from channels.mail.keys import content_key
from intake.handling import Handling
from intake.telling import TRIAGE as TRIAGE_NAME
from intake.timers import tick
from models.cases import CaseRow, RequestRow
from models.messages import Delivery
from models.store import Store
from models.vocabulary import Channel
from tests.installation import mail
from tests.slack_serving import ADA, DANA, NORTH, QUESTION, TRIAGE, Served, fresh_database, slack_installation
from tests.slack_standin import until

TWO = "How do I print the battery report?\nThe floor map also crashes when I zoom in."


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("slack")
    with slack_installation(folder, fresh_database(folder)) as opened:
        yield opened


def press(served: Served, request: RequestRow, label: str, *, ordinal: int = 1) -> None:
    """Ada presses a button, or chooses from the menu, of a case on the request's card, once it is there."""
    case = served.cases(request)[ordinal - 1]

    def find() -> tuple[str, dict[str, Any]] | None:
        for block in served.card(request)["blocks"]:
            for element in block.get("elements", ()) if block["type"] == "actions" else ():
                if element["action_id"].endswith(f":{case.id}"):
                    for option in element.get("options", ()):
                        if option["text"]["text"] == label and _is_fresh(option["value"], case):
                            return element["action_id"], {"selected_option": option, "value": None}
                    if element.get("text", {}).get("text") == label and _is_fresh(element["value"], case):
                        return element["action_id"], {"value": element["value"]}
        return None

    action_id, action = until(find, what=f"the button {label!r}")
    served.slack.press(ADA, action_id, "", action=action, message=served.card(request)["ts"])


def press_held(served: Served, request: RequestRow) -> None:
    """Ada releases a held request as a mail of Northside's."""
    buttons = [
        each for block in served.card(request)["blocks"] if block["type"] == "actions" for each in block["elements"]
    ]
    release = next(each for each in buttons if each["text"]["text"] == "Release …")
    served.slack.press(ADA, release["action_id"], release["value"])
    assert fill(served, client=offered(served, "client")["Northside Clinic"], reason="Known by telephone.") == ""


def fill(served: Served, **given: str | list[str]) -> Any:
    """Ada fills the newest form in and sends it; what was answered."""
    view = list(served.slack.api.views.values())[-1]
    values: dict[str, Any] = {}
    for block in view["blocks"]:
        if block["type"] == "input":
            name, element = block["block_id"], block["element"]
            state = {key: element.get(f"initial_{key}") for key in ("value", "option", "options")}
            filled = {"value": state["value"], "selected_option": state["option"], "selected_options": state["options"]}
            if name in given:
                value = given[name]
                options = [{"value": each} for each in value] if isinstance(value, list) else []
                filled = {"value": value, "selected_option": {"value": value}, "selected_options": options}
            values[name] = {name: {"type": element["type"]} | filled}
    return served.slack.submit(ADA, view, values)


def offered(served: Served, name: str) -> dict[str, str]:
    """What the newest form offers to choose from: what is shown, and its value."""
    view = list(served.slack.api.views.values())[-1]
    block = next(block for block in view["blocks"] if block.get("block_id") == name)
    return {option["text"]["text"]: option["value"] for option in block["element"]["options"]}


def test_a_case_is_worked_from_the_card_to_its_end_r1_s4_x4(served: Served) -> None:
    ts, request = served.asked(QUESTION)

    press(served, request, "Assign to me")
    press(served, request, "Confirm")
    press(served, request, "Escalate …")
    assert fill(served, reason="go_live_at_risk", text="They go live on Monday.") == ""
    press(served, request, "Answer …")
    assert fill(served, text="Which wing is it?", after=["wait"]) == ""
    assert served.cases(request)[0].status == "waiting"
    press(served, request, "Resolve …")
    assert "Recorded as a defect, with engineering" not in offered(served, "by")
    assert fill(served, by=["instructions"], text="Choose the wing, then print.") == ""
    press(served, request, "Close")

    case = served.cases(request)[0]
    assert (case.assigned_to, case.status, case.resolutions) == ("ada", "closed", ["instructions"])
    said = json.dumps(served.said(NORTH, ts, count=4))
    assert "They go live on Monday." not in said
    (escalation,) = served.read(lambda store: store.escalations.of_case(case.id))
    assert escalation.reason == "go_live_at_risk"
    assert "Which wing is it?" in said and "Choose the wing, then print." in said


def test_a_case_that_came_by_mail_is_answered_by_mail_from_its_card_and_resolved_r1(served: Served) -> None:
    raw = mail(message_id="<1.wing@northside.example>")
    with Store.open(served.application.database) as store:
        delivery = Delivery(Channel.EMAIL, raw, content_key(raw), served.application.clock(), path_key="mail:1")
        accepted = store.inbox.accept([delivery])[0]
    request = until(
        lambda: served.read(lambda store: store.conversations.request_of(accepted.inbox_id)), what="the request"
    )
    if request.state == "held":  # nothing proves who wrote it: a technician says so from the card
        press_held(served, request)
        until(lambda: served.cases(request), what="the case")

    press(served, request, "Answer …")
    assert "by mail" in json.dumps(list(served.slack.api.views.values())[-1])
    assert fill(served, text="Which wing is it?") == ""
    press(served, request, "Confirm")
    press(served, request, "Resolve …")
    assert fill(served, by=["instructions"], text="Choose the wing, then print.") == ""

    sent = served.read(lambda store: store.outbox.of_request(request.id))
    mails = [each for each in sent if each.channel == "email" and each.recipient == "dana.whitfield@northside.example"]
    told = " ".join(str(each.payload["text"]) for each in mails)
    assert "Which wing is it?" in told and "Choose the wing, then print." in told
    assert [each.purpose for each in sent if each.channel == "slack" and each.recipient != TRIAGE_NAME] == []
    assert served.cases(request)[0].resolutions == ["instructions"]


def test_who_is_on_duty_is_told_that_a_target_falls_due_whoever_has_the_case_s6(served: Served) -> None:
    _, request = served.asked(QUESTION)
    case = served.cases(request)[0]
    with Store.open(served.application.database) as store:
        store.people.put("ada", name="Ada", role="lead", active=True, email="ada@meridian.example")
    press(served, request, "Assign to me")
    until(lambda: served.cases(request)[0].assigned_to == "ada")

    tick(served.application.database, served.application.policy, served.application.clock() + timedelta(days=60))

    number = served.application.policy.numbers.write(case.id)

    def alerts() -> list[str]:
        said = [json.dumps(each) for each in served.slack.api.by_us(TRIAGE)]
        return [each for each in said if f"{number}: the response target was missed" in each]

    (alert,) = until(alerts, what="the alert")
    assert f"<@{ADA}>" in alert and "Assigned to Ada." in alert


def test_the_words_of_a_case_are_corrected_p7(served: Served) -> None:
    _, request = served.asked("How do I print the battery report?\nWe need it on Fridays.\nIt is urgent for the audit.")
    press(served, request, "Correct …")
    words = offered(served, "words")

    assert fill(served, words=[words["How do I print the battery report?"]], severity="low") == ""

    case = served.cases(request)[0]
    assert case.status == "open"
    assert [request.text[span["start"] : span["end"]] for span in case.spans] == ["How do I print the battery report?"]


def test_a_case_is_split_and_what_was_split_is_merged_again_p7_h26(served: Served) -> None:
    _, request = served.asked(
        "How do I print the battery report for one wing, with the serial numbers of all tags on it?"
    )
    press(served, request, "Correct …")
    fill(served, words=list(offered(served, "words").values()), severity="low")
    _, request = served.asked("How do I print the battery report? I want the report of one wing.")
    case = served.cases(request)[0]
    whole = [{"part": "body", "start": 0, "end": len(request.text)}]
    with Store.open(served.application.database) as store:
        store.cases.change(case.id, revision=case.revision, spans=whole)
        store.audit.record(at=served.application.clock(), actor="test", act="marked", subject=f"case:{case.id}")

    press(served, request, "Split …")
    second = offered(served, "words")["I want the report of one wing."]
    assert fill(served, words=list(offered(served, "words").values()))["response_action"] == "errors"
    assert fill(served, words=[second], kind="question", severity="low", product="-", feature="-") == ""
    assert [each.status for each in served.cases(request)] == ["open", "open"]
    press(served, request, "Merge …", ordinal=2)
    into = next(value for text, value in offered(served, "into").items() if value == str(case.id))
    assert fill(served, into=into, way="merge") == ""

    parts: list[CaseRow] = served.cases(request)
    assert (parts[1].status, parts[1].merged_into) == ("merged", case.id)
    press(served, request, "Take the decision back", ordinal=2)
    assert served.cases(request)[1].status == "open"


def test_a_stale_card_says_so_and_is_shown_anew_h12(served: Served) -> None:
    _, request = served.asked(TWO)
    cases = served.cases(request)
    stale = {case.id: case.revision for case in cases}
    served.card(request)
    Handling(served.application.database, served.application.policy, served.application.clock).assign(
        cases[0].id, "ada", login="ada"
    )

    value = ",".join(f"{case_id}:{revision}" for case_id, revision in stale.items())
    served.slack.press(ADA, f"case_confirm_all:{cases[0].id}", value)

    assert [case.status for case in served.cases(request)] == ["new", "new"]
    assert "changed since you looked" in until(lambda: served.slack.api.ephemeral)[-1]["text"]
    until(lambda: "assigned to ada" in json.dumps(served.card(request)), what="the fresh card")


def test_what_a_client_writes_later_stands_below_the_card_without_patients_h28(served: Served) -> None:
    ts, request = served.asked(QUESTION)
    card = served.card(request)

    later = served.slack.post(DANA, "It still prints all wings. <!here> Patient John Smith, MRN 00482913.", thread=ts)

    until(lambda: (NORTH, later, "eyes") in served.slack.api.reactions, what="the sign that it was seen")
    below = json.dumps(served.said(TRIAGE, card["ts"])[-1]["blocks"])
    assert "It still prints all wings." in below
    assert "00482913" not in below and "<!here>" not in below
    until(lambda: "1 later messages" in json.dumps(served.card(request)), what="the update")


def test_a_held_post_is_released_from_its_card_as_a_clients_e3(served: Served) -> None:
    ts, request = served.asked(QUESTION, user="U0NEW", team="T0ODD")
    assert request.state == "held"
    buttons = {
        each["text"]["text"]: each
        for block in served.card(request)["blocks"]
        if block["type"] == "actions"
        for each in block["elements"]
    }

    release = buttons["Release …"]
    served.slack.press(ADA, release["action_id"], release["value"])
    client = offered(served, "client")["Northside Clinic"]
    assert fill(served, client=client, reason="Dana says that they are new there.") == ""

    until(lambda: served.request(NORTH, ts).state == "opened", what="the case")
    until(lambda: "Confirm" in json.dumps(served.card(request)), what="the card")
    served.slack.press(ADA, buttons["Put away …"]["action_id"], release["value"])
    assert "not held any more" in until(lambda: served.slack.api.ephemeral)[-1]["text"]


def test_a_form_that_is_none_of_ours_harms_nobody_h12(served: Served) -> None:
    for view in ({"callback_id": "case_split", "private_metadata": "x"}, {"callback_id": "odd"}):
        answer = served.slack.submit(ADA, view | {"blocks": []}, {})
        assert answer == "" or answer["response_action"] == "errors"
    for value in ("", "x", "1:2:3", "999999:1"):
        served.slack.press(ADA, "case_confirm:1", value)


def _is_fresh(value: str, case: CaseRow) -> bool:
    return value.rpartition("|")[2] == f"{case.id}:{case.revision}"
