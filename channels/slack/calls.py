"""Calls of the Web API, made so that every stand-in for Slack understands them, and acts that Slack waits for."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any, TypeVar

from aiohttp import FormData
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

log = logging.getLogger(__name__)

#: Slack wants its acknowledgement within three seconds: so long an act may hold it up.
_PATIENCE_SECONDS = 2.0

_going_on: set[asyncio.Task[Any]] = set()

Result = TypeVar("Result")


class FormClient(AsyncWebClient):
    """Sends every call as POST with what is asked in its body: each method takes that, and each stand-in reads it."""

    async def api_call(
        self,
        api_method: str,
        *,
        http_verb: str = "POST",
        files: dict[str, Any] | None = None,
        data: dict[str, Any] | FormData | None = None,
        params: dict[str, Any] | None = None,
        json: dict[str, Any] | None = None,
        headers: dict[str, Any] | None = None,
        auth: dict[str, Any] | None = None,
    ) -> AsyncSlackResponse:
        """One call; what the library would write into the address goes into a form instead, but for a token."""
        if params and not files and data is None and json is None:
            data = {name: _as_form(value) for name, value in params.items() if value is not None and name != "token"}
            params = {"token": params["token"]} if params.get("token") else None
            http_verb = "POST"
        return await super().api_call(
            api_method,
            http_verb=http_verb,
            files=files,
            data=data,
            params=params,
            json=json,
            headers=headers,
            auth=auth,
        )


async def within_patience(act: Coroutine[Any, Any, Result]) -> Result | None:
    """What an act gives; None where Slack's patience ends before: then it goes on by itself."""
    task = asyncio.create_task(act)
    done, _ = await asyncio.wait({task}, timeout=_PATIENCE_SECONDS)
    if done:
        return task.result()
    _going_on.add(task)
    task.add_done_callback(_done)
    return None


def _done(task: asyncio.Task[Any]) -> None:
    _going_on.discard(task)
    if not task.cancelled() and (error := task.exception()) is not None:
        log.error("What somebody in Slack was to see was not shown: %s: %s", type(error).__name__, error)


def _as_form(value: object) -> str:
    return ("1" if value else "0") if isinstance(value, bool) else str(value)
