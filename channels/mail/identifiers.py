"""Message ids and dates of a header block (RFC 5322, 3.3 and 3.6.4), read from whatever senders write there."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_ID = re.compile(r"<([^<>]{1,998})>")
_BARE_ID = re.compile(r"[^\s<>\"(),;]+@[^\s<>\"(),;]+")
_SPACE = re.compile(r"\s+")


def ids_of(value: str, limit: int) -> tuple[str, ...]:
    """The message ids in a header value, without brackets, each once, in order; the last ones where there are too many.

    >>> ids_of("<a@x> <b @x> <>", 9), ids_of("c@x", 9), ids_of("<>", 9)
    (('a@x', 'b@x'), ('c@x',), ())
    """
    found = [_SPACE.sub("", text) for text in _ID.findall(value)] or _BARE_ID.findall(value)
    return tuple(dict.fromkeys(text for text in found if text))[-limit:]


def message_id_of(value: str) -> str:
    """The one id of a message; "" where it has none or an empty one (H16)."""
    if found := ids_of(value, 1_000):
        return found[0]
    text = value.strip().strip("<>").strip()
    return text[:998] if text and not _SPACE.search(text) else ""


def date_of(value: str) -> datetime | None:
    """The moment that a Date header names, in UTC; None where it names none."""
    try:
        moment = parsedate_to_datetime(value[:200])
        moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError, AttributeError):
        return None
    return moment if 1980 <= moment.year <= 2200 else None
