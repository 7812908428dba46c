"""Which case an answer speaks about, and when it is a new topic (P6, H6)."""

import pytest

from classifiers.findings import Finding, Span
from intake.follow_ups import FollowUp, cases_spoken_of, content_words, new_topics
from models.cases import CaseRow
from models.vocabulary import Kind, Severity

REPORT, MAP, LETTER = "Battery report", "Floor map", "Discharge letter"
WORDS = {
    1001: content_words("How do I print the battery report for one wing only?"),
    1002: content_words("The floor map draws every tag one room further east."),
    1003: content_words("Could the discharge letter go to the family doctor directly?"),
}
ALL_THREE = (1001, 1002, 1003)


def case(number: int, feature: str | None) -> CaseRow:
    return CaseRow(id=number, request_id=1, ordinal=number - 1000, product="TrackPoint", feature=feature)


CASES = [case(1001, REPORT), case(1002, MAP), case(1003, LETTER)]


def finding(text: str, words: str, feature: str | None, *, sure: bool = True, kind: Kind = Kind.QUESTION) -> Finding:
    start = text.index(words)
    return Finding(
        (Span("body", start, start + len(words)),), kind, 0.9, sure, Severity.LOW, 0.9, "TrackPoint", feature
    )


@pytest.mark.parametrize(
    ("text", "spoken_of"),
    [
        ("CS-1002 happens upstairs as well.", 1002),
        ("About your second question: it happens upstairs as well.", 1002),
        ("Question 3: never mind, we found it.", 1003),
        ("The tags are still one room further east.", 1002),
        ("The wing in question is the west wing, for the battery list.", 1001),
        ("Our family doctor confirmed it.", 1003),
    ],
)
def test_a_follow_up_to_one_of_three_cases_goes_to_that_one_p6(text: str, spoken_of: int) -> None:
    numbers = tuple(number for number in ALL_THREE if f"CS-{number}" in text)

    found, certain = cases_spoken_of(CASES, WORDS, FollowUp(text, numbers, ALL_THREE), [])

    assert ([each.id for each in found], certain) == ([spoken_of], True)


def test_a_follow_up_goes_to_the_case_of_the_feature_that_the_reader_found_p6() -> None:
    text = "It also happens on the second floor."
    read = finding(text, text, MAP)

    found, certain = cases_spoken_of(CASES, WORDS, FollowUp(text), [read])

    assert ([each.id for each in found], certain) == ([1002], True)


def test_a_follow_up_can_speak_of_two_of_three_p6() -> None:
    text = "The battery report and the floor map are both urgent."

    found, certain = cases_spoken_of(CASES, WORDS, FollowUp(text, in_subject=ALL_THREE), [])

    assert ([each.id for each in found], certain) == ([1001, 1002], True)


@pytest.mark.parametrize("text", ["Thank you!", "Any news?", "It is urgent for all of us."])
def test_where_it_cannot_be_told_all_are_marked_for_a_technician_p6(text: str) -> None:
    found, certain = cases_spoken_of(CASES, WORDS, FollowUp(text, in_subject=ALL_THREE), [])

    assert (len(found), certain) == (3, False)


def test_an_answer_to_the_mail_about_one_case_is_about_that_case_p6() -> None:
    found, certain = cases_spoken_of(CASES, WORDS, FollowUp("Thank you, that works.", in_subject=(1003,)), [])

    assert ([each.id for each in found], certain) == ([1003], True)


def test_a_new_topic_in_an_answer_to_our_receipt_is_new_although_its_subject_bears_the_numbers_h6() -> None:
    text = "Thanks. Something else: how do I reset the password of a nurse?"
    topic = finding(text, "how do I reset the password of a nurse?", "Sign-in")

    assert new_topics([topic], CASES, WORDS, FollowUp(text, in_subject=ALL_THREE)) == [topic]


@pytest.mark.parametrize(
    ("text", "feature", "sure"),
    [
        ("How do I reset the password of a nurse?", "Sign-in", False),  # the reader is not sure
        ("How do I reset the password of a nurse?", None, True),  # nor does it know what it is about
        ("Does the floor map draw it there as well?", MAP, True),  # more about a case that is open
    ],
)
def test_what_may_be_more_about_an_open_case_costs_no_incident_p6(text: str, feature: str | None, sure: bool) -> None:
    read = finding(text, text, feature, sure=sure)

    assert new_topics([read], CASES, WORDS, FollowUp(text, in_subject=ALL_THREE)) == []


def test_an_answer_with_a_subject_of_its_own_is_a_new_topic_even_where_the_reader_is_not_sure_h6() -> None:
    text = "How do I reset the password of a nurse?"
    read = finding(text, text, None, sure=False)

    assert new_topics([read], CASES, WORDS, FollowUp(text, fresh_subject=True)) == [read]


def test_more_about_a_case_whose_feature_is_not_known_is_told_by_its_words_p6() -> None:
    unknown = [case(1002, None)]
    text = "Every tag is drawn one room further east on the new map too."
    read = finding(text, text, MAP)

    assert new_topics([read], unknown, WORDS, FollowUp(text)) == []


def test_a_text_that_names_a_number_and_asks_one_thing_is_about_that_number_p6() -> None:
    text = "CS-1001: and how do I reset the password of a nurse?"
    read = finding(text, "how do I reset the password of a nurse?", "Sign-in")

    assert new_topics([read], CASES, WORDS, FollowUp(text, in_text=(1001,))) == []


def test_beside_what_belongs_to_a_named_case_there_can_be_a_new_topic_h6() -> None:
    text = "CS-1001 prints the wrong ward. Also, how do I reset the password of a nurse?"
    old = finding(text, "CS-1001 prints the wrong ward.", "Wards", kind=Kind.DEFECT)
    new = finding(text, "how do I reset the password of a nurse?", "Sign-in")

    assert new_topics([old, new], CASES, WORDS, FollowUp(text, in_text=(1001,))) == [new]
