"""Removing verdicts that a sender wrote in our name, before anything of ours could read them (H2)."""

import re

from channels.mail.authentication_results import FIELD, authserv_id

_HEAD_END = re.compile(rb"\n\r?\n")
# Some readers take a bare carriage return for the end of a line, so a field may hide behind one.
_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_NAME = re.compile(rb"([\x21-\x39\x3b-\x7e]+)[ \t]*:")


def strip_results(raw: bytes, own_name: str) -> bytes:
    """The message without Authentication-Results fields that bear our name, or none (RFC 8601, 5).

    All other bytes stay as they came.

    >>> strip_results(b"Authentication-Results: mx.ours.example; dmarc=pass\\r\\nTo: b@ours.example\\r\\n\\r\\n",
    ...     "mx.ours.example")
    b'To: b@ours.example\\r\\n\\r\\n'
    """
    if raw[:1] in (b"\r", b"\n"):
        return raw
    end = _HEAD_END.search(raw)
    length = end.start() + 1 if end else len(raw)
    head = raw[:length]
    if FIELD.encode() not in head.lower():
        return raw
    return b"".join(field for field in _fields(head) if not _is_ours(field, own_name.lower())) + raw[length:]


def _fields(head: bytes) -> list[bytes]:
    fields: list[list[bytes]] = []
    for line in _LINE.findall(head):
        if line[:1] in (b" ", b"\t") and fields:
            fields[-1].append(line)
        else:
            fields.append([line])
    return [b"".join(parts) for parts in fields]


def _is_ours(field: bytes, own_name: str) -> bool:
    match = _NAME.match(field)
    if match is None or match[1].lower() != FIELD.encode():
        return False
    return authserv_id(field[match.end() :].decode("latin-1")) in (own_name, "")
