"""A conversation in Slack from a client's first post to the resolved case, with the power cut on the way (H13, H23)."""

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from channels.application import open_application
from models.store import Store
from tests.acceptance.serving import Serving, free_port
from tests.slack_serving import ADA, DANA, NORTH, TRIAGE, register, settings_for
from tests.slack_standin import APP_TOKEN, SECRET, TOKEN, SlackStandIn, until

_PATIENCE = 60.0
FIRST, SECOND = "How do I print the battery report?", "The floor map also crashes when I zoom in."


class Play:
    """An installation served by a real process beside a stand-in for Slack, and what is seen of it in Slack."""

    def __init__(self, folder: Path, database_url: str, mode: str, slack: SlackStandIn) -> None:
        self.slack, self.mode, port = slack, mode, free_port()
        slack.events_url = "" if mode == "socket" else f"http://127.0.0.1:{port}/slack/events"
        way = {"INTAKE_SLACK__APP_TOKEN": APP_TOKEN} if mode == "socket" else {"INTAKE_SLACK__SIGNING_SECRET": SECRET}
        self.application = open_application(settings_for(folder, database_url, slack))
        self.serving = Serving(
            folder, database_url, smtp_port=free_port(), sink_port=free_port(), is_set_up=True,
            INTAKE_WEB__PORT=str(port), INTAKE_WEB__PUBLIC_URL=f"http://127.0.0.1:{port}",
            INTAKE_SLACK__API_URL=f"{slack.address}/api/", INTAKE_SLACK__BOT_TOKEN=TOKEN,
            INTAKE_SLACK__TRIAGE_CHANNEL=TRIAGE, INTAKE_SLACK__QUIET_SECONDS="1.5",
            INTAKE_SLACK__SECONDS_BETWEEN_POSTS="0.1", INTAKE_SLACK__HISTORY_PER_MINUTE="600",
            INTAKE_SLACK__TIMEOUT_SECONDS="2", **way,
        )  # fmt: skip
        register(self.application, folder)

    def start(self) -> Any:
        process = self.serving.start("slack,worker" if self.mode == "socket" else "web,worker")
        if self.mode == "socket":
            until(lambda: self.slack.sockets, seconds=_PATIENCE, what="the socket")
        return process

    def kill(self, process: Any) -> None:
        self.serving.kill(process)
        if self.mode == "socket":
            until(lambda: not self.slack.sockets, seconds=_PATIENCE, what="the end of the socket")
            self.slack.deaf = True  # Slack has nobody to deliver to

    def revive(self) -> Any:
        process = self.start()
        self.slack.deaf = False
        return process

    def read(self, ask: Callable[[Store], Any]) -> Any:
        with Store.read(self.application.database) as store:
            return ask(store)

    def said(self, thread: str, words: str) -> dict[str, Any]:
        """What the app said in a thread of the client's channel that has these words, once it is there."""

        def find() -> list[dict[str, Any]]:
            ours = [each for each in self.slack.api.by_us(NORTH) if each.get("thread_ts") == thread]
            return [each for each in ours if words in json.dumps(each, ensure_ascii=False)]

        found: list[dict[str, Any]] = until(find, seconds=_PATIENCE, what=f"{words!r} in the thread")
        assert len(found) == 1
        return found[0]

    def press(self, label: str, *, number: int = 0) -> None:
        """Ada presses a button of the card in the triage channel, once it is there."""

        def find() -> tuple[str, dict[str, Any], str] | None:
            for card in self.slack.api.by_us(TRIAGE):
                rows = [block["elements"] for block in card["blocks"] if block["type"] == "actions"]
                fits = [
                    (element["action_id"], {"value": element.get("value")}, card["ts"])
                    for element in (element for row in rows for element in row)
                    if element.get("text", {}).get("text") == label
                ]
                if len(fits) > number:
                    return fits[number]
            return None

        action_id, action, ts = until(find, seconds=_PATIENCE, what=f"the button {label!r}")
        self.slack.press(ADA, action_id, "", action=action, message=ts)

    def fill(self, **given: Any) -> None:
        """Ada sends the newest form with what is given."""
        view = list(self.slack.api.views.values())[-1]
        filled = {}
        for name, value in given.items():
            options = [{"value": each} for each in value] if isinstance(value, list) else []
            filled[name] = {name: {"value": value, "selected_options": options}}
        assert self.slack.submit(ADA, view, filled) == ""


@pytest.fixture(params=["http-postgresql", "socket-sqlite"])
def play(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Play]:
    mode, _, engine = request.param.partition("-")
    url = request.getfixturevalue("postgres_url" if engine == "postgresql" else "sqlite_url")
    with SlackStandIn() as slack:
        made = Play(tmp_path, str(url), mode, slack)
        yield made
        made.serving.stop_all()
        made.application.database.close()


def test_a_conversation_survives_power_cuts_and_nothing_is_said_twice_h13_h23_r1(play: Play) -> None:
    process = play.start()
    root = play.slack.post(DANA, f"{FIRST}\n{SECOND}")
    play.kill(process)  # it is acknowledged, and not gathered yet

    process = play.revive()
    receipt = play.said(root, "Thank you for your message")
    play.press("Confirm all")
    play.kill(process)  # the decision is committed; the client may not have been told

    reply = play.slack.post(DANA, "It crashes in both wings.", thread=root)  # there is nobody to deliver to
    play.revive()
    until(lambda: "Confirmed, in work" in json.dumps(play.said(root, "Thank")), seconds=_PATIENCE, what="the update")
    until(lambda: play.read(lambda store: _state(store, reply)) == "followed", seconds=_PATIENCE, what="the reply")

    play.press("Answer …")
    play.fill(text="Choose the wing & print.")
    play.said(root, "Choose the wing &amp; print.")
    for _ in range(2):
        play.press("Resolve …")
        play.fill(by=["instructions"], text="")
        _settle(play)

    cases = play.read(lambda store: store.cases.newest_of_client(1, limit=9))
    assert [(case.status, case.decided_by, case.resolutions) for case in cases] == [
        ("resolved", "ada", ["instructions"])
    ] * 2
    until(lambda: (NORTH, root, "white_check_mark") in play.slack.api.reactions, seconds=_PATIENCE, what="the sign")
    assert play.said(root, "Thank you for your message")["ts"] == receipt["ts"]
    cards = [
        each for each in play.slack.api.by_us(TRIAGE) if any(block["type"] == "header" for block in each["blocks"])
    ]
    assert len(cards) == 1


def _state(store: Store, ts: str) -> str:
    post = store.slack.find_post(NORTH, ts)
    request = store.conversations.request_of(post.inbox_id) if post and post.inbox_id else None
    return request.state if request else ""


def _settle(play: Play) -> None:
    """Waits until the card shows how the cases stand now, so that the next press is on a fresh one."""

    def shown() -> bool:
        resolved = [
            case for case in play.read(lambda store: store.cases.newest_of_client(1, limit=9)) if case.resolved_at
        ]
        text = json.dumps([each["blocks"] for each in play.slack.api.by_us(TRIAGE)])
        return text.count('"text": "Reopen"') == len(resolved)

    until(shown, seconds=_PATIENCE, what="the fresh card")
    time.sleep(0.1)
