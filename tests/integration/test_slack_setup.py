"""Setting the app up: its manifest, what ``intake doctor`` tries, installation in several workspaces, removal."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from channels.doctor import examine
from channels.settings import Settings
from channels.slack.events import KEPT
from channels.slack.installing import install_link
from channels.slack.manifest import BOT_EVENTS, BOT_SCOPES, manifest
from channels.slack_doors import seal_of
from models.store import Store
from tests.slack_serving import NORTH, QUESTION, Served, fresh_database, slack_installation
from tests.slack_standin import until


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("slack")
    with slack_installation(folder, fresh_database(folder), client_id="1.2", client_secret="s") as opened:
        yield opened


def test_the_manifest_asks_for_what_is_used_and_names_no_address_of_slack() -> None:
    by_requests = manifest(name="Support", public_url="https://desk.example", socket_mode=False, several=True)
    by_socket = manifest(name="Support", public_url="https://desk.example", socket_mode=True, several=False)

    assert by_requests["settings"]["event_subscriptions"]["request_url"] == "https://desk.example/slack/events"
    assert by_requests["oauth_config"]["redirect_urls"] == ["https://desk.example/slack/installed"]
    assert by_socket["settings"]["socket_mode_enabled"]
    assert "request_url" not in json.dumps(by_socket) and "slack.com" not in json.dumps(by_requests)
    assert set(KEPT) <= set(BOT_EVENTS)


def test_no_address_of_slack_stands_anywhere_but_in_the_setting() -> None:
    folder = Path(__file__).parents[2] / "channels"
    sources = [path for path in folder.rglob("*.py") if re.search(r"\bslack\.com\b", path.read_text("utf-8"))]

    assert [path.name for path in sources] == ["slack_settings.py"]


def test_doctor_tries_token_scopes_channels_and_events(served: Served) -> None:
    api = served.slack.api
    for channel in (NORTH, "C0TRIAGE"):
        api.channels[channel]  # the app is a member
    api.scopes = ",".join(each for each in BOT_SCOPES if each != "files:read")

    found = {name: problem for name, problem in examine(_reachable(served)) if name.startswith("Slack")}

    assert found["Slack: token and scopes"].startswith("scopes are missing: files:read.")
    assert found["Slack: triage channel"] == "" and found[f"Slack: channel {NORTH}"] == ""
    assert "no member" in found["Slack: channel C0LAKE"]
    assert found["Slack: signed requests"] == ""


def test_doctor_says_that_a_token_is_refused(served: Served) -> None:
    served.slack.api.refusals["auth.test"] = [(200, {"ok": False, "error": "invalid_auth"}, {})] * 2

    found = dict(examine(_reachable(served)))

    assert "invalid_auth" in found["Slack: token and scopes"]


def test_the_app_is_installed_in_a_further_workspace_and_removed_again(served: Served) -> None:
    assert served.opened is not None and served.opened.web is not None
    base, settings = f"http://127.0.0.1:{served.opened.web[1]}", served.application.settings
    link = install_link(seal_of(settings), base, now=served.application.clock())
    served.slack.api.codes["the-code"] = {
        "access_token": "xoxb-second", "team": {"id": "T0SECOND", "name": "Second"}, "bot_user_id": "U0BOT2",
        "scope": "chat:write", "app_id": "A0APP", "authed_user": {"id": "U0ADMIN"},
    }  # fmt: skip
    served.slack.api.tokens["xoxb-second"] = "T0SECOND"

    with httpx.Client() as browser:
        assert browser.get(f"{base}/slack/install?ticket=forged").status_code == 403
        to_slack = browser.get(link)
        asked = {name: values[0] for name, values in parse_qs(urlsplit(to_slack.headers["location"]).query).items()}
        back = f"{base}/slack/installed?code=the-code&state={asked['state']}"
        assert httpx.get(back).status_code == 403  # another browser
        cookie = {"Cookie": to_slack.headers["set-cookie"].partition(";")[0]}
        done = httpx.get(back, headers=cookie)

    assert to_slack.headers["location"].startswith(f"{served.slack.address}/oauth/v2/authorize?")
    assert "Secure" in to_slack.headers["set-cookie"] and "HttpOnly" in to_slack.headers["set-cookie"]
    assert (done.status_code, "It is installed." in done.text) == (200, True)
    with Store.read(served.application.database) as store:
        row = store.slack.installation("T0SECOND")
        assert row is not None and "xoxb" not in row.sealed_token and row.bot_user == "U0BOT2"

    with Store.open(served.application.database) as store:
        client = store.clients.put_client("Second Hospital", time_zone="UTC")
        store.clients.put_slack(client.id, "team", "T0SECOND")
        store.clients.put_agreement(client.id, "Silver", date(2026, 1, 1))
    second = {"authorizations": [{"team_id": "T0SECOND", "user_id": "U0BOT2", "is_bot": True}]}
    ts = served.slack.post("U0SUE", QUESTION, channel="C0SECOND", team="T0SECOND", outer=second)
    served.said("C0SECOND", ts)
    assert ("chat.postMessage", "xoxb-second") in served.slack.api.spoken

    served.slack.deliver({"type": "app_uninstalled"}, **second, team_id="T0SECOND")
    served.slack.deliver({"type": "tokens_revoked", "tokens": {"bot": ["U0BOT2"]}}, **second, team_id="T0SECOND")

    with Store.read(served.application.database) as store:
        row = store.slack.installation("T0SECOND")
        assert row is not None and row.removed_at is not None and row.sealed_token == ""
        assert [each.act for each in store.audit.of("slack:T0SECOND")] == ["installed", "uninstalled"]
    later = served.slack.post("U0SUE", "How do I rename a wing?", channel="C0SECOND", team="T0SECOND", outer=second)
    assert served.request("C0SECOND", later).state == "opened"  # what comes is kept, although we cannot answer there
    until(lambda: _waiting_reason(served, "T0SECOND"), what="the reason")


def _reachable(served: Served) -> Settings:
    assert served.opened is not None and served.opened.web is not None
    settings = served.application.settings
    web = settings.web.model_copy(update={"public_url": f"http://127.0.0.1:{served.opened.web[1]}"})
    return settings.model_copy(update={"web": web})


def _waiting_reason(served: Served, team: str) -> bool:
    rows = served.read(lambda store: store.outbox.listing(state="waiting", limit=50))
    return any(f"not installed in the workspace {team}" in (row.reason or "") for row in rows)
