"""The identity of a mail by its content, the same on every path; never the Message-ID alone (H15, H16)."""

import hashlib
import re

_ASKED = (b"message-id", b"from", b"date", b"subject")
_HEAD_END = re.compile(rb"\r?\n\r?\n|\r\r")
_LARGEST_HEAD = 65_536


def content_key(raw: bytes) -> str:
    """A hash of Message-ID, From, Date, Subject and the body's bytes, without the trace headers of its path.

    Line ends and trailing blank lines do not count, because transports change them. Any bytes give a key.
    """
    end = _HEAD_END.search(raw, 0, _LARGEST_HEAD)
    head, body = (raw[: end.start()], raw[end.end() :]) if end else (raw[:_LARGEST_HEAD], raw[_LARGEST_HEAD:])
    digest = hashlib.sha256()
    for name, value in _headers(head):
        digest.update(name + b":" + value + b"\n")
    digest.update(b"\n")
    digest.update(body.replace(b"\r\n", b"\n").rstrip(b"\n"))
    return "mail:" + digest.hexdigest()


def _headers(head: bytes) -> list[tuple[bytes, bytes]]:
    unfolded = re.sub(rb"\r?\n[ \t]+", b" ", head)
    found = []
    for line in re.split(rb"\r?\n", unfolded):
        name, _, value = line.partition(b":")
        if (name := name.strip().lower()) in _ASKED:
            found.append((name, b" ".join(value.split())))
    return sorted(found)
