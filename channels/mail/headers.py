"""The header block of a message or a part: its fields, in order, unfolded and decoded when asked for."""

import re
from dataclasses import dataclass

from channels.mail.charsets import decode, without_controls
from channels.mail.encoded_words import decode_words
from channels.mail.limits import Limits

_NAME = re.compile(rb"([!-9;-~]{1,200}?)[ \t]*:")
_BLANK_LINE = re.compile(rb"\n[ \t]*\r?\n")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Headers:
    """Fields as (lower-case name, raw value without its folds)."""

    fields: tuple[tuple[str, bytes], ...] = ()

    def all(self, name: str) -> list[str]:
        """Every value of a field, in order, as it was written (encoded words stay encoded)."""
        return [_text(value) for field, value in self.fields if field == name]

    def get(self, name: str) -> str:
        """The first value of a field; "" where there is none."""
        for field, value in self.fields:
            if field == name:
                return _text(value)
        return ""

    def readable(self, name: str, repairs: list[str]) -> str:
        """The first value of an unstructured field with its encoded words decoded (RFC 2047), on one line."""
        for field, value in self.fields:
            if field == name:
                return readable(decode(value, "", repairs), repairs)
        return ""

    def __contains__(self, name: object) -> bool:
        return any(field == name for field, _ in self.fields)


def readable(value: str, repairs: list[str]) -> str:
    """An unstructured header value as a person reads it."""
    return _SPACES.sub(" ", without_controls(decode_words(value, repairs), repairs)).strip()


def _text(value: bytes) -> str:
    return value.decode("ascii") if value.isascii() else decode(value, "", [])


def split_headers(raw: bytes, start: int, end: int, limits: Limits, repairs: list[str]) -> tuple[Headers, int]:
    """The header block that begins at ``start``, and where the body begins; what is over the limits is left out."""
    fields: list[tuple[str, list[bytes]]] = []
    position, last = start, min(end, start + limits.header_bytes)
    while position < end:
        if position >= last or len(fields) >= limits.header_fields:
            repairs.append("header block too large: the rest of it is not read")
            blank = _BLANK_LINE.search(raw, position, end)
            return _joined(fields, limits), blank.end() if blank else end
        line_end = raw.find(b"\n", position, last)
        following = line_end + 1 if line_end >= 0 else last
        line = raw[position : line_end if line_end >= 0 else last].rstrip(b"\r")
        if not line.strip():
            return _joined(fields, limits), following
        if not _take(line, fields, position == start):
            repairs.append("a line that is no header ends the header block")
            return _joined(fields, limits), position
        position = following
    return _joined(fields, limits), end


def _take(line: bytes, fields: list[tuple[str, list[bytes]]], first: bool) -> bool:
    """Adds one line to ``fields``; False where it can be no part of a header block."""
    if line[:1] in b" \t" and fields:
        fields[-1][1].append(line)
        return True
    if name := _NAME.match(line):
        fields.append((name.group(1).decode("ascii").lower(), [line[name.end() :]]))
        return True
    # mbox's own line, and parameters whose fold lost its white space.
    if first and line.startswith((b"From ", b">From ")):
        return True
    if fields and fields[-1][0].startswith("content-") and b"=" in line and fields[-1][1][-1].rstrip().endswith(b";"):
        fields[-1][1].append(line)
        return True
    return False


def _joined(fields: list[tuple[str, list[bytes]]], limits: Limits) -> Headers:
    return Headers(tuple((name, b"".join(lines)[: limits.field_bytes].strip()) for name, lines in fields))
