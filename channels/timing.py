"""The loop that turns the clocks of cases: any number of processes may run one, each thing is done once."""

import logging
import threading
from collections.abc import Callable
from datetime import datetime

from intake.policy import Policy
from intake.timers import MOST_AT_ONCE, tick
from models.database import Database
from models.store import StoreUnavailableError

log = logging.getLogger(__name__)

_LONGEST_WAIT = 120.0


class Timing:
    """Turns the clocks in a thread of its own until it is stopped."""

    def __init__(
        self,
        database: Database,
        policy: Policy,
        clock: Callable[[], datetime],
        *,
        look_seconds: float,
        on_done: Callable[[], None],
    ) -> None:
        self._database = database
        self._policy = policy
        self._clock = clock
        self._look_seconds = look_seconds
        self._on_done = on_done
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="timing", daemon=True)

    def start(self) -> None:
        """Begins to turn."""
        self._thread.start()

    def stop(self, *, timeout_seconds: float = 30.0) -> None:
        """Ends after what is in hand."""
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join(timeout_seconds)

    def _run(self) -> None:
        wait = self._look_seconds
        while not self._stopping.is_set():
            try:
                done = tick(self._database, self._policy, self._clock())
                # After an outage there may be more than one turn does.
                wait = 0.0 if done.total() >= MOST_AT_ONCE else self._look_seconds
            except StoreUnavailableError as error:
                log.error("The clocks wait for the database: %s", error)
                done, wait = None, min(max(wait, 1.0) * 2, _LONGEST_WAIT)
            except Exception:
                log.exception("The clocks could not be turned.")
                done, wait = None, min(max(wait, 1.0) * 2, _LONGEST_WAIT)
            if done:
                self._on_done()
            self._stopping.wait(wait)
