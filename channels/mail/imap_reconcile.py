"""Comparing what a mailbox holds with what is stored: whatever is in neither is missing."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from channels.mail.imap_after import obstacle
from channels.mail.imap_connection import DROPPED, REFUSED, Connection, OpenFolder, connected
from channels.mail.imap_fetch import MOST_SIZES_AT_ONCE, batches, bodies, portions, sizes
from channels.mail.keys import content_key
from channels.mail.mailbox_options import MailboxOptions
from channels.mail.oauth import TokenSource
from models.database import Database
from models.store import Store


@dataclass(frozen=True, slots=True)
class FolderComparison:
    """What one folder holds; ``missing`` are the UIDs that are not stored, by place or by content."""

    folder: str
    held: int
    missing: tuple[int, ...]
    remarks: tuple[str, ...]

    @property
    def problem(self) -> str:
        """What an operator should know, in words; empty where all is well."""
        said = list(self.remarks)
        if self.missing:
            said.insert(0, f"{self.folder}: {len(self.missing)} of {self.held} messages are not stored")
        return "; ".join(said)


def compare(options: MailboxOptions, database: Database) -> list[FolderComparison]:
    """Logs in and compares every folder of an account; changes nothing. Raises what ``connected`` raises."""
    tokens = TokenSource(options.tokens) if options.tokens else None
    with connected(options, tokens) as connection:
        return [_compare_folder(connection, options, database, name) for name in options.folders]


def visit(options: MailboxOptions) -> list[tuple[str, str]]:
    """Logs in and opens every folder; what is wrong with each, nothing where it is well. Raises as ``compare`` does."""
    tokens = TokenSource(options.tokens) if options.tokens else None
    with connected(options, tokens) as connection:
        return [(name, _visit_folder(connection, options, name)) for name in options.folders]


def _visit_folder(connection: Connection, options: MailboxOptions, name: str) -> str:
    try:
        return obstacle(connection, options, connection.open_folder(name, to_write=options.after != "leave"))
    except DROPPED:
        raise
    except REFUSED as error:
        return f"The server said: {error}"


def _compare_folder(connection: Connection, options: MailboxOptions, database: Database, name: str) -> FolderComparison:
    folder = connection.open_folder(name, to_write=options.after != "leave")
    uids = connection.uids(folder)
    path_of = {uid: folder.path_key(options.name, uid) for uid in uids}
    with Store.read(database) as store:
        known = store.mailboxes.known_paths(path_of.values())
        failures = {
            row.uid: row.reason
            for row in store.mailboxes.failures(options.name, name)
            if row.uidvalidity == folder.uidvalidity
        }
    unknown = [uid for uid in uids if path_of[uid] not in known]
    missing = _not_stored(connection, options, database, [uid for uid in unknown if uid not in failures])
    missing += [uid for uid in unknown if uid in failures]
    remarks = [*_failed(folder, failures, unknown), obstacle(connection, options, folder)]
    return FolderComparison(name, len(uids), tuple(sorted(missing)), tuple(filter(None, remarks)))


def _failed(folder: OpenFolder, failures: dict[int, str], unknown: Collection[int]) -> Iterator[str]:
    for uid in sorted(failures.keys() & set(unknown))[:5]:
        yield f"message {uid} of {folder.name} could not be taken in: {failures[uid]}"


def _not_stored(connection: Connection, options: MailboxOptions, database: Database, uids: Sequence[int]) -> list[int]:
    """Those whose content is not stored either: a folder whose UIDs were given anew holds nothing new."""
    missing: list[int] = []
    for some in portions(uids, MOST_SIZES_AT_ONCE):
        size_of = sizes(connection, some)
        fitting = {uid: size for uid, size in size_of.items() if size <= options.largest_message_bytes}
        missing += size_of.keys() - fitting.keys()
        for batch in batches(fitting, most=options.batch_messages, most_bytes=options.batch_bytes):
            keys = _content_keys(connection, batch)
            with Store.read(database) as store:
                stored = store.mailboxes.known_contents(set(keys.values()))
            missing += [uid for uid in batch if keys.get(uid) not in stored]
    return missing


def _content_keys(connection: Connection, batch: list[int]) -> dict[int, str]:
    try:
        return {uid: content_key(raw) for uid, raw in bodies(connection, batch).items()}
    except DROPPED:
        raise
    except REFUSED:
        return {}
