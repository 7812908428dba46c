"""Values with parameters: Content-Type and Content-Disposition (RFC 2045, 2183, 2231)."""

import re
from urllib.parse import unquote_to_bytes

from channels.mail.charsets import decode
from channels.mail.encoded_words import decode_words

_PARAMETER = re.compile(r';[;\s]*([^\s=;"]{1,100})\s*=\s*("(?:[^"\\]|\\.)*"?|[^;]*)', re.DOTALL)
_SECTION = re.compile(r"([^*]+)(?:\*(\d{1,3}))?(\*)?")
_COMMENT = re.compile(r"\([^()]*\)")


def with_parameters(value: str, repairs: list[str]) -> tuple[str, dict[str, str]]:
    """The value itself in lower case, and its parameters by lower-case name, pieces joined and decoded.

    >>> with_parameters("text/Plain; charset=UTF-8; name*0*=utf-8''a%20; name*1=b", [])
    ('text/plain', {'charset': 'UTF-8', 'name': 'a b'})
    """
    main, semicolon, _ = value.partition(";")
    main = _COMMENT.sub("", main).strip().strip("\"'").lower()
    if not semicolon:
        return main, {}
    plain: dict[str, str] = {}
    pieces: dict[str, list[tuple[int, bool, str]]] = {}
    for name, text in _PARAMETER.findall(value):
        section = _SECTION.fullmatch(name.lower())
        if section is None:
            continue
        base, number, encoded = section.groups()
        if number is None and encoded is None:
            plain.setdefault(base, decode_words(_unquoted(text), repairs))
        else:
            pieces.setdefault(base, []).append((int(number or 0), encoded is not None, _unquoted(text)))
    return main, plain | {name: _joined(sorted(found), repairs) for name, found in pieces.items()}


def _unquoted(text: str) -> str:
    text = text.strip()
    if text.startswith('"'):
        return text[1:].removesuffix('"').replace('\\"', '"').replace("\\\\", "\\")
    return text.strip("'") if text.startswith("'") and text.count("'") == 2 else text


def _joined(pieces: list[tuple[int, bool, str]], repairs: list[str]) -> str:
    """One value from its numbered pieces; the first one names the charset."""
    charset, content = "", b""
    for order, (_, encoded, text) in enumerate(pieces):
        if encoded and order == 0 and text.count("'") >= 2:
            charset, _, text = text.split("'", 2)
        raw = text.encode("utf-8", "replace")
        content += unquote_to_bytes(raw) if encoded else raw
    return decode_words(decode(content, charset, repairs), repairs)
