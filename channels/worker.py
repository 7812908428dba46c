"""The loop that works the inbox: claims, understands, settles, again and again, whatever single messages do."""

import logging
import threading
from collections.abc import Callable

from intake.desk import Desk
from models.store import StoreUnavailableError

log = logging.getLogger(__name__)

_LONGEST_WAIT = 30.0


class Worker:
    """Works one desk in a thread of its own until it is stopped; ``wake`` spares it the wait for the next look."""

    def __init__(self, desk: Desk, *, batch: int, poll_seconds: float, on_settled: Callable[[], None]) -> None:
        self._desk = desk
        self._batch = batch
        self._poll_seconds = poll_seconds
        self._on_settled = on_settled
        self._stopping = threading.Event()
        self._work_waits = threading.Event()
        self._thread = threading.Thread(target=self._run, name="worker", daemon=True)

    def start(self) -> None:
        """Begins to work."""
        self._thread.start()

    def wake(self) -> None:
        """Says that something has arrived."""
        self._work_waits.set()

    def stop(self, *, timeout_seconds: float = 30.0) -> None:
        """Ends after the batch in hand."""
        self._stopping.set()
        self._work_waits.set()
        if self._thread.is_alive():
            self._thread.join(timeout_seconds)

    def _run(self) -> None:
        wait = self._poll_seconds
        while not self._stopping.is_set():
            try:
                settled = self._desk.work(self._batch)
                wait = self._poll_seconds
            except StoreUnavailableError as error:
                log.error("The worker waits for the database: %s", error)
                settled, wait = 0, min(wait * 2, _LONGEST_WAIT)
            except Exception:
                # The batch's leases end by themselves, and its messages are then tried one by one.
                log.exception("A batch could not be worked.")
                settled, wait = 0, min(wait * 2, _LONGEST_WAIT)
            if settled:
                self._on_settled()
            else:
                self._work_waits.wait(wait)
                self._work_waits.clear()
