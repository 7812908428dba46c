"""The mailbox door: one thread an account that waits for mail, sweeps its folders, and comes back after every fault."""

import logging
import ssl
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from imapclient.exceptions import IMAPClientError, LoginError

from channels.mail.imap_connection import DROPPED, REFUSED, Connection, connected
from channels.mail.imap_idle import wait_for_mail
from channels.mail.imap_sweep import Collector
from channels.mail.mailbox_options import MailboxOptions
from channels.mail.oauth import TokenError, TokenSource
from models.store import Store, StoreUnavailableError

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class MailboxHealth:
    """How an account fares; ``failures`` counts those since the last success."""

    failures: int = 0
    last_success_at: datetime | None = None
    last_error_at: datetime | None = None
    last_error: str = ""
    next_try_at: datetime | None = None


def pause_seconds(failures: int, chance: float, *, longest: float) -> float:
    """How long to wait after so many failures in a row; ``chance`` (0 to 1) spreads the accounts of one server.

    >>> [pause_seconds(failures, 0.5, longest=300) for failures in (1, 2, 3, 30)]
    [1.0, 2.0, 4.0, 300.0]
    """
    return float(min(longest, 2.0 ** min(failures - 1, 30)) * (0.5 + chance))


def sentence(error: Exception) -> str:
    """What went wrong, for an operator; it holds no secret."""
    if isinstance(error, LoginError):
        said = f"The server refused the login: {error}"
    elif isinstance(error, ssl.SSLCertVerificationError):
        said = f"The server's certificate is not trusted: {error.verify_message}"
    elif isinstance(error, TimeoutError):
        said = "The server did not answer in time."
    elif isinstance(error, TokenError | StoreUnavailableError):
        said = str(error)
    elif isinstance(error, IMAPClientError):
        said = f"The server said: {error}"
    else:
        said = f"{type(error).__name__}: {error}"
    return " ".join(said.split())[:300]


class Mailbox:
    """Pulls one account in a thread of its own until it is stopped; ``health`` can be read from any thread."""

    def __init__(self, collector: Collector, *, chance: Callable[[], float]) -> None:
        self.options: MailboxOptions = collector.options
        self.health = MailboxHealth()
        self._collector = collector
        self._chance = chance
        self._tokens = TokenSource(self.options.tokens) if self.options.tokens else None
        self._stopping = threading.Event()
        self._connection: Connection | None = None
        self._thread = threading.Thread(target=self._run, name=f"mailbox {self.options.name}", daemon=True)

    def start(self) -> None:
        """Begins to pull."""
        self._thread.start()

    @property
    def is_running(self) -> bool:
        """Whether the thread has not ended yet."""
        return self._thread.is_alive()

    @property
    def is_asked_to_stop(self) -> bool:
        """Whether the thread was asked to end."""
        return self._stopping.is_set()

    def ask_to_stop(self) -> None:
        """Asks the thread to end after the batch in hand."""
        self._stopping.set()

    def stop(self, *, timeout_seconds: float = 5.0) -> None:
        """Ends the thread; a server that does not answer is not waited for."""
        self.ask_to_stop()
        self._thread.join(timeout_seconds)
        connection = self._connection
        if self._thread.is_alive() and connection is not None:
            connection.cut()
            self._thread.join(timeout_seconds)

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                with connected(self.options, self._tokens) as connection:
                    self._connection = connection
                    wait = self._serve(connection)
            except Exception as error:
                if self._stopping.is_set():
                    return
                wait = self._note_error(error)
            finally:
                self._connection = None
            self._stopping.wait(wait)

    def _serve(self, connection: Connection) -> float:
        """Sweeps, and waits for mail by IDLE between sweeps; how long to stay away where there is no IDLE."""
        self._sweep(connection)
        if not self.options.idle or not connection.can("IDLE"):
            return self.options.sweep_seconds
        next_sweep = time.monotonic() + self.options.sweep_seconds
        while not self._stopping.is_set():
            left = next_sweep - time.monotonic()
            if left <= 0:
                self._sweep(connection)
                next_sweep = time.monotonic() + self.options.sweep_seconds
            elif wait_for_mail(connection, seconds=left, stopping=self._stopping):
                self._collector.look(connection, self.options.folders[0])
        return 0.0

    def _sweep(self, connection: Connection) -> None:
        # The first folder last: it stays open, and is the one that IDLE watches.
        refusals = [refusal for name in reversed(self.options.folders) if (refusal := self._refusal(connection, name))]
        if self._stopping.is_set():
            return
        if refusals:
            self._note_error(refusals[0])
        else:
            self._note_success()

    def _refusal(self, connection: Connection, name: str) -> Exception | None:
        """Takes a folder in; why the server would not have it, where the others can go on."""
        try:
            if not self._stopping.is_set():
                self._collector.sweep(connection, name)
        except DROPPED:
            raise
        except REFUSED as error:
            if name == self.options.folders[0]:
                raise
            refusal: Exception = IMAPClientError(f"{name}: {error}")
            return refusal
        return None

    def _note_success(self) -> None:
        self._note(failures=0, last_success_at=self._collector.clock(), next_try_at=None)

    def _note_error(self, error: Exception) -> float:
        """Notes what went wrong; how long to wait before the next try."""
        failures, now, reason = self.health.failures + 1, self._collector.clock(), sentence(error)
        wait = pause_seconds(failures, self._chance(), longest=self.options.longest_pause_seconds)
        log.warning("Mailbox %s: %s It is tried again in %.0f s.", self.options.name, reason, wait)
        next_try_at = now + timedelta(seconds=wait)
        try:
            self._note(failures=failures, last_error_at=now, last_error=reason, next_try_at=next_try_at)
        except Exception as store_error:
            log.warning("Mailbox %s: its health could not be stored: %s", self.options.name, sentence(store_error))
        return wait

    def _note(self, **changes: Any) -> None:
        self.health = replace(self.health, **changes)
        with Store.open(self._collector.database) as store:
            store.mailboxes.put_health(self.options.name, **changes)
