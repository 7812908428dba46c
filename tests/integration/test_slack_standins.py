"""Whoever stands in for Slack: one that knows little, leaves out what Slack may leave out, is slow, or asks to wait."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

import pytest

from intake.handling import Handling
from models.messages import Attachment
from models.store import Store
from tests.slack_serving import ADA, DANA, NORTH, QUESTION, TRIAGE, Served, fresh_database, slack_installation
from tests.slack_standin import CLIENTS, OURS, until

#: What every stand-in knows; all other methods are unknown to it.
COMMON = frozenset({"auth.test", "chat.postMessage", "conversations.history", "users.info", "views.open"})
#: An event with nothing around it that says whose it is.
BARE: dict[str, Any] = {
    "authorizations": None, "team_id": None, "event_id": None, "is_ext_shared_channel": None, "api_app_id": None
}  # fmt: skip


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("slack")
    with slack_installation(folder, fresh_database(folder)) as opened:
        opened.slack.api.users = {DANA: {"team_id": CLIENTS}, ADA: {"team_id": OURS}}
        yield opened


@pytest.fixture(params=["said", "404"])
def simple(served: Served, request: pytest.FixtureRequest) -> Iterator[Served]:
    """It knows the common methods only, and says nothing that it need not say."""
    served.slack.api.knows, served.slack.api.says_unknown = COMMON, request.param == "said"
    yield served
    served.slack.api.knows = frozenset()


def buttons(card: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The buttons of a card, by what stands on them."""
    elements = [each for block in card["blocks"] if block["type"] == "actions" for each in block["elements"]]
    return {each["text"]["text"]: each for each in elements if each["type"] == "button"}


def make_due(served: Served) -> None:
    """What waits for another try is tried now."""
    with served.application.database.engine.connect() as connection:
        connection.exec_driver_sql("UPDATE outbox SET not_before = NULL WHERE state = 'waiting'")
        connection.exec_driver_sql("UPDATE slack_posts SET not_before = NULL WHERE state = 'waiting'")
        connection.commit()


def be_quiet(served: Served) -> None:
    """Waits until all that other tests left to say is said."""

    def is_said() -> bool:
        make_due(served)
        counts = served.read(lambda store: store.outbox.counts())
        return not (counts.get("waiting") or counts.get("claimed"))

    until(is_said, what="quiet")


def test_a_case_is_taken_confirmed_and_answered_where_only_common_methods_are_known(simple: Served) -> None:
    ts, request = simple.asked(QUESTION, team=None, subtype=None, bot_id=None, thread_ts=None, files=None, outer=BARE)
    assert (request.state, request.sender) == ("opened", f"{CLIENTS}/{DANA}")
    simple.said(NORTH, ts)

    first = simple.card(request)
    simple.slack.press(ADA, buttons(first)["Confirm"]["action_id"], buttons(first)["Confirm"]["value"])
    assert simple.cases(request)[0].decided_by == "ada"
    answer = until(lambda: buttons(simple.card(request)).get("Answer …"), what="the card, said anew")
    simple.slack.press(ADA, answer["action_id"], answer["value"])
    view = list(simple.slack.api.views.values())[-1]
    assert simple.slack.submit(ADA, view, {"text": {"text": {"value": "Choose the wing, then print."}}}) == ""

    until(lambda: "Choose the wing, then print." in json.dumps(simple.said(NORTH, ts)), what="the answer")


def test_what_we_said_ourselves_is_no_request_where_it_names_no_bot_h11(simple: Served) -> None:
    ts, _ = simple.asked(QUESTION, team=None, outer=BARE)
    ours = dict(simple.said(NORTH, ts)[0])
    ours.pop("bot_id")
    before = simple.read(lambda store: len(store.conversations.requests(state=None, limit=999)))

    simple.slack.deliver(ours | {"channel": NORTH}, **BARE)
    simple.slack.deliver(ours | {"channel": NORTH, "user": "U0ANY", "ts": simple.slack.new_ts()}, **BARE)
    simple.slack.deliver(ours | {"channel": NORTH, "metadata": None, "ts": simple.slack.new_ts()}, **BARE)
    simple.asked("How do I rename a wing?", user="U0KIM", outer={"team_id": CLIENTS})

    after = simple.read(lambda store: len(store.conversations.requests(state=None, limit=999)))
    assert after == before + 1


