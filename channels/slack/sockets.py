"""Socket Mode: events over a connection that we open, for installations behind a firewall."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp

from channels.slack.workspaces import Workspaces

log = logging.getLogger(__name__)

_PING_SECONDS = 5.0


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


@contextlib.asynccontextmanager
async def open_socket(app: AsyncApp, workspaces: Workspaces) -> AsyncIterator[Socket]:
    """A connection for as long as the block runs; it need not stand when the block begins."""
    socket = Socket(app, workspaces)
    connecting = asyncio.create_task(socket.connect())
    try:
        yield socket
    finally:
        connecting.cancel()
        await socket.close()
