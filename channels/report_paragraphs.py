"""Paragraphs of reports on paper, whichever way their letters run: lines are broken first and put in order then."""

import unicodedata
from collections.abc import Sequence

from reportlab.lib.enums import TA_LEFT, TA_RIGHT  # type: ignore[import-untyped]
from reportlab.lib.styles import ParagraphStyle  # type: ignore[import-untyped]
from reportlab.pdfbase.pdfmetrics import stringWidth  # type: ignore[import-untyped]
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]
from reportlab.platypus import Flowable, Paragraph  # type: ignore[import-untyped]

from channels.report_directions import base_level, in_sight, levels, runs_from_right, without_marks
from channels.report_fonts import marked_up, plain, signs_in_fonts
from channels.report_joining import joined

_SPARE = 0.5


def paragraph(text: str, style: ParagraphStyle) -> Flowable:
    """A paragraph of a text."""
    return _Directed(text, style) if runs_from_right(text) else Paragraph(marked_up(text), style)


def label(text: str) -> str:
    """A text of one line and one font, as it is seen from left to right; an unknown sign is a question mark.

    >>> label("Zürich"), label("(שלום) 12") == "12 (םולש)"
    ('Zürich', True)
    """
    written = _written(text)
    return plain(in_sight(written, levels(written), base_level(written)))


class _Directed(Flowable):  # type: ignore[misc]
    """A paragraph with letters that run from the right; its lines are known once its width is."""

    def __init__(self, text: str, style: ParagraphStyle) -> None:
        super().__init__()
        self._text, self._style = _written(text), style
        self._shown = Paragraph("", style)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Breaks the lines; the size that they take."""
        base, known = base_level(self._text), levels(self._text)
        lines = [
            in_sight(self._text[begin:end], known[begin:end], base)
            for begin, end in _lines(self._text, self._style, width - _SPARE)
        ]
        style = self._style
        if base and len(lines) > 1 and style.alignment == TA_LEFT:
            style = ParagraphStyle(f"{style.name} from the right", style, alignment=TA_RIGHT)
        self._shown = Paragraph("<br/>".join(marked_up(line) for line in lines), style)
        self.width, self.height = self._shown.wrap(width, height)
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """The paragraph in parts, the first of which fits."""
        self.wrap(width, height)
        parts: list[Flowable] = self._shown.split(width, height)
        return parts

    def draw(self) -> None:
        """Draws it where its canvas stands."""
        canvas: Canvas = self.canv
        self._shown.drawOn(canvas, 0, 0)

    def getSpaceBefore(self) -> float:  # noqa: N802 (the library's own name)
        """The space above it."""
        return float(self._style.spaceBefore)

    def getSpaceAfter(self) -> float:  # noqa: N802 (the library's own name)
        """The space below it."""
        return float(self._style.spaceAfter)


def _written(text: str) -> str:
    return " ".join(without_marks(joined(unicodedata.normalize("NFC", text))).split())


def _lines(text: str, style: ParagraphStyle, width: float) -> Sequence[tuple[int, int]]:
    """Where each line begins and ends: after as many words as fit, or as many signs where one word is too long."""
    lines, begin, blank, used = list[tuple[int, int]](), 0, 0, 0.0
    for place, sign in enumerate(text):
        if sign == " ":
            blank = place
        used += _width(sign, style)
        if used <= width or place == begin or sign == " ":
            continue
        end, following = (blank, blank + 1) if blank > begin else (place, place)
        lines.append((begin, end))
        begin = following
        used = sum(_width(each, style) for each in text[begin : place + 1])
    return [*lines, (begin, len(text))]


def _width(sign: str, style: ParagraphStyle) -> float:
    return sum(
        float(stringWidth(shown, font or style.fontName, style.fontSize)) for font, shown in signs_in_fonts(sign)
    )
