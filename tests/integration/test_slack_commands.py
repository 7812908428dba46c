"""What people ask of the app besides writing: the command, the shortcut, the reaction, the Home."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from intake.handling import Handling
from models.store import Store
from tests.slack_serving import ADA, DANA, NORTH, QUESTION, TRIAGE, Served, fresh_database, slack_installation
from tests.slack_standin import CLIENTS, OURS, until

CHATTER = "Thanks, have a nice weekend!"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("slack")
    with slack_installation(folder, fresh_database(folder)) as opened:
        opened.slack.api.users = {DANA: {"team_id": CLIENTS}, "U0LAKE": {"team_id": "T0LAKE"}, ADA: {"team_id": OURS}}
        yield opened


def number_of(served: Served, case_id: int) -> str:
    return served.application.policy.numbers.write(case_id)


def cases_of(served: Served, channel: str, text: str) -> Any:
    """The cases of the request that begins with a text, once they are there."""

    def find() -> Any:
        requests = served.read(lambda store: store.conversations.requests(state="opened", limit=99))
        for request in requests:
            if request.text.startswith(text) and f":{channel}:" in request.message_id:
                return served.cases(request)
        return None

    return until(find, what=f"the cases of {text!r}")


def test_a_command_makes_a_request_that_is_answered_in_the_channel_p5(served: Served) -> None:
    served.asked(QUESTION)  # by it we know the channel

    said = served.slack.command(DANA, "new The floor map crashes at every zoom.")

    assert "We read it and answer you here" in said
    case = cases_of(served, NORTH, "The floor map crashes at every zoom.")[0]
    assert case.kind == "defect"
    replies = lambda: [each for each in served.slack.api.by_us(NORTH) if number_of(served, case.id) in json.dumps(each)]  # noqa: E731
    reply = until(replies, what="the receipt")[0]
    assert not reply.get("thread_ts")
    ts = served.slack.post(DANA, "It is version 7.3, in both wings.", thread=reply["ts"])
    assert served.request(NORTH, ts).state == "followed"


def test_a_command_where_we_cannot_speak_is_answered_in_a_direct_message(served: Served) -> None:
    said = served.slack.command(DANA, "How do I export the tag list?", channel="C0ELSEWHERE")

    assert "in a direct message" in said
    assert cases_of(served, "D0DANA", "How do I export the tag list?")


def test_the_command_opens_a_form_for_a_request(served: Served) -> None:
    served.asked(QUESTION)
    assert served.slack.command(DANA, "new") == ""
    view = list(served.slack.api.views.values())[-1]

    served.slack.submit(DANA, view, {"text": {"text": {"value": "How do I rename a wing?"}}}, team=CLIENTS)

    assert cases_of(served, NORTH, "How do I rename a wing?")


def test_status_is_told_to_who_asks_and_only_of_their_own_cases_h7(served: Served) -> None:
    _, request = served.asked(QUESTION)
    number = number_of(served, served.cases(request)[0].id)

    told = served.slack.command(DANA, f"status {number}")
    others = served.slack.command("U0LAKE", f"status {number}", team="T0LAKE", channel="C0LAKE")
    nobody = served.slack.command("U0ODD", f"status {number}", team="T0ODD")

    assert f"{number}: Question" in told
    assert others == f"{number}: your organisation has no case of this number."
    assert "Only you see this." in nobody and number not in nobody
    assert number in served.slack.command(DANA, "cases")
    assert number in served.slack.command(ADA, f"status {number}", team=OURS)


def test_status_is_not_told_without_end_h7(served: Served) -> None:
    answers = [served.slack.command("U0LAKE", "cases", team="T0LAKE", channel="C0LAKE") for _ in range(25)]

    assert "spent" in answers[-1]


def test_a_client_escalates_their_own_case_by_command_x2(served: Served) -> None:
    _, request = served.asked(QUESTION)
    case = served.cases(request)[0]
    served.application.triage().confirm([case.id], login="ada")
    number = number_of(served, case.id)

    others = served.slack.command(
        "U0LAKE", f"escalate {number} our go-live is at risk", team="T0LAKE", channel="C0LAKE"
    )
    own = served.slack.command(DANA, f"escalate {number} our go-live is at risk")

    assert "no such case" in others
    assert own.startswith(f"{number} is escalated")
    (escalation,) = served.read(lambda store: store.escalations.of_case(case.id))
    assert (escalation.state, escalation.reason) == ("running", "go_live_at_risk")
    until(lambda: "escalation running" in json.dumps(served.card(request)), what="the card")
    until(lambda: [each for each in served.slack.api.by_us(TRIAGE) if f"<@{ADA}>" in json.dumps(each)], what="leads")


def test_help_is_given_for_nothing_at_all(served: Served) -> None:
    assert "/support status" in served.slack.command(DANA, "")


@pytest.mark.parametrize("by", ["reaction", "shortcut"])
def test_chatter_becomes_a_case_where_a_person_wants_one_h23(served: Served, by: str) -> None:
    ts, request = served.asked(CHATTER)
    assert request.state == "noted"
    message = served.slack.api.find(NORTH, ts)

    if by == "reaction":
        served.slack.react("U0LAKE", NORTH, ts, "ticket")
        served.slack.react(ADA, NORTH, ts, "tada")
        served.slack.react(ADA, NORTH, ts, "ticket")
        served.slack.react(ADA, NORTH, ts, "ticket")
    else:
        served.slack.shortcut("U0LAKE", NORTH, message, team="T0LAKE")
        assert "people of the same client" in served.slack.api.ephemeral[-1]["text"]
        served.slack.shortcut(DANA, NORTH, message)
        assert served.slack.api.ephemeral[-1]["text"] == "A case is opened from it."

    said = served.said(NORTH, ts)
    assert len(said) == 1 and "CS-" in json.dumps(said)


def test_the_shortcut_takes_a_post_in_that_never_reached_us_h23(served: Served) -> None:
    message = {"type": "message", "user": DANA, "team": CLIENTS, "text": QUESTION, "ts": served.slack.new_ts()}

    served.slack.shortcut(ADA, NORTH, message, team=OURS)

    assert served.request(NORTH, message["ts"]).state == "opened"


def test_the_home_shows_a_technician_their_cases_and_a_client_theirs(served: Served) -> None:
    _, request = served.asked(QUESTION)
    case = served.cases(request)[0]
    Handling(served.application.database, served.application.policy, served.application.clock).assign(
        case.id, "ada", login="ada"
    )

    for user in (ADA, DANA, "U0LAKE"):
        served.slack.deliver({"type": "app_home_opened", "user": user, "channel": "D0", "tab": "home"})

    homes = {user: json.dumps(view) for user, view in served.slack.api.homes.items()}
    assert number_of(served, case.id) in homes[ADA] and "Due next" in homes[ADA] and "due " in homes[ADA]
    assert number_of(served, case.id) in homes[DANA]
    assert "Northside" not in homes["U0LAKE"] and "CS-" not in homes["U0LAKE"]
    with Store.read(served.application.database) as store:
        assert store.cases.count_opened(since=served.application.clock().replace(hour=0, minute=0)) > 0
