"""Which posts of one person are one request: those that follow each other before a quiet time (H23)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from models.slack import SlackPostRow
from models.store.slack import moment_of


@dataclass(frozen=True, slots=True)
class Burst:
    """Posts of one person in one place, in their order; ``thread`` is the ts of the thread that they continue."""

    posts: tuple[SlackPostRow, ...]
    thread: str

    @property
    def first(self) -> SlackPostRow:
        """The post that began it."""
        return self.posts[0]

    @property
    def ids(self) -> list[int]:
        """The rows of its posts."""
        return [post.id for post in self.posts]


def due_bursts(
    posts: Sequence[SlackPostRow], *, now: datetime, quiet: timedelta, longest: timedelta
) -> Iterator[Burst]:
    """The bursts that are over: nothing more came for the quiet time, or they have gone on for long.

    Posts belong together by the time they were written, so that those a repair brings late are told apart as well.
    """
    begun = {(post.channel, post.author, post.ts) for post in posts if not post.thread}

    def place(post: SlackPostRow) -> tuple[str, str, str]:
        # Who goes on in the thread of a post that still waits goes on with that post.
        thread = "" if (post.channel, post.author, post.thread) in begun else post.thread
        return post.channel, post.author, thread

    ordered = sorted(posts, key=lambda post: (place(post), moment_of(post.ts)))
    for (_, _, thread), together in groupby(ordered, key=place):
        for run in _runs(list(together), quiet):
            received = [post.received_at for post in run]
            if now - max(received) >= quiet or now - min(received) >= longest:
                yield Burst(tuple(run), thread)


def _runs(posts: list[SlackPostRow], quiet: timedelta) -> Iterator[list[SlackPostRow]]:
    run: list[SlackPostRow] = []
    for post in posts:
        if run and _seconds(post.ts) - _seconds(run[-1].ts) > max(quiet.total_seconds(), 1.0):
            yield run
            run = []
        run.append(post)
    if run:
        yield run


def _seconds(ts: str) -> float:
    seconds, fraction = moment_of(ts)
    return seconds + fraction / 1_000_000
