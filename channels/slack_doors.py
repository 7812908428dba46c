"""The Slack door, opened as the settings say: signed requests in the web application, and Socket Mode."""

import asyncio
import base64
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from functools import partial
from typing import Any

from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from starlette.requests import Request
from starlette.responses import Response

from channels.application import Application, new_token
from channels.outbox import OutboxLoop
from channels.policies import signing_key
from channels.settings import Settings
from channels.slack.acts import Acts
from channels.slack.app import Answer, make_bolt
from channels.slack.commanding import NEW_REQUEST, Commands
from channels.slack.door import SlackDoor
from channels.slack.events import Events
from channels.slack.gather import Gatherer
from channels.slack.home import Home
from channels.slack.installing import Installing
from channels.slack.keeping import Keeper
from channels.slack.manifest import EVENTS_PATH, INSTALL_PATH, INSTALLED_PATH
from channels.slack.payloads import Payload, mapping
from channels.slack.people import People
from channels.slack.pressing import Pressing
from channels.slack.rendering import Rendering
from channels.slack.repair import Repairer
from channels.slack.requests import handle_request
from channels.slack.sender import SlackSender
from channels.slack.shortcuts import Shortcuts
from channels.slack.sockets import open_socket
from channels.slack.workspaces import Workspaces
from channels.slack_settings import SlackSettings
from models.vocabulary import Channel

log = logging.getLogger(__name__)

_CARDS = ("card",)
_ASK_AGAIN_SECONDS = 30.0
_LOOKED_FOR_GAPS_SECONDS = 5.0

Handler = Callable[[Request], Awaitable[Response]]


def seal_of(settings: Settings) -> Fernet:
    """What tokens are encrypted with at rest; made from the installation's key, so that machines share it."""
    key = HKDF(SHA256(), length=32, salt=None, info=b"intake: tokens of Slack").derive(signing_key(settings))
    return Fernet(base64.urlsafe_b64encode(key))


def workspaces_of(application: Application, settings: SlackSettings) -> Workspaces:
    """The workspaces of an installation, with these settings of Slack."""
    seal = seal_of(application.settings)
    return Workspaces(settings, application.database, seal=seal, clock=application.clock)


class SlackDoors:
    """All that listens to Slack in one process, put together for the settings of Slack that are in force."""

    def __init__(self, application: Application, settings: SlackSettings, *, on_accepted: Callable[[], None]) -> None:
        self._application = application
        self._on_accepted = on_accepted
        self.workspaces = workspaces_of(application, settings)
        self.door = SlackDoor(application.database, self.workspaces, application.clock, on_accepted)
        self.people = People(self.workspaces)
        pressing = Pressing(Acts(application.triage()), self.workspaces, on_accepted)
        shortcuts, commands = Shortcuts(self.door, self.people), Commands(self.door, application.policy)
        home = Home(self.door, self.people, application.policy)
        events = Events(self.door, {"reaction_added": shortcuts.react, "app_home_opened": home.opened})
        answers: dict[str, Answer] = {
            "action": pressing.action,
            "view": partial(_view, {NEW_REQUEST: commands.submit}, pressing.view),
            "view_closed": _nothing,
            "shortcut": shortcuts.take,
            "command": commands.take,
        }
        self.bolt = make_bolt(self.workspaces, take_event=events.take, answers=answers)

    def routes(self) -> dict[str, Handler]:
        """What the web application serves of ours, by path: requests that are signed for us, and installations."""
        settings, application = self.workspaces.settings, self._application
        served: dict[str, Handler] = (
            {EVENTS_PATH: partial(handle_request, self.bolt)} if "http" in settings.ways else {}
        )
        if settings.client_id and application.settings.web.public_url:
            seal, public_url = seal_of(application.settings), application.settings.web.public_url
            pages = Installing(application.database, self.workspaces, seal, public_url, application.clock)
            served |= {INSTALL_PATH: pages.begin, INSTALLED_PATH: pages.end}
        return served

    @contextlib.asynccontextmanager
    async def listening(self) -> AsyncIterator[None]:
        """Holds the socket open for as long as the block runs, where Socket Mode is set."""
        if "socket" not in self.workspaces.settings.ways:
            yield
            return
        application = self._application
        poll_seconds = max(1.0, application.settings.worker.poll_seconds)
        opening = open_socket(
            self.bolt, self.workspaces, application.database, clock=application.clock, poll_seconds=poll_seconds
        )
        async with opening:
            yield

    @contextlib.asynccontextmanager
    async def working(self, *, poll_seconds: float) -> AsyncIterator[None]:
        """Gathers posts, sends replies and keeps Slack up to date for as long as the block runs."""
        stopping, application, settings = asyncio.Event(), self._application, self.workspaces.settings
        database, clock = application.database, application.clock
        loops = (
            (Gatherer(database, self.workspaces, clock=clock, on_accepted=self._on_accepted), poll_seconds),
            (Keeper(database, settings, application.policy.numbers, clock=clock), poll_seconds),
            (Repairer(self.door, clock=clock), min(_LOOKED_FOR_GAPS_SECONDS, settings.sweep_seconds / 4)),
        )
        tasks = [asyncio.create_task(loop.run(stopping, poll_seconds=seconds)) for loop, seconds in loops]
        tasks += [asyncio.create_task(loop.run(stopping, poll_seconds=poll_seconds)) for loop in self.outboxes()]
        tasks.append(asyncio.create_task(self._learn_home(stopping)))
        try:
            yield
        finally:
            stopping.set()
            await asyncio.wait(tasks, timeout=30)

    def outboxes(self) -> tuple[OutboxLoop, OutboxLoop]:
        """The loops that send what waits for Slack: clients and alerts do not wait behind a queue of cards."""
        application, worker, settings = self._application, self._application.settings.worker, self.workspaces.settings
        rendering = Rendering(application.database, application.policy, application.clock, settings.on_duty)
        sender = SlackSender(application.database, self.workspaces, rendering, clock=application.clock)
        most = settings.timeout_seconds + worker.batch * settings.seconds_between_posts
        make = partial(
            OutboxLoop,
            application.database,
            sender,
            policy=application.policy,
            clock=application.clock,
            new_token=new_token,
            batch=worker.batch,
            lease=timedelta(seconds=max(worker.lease_seconds, 2 * most)),
            channels=frozenset({Channel.SLACK}),
        )
        return make(besides=_CARDS), make(only=_CARDS)

    async def _learn_home(self, stopping: asyncio.Event) -> None:
        while problem := await self.workspaces.learn_home():
            log.warning("%s", problem)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stopping.wait(), _ASK_AGAIN_SECONDS)
                return
        await self.workspaces.look_at_triage()


async def _nothing(_body: Payload) -> None:
    return None


async def _view(forms: dict[str, Answer], others: Answer, body: Payload) -> dict[str, Any] | str | None:
    """A form that was sent, led to who opened it."""
    return await forms.get(str(mapping(body.get("view")).get("callback_id")), others)(body)
