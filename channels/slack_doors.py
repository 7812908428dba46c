"""The Slack door, opened as the settings say: signed requests in the web application, and Socket Mode."""

import asyncio
import base64
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial

from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from starlette.requests import Request
from starlette.responses import Response

from channels.application import Application, signing_key
from channels.settings import Settings
from channels.slack.app import Answer, make_bolt
from channels.slack.door import SlackDoor
from channels.slack.events import Events
from channels.slack.gather import Gatherer
from channels.slack.requests import handle_request
from channels.slack.sockets import open_socket
from channels.slack.workspaces import Workspaces

Handler = Callable[[Request], Awaitable[Response]]


def seal_of(settings: Settings) -> Fernet:
    """What tokens are encrypted with at rest; made from the installation's key, so that machines share it."""
    key = HKDF(SHA256(), length=32, salt=None, info=b"intake: tokens of Slack").derive(signing_key(settings))
    return Fernet(base64.urlsafe_b64encode(key))


def workspaces_of(application: Application) -> Workspaces:
    """The workspaces of an installation."""
    settings = application.settings
    return Workspaces(settings.slack, application.database, seal=seal_of(settings), clock=application.clock)


class SlackDoors:
    """All that listens to Slack in one process, put together once."""

    def __init__(self, application: Application, *, on_accepted: Callable[[], None]) -> None:
        self._application = application
        self._on_accepted = on_accepted
        self.workspaces = workspaces_of(application)
        self.door = SlackDoor(application.database, self.workspaces, application.clock, on_accepted)
        self.bolt = make_bolt(self.workspaces, take_event=Events(self.door).take, answers=_answers())

    def routes(self) -> dict[str, Handler]:
        """What the web application serves of ours, by path; nothing where requests are not signed for us."""
        if "http" not in self.workspaces.settings.ways:
            return {}
        return {"/slack/events": partial(handle_request, self.bolt)}

    @contextlib.asynccontextmanager
    async def listening(self) -> AsyncIterator[None]:
        """Holds the socket open for as long as the block runs, where Socket Mode is set."""
        if "socket" not in self.workspaces.settings.ways:
            yield
            return
        async with open_socket(self.bolt, self.workspaces):
            yield

    @contextlib.asynccontextmanager
    async def gathering(self, *, poll_seconds: float) -> AsyncIterator[None]:
        """Gathers posts into the inbox for as long as the block runs."""
        stopping = asyncio.Event()
        gatherer = Gatherer(
            self._application.database,
            self.workspaces,
            clock=self._application.clock,
            on_accepted=self._on_accepted,
        )
        task = asyncio.create_task(gatherer.run(stopping, poll_seconds=poll_seconds))
        try:
            yield
        finally:
            stopping.set()
            await asyncio.wait([task], timeout=30)


async def _nothing(_body: object) -> None:
    return None


def _answers() -> dict[str, Answer]:
    return dict.fromkeys(("action", "view", "view_closed", "shortcut", "command"), _nothing)
