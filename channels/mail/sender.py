"""Sending replies by SMTP: each with its own stable Message-ID, and failures told apart as temporary or permanent."""

import ssl
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP as SMTP_POLICY
from email.utils import format_datetime, formataddr

import aiosmtplib

from channels.parcels import Failure, Parcel
from models.messages import Attachment, OutgoingMessage

_TOO_LARGE = 552


@dataclass(frozen=True, slots=True)
class SenderOptions:
    """Which server takes our mail, and in whose name it goes out; ``security`` is none, starttls or tls."""

    host: str
    port: int
    security: str
    username: str
    password: str = field(repr=False)
    timeout_seconds: float
    vendor: str
    support_address: str
    authorities: str = ""


class MailSender:
    """Keeps one connection while there is something to send."""

    def __init__(self, options: SenderOptions) -> None:
        self._options = options
        self._client: aiosmtplib.SMTP | None = None

    async def send(self, parcels: Sequence[Parcel]) -> list[Failure | None]:
        """Sends each message; None where the server took it for everybody."""
        await self._close_if_dead()
        outcomes: list[Failure | None] = []
        for parcel in parcels:
            unreachable = await self._connect()
            if unreachable is not None:
                # The others wait as well: one try after another at a server that is away would outlast their lease.
                return outcomes + [unreachable] * (len(parcels) - len(outcomes))
            outcomes.append(await self._send_one(parcel))
        return outcomes

    async def greet(self) -> str:
        """Connects and logs in without sending anything; what is wrong, empty where all is well."""
        try:
            failure = await self._connect()
            return failure.reason if failure else ""
        finally:
            await self.close()

    async def close(self) -> None:
        """Ends the connection."""
        client, self._client = self._client, None
        if client is not None and client.is_connected:
            try:
                await client.quit()
            except (aiosmtplib.SMTPException, OSError):
                client.close()

    async def _send_one(self, parcel: Parcel) -> Failure | None:
        assert self._client is not None
        message = parcel.message
        try:
            mail = as_mail(message, self._options, parcel.written_at)
            refused, _ = await self._client.send_message(
                mail, sender=parcel.return_path, recipients=[message.recipient, *message.cc]
            )
        except aiosmtplib.SMTPRecipientsRefused as error:
            return _refusal({each.recipient: (each.code, each.message) for each in error.recipients}, is_partial=False)
        except aiosmtplib.SMTPSenderRefused as error:
            # It is our own address or login that the server does not like: no fault of this message, save for its size.
            return Failure(f"{error.code} {error.message}", is_permanent=error.code == _TOO_LARGE)
        except aiosmtplib.SMTPResponseException as error:
            if error.code == 421:
                await self.close()
            return Failure(f"{error.code} {error.message}", is_permanent=error.code >= 500)
        except (aiosmtplib.SMTPException, OSError) as error:
            await self.close()
            return Failure(f"{type(error).__name__}: {error}", is_permanent=False)
        except (ValueError, TypeError, LookupError) as error:
            # An address or a header that cannot be written: it never will be, and must not stop the others.
            return Failure(f"It cannot be written as a mail: {error}", is_permanent=True)
        return _refusal(refused, is_partial=True) if refused else None

    async def _connect(self) -> Failure | None:
        """Why the server cannot be used now: whatever that is, it is no fault of a message."""
        if self._client is not None and self._client.is_connected:
            return None
        options = self._options
        try:
            context = ssl.create_default_context(cafile=options.authorities or None)
            self._client = aiosmtplib.SMTP(
                hostname=options.host,
                port=options.port,
                use_tls=options.security == "tls",
                start_tls=options.security == "starttls",
                tls_context=context,
                timeout=options.timeout_seconds,
            )
            await self._client.connect()
            if options.username:
                await self._client.login(options.username, options.password)
        except (aiosmtplib.SMTPException, OSError) as error:  # OSError also for the TLS library
            await self.close()
            return Failure(f"The mail server cannot be used: {type(error).__name__}: {error}", is_permanent=False)
        return None

    async def _close_if_dead(self) -> None:
        # A server ends a connection that was idle, and one learns of it by speaking only.
        if self._client is not None and self._client.is_connected:
            try:
                await self._client.noop()
            except (aiosmtplib.SMTPException, OSError):
                await self.close()


def as_mail(message: OutgoingMessage, options: SenderOptions, written_at: datetime) -> EmailMessage:
    """The mail of a reply: text, HTML and files, threaded, its headers free of line breaks.

    What a machine wrote is marked so (RFC 3834); a technician's answer is not.
    """
    mail = EmailMessage(policy=SMTP_POLICY)
    mail["From"] = formataddr((options.vendor, options.support_address))
    mail["To"] = message.recipient
    if message.cc:
        mail["Cc"] = ", ".join(message.cc)
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
    for attachment in message.attachments:
        _attach(mail, attachment)
    return mail


def _attach(mail: EmailMessage, attachment: Attachment) -> None:
    main, _, sub = attachment.type.partition("/")
    if not sub or main in ("message", "multipart"):  # they may not be encoded, so they go out as plain bytes
        main, sub = "application", "octet-stream"
    mail.add_attachment(attachment.content, maintype=main, subtype=sub, filename=_one_line(attachment.name) or "file")


def _refusal(refused: Mapping[str, tuple[int, str]], *, is_partial: bool) -> Failure:
    """What some or all recipients' refusals come to: tried again as long as one of them may still succeed."""
    reason = "; ".join(f"{recipient}: {code} {text}" for recipient, (code, text) in refused.items())
    put_off = tuple(recipient for recipient, (code, _) in refused.items() if code < 500)
    return Failure(reason, not put_off, is_partial, put_off)


def _one_line(text: str) -> str:
    return " ".join(text.split())
