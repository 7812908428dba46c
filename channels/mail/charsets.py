"""From bytes to text: charset names as mail writes them, and what to do when the name is missing or wrong."""

import codecs
import re

from channels.mail.charset_guess import guess_charset

# Labels that mail uses for something else than Python's name, or whose superset is what senders mean.
_ALIASES = {
    "ansi": "cp1252",
    "ansi_x3.4-1968": "ascii",
    "ansi_x3.110-1983": "latin-1",
    "default": "",
    "unknown": "",
    "unknown-8bit": "",
    "x-unknown": "",
    "binary": "",
    "8bit": "",
    "_iso-2022-jp$esc": "iso2022_jp",
    "big5": "big5hkscs",
    "x-big5": "big5hkscs",
    "cn-gb": "gb18030",
    "cp-850": "cp850",
    "cp-1250": "cp1250",
    "cp-1251": "cp1251",
    "cp-1252": "cp1252",
    "euc-kr": "cp949",
    "gb2312": "gb18030",
    "gb_2312-80": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "hebrew": "iso8859-8",
    "iso-2022-jp": "iso2022_jp_ext",
    "iso-2022-jp-ms": "iso2022_jp_ext",
    "cp50220": "iso2022_jp_ext",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "iso_8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "iso-8859-8-i": "iso8859-8",
    "iso-8859-8-e": "iso8859-8",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "koi8r": "koi8-r",
    "ks_c_5601-1987": "cp949",
    "ks_c_5601": "cp949",
    "ksc5601": "cp949",
    "macintosh": "mac-roman",
    "x-mac-roman": "mac-roman",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "sjis": "cp932",
    "windows-31j": "cp932",
    "tis-620": "cp874",
    "windows-874": "cp874",
    "unicode-1-1-utf-7": "utf-7",
    "unicode": "utf-16",
    "utf8mb4": "utf-8",
    "utf-8-sig": "utf-8",
    "win-1251": "cp1251",
    "x-cp1251": "cp1251",
    "x-cp1252": "cp1252",
}
# Python codecs that are no charsets of any mail and whose decoding would change ordinary text (``C:\new``).
_NOT_CHARSETS = {"unicode_escape", "raw_unicode_escape", "idna", "punycode", "undefined", "mbcs", "oem", "palmos"}
_CP1252_WITHIN = "intake-cp1252-within"
_SURROGATES = re.compile("[\ud800-\udfff]")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufeff\ufdd0-\ufdef\ufffe\uffff]")
_ESCAPED_TO_NINE = re.compile("\x1b[$(][@-Z]")


def codec_of(label: str) -> str | None:
    """Python's codec for a charset label; None where there is none, "" where the label says *unknown*.

    >>> codec_of('"Windows-1252"'), codec_of("x-klingon"), codec_of("x-unknown")
    ('cp1252', None, '')
    """
    name = label.strip().strip("\"'<>").split(";")[0].split("*")[0].strip().lower()
    if name in _ALIASES or not name:
        return _ALIASES.get(name, "")
    try:
        found = codecs.lookup(name if name.isascii() else "")
    except (LookupError, ValueError):
        return None
    usable = found._is_text_encoding and found.name.replace("-", "_") not in _NOT_CHARSETS
    return found.name if usable else None


def decode(content: bytes, label: str, repairs: list[str]) -> str:
    """Text of ``content`` by its declared charset; where that fails by a guess, which is added to ``repairs``."""
    text = _decode_declared(content, label, repairs)
    if not text.isascii() and _SURROGATES.search(text):
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        _note(repairs, "lone surrogates replaced")
    return text


def _decode_declared(content: bytes, label: str, repairs: list[str]) -> str:
    if content.isascii() and b"\x1b" not in content and b"\x00" not in content and b"+" not in content:
        codec = "ascii" if not label else codec_of(label)
        if codec is not None and not codec.startswith(("utf-16", "utf-32", "cp037", "cp500", "hz")):
            return content.decode("ascii")
    codec = codec_of(label) if label else ""
    if label and codec is None:
        return _guessed(content, repairs, f"charset {label[:40]} read as")
    if codec and codec != "ascii":
        try:
            return content.decode(codec)
        except (ValueError, LookupError, OverflowError):
            return _mended(content, codec, repairs)
    if content.isascii() and b"\x1b" not in content and b"\x00" not in content:
        return content.decode("ascii")
    named = bool(label) and codec == ""  # such as x-unknown: it says that its writer did not know
    return _guessed(content, repairs, f"charset {label[:40]} read as" if named else "undeclared 8-bit text read as")


def _mended(content: bytes, codec: str, repairs: list[str]) -> str:
    """Text that breaks its own charset: with single replacements where most of it is right, else by a guess."""
    if codec == "cp1252":
        _note(repairs, "undefined bytes of cp1252 read as latin-1")
        return "".join(_cp1252_or_latin1(content))
    patched = content.decode(codec, "replace")
    damaged, foreign = patched.count("\ufffd"), sum(1 for byte in content[:20_000] if byte > 127)
    # Where no sequence at all is right, it is another charset, however few the letters are.
    other = codec.startswith("utf") and damaged > 0 and not any("\x7f" < sign != "\ufffd" for sign in patched)
    if not other and (damaged <= 3 or damaged * 8 < foreign):
        if codec == "utf-8" and damaged and _is_latin(patched):
            _note(repairs, "single bytes of cp1252 within utf-8")
            patched = content.decode(codec, _CP1252_WITHIN)
            damaged = patched.count("\ufffd")
        if damaged:
            _note(repairs, f"{damaged} unreadable characters in {codec}")
        return patched
    return _guessed(content, repairs, f"text is not {codec}, read as")


def _is_latin(text: str) -> bool:
    """Whether all letters are Latin ones: a stray byte between Cyrillic letters is no letter of cp1252."""
    return all(sign < "\u0250" or "\u2000" <= sign < "\u20d0" or sign == "\ufffd" for sign in text)


def _letter_of_cp1252(error: UnicodeError) -> tuple[str, int]:
    """Reads a single byte that is no UTF-8 as cp1252: two programs wrote into one text. The last may only be cut."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    single = error.end - error.start == 1 and error.end < len(error.object)
    byte = error.object[error.start : error.end]
    return byte.decode("cp1252", "replace") if single else "\ufffd", error.end


codecs.register_error(_CP1252_WITHIN, _letter_of_cp1252)


def _cp1252_or_latin1(content: bytes) -> list[str]:
    chunks = re.split(rb"([\x81\x8d\x8f\x90\x9d]+)", content)
    return [chunk.decode("latin-1" if number % 2 else "cp1252") for number, chunk in enumerate(chunks)]


def _guessed(content: bytes, repairs: list[str], what: str) -> str:
    codec = guess_charset(content)
    _note(repairs, f"{what} {codec}")
    if codec == "cp1252":
        return "".join(_cp1252_or_latin1(content))
    return content.decode(codec, "replace")


def without_controls(text: str, repairs: list[str]) -> str:
    """``text`` with line ends as ``\\n`` and without NUL, other control characters and byte order marks."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\x1b" in text:
        text = _ESCAPED_TO_NINE.sub("", text)
    if "\x00" in text:
        _note(repairs, "NUL characters removed")
    return _CONTROLS.sub("", text)


def _note(repairs: list[str], repair: str) -> None:
    if repair not in repairs:
        repairs.append(repair)
