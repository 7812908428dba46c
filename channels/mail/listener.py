"""The SMTP door: a message is acknowledged only when it is committed, and every failure of ours is temporary."""

import asyncio
import logging
import re
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope, Session

from channels.mail.gather import Gatherer
from channels.mail.keys import content_key
from models.messages import Delivery
from models.store import StoreUnavailableError
from models.vocabulary import Channel

log = logging.getLogger(__name__)

_BARE_NEWLINE = re.compile(rb"\r(?!\n)|(?<!\r)\n")


@dataclass(frozen=True, slots=True)
class ListenerOptions:
    """How the door is opened; ``recipients`` are the addresses taken in, all of them where it is empty."""

    host: str
    port: int
    hostname: str
    largest_message_bytes: int
    most_recipients: int
    most_connections: int
    recipients: frozenset[str] = frozenset()
    repair_newlines: bool = False
    tls: ssl.SSLContext | None = None


class MailDoor:
    """What aiosmtpd calls for each message; every hook answers with an SMTP status line (RFC 5321)."""

    def __init__(self, gatherer: Gatherer, options: ListenerOptions, clock: Callable[[], datetime]) -> None:
        self._gatherer = gatherer
        self._options = options
        self._clock = clock

    async def handle_RCPT(  # noqa: N802 (aiosmtpd's name)
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        """Takes a recipient of ours; one too many waits for the next transaction."""
        if len(envelope.rcpt_tos) >= self._options.most_recipients:
            return "452 4.5.3 Too many recipients in one message"
        local, _, domain = address.lower().rpartition("@")
        plain = f"{local.partition('+')[0]}@{domain}"
        if self._options.recipients and plain not in self._options.recipients:
            return "550 5.1.1 No such address here"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, _server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Acknowledges a message once it is committed; 451 asks the sender to try again (H13, H14)."""
        raw = envelope.content if isinstance(envelope.content, bytes) else (envelope.content or "").encode()
        envelope.content = None
        if _BARE_NEWLINE.search(raw):
            if not self._options.repair_newlines:
                return "550 5.5.2 Bare CR or LF in the message; send lines that end in CRLF (RFC 5321, 2.3.8)"
            raw = re.sub(rb"\r?\n|\r(?!\n)", b"\r\n", raw)
        try:
            accepted = await self._gatherer.accept(self._delivery(session, envelope, raw))
        except StoreUnavailableError as error:
            log.error("A message was not taken in, its sender will try again: %s", error)
            return "451 4.3.0 The message could not be stored; try again later"
        except Exception:
            log.exception("A message was not taken in, its sender will try again.")
            return "451 4.3.0 The message could not be stored; try again later"
        return f"250 2.0.0 Stored as {accepted.inbox_id}"

    async def handle_exception(self, error: Exception) -> str:
        """Whatever else fails is ours, so it is temporary: a permanent answer would bounce the client's mail."""
        log.error("The SMTP session failed: %s: %s", type(error).__name__, error)
        return "451 4.3.0 Something failed here; try again later"

    def _delivery(self, session: Session, envelope: Envelope, raw: bytes) -> Delivery:
        peer = session.peer[0] if isinstance(session.peer, tuple) else ""
        return Delivery(
            channel=Channel.EMAIL,
            raw=raw,
            content_key=content_key(raw),
            received_at=self._clock(),
            envelope_from=envelope.mail_from or "",
            envelope_to=tuple(envelope.rcpt_tos),
            peer=str(peer),
            helo=str(session.host_name or ""),
        )


class _Connection(SMTP):
    # aiosmtpd refuses lines over 1,001 bytes for good; real HTML mail has them, and its sender would get a bounce.
    line_length_limit = 65_536

    def __init__(self, door: MailDoor, options: ListenerOptions, counter: "_Counter", **more: Any) -> None:
        super().__init__(
            door,
            hostname=options.hostname,
            ident="Intake",
            data_size_limit=options.largest_message_bytes,
            enable_SMTPUTF8=True,
            tls_context=options.tls,
            **more,
        )
        self._counter = counter

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._counter.open += 1
        if self._counter.open > self._counter.most and isinstance(transport, asyncio.Transport):
            self._counter.open -= 1
            transport.write(b"421 4.3.2 Too many connections; try again later\r\n")
            transport.close()
            return
        self._is_counted = True
        super().connection_made(transport)

    def connection_lost(self, error: Exception | None) -> None:
        if getattr(self, "_is_counted", False):
            self._counter.open -= 1
            super().connection_lost(error)


@dataclass(slots=True)
class _Counter:
    most: int
    open: int = 0


async def open_listener(gatherer: Gatherer, options: ListenerOptions, clock: Callable[[], datetime]) -> asyncio.Server:
    """Opens the door on the running loop; raises OSError where the port is taken."""
    loop = asyncio.get_running_loop()
    door, counter = MailDoor(gatherer, options, clock), _Counter(options.most_connections)
    return await loop.create_server(lambda: _Connection(door, options, counter, loop=loop), options.host, options.port)
