"""Telling somebody in Slack what came of what they did, unseen by everybody else."""

import logging

import aiohttp
from slack_sdk.errors import SlackClientError
from slack_sdk.webhook.async_client import AsyncWebhookClient

from channels.parcels import Failure
from channels.slack.addresses import is_slacks
from channels.slack.markup import inert
from channels.slack.payloads import Payload, mapping, presser
from channels.slack.posting import attempt
from channels.slack.workspaces import NotInstalledError, Workspaces

log = logging.getLogger(__name__)


async def tell_alone(workspaces: Workspaces, team: str, body: Payload, sentence: str) -> None:
    """Tells who pressed something; by the address that came with the press where the app cannot speak (H23)."""
    container, (_, user) = mapping(body.get("container")), presser(body)
    channel = str(mapping(body.get("channel")).get("id") or container.get("channel_id") or "")
    if not user:
        return
    problem = await _in_channel(workspaces, team, channel, user, inert(sentence))
    if problem:
        problem = await _by_address(workspaces, str(body.get("response_url") or ""), inert(sentence), problem)
    if problem:
        log.warning("%s could not be told: %s", user, problem)


async def _in_channel(workspaces: Workspaces, team: str, channel: str, user: str, text: str) -> str:
    if not channel:
        return "it was not pressed in a channel"
    try:
        client = await workspaces.client(team)
    except NotInstalledError as error:
        return str(error)
    told = await attempt(client.chat_postEphemeral(channel=channel, user=user, text=text))
    return told.reason if isinstance(told, Failure) else ""


async def _by_address(workspaces: Workspaces, address: str, text: str, problem: str) -> str:
    settings = workspaces.settings
    if not address or not is_slacks(address, settings, service="hooks"):
        return problem
    hook = AsyncWebhookClient(address, timeout=int(settings.timeout_seconds), retry_handlers=[])
    try:
        told = await hook.send(text=text, response_type="ephemeral", replace_original=False)
    except (SlackClientError, aiohttp.ClientError, OSError, TimeoutError) as error:
        return f"{problem}; {type(error).__name__}: {error}"
    return "" if told.status_code == 200 else f"{problem}; HTTP {told.status_code}"
