"""From the raw bytes of a mail to the message that the desk works with; any byte string gives an answer."""

import re
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from channels.mail.addresses import addresses_of
from channels.mail.automatic import automatic_kind
from channels.mail.body import Content, content_of
from channels.mail.bounces import failures_of
from channels.mail.charsets import without_controls
from channels.mail.headers import Headers, readable
from channels.mail.identifiers import date_of, ids_of, message_id_of
from channels.mail.limits import Limits
from channels.mail.parts import read_tree
from channels.mail.reading import Reading, read_text, whole_text
from models.messages import Address, DeliveryFailure, IncomingMessage
from models.vocabulary import Channel

__all__ = ["Limits", "parse"]

_Found = TypeVar("_Found")

# Parts of addresses that are nobody's name.
_ROLE = re.compile(
    r"admin|administration|accounts|alarm|board|care|clinic|contact|desk|doors?|facilities|faults?|help|helpdesk|info|kontakt|"
    r"lab|mail|manager|night|nurse|office|orders|post|problem|reception|sales|scan|secretary|service|shop|station|status|"
    r"support|team|tech|test|urgent|user|ward|web",
    re.IGNORECASE,
)
_CARRIAGE_RETURN_HEADERS = re.compile(rb"\r[A-Za-z][A-Za-z-]{1,40}:")
_LONE_CARRIAGE_RETURN = re.compile(rb"\r(?!\n)")


def parse(raw: bytes, *, limits: Limits = Limits(), envelope_from: str | None = None) -> IncomingMessage:  # noqa: B008
    """What ``raw`` says, within ``limits``; never raises.

    ``envelope_from`` is "" for the null sender and None where it is unknown.
    """
    repairs: list[str] = []
    try:
        return _parsed(raw, limits, envelope_from, repairs)
    except Exception as error:
        # The last line of defence: every step has its own guard, and a mail that raises would stop the queue.
        repairs.append(f"unreadable: {type(error).__name__}")
        text = without_controls(raw[: limits.text_characters].decode("utf-8", "replace"), repairs)
        return IncomingMessage(Channel.EMAIL, None, text=text, whole=text, repairs=tuple(repairs))


def _parsed(raw: bytes, limits: Limits, envelope_from: str | None, repairs: list[str]) -> IncomingMessage:
    root = read_tree(normalised(raw, repairs), limits, repairs)
    headers = root.headers
    content = _guarded(lambda: content_of(root, limits, repairs), Content(), "content", repairs)
    sender = _guarded(lambda: _sender(headers, limits, repairs), None, "From", repairs)
    subject = _guarded(lambda: headers.readable("subject", repairs), "", "Subject", repairs)
    undivided = whole_text(content.readable, limits)
    reading = _guarded(
        lambda: read_text(content.readable, _signing_name(sender), subject, limits, repairs),
        Reading(undivided, undivided, (), ""),
        "text",
        repairs,
    )
    written = reading.text or reading.whole
    automatic = _guarded(
        lambda: automatic_kind(root, subject, written, sender, envelope_from), None, "kind of machine", repairs
    )
    nothing_said: tuple[DeliveryFailure, ...] = ()
    failures = _guarded(lambda: failures_of(root, limits), nothing_said, "delivery report", repairs)
    nobody: tuple[Address, ...] = ()
    reply_to, to, cc = (
        _guarded(partial(_addresses, headers, name, limits, repairs), nobody, name, repairs)
        for name in ("reply-to", "to", "cc")
    )
    return IncomingMessage(
        Channel.EMAIL,
        sender,
        reply_to=reply_to,
        to=to,
        cc=cc,
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
        automatic=automatic,
        no_reply=_no_reply(headers),
        repairs=tuple(dict.fromkeys(repairs)),
        delivery_failures=failures,
    )


def _no_reply(headers: Headers) -> str:
    """Why a machine must not answer this although a person may have written it (RFC 3834, section 2)."""
    if headers.get("list-id") or headers.get("list-post"):
        return "It came by a mailing list."
    if headers.get("precedence").strip().lower() in ("bulk", "list", "junk"):
        return f"Its sender marked it as {headers.get('precedence').strip().lower()}."
    submitted = headers.get("auto-submitted").strip().lower()
    if submitted and not submitted.startswith("no"):
        return "It says that no person submitted it."
    return ""


def _guarded(step: Callable[[], _Found], otherwise: _Found, what: str, repairs: list[str]) -> _Found:
    """What a step finds; where it fails, ``otherwise`` and a repair: one bad header must not cost the text."""
    try:
        return step()
    except Exception as error:
        repairs.append(f"{what} unreadable: {type(error).__name__}")
        return otherwise


def normalised(raw: bytes, repairs: list[str]) -> bytes:
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


def _signing_name(sender: Address | None) -> str:
    """The name that a writer may sign with: where none is given, what the address says of it."""
    if sender is None:
        return ""
    if sender.name and "@" not in sender.name:
        return sender.name
    words = re.split(r"[\W\d_]+", sender.address.partition("@")[0])
    return " ".join(word for word in words if len(word) >= 3 and not _ROLE.fullmatch(word))


def _addresses(headers: Headers, name: str, limits: Limits, repairs: list[str]) -> tuple[Address, ...]:
    found: list[Address] = []
    for value in headers.all(name)[:10]:
        found.extend(addresses_of(value, limits.addresses, repairs))
    return tuple(found[: limits.addresses])
