"""A mail server on loopback that takes our replies or refuses them as the test says, by TLS and a login if wanted."""

import asyncio
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session


@dataclass
class Sink:
    """What arrived; ``refusals`` answers recipients otherwise than with 250, ``at_data`` whole messages."""

    refusals: dict[str, str] = field(default_factory=dict)
    at_data: list[str] = field(default_factory=list)
    envelopes: list[Envelope] = field(default_factory=list)
    logins: list[tuple[str, str]] = field(default_factory=list)
    connections: int = 0
    port: int = 0

    async def handle_EHLO(
        self, _server: Any, session: Session, _envelope: Any, hostname: str, answers: list[str]
    ) -> list[str]:
        session.host_name = hostname
        self.connections += 1
        return answers

    async def handle_RCPT(self, _server: Any, _session: Any, envelope: Envelope, address: str, _options: Any) -> str:
        if answer := self.refusals.get(address):
            return answer
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 ok"

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Envelope) -> str:
        if self.at_data:
            return self.at_data.pop(0)
        self.envelopes.append(envelope)
        return "250 2.0.0 queued"

    def authenticate(self, _server: Any, _session: Any, _envelope: Any, _mechanism: str, data: Any) -> AuthResult:
        self.logins.append((data.login.decode(), data.password.decode()))
        return AuthResult(success=data.password == b"sekret")

    @property
    def mails(self) -> list[EmailMessage]:
        """The mails that were taken, parsed."""
        return [message_from_bytes(one.content, policy=policy.default) for one in self.envelopes]  # type: ignore


@contextmanager
def sink_server(
    context: ssl.SSLContext | None = None, *, implicit: bool = False, login: bool = False
) -> Iterator[Sink]:
    """A running server; with a context by STARTTLS, or from the start where ``implicit``."""
    sink, loop = Sink(), asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, daemon=True).start()

    def session() -> SMTP:
        return SMTP(
            sink, hostname="sink.example", loop=loop, tls_context=None if implicit else context,
            require_starttls=bool(context) and not implicit, auth_required=login,
            authenticator=sink.authenticate if login else None, auth_require_tls=False,
        )  # fmt: skip

    async def begin() -> asyncio.Server:
        return await loop.create_server(session, "127.0.0.1", 0, ssl=context if implicit else None)

    server = asyncio.run_coroutine_threadsafe(begin(), loop).result(10)
    sink.port = int(server.sockets[0].getsockname()[1])
    try:
        yield sink
    finally:
        asyncio.run_coroutine_threadsafe(_end(server), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)


async def _end(server: asyncio.Server) -> None:
    server.close()
    tasks = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
