"""The labelled messages: loadable, no two alike, named after their catalogue, test hands apart."""

from collections import defaultdict
from itertools import combinations
from pathlib import Path

import pytest

from classifiers.labelled import Row, load_catalogues, load_rows

FOLDER = Path(__file__).parent.parent.parent / "training_data"
TEST_HANDS = {"hand-05", "hand-10", "hand-14", "hand-20", "hand-24"}
ROWS = {"training": load_rows(FOLDER), "test": load_rows(FOLDER / "test")}
ALL = [*ROWS["training"], *ROWS["test"]]
CATALOGUES = load_catalogues(FOLDER) | load_catalogues(FOLDER / "test")
ALIKE = 0.4


def runs(row: Row) -> frozenset[str]:
    """All runs of four words of a message."""
    words = f"{row.text.subject} {row.text.body}".lower().split()
    return frozenset(" ".join(words[at : at + 4]) for at in range(len(words) - 3))


def test_no_two_messages_are_alike():
    said = {row.id: runs(row) for row in ALL}
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for identity, found in said.items():
        for run in found:
            holders[run].append(identity)
    close = {pair for ids in holders.values() if 1 < len(ids) < 50 for pair in combinations(sorted(ids), 2)}

    alike = [pair for pair in close if len(said[pair[0]] & said[pair[1]]) > ALIKE * min(len(said[one]) for one in pair)]

    assert not alike


def test_every_message_has_an_identity_and_words_of_its_own():
    assert len({row.id for row in ALL}) == len(ALL)
    assert len({(row.text.subject, row.text.body) for row in ALL}) == len(ALL)


@pytest.mark.parametrize("side", ["training", "test"])
def test_products_and_features_are_those_of_the_catalogue(side):
    for row in ROWS[side]:
        names = {
            product.name: {made.name for made in product.features} for product in CATALOGUES[row.catalogue].products
        }
        for label in row.labels:
            assert label.product is None or label.product in names, row.id
            features = names[label.product] if label.product else set().union(*names.values())
            assert label.feature is None or label.feature in features, row.id


def test_spans_hold_words():
    for row in ALL:
        for label in row.labels:
            for span in label.spans:
                said = (row.text.subject if span.part == "subject" else row.text.body)[span.start : span.end]
                assert said.strip() == said, row.id
                assert said, row.id


def test_test_hands_are_never_trained_on():
    assert {row.hand for row in ROWS["test"]} <= TEST_HANDS
    assert not {row.hand for row in ROWS["training"]} & TEST_HANDS


def test_senders_are_invented():
    for row in ALL:
        if "@" in row.text.sender:
            assert row.text.sender.rstrip(">").endswith(".example"), row.id


def test_a_second_hand_labelled_three_hundred_messages_of_all_hands_and_agrees():
    from training_data.agreement import agreement

    rows, figures = agreement()
    assert len({row.id for row in rows}) == 300
    later = {f"hand-{number}" for number in (*range(25, 30), *range(31, 41))}  # written after it
    assert {row.hand for row in rows} == {row.hand for row in ALL} - later
    assert figures["split_and_kind_f1"].value > 0.9
