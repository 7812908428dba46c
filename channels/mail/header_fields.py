"""The header of a raw message as a list of fields, or why it cannot be relied upon."""

import re
from dataclasses import dataclass

LARGEST_HEAD = 262_144
LARGEST_FIELD = 65_536
MOST_FIELDS = 1_000

_END = re.compile(rb"\n\r?\n")
# RFC 5322, 3.6.8. A space before the colon is obsolete syntax, which our libraries read differently.
_NAME = re.compile(rb"([\x21-\x39\x3b-\x7e]+):")
# The line that mailbox files put first; "From :" is none, but the field in an obsolete spelling.
_ENVELOPE = re.compile(rb"From (?![ \t]*:)")
_BARE_RETURN = re.compile(rb"\r(?!\n)")


@dataclass(frozen=True, slots=True)
class HeaderField:
    """One field: its name in lower case, its value unfolded."""

    name: str
    value: bytes


@dataclass(frozen=True, slots=True)
class Head:
    """The fields from the top down; ``problem`` is a sentence where readers could disagree about them."""

    fields: tuple[HeaderField, ...] = ()
    problem: str = ""

    def values(self, name: str) -> list[bytes]:
        """The values of all fields of a name, from the top down."""
        return [field.value for field in self.fields if field.name == name]


def read_head(raw: bytes) -> Head:
    """The header, read strictly: what one library would repair and another refuse is a problem.

    >>> read_head(b"From: a@b.example\\r\\n\\r\\nHello").fields
    (HeaderField(name='from', value=b' a@b.example'),)
    """
    head = raw_head(raw)
    if len(head) > LARGEST_HEAD:
        return Head(problem="the header is larger than any that is examined")
    if _BARE_RETURN.search(head):
        return Head(problem="a line of the header ends with a bare carriage return")
    return _read(head.split(b"\n"))


def raw_head(raw: bytes) -> bytes:
    """The bytes before the first empty line, at most a little more than we examine (RFC 5322, 2.1)."""
    if raw.startswith((b"\n", b"\r\n")):
        return b""
    part = raw[: LARGEST_HEAD + 2]
    end = _END.search(part)
    return part[: end.start() + 1] if end else part


def _read(lines: list[bytes]) -> Head:
    fields: list[tuple[str, list[bytes]]] = []
    for number, line in enumerate(line.removesuffix(b"\r") for line in lines):
        if not line or (number == 0 and _ENVELOPE.match(line)):
            continue
        if line[0] in b" \t" and fields:
            fields[-1][1].append(line)
            continue
        match = _NAME.match(line)
        if match is None:
            return Head(problem="a line of the header is no header field")
        fields.append((match[1].decode("ascii").lower(), [line[match.end() :]]))
    return _bounded(tuple(HeaderField(name, b"".join(parts)) for name, parts in fields))


def _bounded(fields: tuple[HeaderField, ...]) -> Head:
    if len(fields) > MOST_FIELDS:
        return Head(problem="the header has more fields than are examined")
    if any(len(field.value) > LARGEST_FIELD for field in fields):
        return Head(problem="a header field is larger than any that is examined")
    return Head(fields)
