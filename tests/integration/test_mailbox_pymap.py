"""Mailboxes on a server that knows little: STARTTLS only, no keywords, everything new after each start (H15, H22)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from channels.mail.imap_connection import connected
from channels.mail.imap_reconcile import compare
from channels.mail.imap_sweep import Collector
from channels.mail.mailbox import Mailbox
from models.database import Database, open_database
from tests.acceptance.serving import free_port, wait_until
from tests.integration.mailbox_fixtures import NOW, collector, mails, stored, subjects, sweep
from tests.integration.pymap_server import Pymap, pymap_server


@pytest.fixture
def sqlite(sqlite_url: str) -> Iterator[Database]:
    opened = open_database(sqlite_url)
    yield opened
    opened.close()


@pytest.fixture
def pymap(tmp_path: Path) -> Iterator[Pymap]:
    with pymap_server(tmp_path) as server:
        server.empty()
        yield server


def test_mail_is_taken_in_once_to_the_byte(pymap: Pymap, sqlite: Database) -> None:
    sent = mails(3)
    pymap.put(*sent)
    one = collector(sqlite, pymap.options())

    sweep(one)
    sweep(one)

    assert stored(sqlite) == sent


def test_new_mail_is_told_at_once(pymap: Pymap, sqlite: Database) -> None:
    mailbox = Mailbox(Collector(pymap.options(sweep_seconds=3600), sqlite, lambda: NOW), chance=lambda: 0.0)
    mailbox.start()
    try:
        wait_until(lambda: mailbox.health.last_success_at == NOW, seconds=30, what="it is connected")
        pymap.put(*mails(1))
        wait_until(lambda: subjects(sqlite) == ["Mail 1"], seconds=30, what="the mail is stored")
    finally:
        mailbox.stop()


def test_where_keywords_are_not_kept_that_is_said_and_mail_is_taken_in_all_the_same(
    pymap: Pymap, sqlite: Database
) -> None:
    pymap.put(*mails(1))
    options = pymap.options(after="flag")

    sweep(collector(sqlite, options))

    assert subjects(sqlite) == ["Mail 1"]
    assert [found.problem for found in compare(options, sqlite)] == [
        "INBOX does not keep keywords, so mail that was taken in is not flagged"
    ]


def test_mail_is_moved_after_it_was_taken_in(pymap: Pymap, sqlite: Database) -> None:
    pymap.put(*mails(2))
    options = pymap.options(after="move", move_to="Taken")

    sweep(collector(sqlite, options))

    with connected(options, None) as connection:
        assert connection.open_folder("INBOX", to_write=False).exists == 0
        assert connection.open_folder("Taken", to_write=False).exists == 2


def test_a_server_that_was_built_anew_and_filled_again_brings_nothing_twice_h15_h22(
    tmp_path: Path, sqlite: Database
) -> None:
    port, sent = free_port(), mails(3)
    for filling in (sent[:2], sent):
        with pymap_server(tmp_path, port) as server:
            server.empty()
            server.put(*filling)
            sweep(collector(sqlite, server.options()))

    assert stored(sqlite) == sent
