"""Gathering what arrives within a few milliseconds into one commit, before each is acknowledged."""

import asyncio
from collections.abc import Callable, Sequence

from models.messages import Delivery
from models.store.inbox import Accepted

AcceptMany = Callable[[Sequence[Delivery]], list[Accepted]]
_MOST_AT_ONCE = 200


class Gatherer:
    """Accepts deliveries for the tasks of one event loop; the store is used in a thread, one commit at a time."""

    def __init__(
        self, accept_many: AcceptMany, *, seconds: float, on_accepted: Callable[[], None] = lambda: None
    ) -> None:
        self._accept_many = accept_many
        self._seconds = seconds
        self._on_accepted = on_accepted
        self._waiting: list[tuple[Delivery, asyncio.Future[Accepted]]] = []
        self._task: asyncio.Task[None] | None = None

    async def accept(self, delivery: Delivery) -> Accepted:
        """Returns when the delivery is committed; raises what the store raised, and then it was not taken in."""
        future = asyncio.get_running_loop().create_future()
        self._waiting.append((delivery, future))
        if self._task is None:
            self._task = asyncio.create_task(self._commit_all())
        return await asyncio.shield(future)

    async def _commit_all(self) -> None:
        try:
            while self._waiting:
                await asyncio.sleep(self._seconds)
                batch, self._waiting = self._waiting[:_MOST_AT_ONCE], self._waiting[_MOST_AT_ONCE:]
                await self._commit(batch)
        finally:
            self._task = None

    async def _commit(self, batch: list[tuple[Delivery, asyncio.Future[Accepted]]]) -> None:
        try:
            accepted = await asyncio.to_thread(self._accept_many, [delivery for delivery, _ in batch])
        except Exception as error:
            for _, future in batch:
                if not future.done():
                    future.set_exception(error)
            return
        for (_, future), result in zip(batch, accepted, strict=True):
            if not future.done():
                future.set_result(result)
        self._on_accepted()
