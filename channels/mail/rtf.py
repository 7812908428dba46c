"""Rich text to plain text: what Outlook puts compressed into ``winmail.dat`` (MS-OXRTFCP), and text/rtf (RTF 1.9)."""

import re
import struct
from dataclasses import dataclass, field

from channels.mail.charsets import codec_of

_DICTIONARY = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor "
    b"MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par "
    b"\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)
_COMPRESSED, _STORED = 0x75465A4C, 0x414C454D
_RING = 4_096
_MOST_BYTES = 1_000_000
_MOST_DEPTH = 500
_TOKEN = re.compile(
    rb"\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.IGNORECASE
)
_SIGNS = {
    b"par": "\n", b"line": "\n", b"row": "\n", b"sect": "\n", b"page": "\n", b"cell": "\t", b"tab": "\t",
    b"emdash": "—", b"endash": "–", b"bullet": "•", b"emspace": " ", b"enspace": " ",
    b"lquote": "‘", b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”",
}  # fmt: skip
# Groups that hold no words of the text.
_ASIDE = frozenset(
    b"fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf "
    b"listtable listoverridetable revtbl rsidtbl generator themedata datastore fldinst xmlnstbl".split()
)


def decompressed(content: bytes) -> bytes:
    """Rich text out of its compression; b"" where the bytes are no such thing, as far as it is whole where it is cut.

    >>> hello = "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
    >>> decompressed(bytes.fromhex(hello))
    b'{\\\\rtf1\\\\ansi\\\\ansicpg1252\\\\pard hello world}\\r\\n'
    """
    if len(content) < 16:
        return b""
    _, size, kind, _ = struct.unpack_from("<IIII", content)
    if kind == _STORED:
        return content[16 : 16 + min(size, _MOST_BYTES)]
    return _unpacked(content[16:], min(size, _MOST_BYTES)) if kind == _COMPRESSED else b""


def _unpacked(packed: bytes, size: int) -> bytes:
    """The dialect of LZ77 of MS-OXRTFCP, 3.1: eight flags, then for each a byte or a place and a length in the ring."""
    ring = bytearray(_DICTIONARY.ljust(_RING, b"\0"))
    write, out, position = len(_DICTIONARY), bytearray(), 0
    while position < len(packed) and len(out) < size:
        flags, position = packed[position], position + 1
        for bit in range(8):
            if flags >> bit & 1:
                if position + 2 > len(packed):
                    return bytes(out[:size])
                (pair,) = struct.unpack_from(">H", packed, position)
                position += 2
                start, count = pair >> 4, (pair & 15) + 2
                if start == write:
                    return bytes(out[:size])
            else:
                if position >= len(packed):
                    return bytes(out[:size])
                ring[write], start, count = packed[position], write, 1
                position += 1
            for step in range(count):
                ring[write] = byte = ring[(start + step) % _RING]
                out.append(byte)
                write = (write + 1) % _RING
    return bytes(out[:size])


@dataclass(slots=True)
class _Reader:
    """Where a reading stands: whether the group in hand is text, and how many characters stand in for the last one."""

    codec: str = "cp1252"
    text: list[str] = field(default_factory=list)
    groups: list[tuple[bool, int]] = field(default_factory=list)
    is_text: bool = True
    stand_ins: int = 1
    skip: int = 0
    pending: bytearray = field(default_factory=bytearray)

    def flush(self) -> None:
        """Decodes the bytes that wait: some characters have two."""
        if self.pending:
            self.text.append(self.pending.decode(self.codec, "replace"))
            self.pending.clear()

    def add(self, data: bytes) -> None:
        if self.skip:
            data, self.skip = data[self.skip :], max(0, self.skip - len(data))
        if self.is_text:
            self.pending += data

    def sign(self, sign: str) -> None:
        self.flush()
        if self.is_text:
            self.text.append(sign)


def rtf_text(rtf: bytes) -> str:
    r"""The words of a rich text.

    >>> rtf_text(rb"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\f0 Gr\'fc\'dfe \u8364? 5\par {\*\htmltag <p>}Bye}")
    'Grüße € 5\nBye'
    """
    reader = _Reader()
    for found in _TOKEN.finditer(rtf[:_MOST_BYTES]):
        word, number, code, symbol, brace, plain = found.groups()
        if brace:
            if not _brace(reader, brace):
                break
        elif word:
            _control(reader, word.lower(), int(number) if number else None)
        elif code:
            reader.add(bytes([int(code, 16)]))
        elif symbol:
            _symbol(reader, symbol)
        elif plain:
            reader.add(plain)
    reader.flush()
    return "".join(reader.text).strip()


def _brace(reader: _Reader, brace: bytes) -> bool:
    """Opens or closes a group; False where the text is over."""
    reader.flush()
    reader.skip = 0
    if brace == b"{":
        reader.groups.append((reader.is_text, reader.stand_ins))
        return len(reader.groups) <= _MOST_DEPTH
    if reader.groups:
        reader.is_text, reader.stand_ins = reader.groups.pop()
    return bool(reader.groups)


def _control(reader: _Reader, word: bytes, number: int | None) -> None:
    if word in _ASIDE:
        reader.is_text = False
    elif word == b"ansicpg" and number:
        reader.codec = codec_of(f"cp{number}") or reader.codec
    elif word == b"uc" and number is not None:
        reader.stand_ins = max(0, min(number, 10))
    elif word == b"u" and number is not None:
        reader.sign(chr(number % 65_536) if not 0xD800 <= number % 65_536 < 0xE000 else "\ufffd")
        reader.skip = reader.stand_ins
    elif word in _SIGNS:
        reader.sign(_SIGNS[word])


def _symbol(reader: _Reader, symbol: bytes) -> None:
    if symbol == b"*":
        # What a reader may pass over if it does not know it, and here knows none.
        reader.flush()
        reader.is_text = False
    elif symbol == b"~":
        reader.sign(" ")
    elif symbol in (b"\n", b"\r"):
        reader.sign("\n")
    elif symbol in (b"\\", b"{", b"}"):
        reader.add(symbol)
