"""Reads the words of a PDF back as they stand on the page, from left to right: as much of PDF as our reports write."""

import re
import zlib
from base64 import a85decode

_OBJECT = re.compile(rb"(\d+) 0 obj\s(.*?)endobj", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_SHOWN = re.compile(rb"/(F\d+\+\d+|F\d+) \S+ Tf|(\((?:\\.|[^\\)])*\)) Tj|(T\*|ET|Tm)", re.DOTALL)
_ESCAPED = re.compile(rb"\\([0-7]{3}|.)", re.DOTALL)


def lines_of(paper: bytes) -> list[str]:
    """The lines of all pages, each as it is seen."""
    objects = {int(number): body for number, body in _OBJECT.findall(paper)}
    letters = {
        name: _letters(objects, font)
        for name, font in re.findall(rb"/(F\d+\+\d+) (\d+) 0 R", b"".join(objects.values()))
    }
    lines = [""]
    for body in objects.values():
        if b"stream" in body and b" Tj" in (content := _content(body)):
            font = b""
            for named, shown, ends in _SHOWN.findall(content):
                font = named or font
                if shown:
                    codes = _ESCAPED.sub(_unescaped, shown[1:-1])
                    lines[-1] += "".join(letters.get(font, {}).get(code, "") for code in codes)
                elif ends and lines[-1]:
                    lines.append("")
    return lines


def _letters(objects: dict[int, bytes], font: bytes) -> dict[int, str]:
    """What each code of a font says (PDF 32000-1, 9.10.3)."""
    told = re.search(rb"/ToUnicode (\d+) 0 R", objects[int(font)])
    assert told is not None
    mapped = re.findall(rb"<([0-9A-Fa-f]{2})> <([0-9A-Fa-f]{4,})>", _content(objects[int(told[1])]))
    return {int(code, 16): bytes.fromhex(value.decode()).decode("utf-16-be") for code, value in mapped}


def _content(body: bytes) -> bytes:
    found = _STREAM.search(body)
    assert found is not None
    content = found[1]
    if b"ASCII85Decode" in body:
        content = a85decode(content.strip().removesuffix(b"~>"))
    return zlib.decompressobj().decompress(content) if b"FlateDecode" in body else content


def _unescaped(found: re.Match[bytes]) -> bytes:
    signs = found[1]
    named = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
    return bytes([int(signs, 8)]) if signs.isdigit() else named.get(signs, signs)
