"""Calls that say something in Slack, and what their failures mean for what was to be said."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any

from channels.parcels import Failure
from channels.slack.workspaces import (
    CALL_ERRORS,
    NO_SUCH_METHOD,
    NotInstalledError,
    error_code,
    retry_after,
    sentence_of,
)

#: Refusals that no later try will mend.
_FINAL = frozenset(
    {
        "channel_not_found",
        "is_archived",
        "msg_too_long",
        "msg_blocks_too_long",
        "invalid_blocks",
        "no_text",
        "message_not_found",
        "cant_update_message",
        "edit_window_closed",
        "user_not_found",
        "user_not_in_channel",
        "cannot_reply_to_message",
        "restricted_action",
        "too_many_attachments",
        "unknown_method",
    }
)
#: What a reaction says where there is nothing left to do.
_DONE = frozenset({"already_reacted", "no_reaction"})
#: Slack did not say no, and may have said yes: a second copy must be looked for first.
UNCERTAIN = "uncertain"
#: How a reason begins that is Slack's own.
_SAYS = "Slack: "


class Pace:
    """Keeps posts in one channel apart, as Slack asks: about one a second."""

    def __init__(self, seconds: float, *, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._monotonic = monotonic
        self._next: dict[str, float] = {}

    async def wait(self, channel: str) -> None:
        """Waits until something may be said in a channel again."""
        now = self._monotonic()
        at = max(now, self._next.get(channel, 0.0))
        self._next[channel] = at + self._seconds
        if len(self._next) > 10_000:
            self._next = {name: when for name, when in self._next.items() if when > now}
        if at > now:
            await asyncio.sleep(at - now)


async def attempt(call: Awaitable[Any]) -> Any | Failure:
    """What a call gives, or the failure that it means."""
    try:
        return await call
    except (*CALL_ERRORS, NotInstalledError) as error:
        return failure_of(error)


def failure_of(error: BaseException) -> Failure:
    """The failure that an error of a call means; one that Slack asks to wait for costs no attempt (H23)."""
    code, seconds = error_code(error), retry_after(error)
    if seconds is not None:
        return Failure(f"{_SAYS}{code or 'ratelimited'}", is_permanent=False, retry_after=seconds)
    if code:
        return Failure(f"{_SAYS}{code}", is_permanent=code in _FINAL or code in _DONE)
    certain = isinstance(error, NotInstalledError)
    return Failure(f"{'' if certain else f'{UNCERTAIN}: '}{sentence_of(error)}", is_permanent=False)


def is_passing(failure: Failure) -> bool:
    """Whether Slack asked to wait, or gave no answer at all: it did not refuse."""
    return failure.retry_after is not None or failure.reason.startswith(UNCERTAIN)


def is_asked_for(failure: Failure) -> bool:
    """Whether Slack itself asked to wait, which holds for all that is said in a channel."""
    return failure.retry_after is not None and failure.reason.startswith(_SAYS)


def is_misshapen(failure: Failure) -> bool:
    """Whether Slack took offence at the blocks: the words alone may be taken."""
    shapes = ("msg_blocks_too_long", "invalid_blocks", "invalid_blocks_format", "msg_too_long", "invalid_arguments")
    return failure.reason.removeprefix(_SAYS) in shapes


def is_done(failure: Failure) -> bool:
    """Whether a refusal says that what was asked for stands already."""
    return failure.reason.removeprefix(_SAYS) in _DONE


def is_gone(failure: Failure) -> bool:
    """Whether what was to be changed is no longer there, or cannot be changed (any more): it is said anew."""
    gone = {"message_not_found", "cant_update_message", "edit_window_closed", "unknown_method"}
    gone |= {f"http_{status}" for status in NO_SUCH_METHOD}
    return failure.reason.removeprefix(_SAYS) in gone
