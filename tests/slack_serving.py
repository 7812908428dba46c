"""A whole installation beside a stand-in for Slack, served in a thread: what Slack's tests play on."""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from channels.application import Application, open_application
from channels.serve import Running
from channels.settings import Settings, load_settings
from classifiers.catalogue_file import load_catalogue
from intake.clients_file import read_clients
from intake.registry import register_catalogue, register_clients
from models.cases import CaseRow, RequestRow
from models.database import open_database
from models.store import Store
from models.upgrade import upgrade
from tests.installation import samples
from tests.running import run_in_thread
from tests.slack_standin import APP_TOKEN, OURS, SECRET, TOKEN, SlackStandIn, until

NORTH = "C0NORTH"
TRIAGE = "C0TRIAGE"
DANA, ADA = "U0DANA", "U0ADA"
QUESTION = "How do I print the battery report for one wing only?"

_CLIENTS = """
[[client]]
name = "Northside Clinic"
time_zone = "America/Chicago"
domains = ["northside.example"]
slack_teams = ["T0NORTH"]
slack_channels = ["C0NORTH"]
[[client.contact]]
name = "Dana Whitfield"
emails = ["dana.whitfield@northside.example"]
slack_users = ["T0NORTH/U0DANA"]
[[client.agreement]]
plan = "Silver"
starts_on = 2026-01-01
[[client.deployment]]
product = "TrackPoint"
version = "7.3"
implementation = 2026-03-15

[[client]]
name = "Lakeview Hospital"
time_zone = "Europe/Berlin"
slack_teams = ["T0LAKE"]
slack_channels = ["C0LAKE"]
[[client.agreement]]
plan = "Silver"
starts_on = 2026-01-01
"""


class Served:
    """An installation that is being served, and the Slack that it talks to."""

    def __init__(self, application: Application, slack: SlackStandIn) -> None:
        self.application = application
        self.slack = slack
        self.opened: Running | None = None

    def read(self, ask: Callable[[Store], Any]) -> Any:
        """What the store knows."""
        with Store.read(self.application.database) as store:
            return ask(store)

    def request(self, channel: str, ts: str) -> RequestRow:
        """The request that a post became, once it is settled."""

        def find() -> RequestRow | None:
            post = self.read(lambda store: store.slack.find_post(channel, ts))
            found = post and post.inbox_id and self.read(lambda store: store.conversations.request_of(post.inbox_id))
            return found or None

        request: RequestRow = until(find, what=f"the request of {ts}")
        return request

    def asked(self, text: str, *, user: str = DANA, channel: str = NORTH, **event: Any) -> tuple[str, RequestRow]:
        """Somebody posts, and it is settled: the ts of the post, and its request."""
        ts = self.slack.post(user, text, channel=channel, **event)
        return ts, self.request(channel, ts)

    def said(self, channel: str, thread: str, *, count: int = 1) -> list[dict[str, Any]]:
        """What the app said in a thread, once there is that much."""

        def find() -> list[dict[str, Any]]:
            found = [each for each in self.slack.api.by_us(channel) if each.get("thread_ts") == thread]
            return found if len(found) >= count else []

        said: list[dict[str, Any]] = until(find, what=f"{count} answers in the thread {thread}")
        return said

    def card(self, request: RequestRow) -> dict[str, Any]:
        """The card of a request in the triage channel, once it is there."""

        def find() -> dict[str, Any] | None:
            row = self.read(lambda store: store.slack.find_message("card", f"request:{request.id}"))
            return self.slack.api.find(TRIAGE, row.ts) if row and row.ts else None

        card: dict[str, Any] = until(find, what=f"the card of request {request.id}")
        return card

    def cases(self, request: RequestRow) -> list[CaseRow]:
        """The cases that a request opened."""
        found: list[CaseRow] = self.read(lambda store: store.cases.of_request(request.id))
        return found


def settings_for(folder: Path, database_url: str, slack: SlackStandIn, **more: Any) -> Settings:
    """The sample settings, with Slack in place; ``more`` are settings of Slack."""
    (folder / "intake.toml").write_text((samples() / "intake.toml").read_text(encoding="utf-8"), encoding="utf-8")
    settings = load_settings(folder / "intake.toml", {})
    ours = {
        "api_url": f"{slack.address}/api/", "bot_token": TOKEN, "signing_secret": SECRET, "triage_channel": "C0TRIAGE",
        "quiet_seconds": 0.3, "seconds_between_posts": 0.0, "on_duty": ["U0ADA"],
    }  # fmt: skip
    return Settings.model_validate(
        settings.model_dump()
        | {
            "folder": folder,
            "database": {"url": database_url},
            "slack": ours | more,
            "web": {"port": 0, "public_url": "https://support.meridian.example"},
            "worker": {"readers": 0, "poll_seconds": 0.05},
            "plan": settings.plan,
        }
    )


def register(application: Application, folder: Path) -> None:
    """Registers the two clients of these tests, the sample catalogue and the technician ``ada``."""
    (folder / "clients.toml").write_text(_CLIENTS, encoding="utf-8")
    with Store.open(application.database) as store:
        clients = read_clients(folder / "clients.toml", plans=application.policy.plans)
        register_clients(store, clients, now=application.clock())
        register_catalogue(store, load_catalogue(samples() / "catalog.toml"))
        store.people.put("ada", name="Ada", role="lead", active=True, slack_user=f"{OURS}/{ADA}")


@contextlib.contextmanager
def serving(application: Application, slack: SlackStandIn, *roles: str) -> Iterator[Served]:
    """Serves for as long as the block runs."""
    served = Served(application, slack)
    with run_in_thread(application, *(roles or ("worker", "slack", "web"))) as served.opened:
        if served.opened.web:
            host, port = served.opened.web
            slack.events_url = f"http://{host}:{port}/slack/events"
        yield served


@contextlib.contextmanager
def slack_installation(folder: Path, database_url: str, *roles: str, **more: Any) -> Iterator[Served]:
    """A stand-in and an installation beside it."""
    with SlackStandIn() as slack:
        application = open_application(settings_for(folder, database_url, slack, **more))
        try:
            register(application, folder)
            with serving(application, slack, *roles) as served:
                if "app_token" in more:
                    until(lambda: slack.sockets, what="the socket")
                yield served
        finally:
            application.database.close()


def fresh_database(folder: Path) -> str:
    """The URL of a fresh, migrated SQLite database, for installations that several tests share."""
    url = f"sqlite:///{folder}/intake.db"
    database = open_database(url)
    upgrade(database)
    database.close()
    return url


BOTH_WAYS = ({}, {"app_token": APP_TOKEN})
