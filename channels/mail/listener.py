"""The SMTP and LMTP doors: opened on the running loop, both in front of one gatherer."""

import asyncio
from collections.abc import Callable
from datetime import datetime

from channels.mail.gather import Gatherer
from channels.mail.listener_options import ListenerOptions
from channels.mail.smtp_connection import LmtpConnection, MailConnection
from channels.mail.smtp_door import MailDoor
from channels.mail.smtp_limits import Budget, Entrance

Clock = Callable[[], datetime]


async def open_listener(
    gatherer: Gatherer, options: ListenerOptions, clock: Clock, *, budget: Budget
) -> asyncio.Server:
    """Opens the SMTP door; raises OSError where the port is taken."""
    return await _open(MailConnection, gatherer, options, clock, budget)


async def open_lmtp(gatherer: Gatherer, options: ListenerOptions, clock: Clock, *, budget: Budget) -> asyncio.Server:
    """Opens the LMTP door; raises OSError where the port is taken."""
    return await _open(LmtpConnection, gatherer, options, clock, budget)


async def _open(
    connection: type[MailConnection], gatherer: Gatherer, options: ListenerOptions, clock: Clock, budget: Budget
) -> asyncio.Server:
    loop = asyncio.get_running_loop()
    entrance = Entrance(
        most=options.most_connections,
        most_per_peer=options.most_connections_per_peer,
        messages_per_minute=options.messages_per_peer_per_minute,
        exempt=options.exempt,
        monotonic=loop.time,
    )
    door = MailDoor(gatherer, options, clock, budget=budget, entrance=entrance)
    return await loop.create_server(lambda: connection(door, loop=loop), options.host, options.port, ssl=options.tls)