def test_a_ts_that_is_no_moment_and_an_answer_without_one_stop_nothing(served: Served) -> None:
    strange = "1795328636123456789"
    be_quiet(served)
    served.slack.api.refusals["chat.postMessage"] += [(200, {"ok": True, "channel": "CHANNELID"}, {})] * 2

    _, request = served.asked(QUESTION, ts=strange)
    case = served.cases(request)[0]
    until(lambda: not served.slack.api.refusals["chat.postMessage"], what="the card and the reply")
    served.application.triage().confirm([case.id], login="ada")

    until(lambda: "Confirmed, in work" in json.dumps(served.said(NORTH, strange)), what="the reply as it is now")
    number = served.application.policy.numbers.write(case.id)
    cards = lambda: [each for each in served.slack.api.by_us(TRIAGE) if number in json.dumps(each)]  # noqa: E731
    until(lambda: [card for card in cards() if "Answer …" in buttons(card)], what="the card as it is now")


def test_who_posts_in_a_shared_channel_without_authorizations_is_not_taken_for_its_client_h11(served: Served) -> None:
    with Store.open(served.application.database) as store:
        client = store.clients.put_client("Hillcrest", time_zone="UTC")
        store.clients.put_slack(client.id, "channel", "C0HILL")
    stranger = {"authorizations": None, "team_id": "T0ODD", "is_ext_shared_channel": True}

    _, request = served.asked(QUESTION, user="U0ODD", channel="C0HILL", team=None, outer=stranger)
    _, own = served.asked(QUESTION, user="U0HILL", channel="C0HILL", team=OURS, outer={"authorizations": None})

    assert request.state == "held"
    assert own.client_id == client.id


def test_a_limit_on_asking_who_somebody_is_holds_nobody_for_a_stranger_h23(served: Served) -> None:
    served.slack.api.users["U0LIM"] = {"team_id": CLIENTS, "profile": {"display_name": "Lim"}}
    served.slack.api.limit("users.info")

    ts = served.slack.post("U0LIM", QUESTION, team=None)
    until(lambda: served.read(lambda store: store.slack.find_post(NORTH, ts)).attempts, what="the first try")
    make_due(served)

    assert served.request(NORTH, ts).state == "opened"


def test_a_reaction_that_meets_a_limit_comes_again_h23(served: Served) -> None:
    ts, _ = served.asked("Thanks, have a nice weekend!")
    served.slack.api.users["U0REA"] = {"team_id": CLIENTS}
    served.slack.api.limit("users.info")

    served.slack.react("U0REA", NORTH, ts, "ticket")

    assert "CS-" in json.dumps(served.said(NORTH, ts))


def test_files_that_meet_a_limit_are_sent_all_the_same_h23(served: Served) -> None:
    ts, request = served.asked(QUESTION)
    served.slack.api.limit("files.completeUploadExternal", seconds=0)

    handling = Handling(served.application.database, served.application.policy, served.application.clock)
    content = b"step 1"
    file = Attachment("how.txt", "text/plain", len(content), hashlib.sha256(content).hexdigest(), False, content)
    handling.answer(served.cases(request)[0].id, "See the file.", login="ada", attachments=[file])

    said = served.said(NORTH, ts, count=3)
    assert [each["files"][0]["name"] for each in said if each.get("files")] == ["how.txt"]


