"""What severities mean and who sets them."""

from datetime import UTC, datetime, timedelta

import pytest

from intake.errors import NotDecidableError
from intake.severities import DEFINITIONS, SeverityRecord, ordinary, severity_words
from models.vocabulary import Severity

NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)


def test_s1_every_severity_has_a_definition_that_a_vendor_can_word_differently():
    own = severity_words([{"severity": "low", "means": "Wishes and questions."}])

    assert set(DEFINITIONS) == set(own) == set(Severity)
    assert own[Severity.LOW].means == "Wishes and questions."
    assert own[Severity.CRITICAL].means == DEFINITIONS[Severity.CRITICAL]
    with pytest.raises(NotDecidableError, match="one of critical, medium, low"):
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
    with pytest.raises(NotDecidableError, match="one of critical, medium, low"):
        severity_words([{"severity": "huge"}])
    with pytest.raises(NotDecidableError, match='"color" is not known'):
        severity_words([{"severity": "low", "color": "red"}])
