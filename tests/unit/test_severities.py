"""What severities mean and who sets them."""

from datetime import UTC, datetime, timedelta

import pytest

from intake.errors import NotDecidableError
from intake.severities import DEFINITIONS, SeverityRecord, check_used, nearest_used, ordinary, severity_words
from models.vocabulary import Severity

NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)


def test_s1_every_severity_has_a_definition_that_a_vendor_can_word_differently():
    own = severity_words([{"severity": "low", "means": "Wishes and questions."}])

    assert set(DEFINITIONS) == set(Severity)
    assert [each.value for each in own] == ["critical", "medium", "low"]
    assert own[Severity.LOW].means == "Wishes and questions."
    assert own[Severity.CRITICAL].means == DEFINITIONS[Severity.CRITICAL]
    with pytest.raises(NotDecidableError, match="one of critical, high, medium, low, trivial"):
        severity_words([{"severity": "huge", "means": "Very."}])


def test_s2_suggestion_and_decision_are_both_kept_with_who_and_when():
    record = SeverityRecord(Severity.LOW, "reader:2026-11-22.1", NOW)

    decided = record.decide(Severity.CRITICAL, actor="technician:ada", at=NOW + timedelta(hours=1))

    assert (record.in_force, decided.in_force) == (Severity.LOW, Severity.CRITICAL)
    assert (decided.suggested, decided.suggested_by, decided.suggested_at) == (Severity.LOW, "reader:2026-11-22.1", NOW)
    assert (decided.decided_by, decided.decided_at) == ("technician:ada", NOW + timedelta(hours=1))


def test_s2_the_system_suggests_and_never_decides():
    with pytest.raises(NotDecidableError, match="S2"):
        SeverityRecord(None, "reader:1", NOW).decide(Severity.LOW, actor="reader:1", at=NOW)


def test_s5_a_call_that_is_not_critical_has_ordinary_priority():
    assert ordinary(None) is Severity.MEDIUM
    assert ordinary(Severity.LOW) is Severity.LOW
    assert ordinary(Severity.CRITICAL) is Severity.CRITICAL


def test_s1_a_vendor_calls_severities_by_names_of_its_own_and_wrong_tables_are_named() -> None:
    words = severity_words([{"severity": "critical", "name": "P1"}, {"severity": "low", "means": "A wish."}])

    assert (words[Severity.CRITICAL].name, words[Severity.CRITICAL].means) == ("P1", DEFINITIONS[Severity.CRITICAL])
    assert (words[Severity.LOW].name, words[Severity.LOW].means) == ("low", "A wish.")
    with pytest.raises(NotDecidableError, match="one of critical, high, medium, low, trivial"):
        severity_words([{"severity": "huge"}])
    with pytest.raises(NotDecidableError, match='"color" is not known'):
        severity_words([{"severity": "low", "color": "red"}])


@pytest.mark.parametrize(
    ("tables", "used"),
    [
        ([{"severity": "trivial"}, {"severity": "high"}], ["critical", "high", "medium", "low", "trivial"]),
        ([{"severity": "medium", "used": False}], ["critical", "low"]),
        ([{"severity": "low", "used": False}, {"severity": "low", "used": True}], ["critical", "medium", "low"]),
    ],
)
def test_s1_a_vendor_uses_as_many_severities_as_it_likes_worst_first(tables, used):
    assert [each.value for each in severity_words(tables)] == used


def test_s1_h27_critical_is_always_used_and_something_beside_it():
    with pytest.raises(NotDecidableError, match="critical is always used"):
        severity_words([{"severity": "critical", "used": False}])
    with pytest.raises(NotDecidableError, match="one severity beside critical"):
        severity_words([{"severity": name, "used": False} for name in ("medium", "low")])


@pytest.mark.parametrize("used", [("critical", "low"), ("critical", "high"), ("critical", "high", "trivial")])
def test_s1_what_is_read_becomes_the_nearest_in_use_and_never_critical(used):
    severities = [Severity(each) for each in used]

    for severity in Severity:
        near = nearest_used(severity, severities)
        assert near in severities
        assert (near is Severity.CRITICAL) is (severity is Severity.CRITICAL)
        assert near is severity or severity not in severities


def test_s1_a_severity_that_is_not_in_use_is_refused_with_those_that_are():
    check_used(None, [Severity.CRITICAL])
    with pytest.raises(NotDecidableError, match="trivial is not in use here; there are critical, low"):
        check_used(Severity.TRIVIAL, [Severity.CRITICAL, Severity.LOW])


def test_s1_the_reader_learns_a_severity_that_it_does_not_tell_apart_as_the_nearest_that_it_does():
    assert {each: each.read_as.value for each in Severity} == {
        "critical": "critical",
        "high": "medium",
        "medium": "medium",
        "low": "low",
        "trivial": "low",
    }
