"""The Slack door held open by the settings in force: opened, closed and opened anew while the installation runs."""

import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Mapping
from functools import partial
from typing import TYPE_CHECKING

from channels.application import Application
from channels.slack.manifest import EVENTS_PATH, INSTALL_PATH, INSTALLED_PATH
from channels.slack_settings import SlackSettings

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

Handler = Callable[["Request"], Awaitable["Response"]]


class SlackHolding:
    """What this process does for Slack, by its roles; ``handlers`` are for the web application."""

    def __init__(self, application: Application, roles: Collection[str], *, on_accepted: Callable[[], None]) -> None:
        self._application = application
        self._roles = roles
        self._on_accepted = on_accepted
        self._routes: Mapping[str, Handler] = {}

    def wanted(self) -> SlackSettings:
        """The settings of Slack that are in force."""
        return self._application.in_force().slack

    @contextlib.asynccontextmanager
    async def opened(self, settings: SlackSettings) -> AsyncIterator[None]:
        """The door as these settings say, for as long as the block runs."""
        if not settings.is_open:
            yield
            return
        # Imported late: an installation without Slack needs none of its libraries.
        from channels.slack_doors import SlackDoors

        doors = SlackDoors(self._application, settings, on_accepted=self._on_accepted)
        async with contextlib.AsyncExitStack() as stack:
            if "worker" in self._roles:
                poll_seconds = self._application.settings.worker.poll_seconds
                await stack.enter_async_context(doors.working(poll_seconds=poll_seconds))
            if "slack" in self._roles:
                await stack.enter_async_context(doors.listening())
            self._routes = doors.routes()
            try:
                yield
            finally:
                self._routes = {}

    def handlers(self) -> Mapping[str, Handler]:
        """What the web application serves for Slack, by path; nothing is there while the door is closed."""
        return {path: partial(self._handle, path) for path in (EVENTS_PATH, INSTALL_PATH, INSTALLED_PATH)}

    async def _handle(self, path: str, request: "Request") -> "Response":
        # Imported late: only the web application, which has these libraries, calls this.
        from starlette.exceptions import HTTPException

        handle = self._routes.get(path)
        if handle is None:
            raise HTTPException(404)
        return await handle(request)
