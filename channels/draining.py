"""Working the queues until they are empty, for the command line and for tests."""

import asyncio
from collections.abc import Callable

from channels.application import Application
from channels.outbox import OutboxLoop
from channels.relay import lease_of, mail_outbox
from channels.webhook_door import webhook_outbox
from models.store import Store


def drain_all(
    application: Application, *, timeout_seconds: float, monotonic: Callable[[], float], sleep: Callable[[float], None]
) -> str:
    """Works the inbox and the outbox until both are empty; what is left after the time, in words, else nothing."""
    understand = application.understanding(children=0)
    desk = application.desk(understand)
    ends = monotonic() + timeout_seconds
    while monotonic() < ends:
        worked = desk.work(application.settings.worker.batch)
        sent = asyncio.run(_send(application))
        if not worked and not sent:
            if not _left(application):
                return ""
            sleep(0.2)  # leased by another worker, or waiting for its next try
    return _left(application)


async def _send(application: Application) -> int:
    loops = [mail_outbox(application, lease_of(application))]
    if application.settings.webhooks.enabled:
        loops.append(webhook_outbox(application))
    loops += _slack_outboxes(application)
    try:
        return sum([await loop.send_due() for loop in loops])
    finally:
        for loop in loops:
            await loop.close()


def _slack_outboxes(application: Application) -> tuple[OutboxLoop, ...]:
    settings = application.in_force().slack
    if not settings.is_open:
        return ()
    # Imported late: an installation without Slack needs none of its libraries.
    from channels.slack_doors import SlackDoors

    return SlackDoors(application, settings, on_accepted=lambda: None).outboxes()


def _left(application: Application) -> str:
    with Store.read(application.database) as store:
        inbox, outbox = store.inbox.counts(), store.outbox.counts()
    waiting = {
        "messages in the inbox": inbox.get("waiting", 0) + inbox.get("claimed", 0),
        "replies in the outbox": outbox.get("waiting", 0) + outbox.get("claimed", 0),
    }
    return ", ".join(f"{count} {what}" for what, count in waiting.items() if count)
