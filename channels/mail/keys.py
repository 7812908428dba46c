"""The identity of a mail by its content, the same on every path; never the Message-ID alone (H15, H16)."""

import hashlib
import re
from collections.abc import Iterator

_ASKED = re.compile(rb"^(message-id|from|date|subject)[ \t]*:(.*(?:\n[ \t].*)*)", re.IGNORECASE | re.MULTILINE)
_BLOCK = 65_536


def content_key(raw: bytes) -> str:
    """A hash of Message-ID, From, Date, Subject and the body's bytes, without the trace headers of its path.

    Line ends and trailing blank lines do not count, because transports change them. Any bytes give a key. Without
    a blank line nothing says where the header ends: then every byte counts, so that no two mails pass for one.
    """
    head_end, body_start = _divided(raw)
    digest = hashlib.sha256()
    for name, value in _asked_fields(raw, head_end):
        digest.update(name + b":" + value + b"\n")
    digest.update(b"\n")
    for block in _without_trailing_lines(_with_plain_ends(raw, body_start)):
        digest.update(block)
    return "mail:" + digest.hexdigest()


def _divided(raw: bytes) -> tuple[int, int]:
    """Where the header's last line ends and where the body begins."""
    if raw.startswith((b"\n", b"\r\n")):
        return 0, raw.index(b"\n") + 1
    far = raw.find(b"\n\r\n")
    near = raw.find(b"\n\n", 0, far if far >= 0 else len(raw))
    if near >= 0:
        return near + 1, near + 2
    return (far + 1, far + 3) if far >= 0 else (len(raw), 0)


def _asked_fields(raw: bytes, end: int) -> list[tuple[bytes, bytes]]:
    return sorted((match[1].lower(), b" ".join(match[2].split())) for match in _ASKED.finditer(raw, 0, end))


def _with_plain_ends(raw: bytes, start: int) -> Iterator[bytes]:
    """The body in blocks, with LF for CRLF: a large one is never copied as a whole."""
    while start < len(raw):
        end = start + _BLOCK
        if raw[end - 1 : end + 1] == b"\r\n":
            end += 1
        yield raw[start:end].replace(b"\r\n", b"\n")
        start = end


def _without_trailing_lines(blocks: Iterator[bytes]) -> Iterator[bytes]:
    waiting = 0  # line ends that count only if something follows them
    for block in blocks:
        said = block.rstrip(b"\n")
        if said:
            for start in range(0, waiting, _BLOCK):
                yield b"\n" * min(_BLOCK, waiting - start)
            yield said
            waiting = 0
        waiting += len(block) - len(said)
