"""Named queries on the mailboxes we pull mail from."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import InstrumentedAttribute, Session

from models.mailboxes import MailboxFailureRow, MailboxHealthRow, MailboxStateRow
from models.queues import DeliveryRow, InboxRow

_MOST_AT_ONCE = 500


class Mailboxes:
    """What is remembered of accounts and their folders."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def state(self, account: str, folder: str) -> MailboxStateRow | None:
        """How far a folder was seen; None where it never was."""
        return self._session.get(MailboxStateRow, (account, folder))

    def remember(self, account: str, folder: str, *, uidvalidity: int, last_uid: int, swept_at: datetime) -> None:
        """Notes how far a folder was seen; failures of an earlier UIDVALIDITY mean nothing any more."""
        row = MailboxFailureRow
        self._session.execute(
            delete(row).where(row.account == account, row.folder == folder, row.uidvalidity != uidvalidity)
        )
        values = {"uidvalidity": uidvalidity, "last_uid": last_uid, "swept_at": swept_at}
        self._put(MailboxStateRow, {"account": account, "folder": folder}, values)

    def known_paths(self, paths: Collection[str]) -> set[str]:
        """Those of the paths by which a message already reached us."""
        return self._known(DeliveryRow.path_key, paths)

    def known_contents(self, keys: Collection[str]) -> set[str]:
        """Those of the content keys that are stored, on whatever path they came."""
        return self._known(InboxRow.content_key, keys)

    def failures(self, account: str, folder: str) -> list[MailboxFailureRow]:
        """What could not be taken in from a folder, by UID."""
        row = MailboxFailureRow
        query = select(row).where(row.account == account, row.folder == folder).order_by(row.uid)
        return list(self._session.scalars(query))

    def note_failure(
        self,
        account: str,
        folder: str,
        uidvalidity: int,
        uid: int,
        *,
        attempts: int,
        reason: str,
        next_try_at: datetime,
    ) -> None:
        """Notes that a message could not be taken in, and when it is tried again."""
        key = {"account": account, "folder": folder, "uidvalidity": uidvalidity, "uid": uid}
        self._put(MailboxFailureRow, key, {"attempts": attempts, "reason": reason, "next_try_at": next_try_at})

    def forget_failures(self, account: str, folder: str, uids: Collection[int]) -> None:
        """Notes that messages were taken in after all, or are gone."""
        row = MailboxFailureRow
        for some in _portions(uids):
            self._session.execute(delete(row).where(row.account == account, row.folder == folder, row.uid.in_(some)))

    def health(self) -> list[MailboxHealthRow]:
        """How each account fares, by name."""
        return list(self._session.scalars(select(MailboxHealthRow).order_by(MailboxHealthRow.account)))

    def find_health(self, account: str) -> MailboxHealthRow | None:
        """How one account fares; None where it was never looked at."""
        return self._session.get(MailboxHealthRow, account)

    def put_health(self, account: str, **values: Any) -> None:
        """Notes how an account fares."""
        self._put(MailboxHealthRow, {"account": account}, values)

    def forget_health(self, account: str) -> None:
        """Forgets how an account fared that is no longer pulled; how far its folders were seen stays."""
        self._session.execute(delete(MailboxHealthRow).where(MailboxHealthRow.account == account))

    def _known(self, column: InstrumentedAttribute[str], keys: Collection[str]) -> set[str]:
        known: set[str] = set()
        for some in _portions(keys):
            known.update(self._session.scalars(select(column).where(column.in_(some))))
        return known

    def _put(self, table: Any, key: dict[str, Any], values: dict[str, Any]) -> None:
        # Two processes may pull the same account: the second to write must not fail.
        dialect = postgresql if self._session.get_bind().dialect.name == "postgresql" else sqlite
        statement = dialect.insert(table).values(**key, **values)
        self._session.execute(statement.on_conflict_do_update(index_elements=list(key), set_=values))


def _portions(items: Iterable[Any]) -> list[list[Any]]:
    listed = list(items)
    return [listed[start : start + _MOST_AT_ONCE] for start in range(0, len(listed), _MOST_AT_ONCE)]
