"""The inbox: raw messages wait here until what they ask is recorded."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, func, literal, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session, undefer

from models.cases import RequestRow
from models.messages import Delivery
from models.queues import DeliveryRow, InboxRow
from models.store.paging import newest_below
from models.vocabulary import Channel

# Made once, because every page asks it.
_SOME = select(literal(1)).select_from(InboxRow).where(InboxRow.state == bindparam("state")).limit(bindparam("most"))
_COUNT = select(func.count()).select_from(_SOME.subquery())


class LeaseLostError(Exception):
    """Another worker took the message over while this one was away: nothing may be recorded for it."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """Where a delivery stands in the inbox, and whether it is a message that we did not have."""

    inbox_id: int
    is_new: bool


@dataclass(frozen=True, slots=True)
class ClaimedMessage:
    """A message leased to one worker; ``token`` fences off whoever held it before."""

    inbox_id: int
    token: str
    attempts: int
    delivery: Delivery


class Inbox:
    """Named queries on the inbox."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def accept(self, deliveries: Sequence[Delivery]) -> list[Accepted]:
        """Stores each delivery once: by its path and by its content; a known one only gains a path (H15)."""
        by_path = self._known_paths([delivery.path_key for delivery in deliveries if delivery.path_key])
        accepted, seen = [], dict[str, int]()
        for delivery in deliveries:
            inbox_id = by_path.get(delivery.path_key) or seen.get(delivery.content_key)
            is_new = False
            if inbox_id is None:
                inbox_id, is_new = self._insert_or_find(delivery)
            seen[delivery.content_key] = inbox_id
            if delivery.path_key and delivery.path_key not in by_path:
                self._add_path(inbox_id, delivery)
                by_path[delivery.path_key] = inbox_id
            accepted.append(Accepted(inbox_id, is_new))
        return accepted

    def claim(self, limit: int, *, token: str, now: datetime, lease: timedelta) -> list[ClaimedMessage]:
        """Leases up to ``limit`` messages, oldest first; one that was tried before is leased alone.

        Alone, so that a message that takes its worker down cannot take its neighbours along twice.
        """
        found = self._session.execute(
            select(InboxRow.id, InboxRow.attempts)
            .where(_is_free(now))
            .order_by(InboxRow.attempts > 0, InboxRow.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        ).all()
        fresh = [row.id for row in found if row.attempts == 0]
        return self._lease(fresh or [row.id for row in found[:1]], token, now + lease)

    def extend(self, claimed: Sequence[ClaimedMessage], *, until: datetime) -> None:
        """Keeps the lease of messages that take longer."""
        self._session.execute(
            update(InboxRow)
            .where(InboxRow.id.in_([message.inbox_id for message in claimed]))
            .where(InboxRow.lease_token == claimed[0].token)
            .values(leased_until=until)
        )

    def finish(self, claimed: ClaimedMessage) -> None:
        """Marks a message as done; raises LeaseLostError where the lease is no longer ours."""
        self._end(claimed, state="done", reason="")

    def set_aside(self, claimed: ClaimedMessage, reason: str) -> None:
        """Keeps a message for a person, with the reason; raises LeaseLostError as ``finish`` does."""
        self._end(claimed, state="set_aside", reason=reason)

    def give_back(self, claimed: ClaimedMessage, *, not_before: datetime | None, reason: str) -> None:
        """Frees a message to be tried again, not before a moment."""
        self._end(claimed, state="waiting", reason=reason, not_before=not_before)

    def return_untried(self, claimed: Sequence[ClaimedMessage]) -> None:
        """Frees messages that were claimed and not begun, as if they had not been claimed."""
        self._session.execute(
            update(InboxRow)
            .where(InboxRow.id.in_([message.inbox_id for message in claimed]))
            .where(InboxRow.state == "claimed")
            .values(state="waiting", lease_token=None, leased_until=None, attempts=InboxRow.attempts - 1)
        )

    def retry(self, inbox_id: int) -> bool:
        """Puts a message that was set aside back to wait; whether there was one."""
        retried = self._session.execute(
            update(InboxRow)
            .where(InboxRow.id == inbox_id, InboxRow.state == "set_aside")
            .values(state="waiting", attempts=0, reason="", not_before=None)
            .returning(InboxRow.id)
        ).all()
        return bool(retried)

    def settle_again(self, inbox_id: int) -> None:
        """Puts a message whose request was released back to wait.

        It counts as tried, so that it is claimed alone and its release is looked for.
        """
        self._session.execute(
            update(InboxRow)
            .where(InboxRow.id == inbox_id)
            .values(state="waiting", attempts=1, reason="", not_before=None, lease_token=None, leased_until=None)
            .execution_options(synchronize_session=False)
        )

    def find(self, inbox_id: int) -> InboxRow | None:
        """The message with its raw bytes."""
        return self._session.get(InboxRow, inbox_id, options=[undefer(InboxRow.raw)])

    def listing(self, *, state: str | None, limit: int, before: int | None = None) -> list[InboxRow]:
        """The newest messages with ids below ``before``, all or of one state, without their raw bytes."""
        query = select(InboxRow)
        if state is not None:
            query = query.where(InboxRow.state == state)
        return list(self._session.scalars(newest_below(query, InboxRow.id, before, limit)))

    def done_without_request(self) -> list[int]:
        """Messages that are done and yet became no request: there must be none."""
        query = (
            select(InboxRow.id)
            .outerjoin(RequestRow, RequestRow.inbox_id == InboxRow.id)
            .where(InboxRow.state == "done", RequestRow.id.is_(None))
        )
        return list(self._session.scalars(query))

    def counts(self) -> dict[str, int]:
        """How many messages stand in each state."""
        rows = self._session.execute(select(InboxRow.state, func.count()).group_by(InboxRow.state))
        return {row[0]: row[1] for row in rows}

    def oldest(self) -> datetime | None:
        """When the message arrived that waits longest."""
        query = select(func.min(InboxRow.received_at)).where(InboxRow.state.in_(("waiting", "claimed")))
        found: datetime | None = self._session.execute(query).scalar()
        return found

    def count(self, state: str, *, most: int) -> int:
        """How many messages stand in one state, counted no further than ``most``."""
        return self._session.execute(_COUNT, {"state": state, "most": most}).scalar_one()

    def _known_paths(self, paths: Sequence[str]) -> dict[str, int]:
        if not paths:
            return {}
        rows = self._session.execute(
            select(DeliveryRow.path_key, DeliveryRow.inbox_id).where(DeliveryRow.path_key.in_(paths))
        )
        return {row[0]: row[1] for row in rows}

    def _insert_or_find(self, delivery: Delivery) -> tuple[int, bool]:
        values = {
            "channel": delivery.channel.value,
            "content_key": delivery.content_key,
            "raw": delivery.raw,
            "envelope_from": delivery.envelope_from,
            "envelope_to": list(delivery.envelope_to),
            "peer": delivery.peer,
            "helo": delivery.helo,
            "vouched": delivery.vouched,
            "received_at": delivery.received_at,
        }
        added = insert_unless_known(self._session, InboxRow, values, InboxRow.id)
        if added is not None:
            return added, True
        known = select(InboxRow.id).where(InboxRow.content_key == delivery.content_key)
        return self._session.scalars(known).one(), False

    def _add_path(self, inbox_id: int, delivery: Delivery) -> None:
        values = {"inbox_id": inbox_id, "path_key": delivery.path_key, "received_at": delivery.received_at}
        insert_unless_known(self._session, DeliveryRow, values, DeliveryRow.id)

    def _lease(self, ids: Sequence[int], token: str, until: datetime) -> list[ClaimedMessage]:
        if not ids:
            return []
        self._session.execute(
            update(InboxRow)
            .where(InboxRow.id.in_(ids))
            .values(state="claimed", lease_token=token, leased_until=until, attempts=InboxRow.attempts + 1)
            .execution_options(synchronize_session=False)
        )
        rows = self._session.scalars(
            select(InboxRow)
            .where(InboxRow.id.in_(ids))
            .order_by(InboxRow.id)
            .options(undefer(InboxRow.raw))
            .execution_options(populate_existing=True)
        )
        found, paths = rows.all(), self._first_paths(ids)
        return [ClaimedMessage(row.id, token, row.attempts, _delivery(row, paths.get(row.id, ""))) for row in found]

    def _first_paths(self, ids: Sequence[int]) -> dict[int, str]:
        """The paths by which messages came first, when their bytes were stored: later ones say nothing of those."""
        paths = self._session.execute(
            select(DeliveryRow.inbox_id, DeliveryRow.path_key)
            .join(InboxRow, InboxRow.id == DeliveryRow.inbox_id)
            .where(InboxRow.id.in_(ids), DeliveryRow.received_at == InboxRow.received_at)
            .order_by(DeliveryRow.id.desc())
        )
        return {row[0]: row[1] for row in paths}

    def _end(self, claimed: ClaimedMessage, **values: Any) -> None:
        ended = self._session.execute(
            update(InboxRow)
            .where(InboxRow.id == claimed.inbox_id, InboxRow.lease_token == claimed.token)
            .values(lease_token=None, leased_until=None, **values)
            .execution_options(synchronize_session=False)
        )
        if ended.rowcount != 1:  # type: ignore[attr-defined]
            raise LeaseLostError(f"The lease of inbox message {claimed.inbox_id} is no longer ours.")


def insert_unless_known(session: Session, table: Any, values: dict[str, Any], wanted: Any) -> Any | None:
    """Inserts a row unless a unique column stands in the way; ``wanted`` of the new row, or None."""
    dialect = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
    # On the table, not the mapped class: the statement is then built and cached in a third of the time.
    statement = dialect.insert(table.__table__).on_conflict_do_nothing().returning(table.__table__.c[wanted.key])
    return session.connection().execute(statement, values).scalar_one_or_none()


def _is_free(now: datetime) -> ColumnElement[bool]:
    rested = or_(InboxRow.not_before.is_(None), InboxRow.not_before <= now)
    return or_(
        and_(InboxRow.state == "waiting", rested),
        and_(InboxRow.state == "claimed", InboxRow.leased_until < now),
    )


def _delivery(row: InboxRow, path_key: str) -> Delivery:
    return Delivery(
        channel=Channel(row.channel),
        raw=row.raw,
        content_key=row.content_key,
        received_at=row.received_at,
        path_key=path_key,
        envelope_from=row.envelope_from,
        envelope_to=tuple(row.envelope_to),
        peer=row.peer,
        helo=row.helo,
        vouched=row.vouched,
    )
