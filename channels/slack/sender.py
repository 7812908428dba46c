"""Sending to Slack: replies into their threads, kept messages posted once and updated in place, notices unseen."""

import asyncio
import hashlib
import json
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from channels.parcels import Failure, Parcel
from channels.slack.payloads import OUR_MARK, mapping
from channels.slack.places import ALERTS, BESIDE_CARDS, Place, place_of
from channels.slack.posting import Pace, attempt, is_asked_for, is_done, is_gone, is_misshapen, is_passing
from channels.slack.rendering import Rendering, Said
from channels.slack.workspaces import NotInstalledError, Workspaces
from models.database import Database
from models.store import Store

log = logging.getLogger(__name__)

_ABANDONED = timedelta(seconds=90)
_CARDS_COME_FIRST = timedelta(minutes=5)
_CLOCKS_APART = timedelta(seconds=60)
_MOST_PAGES = 3
_MOST_UPLOADS, _LONGEST_REST = 4, 30.0


@dataclass(frozen=True, slots=True)
class Kept:
    """A message that we keep up to date: where it stands (``ts`` is empty: nowhere yet) and what it shows."""

    row_id: int
    ts: str
    shown: str
    begun_at: datetime
    is_new: bool
    is_abandoned: bool


class SlackSender:
    """Sends parcels, those of one channel one after the other and apart in time."""

    def __init__(
        self, database: Database, workspaces: Workspaces, rendering: Rendering, *, clock: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._workspaces = workspaces
        self._rendering = rendering
        self._clock = clock
        self._pace = Pace(workspaces.settings.seconds_between_posts)

    async def send(self, parcels: Sequence[Parcel]) -> list[Failure | None]:
        """Sends each parcel; None where Slack took it."""
        places = await asyncio.to_thread(self._places, parcels)
        outcomes: list[Failure | None] = [None] * len(parcels)

        async def send_channel(channel: str) -> None:
            held: Failure | None = None
            for number, parcel in enumerate(parcels):
                if places[number].channel == channel:
                    # What Slack asks to wait for holds for all that follows there, in its order.
                    outcomes[number] = held or await self._send_one(parcel, places[number])
                    outcome = outcomes[number]
                    held = outcome if outcome is not None and is_asked_for(outcome) else None

        await asyncio.gather(*(send_channel(channel) for channel in {place.channel for place in places}))
        return outcomes

    async def close(self) -> None:
        """Nothing is left open."""

    def _places(self, parcels: Sequence[Parcel]) -> list[Place]:
        with Store.read(self._database) as store:
            return [place_of(store, self._workspaces, parcel) for parcel in parcels]

    async def _send_one(self, parcel: Parcel, place: Place) -> Failure | None:
        if not place.channel:
            return Failure("It is not known where in Slack this belongs.", is_permanent=True)
        if place.is_overheard:
            return Failure("The triage channel is shared with another organisation: nothing is said there.", False)
        try:
            client = await self._workspaces.client(place.team)
        except NotInstalledError as error:
            return Failure(str(error), is_permanent=False)
        await self._pace.wait(place.channel)
        if parcel.purpose in BESIDE_CARDS:  # its card may have been posted meanwhile
            place = (await asyncio.to_thread(self._places, [parcel]))[0]
            if parcel.purpose not in ALERTS and not place.thread and self._is_fresh(parcel):
                return Failure("Its card comes first.", is_permanent=False, retry_after=1.0)
        try:
            if place.kept:
                return await self._keep(client, parcel, place)
            if parcel.purpose == "sign":
                return await self._sign(client, parcel, place)
            return await self._say(client, parcel, place)
        except Exception as error:  # one that cannot be rendered must not stop the others
            log.exception("Reply %s cannot be written for Slack.", parcel.message.identity)
            return Failure(f"{type(error).__name__}: {error}", is_permanent=False)

    def _is_fresh(self, parcel: Parcel) -> bool:
        return parcel.queued_at is not None and self._clock() - parcel.queued_at < _CARDS_COME_FIRST

    async def _keep(self, client: AsyncWebClient, parcel: Parcel, place: Place) -> Failure | None:
        words, blocks = await asyncio.to_thread(self._rendering.kept, parcel, place)
        if not blocks:
            return None
        kept = await asyncio.to_thread(self._begin, place, parcel)
        shown = hashlib.sha256(json.dumps(blocks, sort_keys=True).encode()).hexdigest()
        if kept.ts:
            if kept.shown == shown:
                return None
            changed = await attempt(client.chat_update(channel=place.channel, ts=kept.ts, text=words, blocks=blocks))
            if not isinstance(changed, Failure):
                await asyncio.to_thread(self._note, kept.row_id, place, kept.ts, shown, parcel)
                return None
            if not is_gone(changed):
                return changed
        elif not kept.is_new and not kept.is_abandoned and parcel.attempts == 1:
            return Failure("Another process is posting it.", is_permanent=False, retry_after=2.0)
        since = None if kept.is_new or kept.ts else min(kept.begun_at, parcel.queued_at or kept.begun_at)
        ts = await self._post(client, place, (words, blocks), since=since)
        if isinstance(ts, Failure):
            if kept.is_new and ts.retry_after:  # it stands nowhere: the next try begins anew
                await asyncio.to_thread(self._forget, kept.row_id)
            return ts
        # Where Slack does not say where it stands it cannot be changed: it is said anew when it changes.
        await asyncio.to_thread(self._note, kept.row_id, place, ts or f"?{kept.row_id}", shown, parcel)
        return None

    async def _say(self, client: AsyncWebClient, parcel: Parcel, place: Place) -> Failure | None:
        words, blocks = self._rendering.said(parcel)
        if parcel.purpose == "notice":
            call = client.chat_postEphemeral(
                channel=place.channel, user=place.user, text=words, blocks=blocks, thread_ts=place.thread or None
            )
            outcome = await attempt(call)
            return outcome if isinstance(outcome, Failure) else None
        since = (parcel.queued_at or parcel.written_at) if parcel.attempts > 1 else None
        ts = await self._post(client, place, (words, blocks), since=since)
        if isinstance(ts, Failure):
            return ts
        return await self._upload(client, parcel, place)

    async def _upload(self, client: AsyncWebClient, parcel: Parcel, place: Place) -> Failure | None:
        if not parcel.message.attachments:
            return None
        uploads = [{"filename": file.name, "content": file.content} for file in parcel.message.attachments]
        for _ in range(_MOST_UPLOADS):
            call = client.files_upload_v2(file_uploads=uploads, channel=place.channel, thread_ts=place.thread or None)
            outcome = await attempt(call)
            if not isinstance(outcome, Failure) or outcome.retry_after is None:
                break
            await asyncio.sleep(min(outcome.retry_after, _LONGEST_REST))  # nothing is lost for a limit (H23)
        if isinstance(outcome, Failure):
            # The words are there: they must not be said again for the files' sake.
            return Failure(f"Files were not sent: {outcome.reason}", is_permanent=False, is_partial=True)
        return None

    async def _sign(self, client: AsyncWebClient, parcel: Parcel, place: Place) -> Failure | None:
        name = parcel.message.text
        outcome = await attempt(client.reactions_add(channel=place.channel, timestamp=place.ts, name=name))
        if isinstance(outcome, Failure) and outcome.is_permanent and not is_done(outcome):
            log.info("The sign %s was not set: %s", name, outcome.reason)
            return None  # a sign is a courtesy: nobody waits for it
        return outcome if isinstance(outcome, Failure) and not outcome.is_permanent else None

    async def _post(self, client: AsyncWebClient, place: Place, said: Said, *, since: datetime | None) -> str | Failure:
        """Posts and gives the ts; what a try ``since`` a moment may have left there is looked for first."""
        if since is not None and (found := await self._find(client, place, since)):
            return found
        words, blocks = said
        asked: dict[str, Any] = {
            "channel": place.channel,
            "text": words,
            "metadata": {"event_type": OUR_MARK, "event_payload": {"identity": place.identity}},
            "unfurl_links": False,
            "unfurl_media": False,
            "thread_ts": place.thread or None,
            "reply_broadcast": place.is_broadcast or None,
        }
        outcome = await attempt(client.chat_postMessage(blocks=blocks, **asked))
        if isinstance(outcome, Failure) and is_misshapen(outcome):
            log.error("Slack does not take the blocks of %s (%s): its words are said.", place.identity, outcome.reason)
            outcome = await attempt(client.chat_postMessage(**asked))
        return outcome if isinstance(outcome, Failure) else _ts_of(outcome.data)

    async def _find(self, client: AsyncWebClient, place: Place, since: datetime) -> str | Failure:
        """The ts of what an earlier try posted since a moment; empty where nothing stands there."""
        oldest, cursor = f"{int((since - _CLOCKS_APART).timestamp())}.000000", ""
        for _ in range(_MOST_PAGES):
            asked: dict[str, Any] = {"channel": place.channel, "oldest": oldest, "limit": 15, "cursor": cursor or None}
            call = (
                client.conversations_replies(ts=place.thread, include_all_metadata=True, **asked)
                if place.thread
                else client.conversations_history(include_all_metadata=True, **asked)
            )
            page = await attempt(call)
            if isinstance(page, Failure):
                return page if is_passing(page) else ""  # without the scope to look we post rather than stay silent
            for message in page.get("messages") or ():
                if mapping(mapping(message.get("metadata")).get("event_payload")).get("identity") == place.identity:
                    return str(message["ts"])
            cursor = str(mapping(page.get("response_metadata")).get("next_cursor") or "")
            if not cursor:
                break
        return ""

    def _begin(self, place: Place, parcel: Parcel) -> Kept:
        now = self._clock()
        assert place.kept is not None
        purpose, subject = place.kept
        with Store.open(self._database) as store:
            begun = store.slack.begin_message(
                purpose, subject, channel=place.channel, request_id=parcel.request_id, now=now
            )
            row = begun or store.slack.find_message(purpose, subject)
            assert row is not None
            is_abandoned = now - row.changed_at > _ABANDONED
            return Kept(row.id, row.ts or "", row.shown, row.changed_at, begun is not None, is_abandoned)

    def _forget(self, row_id: int) -> None:
        with Store.open(self._database) as store:
            store.slack.forget_message(row_id)

    def _note(self, row_id: int, place: Place, ts: str, shown: str, parcel: Parcel) -> None:
        with Store.open(self._database) as store:
            store.slack.put_message(row_id, ts=ts, shown=shown, now=self._clock())
            if parcel.conversation_id is not None and not place.thread:
                # What began in no thread goes on below our reply.
                store.conversations.add_message_id(parcel.conversation_id, f"slack:{place.channel}:{ts}")


def _ts_of(answer: Any) -> str:
    """Where a message stands, as Slack answers; empty where it does not say it."""
    said = mapping(answer)
    return str(said.get("ts") or mapping(said.get("message")).get("ts") or "")
