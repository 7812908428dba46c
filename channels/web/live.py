"""Tells open pages that something has changed, by server-sent events: at once in one process, soon across several."""

import asyncio
import contextlib
import logging
import threading
from collections.abc import AsyncIterator, Awaitable, Callable

from models.database import Database
from models.store import Store, StoreUnavailableError

log = logging.getLogger(__name__)

CHANGED = "event: changed\ndata: queue\n\n"
COMMENT = ": still here\n\n"
_FIRST = "retry: 3000\n\n"

Listener = tuple[asyncio.AbstractEventLoop, asyncio.Event]


class Live:
    """Wakes every open stream; ``announce`` may be called from any thread.

    While ``watch`` runs and a page is open, the store is looked at too, because another process may have changed it.
    """

    def __init__(
        self,
        database: Database,
        *,
        poll_seconds: float = 2.0,
        comment_seconds: float = 15.0,
        pause_seconds: float = 0.3,
    ) -> None:
        self._database = database
        self._pause_seconds = pause_seconds
        self._poll_seconds = poll_seconds
        self._comment_seconds = comment_seconds
        self._listeners: set[Listener] = set()
        self._lock = threading.Lock()
        self._closed = False

    def announce(self) -> None:
        """Says that something was settled or decided."""
        with self._lock:
            for loop, woken in self._listeners:
                # A loop that has ended has no pages left to tell.
                with contextlib.suppress(RuntimeError):
                    loop.call_soon_threadsafe(woken.set)

    def close(self) -> None:
        """Ends all streams, so that the server need not wait for them; later ones end at once."""
        self._closed = True
        self.announce()

    @property
    def listeners(self) -> int:
        """How many streams are open."""
        return len(self._listeners)

    async def events(self, *, is_welcome: Callable[[], Awaitable[bool]]) -> AsyncIterator[str]:
        """One stream: an event at first and for each change, a comment when it is quiet; ends for who is not welcome.

        The first event tells of what changed before the stream was open; changes that come fast are told together.
        """
        woken = asyncio.Event()
        listener = (asyncio.get_running_loop(), woken)
        with self._lock:
            self._listeners.add(listener)
        try:
            yield _FIRST + CHANGED
            while not self._closed:
                await asyncio.sleep(self._pause_seconds)
                changed = await _is_set_within(woken, self._comment_seconds)
                woken.clear()
                if self._closed or not await is_welcome():
                    return
                yield CHANGED if changed else COMMENT
        finally:
            with self._lock:
                self._listeners.discard(listener)

    async def watch(self) -> None:
        """Looks at the store again and again, until it is cancelled."""
        known = ""
        while True:
            await asyncio.sleep(self._poll_seconds)
            if not self._listeners:
                continue
            mark = await asyncio.to_thread(self._mark)
            if mark and mark != known:
                known = mark
                self.announce()

    def _mark(self) -> str:
        try:
            with Store.read(self._database) as store:
                return store.audit.change_mark()
        except StoreUnavailableError as error:
            log.warning("Open pages are not told of changes: %s", error)
        except Exception:
            # The watch goes on: without it pages would stand still until the process is started again.
            log.exception("The store could not be looked at for open pages.")
        return ""


async def _is_set_within(event: asyncio.Event, seconds: float) -> bool:
    try:
        await asyncio.wait_for(event.wait(), seconds)
    except TimeoutError:
        return False
    return True
