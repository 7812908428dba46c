"""Fonts of reports on paper: every name is readable, whatever letters it is written in."""

import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape

import reportlab  # type: ignore[import-untyped]
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet  # type: ignore[import-untyped]
from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]
from reportlab.pdfbase.cidfonts import UnicodeCIDFont  # type: ignore[import-untyped]
from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]

REGULAR, BOLD = "Report", "Report-Bold"
# DejaVu knows Latin, Greek and Cyrillic letters and lies on most systems; Vera comes with the PDF library.
_PLACES = (
    "/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/dejavu-sans-fonts", "/usr/share/fonts/dejavu",
    "/usr/share/fonts/TTF", "/usr/local/share/fonts/dejavu",
)  # fmt: skip
_NAMES = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")
# Readers of PDF bring these along, so that nothing is embedded.
_EAST_ASIAN = (("HANGUL", "HYSMyeongJo-Medium"), ("HIRAGANA", "HeiseiMin-W3"), ("KATAKANA", "HeiseiMin-W3"))
_IDEOGRAPHS = ("CJK", "STSong-Light")


@dataclass(frozen=True, slots=True)
class Fonts:
    """The signs that the registered fonts know."""

    signs: frozenset[int]


@cache
def fonts() -> Fonts:
    """Registers the fonts, once."""
    vera = Path(reportlab.__file__).parent / "fonts"
    pairs = [tuple(Path(place) / name for name in _NAMES) for place in _PLACES]
    regular, bold = next(
        (pair for pair in pairs if all(each.is_file() for each in pair)), (vera / "Vera.ttf", vera / "VeraBd.ttf")
    )
    font = TTFont(REGULAR, str(regular))
    pdfmetrics.registerFont(font)
    pdfmetrics.registerFont(TTFont(BOLD, str(bold)))
    pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=REGULAR, boldItalic=BOLD)
    for name in dict.fromkeys([*(font for _, font in _EAST_ASIAN), _IDEOGRAPHS[1]]):
        pdfmetrics.registerFont(UnicodeCIDFont(name))
    return Fonts(frozenset(font.face.charToGlyph))


def style(name: str, *, size: float | None = None, is_bold: bool = False) -> ParagraphStyle:
    """A style of the sample sheet in the fonts of reports."""
    fonts()
    base = getSampleStyleSheet()[name]
    size = size or base.fontSize
    font = BOLD if is_bold or name == "Title" else REGULAR
    return ParagraphStyle(f"Report {name}", base, fontName=font, fontSize=size, leading=size * 1.25)


def marked_up(text: str) -> str:
    """A text for a paragraph: escaped, each run in a font that knows its signs.

    >>> marked_up("Zürich & 東京")
    'Zürich &amp; <font name="STSong-Light">東京</font>'
    """
    runs = (
        (font, "".join(sign for _, sign in run))
        for font, run in groupby(signs_in_fonts(text), key=lambda pair: pair[0])
    )
    return "".join(f'<font name="{font}">{escape(run)}</font>' if font else escape(run) for font, run in runs)


def plain(text: str) -> str:
    """A text for a label, which has one font only; what that does not know is a question mark.

    >>> plain("Zürich"), plain("東京")
    ('Zürich', '??')
    """
    return "".join("?" if font else sign for font, sign in signs_in_fonts(text))


def signs_in_fonts(text: str) -> list[tuple[str, str]]:
    """Each sign with the font that it needs besides the report's own; an unknown one loses its accent, or is ``?``."""
    known, found = fonts().signs, list[tuple[str, str]]()
    for sign in unicodedata.normalize("NFC", text):
        if ord(sign) in known or sign.isspace():
            found.append(("", sign))
        elif font := _east_asian(sign):
            found.append((font, sign))
        else:
            base = "".join(each for each in unicodedata.normalize("NFKD", sign) if ord(each) in known)
            found.append(("", base or "?"))
    return found


def _east_asian(sign: str) -> str:
    name = unicodedata.name(sign, "")
    return next((font for begin, font in (*_EAST_ASIAN, _IDEOGRAPHS) if name.startswith(begin)), "")
