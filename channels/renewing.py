"""Going on with what was chosen meanwhile: what settings opened is closed, and opened anew once they are others."""

import asyncio
import contextlib
import logging
import threading
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from classifiers.findings import Catalogue
from intake.desk import Understood
from intake.errors import UnreadableMessageError
from models.messages import Delivery

log = logging.getLogger(__name__)

Wanted = TypeVar("Wanted")
Open = Callable[[Wanted], contextlib.AbstractAsyncContextManager[None]]

_LOOK_SECONDS = 0.5
_AGAIN_SECONDS = 10.0


@contextlib.asynccontextmanager
async def renewed(wanted: Callable[[], Wanted], opening: Open[Wanted]) -> AsyncIterator[None]:
    """Holds open what ``opening`` opens for what is ``wanted``, and opens it anew when that is another.

    What cannot be opened the first time is raised; later it is said in the log and tried again.
    """
    first = asyncio.get_running_loop().create_future()
    stopping = asyncio.Event()
    task = asyncio.create_task(_hold(wanted, opening, first, stopping))
    try:
        await first
        yield
    finally:
        stopping.set()
        await asyncio.gather(task, return_exceptions=True)


async def _hold(
    wanted: Callable[[], Wanted], opening: Open[Wanted], first: "asyncio.Future[None]", stopping: asyncio.Event
) -> None:
    while not stopping.is_set():
        now = wanted()
        try:
            async with opening(now):
                if not first.done():
                    first.set_result(None)
                while not stopping.is_set() and wanted() == now:
                    await pause(stopping, _LOOK_SECONDS)
        except Exception as error:
            if not first.done():
                first.set_exception(error)
                return
            log.exception("What was chosen could not be opened; it is tried again.")
            await pause(stopping, _AGAIN_SECONDS)


async def pause(stopping: asyncio.Event, seconds: float) -> None:
    """Waits so long, or until told to stop."""
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(stopping.wait(), seconds)


Outcomes = list[Understood | UnreadableMessageError]


class Understander(Protocol):
    """What understands messages and can be closed."""

    def __call__(self, deliveries: Sequence[Delivery], catalogue: Catalogue) -> Outcomes:
        """One outcome for each delivery, in their order."""

    def close(self) -> None:
        """Ends it."""


@dataclass(slots=True)
class _InUse:
    understanding: Understander
    wanted: Any
    users: int = 0


class Renewing:
    """Understands by the settings of this moment; what was made by others ends when nobody uses it any more."""

    def __init__(self, make: Callable[[], Understander], wanted: Callable[[], Any]) -> None:
        self._make = make
        self._wanted = wanted
        self._lock = threading.Lock()
        self._current = _InUse(make(), wanted())

    def __call__(self, deliveries: Sequence[Delivery], catalogue: Catalogue) -> Outcomes:
        """One outcome for each delivery, in their order."""
        using = self._take()
        try:
            return using.understanding(deliveries, catalogue)
        finally:
            self._leave(using)

    def close(self) -> None:
        """Ends what understands."""
        self._current.understanding.close()

    def _take(self) -> _InUse:
        with self._lock:
            wanted, before = self._wanted(), self._current
            if wanted != before.wanted:
                self._current = _InUse(self._make(), wanted)
                if not before.users:
                    before.understanding.close()
            self._current.users += 1
            return self._current

    def _leave(self, using: _InUse) -> None:
        with self._lock:
            using.users -= 1
            if using is not self._current and not using.users:
                using.understanding.close()
