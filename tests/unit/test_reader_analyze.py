"""`intake analyze`: JSON lines in, JSON lines out, in the same order, whatever a line holds."""

import json
from pathlib import Path

import pytest

from classifiers.analyze import analyze_lines
from classifiers.catalogue_file import load_catalogue
from classifiers.reader import rules_reader

CATALOGUE = load_catalogue(Path(__file__).parent.parent / "reader_examples" / "catalog.toml")
KEYS = [
    "spans",
    "kind",
    "kind_confidence",
    "sure",
    "severity",
    "severity_confidence",
    "product",
    "feature",
    "version",
    "alternatives",
    "reasons",
]


def answers(*lines: str) -> list[dict]:
    return [json.loads(line) for line in analyze_lines(lines, CATALOGUE, rules_reader())]


def test_a_message_is_answered_in_the_shape_of_the_contract():
    line = json.dumps({"id": "a", "channel": "email", "from": "", "subject": "", "body": "The floor map crashes."})

    (answer,) = answers(line)

    assert list(answer) == ["id", "model", "requests"]
    assert list(answer["requests"][0]) == KEYS
    assert answer["requests"][0]["feature"] == "Floor map"


@pytest.mark.parametrize("bad", ["{", "[]", "7", '{"id": 3, "body": 5}', "nonsense", '{"id": "x", "subject": {}}'])
def test_a_bad_line_never_stops_the_others(bad):
    good = json.dumps({"id": "a", "body": "The floor map crashes."})

    found = answers(good, bad, good)

    assert [answer["id"] for answer in found][::2] == ["a", "a"]
    assert "error" in found[1]
    assert "requests" in found[2]


def test_answers_keep_the_order_of_the_lines():
    lines = [
        json.dumps({"id": number, "body": "The floor map crashes." if number % 3 else "Thanks"})
        for number in range(200)
    ]

    assert [answer["id"] for answer in answers(*lines)] == list(range(200))
