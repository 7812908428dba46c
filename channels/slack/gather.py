"""The loop that gathers posts: a burst that is over goes into the inbox as one message, with its files (H23)."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from channels.slack.bundle import Author, Bundle, FetchedFile, as_delivery
from channels.slack.bursts import Burst, due_bursts
from channels.slack.files import FileNotYetError, fetch_file
from channels.slack.payloads import mapping
from channels.slack.people import AuthorNotYetError, People
from channels.slack.workspaces import NotInstalledError, Workspaces
from models.database import Database
from models.slack import SlackPostRow
from models.store import Store, StoreUnavailableError

log = logging.getLogger(__name__)

_MOST_TRIES = 4
_WAIT = timedelta(seconds=15)


class Gatherer:
    """Gathers what waits; several may run at once, each post is gathered once."""

    def __init__(
        self,
        database: Database,
        workspaces: Workspaces,
        *,
        clock: Callable[[], datetime],
        on_accepted: Callable[[], None],
    ) -> None:
        self._database = database
        self._workspaces = workspaces
        self._people = People(workspaces)
        self._clock = clock
        self._on_accepted = on_accepted

    async def run(self, stopping: asyncio.Event, *, poll_seconds: float) -> None:
        """Gathers until told to stop."""
        while not stopping.is_set():
            try:
                await self.gather_due()
            except StoreUnavailableError as error:
                log.error("Gathering Slack's posts waits: %s", error)
            except Exception:
                log.exception("Slack's posts could not be gathered.")
            try:
                await asyncio.wait_for(stopping.wait(), poll_seconds)
            except TimeoutError:
                continue

    async def gather_due(self) -> int:
        """Gathers the bursts that are over; how many went into the inbox."""
        gathered = 0
        for burst in await asyncio.to_thread(self._due):
            try:
                gathered += await self._gather(burst)
            except StoreUnavailableError:
                raise
            except Exception as error:  # one burst must not stop the others
                log.exception("The posts %s could not be gathered.", burst.ids)
                await asyncio.to_thread(self._put_off, burst, f"{type(error).__name__}: {error}")
        if gathered:
            self._on_accepted()
        return gathered

    def _due(self) -> list[Burst]:
        settings, now = self._workspaces.settings, self._clock()
        with Store.read(self._database) as store:
            waiting = store.slack.waiting_posts(now=now)
            return list(
                due_bursts(
                    waiting,
                    now=now,
                    quiet=timedelta(seconds=settings.quiet_seconds),
                    longest=timedelta(seconds=settings.longest_burst_seconds),
                )
            )

    async def _gather(self, burst: Burst) -> int:
        try:
            # Also a post that asks for a case brings along who its author is.
            author = await self._author(burst.first)
            files = await self._files(burst)
        except (AuthorNotYetError, FileNotYetError) as error:
            await asyncio.to_thread(self._put_off, burst, str(error))
            return 0
        return await asyncio.to_thread(self._record, burst, author, files)

    async def _author(self, first: SlackPostRow) -> Author:
        try:
            return await self._people.find(first.team, first.author, mapping(first.payload))
        except AuthorNotYetError:
            if first.attempts + 1 < _MOST_TRIES:
                raise
            return Author(first.author, "")  # it is held until a technician says who it is

    async def _files(self, burst: Burst) -> Mapping[str, FetchedFile]:
        files: dict[str, FetchedFile] = {}
        for post in burst.posts:
            for file in mapping(post.payload.get("event")).get("files") or ():
                files[str(mapping(file).get("id"))] = await self._file(post, mapping(file))
        return files

    async def _file(self, post: SlackPostRow, file: Mapping[str, Any]) -> FetchedFile:
        try:
            client = await self._workspaces.client(post.team)
            return await fetch_file(client, self._workspaces.settings, file)
        except NotInstalledError as error:
            return FetchedFile(problem=str(error))
        except FileNotYetError as error:
            if post.attempts + 1 >= _MOST_TRIES:
                return FetchedFile(problem=str(error))
            raise

    def _put_off(self, burst: Burst, reason: str) -> None:
        with Store.open(self._database) as store:
            for post in store.slack.posts(burst.ids):
                post.attempts, post.reason = post.attempts + 1, reason[:500]
                post.not_before = self._clock() + _WAIT * post.attempts

    def _record(self, burst: Burst, author: Author, files: Mapping[str, FetchedFile]) -> int:
        with Store.open(self._database) as store:
            posts = store.slack.posts(burst.ids)
            if not posts:  # gathered by another process, or deleted meanwhile
                return 0
            bundle = Bundle(
                team=posts[0].team,
                channel=posts[0].channel,
                thread=thread_root(store, posts[0].channel, burst.thread),
                author=author,
                posts=[post.payload for post in posts],
                files=files,
                asked=any(post.payload.get("asked") for post in posts),
            )
            accepted = store.inbox.accept([as_delivery(bundle, received_at=posts[0].received_at)])[0]
            for post in posts:
                post.state, post.inbox_id, post.reason = "gathered", accepted.inbox_id, ""
        return 1


def thread_root(store: Store, channel: str, thread: str) -> str:
    """The ts by which a thread is known: of a later post of a burst, that of the first.

    Who answers below the second post of a burst goes on with the burst.
    """
    root = store.slack.find_post(channel, thread) if thread else None
    if root is None or root.inbox_id is None:
        return thread
    first = store.slack.posts_of(root.inbox_id)[0]
    return first.thread or first.ts
