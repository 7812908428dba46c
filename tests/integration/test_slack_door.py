"""Posts of Slack reach the inbox once, acknowledged after the commit, whoever delivers them and however often."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from models.store import Store
from tests.slack_serving import BOTH_WAYS, DANA, NORTH, QUESTION, TRIAGE, Served, fresh_database, slack_installation
from tests.slack_standin import BOT, OURS, until


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("slack")
    with slack_installation(folder, fresh_database(folder)) as opened:
        yield opened


@pytest.fixture(scope="module")
def patient(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """It waits longer for more, so that a slow machine does not part a burst."""
    folder = tmp_path_factory.mktemp("patient")
    with slack_installation(folder, fresh_database(folder), quiet_seconds=2.5) as opened:
        yield opened


@pytest.fixture(params=BOTH_WAYS, ids=["http", "socket"])
def either_way(tmp_path: Path, database_url: str, request: pytest.FixtureRequest) -> Iterator[Served]:
    with slack_installation(tmp_path, database_url, **request.param) as opened:
        yield opened


def requests_in(served: Served) -> int:
    return int(served.read(lambda store: len(store.conversations.requests(state=None, limit=999))))


def test_a_post_in_a_clients_channel_opens_a_case_e1_h15(either_way: Served) -> None:
    ts = either_way.slack.post(DANA, QUESTION)

    request = either_way.request(NORTH, ts)

    assert (request.state, request.channel, request.sender) == ("opened", "slack", "T0NORTH/U0DANA")
    assert [case.kind for case in either_way.cases(request)] == ["question"]


def test_the_same_event_twice_and_its_mention_are_one_request_h15(served: Served) -> None:
    before = requests_in(served)
    event = {"type": "message", "user": DANA, "text": QUESTION, "ts": "1795328636.000100", "channel": NORTH}

    for outer in ({"event_id": "Ev1"}, {"event_id": "Ev1"}, {"event_id": "Ev2"}):
        assert served.slack.deliver(event | {"team": "T0NORTH"}, **outer) == 200
    served.slack.deliver(event | {"type": "app_mention", "team": OURS}, event_id="Ev3")

    served.request(NORTH, "1795328636.000100")
    assert requests_in(served) == before + 1


def test_a_mention_that_came_first_leaves_the_author_to_the_message_h11(patient: Served) -> None:
    event = {"type": "message", "user": DANA, "text": QUESTION, "ts": "1795328636.000300", "channel": NORTH}

    patient.slack.deliver(event | {"type": "app_mention", "team": OURS})
    patient.slack.deliver(event | {"team": "T0NORTH"})

    assert patient.request(NORTH, "1795328636.000300").sender == "T0NORTH/U0DANA"


def test_an_event_that_cannot_be_stored_is_not_acknowledged_and_comes_again_h14(served: Served) -> None:
    engine = served.application.database.engine
    with engine.connect() as connection:
        connection.exec_driver_sql("ALTER TABLE slack_posts RENAME TO slack_posts_away")
        connection.commit()
    ts = "1795328636.000200"
    event = {"type": "message", "user": DANA, "text": QUESTION, "ts": ts, "channel": NORTH, "team": "T0NORTH"}
    body = {"type": "event_callback", "event_id": "Ev9", "authorizations": [{"team_id": OURS}], "event": event}

    refused = served.slack.request("events_api", body)[0]
    with engine.connect() as connection:
        connection.exec_driver_sql("ALTER TABLE slack_posts_away RENAME TO slack_posts")
        connection.commit()
    taken = served.slack.request("events_api", body, retry=1)[0]

    assert (refused, taken) == (500, 200)
    assert served.request(NORTH, ts).state == "opened"


@pytest.mark.parametrize("fault", [{"secret": "another"}, {"age": 400}, {"age": -400}])
def test_a_request_that_is_forged_or_old_is_refused_h12(served: Served, fault: dict[str, Any]) -> None:
    event = {"type": "message", "user": DANA, "text": QUESTION, "ts": "1795328636.000400", "channel": NORTH}

    status, _ = served.slack.request("events_api", {"type": "event_callback", "event": event}, **fault)

    assert status == 401
    assert served.read(lambda store: store.slack.find_post(NORTH, "1795328636.000400")) is None


def test_the_address_is_verified_and_odd_requests_harm_nobody(served: Served) -> None:
    status, text = served.slack.request("events_api", {"type": "url_verification", "challenge": "abc", "token": "x"})
    odd = [
        {"type": "app_rate_limited", "team_id": OURS, "minute_rate_limited": 1},
        {"type": "event_callback", "team_id": OURS, "event": {"type": "emoji_changed"}},
        {"type": "event_callback", "team_id": OURS, "event": {"type": "message"}},
    ]

    assert (status, "abc" in text) == (200, True)
    assert [served.slack.request("events_api", body)[0] for body in odd] == [200, 200, 200]


def test_bots_our_own_posts_and_the_triage_channel_are_left_alone_h11(served: Served) -> None:
    before = requests_in(served)
    served.slack.post(BOT, "How do I print?", team=OURS)
    served.slack.post("U0OTHER", "How do I print?", bot_id="B0OTHER")
    served.slack.post("", "How do I print?", subtype="bot_message", bot_id="B0OLD", username="old bot")
    served.slack.post("U0ADA", "How do I print?", channel="C0TRIAGE", team=OURS)
    last = served.slack.post(DANA, QUESTION)

    served.request(NORTH, last)
    assert requests_in(served) == before + 1


def test_an_author_of_another_workspace_is_held_and_told_unseen_by_others_h11(served: Served) -> None:
    ts = served.slack.post("U0LAKE", QUESTION, team="T0LAKE")

    request = served.request(NORTH, ts)

    assert request.state == "held"
    assert "belongs to Lakeview Hospital, but the channel is Northside Clinic's" in request.reason
    replies = served.read(lambda store: store.outbox.of_request(request.id))
    assert [reply.purpose for reply in replies if reply.purpose != "card"] == ["notice"]


def test_an_author_whose_workspace_is_not_told_is_held_in_a_shared_channel_h11(served: Served) -> None:
    ts = served.slack.post("U0WHO", QUESTION, team=None)

    assert served.request(NORTH, ts).state == "held"


def test_a_client_with_the_channel_alone_is_known_by_it_where_the_workspace_is_ours(served: Served) -> None:
    with Store.open(served.application.database) as store:
        client = store.clients.put_client("Hillcrest", time_zone="UTC")
        store.clients.put_slack(client.id, "channel", "C0HILL")

    ordinary = {"is_ext_shared_channel": False, "team_id": OURS}
    ts = served.slack.post("U0HILL", QUESTION, channel="C0HILL", team=OURS, outer=ordinary)
    foreign = served.slack.post("U0X", QUESTION, channel="C0HILL", team="T0X")

    assert served.request("C0HILL", ts).client_id == client.id
    assert served.request("C0HILL", foreign).state == "held"


def test_four_posts_in_a_row_are_one_request_and_others_words_are_not_among_them_h23(patient: Served) -> None:
    posts = [patient.slack.post(DANA, words) for words in ("hi", "the floor map", "crashes when I zoom", "every time")]
    other = patient.slack.post("U0KIM", "The battery report is empty.")

    first = patient.request(NORTH, posts[0])
    assert {patient.request(NORTH, ts).id for ts in posts} == {first.id}
    assert first.text == "hi\nthe floor map\ncrashes when I zoom\nevery time"
    assert patient.request(NORTH, other).id != first.id


def test_a_reply_in_the_thread_continues_the_case_also_below_a_later_post_p6(patient: Served) -> None:
    first, second = patient.slack.post(DANA, QUESTION), patient.slack.post(DANA, "It is for the east wing.")
    request = patient.request(NORTH, first)

    reply = patient.slack.post(DANA, "It still prints all wings.", thread=second)

    followed = patient.request(NORTH, reply)
    assert (followed.state, followed.conversation_id) == ("followed", request.conversation_id)


def test_chatter_opens_nothing_and_is_not_answered(served: Served) -> None:
    ts = served.slack.post(DANA, "Thanks, have a nice weekend!")

    request = served.request(NORTH, ts)

    assert request.state == "noted"
    assert served.read(lambda store: store.outbox.of_request(request.id)) == []


def test_what_a_technician_writes_among_clients_is_no_request(served: Served) -> None:
    ts = served.slack.post("U0ADA", "How do you print it at your site?", team=OURS)

    request = served.request(NORTH, ts)

    assert (request.state, request.reason) == ("noted", "Written by the technician ada.")


def test_an_edit_before_the_decision_is_read_anew_and_shown_after_it_h23(served: Served) -> None:
    ts = served.slack.post(DANA, QUESTION)
    case = served.cases(served.request(NORTH, ts))[0]

    served.slack.edit(NORTH, ts, "Nothing works at all, the whole hospital is down and patients are at risk!")
    until(lambda: served.cases(served.request(NORTH, ts))[0].severity == "critical", what="the edit")
    assert served.request(NORTH, ts).text.startswith("Nothing works at all")
    sooner = served.cases(served.request(NORTH, ts))[0]
    assert sooner.coverage == "24x7" and sooner.response_due_at < case.response_due_at  # S4
    until(lambda: "7 days a week" in json.dumps(served.said(NORTH, ts)[0]), what="the promise")

    served.application.triage().confirm([case.id], login="ada")
    served.slack.edit(NORTH, ts, "Never mind, it works.")

    notes = until(lambda: served.read(lambda store: store.notes.of(case.id)), what="the note")
    assert "Never mind, it works." in notes[0].text
    below = served.card(served.request(NORTH, ts))["ts"]
    until(lambda: "edited their message of" in json.dumps(served.said(TRIAGE, below)), what="the edit below the card")
    assert served.cases(served.request(NORTH, ts))[0].kind == "defect"


def test_a_post_deleted_at_once_is_no_request_and_later_it_is_noted_h23(patient: Served) -> None:
    gone = patient.slack.post(DANA, "How do I zoom?")
    patient.slack.delete(NORTH, gone)
    ts = patient.slack.post(DANA, QUESTION)
    request = patient.request(NORTH, ts)

    patient.slack.delete(NORTH, ts)

    case = patient.cases(request)[0]
    assert until(lambda: patient.read(lambda store: store.notes.of(case.id)))[0].text.startswith("The client deleted")
    assert "zoom" not in request.text
    below = patient.card(request)["ts"]
    until(lambda: "deleted a message" in json.dumps(patient.said(TRIAGE, below)), what="the deletion below the card")


def test_files_come_along_and_a_login_page_is_never_one_h24(served: Served) -> None:
    api = served.slack.api
    good = api.add_file("../log.txt", b"all the lines")
    stub = {"id": good["id"], "mode": "file_access", "file_access": "check_file_info", "created": 0, "user": ""}
    elsewhere = api.add_file("drive.doc", b"x", url_private_download="https://drive.example/x", is_external=True)
    away = api.add_file("away.txt", b"x", url_private_download="http://evil.example/x")
    short = api.add_file("short.txt", b"only half", size=900)

    ts = served.slack.post(DANA, QUESTION, subtype="file_share", files=[good, elsewhere, away, short])
    stubbed = served.slack.post("U0KIM", QUESTION, subtype="file_share", files=[stub])

    files = served.request(NORTH, ts).attachments
    assert (files[0]["name"], files[0]["size"]) == ("../log.txt", 13)
    assert [bool(file["sha256"]) for file in files] == [True, False, False, False]
    assert served.request(NORTH, stubbed).attachments[0]["sha256"] == files[0]["sha256"]
