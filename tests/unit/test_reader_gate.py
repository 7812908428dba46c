"""The gate that lets a newly trained reader serve, and what it is measured on."""

from dataclasses import replace
from pathlib import Path

from classifiers.findings import Finding
from classifiers.gate import divide, judge
from classifiers.labelled import Row, load_file
from models.vocabulary import Kind, Severity

ROWS = load_file(Path(__file__).parent.parent / "reader_examples" / "own.jsonl")


def as_read(row: Row) -> tuple[Finding, ...]:
    return tuple(
        Finding(label.spans, label.kind, 0.99, True, label.severity, 0.9, label.product, label.feature, label.version)
        for label in row.labels
    )


PERFECT = [as_read(row) for row in ROWS]
EVERY_KIND_WRONG = [tuple(replace(found, kind=Kind.ACCOUNT, sure=False) for found in read) for read in PERFECT]
NOTHING_CRITICAL = [
    tuple(replace(found, severity=Severity.LOW) if found.severity else found for found in read) for read in PERFECT
]


def by_client(count: int, clients: int) -> list[Row]:
    return [replace(ROWS[at % len(ROWS)], id=f"request-{at}", hand=f"client-{at % clients}") for at in range(count)]


def test_a_reader_as_good_as_the_one_that_serves_may_serve_and_is_not_called_better():
    verdict = judge(ROWS, PERFECT, PERFECT, least=1)

    assert verdict.passed
    assert not verdict.is_better


def test_a_reader_that_is_surely_better_is_called_so():
    verdict = judge(ROWS, EVERY_KIND_WRONG, PERFECT, least=1)

    assert verdict.passed
    assert verdict.is_better


def test_a_reader_that_lost_a_point_of_macro_f1_is_refused_and_told_why():
    verdict = judge(ROWS, PERFECT, EVERY_KIND_WRONG, least=1)

    assert not verdict.passed
    assert any("kind_macro_f1 fell" in reason for reason in verdict.reasons)


def test_a_reader_that_misses_critical_cases_is_refused():
    verdict = judge(ROWS, PERFECT, NOTHING_CRITICAL, least=1)

    assert not verdict.passed
    assert any("critical_recall fell" in reason for reason in verdict.reasons)


def test_with_too_few_decided_messages_nothing_passes():
    verdict = judge(ROWS, PERFECT, PERFECT)

    assert not verdict.passed
    assert "200 are needed" in verdict.reasons[0]


def test_without_any_message_nothing_passes():
    assert not judge([], [], []).passed


def test_no_client_stands_on_both_sides_and_all_messages_are_used():
    rows = by_client(600, clients=60)

    divided = divide(rows)

    assert not {row.hand for row in divided.learn} & {row.hand for row in divided.gate}
    assert len(divided.learn) + len(divided.gate) == 600
    assert 0.05 < len(divided.gate) / 600 < 0.5


def test_who_is_kept_back_stays_so_and_who_wrote_first_in_the_newest_fifth_is_kept_back_now():
    early, late = by_client(400, clients=40), by_client(500, clients=50)
    newcomers = [replace(row, hand=f"newcomer-{at}") for at, row in enumerate(by_client(100, clients=1))]

    before, after = divide(early), divide([*late, *newcomers])

    assert {row.hand for row in before.gate} <= {row.hand for row in after.gate}
    assert {row.hand for row in newcomers} <= {row.hand for row in after.gate}
