"""The values that travel between the floors: messages coming in and going out."""

from dataclasses import dataclass, field
from datetime import datetime

from models.vocabulary import Automatic, Channel, HiddenKind, Kind, Severity, Trust


@dataclass(frozen=True, slots=True)
class Address:
    """A mailbox as a message names it; ``address`` is lower-cased in its domain only."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Hidden:
    """A part of the readable text that the writer does not say in this message."""

    kind: HiddenKind
    text: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a message; ``content`` is its decoded bytes, ``sha256`` in hex."""

    name: str
    type: str
    size: int
    sha256: str
    inline: bool
    content: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Authenticity:
    """The trust level of a message and, in one sentence, why."""

    trust: Trust
    reason: str


@dataclass(frozen=True, slots=True)
class DeliveryFailure:
    """One recipient that a delivery report speaks of (RFC 3464); ``action`` is failed, delayed, delivered …"""

    recipient: str
    action: str
    status: str
    diagnostic: str

    @property
    def is_final(self) -> bool:
        """Whether the message will never arrive there."""
        return self.action == "failed"

    @property
    def words(self) -> str:
        """Such as "ada@northside.example: failed, 5.1.1, smtp; 550 no such user"."""
        facts = ", ".join(fact for fact in (self.action, self.status, self.diagnostic) if fact)
        return f"{self.recipient}: {facts}" if self.recipient else facts


@dataclass(frozen=True, slots=True)
class StatedSpan:
    """A run of characters in the ``subject`` or ``body`` of a message; ``end`` is exclusive."""

    part: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class StatedIncident:
    """One incident as the writer of a form says it is, having seen what the reader understood."""

    spans: tuple[StatedSpan, ...]
    kind: Kind
    severity: Severity | None = None
    product: str | None = None
    feature: str | None = None
    version: str | None = None


@dataclass(frozen=True, slots=True)
class IncomingMessage:
    """One message as its door understood it. Message ids stand without angle brackets.

    ``no_reply`` says why a machine must not answer it although a person wrote it, such as mail by a list (RFC 3834).
    ``delivery_failures`` is what a delivery report says of its recipients. ``asked`` says that its writer wants a case
    of it whatever is found; ``replaces`` is the inbox message that an edit changes. ``stated`` is what the writer of a
    form says that it holds; it goes before what a reader finds.
    """

    channel: Channel
    sender: Address | None
    reply_to: tuple[Address, ...] = ()
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    subject: str = ""
    date: datetime | None = None
    message_id: str = ""
    in_reply_to: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    language: str = ""
    text: str = ""
    whole: str = ""
    hidden: tuple[Hidden, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    automatic: Automatic | None = None
    no_reply: str = ""
    repairs: tuple[str, ...] = ()
    delivery_failures: tuple[DeliveryFailure, ...] = ()
    asked: bool = False
    replaces: int | None = None
    stated: tuple[StatedIncident, ...] = ()


@dataclass(frozen=True, slots=True)
class Delivery:
    """Raw bytes as they arrived at a door, with what the door knows of their path.

    ``path_key`` is the channel's own identity (IMAP: account, mailbox, UIDVALIDITY, UID; Slack: team, channel, ts;
    empty where the channel has none); ``content_key`` is the identity by content. ``received_at`` is in UTC.
    """

    channel: Channel
    raw: bytes
    content_key: str
    received_at: datetime
    path_key: str = ""
    envelope_from: str = ""
    envelope_to: tuple[str, ...] = ()
    peer: str = ""
    helo: str = ""
    vouched: bool = False


@dataclass(frozen=True, slots=True)
class OutgoingMessage:
    """One reply to be sent by a door; ``identity`` is stable, so that a second copy is recognised."""

    channel: Channel
    recipient: str
    subject: str
    text: str
    html: str
    identity: str
    message_id: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    reply_to: str = ""
    automatic: bool = True
    cc: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()
