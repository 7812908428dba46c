"""Tells open pages that something has changed, by server-sent events: at once in one process, soon across several."""

import asyncio
import contextlib
import logging
import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field

from models.database import Database
from models.store import Store, StoreUnavailableError

log = logging.getLogger(__name__)

CHANGED = "event: changed\ndata: queue\n\n"
PRESENCE = "event: presence\ndata: case\n\n"
COMMENT = ": still here\n\n"
_FIRST = "retry: 3000\n\n"


@dataclass(eq=False, slots=True)
class _Stream:
    """One open page: its loop, what wakes it, and what it is to be told."""

    loop: asyncio.AbstractEventLoop
    woken: asyncio.Event = field(default_factory=asyncio.Event)
    told: set[str] = field(default_factory=set)

    def tell(self, event: str) -> None:
        """Runs in the stream's own loop."""
        self.told.add(event)
        self.woken.set()


async def _nothing() -> None:
    """What a stream does beside, where nothing is asked for."""


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
        self._listeners: set[_Stream] = set()
        self._endings: set[asyncio.Future[None]] = set()
        self._lock = threading.Lock()
        self._closed = False

    def announce(self, event: str = CHANGED) -> None:
        """Says that something was settled or decided, or (``PRESENCE``) that somebody came, went or writes."""
        with self._lock:
            for stream in self._listeners:
                # A loop that has ended has no pages left to tell.
                with contextlib.suppress(RuntimeError):
                    stream.loop.call_soon_threadsafe(stream.tell, event)

    def close(self) -> None:
        """Ends all streams, so that the server need not wait for them; later ones end at once."""
        self._closed = True
        self.announce()

    @property
    def listeners(self) -> int:
        """How many streams are open."""
        return len(self._listeners)

    async def events(
        self,
        *,
        is_welcome: Callable[[], Awaitable[bool]],
        on_beat: Callable[[], Awaitable[None]] = _nothing,
        on_end: Callable[[], Awaitable[None]] = _nothing,
    ) -> AsyncIterator[str]:
        """One stream: an event at first and for each change, a comment when it is quiet; ends for who is not welcome.

        The first event tells of what changed before the stream was open; changes that come fast are told together.
        ``on_beat`` is called at first and whenever something is sent.
        """
        stream = _Stream(asyncio.get_running_loop())
        with self._lock:
            self._listeners.add(stream)
        try:
            await on_beat()
            yield _FIRST + CHANGED
            while not self._closed:
                await asyncio.sleep(self._pause_seconds)
                changed = await _is_set_within(stream.woken, self._comment_seconds)
                stream.woken.clear()
                told, stream.told = sorted(stream.told), set()
                if self._closed or not await is_welcome():
                    return
                await on_beat()
                yield "".join(told) if changed else COMMENT
        finally:
            with self._lock:
                self._listeners.discard(stream)
            # Who closes the page cancels the stream: what is to be done then would be cancelled with it.
            ending = asyncio.ensure_future(on_end())
            self._endings.add(ending)
            ending.add_done_callback(self._endings.discard)
            await asyncio.shield(ending)

    async def watch(self) -> None:
        """Looks at the store again and again, until it is cancelled."""
        known: dict[str, str] = {}
        while True:
            await asyncio.sleep(self._poll_seconds)
            if not self._listeners:
                continue
            for event, mark in (await asyncio.to_thread(self._marks)).items():
                if known.get(event) != mark:
                    known[event] = mark
                    self.announce(event)

    def _marks(self) -> dict[str, str]:
        try:
            with Store.read(self._database) as store:
                return {CHANGED: store.audit.change_mark(), PRESENCE: store.presence.mark()}
        except StoreUnavailableError as error:
            log.warning("Open pages are not told of changes: %s", error)
        except Exception:
            # The watch goes on: without it pages would stand still until the process is started again.
            log.exception("The store could not be looked at for open pages.")
        return {}


async def _is_set_within(event: asyncio.Event, seconds: float) -> bool:
    try:
        await asyncio.wait_for(event.wait(), seconds)
    except TimeoutError:
        return False
    return True
