"""The figures say what they are called, and training keeps what it learned."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from classifiers.analyze import as_request
from classifiers.catalogue_file import load_catalogue
from classifiers.evaluation import as_json, as_table, evaluate, evaluate_findings
from classifiers.findings import Finding, Span, Text
from classifiers.labelled import RowError, load_file, load_rows
from classifiers.matching_spans import pairs_of
from classifiers.reader import load_reader
from classifiers.training import train
from models.vocabulary import Kind

EXAMPLES = Path(__file__).parent.parent / "reader_examples"
CATALOGUE = load_catalogue(EXAMPLES / "catalog.toml")
ROWS = load_file(EXAMPLES / "own.jsonl")


def as_labelled(label) -> Finding:
    return Finding(label.spans, label.kind, 1.0, True, label.severity, 1.0, label.product, label.feature, label.version)


PERFECT = [tuple(as_labelled(label) for label in row.labels) for row in ROWS]


def figures(read) -> dict[str, float]:
    return {name: figure.value for name, figure in evaluate_findings("x", ROWS, read).figures.items()}


def test_a_reader_that_says_what_is_labelled_is_perfect():
    found = figures(PERFECT)

    for name in ("split_f1", "right_count", "none_right", "kind_accuracy", "kind_macro_f1", "severity_macro_f1"):
        assert found[name] == 1.0, name
    assert found["calibration_error"] == 0.0
    assert found["sure_coverage"] == 1.0


def test_a_finding_left_out_costs_recall_only():
    found = figures([read[1:] for read in PERFECT])

    assert found["split_precision"] == 1.0
    assert found["split_recall"] < 0.5


def test_a_wrong_kind_that_is_sure_costs_calibration_and_precision():
    wrong = [tuple(replace(finding, kind=Kind.STATUS) for finding in read) for read in PERFECT]

    found = figures(wrong)

    assert found["calibration_error"] > 0.8
    assert found["sure_precision"] < 0.2
    assert found["split_and_kind_f1"] < 0.2


def test_half_of_the_words_are_enough_for_a_pair_and_less_is_not():
    text = Text("one two three four five six seven eight")
    whole = [[Span("body", 0, len(text.body))]]

    assert pairs_of([[Span("body", 0, 25)]], whole, text) == [(0, 0)]
    assert pairs_of([[Span("body", 0, 10)]], whole, text) == []


def test_each_label_is_paired_once():
    text = Text("the map is wrong")
    span = [Span("body", 0, 16)]

    assert len(pairs_of([span, span], [span], text)) == 1


def test_a_bad_row_is_named_with_its_file_and_line(tmp_path):
    good = (EXAMPLES / "own.jsonl").read_text().splitlines()[0]
    bad = json.loads(good)
    bad["requests"][0]["spans"][0]["end"] = 10_000
    (tmp_path / "x.jsonl").write_text(f"{good}\n\n{json.dumps(bad)}\n")

    with pytest.raises(RowError, match=r"x\.jsonl, line 3: a span .* lies outside"):
        load_rows(tmp_path)


def test_an_empty_folder_is_an_error(tmp_path):
    with pytest.raises(RowError, match=r"no \.jsonl file"):
        load_rows(tmp_path)


def test_h26_a_trained_reader_reads_the_same_after_it_was_kept(tmp_path):
    said: list[str] = []
    folder = train(ROWS, {"own": CATALOGUE}, tmp_path, today=date(2026, 11, 24), progress=said.append)
    again = train(ROWS, {"own": CATALOGUE}, tmp_path, today=date(2026, 11, 24), progress=said.append)
    one, other = load_reader(folder), load_reader(again)

    read = [one.read(row.text, CATALOGUE) for row in ROWS]

    assert (one.id, other.id) == ("2026-11-24.1", "2026-11-24.2")
    assert read == [other.read(row.text, CATALOGUE) for row in ROWS]
    assert said[-1].endswith("2026-11-24.2")


def test_an_evaluation_is_shown_as_table_and_json(tmp_path):
    folder = train(ROWS, {"own": CATALOGUE}, tmp_path, today=date(2026, 11, 24), progress=lambda said: None)

    made = evaluate(load_reader(folder), ROWS, {"own": CATALOGUE})

    assert "split_f1" in as_table(made)
    assert json.loads(as_json(made))["messages"] == len(ROWS)


def test_reasons_quote_the_message(tmp_path):
    folder = train(ROWS, {"own": CATALOGUE}, tmp_path, today=date(2026, 11, 24), progress=lambda said: None)

    for row in ROWS:
        for finding in load_reader(folder).read(row.text, CATALOGUE):
            told = " ".join(f"{row.text.subject} {row.text.body}".split())
            assert all(reason.split('"')[1] in told for reason in as_request(finding)["reasons"])
