"""The door through which webhooks leave: events are queued from the time lines, and sent from the outbox."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable, Collection, Mapping, Sequence
from datetime import datetime, timedelta

from channels.application import Application, new_token
from channels.outbox import OutboxLoop, Patience
from channels.parcels import Failure, Parcel
from channels.web.sealing import Seal
from channels.webhooks import Outcome, Target, WebhookClient
from intake.hooks import SEALED_FOR, queue_events, secrets_of, stop_for_good, webhook_of
from intake.policy import Policy
from models.database import Database
from models.store import Store, StoreUnavailableError
from models.vocabulary import Channel

log = logging.getLogger(__name__)
# At first after seconds, in the end every five hours: who is away over a weekend loses nothing.
PATIENCE = Patience(most_attempts=28, first_wait=timedelta(seconds=5), longest_wait=timedelta(hours=5))
_ASK_AGAIN_SECONDS = 3600.0
_STOPPED = "The webhook is stopped."


class WebhookSender:
    """Sends parcels to the webhooks that they are for.

    One that is gone for good (410), or that took nothing for three days, is stopped, and leads are told. What waits for
    a webhook that is stopped waits until it is started again.
    """

    def __init__(
        self, database: Database, client: WebhookClient, *, policy: Policy, clock: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._client = client
        self._policy = policy
        self._seal = Seal(policy.addresses.key, SEALED_FOR)
        self._clock = clock

    async def send(self, parcels: Sequence[Parcel]) -> Sequence[Failure | None]:
        """Sends each parcel; None where the other side took it."""
        targets = await asyncio.to_thread(self._targets, {webhook_of(each.message) for each in parcels})
        outcomes = await asyncio.gather(*(self._send_one(each, targets) for each in parcels))
        ended = {
            webhook_of(parcel.message): outcome.reason
            for parcel, outcome in zip(parcels, outcomes, strict=True)
            if outcome.is_gone or (outcome.reason and parcel.attempts >= PATIENCE.most_attempts)
        }
        await asyncio.to_thread(self._end, {each: why for each, why in ended.items() if targets.get(each)})
        return [_failure(outcome) for outcome in outcomes]

    async def close(self) -> None:
        """Ends what is open."""
        await self._client.close()

    async def _send_one(self, parcel: Parcel, targets: Mapping[int, Target | None]) -> Outcome:
        webhook_id, message = webhook_of(parcel.message), parcel.message
        if webhook_id not in targets:
            return Outcome("The webhook was removed.", is_gone=True)
        target = targets[webhook_id]
        if target is None:
            return Outcome(_STOPPED, retry_after=_ASK_AGAIN_SECONDS)
        return await self._client.post(
            target, message.identity.replace(":", "_"), message.text.encode(), at=self._clock()
        )

    def _targets(self, webhook_ids: Collection[int]) -> dict[int, Target | None]:
        """Where each webhook that is there leads; None where it is stopped."""
        now, targets = self._clock(), dict[int, Target | None]()
        with Store.read(self._database) as store:
            for webhook_id in webhook_ids:
                row = store.access.find_webhook(webhook_id)
                if row is not None:
                    secrets = secrets_of(self._seal.open(row.secret, now=now) or "", now=now) if row.active else ()
                    targets[webhook_id] = Target(row.url, secrets) if secrets else None
        return targets

    def _end(self, ended: Mapping[int, str]) -> None:
        if not ended:
            return
        now = self._clock()
        with Store.open(self._database) as store:
            for webhook_id, reason in sorted(ended.items()):
                row = store.access.hold_webhook(webhook_id)
                if row is not None and row.active:
                    stop_for_good(store, self._policy, row, reason, now=now)


def _failure(outcome: Outcome) -> Failure | None:
    if outcome.is_taken:
        return None
    # Who always asks us to wait is given up after as many tries as who does not answer.
    counts = outcome.reason != _STOPPED
    return Failure(outcome.reason, is_permanent=outcome.is_gone, retry_after=outcome.retry_after, counts=counts)


def webhook_outbox(application: Application) -> OutboxLoop:
    """The loop that sends what waits for webhooks."""
    settings, worker = application.settings.webhooks, application.settings.worker
    client = WebhookClient(
        timeout_seconds=settings.timeout_seconds, private_addresses=settings.private_addresses, at_once=worker.batch
    )
    return OutboxLoop(
        application.database,
        WebhookSender(application.database, client, policy=application.policy, clock=application.clock),
        policy=application.policy,
        clock=application.clock,
        new_token=new_token,
        batch=worker.batch,
        lease=timedelta(seconds=max(worker.lease_seconds, 3 * settings.timeout_seconds)),
        channels=frozenset({Channel.WEBHOOK}),
        patience=PATIENCE,
    )


@contextlib.asynccontextmanager
async def webhooks_out(application: Application) -> AsyncIterator[None]:
    """Tells webhooks what happens for as long as the block runs."""
    stopping, seconds = asyncio.Event(), application.settings.worker.poll_seconds
    loop = webhook_outbox(application)
    tasks = [
        asyncio.create_task(_queue_until(stopping, application, seconds)),
        asyncio.create_task(loop.run(stopping, poll_seconds=seconds)),
    ]
    try:
        yield
    finally:
        stopping.set()
        await asyncio.wait(tasks, timeout=30)


async def _queue_until(stopping: asyncio.Event, application: Application, seconds: float) -> None:
    while not stopping.is_set():
        try:
            queued = await asyncio.to_thread(_queue, application)
        except StoreUnavailableError as error:
            log.error("The webhooks wait: %s", error)
            queued = 0
        if not queued:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stopping.wait(), max(seconds, 1.0))


def _queue(application: Application) -> int:
    with Store.read(application.database) as store:
        if not store.access.webhooks(active_only=True):
            return 0
    with Store.open(application.database) as store:
        return queue_events(store, application.policy, now=application.clock())
