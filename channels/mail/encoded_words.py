"""Encoded words in headers (RFC 2047), also the broken ones that real senders write."""

import binascii
import re

from channels.mail.charsets import decode
from channels.mail.transfer import from_base64

_WORD = re.compile(r"=\?([^?\s]{1,80})\?([bBqQ])\?([^?]{0,8000})\?=")
_LONE_BYTES = re.compile("[\ud800-\udfff]")


def decode_words(value: str, repairs: list[str]) -> str:
    """``value`` with its encoded words decoded; neighbours in one charset are joined before they are decoded,
    because many senders split a character between two words.

    >>> decode_words("=?utf-8?B?R3LDtsOf?= and =?iso-8859-1?q?caf=E9?=", [])
    'Größ and café'
    >>> decode_words("=?utf-8?q?a=C3?= =?utf-8?q?=A9b?=", [])
    'aéb'
    """
    if "=?" not in value:
        return value
    pieces: list[str] = []
    pending: list[tuple[str, bytes]] = []
    position = 0
    for word in _WORD.finditer(value):
        between = value[position : word.start()]
        if between.strip() or not pending:
            pieces.append(_decoded(pending, repairs))
            pieces.append(between)
            pending = []
        pending.append((word.group(1).split("*")[0].lower(), _bytes_of(word.group(2), word.group(3), repairs)))
        position = word.end()
    return "".join([*pieces, _decoded(pending, repairs), value[position:]])


def _bytes_of(encoding: str, payload: str, repairs: list[str]) -> bytes:
    raw = payload.encode("utf-8", "surrogateescape")
    if encoding in "bB":
        return from_base64(raw, repairs)
    return binascii.a2b_qp(raw, header=True)


def _decoded(words: list[tuple[str, bytes]], repairs: list[str]) -> str:
    """The text of neighbouring words; each run in the same charset is decoded in one go."""
    text: list[str] = []
    while words:
        charset = words[0][0]
        length = next((number for number, word in enumerate(words) if word[0] != charset), len(words))
        text.append(_run(charset, [content for _, content in words[:length]], repairs))
        words = words[length:]
    return "".join(text)


def _run(charset: str, contents: list[bytes], repairs: list[str]) -> str:
    if charset.startswith("iso-2022"):
        # Each word starts in ASCII again: joined bytes would lose the shift state.
        return "".join(decode(content, charset, repairs) for content in contents)
    return decode(b"".join(contents), charset, repairs)
