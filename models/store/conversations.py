"""Named queries on conversations and the requests in them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, func, select
from sqlalchemy.orm import Session

from models.cases import ConversationRow, RequestRow, ThreadRow, WatcherRow
from models.clients import ContactAddressRow, ContactRow
from models.store.inbox import insert_unless_known
from models.store.paging import newest_below

# Made once: every page asks for the count, that of a case for a conversation.
_COUNT = select(func.count()).where(RequestRow.state == bindparam("state"))
_IN = select(RequestRow).where(RequestRow.conversation_id == bindparam("conversation_id")).order_by(RequestRow.id)


class Conversations:
    """What belongs together, and how a message is known to continue it."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, *, client_id: int, contact_id: int | None, channel: str, subject: str, now: datetime) -> int:
        """Opens a conversation; its id."""
        row = ConversationRow(
            client_id=client_id, contact_id=contact_id, channel=channel, subject=subject, opened_at=now
        )
        self._session.add(row)
        self._session.flush()
        return row.id

    def get(self, conversation_id: int) -> ConversationRow:
        """The conversation; raises where there is none."""
        return self._session.get_one(ConversationRow, conversation_id)

    def find_by_message_ids(self, message_ids: Sequence[str], *, client_id: int) -> int | None:
        """The newest conversation of this client that one of the messages belongs to."""
        if not message_ids:
            return None
        query = (
            select(ThreadRow.conversation_id)
            .join(ConversationRow, ConversationRow.id == ThreadRow.conversation_id)
            .where(ThreadRow.message_id.in_(message_ids), ConversationRow.client_id == client_id)
            .order_by(ThreadRow.conversation_id.desc())
        )
        return self._session.scalars(query).first()

    def of_message_ids(self, message_ids: Sequence[str]) -> list[int]:
        """Every conversation, whose ever it is, that one of the messages belongs to."""
        query = select(ThreadRow.conversation_id).where(ThreadRow.message_id.in_(message_ids)).distinct()
        return list(self._session.scalars(query.order_by(ThreadRow.conversation_id))) if message_ids else []

    def add_message_id(self, conversation_id: int, message_id: str) -> None:
        """Notes that a message belongs to a conversation."""
        if message_id:
            values = {"message_id": message_id, "conversation_id": conversation_id}
            insert_unless_known(self._session, ThreadRow, values, ThreadRow.conversation_id)

    def watch(self, conversation_id: int, address: str, *, request_id: int) -> None:
        """Notes that somebody also gets a technician's answers in a conversation."""
        values = {"conversation_id": conversation_id, "address": address, "request_id": request_id}
        insert_unless_known(self._session, WatcherRow, values, WatcherRow.address)

    def watchers(self, conversation_id: int) -> list[str]:
        """Who also gets a technician's answers, in the order in which they came; not who was removed since (H10)."""
        query = (
            select(WatcherRow.address)
            .outerjoin(
                ContactAddressRow,
                and_(ContactAddressRow.kind == "email", ContactAddressRow.value == WatcherRow.address),
            )
            .outerjoin(ContactRow, ContactRow.id == ContactAddressRow.contact_id)
            .where(WatcherRow.conversation_id == conversation_id)
            .where(ContactRow.removed_at.is_(None), ContactAddressRow.removed_at.is_(None))
        )
        return list(self._session.scalars(query.order_by(WatcherRow.request_id, WatcherRow.address)))

    def add_request(self, **fields: Any) -> RequestRow:
        """Records a message as it was understood."""
        row = RequestRow(**fields)
        self._session.add(row)
        self._session.flush()
        return row

    def find_request(self, request_id: int) -> RequestRow | None:
        """The request of that id."""
        return self._session.get(RequestRow, request_id)

    def request_of(self, inbox_id: int) -> RequestRow | None:
        """The request that an inbox message became."""
        return self._session.scalars(select(RequestRow).where(RequestRow.inbox_id == inbox_id)).first()

    def find_request_by_message_id(self, message_id: str) -> RequestRow | None:
        """The newest request whose mail bore this Message-ID (without angle brackets)."""
        query = select(RequestRow).where(RequestRow.message_id == message_id).order_by(RequestRow.id.desc())
        return self._session.scalars(query).first()

    def requests_of_ids(self, request_ids: Sequence[int]) -> list[RequestRow]:
        """The requests of those ids, in their order."""
        rows = self._session.scalars(select(RequestRow).where(RequestRow.id.in_(request_ids)))
        found = {row.id: row for row in rows}
        return [found[each] for each in request_ids if each in found]

    def requests_in(self, conversation_id: int) -> list[RequestRow]:
        """The requests of one conversation, oldest first."""
        return list(self._session.scalars(_IN, {"conversation_id": conversation_id}))

    def held_from(self, sender: str, *, limit: int) -> list[RequestRow]:
        """The newest held requests of one sender, oldest first."""
        query = select(RequestRow).where(RequestRow.sender == sender, RequestRow.state == "held")
        return list(self._session.scalars(query.order_by(RequestRow.id.desc()).limit(limit)))[::-1]

    def requests(self, *, state: str | None, limit: int) -> list[RequestRow]:
        """The newest requests, all or of one state."""
        query = select(RequestRow).order_by(RequestRow.id.desc()).limit(limit)
        if state is not None:
            query = query.where(RequestRow.state == state)
        return list(self._session.scalars(query))

    def page(self, *, state: str | None, client_id: int | None, before: int | None, limit: int) -> list[RequestRow]:
        """The newest requests with ids below ``before``, all or of one state and one client."""
        query = select(RequestRow)
        if state is not None:
            query = query.where(RequestRow.state == state)
        if client_id is not None:
            query = query.where(RequestRow.client_id == client_id)
        return list(self._session.scalars(newest_below(query, RequestRow.id, before, limit)))

    def count_requests(self, state: str) -> int:
        """How many requests stand in a state."""
        return self._session.execute(_COUNT, {"state": state}).scalar_one()
