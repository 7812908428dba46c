"""Sending replies by SMTP: each with its own stable Message-ID, and failures told apart as temporary or permanent."""

import ssl
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP as SMTP_POLICY
from email.utils import format_datetime, formataddr

import aiosmtplib

from models.messages import OutgoingMessage


@dataclass(frozen=True, slots=True)
class SenderOptions:
    """Which server takes our mail, and in whose name it goes out; ``security`` is none, starttls or tls."""

    host: str
    port: int
    security: str
    username: str
    password: str
    timeout_seconds: float
    vendor: str
    support_address: str


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a message was not taken, and whether it never will be."""

    reason: str
    is_permanent: bool


class MailSender:
    """Keeps one connection while there is something to send."""

    def __init__(self, options: SenderOptions) -> None:
        self._options = options
        self._client: aiosmtplib.SMTP | None = None

    async def send(self, messages: Sequence[tuple[OutgoingMessage, datetime]]) -> list[Failure | None]:
        """Sends each message, with the moment it was written; None where the server took it."""
        return [await self._send_one(message, written_at) for message, written_at in messages]

    async def close(self) -> None:
        """Ends the connection."""
        client, self._client = self._client, None
        if client is not None and client.is_connected:
            try:
                await client.quit()
            except (aiosmtplib.SMTPException, OSError):
                client.close()

    async def _send_one(self, message: OutgoingMessage, written_at: datetime) -> Failure | None:
        mail = as_mail(message, self._options, written_at)
        try:
            client = await self._connected()
            refused, _ = await client.send_message(mail, sender=self._options.support_address)
        except aiosmtplib.SMTPResponseException as error:
            if error.code == 421:
                await self.close()
            return Failure(f"{error.code} {error.message}", is_permanent=error.code >= 500)
        except aiosmtplib.SMTPRecipientsRefused as error:
            first = error.recipients[0]
            return Failure(f"{first.code} {first.message}", is_permanent=first.code >= 500)
        except (aiosmtplib.SMTPException, OSError, ssl.SSLError) as error:
            await self.close()
            return Failure(f"{type(error).__name__}: {error}", is_permanent=False)
        if refused:
            code, text = next(iter(refused.values()))
            return Failure(f"{code} {text}", is_permanent=code >= 500)
        return None

    async def _connected(self) -> aiosmtplib.SMTP:
        if self._client is None or not self._client.is_connected:
            options = self._options
            self._client = aiosmtplib.SMTP(
                hostname=options.host,
                port=options.port,
                use_tls=options.security == "tls",
                start_tls=options.security == "starttls",
                timeout=options.timeout_seconds,
            )
            await self._client.connect()
            if options.username:
                await self._client.login(options.username, options.password)
        return self._client


def as_mail(message: OutgoingMessage, options: SenderOptions, written_at: datetime) -> EmailMessage:
    """The mail of a reply: text and HTML, threaded, marked as automatic (RFC 3834), its headers free of line breaks."""
    mail = EmailMessage(policy=SMTP_POLICY)
    mail["From"] = formataddr((options.vendor, options.support_address))
    mail["To"] = message.recipient
    mail["Subject"] = _one_line(message.subject)
    mail["Date"] = format_datetime(written_at)
    mail["Message-ID"] = f"<{message.message_id}>"
    if message.in_reply_to:
        mail["In-Reply-To"] = f"<{_one_line(message.in_reply_to)}>"
    if message.references:
        mail["References"] = " ".join(f"<{_one_line(reference)}>" for reference in message.references)
    if message.reply_to:
        mail["Reply-To"] = message.reply_to
    if message.automatic:
        mail["Auto-Submitted"] = "auto-replied"
        mail["X-Auto-Response-Suppress"] = "All"
    mail.set_content(message.text)
    mail.add_alternative(message.html, subtype="html")
    return mail


def _one_line(text: str) -> str:
    return " ".join(text.split())
