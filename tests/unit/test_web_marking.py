"""Marking the words of findings in a message, and cutting them for the queue."""

from hypothesis import given
from hypothesis import strategies as st

from channels.web.marking import Marker, pieces
from channels.web.queue_page import excerpt


def marker(label: str, *runs: tuple[int, int], part: str = "body") -> Marker:
    return Marker(label, 1, [{"part": part, "start": start, "end": end} for start, end in runs])


def test_text_without_findings_is_one_piece() -> None:
    assert [piece.text for piece in pieces("Good morning", "body", [])] == ["Good morning"]


def test_no_text_is_no_piece() -> None:
    assert pieces("", "body", [marker("CS-1", (0, 4))]) == []


def test_overlapping_findings_share_the_words_between() -> None:
    cut = pieces("0123456789", "body", [marker("CS-1", (0, 6)), marker("CS-2", (4, 10))])

    owners = [(piece.text, [each.label for each in piece.markers]) for piece in cut]
    assert owners == [("0123", ["CS-1"]), ("45", ["CS-1", "CS-2"]), ("6789", ["CS-2"])]


def test_a_label_stands_once_where_its_words_begin() -> None:
    cut = pieces("0123456789", "body", [marker("CS-1", (0, 9)), marker("CS-2", (3, 5))])

    assert [[each.label for each in piece.begins] for piece in cut] == [["CS-1"], ["CS-2"], [], []]


def test_two_findings_on_the_same_words_are_both_named() -> None:
    (first, _) = pieces("map wrong", "body", [marker("CS-1", (0, 3)), marker("CS-2", (0, 3))])

    assert [each.label for each in first.begins] == ["CS-1", "CS-2"]


def test_runs_of_one_finding_that_touch_are_one() -> None:
    (whole,) = pieces("abcdef", "body", [marker("CS-1", (0, 3), (3, 6))])

    assert whole.text == "abcdef"


def test_words_of_the_subject_are_not_marked_in_the_text() -> None:
    (whole,) = pieces("abcdef", "body", [marker("CS-1", (0, 3), part="subject")])

    assert whole.markers == ()


@given(
    st.text(max_size=40),
    st.lists(st.tuples(st.integers(-5, 50), st.integers(-5, 50)), max_size=6),
)
def test_whatever_the_spans_the_pieces_are_the_text_again(text: str, runs: list[tuple[int, int]]) -> None:
    cut = pieces(text, "body", [marker(f"CS-{number}", run) for number, run in enumerate(runs)])

    assert "".join(piece.text for piece in cut) == text
    assert all(piece.text for piece in cut)


def test_the_end_of_an_excerpt_never_shows_half_a_name_h28() -> None:
    for length in range(240, 300):
        shown = excerpt("x" * 20 + " word" * (length // 5) + " for patient Mrs. Alexandra Montgomery-Whitfield" * 9)

        assert "Montgom" not in shown
        assert len(shown) <= 142
