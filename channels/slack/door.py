"""Taking events in: each is in the store, committed, before it is acknowledged (H13, H14, H15)."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from channels.slack.calls import within_patience
from channels.slack.changes import as_written_late, note_deletion, note_edit
from channels.slack.payloads import WRITTEN, Payload, Post, authorized_team, bot_users, mapping, post_of
from channels.slack.workspaces import Workspaces
from models.database import Database
from models.store import Store

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SlackDoor:
    """Stores what people post; ``on_accepted`` is called after the commit."""

    database: Database
    workspaces: Workspaces
    clock: Callable[[], datetime]
    on_accepted: Callable[[], None]

    async def take(self, body: Payload, *, repaired: bool = False) -> bool:
        """Stores an event of a message; whether it brought something that we did not have.

        Raises StoreUnavailableError, and then the event must not be acknowledged. ``repaired`` says that it was found
        by looking back, not delivered.
        """
        if not authorized_team(body):  # then it is ours, which is asked for once
            await within_patience(self.workspaces.learn_home())
        is_new = await asyncio.to_thread(self._record, body, repaired)
        if is_new:
            self.on_accepted()
        return is_new

    def _record(self, body: Payload, repaired: bool) -> bool:
        event, now, team = mapping(body.get("event")), self.clock(), self.workspaces.installation(body)
        subtype = event.get("subtype") or ""
        with Store.open(self.database) as store:
            if subtype == "message_changed":
                late = as_written_late(store, body, now=now)
                if late is None:
                    return note_edit(store, body, now=now)
                body = late
            if subtype == "message_deleted":
                return note_deletion(store, body, now=now)
            post = post_of(body, team)
            if post is None:
                if subtype not in WRITTEN:
                    log.info("A message of the subtype %r is no post.", subtype)
                return False
            return self._add(store, post, body, now, repaired)

    def _add(self, store: Store, post: Post, body: Payload, now: datetime, repaired: bool) -> bool:
        if self._is_not_a_persons(post, body):
            return False
        kept = {name: value for name, value in body.items() if name != "token"}
        added = store.slack.add_post(
            team=post.team,
            channel=post.channel,
            ts=post.ts,
            thread=post.thread,
            author=post.author,
            event_id=post.event_id or None,
            payload=kept | ({"repaired": True} if repaired else {}),
            received_at=now,
        )
        channel = store.slack.channel(post.channel)
        channel.team, channel.left_at = channel.team or post.team, None
        if not added:
            self._learn_more(store, post, kept)
        return added

    def _is_not_a_persons(self, post: Post, body: Payload) -> bool:
        """Whether a machine wrote it, or it stands where technicians talk among themselves (H11)."""
        is_own = post.author in bot_users(body) or self.workspaces.is_own(post.team, post.author)
        return post.is_bot or is_own or post.channel == self.workspaces.settings.triage_channel

    def _learn_more(self, store: Store, post: Post, kept: Payload) -> None:
        """A mention says less of its author than the message of the same ts: keep what says more."""
        known = store.slack.find_post(post.channel, post.ts)
        if known is None or known.state != "waiting" or mapping(known.payload.get("event")).get("type") == "message":
            return
        if mapping(kept.get("event")).get("type") == "message":
            known.payload, known.team = dict(kept), post.team
