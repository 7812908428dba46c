"""Installing the app in a workspace by OAuth, and its removal: the token is sealed, then forgotten; the rest stays."""

import asyncio
import logging
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import escape
from urllib.parse import urlencode, urljoin

from cryptography.fernet import Fernet, InvalidToken
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from channels.parcels import Failure
from channels.slack.manifest import BOT_SCOPES, INSTALL_PATH, INSTALLED_PATH
from channels.slack.payloads import Payload, mapping
from channels.slack.posting import attempt
from channels.slack.workspaces import Workspaces
from models.database import Database
from models.store import Store

log = logging.getLogger(__name__)

_COOKIE = "slack_install"
_LINK_LASTS = timedelta(days=7)
_STATE_LASTS = timedelta(minutes=10)
_MAY = b"may install"


@dataclass(frozen=True, slots=True)
class Installing:
    """The two pages of an installation; only who was given a link by an operator comes as far as Slack."""

    database: Database
    workspaces: Workspaces
    seal: Fernet
    public_url: str
    clock: Callable[[], datetime]

    async def begin(self, request: Request) -> Response:
        """Leads to Slack, where somebody of the workspace allows it."""
        ticket, settings = request.query_params.get("ticket", ""), self.workspaces.settings
        if self._opened(ticket, _LINK_LASTS) != _MAY:
            return _page("This link has ended. Ask the operator for another.", status=403)
        nonce = secrets.token_urlsafe(24)
        asked = {
            "client_id": settings.client_id,
            "scope": ",".join(BOT_SCOPES),
            "redirect_uri": self._redirect_uri,
            "state": self._sealed(nonce.encode()),
        }
        answer = RedirectResponse(f"{urljoin(settings.api_url, '../oauth/v2/authorize')}?{urlencode(asked)}", 302)
        is_secure = self.public_url.startswith("https:")
        answer.set_cookie(
            _COOKIE, nonce, max_age=int(_STATE_LASTS.total_seconds()), path=INSTALLED_PATH, secure=is_secure,
            httponly=True, samesite="lax",
        )  # fmt: skip
        return answer

    async def end(self, request: Request) -> Response:
        """Comes back from Slack with a code, which is exchanged for the workspace's token."""
        nonce = self._opened(request.query_params.get("state", ""), _STATE_LASTS)
        if not nonce or not secrets.compare_digest(nonce, request.cookies.get(_COOKIE, "").encode()):
            return _page("This did not begin here, or took too long. Follow the link once more.", status=403)
        if request.query_params.get("error"):
            return _page("Slack says that it was not allowed. Nothing was installed.", status=200)
        problem = await self._install(request.query_params.get("code", ""))
        if problem:
            log.error("The app could not be installed: %s", problem)
            return _page(f"It was not installed: {problem}", status=502)
        return _page("It is installed. Invite the app to the channels that it shall take requests from.", status=200)

    async def _install(self, code: str) -> str:
        settings = self.workspaces.settings
        client = self.workspaces.web_client("")
        given = await attempt(
            client.oauth_v2_access(
                client_id=settings.client_id,
                client_secret=settings.client_secret.get_secret_value(),
                code=code,
                redirect_uri=self._redirect_uri,
            )
        )
        if isinstance(given, Failure):
            return given.reason
        team, token = mapping(given.get("team")), str(given.get("access_token") or "")
        if given.get("is_enterprise_install") or not team.get("id"):
            return "It was installed for a whole organisation; install it in a workspace."
        if given.get("refresh_token"):
            return "Switch token rotation off in the app's settings."
        told = await attempt(self.workspaces.web_client(token).auth_test())
        bot_id = "" if isinstance(told, Failure) else str(told.get("bot_id") or "")
        await asyncio.to_thread(self._keep, mapping(given.data), token, bot_id)
        return ""

    def _keep(self, given: Payload, token: str, bot_id: str) -> None:
        team, now = mapping(given.get("team")), self.clock()
        with Store.open(self.database) as store:
            store.slack.put_installation(
                str(team["id"]),
                enterprise=str(mapping(given.get("enterprise")).get("id") or ""),
                name=str(team.get("name") or ""),
                app_id=str(given.get("app_id") or ""),
                bot_id=bot_id,
                bot_user=str(given.get("bot_user_id") or ""),
                sealed_token=self.workspaces.sealed(token),
                scopes=str(given.get("scope") or ""),
                installed_at=now,
                removed_at=None,
                reason="",
            )
            by = str(mapping(given.get("authed_user")).get("id") or "")
            subject = f"slack:{team['id']}"
            store.audit.record(at=now, actor=f"slack:{team['id']}/{by}", act="installed", subject=subject)

    @property
    def _redirect_uri(self) -> str:
        return f"{self.public_url.rstrip('/')}{INSTALLED_PATH}"

    def _sealed(self, words: bytes) -> str:
        return self.seal.encrypt_at_time(words, int(self.clock().timestamp())).decode("ascii")

    def _opened(self, token: str, lasts: timedelta) -> bytes:
        try:
            seconds, now = int(lasts.total_seconds()), int(self.clock().timestamp())
            return self.seal.decrypt_at_time(token.encode(), ttl=seconds, current_time=now)
        except InvalidToken:
            return b""


def install_link(seal: Fernet, public_url: str, *, now: datetime) -> str:
    """A link by which somebody may install the app in a workspace, for seven days."""
    ticket = seal.encrypt_at_time(_MAY, int(now.timestamp())).decode("ascii")
    return f"{public_url.rstrip('/')}{INSTALL_PATH}?{urlencode({'ticket': ticket})}"


def note_removal(store: Store, team: str, event: Payload, *, now: datetime) -> None:
    """Notes that the app was uninstalled, or that its bot's token was revoked, and forgets the token."""
    row = store.slack.installation(team)
    if event.get("type") == "tokens_revoked" and not mapping(event.get("tokens")).get("bot"):
        return
    if row is None or row.removed_at is not None:
        return
    row.sealed_token, row.removed_at = "", now
    row.reason = "The app was uninstalled." if event.get("type") == "app_uninstalled" else "Its token was revoked."
    store.audit.record(at=now, actor="slack", act="uninstalled", subject=f"slack:{team}", reason=row.reason)


def _page(text: str, *, status: int) -> Response:
    return HTMLResponse(
        f'<!doctype html><html lang="en"><title>Slack</title><body><p>{escape(text)}</p></body></html>', status
    )
