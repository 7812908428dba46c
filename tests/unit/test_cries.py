"""A short cry for help is never dropped, whatever the trained parts think of so few words (H26)."""

import pytest

from classifiers.cries import MOST_WORDS, cry_for_help
from classifiers.findings import Catalogue, Text
from classifiers.looks import looks_at
from classifiers.mentions import CatalogueIndex

INDEX = CatalogueIndex(Catalogue())


def cries(body: str, subject: str = "") -> bool:
    return bool(cry_for_help(looks_at(Text(body, subject), INDEX)))


@pytest.mark.parametrize(
    "body",
    [
        "everything is down",
        "system down",
        "nobody can log in",
        "It still does not work.",
        "printer is broken",
        "its not working again",
    ],
)
def test_few_words_of_trouble_are_a_cry_h26(body):
    assert cries(body)
    assert cries("see above", subject=body)


@pytest.mark.parametrize(
    "body", ["thanks, it works again", "never mind, the printer was unplugged", "false alarm", "ok", "Out of office"]
)
def test_what_says_that_all_is_well_is_none_h26(body):
    assert not cries(body)


def test_a_long_letter_is_left_to_the_trained_parts():
    assert not cries("The printer is broken. " + "We had a lovely summer in the hills. " * MOST_WORDS)
