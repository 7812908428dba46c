"""From a part's body as it was sent to its bytes: base64, quoted-printable, uuencode (RFC 2045, part 6)."""

import binascii
import re

_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/=]+")
_PADDED = re.compile(rb"=+")
_BLANKS_BEHIND_BREAK = re.compile(rb"=[ \t]{1,80}(\r?\n)")
_AS_IT_IS = {"", "7bit", "8bit", "binary"}
_UU_BEGIN = re.compile(rb"^begin(?:-base64)? [0-7]{3,4} ([^\r\n]{0,255})\r?\n", re.MULTILINE)


def decoded(body: bytes, encoding: str, repairs: list[str]) -> bytes:
    """``body`` without its transfer encoding; what cannot be decoded stays as it is."""
    name = encoding.split(";")[0].split("(")[0].strip().strip("\"'").lower()
    if name in _AS_IT_IS:
        return body
    if name == "quoted-printable":
        # RFC 2045, 6.7 (3): blanks at the end of a line were added on the way, those behind a soft break as well.
        return binascii.a2b_qp(_BLANKS_BEHIND_BREAK.sub(rb"=\1", body))
    if name == "base64":
        return from_base64(body, repairs)
    if name in {"x-uuencode", "uuencode", "x-uue", "uue"}:
        return from_uuencode(body)[1]
    repairs.append(f"transfer encoding {name[:40]} read as 8bit")
    return body


def from_base64(body: bytes, repairs: list[str]) -> bytes:
    """Decodes base64 that may be cut short, wrongly padded or made of several padded pieces."""
    if (content := _well_formed_base64(body)) is not None:
        return content
    compact = _NOT_BASE64.sub(b"", body)
    if b"=" not in compact.rstrip(b"="):
        return _base64_piece(compact.rstrip(b"="), repairs)
    return b"".join(_base64_piece(piece, repairs) for piece in _PADDED.split(compact))


def _well_formed_base64(body: bytes) -> bytes | None:
    """Decodes base64 that is whole, without a copy of it (a message may have 25 MB); None where it is not."""
    padding = body.find(b"=")
    if padding >= 0 and (len(body) - padding > 200 or body[padding:].strip(b"= \t\r\n")):
        return None
    try:
        return binascii.a2b_base64(body)
    except binascii.Error:
        return None


def _base64_piece(piece: bytes, repairs: list[str]) -> bytes:
    if len(piece) % 4 == 1:
        piece = piece[:-1]
        if "base64 cut short" not in repairs:
            repairs.append("base64 cut short")
    return binascii.a2b_base64(piece + b"=" * (-len(piece) % 4))


def from_uuencode(body: bytes) -> tuple[str, bytes]:
    """File name and content of the first uuencoded file in ``body``; lines that are damaged are left out."""
    begin = _UU_BEGIN.search(body)
    if begin is None:
        return "", body
    content = []
    for line in body[begin.end() :].split(b"\n"):
        line = line.rstrip(b"\r")
        if line.strip() == b"end":
            break
        content.append(_uu_line(line))
    return begin.group(1).decode("utf-8", "replace"), b"".join(content)


def _uu_line(line: bytes) -> bytes:
    try:
        return binascii.a2b_uu(line)
    except binascii.Error:
        # Some encoders write too many trailing characters: take as many as the length asks for.
        wanted = (((line[0] - 32) & 63) * 4 + 5) // 3 if line else 0
        try:
            return binascii.a2b_uu(line[:wanted])
        except binascii.Error:
            return b""
