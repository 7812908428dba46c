"""Hebrew and Arabic on paper: seen in the order in which they are read, their letters joined (H18)."""

from io import BytesIO

import pytest
from reportlab.platypus import SimpleDocTemplate  # type: ignore[import-untyped]

from channels.report_directions import base_level, in_sight, levels, runs_from_right
from channels.report_fonts import style
from channels.report_joining import joined
from channels.report_paragraphs import label, paragraph
from tests.paper import lines_of

HEBREW = "בית החולים שבצפון, אגף 12 (המסך הראשי) מאז 7.4"


def seen(text: str) -> str:
    return in_sight(text, levels(text), base_level(text))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("אבג 123 דה", "הד 123 גבא"),
        ("Ward of אבג, דה (3).", "Ward of (3) הד ,גבא."),
        ("אבג (TrackPoint) ד", "ד (TrackPoint) גבא"),
        ("a (אבג) b", "a (גבא) b"),
        ("אבג <ד> [ה]", "[ה] <ד> גבא"),
        ("אבג -5% 10:30 ד", "ד 10:30 5%- גבא"),
        ("ابت 12/11", "12/11 تبا"),
        ("ابت 1-2", "2-1 تبا"),
        ("١٢٣ abc", "١٢٣ abc"),
        ("אבג\u200e!", "!גבא"),
    ],
)
def test_a_line_is_shown_by_the_bidirectional_algorithm_uax9(text: str, shown: str) -> None:
    assert seen(text) == shown


def test_a_line_without_such_letters_is_left_as_it_is() -> None:
    text = "Zürich (3), 12-14 & 東京"

    assert not runs_from_right(text)
    assert seen(text) == joined(text) == text


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("محمد", "FEE3 FEA4 FEE4 FEAA"),
        ("دار", "FEA9 FE8D FEAD"),
        ("لا", "FEFB"),
        ("بلا", "FE91 FEFC"),
        ("بَت", "FE91 064E FE96"),
        ("ب\u200cت", "FE8F 200C FE95"),
        ("پکی", "FB58 FB91 FBFD"),
        ("ء", "FE80"),
    ],
)
def test_arabic_letters_stand_in_the_forms_that_they_take_beside_each_other(text: str, forms: str) -> None:
    assert " ".join(f"{ord(sign):04X}" for sign in joined(text)) == forms


def test_h18_lines_are_broken_first_and_put_in_order_then() -> None:
    lines = printed(HEBREW, width=110)

    assert len(lines) > 1
    assert " ".join(seen(line) for line in lines) == HEBREW
    assert [line for line in printed("אבג " * 40, width=90) if line != " ".join(["גבא"] * 4)] == []


def test_h18_a_word_that_fits_no_line_is_broken_between_its_signs() -> None:
    lines = printed("אבגדהוזח" * 5, width=60)

    assert len(lines) > 1
    assert "".join(line[::-1] for line in lines) == "אבגדהוזח" * 5


def test_a_label_has_one_font_and_one_line() -> None:
    assert label("(אבג) 12 東") == "? 12 (גבא)"


def printed(text: str, *, width: float) -> list[str]:
    """The lines of a paragraph on a page that wide."""
    file = BytesIO()
    page = SimpleDocTemplate(file, pagesize=(width + 12, 400), leftMargin=0, rightMargin=0, topMargin=0, bottomMargin=0)
    page.build([paragraph(text, style("BodyText"))])
    return [line for line in lines_of(file.getvalue()) if line]
