"""A mailbox survives what servers and networks do: against a real Dovecot, through a proxy that breaks things (H22)."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest

from channels.mail.imap_connection import DROPPED
from channels.mail.imap_sweep import Collector
from channels.mail.mailbox import Mailbox
from channels.mail.mailbox_options import MailboxOptions
from models.database import Database, open_database
from models.store import Store
from tests.acceptance.serving import wait_until
from tests.integration.dovecot_server import Dovecot
from tests.integration.fault_proxy import Fault, FaultProxy
from tests.integration.mailbox_fixtures import (
    NOW,
    collector,
    dovecot,
    mails,
    running_dovecot,
    stored,
    subjects,
    sweep,
)

pytestmark = pytest.mark.requires_dovecot
__all__ = ["dovecot", "running_dovecot"]

_PATIENCE = 30.0


@pytest.fixture
def sqlite(sqlite_url: str) -> Iterator[Database]:
    opened = open_database(sqlite_url)
    yield opened
    opened.close()


@pytest.fixture
def proxy(dovecot: Dovecot) -> Iterator[FaultProxy]:
    made = FaultProxy(dovecot.imaps_port)
    yield made
    made.close()


@contextmanager
def pulled(database: Database, options: MailboxOptions) -> Iterator[Mailbox]:
    mailbox = Mailbox(Collector(options, database, lambda: NOW), chance=lambda: 0.0)
    mailbox.start()
    try:
        yield mailbox
    finally:
        mailbox.stop()
        assert not mailbox._thread.is_alive()


def has(database: Database, *wanted: str) -> Callable[[], bool]:
    return lambda: subjects(database) == list(wanted)


@pytest.mark.parametrize("fault", ["rst", "fin", "blackhole"])
def test_a_connection_that_breaks_in_the_middle_of_mail_costs_nothing_h22(
    dovecot: Dovecot, proxy: FaultProxy, sqlite: Database, fault: Fault
) -> None:
    dovecot.append(*[raw + b"x" * 9_000 for raw in mails(20)])
    one = collector(sqlite, dovecot.options(port=proxy.port, timeout_seconds=1.0))
    proxy.break_next(fault, 60_000)

    with pytest.raises(DROPPED):
        sweep(one)

    assert proxy.faults == 1
    assert len(stored(sqlite)) in (0, 20)  # a batch is taken in whole or not at all
    sweep(one)
    assert len(stored(sqlite)) == 20


def test_one_message_that_the_server_cannot_give_is_put_off_and_the_others_go_on_h22(
    dovecot: Dovecot, database: Database
) -> None:
    dovecot.append(*mails(5))
    broken = dovecot.files()[2]
    broken.chmod(0)
    now = [NOW]
    one = collector(database, dovecot.options(), clock=lambda: now[0])

    sweep_to_the_end(one)

    assert len(stored(database)) == 4
    with Store.read(database) as store:
        noted = store.mailboxes.failures("support", "INBOX")
    assert [(row.attempts, row.next_try_at > NOW) for row in noted] == [(1, True)]
    broken.chmod(0o600)
    now[0] += timedelta(hours=1)
    sweep_to_the_end(one)
    assert len(stored(database)) == 5
    with Store.read(database) as store:
        assert store.mailboxes.failures("support", "INBOX") == []


def sweep_to_the_end(one: Collector) -> None:
    """Sweeps as often as the server ends the connection, as the mailbox's thread does."""
    for _ in range(10):
        try:
            return sweep(one)
        except DROPPED:
            continue
    raise AssertionError("It never came to an end.")


def test_new_mail_is_told_at_once_and_not_at_the_next_sweep(dovecot: Dovecot, sqlite: Database) -> None:
    dovecot.append(*mails(1))

    with pulled(sqlite, dovecot.options(sweep_seconds=3600)):
        wait_until(has(sqlite, "Mail 1"), seconds=_PATIENCE, what="the first mail is stored")
        dovecot.deliver(mails(1, first=2)[0])
        wait_until(has(sqlite, "Mail 1", "Mail 2"), seconds=_PATIENCE, what="the second mail is stored")


