"""What a broken or deaf connection lost is found in the history, and the connection is renewed (H23)."""

import time
from collections.abc import Iterator

import pytest

from models.store import Store
from tests.slack_serving import DANA, NORTH, QUESTION, TRIAGE, Served, fresh_database, slack_installation
from tests.slack_standin import APP_TOKEN, until

FAST = {"sweep_seconds": 1, "history_per_minute": 600}


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("slack")
    with slack_installation(folder, fresh_database(folder), **FAST) as opened:
        yield opened


def ago(seconds: int) -> str:
    """A ts of some time ago, of which the stand-in gives no other."""
    return f"{int(time.time()) - seconds}.{time.monotonic_ns() % 1_000_000:06d}"


def test_posts_and_replies_that_were_never_delivered_are_found_h15_h23(served: Served) -> None:
    first, _ = served.asked(QUESTION, ts=ago(600))
    served.slack.api.limit("conversations.history")
    served.slack.deaf = True

    lost = served.slack.post(DANA, "The floor map crashes when I zoom in.", ts=ago(300))
    reply = served.slack.post(DANA, "It prints all wings, still.", thread=first, ts=ago(290))
    found = served.request(NORTH, lost)
    followed = served.request(NORTH, reply)
    served.slack.deaf = False
    late = served.slack.deliver(served.slack.api.find(NORTH, lost) | {"channel": NORTH})

    assert (found.state, followed.state, late) == ("opened", "followed", 200)
    assert len(served.cases(found)) == 1
    assert followed.conversation_id == served.request(NORTH, first).conversation_id


def test_a_reply_before_one_that_was_delivered_is_found_and_what_was_there_before_us_is_not_answered_h23(
    served: Served,
) -> None:
    first, request = served.asked(QUESTION, ts=ago(500))
    older = {"type": "message", "user": DANA, "team": "T0NORTH", "text": "The tags do not show.", "ts": ago(90_000)}
    served.slack.api.channels[NORTH] += [older, older | {"thread_ts": older["ts"], "ts": ago(89_000)}]
    joined = served.slack.post(DANA, "It still does not, in 7.3.", thread=older["ts"], ts=ago(490))
    served.request(NORTH, joined)
    served.slack.deaf = True
    lost = served.slack.post(DANA, "It prints all wings, still.", thread=first, ts=ago(480))
    served.slack.deaf = False
    served.slack.post(DANA, "Also the cover page.", thread=first, ts=ago(470))

    with Store.open(served.application.database) as store:
        store.slack.sweep_all()  # as after a broken connection

    assert served.request(NORTH, lost).conversation_id == request.conversation_id
    until(lambda: _swept(served), what="the rest")
    posts = [each["ts"] for each in served.slack.api.channels[NORTH] if each.get("thread_ts", "") == older["ts"]]
    assert [bool(served.read(lambda store, ts=ts: store.slack.find_post(NORTH, ts))) for ts in posts] == [False, True]
    assert served.read(lambda store: store.slack.find_post(NORTH, older["ts"])) is None


def test_an_edit_that_was_never_delivered_is_followed_h23(served: Served) -> None:
    ts, request = served.asked(QUESTION)
    served.slack.deaf = True
    served.slack.edit(NORTH, ts, "The floor map crashes when I zoom in.")
    served.slack.deaf = False

    with served.application.database.engine.connect() as connection:  # as if the channel was last compared before
        connection.exec_driver_sql(f"UPDATE slack_channels SET seen_ts = '{ago(900)}', swept_at = NULL")
        connection.commit()

    until(lambda: served.cases(request)[0].kind == "defect", what="the edit")


def test_a_connection_that_is_deaf_is_renewed_h23(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("deaf")
    with slack_installation(folder, fresh_database(folder), app_token=APP_TOKEN, **FAST) as served:
        served.asked(QUESTION, ts=ago(600))
        until(lambda: _swept(served), what="the first look")
        before = served.slack.sockets[-1]
        time.sleep(2.1)  # a connection is not called deaf as soon as it stands

        served.slack.deaf = True
        lost = served.slack.post(DANA, "The floor map crashes when I zoom in.", ts=ago(300))

        assert served.request(NORTH, lost).state == "opened"
        until(lambda: served.slack.sockets and served.slack.sockets[-1] is not before, what="the new connection")
        served.slack.deaf = False
        assert served.asked("How do I rename a wing?", user="U0KIM")[1].state == "opened"


def _swept(served: Served) -> bool:
    with served.application.database.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT channel, swept_at FROM slack_channels").all()
    return all(swept_at for channel, swept_at in rows if channel != TRIAGE)  # which is ours, and no client's
