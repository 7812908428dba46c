"""Gap repair: channels are compared with their history within the rate allowed, and deafness is noticed (H23).

Nothing rests on it: whatever is delivered is kept when it comes. It finds what a broken or deaf connection lost.
"""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from channels.parcels import Failure
from channels.slack.door import SlackDoor
from channels.slack.payloads import Payload, as_found, mapping
from channels.slack.posting import attempt, is_passing
from channels.slack.workspaces import NotInstalledError
from models.store import Store, StoreUnavailableError
from models.store.slack import moment_of

log = logging.getLogger(__name__)

#: The loop's marks: when the next call of history may be made, and when posts were last found to be missing.
_CALLS, DEAF = "history", "deaf"
_A_PAGE = 15  # more are not given to apps that are distributed outside the Marketplace
_IN_FLIGHT = timedelta(seconds=30)
_LATE = timedelta(days=1)
_AFTER_SILENCE_SECONDS = 5.0
_MOST_PAGES = 40
_LEFT = ("not_in_channel", "channel_not_found", "is_archived")


@dataclass(frozen=True, slots=True)
class Gap:
    """What is to be compared: a channel since a ts, with its threads where posts may be missing there as well."""

    channel: str
    team: str
    oldest: str
    is_thorough: bool


class Repairer:
    """Compares one channel after the other, the one longest not compared first; several processes share the rate."""

    def __init__(self, door: SlackDoor, *, clock: Callable[[], datetime]) -> None:
        self._door = door
        self._settings = door.workspaces.settings
        self._clock = clock

    async def run(self, stopping: asyncio.Event, *, poll_seconds: float) -> None:
        """Compares until told to stop; all channels at once after a start."""
        await self._guarded(asyncio.to_thread(self._look_again))
        while not stopping.is_set():
            await self._guarded(self.repair_next(stopping))
            try:
                await asyncio.wait_for(stopping.wait(), poll_seconds)
            except TimeoutError:
                continue

    async def _guarded(self, act: Any) -> None:
        try:
            await act
        except StoreUnavailableError as error:
            log.error("Comparing with Slack's history waits: %s", error)
        except Exception:
            log.exception("Slack's history could not be compared.")

    async def repair_next(self, stopping: asyncio.Event) -> int:
        """Compares the channel that is due, if one is; how many posts were missing."""
        gap = await asyncio.to_thread(self._due)
        if gap is None:
            return 0
        found, threads, newest = await self._compare_channel(gap, stopping)
        if found is None:
            return 0
        if gap.is_thorough or found:
            threads |= await asyncio.to_thread(self._living_threads, gap.channel)
        for thread in sorted(threads, key=moment_of, reverse=True):
            found += await self._compare_thread(gap, thread, stopping)
        await asyncio.to_thread(self._note, gap, newest, found)
        return found

    async def _compare_channel(self, gap: Gap, stopping: asyncio.Event) -> tuple[int | None, set[str], str]:
        found, threads, newest, cursor = 0, set[str](), gap.oldest, ""
        for _ in range(_MOST_PAGES):
            asked: dict[str, Any] = {"channel": gap.channel, "oldest": gap.oldest, "limit": _A_PAGE}
            page = await self._call(
                gap, "conversations.history", asked | ({"cursor": cursor} if cursor else {}), stopping
            )
            if page is None:
                return None, set(), gap.oldest
            for message in map(mapping, page.get("messages") or ()):
                newest = max(newest, str(message.get("ts") or "0"), key=moment_of)
                found += await self._take(gap, message, oldest=gap.oldest)
                if message.get("reply_count"):
                    threads.add(str(message.get("ts")))
            cursor = str(mapping(page.get("response_metadata")).get("next_cursor") or "")
            if not (page.get("has_more") and cursor):
                break
        return found, threads, newest

    async def _compare_thread(self, gap: Gap, thread: str, stopping: asyncio.Event) -> int:
        # One that was delivered says nothing of those before it: what was said of late is looked at again.
        oldest, found, cursor = await asyncio.to_thread(self._looked_past, gap.channel, thread), 0, ""
        for _ in range(_MOST_PAGES):
            asked: dict[str, Any] = {"channel": gap.channel, "ts": thread, "oldest": oldest, "limit": _A_PAGE}
            page = await self._call(
                gap, "conversations.replies", asked | ({"cursor": cursor} if cursor else {}), stopping
            )
            for message in map(mapping, (page or {}).get("messages") or ()):
                is_root = str(message.get("ts")) == thread
                found += await self._take(gap, message, oldest=gap.oldest if is_root else oldest)
            cursor = str(mapping((page or {}).get("response_metadata")).get("next_cursor") or "")
            if not cursor:
                break
        return found

    async def _call(self, gap: Gap, method: str, asked: dict[str, Any], stopping: asyncio.Event) -> Payload | None:
        """What a call gives, once the rate allows it and Slack answers; None where it is refused or we are to stop."""
        while await self._may_go_on(stopping):
            try:
                client = await self._door.workspaces.client(gap.team)
            except NotInstalledError as error:
                log.warning("The history of %s cannot be read: %s", gap.channel, error)
                return None
            given = await attempt(client.api_call(method, params=asked))
            if not isinstance(given, Failure):
                return mapping(given.data)
            if not is_passing(given):
                await asyncio.to_thread(self._refused, gap.channel, given.reason)
                return None
            log.warning("The history of %s is read later: %s", gap.channel, given.reason)
            await asyncio.to_thread(self._wait, given.retry_after or _AFTER_SILENCE_SECONDS)
        return None

    async def _may_go_on(self, stopping: asyncio.Event) -> bool:
        """Waits until the rate allows another call; False where we are to stop."""
        while not await asyncio.to_thread(self._may_call):
            try:
                await asyncio.wait_for(stopping.wait(), min(1.0, 60 / self._settings.history_per_minute))
                return False
            except TimeoutError:
                continue
        return not stopping.is_set()

    async def _take(self, gap: Gap, message: Payload, *, oldest: str) -> int:
        """One message of the history: taken in where it is missing, its newer words where it was edited.

        One that is not newer than ``oldest`` was there before us, whatever brings it here: it is not ours to answer.
        """
        body, is_ours = as_found(message, gap.channel, gap.team), moment_of(str(message.get("ts"))) > moment_of(oldest)
        if is_ours and await self._door.take(body, repaired=True):
            log.warning(
                "The post %s of %s was never delivered; it was found in the history.", message.get("ts"), gap.channel
            )
            written = moment_of(str(message.get("ts") or "0"))[0]
            return int(self._clock().timestamp() - written > _IN_FLIGHT.total_seconds() or gap.is_thorough)
        if message.get("edited"):
            changed = {"type": "message", "subtype": "message_changed", "message": dict(message)}
            await self._door.take(as_found(changed, gap.channel, gap.team), repaired=True)
        return 0

    def _look_again(self) -> None:
        home = self._door.workspaces.home_team()
        with Store.open(self._door.database) as store:
            for channel in store.slack.client_channels():
                row = store.slack.channel(channel)
                row.team = row.team or home
            store.slack.sweep_all()

    def _due(self) -> Gap | None:
        now = self._clock()
        with Store.open(self._door.database) as store:
            before = now - timedelta(seconds=self._settings.sweep_seconds)
            claimed = store.slack.claim_channel(now=now, before=before, besides=self._settings.triage_channel)
            if claimed is None:
                return None
            row, was_swept_at = claimed
            if row.seen_ts == "0":  # what was written before we came is not ours to answer
                row.seen_ts = store.slack.oldest_ts(row.channel) or f"{int(now.timestamp())}.000000"
            return Gap(row.channel, row.team or self._door.workspaces.home_team(), row.seen_ts, was_swept_at is None)

    def _may_call(self) -> bool:
        with Store.open(self._door.database) as store:
            spacing = (
                max(1, round(60 / self._settings.history_per_minute)) if self._settings.history_per_minute < 60 else 0
            )
            return store.slack.claim_call(_CALLS, now=self._clock(), spacing=spacing)

    def _wait(self, seconds: float) -> None:
        with Store.open(self._door.database) as store:
            store.slack.put_mark(_CALLS, int(self._clock().timestamp() + seconds) + 1)

    def _refused(self, channel: str, reason: str) -> None:
        log.warning("The history of %s cannot be read: %s", channel, reason)
        if any(word in reason for word in _LEFT):
            with Store.open(self._door.database) as store:
                store.slack.channel(channel).left_at = self._clock()

    def _living_threads(self, channel: str) -> set[str]:
        with Store.read(self._door.database) as store:
            return set(store.slack.living_threads(channel, limit=20))

    def _looked_past(self, channel: str, thread: str) -> str:
        late = f"{int((self._clock() - _LATE).timestamp())}.000000"
        with Store.read(self._door.database) as store:
            return store.slack.looked_past(channel, thread, before=late)

    def _note(self, gap: Gap, newest: str, found: int) -> None:
        with Store.open(self._door.database) as store:
            row = store.slack.channel(gap.channel)
            row.seen_ts = max(row.seen_ts, newest, key=moment_of)
            if found and not gap.is_thorough:  # after a start or a break posts may be missing without deafness
                store.slack.put_mark(DEAF, int(self._clock().timestamp()))
                store.slack.sweep_all()
