"""What severities mean and who sets them."""

from datetime import UTC, datetime, timedelta

import pytest

from intake.errors import NotDecidableError
from intake.severities import DEFINITIONS, SeverityRecord, ordinary, with_definitions
from models.vocabulary import Severity

NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)


def test_s1_every_severity_has_a_definition_that_a_vendor_can_word_differently():
    own = with_definitions({"low": "Wishes and questions."})

    assert set(DEFINITIONS) == set(Severity)
    assert own[Severity.LOW] == "Wishes and questions."
    assert own[Severity.CRITICAL] == DEFINITIONS[Severity.CRITICAL]
    with pytest.raises(NotDecidableError, match="huge"):
        with_definitions({"huge": "Very."})


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
