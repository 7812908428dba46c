"""From the raw bytes of a mail to the message that the desk works with; any byte string gives an answer."""

import re

from channels.mail.addresses import addresses_of
from channels.mail.automatic import automatic_kind
from channels.mail.body import Content, content_of
from channels.mail.headers import Headers, readable
from channels.mail.identifiers import date_of, ids_of, message_id_of
from channels.mail.limits import Limits
from channels.mail.parts import Part, read_tree
from channels.mail.reading import Reading, read_text
from models.messages import Address, IncomingMessage
from models.vocabulary import Automatic, Channel

__all__ = ["Limits", "parse"]

_CARRIAGE_RETURN_HEADERS = re.compile(rb"\r[A-Za-z][A-Za-z-]{1,40}:")
_LONE_CARRIAGE_RETURN = re.compile(rb"\r(?!\n)")


def parse(raw: bytes, *, limits: Limits = Limits(), envelope_from: str | None = None) -> IncomingMessage:  # noqa: B008
    """What ``raw`` says, within ``limits``; never raises.

    ``envelope_from`` is "" for the null sender and None where it is unknown.
    """
    repairs: list[str] = []
    try:
        return _parsed(raw, limits, envelope_from, repairs)
    except (ValueError, LookupError, TypeError, ArithmeticError, AttributeError, RecursionError, MemoryError) as error:
        # The last line of defence: every step above has its own guard.
        repairs.append(f"unreadable: {type(error).__name__}")
        text = raw[: limits.text_characters].decode("utf-8", "replace").replace("\x00", "")
        return IncomingMessage(Channel.EMAIL, None, text=text, whole=text, repairs=tuple(repairs))


def _parsed(raw: bytes, limits: Limits, envelope_from: str | None, repairs: list[str]) -> IncomingMessage:
    root = read_tree(_normalised(raw, repairs), limits, repairs)
    headers = root.headers
    content = content_of(root, limits, repairs)
    sender = _sender(headers, limits, repairs)
    subject = headers.readable("subject", repairs)
    reading = read_text(content.readable, sender.name if sender else "", subject, limits, repairs)
    return IncomingMessage(
        Channel.EMAIL,
        sender,
        reply_to=_addresses(headers, "reply-to", limits, repairs),
        to=_addresses(headers, "to", limits, repairs),
        cc=_addresses(headers, "cc", limits, repairs),
        subject=subject,
        date=date_of(headers.get("date")),
        message_id=message_id_of(headers.get("message-id")),
        in_reply_to=ids_of(headers.get("in-reply-to"), limits.references),
        references=ids_of(headers.get("references"), limits.references),
        language=reading.language,
        text=reading.text,
        whole=reading.whole,
        hidden=reading.hidden,
        attachments=tuple(content.files),
        automatic=_automatic(root, content, reading, subject, sender, envelope_from),
        repairs=tuple(dict.fromkeys(repairs)),
    )


def _normalised(raw: bytes, repairs: list[str]) -> bytes:
    """``raw`` without a byte order mark or blank lines in front, and with line ends that divide its header."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        repairs.append("the whole message is UTF-16")
        raw = raw.decode("utf-16", "replace").encode("utf-8", "replace")
    if raw.startswith(b"\xef\xbb\xbf"):
        raw = raw[3:]
    if raw[:1] in (b"\r", b"\n"):
        repairs.append("blank lines before the header")
        raw = raw.lstrip(b"\r\n")
    head = raw[:8_192]
    if b"\r" in head and (b"\n" not in raw or len(_CARRIAGE_RETURN_HEADERS.findall(head)) >= 3):
        repairs.append("line ends are CR only")
        raw = _LONE_CARRIAGE_RETURN.sub(b"\n", raw)
    return raw


def _sender(headers: Headers, limits: Limits, repairs: list[str]) -> Address | None:
    """The first mailbox of the first From; whether it may be believed is not decided here (H4)."""
    values = headers.all("from")
    if len(values) > 1:
        repairs.append(f"{len(values)} From headers: the first one is shown")
    if not values:
        return None
    found = addresses_of(values[0], limits.addresses, repairs)
    if len(found) > 1:
        repairs.append(f"From names {len(found)} mailboxes: the first one is shown")
    if found:
        return found[0]
    name = readable(values[0], repairs)
    if name:
        repairs.append("From names no valid address")
    return Address(name[:500], "") if name else None


def _addresses(headers: Headers, name: str, limits: Limits, repairs: list[str]) -> tuple[Address, ...]:
    found: list[Address] = []
    for value in headers.all(name)[:10]:
        found.extend(addresses_of(value, limits.addresses, repairs))
    return tuple(found[: limits.addresses])


def _automatic(
    root: Part, content: Content, reading: Reading, subject: str, sender: Address | None, envelope_from: str | None
) -> Automatic | None:
    del content
    return automatic_kind(root, subject, reading.text or reading.whole, sender, envelope_from)
