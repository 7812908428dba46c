"""Which charset undeclared bytes are most likely written in."""

import codecs
import re
from collections.abc import Callable

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE_BYTES = 16_384
_CYRILLIC_COMMON = frozenset("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъіїєґ")
_HANZI_COMMON = frozenset(
    "的一是不了在人有我他这这個个們们中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着下自之年过過发發后後作里"
    "用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心前文问問题題系统統请請谢謝您登录"
)
_LATIN_LETTER = re.compile(rb"[A-Za-z]")


def guess_charset(content: bytes) -> str:
    """Python's codec name for ``content``; always one that decodes with replacement characters at worst.

    >>> guess_charset("Größe".encode("utf-8")), guess_charset("Größe".encode("latin-1"))
    ('utf-8', 'cp1252')
    >>> guess_charset("привет, это письмо".encode("koi8-r"))
    'koi8-r'
    """
    for bom, codec in _BOMS:
        if content.startswith(bom):
            return codec
    if b"\x1b$" in content or b"\x1b(" in content:
        return "iso2022_kr" if b"\x1b$)C" in content else "iso2022_jp_ext"
    if b"~{" in content and content.isascii():
        return "hz"
    if b"\x00" in content and (wide := _wide(content)):
        return wide
    return "utf-8" if _is_utf8(content) else _eight_bit(content[:_SAMPLE_BYTES])


def _wide(content: bytes) -> str:
    """UTF-16 without a mark: the zero bytes of its Latin letters all stand on the same side."""
    sample = content[:_SAMPLE_BYTES]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if len(sample) < 8 or max(even, odd) * 4 < len(sample) // 2 or min(even, odd) * 8 > max(even, odd):
        return ""
    return "utf-16-be" if even > odd else "utf-16-le"


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        # A sample or a message cut in the middle of its last character is still UTF-8.
        return error.start >= len(content) - 3 and error.start > 0 and not content[: error.start].isascii()
    return True


def _eight_bit(sample: bytes) -> str:
    high = sum(1 for byte in sample if byte > 127)
    latin = len(_LATIN_LETTER.findall(sample))
    if high * 3 < latin and high < 40 and not _doubled(sample, high):
        return "cp1252"
    scores = {codec: score(sample) for codec, score in _SCORES.items()}
    best = max(scores, key=lambda codec: scores[codec])
    return best if scores[best] >= 0.5 else "cp1252"


def _doubled(sample: bytes, high: int) -> bool:
    """Whether the high bytes stand side by side, as two-byte charsets and Cyrillic write them."""
    return sum(len(run) for run in re.findall(rb"[\x80-\xff]{4,}", sample)) * 3 > high * 2


def _decoded(sample: bytes, codec: str) -> str:
    for cut in range(3):
        try:
            return sample[: len(sample) - cut].decode(codec)
        except (UnicodeDecodeError, ValueError):
            continue
    return ""


def _share(text: str, wanted: str) -> float:
    foreign = [character for character in text if character > "\x7f"]
    return len(re.findall(wanted, text)) / len(foreign) if foreign else 0.0


def _japanese(sample: bytes, codec: str) -> float:
    text = _decoded(sample, codec)
    # Half-width katakana is what other charsets look like in Shift-JIS.
    kana = _share(text, "[\u3041-\u3096\u30a1-\u30fe\u3001\u3002]")
    return 0.0 if _share(text, "[\uff61-\uff9f]") > 0.2 else min(1.0, kana * 2)


def _korean(sample: bytes) -> float:
    return _share(_decoded(sample, "cp949"), "[\uac00-\ud7a3]") * 0.95


def _chinese(sample: bytes, codec: str) -> float:
    text = _decoded(sample, codec)
    hanzi = re.findall("[\u4e00-\u9fff]", text)
    common = sum(1 for character in hanzi if character in _HANZI_COMMON)
    return (
        min(1.0, _share(text, "[\u4e00-\u9fff\u3000-\u303f\uff01-\uff5e]") * (0.3 + 3 * common / len(hanzi)))
        if hanzi
        else 0.0
    )


def _cyrillic(sample: bytes, codec: str) -> float:
    text = _decoded(sample, codec)
    letters = re.findall("[\u0400-\u04ff]", text)
    common = sum(1 for letter in letters if letter in _CYRILLIC_COMMON)
    return _share(text, "[\u0400-\u04ff]") * (common / len(letters)) if len(letters) >= 3 else 0.0


_SCORES: dict[str, Callable[[bytes], float]] = {
    "cp932": lambda sample: _japanese(sample, "cp932"),
    "euc_jp": lambda sample: _japanese(sample, "euc_jp"),
    "cp949": _korean,
    "gb18030": lambda sample: _chinese(sample, "gb18030"),
    "big5hkscs": lambda sample: _chinese(sample, "big5hkscs"),
    "koi8-r": lambda sample: _cyrillic(sample, "koi8-r"),
    "cp1251": lambda sample: _cyrillic(sample, "cp1251"),
    "cp866": lambda sample: _cyrillic(sample, "cp866"),
}
