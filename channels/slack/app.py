"""The Bolt application: signed requests and sockets end here, and every listener stores before it acknowledges."""

import logging
import re
from collections.abc import Awaitable, Callable
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.response import BoltResponse

from channels.slack.payloads import Payload, mapping
from channels.slack.workspaces import Workspaces

log = logging.getLogger(__name__)

ANY = re.compile(r"[\s\S]*")

#: What is done with an event, by its type; an unknown one is acknowledged and counted.
TakeEvent = Callable[[Payload], Awaitable[None]]
#: What is done with a press, a form, a shortcut or a command; the answer goes back with the acknowledgement.
Answer = Callable[[Payload], Awaitable[dict[str, Any] | str | None]]


def make_bolt(workspaces: Workspaces, *, take_event: TakeEvent, answers: dict[str, Answer]) -> AsyncApp:
    """The application; ``answers`` has one for action, view, view_closed, shortcut and command.

    It answers only when the listener is done: one that raises gives 500, and Slack delivers again.
    """
    settings = workspaces.settings
    app = AsyncApp(
        name="intake",
        signing_secret=settings.signing_secret.get_secret_value() or "no requests are taken by HTTP",
        client=workspaces.web_client(""),
        authorize=_authorize,
        process_before_response=True,
        ignoring_self_events_enabled=False,  # told apart by the door: other bots are ignored as well (H11)
        attaching_conversation_kwargs_enabled=False,
    )
    app.middleware(_take_notice)

    @app.event(ANY)
    async def on_event(body: dict[str, Any]) -> None:
        await take_event(body)

    def answered(name: str) -> Callable[..., Awaitable[None]]:
        async def listener(body: dict[str, Any], ack: AsyncAck) -> None:
            answer = await answers[name](body)
            if isinstance(answer, dict):
                await ack(**answer)
            else:
                await ack(answer) if answer else await ack()

        return listener

    app.action(ANY)(answered("action"))
    app.view(ANY)(answered("view"))
    app.view_closed(ANY)(answered("view_closed"))
    app.shortcut(ANY)(answered("shortcut"))
    app.command(ANY)(answered("command"))
    return app


async def _authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult:
    # Always: what came is stored first, whether we can speak in that workspace or not.
    return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id, bot_token="", bot_user_id="")


async def _take_notice(body: dict[str, Any], next: Callable[[], Awaitable[None]]) -> BoltResponse | None:
    """Outer types that are no events of Bolt's are acknowledged here: Slack counts 404 as a failure."""
    if body.get("type") == "app_rate_limited":
        log.error("Slack holds events of the workspace %s back: too many came.", body.get("team_id"))
        return BoltResponse(status=200, body="")
    if body.get("type") == "event_callback" and not mapping(body.get("event")).get("type"):
        return BoltResponse(status=200, body="")
    await next()
    return None
