"""Patients are recognised and masked before anything is shown or kept (H28)."""

from itertools import pairwise

import pytest

from classifiers.privacy import mask, sensitive_in


@pytest.mark.parametrize(
    ("said", "masked"),
    [
        ("Mrs. Alvarez, MRN 00482913, born 3/4/1961", "[name], MRN [record number], born [birth date]"),
        ("patient John Smith (DOB 12 March 1950)", "patient [name] (DOB [birth date])"),
        ("SSN 123-45-6789 was typed in", "SSN [SSN] was typed in"),
        ("social security number 123 45 6789", "social security number [SSN]"),
        ("Maria Lopez, MRN: A-123456 was admitted", "[name], MRN: [record number] was admitted"),
        ("PATIENT NAME: JOHN DOE", "PATIENT NAME: [name]"),
        ("PID|1||12345^^^HOSP||DOE^JANE||19610304|F", "PID|1||[record number]||[name]||[birth date]|F"),
    ],
)
def test_h28_who_a_patient_is_gets_masked(said, masked):
    assert mask(said) == masked


@pytest.mark.parametrize(
    "said",
    [
        "The Patient Portal is down",
        "patient list empty since 7.3",
        "record 12 of 50 fails",
        "call +1 555 0100",
        "on 3/4/2025",
    ],
)
def test_h28_other_words_and_numbers_stay(said):
    assert mask(said) == said


def test_h28_stretches_are_in_order_and_apart():
    found = sensitive_in("Mr. Jon Ek, DOB 1/2/1960, MRN 12345678, SSN 123-45-6789. " * 50)

    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize("part", ["A", "Aa ", "patient ", "1-", "born ", "PID|", "Mr. ", "patient Aa Bb,", "Aa de la "])
def test_h28_long_texts_are_masked_quickly(part):
    mask(part * (100_000 // len(part)))