def test_who_cannot_be_told_in_the_channel_is_told_by_the_address_of_the_press(served: Served) -> None:
    be_quiet(served)
    _, request = served.asked(QUESTION)
    confirm = buttons(served.card(request))["Confirm"]
    served.slack.api.limit("chat.postEphemeral")
    served.slack.press(DANA, confirm["action_id"], confirm["value"], team=CLIENTS)

    told = served.slack.api.responses[0]
    assert "not registered as a technician" in told["text"]
    assert (told["response_type"], told["replace_original"]) == ("ephemeral", False)


def test_a_press_is_acknowledged_though_slack_itself_is_slow(served: Served) -> None:
    _, request = served.asked(QUESTION)
    correct = buttons(served.card(request))["Correct …"]
    served.slack.patience, served.slack.api.slow = 9.0, {"views.open": 12.0}

    served.slack.press(ADA, correct["action_id"], correct["value"])

    assert served.slack.answers[-1][0] == 200
    served.slack.patience, served.slack.api.slow = 3.0, {}


def test_a_trigger_that_is_over_opens_no_form_and_is_told(served: Served) -> None:
    _, request = served.asked(QUESTION)
    correct = buttons(served.card(request))["Correct …"]

    served.slack.press(ADA, correct["action_id"], correct["value"], trigger_id="trigger.over")

    assert "press once more" in served.slack.api.ephemeral[-1]["text"]


def test_an_edit_that_comes_before_its_post_is_what_counts_h23(served: Served) -> None:
    ts = served.slack.new_ts()
    post = {"type": "message", "user": DANA, "team": CLIENTS, "text": QUESTION, "ts": ts}
    after = post | {"text": "The floor map crashes when I zoom in.", "edited": {"user": DANA, "ts": ts}}

    changed = {"type": "message", "subtype": "message_changed", "hidden": True, "channel": NORTH}
    served.slack.deliver(changed | {"ts": served.slack.new_ts(), "message": after, "previous_message": post})
    served.slack.deliver(post | {"channel": NORTH})

    assert served.request(NORTH, ts).text == "The floor map crashes when I zoom in."


@pytest.mark.parametrize("headers", [{"X-Slack-Request-Timestamp": "soon"}, {"X-Slack-Signature": "v0=é"}])
def test_a_request_whose_signature_cannot_be_read_is_refused_h12(served: Served, headers: dict[str, str]) -> None:
    body = {"type": "event_callback", "event": {"type": "message"}}

    assert served.slack.request("events_api", body, headers=headers)[0] == 401


def test_a_reply_whose_answer_was_lost_is_found_long_after_h13_h23(served: Served) -> None:
    be_quiet(served)
    served.slack.api.lost["chat.postMessage"] = 2  # the card and the reply
    ts, request = served.asked(QUESTION)
    until(lambda: not served.slack.api.lost["chat.postMessage"], what="the lost answers")
    for channel in (NORTH, TRIAGE):  # both were said a while ago
        lost = served.slack.api.by_us(channel)[-1]
        seconds, _, rest = lost["ts"].partition(".")
        lost["ts"] = f"{int(seconds) - 600}.{rest}"
    with served.application.database.engine.connect() as connection:
        connection.exec_driver_sql(
            f"UPDATE outbox SET created_at = datetime('now', '-610 seconds') WHERE request_id = {request.id}"
        )
        connection.exec_driver_sql(
            f"UPDATE slack_messages SET changed_at = datetime('now', '-610 seconds') WHERE request_id = {request.id}"
        )
        connection.commit()

    def is_sent() -> bool:
        make_due(served)
        rows = served.read(lambda store: store.outbox.of_request(request.id))
        return {row.purpose for row in rows if row.state == "sent"} >= {"receipt", "card"}

    until(is_sent, what="both")
    assert len(served.said(NORTH, ts)) == 1
    number = served.application.policy.numbers.write(served.cases(request)[0].id)
    assert len([each for each in served.slack.api.by_us(TRIAGE) if number in json.dumps(each)]) == 1
