"""What the mail doors answer: 250 only when a message is committed, and every failure of ours is temporary."""

import asyncio
import logging
import re
from collections.abc import Callable
from datetime import datetime
from ipaddress import IPv4Address, IPv6Address
from typing import TYPE_CHECKING

from aiosmtpd.proxy_protocol import ProxyData
from aiosmtpd.smtp import Envelope, Session

from channels.mail.gather import Gatherer
from channels.mail.keys import content_key
from channels.mail.listener_options import ListenerOptions
from channels.mail.smtp_limits import Budget, Entrance
from models.messages import Delivery
from models.store import StoreUnavailableError
from models.vocabulary import Channel

if TYPE_CHECKING:
    from channels.mail.smtp_connection import MailConnection

log = logging.getLogger(__name__)

OURS = "451 4.3.0 The message could not be stored; try again later"

_SIZE = re.compile(r"SIZE=(\d{1,20})\Z")
_LOCAL_COMMAND = 0  # of the PROXY protocol: the proxy speaks for itself
_LARGE_BYTES = 1_048_576


class MailDoor:
    """What aiosmtpd calls for each command; every hook answers with a status line (RFC 5321, RFC 3463)."""

    def __init__(
        self,
        gatherer: Gatherer,
        options: ListenerOptions,
        clock: Callable[[], datetime],
        *,
        budget: Budget,
        entrance: Entrance,
    ) -> None:
        self._gatherer = gatherer
        self._clock = clock
        self.options = options
        self.budget = budget
        self.entrance = entrance

    async def handle_PROXY(  # noqa: N802 (aiosmtpd's name)
        self, server: "MailConnection", _session: Session, _envelope: Envelope, proxy: ProxyData
    ) -> bool:
        """Learns who stands behind a configured proxy; whether the connection may go on."""
        if proxy.command != _LOCAL_COMMAND and isinstance(proxy.src_addr, IPv4Address | IPv6Address):
            server.peer = str(proxy.src_addr)
        if server.admit():
            return True
        await server.push("421 4.7.0 Too many connections from your address; try again later")
        return False

    async def handle_EHLO(  # noqa: N802
        self, _server: "MailConnection", session: Session, _envelope: Envelope, name: str, responses: list[str]
    ) -> list[str]:
        """Announces what is offered; never AUTH: nobody logs in here."""
        session.host_name = name
        offered = [line for line in responses[:-1] if not line.startswith("250-AUTH")]
        lines = [*offered, "250-PIPELINING", "250-ENHANCEDSTATUSCODES", responses[-1]]
        return ["\r\n".join(lines)]

    async def handle_MAIL(  # noqa: N802
        self, server: "MailConnection", _session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Begins a message, if there is room for its announced size and its peer has not sent too many."""
        if not is_storable(address):
            return "553 5.1.7 The sender's address holds characters that no address has"
        if not self.entrance.may_begin(server.peer):
            return "450 4.7.1 Too many messages from your address; try again in a minute"
        if _announced_size(options) > self.budget.left:
            return "452 4.3.1 Too much mail is being received at once; try again later"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 OK"

    async def handle_RCPT(  # noqa: N802
        self, _server: "MailConnection", _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        """Takes a recipient of ours; one too many waits for the next transaction."""
        if not is_storable(address):
            return "553 5.1.3 The address holds characters that no address has"
        if len(envelope.rcpt_tos) >= self.options.most_recipients:
            return "452 4.5.3 Too many recipients in one message"
        if self.options.recipients and without_token(address) not in self.options.recipients:
            return "550 5.1.1 No such address here"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_exception(self, error: Exception) -> str:
        """Whatever else fails is ours, so it is temporary: a permanent answer would bounce the client's mail."""
        log.error("The SMTP session failed.", exc_info=error)
        return "451 4.3.0 Something failed here; try again later"

    async def take(self, raw: bytes, envelope: Envelope, *, peer: str, helo: str) -> str:
        """Acknowledges a message once it is committed; 451 asks the sender to try again (H13, H14)."""
        try:
            if has_bare_newline(raw):
                if not self.options.repair_newlines:
                    return "550 5.5.2 Bare CR or LF in the message; send lines that end in CRLF (RFC 5321, 2.3.8)"
                raw = with_whole_newlines(raw)
            delivery = Delivery(
                channel=Channel.EMAIL,
                raw=raw,
                content_key=await _key(raw),
                received_at=self._clock(),
                # The null sender of a bounce arrives as "<>" (RFC 5321, 4.5.5).
                envelope_from=(envelope.mail_from or "").removeprefix("<>"),
                envelope_to=tuple(envelope.rcpt_tos),
                peer=peer,
                helo=helo if is_storable(helo) else "",
            )
            accepted = await self._gatherer.accept(delivery)
        except StoreUnavailableError as error:
            log.error("A message was not taken in, its sender will try again: %s", error)
            return OURS
        except Exception:
            log.exception("A message was not taken in, its sender will try again.")
            return OURS
        return f"250 2.0.0 Stored as {accepted.inbox_id}"


async def _key(raw: bytes) -> str:
    # A large one takes a tenth of a second, in which nobody else would be served.
    return await asyncio.to_thread(content_key, raw) if len(raw) > _LARGE_BYTES else content_key(raw)


def has_bare_newline(raw: bytes) -> bool:
    """Whether a CR or LF stands alone (H19); counted, because a search would take a second of a large message."""
    pairs = raw.count(b"\r\n")
    return not (pairs == raw.count(b"\n") == raw.count(b"\r"))


def with_whole_newlines(raw: bytes) -> bytes:
    """Every line end as CRLF.

    >>> with_whole_newlines(b"a\\nb\\rc\\r\\n")
    b'a\\r\\nb\\r\\nc\\r\\n'
    """
    return re.sub(rb"\r\n|\r|\n", b"\r\n", raw)


def without_token(address: str) -> str:
    """The mailbox behind an address, whatever token a reply carries.

    >>> without_token("Support+t17@Meridian.example")
    'support@meridian.example'
    """
    local, _, domain = address.lower().rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"


def is_storable(text: str) -> bool:
    """Whether text of an envelope has only characters that every store takes: one that has not fails its neighbours."""
    return text.isprintable()


def _announced_size(options: list[str]) -> int:
    sizes = [int(match[1]) for option in options if (match := _SIZE.match(option))]
    return max(sizes, default=0)
