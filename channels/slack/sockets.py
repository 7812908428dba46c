"""Socket Mode: events over a connection that we open, for installations behind a firewall."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp

from channels.slack.repair import DEAF
from channels.slack.workspaces import Workspaces
from models.database import Database
from models.store import Store

log = logging.getLogger(__name__)

_PING_SECONDS = 5.0
#: A connection that was just renewed gets time before it is called deaf again; one that broke mends itself mostly.
_RENEWED_APART = timedelta(seconds=2)
_PATIENCE = timedelta(seconds=60)


class Socket:
    """One connection that is kept open; it acknowledges as the HTTP door does, after the commit."""

    def __init__(self, app: AsyncApp, workspaces: Workspaces) -> None:
        token = workspaces.settings.app_token.get_secret_value()
        self._handler = AsyncSocketModeHandler(
            app, token, logger=log, web_client=workspaces.web_client(token), ping_interval=_PING_SECONDS
        )

    async def connect(self) -> None:
        """Connects, trying until it succeeds or is closed."""
        await self._handler.connect_async()

    async def connect_anew(self) -> None:
        """Throws a connection away that is open and deaf, and opens another (python-slack-sdk #1701)."""
        await self._handler.client.connect_to_new_endpoint(force=True)

    async def is_connected(self) -> bool:
        """Whether the connection answers our pings."""
        return bool(await self._handler.client.is_connected())

    async def close(self) -> None:
        """Ends the connection."""
        with contextlib.suppress(Exception):  # the library stumbles over a connection that never was
            await self._handler.close_async()
        await self._handler.client.aiohttp_client_session.close()


class Watchdog:
    """Renews a connection that is broken or deaf, and has what was missed looked for (H23)."""

    def __init__(self, socket: Socket, database: Database, *, clock: Callable[[], datetime]) -> None:
        self._socket = socket
        self._database = database
        self._clock = clock
        self._renewed_at = clock()
        self._broken_since: datetime | None = clock()

    async def run(self, stopping: asyncio.Event, *, poll_seconds: float) -> None:
        """Watches until told to stop."""
        while not stopping.is_set():
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stopping.wait(), poll_seconds)
                return
            try:
                await self.look()
            except Exception:
                log.exception("The connection to Slack could not be watched.")

    async def look(self) -> None:
        """Looks once at the connection and at what the repair found."""
        now, is_connected = self._clock(), await self._socket.is_connected()
        if is_connected and self._broken_since is not None:
            self._broken_since = None
            await asyncio.to_thread(self._look_again)
        elif not is_connected:
            self._broken_since = self._broken_since or now
        deaf_at = await asyncio.to_thread(self._deaf_at)
        is_deaf = deaf_at > int(self._renewed_at.timestamp()) and now - self._renewed_at > _RENEWED_APART
        is_lost = self._broken_since is not None and now - max(self._broken_since, self._renewed_at) > _PATIENCE
        if is_deaf or is_lost:
            log.error("The connection to Slack is %s; another is opened.", "deaf" if is_deaf else "broken")
            self._renewed_at = now
            await self._socket.connect_anew()
            await asyncio.to_thread(self._look_again)

    def _deaf_at(self) -> int:
        with Store.read(self._database) as store:
            return store.slack.mark(DEAF) or 0

    def _look_again(self) -> None:
        with Store.open(self._database) as store:
            store.slack.sweep_all()


@contextlib.asynccontextmanager
async def open_socket(
    app: AsyncApp, workspaces: Workspaces, database: Database, *, clock: Callable[[], datetime], poll_seconds: float
) -> AsyncIterator[Socket]:
    """A watched connection for as long as the block runs; it need not stand when the block begins."""
    socket, stopping = Socket(app, workspaces), asyncio.Event()
    connecting = asyncio.create_task(socket.connect())
    watching = asyncio.create_task(Watchdog(socket, database, clock=clock).run(stopping, poll_seconds=poll_seconds))
    try:
        yield socket
    finally:
        stopping.set()
        connecting.cancel()
        await asyncio.wait([watching], timeout=5)
        await socket.close()
