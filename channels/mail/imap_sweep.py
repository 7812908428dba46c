"""Taking in what a folder holds: by UID and UIDVALIDITY, never by flags or dates, each message committed once."""

import logging
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar

from channels.mail.imap_after import mark_left_over, mark_taken, obstacle
from channels.mail.imap_connection import DROPPED, REFUSED, Connection, OpenFolder
from channels.mail.imap_fetch import MOST_SIZES_AT_ONCE, batches, bodies, portions, sizes
from channels.mail.keys import content_key
from channels.mail.mailbox_options import MailboxOptions
from models.database import Database
from models.mailboxes import MailboxFailureRow
from models.messages import Delivery
from models.store import Store, StoreUnavailableError
from models.vocabulary import Channel

log = logging.getLogger(__name__)

Answer = TypeVar("Answer")

_FIRST_RETRY = timedelta(minutes=1)
_LONGEST_RETRY = timedelta(hours=6)


def retry_after(attempts: int) -> timedelta:
    """How long a message that failed alone is let be; it is never given up, because it is nowhere else.

    >>> [str(retry_after(attempts)) for attempts in (1, 2, 20)]
    ['0:01:00', '0:02:00', '6:00:00']
    """
    return min(_LONGEST_RETRY, _FIRST_RETRY * int(2 ** min(attempts - 1, 16)))


@dataclass(slots=True)
class Collector:
    """Takes in the folders of one account. It lives longer than a connection: it remembers what was in hand at a drop.

    ``suspects`` are messages whose batch ended the connection: each is fetched alone the next time, so that one
    that always ends it is found and put off, and the others go on (H22).
    """

    options: MailboxOptions
    database: Database
    clock: Callable[[], datetime]
    on_accepted: Callable[[], None] = lambda: None
    suspects: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)

    def sweep(self, connection: Connection, name: str) -> None:
        """Takes in whatever of the whole folder is not stored, however old, and whoever has read it."""
        folder = self._open(connection, name)
        uids = connection.uids(folder)
        failures = self._failures(folder)
        known = self._collect(connection, folder, uids, failures)
        self._remember(folder, uids, (failures.keys() - set(uids)) | (failures.keys() & known))

    def look(self, connection: Connection, name: str) -> None:
        """Takes in what came after the last message seen."""
        folder = self._open(connection, name)
        with Store.read(self.database) as store:
            state = store.mailboxes.state(self.options.name, name)
        if state is None or state.uidvalidity != folder.uidvalidity:
            self.sweep(connection, name)
        elif uids := connection.uids_after(state.last_uid):
            self._collect(connection, folder, uids, self._failures(folder))
            self._remember(folder, uids, ())

    def _open(self, connection: Connection, name: str) -> OpenFolder:
        folder = connection.open_folder(name, to_write=self.options.after != "leave")
        problem = obstacle(connection, self.options, folder)
        if problem and problem not in self.told:
            self.told.add(problem)
            log.warning("Mailbox %s: %s.", self.options.name, problem)
        return folder

    def _collect(
        self,
        connection: Connection,
        folder: OpenFolder,
        uids: list[int],
        failures: Mapping[int, MailboxFailureRow],
    ) -> set[int]:
        """Takes in what is due; those that were stored before."""
        known = self._known(folder, uids)
        due = [uid for uid in uids if uid not in known and not self._is_put_off(failures.get(uid))]
        self._take(connection, folder, due, failures)
        mark_left_over(connection, self.options, folder, known)
        return known

    def _failures(self, folder: OpenFolder) -> dict[int, MailboxFailureRow]:
        with Store.read(self.database) as store:
            rows = store.mailboxes.failures(self.options.name, folder.name)
        return {row.uid: row for row in rows if row.uidvalidity == folder.uidvalidity}

    def _known(self, folder: OpenFolder, uids: Collection[int]) -> set[int]:
        path_of = {uid: self._path(folder, uid) for uid in uids}
        with Store.read(self.database) as store:
            known = store.mailboxes.known_paths(path_of.values())
        return {uid for uid, path in path_of.items() if path in known}

    def _is_put_off(self, failure: MailboxFailureRow | None) -> bool:
        return failure is not None and failure.next_try_at > self.clock()

    def _path(self, folder: OpenFolder, uid: int) -> str:
        return folder.path_key(self.options.name, uid)

    def _take(
        self, connection: Connection, folder: OpenFolder, due: list[int], failures: Mapping[int, MailboxFailureRow]
    ) -> None:
        step = _Step(self, folder, failures)
        for some in step.groups(due, MOST_SIZES_AT_ONCE):
            told = step.ask(some, partial(sizes, connection))
            fitting = {uid: size for uid, size in told.items() if size <= self.options.largest_message_bytes}
            for uid in told.keys() - fitting.keys():
                step.note_too_large(uid, told[uid])
            self._take_fitting(connection, step, fitting)

    def _take_fitting(self, connection: Connection, step: "_Step", size_of: Mapping[int, int]) -> None:
        most, most_bytes = self.options.batch_messages, self.options.batch_bytes
        for batch in batches(size_of, most=most, most_bytes=most_bytes):
            raws = step.ask(batch, partial(bodies, connection))
            if raws:
                stored = self._accept(step, raws)
                # Only now: until the commit the folder stays as it was (H13, H14).
                mark_taken(connection, self.options, step.folder, stored)

    def _accept(self, step: "_Step", raws: Mapping[int, bytes]) -> list[int]:
        """Commits the messages together, else one by one; those that are stored."""
        try:
            self._commit(step, raws)
        except StoreUnavailableError:
            raise
        except Exception as error:
            if len(raws) == 1:
                log.exception("Mailbox %s: a message could not be stored.", self.options.name)
                step.note_failure(next(iter(raws)), f"It could not be stored: {type(error).__name__}.")
                return []
            return [uid for uid, raw in raws.items() if self._accept(step, {uid: raw})]
        self.suspects.difference_update(self._path(step.folder, uid) for uid in raws)
        self.on_accepted()
        return sorted(raws)

    def _commit(self, step: "_Step", raws: Mapping[int, bytes]) -> None:
        now = self.clock()
        deliveries = [self._delivery(step.folder, uid, raw, now) for uid, raw in sorted(raws.items())]
        mended = [uid for uid in raws if uid in step.failures]
        with Store.open(self.database) as store:
            store.inbox.accept(deliveries)
            store.mailboxes.forget_failures(self.options.name, step.folder.name, mended)

    def _delivery(self, folder: OpenFolder, uid: int, raw: bytes, now: datetime) -> Delivery:
        return Delivery(
            channel=Channel.EMAIL,
            raw=raw,
            content_key=content_key(raw),
            received_at=now,
            path_key=self._path(folder, uid),
        )

    def _remember(self, folder: OpenFolder, uids: Collection[int], gone: Collection[int]) -> None:
        last = max(uids, default=0)
        with Store.open(self.database) as store:
            mailboxes, account = store.mailboxes, self.options.name
            mailboxes.remember(
                account, folder.name, uidvalidity=folder.uidvalidity, last_uid=last, swept_at=self.clock()
            )
            mailboxes.forget_failures(account, folder.name, gone)