def test_a_half_open_connection_is_found_out_while_idle_waits_h22(
    dovecot: Dovecot, proxy: FaultProxy, sqlite: Database
) -> None:
    dovecot.append(*mails(1))

    with pulled(sqlite, dovecot.options(port=proxy.port, sweep_seconds=3600, timeout_seconds=1.0)) as mailbox:
        wait_until(has(sqlite, "Mail 1"), seconds=_PATIENCE, what="the first mail is stored")
        proxy.freeze()
        dovecot.deliver(mails(1, first=2)[0])
        wait_until(has(sqlite, "Mail 1", "Mail 2"), seconds=_PATIENCE, what="the second mail is stored")
        wait_until(lambda: mailbox.health.failures == 0, seconds=_PATIENCE, what="it is well again")

    assert mailbox.health.last_error == "The server did not answer in time."
    assert proxy.connections == 2


def test_a_server_that_is_started_again_is_found_again_h22(dovecot: Dovecot, sqlite: Database) -> None:
    dovecot.append(*mails(1))

    with pulled(sqlite, dovecot.options(sweep_seconds=3600)) as mailbox:
        wait_until(has(sqlite, "Mail 1"), seconds=_PATIENCE, what="the first mail is stored")
        dovecot.stop()
        wait_until(lambda: mailbox.health.failures > 0, seconds=_PATIENCE, what="the outage is noted")
        dovecot.start()
        dovecot.append(*mails(1, first=2))
        wait_until(has(sqlite, "Mail 1", "Mail 2"), seconds=_PATIENCE, what="the second mail is stored")

    with Store.read(sqlite) as store:
        health = store.mailboxes.find_health("support")
    assert health is not None
    assert (health.failures, health.last_success_at) == (0, NOW)
    assert health.last_error_at == NOW


def test_where_idle_is_not_wanted_whole_folders_are_compared_in_turns(dovecot: Dovecot, sqlite: Database) -> None:
    with pulled(sqlite, dovecot.options(idle=False, sweep_seconds=0.2)):
        dovecot.append(*mails(1))
        wait_until(has(sqlite, "Mail 1"), seconds=_PATIENCE, what="the mail is stored")


def test_a_folder_that_is_not_there_does_not_stop_the_others_h22(dovecot: Dovecot, sqlite: Database) -> None:
    dovecot.append(*mails(1))

    with pulled(sqlite, dovecot.options(folders=("INBOX", "Nowhere"), sweep_seconds=3600)) as mailbox:
        wait_until(has(sqlite, "Mail 1"), seconds=_PATIENCE, what="the mail is stored")
        wait_until(lambda: mailbox.health.failures > 0, seconds=_PATIENCE, what="the folder is missed")
        dovecot.deliver(mails(1, first=2)[0])
        wait_until(has(sqlite, "Mail 1", "Mail 2"), seconds=_PATIENCE, what="it still watches")

    assert mailbox.health.last_error.startswith("The server said: Nowhere: ")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"password": "wrong"}, "The server refused the login: "),
        ({"ca_file": None}, "The server's certificate is not trusted: "),
        ({"host": "127.0.0.1", "port": 1}, "ConnectionRefusedError: "),
    ],
)
def test_what_is_wrong_with_an_account_is_said_in_a_sentence_without_secrets(
    dovecot: Dovecot, sqlite: Database, changes: dict[str, object], sentence: str
) -> None:
    with pulled(sqlite, dovecot.options(**changes)) as mailbox:
        wait_until(lambda: mailbox.health.failures > 0, seconds=_PATIENCE, what="the failure is noted")

    with Store.read(sqlite) as store:
        health = store.mailboxes.find_health("support")
    assert health is not None
    assert health.last_error.startswith(sentence)
    assert "wrong" not in health.last_error
    assert health.next_try_at is not None and health.next_try_at > NOW


def test_tls_can_begin_after_the_greeting_but_never_falls_back(dovecot: Dovecot, sqlite: Database) -> None:
    dovecot.append(*mails(1))

    sweep(collector(sqlite, dovecot.options(security="starttls", port=dovecot.imap_port)))

    assert subjects(sqlite) == ["Mail 1"]
    with pytest.raises(OSError, match="certificate"):
        sweep(collector(sqlite, dovecot.options(security="starttls", port=dovecot.imap_port, ca_file=None)))


def test_a_mailbox_is_ended_while_its_server_does_not_answer(
    dovecot: Dovecot, proxy: FaultProxy, sqlite: Database
) -> None:
    dovecot.append(*mails(1))

    with pulled(sqlite, dovecot.options(port=proxy.port, timeout_seconds=60.0)) as mailbox:
        wait_until(has(sqlite, "Mail 1"), seconds=_PATIENCE, what="the mail is stored")
        proxy.freeze()
        mailbox.stop(timeout_seconds=1.0)

        assert not mailbox._thread.is_alive()
