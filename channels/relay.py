"""The mail server for replies: how the settings send by it, and the loop that does."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Sequence
from datetime import timedelta

from channels.application import Application, new_token
from channels.mail.sender import MailSender, SenderOptions
from channels.outbox import OutboxLoop
from channels.parcels import Failure, Parcel
from channels.settings import Settings


def sender_options(settings: Settings) -> SenderOptions:
    """How the settings send mail."""
    sender = settings.sender
    return SenderOptions(
        host=sender.host,
        port=sender.port,
        security=sender.security,
        username=sender.username,
        password=sender.password.get_secret_value(),
        timeout_seconds=sender.timeout_seconds,
        vendor=settings.vendor.name,
        support_address=settings.vendor.support_address,
        authorities=str(settings.path(sender.authorities)) if sender.authorities else "",
    )


class Relay:
    """Sends each batch by the mail server that is in force at that moment."""

    def __init__(self, application: Application) -> None:
        self._application = application
        self._options = sender_options(application.in_force())
        self._sender = MailSender(self._options)

    async def send(self, parcels: Sequence[Parcel]) -> Sequence[Failure | None]:
        """Sends each parcel."""
        wanted = sender_options(self._application.in_force())
        if wanted != self._options:
            await self._sender.close()
            self._options, self._sender = wanted, MailSender(wanted)
        return await self._sender.send(parcels)

    async def close(self) -> None:
        """Ends the connection."""
        await self._sender.close()


def lease_of(application: Application) -> timedelta:
    """For how long replies are claimed: a server that does not answer in its time must not outlast it."""
    seconds = application.in_force().sender.timeout_seconds
    return timedelta(seconds=max(application.settings.worker.lease_seconds, 2 * seconds))


def mail_outbox(application: Application, lease: timedelta) -> OutboxLoop:
    """The loop that sends what waits for mail."""
    return OutboxLoop(
        application.database,
        Relay(application),
        policy=application.policy,
        clock=application.clock,
        new_token=new_token,
        batch=application.settings.worker.batch,
        lease=lease,
    )


@contextlib.asynccontextmanager
async def sending(application: Application, lease: timedelta) -> AsyncIterator[None]:
    """Sends for as long as the block runs."""
    loop, stopping = mail_outbox(application, lease), asyncio.Event()
    task = asyncio.create_task(loop.run(stopping, poll_seconds=application.settings.worker.poll_seconds))
    try:
        yield
    finally:
        stopping.set()
        await asyncio.wait([task], timeout=30)
