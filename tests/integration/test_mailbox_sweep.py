"""What a mailbox holds is taken in once, whole, and whoever has touched it: against a real Dovecot (H13-H15, H22)."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import event

from channels.mail.imap_connection import connected
from channels.mail.imap_reconcile import compare
from models.database import Database, open_database
from models.store import Store, StoreUnavailableError
from tests.integration.dovecot_server import OTHER, Dovecot
from tests.integration.mailbox_fixtures import (
    NOW,
    collector,
    dovecot,
    mails,
    paths,
    running_dovecot,
    stored,
    subjects,
    sweep,
)

pytestmark = pytest.mark.requires_dovecot
__all__ = ["dovecot", "running_dovecot"]


@pytest.fixture
def sqlite(sqlite_url: str):  # type: ignore[no-untyped-def]
    opened = open_database(sqlite_url)
    yield opened
    opened.close()


def test_all_mail_is_taken_in_once_to_the_byte_and_left_unread(dovecot: Dovecot, database: Database) -> None:
    sent = mails(7)
    dovecot.append(*sent)
    one = collector(database, dovecot.options())

    sweep(one)
    sweep(one)

    assert stored(database) == sent
    with dovecot.client() as client:
        client.select_folder("INBOX", readonly=True)
        assert client.search("UNSEEN") == client.search("ALL")


def test_mail_that_a_person_read_first_is_taken_in_h22(dovecot: Dovecot, sqlite: Database) -> None:
    dovecot.append(*mails(2))
    with dovecot.client() as client:
        client.select_folder("INBOX")
        client.add_flags(client.search("ALL"), [b"\\Seen", b"\\Answered"])

    sweep(collector(sqlite, dovecot.options()))

    assert subjects(sqlite) == ["Mail 1", "Mail 2"]


def test_mail_older_than_any_window_is_taken_in_after_an_outage_h22(dovecot: Dovecot, sqlite: Database) -> None:
    with dovecot.client() as client:
        client.append("INBOX", mails(1)[0], msg_time=datetime(2011, 1, 1, tzinfo=UTC))

    sweep(collector(sqlite, dovecot.options()))

    assert subjects(sqlite) == ["Mail 1"]


def test_a_restart_goes_on_where_the_last_process_was_h13_h22(dovecot: Dovecot, database: Database) -> None:
    dovecot.append(*mails(3))
    sweep(collector(database, dovecot.options()))
    dovecot.append(*mails(2, first=4))

    again = collector(database, dovecot.options())
    with connected(again.options, None) as connection:
        again.look(connection, "INBOX")

    assert subjects(database) == [f"Mail {number}" for number in range(1, 6)]
    with Store.read(database) as store:
        state = store.mailboxes.state("support", "INBOX")
    assert state is not None and state.swept_at == NOW


def test_uids_that_are_given_anew_bring_nothing_twice_and_lose_nothing_h15_h22(
    dovecot: Dovecot, database: Database
) -> None:
    dovecot.append(*mails(3))
    one = collector(database, dovecot.options())
    sweep(one)
    before = paths(database)
    dovecot.give_uids_anew()
    dovecot.append(*mails(1, first=4))

    with connected(one.options, None) as connection:
        one.look(connection, "INBOX")

    assert subjects(database) == ["Mail 1", "Mail 2", "Mail 3", "Mail 4"]
    assert len(paths(database)) == len(before) + 4  # each path by which it came is kept


def test_the_same_mail_in_two_accounts_and_two_folders_is_one_message_h15(dovecot: Dovecot, database: Database) -> None:
    sent = mails(1)[0]
    copy = b"Received: from a.example by b.example; Tue, 24 Nov 2026 09:00:01 +0000\r\n" + sent
    dovecot.append(sent)
    dovecot.append(copy, user=OTHER)
    dovecot.append(sent, folder="Archive")

    sweep(collector(database, dovecot.options(folders=("INBOX", "Archive"))))
    sweep(collector(database, dovecot.options(OTHER)))

    assert len(stored(database)) == 1
    assert [path.split(":")[1:3] for path in paths(database)] == [
        ["second", "INBOX"], ["support", "Archive"], ["support", "INBOX"],
    ]  # fmt: skip


def test_a_message_moved_to_another_folder_is_no_new_one_h15(dovecot: Dovecot, sqlite: Database) -> None:
    dovecot.append(*mails(1))
    one = collector(sqlite, dovecot.options(folders=("INBOX", "Processed")))
    sweep(one)
    with dovecot.client() as client:
        client.select_folder("INBOX")
        client.move(client.search("ALL"), "Processed")

    sweep(one)

    assert len(stored(sqlite)) == 1


def test_mail_is_flagged_where_that_is_asked_for(dovecot: Dovecot, sqlite: Database) -> None:
    dovecot.append(*mails(3))

    sweep(collector(sqlite, dovecot.options(after="flag", flag="$Taken")))

    assert len(flagged(dovecot, "$Taken")) == 3


def test_mail_is_moved_to_a_folder_that_is_made_where_it_is_absent(dovecot: Dovecot, sqlite: Database) -> None:
    dovecot.append(*mails(3))

    sweep(collector(sqlite, dovecot.options(after="move", move_to="Taken")))

    assert count(dovecot, "INBOX") == 0
    assert count(dovecot, "Taken") == 3
    assert len(stored(sqlite)) == 3


@pytest.mark.parametrize("after", ["flag", "move"])
def test_while_the_disk_is_full_the_mailbox_stays_as_it_is_h13_h14(
    dovecot: Dovecot, sqlite: Database, after: str
) -> None:
    dovecot.append(*[raw + b"x" * 400_000 for raw in mails(3)])
    one = collector(sqlite, dovecot.options(after=after, move_to="Processed"))
    pages = limit_pages(sqlite, 150)

    with pytest.raises(StoreUnavailableError):
        sweep(one)

    assert stored(sqlite) == []
    assert (count(dovecot, "INBOX"), flagged(dovecot, "$Intake")) == (3, [])
    pages.clear()
    sqlite.engine.dispose()
    sweep(one)
    assert len(stored(sqlite)) == 3
    assert count(dovecot, "INBOX") == (0 if after == "move" else 3)


@pytest.mark.parametrize("after", ["flag", "move"])
def test_what_a_process_that_died_had_committed_is_tidied_by_the_next_h13(
    dovecot: Dovecot, sqlite: Database, after: str
) -> None:
    dovecot.append(*mails(3))
    sweep(collector(sqlite, dovecot.options()))  # it died between the commit and the flag

    sweep(collector(sqlite, dovecot.options(after=after, move_to="Processed")))

    left = count(dovecot, "INBOX") if after == "move" else 3 - len(flagged(dovecot, "$Intake"))
    assert left == 0
    assert len(stored(sqlite)) == 3


def test_a_message_over_the_limit_is_noted_and_left_and_the_others_go_on_h22(
    dovecot: Dovecot, database: Database
) -> None:
    small, large = mails(2)
    dovecot.append(small)
    dovecot.append(large + b"x" * 200_000)
    options = dovecot.options(after="move", move_to="Processed", largest_message_bytes=100_000)

    sweep(collector(database, options))

    assert subjects(database) == ["Mail 1"]
    assert count(dovecot, "INBOX") == 1
    with Store.read(database) as store:
        noted = store.mailboxes.failures("support", "INBOX")
    assert "more than largest_message_bytes" in noted[0].reason
    sweep(collector(database, replace(options, largest_message_bytes=1_000_000)))
    assert subjects(database) == ["Mail 1", "Mail 2"]
    with Store.read(database) as store:
        assert store.mailboxes.failures("support", "INBOX") == []


def test_the_comparison_finds_what_is_not_stored_and_only_that(dovecot: Dovecot, database: Database) -> None:
    dovecot.append(*mails(3))
    options = dovecot.options()
    sweep(collector(database, options))
    dovecot.give_uids_anew()
    all_well = compare(options, database)
    dovecot.append(*mails(1, first=4))

    found = compare(options, database)

    assert [each.problem for each in all_well] == [""]
    assert [each.problem for each in found] == ["INBOX: 1 of 4 messages are not stored"]


def flagged(dovecot: Dovecot, keyword: str) -> list[int]:
    with dovecot.client() as client:
        client.select_folder("INBOX", readonly=True)
        return list(client.search(["KEYWORD", keyword]))


def count(dovecot: Dovecot, folder: str) -> int:
    with dovecot.client() as client:
        return int(client.folder_status(folder, ["MESSAGES"])[b"MESSAGES"])


def limit_pages(database: Database, pages: int) -> list[int]:
    """A disk with so much room for the database, until the list is emptied."""
    limit = [pages]

    def set_limit(connection, _record):  # type: ignore[no-untyped-def]
        connection.execute(f"PRAGMA max_page_count={limit[0] if limit else 1_000_000}")

    database.engine.dispose()
    event.listen(database.engine, "connect", set_limit)
    return limit
