"""What a delivery report says of each recipient (RFC 3464): action, status and diagnostic."""

from collections.abc import Iterator

from channels.mail.headers import Headers, split_headers
from channels.mail.limits import Limits
from channels.mail.parts import Part
from models.messages import DeliveryFailure

_TYPES = ("message/delivery-status", "message/global-delivery-status")
_MOST_BYTES = 100_000
_MOST_BLOCKS = 100
_MOST_CHARACTERS = 300


def failures_of(root: Part, limits: Limits) -> tuple[DeliveryFailure, ...]:
    """Every recipient that the report speaks of; nothing where the message is no report.

    The message that came back is inside the report as a part of its own and is never looked at: it is not the report's.
    """
    if root.type != "multipart/report":
        return ()
    return tuple(
        failure
        for part in root.children
        if part.type in _TYPES
        for headers in _blocks(part.content([])[:_MOST_BYTES], limits)
        if (failure := _failure(headers)) is not None
    )


def _blocks(body: bytes, limits: Limits) -> Iterator[Headers]:
    """The groups of fields, one for the message and one for each recipient."""
    position = 0
    for _ in range(_MOST_BLOCKS):
        while body[position : position + 1] in (b"\r", b"\n"):
            position += 1
        if position >= len(body):
            return
        headers, following = split_headers(body, position, len(body), limits, [])
        yield headers
        if following <= position:
            return
        position = following


def _failure(headers: Headers) -> DeliveryFailure | None:
    action = _value(headers, "action").partition(" ")[0].lower()
    if not action:
        return None
    recipient = _typed(headers, "original-recipient") or _typed(headers, "final-recipient")
    status = _value(headers, "status").partition(" ")[0]
    return DeliveryFailure(recipient.strip("<>"), action, status, _typed(headers, "diagnostic-code"))


def _typed(headers: Headers, name: str) -> str:
    """A value without the type in front of it, such as ``rfc822;`` or ``smtp;``."""
    value = _value(headers, name)
    return value.partition(";")[2].strip() if ";" in value else value


def _value(headers: Headers, name: str) -> str:
    return headers.readable(name, [])[:_MOST_CHARACTERS]
