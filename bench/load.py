"""The two ends of a measurement on loopback: clients that send by SMTP, and the server their replies reach."""

import asyncio
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP as SMTP_POLICY
from email.utils import format_datetime
from pathlib import Path

_GREETINGS = ("Hello,", "Hi team,", "Good morning,", "Dear support,")
_FALLBACK = (
    "how do I print the battery report for one wing only?",
    "the floor map draws every tag one room further east since the update.",
    "could the discharge letter be sent to the family doctor directly?",
)


class Sink:
    """Counts the mails it is given."""

    def __init__(self) -> None:
        self.count = 0

    async def serve(self) -> asyncio.Server:
        """Opens on a free port of loopback."""
        return await asyncio.start_server(self._session, "127.0.0.1", 0, limit=1 << 20)

    async def _session(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 sink\r\n")
        try:
            while line := await reader.readline():
                verb = line[:4].upper()
                if verb == b"DATA":
                    writer.write(b"354 go on\r\n")
                    await reader.readuntil(b"\r\n.\r\n")
                    self.count += 1
                writer.write(b"221 bye\r\n" if verb == b"QUIT" else b"250 ok\r\n")
                if verb == b"QUIT":
                    break
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


def mails(count: int) -> list[bytes]:
    """Different mails of fifty people at one client, of the length people write."""
    bodies, now = _bodies(), datetime.now(UTC)
    made = []
    for number in range(count):
        mail = EmailMessage(policy=SMTP_POLICY)
        mail["From"] = f"Person {number % 50} <person{number % 50}@northside.example>"
        mail["To"] = "support@meridian.example"
        mail["Date"] = format_datetime(now)
        mail["Subject"] = f"Question {number}"
        mail["Message-ID"] = f"<bench-{number}@northside.example>"
        body = bodies[number % len(bodies)]
        mail.set_content(f"{_GREETINGS[number % 4]}\n\n{body}\n\nThank you, {number}\n")
        made.append(mail.as_bytes().replace(b"\n.", b"\n.."))
    return made


async def send_all(port: int, raws: Sequence[bytes], *, connections: int) -> None:
    """Sends mails over several connections at once, each acknowledged before the next on its connection."""
    await asyncio.gather(*(_send(port, raws[start::connections]) for start in range(connections)))


async def _send(port: int, raws: Sequence[bytes]) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    await reader.readline()
    await _say(reader, writer, b"HELO bench.example\r\n")
    for raw in raws:
        sender = raw.split(b"<", 1)[1].split(b">", 1)[0]
        await _say(reader, writer, b"MAIL FROM:<" + sender + b">\r\n")
        await _say(reader, writer, b"RCPT TO:<support@meridian.example>\r\n")
        await _say(reader, writer, b"DATA\r\n")
        answer = await _say(reader, writer, raw + b"\r\n.\r\n")
        if not answer.startswith(b"250"):
            raise RuntimeError(f"not acknowledged: {answer!r}")
    writer.close()


async def _say(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, line: bytes) -> bytes:
    writer.write(line)
    return await reader.readline()


def _bodies() -> Sequence[str]:
    rows = []
    for path in sorted(Path("training_data/test").glob("*.jsonl")):
        rows += [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    texts = [row["body"] for row in rows if row["channel"] == "email" and row["requests"]]
    return texts or _FALLBACK
