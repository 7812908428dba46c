"""Named queries on Slack's posts, on what we posted there, and on installations."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, or_, select, update
from sqlalchemy.orm import Session

from models.cases import CaseRow, ThreadRow
from models.clients import ClientSlackRow
from models.slack import SlackChannelRow, SlackInstallationRow, SlackMarkRow, SlackMessageRow, SlackPostRow
from models.store.inbox import insert_unless_known

_UNENDED = ("new", "open", "waiting")
_LIVING = (*_UNENDED, "resolved")


class Slack:
    """What came from Slack and what stands there."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add_post(self, **values: Any) -> bool:
        """Keeps a post unless its channel and ts, or its event, are known; whether it is new (H15)."""
        return insert_unless_known(self._session, SlackPostRow, values, SlackPostRow.id) is not None

    def find_post(self, channel: str, ts: str) -> SlackPostRow | None:
        """The post of that channel and ts."""
        query = select(SlackPostRow).where(SlackPostRow.channel == channel, SlackPostRow.ts == ts)
        return self._session.scalars(query).first()

    def waiting_posts(self, *, now: datetime, limit: int = 500) -> list[SlackPostRow]:
        """Posts that wait to be gathered and are not put off, oldest first, locked for this transaction."""
        rested = or_(SlackPostRow.not_before.is_(None), SlackPostRow.not_before <= now)
        query = select(SlackPostRow).where(SlackPostRow.state == "waiting", rested).order_by(SlackPostRow.id)
        return list(self._session.scalars(query.limit(limit).with_for_update(skip_locked=True)))

    def posts(self, post_ids: Sequence[int]) -> list[SlackPostRow]:
        """The posts of those ids that still wait, by ts, locked for this transaction."""
        query = select(SlackPostRow).where(SlackPostRow.id.in_(post_ids), SlackPostRow.state == "waiting")
        return sorted(self._session.scalars(query.with_for_update()), key=lambda post: moment_of(post.ts))

    def posts_of(self, inbox_id: int) -> list[SlackPostRow]:
        """The posts that an inbox message was gathered from, by ts."""
        query = select(SlackPostRow).where(SlackPostRow.inbox_id == inbox_id)
        return sorted(self._session.scalars(query), key=lambda post: moment_of(post.ts))

    def count_waiting(self) -> int:
        """How many posts wait to be gathered."""
        query = select(func.count()).where(SlackPostRow.state == "waiting")
        return self._session.execute(query).scalar_one()

    def find_message(self, purpose: str, subject: str) -> SlackMessageRow | None:
        """What we keep posted of a purpose about a subject."""
        query = select(SlackMessageRow).where(SlackMessageRow.purpose == purpose, SlackMessageRow.subject == subject)
        return self._session.scalars(query).first()

    def message_at(self, channel: str, ts: str) -> SlackMessageRow | None:
        """What we posted there."""
        query = select(SlackMessageRow).where(SlackMessageRow.channel == channel, SlackMessageRow.ts == ts)
        return self._session.scalars(query).first()

    def begin_message(
        self, purpose: str, subject: str, *, channel: str, request_id: int | None, now: datetime
    ) -> SlackMessageRow | None:
        """Notes that something is about to be posted; None where somebody else did so first."""
        values = {
            "purpose": purpose,
            "subject": subject,
            "channel": channel,
            "request_id": request_id,
            "changed_at": now,
        }
        added = insert_unless_known(self._session, SlackMessageRow, values, SlackMessageRow.id)
        return self._session.get(SlackMessageRow, added) if added is not None else None

    def put_message(self, message_id: int, *, ts: str, shown: str, now: datetime) -> None:
        """Notes where a message stands and what it shows."""
        row = self._session.get(SlackMessageRow, message_id)
        if row is not None:
            row.ts, row.shown, row.changed_at = ts, shown, now

    def channel_team(self, channel: str) -> str:
        """The workspace by whose installation we hear of a channel; empty where unknown."""
        row = self._session.get(SlackChannelRow, channel)
        return row.team if row else ""

    def messages_of(self, request_id: int) -> list[SlackMessageRow]:
        """What we keep posted about a request."""
        return list(self._session.scalars(select(SlackMessageRow).where(SlackMessageRow.request_id == request_id)))

    def forget_message(self, message_id: int) -> None:
        """Forgets a message that is no longer there."""
        row = self._session.get(SlackMessageRow, message_id)
        if row is not None:
            self._session.delete(row)

    def installation(self, team: str) -> SlackInstallationRow | None:
        """The installation in a workspace, removed or not."""
        return self._session.get(SlackInstallationRow, team)

    def installations(self) -> list[SlackInstallationRow]:
        """Every installation, removed or not."""
        return list(self._session.scalars(select(SlackInstallationRow).order_by(SlackInstallationRow.team)))

    def put_installation(self, team: str, **values: Any) -> SlackInstallationRow:
        """Registers an installation, or a newer token of one."""
        row = self._session.get(SlackInstallationRow, team) or SlackInstallationRow(team=team)
        for name, value in values.items():
            setattr(row, name, value)
        self._session.add(row)
        self._session.flush()
        return row

    def channel(self, channel: str) -> SlackChannelRow:
        """What is known of a channel; a new row where nothing is."""
        row = self._session.get(SlackChannelRow, channel)
        if row is None:
            insert_unless_known(self._session, SlackChannelRow, {"channel": channel}, SlackChannelRow.channel)
            row = self._session.get_one(SlackChannelRow, channel)
        return row

    def is_shared(self, channel: str) -> bool:
        """Whether another organisation reads a channel, as far as is known."""
        row = self._session.get(SlackChannelRow, channel)
        return row is not None and row.is_shared

    def oldest_ts(self, channel: str) -> str:
        """The ts of the first post that we hold of a channel; empty where there is none."""
        query = select(SlackPostRow.ts).where(SlackPostRow.channel == channel, SlackPostRow.thread == "")
        return min(self._session.scalars(query.order_by(SlackPostRow.id).limit(50)), key=moment_of, default="")

    def looked_past(self, channel: str, thread: str, *, before: str) -> str:
        """The ts up to which a thread was seen: of the newest post that we hold from before a ts, else its beginning.

        Of a thread that began before we came, what stands before the first post that we hold is not ours.
        """
        query = select(SlackPostRow.ts).where(SlackPostRow.channel == channel, SlackPostRow.thread == thread)
        held = sorted(self._session.scalars(query), key=moment_of)
        early = [ts for ts in held if moment_of(ts) < moment_of(before)]
        is_ours = self.find_post(channel, thread) is not None or self.message_at(channel, thread) is not None
        return early[-1] if early else thread if is_ours or not held else held[0]

    def living_threads(self, channel: str, *, limit: int) -> list[str]:
        """The threads of a channel that have a case that is not ended, newest first."""
        prefix = f"slack:{channel}:"
        query = (
            select(ThreadRow.message_id)
            .join(CaseRow, CaseRow.conversation_id == ThreadRow.conversation_id)
            .where(ThreadRow.message_id.startswith(prefix, autoescape=True), CaseRow.status.in_(_LIVING))
            .distinct()
        )
        threads = [found.removeprefix(prefix) for found in self._session.scalars(query)]
        stamps = [thread for thread in threads if thread.replace(".", "", 1).isdecimal()]
        return sorted(stamps, key=moment_of, reverse=True)[:limit]

    def open_thread(self, channel: str) -> str:
        """The thread of a channel in which a case waits for its client, else the newest that is not ended; or empty."""
        prefix = f"slack:{channel}:"
        query = (
            select(ThreadRow.message_id, CaseRow.status)
            .join(CaseRow, CaseRow.conversation_id == ThreadRow.conversation_id)
            .where(ThreadRow.message_id.startswith(prefix, autoescape=True), CaseRow.status.in_(_UNENDED))
        )
        rows = [(found.removeprefix(prefix), status) for found, status in self._session.execute(query)]
        return max(rows, key=lambda row: (row[1] == "waiting", moment_of(row[0])), default=("", ""))[0]

    def sweep_all(self) -> None:
        """Has every channel that we hear of compared with its history soon, threads included."""
        self._session.execute(update(SlackChannelRow).where(SlackChannelRow.left_at.is_(None)).values(swept_at=None))

    def claim_channel(
        self, *, now: datetime, before: datetime, besides: str
    ) -> tuple[SlackChannelRow, datetime | None] | None:
        """The channel longest not compared, if that was before a moment, and when it was; it counts as compared now.

        ``besides`` is one that is never compared.
        """
        due = or_(SlackChannelRow.swept_at.is_(None), SlackChannelRow.swept_at <= before)
        query = (
            select(SlackChannelRow)
            .where(SlackChannelRow.left_at.is_(None), SlackChannelRow.channel != besides, due)
            .order_by(SlackChannelRow.swept_at.is_not(None), SlackChannelRow.swept_at, SlackChannelRow.channel)
            .limit(1)
            .with_for_update(skip_locked=True)
        )
        row = self._session.scalars(query).first()
        if row is None:
            return None
        was_swept_at, row.swept_at = row.swept_at, now
        return row, was_swept_at

    def claim_call(self, name: str, *, now: datetime, spacing: int) -> bool:
        """Whether a call may be made now that all processes together make every so many seconds."""
        insert_unless_known(self._session, SlackMarkRow, {"name": name, "value": 0}, SlackMarkRow.name)
        claimed = self._session.execute(
            update(SlackMarkRow)
            .where(SlackMarkRow.name == name, SlackMarkRow.value <= int(now.timestamp()))
            .values(value=int(now.timestamp()) + spacing)
            .returning(SlackMarkRow.name)
        )
        return claimed.first() is not None

    def is_heard(self, channel: str) -> bool:
        """Whether we hear of a channel now."""
        row = self._session.get(SlackChannelRow, channel)
        return row is not None and row.left_at is None

    def client_channels(self) -> list[str]:
        """The channels that are registered for clients."""
        query = select(ClientSlackRow.value).where(ClientSlackRow.kind == "channel")
        query = query.where(ClientSlackRow.removed_at.is_(None))
        return [value.rpartition("/")[2] for value in self._session.scalars(query)]

    def rename_channel(self, old: str, new: str) -> None:
        """Follows a channel whose id changed: its posts, threads, messages and its client."""
        for table in (SlackPostRow, SlackMessageRow, SlackChannelRow):
            self._session.execute(update(table).where(table.channel == old).values(channel=new))
        self._session.execute(
            update(ClientSlackRow)
            .where(ClientSlackRow.kind == "channel", ClientSlackRow.value == old)
            .values(value=new)
        )
        for row in self._session.scalars(select(ThreadRow).where(ThreadRow.message_id.like(f"slack:{old}:%"))).all():
            row.message_id = f"slack:{new}:{row.message_id.rpartition(':')[2]}"
        self._session.flush()

    def mark(self, name: str) -> int | None:
        """How far a loop got; None where it never ran."""
        row = self._session.get(SlackMarkRow, name)
        return row.value if row else None

    def put_mark(self, name: str, value: int) -> None:
        """Notes how far a loop got."""
        self._session.merge(SlackMarkRow(name=name, value=value))


def moment_of(ts: str) -> tuple[int, int]:
    """A ts as it sorts; compared as numbers, never turned into a float (it would lose digits).

    >>> moment_of("1795328636.000100") < moment_of("1795328636.000200")
    True
    """
    seconds, _, fraction = ts.partition(".")
    try:
        return int(seconds or 0), int(fraction.ljust(6, "0")[:6] or 0)
    except ValueError:
        return 0, 0
