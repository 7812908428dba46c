"""The mail server for replies: how the settings send by it, and the loop that does."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from datetime import timedelta

from channels.application import Application, new_token
from channels.mail.sender import MailSender, SenderOptions
from channels.outbox import OutboxLoop
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


def mail_outbox(application: Application, options: SenderOptions) -> OutboxLoop:
    """The loop that sends what waits for mail."""
    worker = application.settings.worker
    return OutboxLoop(
        application.database,
        MailSender(options),
        policy=application.policy,
        clock=application.clock,
        new_token=new_token,
        batch=worker.batch,
        lease=timedelta(seconds=max(worker.lease_seconds, 2 * options.timeout_seconds)),
    )


@contextlib.asynccontextmanager
async def sending(application: Application, options: SenderOptions) -> AsyncIterator[None]:
    """Sends by that server for as long as the block runs."""
    loop, stopping = mail_outbox(application, options), asyncio.Event()
    task = asyncio.create_task(loop.run(stopping, poll_seconds=application.settings.worker.poll_seconds))
    try:
        yield
    finally:
        stopping.set()
        await asyncio.wait([task], timeout=30)
