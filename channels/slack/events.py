"""What is done with each type of event; all others are acknowledged and leave no trace but a line in the log."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from channels.slack.door import SlackDoor
from channels.slack.installing import note_removal
from channels.slack.payloads import Payload, bot_users, installation_team, mapping
from models.store import Store

log = logging.getLogger(__name__)

TakeEvent = Callable[[Payload], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Events:
    """Leads each event to what takes it; ``more`` adds types, such as those that technicians cause."""

    door: SlackDoor
    more: Mapping[str, TakeEvent] = field(default_factory=dict)

    async def take(self, body: Payload) -> None:
        """Takes one event; when this returns it is committed. Raises StoreUnavailableError."""
        event = mapping(body.get("event"))
        kind = str(event.get("type") or "")
        if kind in ("message", "app_mention"):
            await self.door.take(body)
        elif kind in KEPT:
            await asyncio.to_thread(self._keep, kind, body)
        elif kind in self.more:
            await self.more[kind](body)
        else:
            log.info("An event of the type %r needs nothing.", kind)

    def _keep(self, kind: str, body: Payload) -> None:
        with Store.open(self.door.database) as store:
            KEPT[kind](self, store, body)

    def _joined(self, store: Store, body: Payload) -> None:
        event = mapping(body.get("event"))
        if event.get("user") in {self.door.workspaces.ours(installation_team(body)).bot_user, *bot_users(body)}:
            row = store.slack.channel(str(event.get("channel")))
            row.team, row.left_at = installation_team(body), None

    def _left(self, store: Store, body: Payload) -> None:
        store.slack.channel(_channel(body)).left_at = self.door.clock()

    def _back(self, store: Store, body: Payload) -> None:
        store.slack.channel(_channel(body)).left_at = None

    def _shared(self, store: Store, body: Payload) -> None:
        store.slack.channel(_channel(body)).is_shared = True

    def _unshared(self, store: Store, body: Payload) -> None:
        event, channel = mapping(body.get("event")), _channel(body)
        store.slack.channel(channel).is_shared = bool(event.get("is_ext_shared"))
        store.audit.record(
            at=self.door.clock(), actor="slack", act="unshared", subject=f"slack:{channel}",
            reason=f"No longer shared with {event.get('previously_connected_team_id')}; look whose channel it is.",
        )  # fmt: skip

    def _renamed(self, store: Store, body: Payload) -> None:
        event = mapping(body.get("event"))
        store.slack.rename_channel(str(event.get("old_channel_id")), str(event.get("new_channel_id")))

    def _removed(self, store: Store, body: Payload) -> None:
        event = mapping(body.get("event"))
        note_removal(store, installation_team(body) or str(body.get("team_id") or ""), event, now=self.door.clock())


def _channel(body: Payload) -> str:
    channel = mapping(body.get("event")).get("channel")
    return str(mapping(channel).get("id") or channel) if channel else ""


#: Events that change what is known of channels and installations.
KEPT: Mapping[str, Callable[[Events, Store, Payload], None]] = {
    "member_joined_channel": Events._joined,
    "channel_left": Events._left,
    "group_left": Events._left,
    "channel_archive": Events._left,
    "group_archive": Events._left,
    "channel_deleted": Events._left,
    "channel_unarchive": Events._back,
    "channel_shared": Events._shared,
    "channel_unshared": Events._unshared,
    "channel_id_changed": Events._renamed,
    "app_uninstalled": Events._removed,
    "tokens_revoked": Events._removed,
}
