"""One SMTP or LMTP connection: aiosmtpd's dialogue with our limits, our own way to receive a message, and no AUTH."""

import asyncio
import logging
import re
from collections import defaultdict
from collections.abc import Sequence
from typing import AnyStr

from aiosmtpd.lmtp import LMTP
from aiosmtpd.smtp import SMTP, Envelope, syntax

from channels.mail.smtp_data import MessageText
from channels.mail.smtp_door import MailDoor
from channels.mail.smtp_limits import is_within

log = logging.getLogger(__name__)

_PROXY_SECONDS = 5.0
_FAREWELL_SECONDS = 5.0
_LONGEST_COMMAND = 2_048
_ALL = 1 << 30
# A client must send so much of a message within the time-out, or it is cut off: a byte now and then is not enough.
_BLOCK_BYTES = 65_536
_WITHOUT_CODE = re.compile(r"\A([245])\d\d (?!\d\.\d)")


class MailConnection(SMTP):
    """A connection by SMTP. ``peer`` is the client's address, also behind a proxy."""

    line_length_limit = 65_536

    def __init__(self, door: MailDoor, *, loop: asyncio.AbstractEventLoop) -> None:
        # The library keeps these on the class, so that one connection's EHLO changes the limits of another.
        self.command_size_limits: defaultdict[str, int] = defaultdict(lambda: _LONGEST_COMMAND)
        options = door.options
        super().__init__(
            door,
            hostname=options.hostname,
            ident="Intake",
            data_size_limit=options.largest_message_bytes,
            enable_SMTPUTF8=True,
            tls_context=options.starttls,
            timeout=options.timeout_seconds,
            loop=loop,
        )
        self.peer = ""
        self._door = door
        self._is_counted = False
        self._admitted_peer: str | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Greets a client; one too many is told to come back. Called again when STARTTLS is done."""
        if self._is_counted:
            super().connection_made(transport)
            return
        name = transport.get_extra_info("peername")
        self.peer = str(name[0]) if isinstance(name, tuple) else ""
        self._is_counted = self._door.entrance.enter()
        if not self._is_counted:
            _turn_away(transport, b"421 4.3.2 Too many connections; try again later\r\n")
        elif is_within(self.peer, self._door.options.proxies):
            self._proxy_timeout = min(_PROXY_SECONDS, self._timeout_duration)
            super().connection_made(transport)
        elif self.admit():
            super().connection_made(transport)
        else:
            _turn_away(transport, b"421 4.7.0 Too many connections from your address; try again later\r\n")

    def admit(self) -> bool:
        """Counts the client in, unless it has too many connections."""
        if self._door.entrance.admit(self.peer):
            self._admitted_peer = self.peer
            return True
        return False

    def connection_lost(self, error: Exception | None) -> None:
        """Counts the client out, once: the library calls this twice where TLS fails."""
        if self._is_counted:
            self._is_counted = False
            self._door.entrance.leave()
        if self._admitted_peer is not None:
            self._door.entrance.dismiss(self._admitted_peer)
            self._admitted_peer = None
        if self.session is not None:
            super().connection_lost(error)

    def eof_received(self) -> bool | None:
        """The client sends no more."""
        return super().eof_received() if self.session is not None else None

    async def push(self, status: AnyStr) -> None:
        """Sends an answer, with the enhanced code that we announce where the library gives none (RFC 2034)."""
        if isinstance(status, str) and self.session is not None and self.session.extended_smtp:
            await super().push(_WITHOUT_CODE.sub(r"\g<0>\1.0.0 ", status, count=1))
            return
        await super().push(status)

    @syntax("STARTTLS", when="tls_context")
    async def smtp_STARTTLS(self, arg: str) -> None:  # noqa: N802
        """Protects the connection, once; what was sent before the handshake is thrown away (RFC 3207, 4.2)."""
        if self._tls_protocol:
            await self.push("503 5.5.1 TLS is active already")
            return
        await super().smtp_STARTTLS(arg)

    async def smtp_AUTH(self, _arg: str) -> None:  # noqa: N802
        """Nobody logs in here."""
        await self.push("502 5.5.1 AUTH is not offered here")

    @syntax("DATA")
    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802
        """Receives one message and answers for it."""
        if await self.check_helo_needed():
            return
        envelope = self.envelope
        if envelope is None or not envelope.rcpt_tos:
            await self.push("503 5.5.1 Error: need RCPT command")
            return
        if arg:
            await self.push("501 5.5.4 Syntax: DATA")
            return
        await self.push("354 End data with <CR><LF>.<CR><LF>")
        status = await self._message(envelope)
        self.envelope = self._create_envelope()
        for line in self.answers(status, envelope.rcpt_tos):
            await self.push(line)

    def answers(self, status: str, _recipients: Sequence[str]) -> list[str]:
        """SMTP has one answer for a message."""
        return [status]

    async def _message(self, envelope: Envelope) -> str:
        """Receives a message and has it stored; the answer."""
        text = MessageText(budget=self._door.budget, most=self._door.options.largest_message_bytes)
        try:
            await self._receive(text)
        except BaseException as error:
            text.close()
            if not isinstance(error, Exception):
                raise
            # The rest of the message may follow: it must never be read as commands.
            log.exception("A message could not be received, its sender will try again.")
            self._farewell("421 4.3.0 The message could not be received; try again later")
            raise ConnectionResetError from error
        if text.problem:
            return text.problem
        return await self._stored(text, envelope)

    async def _stored(self, text: MessageText, envelope: Envelope) -> str:
        if self._timeout_handle is not None:
            self._timeout_handle.cancel()  # the time is ours now
        helo = str(self.session.host_name or "") if self.session is not None else ""
        storing = asyncio.create_task(self._door.take(text.text(), envelope, peer=self.peer, helo=helo))
        # Also where the client goes away, the bytes stay counted until the store is done with them.
        storing.add_done_callback(lambda _: text.close())
        status = await asyncio.shield(storing)
        self._reset_timeout()
        return status

    async def _receive(self, text: MessageText) -> None:
        progress, rest = 0, None
        while rest is None:
            data = await self._reader.read(_ALL)
            if not data:
                raise ConnectionResetError("The client went away within a message.")
            rest = text.feed(data)
            if text.received - progress >= _BLOCK_BYTES:
                progress = text.received
                self._reset_timeout()
        self._reader.feed_data(rest)

    async def _handle_client(self) -> None:
        try:
            await super()._handle_client()
        except ConnectionError:
            log.info("A connection was lost: %s", self.peer)
        except Exception:
            log.exception("A connection failed: %s", self.peer)
            self._farewell("421 4.3.0 Something failed here; try again later")

    def _timeout_cb(self) -> None:
        """Cuts off a client that is too slow (H19)."""
        log.info("A client was too slow: %s", self.peer)
        self._farewell("421 4.4.2 Too slow; the connection is closed")

    def _farewell(self, answer: str) -> None:
        """Closes the connection with an answer, also where the client does not read it."""
        candidates = (self.transport, self._original_transport)
        transports = [each for each in candidates if isinstance(each, asyncio.WriteTransport)]
        if transports:
            transports[0].write(f"{answer}\r\n".encode())
            transports[0].close()
        for transport in transports:
            self.loop.call_later(_FAREWELL_SECONDS, transport.abort)

    def _getaddr(self, arg: str) -> tuple[str | None, str | None]:
        try:
            address, rest = super()._getaddr(arg)
        # The standard library's parser raises IndexError and others on odd input, which is not our failure.
        except Exception:
            return None, None
        return address, rest


class LmtpConnection(LMTP, MailConnection):
    """A connection by LMTP (RFC 2033): a message is answered for each of its recipients."""

    def answers(self, status: str, recipients: Sequence[str]) -> list[str]:
        """One answer a recipient, in their order: with fewer the sender waits, and then sends all of it again."""
        code, enhanced, words = status.split(" ", 2)
        return [f"{code} {enhanced} <{recipient}> {words}" for recipient in recipients]


def _turn_away(transport: asyncio.BaseTransport, answer: bytes) -> None:
    if isinstance(transport, asyncio.WriteTransport):
        transport.write(answer)
    transport.close()
