"""Where confirmed cases lead: engineering, document owners, the upgrade committee."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from intake.errors import NotDecidableError
from intake.feedback import (
    Cause,
    DefectReport,
    Destination,
    EnhancementWish,
    TechnicalSeverity,
    by_standing,
    committee_queue,
    destination,
    kind_by_cause,
    report_defect,
)
from models.vocabulary import Kind, Severity

NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)


def test_k1_a_question_goes_to_nobody_but_the_technician_who_answers():
    assert destination(Kind.QUESTION, is_confirmed=True) is Destination.NOBODY
    assert Kind.QUESTION.opens_case


@pytest.mark.parametrize("cause", [cause for cause in Cause if cause is not Cause.PRODUCT])
def test_k2_k5_what_comes_from_the_surroundings_is_no_defect_but_environment(cause):
    assert kind_by_cause(Kind.DEFECT, cause) is Kind.ENVIRONMENT


def test_k2_what_the_product_does_wrong_is_a_defect():
    assert kind_by_cause(Kind.DEFECT, Cause.PRODUCT) is Kind.DEFECT


def test_k2_d1_it_becomes_a_defect_report_only_when_the_support_group_confirms_it():
    report = report_defect(1, Kind.DEFECT, Severity.LOW, confirmed_by="technician:ada", at=NOW)

    assert report.case_id == 1
    assert destination(Kind.DEFECT, is_confirmed=False) is Destination.NOBODY
    assert destination(Kind.DEFECT, is_confirmed=True) is Destination.ENGINEERING
    with pytest.raises(NotDecidableError, match="K2"):
        report_defect(1, Kind.DEFECT, Severity.LOW, confirmed_by="reader:1", at=NOW)
    with pytest.raises(NotDecidableError):
        report_defect(1, Kind.ENHANCEMENT, None, confirmed_by="technician:ada", at=NOW)


def test_k3_an_error_in_our_own_document_goes_to_its_owner_and_other_peoples_do_not_count():
    assert kind_by_cause(Kind.DOCUMENTATION, Cause.PRODUCT) is Kind.DOCUMENTATION
    assert kind_by_cause(Kind.DOCUMENTATION, Cause.PRODUCT, is_own_document=False) is Kind.QUESTION
    assert destination(Kind.DOCUMENTATION, is_confirmed=True) is Destination.DOCUMENT_OWNER


def test_k4_d2_an_enhancement_goes_to_the_upgrade_committee_on_confirmation():
    assert destination(Kind.ENHANCEMENT, is_confirmed=False) is Destination.NOBODY
    assert destination(Kind.ENHANCEMENT, is_confirmed=True) is Destination.UPGRADE_COMMITTEE


def test_k6_account_matters_go_to_accounts_and_have_no_severity():
    assert destination(Kind.ACCOUNT, is_confirmed=True) is Destination.ACCOUNTS
    assert not Kind.ACCOUNT.has_severity


def test_d1_a_defects_standing_has_two_fields_and_engineering_changes_only_its_own():
    report = DefectReport(1, Severity.LOW, "technician:ada", NOW)

    rated = replace(report, technical_severity=TechnicalSeverity.BLOCKER)

    assert (rated.case_priority, rated.technical_severity) == (Severity.LOW, TechnicalSeverity.BLOCKER)


def test_d1_defects_are_looked_at_by_priority_then_technical_severity_then_age():
    old = DefectReport(1, Severity.LOW, "technician:ada", NOW)
    reports = [
        old,
        DefectReport(2, Severity.CRITICAL, "technician:ada", NOW, TechnicalSeverity.COSMETIC),
        DefectReport(3, Severity.LOW, "technician:ada", NOW, TechnicalSeverity.BLOCKER),
        DefectReport(4, Severity.LOW, "technician:ada", NOW + timedelta(days=1)),
        DefectReport(5, None, "technician:ada", NOW, TechnicalSeverity.BLOCKER),
        DefectReport(6, Severity.LOW, "technician:ada", NOW, TechnicalSeverity.MINOR),
    ]

    assert [report.case_id for report in by_standing(reports)] == [2, 3, 1, 4, 6, 5]


def test_d2_the_committee_sees_who_asked_and_how_many_clients():
    wishes = [
        EnhancementWish(3, "dark theme", 2, "Bo"),
        EnhancementWish(1, "bulk print", 1, "Al"),
        EnhancementWish(2, "dark theme", 1, "Al"),
        EnhancementWish(4, "bulk print", 1, "Cy"),
    ]

    queue = committee_queue(wishes)

    assert [(item.subject, item.clients) for item in queue] == [("dark theme", 2), ("bulk print", 1)]
    assert queue[0].requesters == ("Al", "Bo")
    assert queue[1].cases == (1, 4)
