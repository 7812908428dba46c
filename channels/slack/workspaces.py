"""The workspaces that the app is installed in: whose token speaks there, and which bot is ours."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import aiohttp
from cryptography.fernet import Fernet, InvalidToken
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from channels.slack.calls import FormClient
from channels.slack.payloads import Payload, authorized_team, installation_team
from channels.slack_settings import SlackSettings
from models.database import Database
from models.slack import SlackInstallationRow
from models.store import Store

log = logging.getLogger(__name__)

#: What a call of the Web API raises.
CALL_ERRORS = (SlackClientError, aiohttp.ClientError, OSError, asyncio.TimeoutError)
#: How HTTP says that there is nothing at an address; Slack itself says ``unknown_method``.
NO_SUCH_METHOD = frozenset({404, 405, 501})


class NotInstalledError(Exception):
    """There is no token for a workspace: the app was never installed there, or was removed."""


@dataclass(frozen=True, slots=True)
class Ours:
    """What is ours in one workspace; a post by one of these is our own."""

    team: str
    bot_user: str = ""
    bot_id: str = ""


class Workspaces:
    """Finds the client of the Web API for a workspace; the one of the settings where no other is installed."""

    def __init__(
        self, settings: SlackSettings, database: Database, *, seal: Fernet, clock: Callable[[], datetime]
    ) -> None:
        self.settings = settings
        self._database = database
        self._seal = seal
        self._clock = clock
        self._home: Ours | None = None
        self._clients: dict[str, AsyncWebClient] = {}

    def web_client(self, token: str) -> AsyncWebClient:
        """A client of the Web API that tries each call once: who calls decides what a failure means."""
        if token not in self._clients:
            self._clients[token] = FormClient(
                token=token,
                base_url=self.settings.api_url,
                timeout=int(self.settings.timeout_seconds),
                retry_handlers=[],
            )
        return self._clients[token]

    async def client(self, team: str) -> AsyncWebClient:
        """The client for a workspace; raises NotInstalledError."""
        return self.web_client(await asyncio.to_thread(self.token, team))

    def token(self, team: str) -> str:
        """The token for a workspace: of its installation, else of the settings; raises NotInstalledError."""
        with Store.read(self._database) as store:
            row = store.slack.installation(team)
        given = self.settings.bot_token.get_secret_value()
        if row is not None and row.sealed_token and row.removed_at is None:
            return self._unsealed(row)
        if given and (row is None or row.removed_at is None):
            return given
        raise NotInstalledError(f"The app is not installed in the workspace {team or 'of nobody'}.")

    def sealed(self, token: str) -> str:
        """A token as it is stored: encrypted with the installation's key."""
        return self._seal.encrypt(token.encode()).decode("ascii")

    def installation(self, body: Payload) -> str:
        """The workspace whose installation a payload is for; where it does not say it, one that we are installed in."""
        team = installation_team(body)
        if authorized_team(body) or not (home := self.home_team()) or team == home:
            return team
        with Store.read(self._database) as store:
            return team if store.slack.installation(team) else home

    def is_own(self, team: str, author: str) -> bool:
        """Whether an author is our own bot: of that workspace, or of the technicians', whose id no other user has."""
        known = (self.ours(team), self._home) if self._home is not None else (self.ours(team),)
        return author in {name for ours in known for name in (ours.bot_user, ours.bot_id) if name}

    def ours(self, team: str) -> Ours:
        """What is ours in a workspace, as far as is known."""
        if self._home is not None and self._home.team == team:
            return self._home
        with Store.read(self._database) as store:
            row = store.slack.installation(team)
        return Ours(team, row.bot_user, row.bot_id) if row else Ours(team)

    def home_team(self) -> str:
        """The workspace of the technicians: of the settings, of their token, else the only one; empty where unknown."""
        if self.settings.triage_team:
            return self.settings.triage_team
        if self._home is not None:
            return self._home.team
        with Store.read(self._database) as store:
            rows = store.slack.installations()
        given = [row for row in rows if not row.sealed_token] or [row for row in rows if row.removed_at is None]
        return given[0].team if given else ""

    async def learn_home(self) -> str:
        """Asks Slack whose token the settings hold and remembers it; what stands in the way, in a sentence."""
        token = self.settings.bot_token.get_secret_value()
        if not token or self._home is not None:
            return ""
        try:
            told = await self.web_client(token).auth_test()
        except CALL_ERRORS as error:
            return f"Slack does not say whose token this is: {sentence_of(error)}"
        self._home = Ours(str(told.get("team_id") or ""), str(told.get("user_id") or ""), str(told.get("bot_id") or ""))
        if self._home.team:
            await asyncio.to_thread(self._keep_home, self._home, str(told.get("team") or ""))
        return ""

    async def look_at_triage(self) -> None:
        """Asks Slack whether another organisation reads the triage channel: then nothing is said there."""
        channel = self.settings.triage_channel
        if not channel:
            return
        try:
            told = (await (await self.client(self.home_team())).conversations_info(channel=channel)).get(
                "channel"
            ) or {}
        except (*CALL_ERRORS, NotInstalledError) as error:
            log.warning("It is not known who reads the triage channel: %s", sentence_of(error))
            return
        await asyncio.to_thread(self._keep_shared, channel, bool(told.get("is_ext_shared")))

    def _keep_shared(self, channel: str, is_shared: bool) -> None:
        with Store.open(self._database) as store:
            store.slack.channel(channel).is_shared = is_shared
        if is_shared:
            log.error("The triage channel is shared with another organisation: no card is posted until it is not.")

    def _keep_home(self, home: Ours, name: str) -> None:
        now = self._clock()
        with Store.open(self._database) as store:
            known = store.slack.installation(home.team)
            store.slack.put_installation(
                home.team, name=name, bot_user=home.bot_user, bot_id=home.bot_id, sealed_token="", removed_at=None,
                reason="", installed_at=known.installed_at if known else now,
            )  # fmt: skip

    def _unsealed(self, row: SlackInstallationRow) -> str:
        try:
            return self._seal.decrypt(row.sealed_token.encode()).decode()
        except InvalidToken as error:
            raise NotInstalledError(
                f"The token of the workspace {row.team} was sealed with another key: install the app there again."
            ) from error


def sentence_of(error: BaseException) -> str:
    """What went wrong with a call, without the token or the text that was sent."""
    if isinstance(error, SlackApiError):
        return error_code(error) or f"HTTP {getattr(error.response, 'status_code', '?')}"
    return f"{type(error).__name__}: {error}"


def error_code(error: BaseException) -> str:
    """Slack's word for what went wrong, ``http_404`` and the like where there is no such method; else empty."""
    if not isinstance(error, SlackApiError):
        return ""
    data = error.response if isinstance(error.response, dict) else getattr(error.response, "data", None)
    said = data.get("error") if isinstance(data, dict) else None  # a page of a proxy is no answer of Slack
    if isinstance(said, str) and said:
        return said
    status = getattr(error.response, "status_code", 200)
    return f"http_{status}" if status in NO_SUCH_METHOD else ""


def retry_after(error: BaseException) -> float | None:
    """How long Slack asks us to wait (429); None where it does not."""
    if not isinstance(error, SlackApiError):
        return None
    if getattr(error.response, "status_code", 200) != 429 and error_code(error) != "ratelimited":
        return None
    headers = {str(name).lower(): value for name, value in (getattr(error.response, "headers", None) or {}).items()}
    try:
        return max(float(headers.get("retry-after", 1)), 0.5)
    except (TypeError, ValueError):
        return 1.0
