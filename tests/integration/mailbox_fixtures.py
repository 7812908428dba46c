"""What the tests of mailboxes share: a Dovecot emptied for each test, and looks at what was stored."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from channels.mail.imap_connection import connected
from channels.mail.imap_sweep import Collector
from channels.mail.mailbox_options import MailboxOptions
from channels.mail.oauth import TokenSource
from models.database import Database
from models.queues import DeliveryRow
from models.store import Store
from tests.installation import DANA, mail
from tests.integration.dovecot_server import OTHER, USER, Dovecot, dovecot_server, require_dovecot

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def running_dovecot() -> Iterator[Dovecot]:
    """A real Dovecot for the tests of a file."""
    require_dovecot()
    with dovecot_server() as server:
        yield server


@pytest.fixture
def dovecot(running_dovecot: Dovecot) -> Dovecot:
    """The same server with nothing in its mailboxes."""
    for user in (USER, OTHER):
        running_dovecot.empty(user)
    return running_dovecot


def mails(count: int, first: int = 1) -> list[bytes]:
    """So many different mails."""
    return [mail(DANA, f"Question {number}?", subject=f"Mail {number}") for number in range(first, first + count)]


def collector(database: Database, options: MailboxOptions, *, clock: Callable[[], datetime] = lambda: NOW) -> Collector:
    """What pulls an account, as a process that has just been started has it."""
    return Collector(options, database, clock)


def sweep(one: Collector) -> None:
    """Logs in and takes in every folder once."""
    tokens = TokenSource(one.options.tokens) if one.options.tokens else None
    with connected(one.options, tokens) as connection:
        for folder in one.options.folders:
            one.sweep(connection, folder)


def stored(database: Database) -> list[bytes]:
    """The raw messages of the inbox, in order of arrival."""
    with Store.read(database) as store:
        ids = sorted(row.id for row in store.inbox.listing(state=None, limit=100_000))
        return [row.raw for each in ids if (row := store.inbox.find(each)) is not None]


def subjects(database: Database) -> list[str]:
    """The subjects of what is in the inbox, sorted."""
    lines = [line for raw in stored(database) for line in raw.split(b"\r\n\r\n")[0].splitlines()]
    return sorted(line.decode().removeprefix("Subject: ") for line in lines if line.startswith(b"Subject: "))


def paths(database: Database) -> list[str]:
    """Every path by which a message came."""
    with database.engine.connect() as connection:
        return sorted(connection.scalars(select(DeliveryRow.path_key)))


__all__ = [
    "NOW", "collector", "dovecot", "mails", "paths", "running_dovecot", "stored", "subjects", "sweep",
]  # fmt: skip
