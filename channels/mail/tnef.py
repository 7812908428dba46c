"""Opens ``winmail.dat`` (Microsoft's transport-neutral encapsulation, MS-OXTNEF): its text and its files."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from channels.mail.attachments import attachment
from channels.mail.charsets import codec_of, decode, without_controls
from channels.mail.rtf import decompressed, rtf_text
from models.messages import Attachment

_SIGNATURE = 0x223E9F78
_BODY, _TITLE, _DATA, _NEXT_FILE, _PROPERTIES, _FILE_PROPERTIES, _CODE_PAGE = (
    0x800C,
    0x8010,
    0x800F,
    0x9002,
    0x9003,
    0x9005,
    0x9007,
)
_PROPERTY_BODY, _PROPERTY_RICH, _PROPERTY_HTML, _PROPERTY_NAME, _PROPERTY_TYPE = 0x1000, 0x1009, 0x1013, 0x3707, 0x370E
_FIXED_SIZES = {2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 0x0A: 4, 0x0B: 4, 0x14: 8, 0x40: 8, 0x48: 16}
_VARIABLE = {0x0D, 0x1E, 0x1F, 0x102}
_MOST_ATTRIBUTES = 5_000
_MOST_PROPERTIES = 2_000


@dataclass(slots=True)
class Winmail:
    """What the container holds; ``html`` and ``text`` are "" where it holds none."""

    text: str = ""
    html: str = ""
    files: list[Attachment] = field(default_factory=list)


@dataclass(slots=True)
class _File:
    name: str = ""
    type: str = "application/octet-stream"
    content: bytes = b""


def open_winmail(content: bytes) -> Winmail | None:
    """The container's content; None where the bytes are none or are broken before anything was found."""
    if len(content) < 6 or struct.unpack_from("<I", content)[0] != _SIGNATURE:
        return None
    found, files, codepage = Winmail(), [], "cp1252"
    for name, data in _attributes(content):
        if name == _CODE_PAGE and len(data) >= 4:
            codepage = codec_of(f"cp{struct.unpack_from('<I', data)[0]}") or "cp1252"
        elif name == _BODY:
            found.text = _string(data, codepage)
        elif name == _PROPERTIES:
            _read_message(dict(_properties(data)), found, codepage)
        elif name == _NEXT_FILE:
            files.append(_File())
        elif files:
            _read_file(name, data, files[-1], codepage)
    found.files = [attachment(file.name, file.type, file.content) for file in files if file.content or file.name]
    return found if found.text or found.html or found.files else None


def _attributes(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Each attribute's name and data, up to the first that is cut short."""
    position = 6
    for _ in range(_MOST_ATTRIBUTES):
        if position + 9 > len(content):
            return
        name, _, length = struct.unpack_from("<HHI", content, position + 1)
        position += 9
        if position + length > len(content):
            return
        yield name, content[position : position + length]
        position += length + 2


def _read_message(properties: dict[int, tuple[int, bytes]], found: Winmail, codepage: str) -> None:
    if _PROPERTY_BODY in properties:
        found.text = _value(properties[_PROPERTY_BODY], codepage)
    if _PROPERTY_HTML in properties:
        found.html = _value(properties[_PROPERTY_HTML], codepage)
    if not found.text and not found.html and _PROPERTY_RICH in properties:
        found.text = without_controls(rtf_text(decompressed(properties[_PROPERTY_RICH][1])), [])


def _read_file(name: int, data: bytes, file: _File, codepage: str) -> None:
    if name == _TITLE and not file.name:
        file.name = _string(data, codepage)
    elif name == _DATA:
        file.content = data
    elif name == _FILE_PROPERTIES:
        properties = dict(_properties(data))
        if _PROPERTY_NAME in properties:
            file.name = _value(properties[_PROPERTY_NAME], codepage) or file.name
        if _PROPERTY_TYPE in properties:
            file.type = _value(properties[_PROPERTY_TYPE], codepage).lower() or file.type


def _properties(data: bytes) -> Iterator[tuple[int, tuple[int, bytes]]]:
    """MAPI properties as id, type and value; of several values the first; up to the first that is broken."""
    position = 4
    for _ in range(_MOST_PROPERTIES):
        if position + 4 > len(data):
            return
        kind, identity = struct.unpack_from("<HH", data, position)
        position = _after_name(data, position + 4) if identity >= 0x8000 else position + 4
        single = kind & 0x0FFF
        try:
            value, position = _read_value(data, position, single, several=bool(kind & 0x1000))
        except (struct.error, KeyError):
            return
        yield identity, (single, value)


def _after_name(data: bytes, position: int) -> int:
    """A named property carries a GUID and a number or a string before its value."""
    if position + 24 > len(data):
        return len(data)
    by_string, length = struct.unpack_from("<II", data, position + 16)
    return position + 24 + ((length + 3) // 4 * 4 if by_string else 0)


def _read_value(data: bytes, position: int, kind: int, *, several: bool) -> tuple[bytes, int]:
    count = 1
    if several or kind in _VARIABLE:
        (count,) = struct.unpack_from("<I", data, position)
        position += 4
    first = b""
    for number in range(min(count, 1_000)):
        size = _FIXED_SIZES[kind] if kind not in _VARIABLE else struct.unpack_from("<I", data, position)[0]
        position += 0 if kind not in _VARIABLE else 4
        if position + size > len(data):
            raise struct.error
        first = data[position : position + size] if number == 0 else first
        position += (size + 3) // 4 * 4
    return first, position


def _value(typed: tuple[int, bytes], codepage: str) -> str:
    kind, value = typed
    return _string(value, "utf-16-le" if kind == 0x1F else codepage)


def _string(data: bytes, codec: str) -> str:
    return without_controls(decode(data, codec, []), []).rstrip()
