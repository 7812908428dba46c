"""The loop that sends what waits in the outbox; what fails for now is tried again, later each time."""

import asyncio
import logging
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from channels.parcels import Failure, Parcel
from intake.policy import Policy
from models.database import Database
from models.store import LeaseLostError, Store, StoreUnavailableError
from models.store.outbox import ClaimedReply
from models.vocabulary import Channel

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Patience:
    """How often something is tried, and how long is waited in between: twice as long each time, up to a limit."""

    most_attempts: int = 12
    first_wait: timedelta = timedelta(seconds=15)
    longest_wait: timedelta = timedelta(hours=4)

    def wait_after(self, attempts: int) -> timedelta:
        """How long is waited after so many attempts.

        >>> [str(Patience().wait_after(attempts)) for attempts in (1, 2, 12)]
        ['0:00:15', '0:00:30', '4:00:00']
        """
        return min(self.first_wait * 2.0 ** (attempts - 1), self.longest_wait)


BY_MAIL = frozenset(Channel) - {Channel.SLACK, Channel.WEBHOOK}


class Sender(Protocol):
    """A door that sends: one outcome for each parcel, None where it was taken."""

    async def send(self, parcels: Sequence[Parcel]) -> Sequence[Failure | None]:
        """Sends each parcel."""

    async def close(self) -> None:
        """Ends what is open."""


class OutboxLoop:
    """Claims the replies of some channels in batches, sends them, and marks a batch at once."""

    def __init__(
        self,
        database: Database,
        sender: Sender,
        *,
        policy: Policy,
        clock: Callable[[], datetime],
        new_token: Callable[[], str],
        batch: int,
        lease: timedelta,
        channels: Collection[Channel] = BY_MAIL,
        only: Collection[str] = (),
        besides: Collection[str] = (),
        patience: Patience = Patience(),
    ) -> None:
        self._database = database
        self._sender = sender
        self._policy = policy
        self._clock = clock
        self._new_token = new_token
        self._batch = batch
        self._lease = lease
        self._channels = channels
        self._only = only
        self._besides = besides
        self._patience = patience

    async def run(self, stopping: asyncio.Event, *, poll_seconds: float) -> None:
        """Sends until told to stop."""
        while not stopping.is_set():
            try:
                sent = await self.send_due()
            except StoreUnavailableError as error:
                log.error("The outbox waits: %s", error)
                sent = 0
            if not sent:
                try:
                    await asyncio.wait_for(stopping.wait(), poll_seconds)
                except TimeoutError:
                    continue
        await self.close()

    async def close(self) -> None:
        """Ends what its sender has open."""
        await self._sender.close()

    async def send_due(self) -> int:
        """Sends one batch of what is due; how many replies were claimed."""
        claimed = await asyncio.to_thread(self._claim)
        if claimed:
            written_at = self._clock()
            failures = await self._sender.send([self._parcel(reply, written_at) for reply in claimed])
            await asyncio.to_thread(self._record, list(zip(claimed, failures, strict=True)))
        return len(claimed)

    def _parcel(self, reply: ClaimedReply, written_at: datetime) -> Parcel:
        return Parcel(
            reply.message,
            self._policy.return_paths.write(reply.outbox_id),
            written_at,
            reply.purpose,
            reply.request_id,
            reply.conversation_id,
            reply.attempts,
            reply.queued_at,
        )

    def _claim(self) -> list[ClaimedReply]:
        with Store.open(self._database) as store:
            return store.outbox.claim(
                self._batch,
                token=self._new_token(),
                now=self._clock(),
                lease=self._lease,
                channels=self._channels,
                only=self._only,
                besides=self._besides,
            )

    def _record(self, outcomes: list[tuple[ClaimedReply, Failure | None]]) -> None:
        now = self._clock()
        with Store.open(self._database) as store:
            store.outbox.sent([reply for reply, failure in outcomes if failure is None], now=now)
            for reply, failure in outcomes:
                if failure is not None:
                    self._failed(store, reply, failure, now)

    def _failed(self, store: Store, reply: ClaimedReply, failure: Failure, now: datetime) -> None:
        is_last = reply.attempts >= self._patience.most_attempts
        try:
            if failure.is_partial:
                log.error("Reply %s did not reach everybody: %s", reply.message.identity, failure.reason)
                store.outbox.sent_in_part(reply, failure.reason[:1000], now=now)
                for recipient in failure.put_off:
                    store.outbox.split_off(reply, recipient, now=now, not_before=now + self._patience.first_wait)
            elif failure.retry_after is not None and not (failure.counts and is_last):
                until = now + timedelta(seconds=failure.retry_after)
                store.outbox.postpone(reply, failure.reason[:1000], until=until, is_untried=not failure.counts)
            elif failure.is_permanent or is_last:
                log.error("Reply %s will not be sent: %s", reply.message.identity, failure.reason)
                store.outbox.failed(reply, failure.reason[:1000])
            else:
                until = now + self._patience.wait_after(reply.attempts)
                store.outbox.postpone(reply, failure.reason[:1000], until=until)
        except LeaseLostError:
            log.warning("Reply %s was taken over by another sender.", reply.message.identity)
