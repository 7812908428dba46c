"""What ``intake doctor`` tries of Slack: token, scopes, channels and the ways by which events come."""

from collections.abc import AsyncIterator, Mapping
from typing import Any

import aiohttp
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient

from channels.parcels import Failure
from channels.slack.manifest import BOT_SCOPES, EVENTS_PATH
from channels.slack.payloads import mapping
from channels.slack.posting import attempt
from channels.slack.workspaces import Workspaces
from models.database import Database
from models.slack import SlackInstallationRow
from models.store import Store

Problem = tuple[str, str]
_NO_WAY = "no event can come: set slack.signing_secret or slack.app_token."


async def check_slack(workspaces: Workspaces, database: Database, *, public_url: str) -> AsyncIterator[Problem]:
    """Each part by name, with what is wrong with it in a sentence; nothing where it is well."""
    settings = workspaces.settings
    if settings.bot_token.get_secret_value():
        yield "Slack: token and scopes", await _token(workspaces.web_client(settings.bot_token.get_secret_value()))
    for row in _installed(database):
        if row.sealed_token and row.removed_at is None:
            client = workspaces.web_client(workspaces.token(row.team))
            yield f"Slack: workspace {row.name or row.team}", await _token(client)
    if settings.triage_channel:
        yield "Slack: triage channel", await _triage(workspaces, workspaces.home_team())
    with Store.read(database) as store:
        channels = {channel: store.slack.channel_team(channel) for channel in store.slack.client_channels()}
    for channel, team in channels.items():
        yield f"Slack: channel {channel}", await _channel(workspaces, channel, team)
    if settings.app_token.get_secret_value():
        yield "Slack: Socket Mode", await _socket(workspaces)
    if "http" in settings.ways:
        yield "Slack: signed requests", await _requests(workspaces, public_url)
    if not settings.ways:
        yield "Slack: events", _NO_WAY


async def check_given(workspaces: Workspaces) -> AsyncIterator[Problem]:
    """The parts that can be tried of settings that are not kept yet; nothing is noted, and nobody is written to."""
    settings = workspaces.settings
    if token := settings.bot_token.get_secret_value():
        yield "Slack: token and scopes", await _token(workspaces.web_client(token))
    if settings.triage_channel:
        team = settings.triage_team or ("" if token else workspaces.home_team())
        yield "Slack: triage channel", await _triage(workspaces, team)
    if settings.app_token.get_secret_value():
        yield "Slack: Socket Mode", await _socket(workspaces)
    if not settings.ways:
        yield "Slack: events", _NO_WAY


def _installed(database: Database) -> list[SlackInstallationRow]:
    with Store.read(database) as store:
        return store.slack.installations()


async def _token(client: AsyncWebClient) -> str:
    told = await attempt(client.auth_test())
    if isinstance(told, Failure):
        return f"the token is refused: {told.reason}"
    headers = {str(name).lower(): value for name, value in (told.headers or {}).items()}
    scopes = str(headers.get("x-oauth-scopes") or "")
    missing = sorted(set(BOT_SCOPES) - set(scopes.replace(" ", "").split(","))) if scopes else []
    return f"scopes are missing: {', '.join(missing)}. Install the app anew with its manifest." if missing else ""


async def _triage(workspaces: Workspaces, team: str) -> str:
    told = await _info(workspaces, workspaces.settings.triage_channel, team)
    if isinstance(told, str):
        return told
    if told.get("is_ext_shared") or told.get("is_shared"):
        return "it is shared with another organisation, which would read all cards: choose one of your own."
    return "" if told.get("is_private", True) else "everybody in the workspace can join it and read: make it private."


async def _channel(workspaces: Workspaces, channel: str, team: str) -> str:
    told = await _info(workspaces, channel, team or workspaces.home_team())
    return told if isinstance(told, str) else ""


async def _info(workspaces: Workspaces, channel: str, team: str) -> Mapping[str, Any] | str:
    try:
        given = workspaces.settings.bot_token.get_secret_value()
        client = workspaces.web_client(given) if given and not team else await workspaces.client(team)
    except Exception as error:
        return str(error)
    told = await attempt(client.conversations_info(channel=channel))
    if isinstance(told, Failure):
        return f"it cannot be seen ({told.reason}): invite the app to it."
    found = mapping(told.get("channel"))
    return found if found.get("is_member", True) else "the app is no member of it: invite it."


async def _socket(workspaces: Workspaces) -> str:
    token = workspaces.settings.app_token.get_secret_value()
    told = await attempt(workspaces.web_client(token).apps_connections_open(app_token=token))
    return f"no connection is given: {told.reason}" if isinstance(told, Failure) else ""


async def _requests(workspaces: Workspaces, public_url: str) -> str:
    """Asks our own door as Slack does when an address is entered there."""
    if not public_url:
        return "web.public_url is not set: Slack must be told where to send events."
    body = '{"type": "url_verification", "challenge": "is-it-us", "token": ""}'
    signature = SignatureVerifier(workspaces.settings.signing_secret.get_secret_value())
    stamp = str(int(signature.clock.now()))
    headers = {
        "Content-Type": "application/json",
        "X-Slack-Request-Timestamp": stamp,
        "X-Slack-Signature": str(signature.generate_signature(timestamp=stamp, body=body)),
    }
    timeout = aiohttp.ClientTimeout(total=min(10.0, workspaces.settings.timeout_seconds))
    try:
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.post(f"{public_url.rstrip('/')}{EVENTS_PATH}", data=body, headers=headers) as response,
        ):
            is_ours = response.status == 200 and "is-it-us" in await response.text()
            return "" if is_ours else f"{public_url} answers {response.status}: is 'intake serve' running there?"
    except (aiohttp.ClientError, OSError, TimeoutError) as error:
        return f"{public_url} cannot be reached: {type(error).__name__}: {error}"
