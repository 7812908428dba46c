"""Sending webhooks, signed as Standard Webhooks says: Webhook-Id, Webhook-Timestamp, Webhook-Signature."""

import asyncio
import base64
import hashlib
import hmac
import secrets
import socket
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from ipaddress import ip_address

import httpx

_MARK = "whsec_"
_SECRET_BYTES = 32
_MOST_REASON = 200
_LONGEST_WAIT_SECONDS = 24 * 3600
# An old message that somebody caught and sends again is not taken.
_TOLERANCE = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Target:
    """Where a webhook is sent, and the secrets that sign it: while one is being replaced, the old one signs too."""

    url: str
    secrets: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one try; ``is_gone`` says that the address wants nothing more (410)."""

    reason: str = ""
    is_gone: bool = False
    retry_after: float | None = None

    @property
    def is_taken(self) -> bool:
        """Whether the other side took it."""
        return not self.reason


def new_secret() -> str:
    """A secret as Standard Webhooks writes it."""
    return _MARK + base64.b64encode(secrets.token_bytes(_SECRET_BYTES)).decode()


def signed_headers(secret: str, message_id: str, body: bytes, *others: str, at: datetime) -> dict[str, str]:
    """The headers that prove that a body is ours, and when it was sent; each further secret signs too.

    >>> from datetime import UTC
    >>> at = datetime.fromtimestamp(1614265330, UTC)
    >>> headers = signed_headers("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek",
    ...                          b'{"test": 2432232314}', at=at)
    >>> headers["webhook-signature"]
    'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='
    """
    timestamp = str(int(at.timestamp()))
    signed = f"{message_id}.{timestamp}.".encode() + body
    return {
        "webhook-id": message_id,
        "webhook-timestamp": timestamp,
        "webhook-signature": " ".join(_signature(each, signed) for each in (secret, *others)),
    }


def _signature(secret: str, signed: bytes) -> str:
    digest = hmac.new(base64.b64decode(secret.removeprefix(_MARK)), signed, hashlib.sha256).digest()
    return f"v1,{base64.b64encode(digest).decode()}"


def is_signed(secret: str, headers: Mapping[str, str], body: bytes, *, now: datetime) -> bool:
    """Whether a body bears our signature and was sent just now; for who receives, and for the way back of a tracker."""
    try:
        at = datetime.fromtimestamp(int(headers["webhook-timestamp"]), UTC)
        if abs(now - at) > _TOLERANCE:
            return False
        wanted = signed_headers(secret, headers["webhook-id"], body, at=at)["webhook-signature"]
    except (KeyError, ValueError, OverflowError, OSError):
        return False
    given = headers.get("webhook-signature", "").split(" ")
    return any(hmac.compare_digest(each.encode(), wanted.encode()) for each in given)


class WebhookClient:
    """Posts signed bodies to the address that a name has now; follows no redirect: a secret is for one address only."""

    def __init__(self, *, timeout_seconds: float = 15.0, at_once: int = 8, private_addresses: bool = False) -> None:
        # Without a proxy: the address that was looked at is the one that is called.
        self._http = httpx.AsyncClient(
            timeout=timeout_seconds, follow_redirects=False, trust_env=False, verify=ssl.create_default_context()
        )
        self._turns = asyncio.Semaphore(at_once)
        self._private_addresses = private_addresses

    async def post(self, target: Target, message_id: str, body: bytes, *, at: datetime) -> Outcome:
        """One try."""
        secret, *others = target.secrets
        headers = signed_headers(secret, message_id, body, *others, at=at)
        headers |= {"content-type": "application/json", "user-agent": "Intake-Webhooks"}
        async with self._turns:
            try:
                request = await self._request(target.url, body, headers)
                answer = await self._http.send(request, stream=True)
                await answer.aclose()
            except (httpx.HTTPError, httpx.InvalidURL, OSError, UnicodeError) as error:
                return Outcome(f"{type(error).__name__}: {error}"[:_MOST_REASON])
        return outcome_of(answer.status_code, answer.headers.get("retry-after", ""))

    async def close(self) -> None:
        """Ends what is open."""
        await self._http.aclose()

    async def _request(self, address: str, body: bytes, headers: dict[str, str]) -> httpx.Request:
        url = httpx.URL(address)
        place = await self._place_of(url)
        return self._http.build_request(
            "POST",
            url.copy_with(host=place),
            content=body,
            headers={**headers, "host": url.netloc.decode()},
            extensions={"sni_hostname": url.host},
        )

    async def _place_of(self, url: httpx.URL) -> str:
        """The network address of a name; an inner one is refused, lest a webhook reach what only we can (SSRF)."""
        loop = asyncio.get_running_loop()
        found = await loop.getaddrinfo(url.host, url.port or 443, type=socket.SOCK_STREAM)
        places = [str(each[4][0]) for each in found]
        if self._private_addresses:
            return places[0]
        for place in places:
            if ip_address(place.partition("%")[0]).is_global:
                return place
        raise OSError(f"{url.host} is an inner address ({places[0]}); [webhooks] private_addresses allows such.")


def outcome_of(status: int, retry_after: str = "") -> Outcome:
    """What an answer says.

    >>> outcome_of(204)
    Outcome(reason='', is_gone=False, retry_after=None)
    >>> outcome_of(503, "120")
    Outcome(reason='It answered 503.', is_gone=False, retry_after=120.0)
    >>> outcome_of(410).is_gone
    True
    """
    if 200 <= status < 300:
        return Outcome()
    wait = float(min(int(retry_after), _LONGEST_WAIT_SECONDS)) if retry_after.isdecimal() else None
    return Outcome(f"It answered {status}.", status == HTTPStatus.GONE, wait)
