"""The outbox: replies wait here until their channel has taken them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, bindparam, func, literal, or_, select, true, update
from sqlalchemy.orm import Session

from models.messages import Attachment, OutgoingMessage
from models.queues import OutboxFileRow, OutboxRow
from models.store.inbox import LeaseLostError, insert_unless_known
from models.store.paging import newest_below
from models.vocabulary import Channel

_OF_CONVERSATION = (
    select(OutboxRow).where(OutboxRow.conversation_id == bindparam("conversation_id")).order_by(OutboxRow.id)
)


@dataclass(frozen=True, slots=True)
class ClaimedReply:
    """A reply leased to one sender."""

    outbox_id: int
    token: str
    attempts: int
    message: OutgoingMessage
    purpose: str = ""
    request_id: int | None = None
    conversation_id: int | None = None
    queued_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SentFile:
    """What is said of a file that goes out with a reply; its content stays where it is."""

    name: str
    type: str
    size: int


class Outbox:
    """Named queries on the outbox."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(
        self,
        message: OutgoingMessage,
        *,
        purpose: str,
        now: datetime,
        request_id: int | None = None,
        conversation_id: int | None = None,
    ) -> bool:
        """Queues a reply unless one of the same identity stands there already; whether it was added."""
        values = {
            "identity": message.identity,
            "channel": message.channel.value,
            "purpose": purpose,
            "request_id": request_id,
            "conversation_id": conversation_id,
            "recipient": message.recipient,
            "payload": _payload(message),
            "created_at": now,
        }
        outbox_id = insert_unless_known(self._session, OutboxRow, values, OutboxRow.id)
        if outbox_id is not None:
            self._session.add_all(_file(outbox_id, attachment) for attachment in message.attachments)
        return outbox_id is not None

    def claim(
        self,
        limit: int,
        *,
        token: str,
        now: datetime,
        lease: timedelta,
        channels: Collection[Channel] = frozenset(Channel),
        only: Collection[str] = (),
        besides: Collection[str] = (),
    ) -> list[ClaimedReply]:
        """Leases up to ``limit`` replies of some channels that are due, oldest first.

        ``only`` and ``besides`` are purposes that alone are wanted, or are left to others.
        """
        rested = or_(OutboxRow.not_before.is_(None), OutboxRow.not_before <= now)
        due = or_(
            and_(OutboxRow.state == "waiting", rested),
            and_(OutboxRow.state == "claimed", OutboxRow.leased_until < now),
        )
        ids = self._session.scalars(
            select(OutboxRow.id)
            .where(
                due, OutboxRow.channel.in_([channel.value for channel in channels]), OutboxRow.purpose.not_in(besides)
            )
            .where(OutboxRow.purpose.in_(only) if only else true())
            .order_by(OutboxRow.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        ).all()
        if not ids:
            return []
        self._session.execute(
            update(OutboxRow)
            .where(OutboxRow.id.in_(ids))
            .values(state="claimed", lease_token=token, leased_until=now + lease, attempts=OutboxRow.attempts + 1)
            .execution_options(synchronize_session=False)
        )
        rows = self._session.scalars(
            select(OutboxRow)
            .where(OutboxRow.id.in_(ids))
            .order_by(OutboxRow.id)
            .execution_options(populate_existing=True)
        )
        found, files = rows.all(), self.files_of(ids)
        return [
            ClaimedReply(
                row.id,
                token,
                row.attempts,
                _message(row, files.get(row.id, ())),
                row.purpose,
                row.request_id,
                row.conversation_id,
                row.created_at,
            )
            for row in found
        ]

    def files_of(self, ids: Sequence[int]) -> dict[int, tuple[Attachment, ...]]:
        """The files that go out with replies, in their order."""
        files: dict[int, tuple[Attachment, ...]] = {}
        query = select(OutboxFileRow).where(OutboxFileRow.outbox_id.in_(ids)).order_by(OutboxFileRow.id)
        for row in self._session.scalars(query):
            attachment = Attachment(row.name, row.type, len(row.content), row.sha256, False, row.content)
            files[row.outbox_id] = (*files.get(row.outbox_id, ()), attachment)
        return files

    def named_files_of(self, ids: Sequence[int]) -> dict[int, list[SentFile]]:
        """The same files by name, type and size, without a look at their contents."""
        row, named = OutboxFileRow, dict[int, list[SentFile]]()
        query = select(row.outbox_id, row.name, row.type, func.length(row.content)).where(row.outbox_id.in_(ids))
        for outbox_id, name, kind, size in self._session.execute(query.order_by(row.id)):
            named.setdefault(outbox_id, []).append(SentFile(name, kind, size))
        return named

    def sent(self, replies: Sequence[ClaimedReply], *, now: datetime) -> None:
        """Marks replies as taken by their channel."""
        if replies:
            self._session.execute(
                update(OutboxRow)
                .where(OutboxRow.id.in_([reply.outbox_id for reply in replies]))
                .where(OutboxRow.lease_token == replies[0].token)
                .values(state="sent", sent_at=now, lease_token=None, leased_until=None, reason="")
                .execution_options(synchronize_session=False)
            )

    def sent_in_part(self, reply: ClaimedReply, reason: str, *, now: datetime) -> None:
        """Marks a reply as taken for some of its recipients, and says which were refused."""
        self._end(reply, state="sent", sent_at=now, reason=reason)

    def split_off(self, reply: ClaimedReply, recipient: str, *, now: datetime, not_before: datetime) -> None:
        """Queues a reply that others have got for one more of its recipients, who was put off."""
        row = self._session.get_one(OutboxRow, reply.outbox_id)
        alone = replace(reply.message, recipient=recipient, cc=(), identity=f"{row.identity}>{recipient}")
        if self.add(
            alone, purpose=row.purpose, now=now, request_id=row.request_id, conversation_id=row.conversation_id
        ):
            wait = update(OutboxRow).where(OutboxRow.identity == alone.identity)
            self._session.execute(wait.values(not_before=not_before))

    def find(self, outbox_id: int) -> OutboxRow | None:
        """The reply of that id."""
        return self._session.get(OutboxRow, outbox_id)

    def bounced(self, outbox_id: int, reason: str) -> OutboxRow | None:
        """Marks a reply as one that came back, also before its sending was recorded; None where there is none."""
        self._session.execute(
            update(OutboxRow)
            .where(OutboxRow.id == outbox_id)
            .values(state="bounced", reason=reason, lease_token=None, leased_until=None)
            .execution_options(synchronize_session=False)
        )
        return self._session.get(OutboxRow, outbox_id, populate_existing=True)

    def failed(self, reply: ClaimedReply, reason: str) -> None:
        """Marks a reply as refused for good; raises LeaseLostError where the lease is no longer ours."""
        self._end(reply, state="failed", reason=reason)

    def postpone(self, reply: ClaimedReply, reason: str, *, until: datetime, is_untried: bool = False) -> None:
        """Frees a reply to be tried again, not before a moment; one that was not even tried costs no attempt."""
        attempts = reply.attempts - is_untried
        self._end(reply, state="waiting", reason=reason, not_before=until, attempts=attempts)

    def counts(self) -> dict[str, int]:
        """How many replies stand in each state."""
        rows = self._session.execute(select(OutboxRow.state, func.count()).group_by(OutboxRow.state))
        return {row[0]: row[1] for row in rows}

    def count(self, state: str, *, most: int) -> int:
        """How many replies stand in one state, counted no further than ``most``."""
        found = select(literal(1)).select_from(OutboxRow).where(OutboxRow.state == state).limit(most).subquery()
        return self._session.execute(select(func.count()).select_from(found)).scalar_one()

    def oldest(self) -> datetime | None:
        """When the reply was queued that waits longest."""
        query = select(func.min(OutboxRow.created_at)).where(OutboxRow.state.in_(("waiting", "claimed")))
        found: datetime | None = self._session.execute(query).scalar()
        return found

    def of_request(self, request_id: int) -> list[OutboxRow]:
        """The replies to one request, oldest first."""
        query = select(OutboxRow).where(OutboxRow.request_id == request_id).order_by(OutboxRow.id)
        return list(self._session.scalars(query))

    def of_conversation(self, conversation_id: int) -> list[OutboxRow]:
        """The replies of one conversation, oldest first."""
        return list(self._session.scalars(_OF_CONVERSATION, {"conversation_id": conversation_id}))

    def give_up(self, recipient: str, reason: str) -> None:
        """Ends what waits for a recipient who is there no longer."""
        waits = (OutboxRow.recipient == recipient, OutboxRow.state.in_(("waiting", "claimed")))
        self._session.execute(
            update(OutboxRow)
            .where(*waits)
            .values(state="failed", reason=reason, lease_token=None, leased_until=None)
            .execution_options(synchronize_session=False)
        )

    def hurry(self, recipient: str) -> None:
        """Lets what waits for a recipient go at once."""
        waits = update(OutboxRow).where(OutboxRow.recipient == recipient, OutboxRow.state == "waiting")
        self._session.execute(waits.values(not_before=None).execution_options(synchronize_session=False))

    def again(self, recipient: str) -> int:
        """Lets what a recipient did not take be tried again from the start; how many replies these are."""
        found = self._session.execute(
            update(OutboxRow)
            .where(OutboxRow.recipient == recipient, OutboxRow.state == "failed")
            .values(state="waiting", attempts=0, not_before=None)
            .returning(OutboxRow.id)
            .execution_options(synchronize_session=False)
        )
        return len(found.all())

    def of_recipient(self, recipient: str, *, before: int | None, limit: int) -> list[OutboxRow]:
        """What was queued for a recipient, the newest first, below an id."""
        query = select(OutboxRow).where(OutboxRow.recipient == recipient)
        return list(self._session.scalars(newest_below(query, OutboxRow.id, before, limit)))

    def listing(self, *, state: str | None, limit: int) -> list[OutboxRow]:
        """The newest replies, all or of one state."""
        query = select(OutboxRow).order_by(OutboxRow.id.desc()).limit(limit)
        if state is not None:
            query = query.where(OutboxRow.state == state)
        return list(self._session.scalars(query))

    def _end(self, reply: ClaimedReply, **values: Any) -> None:
        ended = self._session.execute(
            update(OutboxRow)
            .where(OutboxRow.id == reply.outbox_id, OutboxRow.lease_token == reply.token)
            .values(lease_token=None, leased_until=None, **values)
            .execution_options(synchronize_session=False)
        )
        if ended.rowcount != 1:  # type: ignore[attr-defined]
            raise LeaseLostError(f"The lease of outbox message {reply.outbox_id} is no longer ours.")


_APART = frozenset({"channel", "recipient", "identity", "attachments"})


def _payload(message: OutgoingMessage) -> dict[str, Any]:
    return {field.name: getattr(message, field.name) for field in fields(message) if field.name not in _APART}


def _message(row: OutboxRow, attachments: tuple[Attachment, ...]) -> OutgoingMessage:
    payload = row.payload | {name: tuple(row.payload.get(name, ())) for name in ("references", "cc")}
    return OutgoingMessage(
        channel=Channel(row.channel),
        recipient=row.recipient,
        identity=row.identity,
        attachments=attachments,
        **payload,
    )


def _file(outbox_id: int, attachment: Attachment) -> OutboxFileRow:
    return OutboxFileRow(
        outbox_id=outbox_id,
        name=attachment.name,
        type=attachment.type,
        sha256=attachment.sha256,
        content=attachment.content,
    )
