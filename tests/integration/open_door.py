"""A mail door on loopback for tests, whose store is the test's, and raw dialogues with it."""

import asyncio
import socket
import ssl
import subprocess
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from channels.mail.gather import Gatherer
from channels.mail.listener import open_listener, open_lmtp
from channels.mail.listener_options import ListenerOptions
from channels.mail.smtp_limits import Budget
from models.messages import Delivery
from models.store.inbox import Accepted

OPTIONS = ListenerOptions(
    host="127.0.0.1",
    port=0,
    hostname="mx.ours.example",
    largest_message_bytes=1_000_000,
    most_recipients=3,
    most_connections=20,
    timeout_seconds=20,
)
SUPPORT = "support@meridian.example"


class Kept:
    """A store that keeps deliveries in memory."""

    def __init__(self) -> None:
        self.deliveries: list[Delivery] = []

    def __call__(self, deliveries: Sequence[Delivery]) -> list[Accepted]:
        self.deliveries += deliveries
        return [Accepted(number, is_new=True) for number, _ in enumerate(deliveries, start=1)]


class Door:
    """An open door, on an event loop of its own."""

    def __init__(
        self,
        accept_many: Callable[[Sequence[Delivery]], list[Accepted]],
        *,
        lmtp: bool = False,
        bytes_in_flight: int = 10_000_000,
        **options: object,
    ) -> None:
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever, daemon=True)
        self.thread.start()
        self.budget = Budget(bytes_in_flight)
        opened = self._open(accept_many, lmtp, replace(OPTIONS, **options))  # type: ignore[arg-type]
        self.server = asyncio.run_coroutine_threadsafe(opened, self.loop).result(10)
        self.port = int(self.server.sockets[0].getsockname()[1])

    async def _open(
        self, accept_many: Callable[[Sequence[Delivery]], list[Accepted]], lmtp: bool, options: ListenerOptions
    ) -> asyncio.Server:
        gatherer = Gatherer(accept_many, seconds=0)
        open_door = open_lmtp if lmtp else open_listener
        return await open_door(gatherer, options, lambda: datetime.now(UTC), budget=self.budget)

    def talk(self) -> "Dialogue":
        """A new connection, not yet greeted."""
        return Dialogue(self.port)

    def close(self) -> None:
        """Closes the door and ends its loop."""
        asyncio.run_coroutine_threadsafe(self._end(), self.loop).result(10)
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join(10)
        self.loop.close()

    async def _end(self) -> None:
        self.server.close()
        tasks = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


class Dialogue:
    """A raw connection: what is said goes out to the byte."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=15)
        self.file = self.socket.makefile("rb")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.file.close()
        self.socket.close()

    def send(self, data: bytes) -> None:
        """Sends bytes as they are."""
        self.socket.sendall(data)

    def hear(self) -> str:
        """The next answer, all its lines; empty where the connection was closed."""
        lines = []
        while line := self.file.readline().decode():
            lines.append(line.rstrip())
            if line[3:4] != "-":
                break
        return "\n".join(lines)

    def say(self, line: str) -> str:
        """Sends a line; the answer."""
        self.send(line.encode() + b"\r\n")
        return self.hear()

    def greet(self, verb: str = "EHLO") -> str:
        """Hears the greeting and gives ours; what is offered."""
        assert self.hear().startswith("220 mx.ours.example ")
        return self.say(f"{verb} mail.client.example")

    def begin(self, *recipients: str, options: str = "") -> str:
        """MAIL, RCPT for each, DATA; the last answer."""
        assert self.say(f"MAIL FROM:<ines@client.example>{options}").startswith("250 ")
        for recipient in recipients or (SUPPORT,):
            assert self.say(f"RCPT TO:<{recipient}>").startswith("250 ")
        return self.say("DATA")

    def deliver(self, content: bytes, *recipients: str) -> str:
        """A whole message; the (first) answer."""
        assert self.begin(*recipients).startswith("354 ")
        self.send(content + b"\r\n.\r\n")
        return self.hear()

    def protect(self, context: ssl.SSLContext) -> None:
        """Begins TLS."""
        self.file.close()
        self.socket = context.wrap_socket(self.socket, server_hostname="mx.ours.example")
        self.file = self.socket.makefile("rb")


def certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate for our name and its key."""
    certificate, key = folder / "cert.pem", folder / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
         "-keyout", str(key), "-out", str(certificate), "-days", "2", "-subj", "/CN=mx.ours.example",
         "-addext", "subjectAltName=DNS:mx.ours.example"],
        check=True, capture_output=True,
    )  # fmt: skip
    return certificate, key