@dataclass(slots=True)
class _Step:
    """Asking one folder for messages, so that each failure costs only the message that it belongs to."""

    collector: Collector
    folder: OpenFolder
    failures: Mapping[int, MailboxFailureRow]

    def groups(self, uids: Sequence[int], size: int) -> Iterator[list[int]]:
        """Those that are above suspicion in portions; then each suspect by itself."""
        suspects = [uid for uid in uids if self._path(uid) in self.collector.suspects]
        plain = sorted(set(uids) - set(suspects))
        yield from portions(plain, size)
        yield from portions(suspects, 1)

    def ask(self, uids: list[int], question: Callable[[list[int]], dict[int, Answer]]) -> dict[int, Answer]:
        """The answers for several messages at once, else one by one; a message that fails alone is noted."""
        if not uids:
            return {}
        try:
            answers = question(uids)
        except DROPPED as error:
            self._note_drop(uids, error)
            raise
        except REFUSED as error:
            if len(uids) == 1:
                self.note_failure(uids[0], f"The server did not give it: {error}")
                return {}
            return {uid: answer for each in uids for uid, answer in self.ask([each], question).items()}
        return answers

    def note_failure(self, uid: int, reason: str) -> None:
        """Notes that a message could not be taken in, and tries it again later."""
        before = self.failures.get(uid)
        attempts = before.attempts + 1 if before else 1
        self._note(uid, attempts, reason, retry_after(attempts))

    def note_too_large(self, uid: int, size: int) -> None:
        """Notes a message that is over the limit, once; it is measured again at each sweep."""
        reason = f"It has {size} bytes, more than largest_message_bytes."
        before = self.failures.get(uid)
        if before is None or before.reason != reason:
            self._note(uid, 1, reason, timedelta())

    def _note_drop(self, uids: list[int], error: Exception) -> None:
        if len(uids) > 1:
            self.collector.suspects.update(self._path(uid) for uid in uids)
        else:
            self.collector.suspects.discard(self._path(uids[0]))
            self.note_failure(uids[0], f"The connection ended while it was fetched: {error or type(error).__name__}")

    def _note(self, uid: int, attempts: int, reason: str, wait: timedelta) -> None:
        account, folder = self.collector.options.name, self.folder
        log.error("Mailbox %s: message %s of %s could not be taken in: %s", account, uid, folder.name, reason)
        with Store.open(self.collector.database) as store:
            store.mailboxes.note_failure(
                account,
                folder.name,
                folder.uidvalidity,
                uid,
                attempts=attempts,
                reason=reason[:500],
                next_try_at=self.collector.clock() + wait,
            )

    def _path(self, uid: int) -> str:
        return self.collector._path(self.folder, uid)
