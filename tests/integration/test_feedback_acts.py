"""Where confirmed cases lead: defects to engineering and back, wishes to the committee, documents to their owners."""

import json
from dataclasses import replace

import pytest

from intake.deciding import Decision
from intake.defects import Defects, defect_file, in_order
from intake.documents import Documents
from intake.enhancements import Enhancements, Ruling, queue_of
from intake.errors import NoSuchCaseError, NotAllowedError, NotDecidableError
from intake.feedback import TechnicalSeverity
from intake.handling import Handling
from intake.hooks import queue_events
from intake.resolution import Resolution
from models.cases import CaseRow
from models.feedback import DefectReportRow
from models.queues import OutboxRow
from models.store import Store
from models.vocabulary import Kind, Severity
from tests.installation import DANA, INES, Installation, mail

DEFECT = Decision(Kind.DEFECT, Severity.MEDIUM, "TrackPoint", "Floor map", "7.3")
WISH = Decision(Kind.ENHANCEMENT, Severity.LOW, "TrackPoint", "Floor map", None)
ERROR = Decision(Kind.DOCUMENTATION, Severity.LOW, "TrackPoint", None, None)


@pytest.fixture
def defects(installation: Installation) -> Defects:
    return Defects(installation.database, installation.policy, lambda: installation.now)


@pytest.fixture
def enhancements(installation: Installation) -> Enhancements:
    return Enhancements(installation.database, installation.policy, lambda: installation.now)


def case_of(installation: Installation, decision: Decision, sender: str = DANA) -> CaseRow:
    """A case that ada decided to be so."""
    request = installation.receive(mail(sender, "The floor map is empty for Maria Huber, born 3 May 1961. Why?"))
    case, *others = installation.cases(request)
    for other in others:
        installation.triage.reject(other.id, login="ada", reason="For the test.")
    return installation.triage.correct(case.id, decision, login="ada")


def report_of(installation: Installation, case: CaseRow) -> DefectReportRow:
    with Store.read(installation.database) as store:
        row = store.feedback.defect_of(case.id)
    assert row is not None
    return row


def sent(installation: Installation, purpose: str) -> list[OutboxRow]:
    with Store.read(installation.database) as store:
        rows = store.outbox.listing(state=None, limit=99)
    return [row for row in reversed(rows) if row.purpose == purpose]


def kinds(installation: Installation, case: CaseRow) -> list[str]:
    with Store.read(installation.database) as store:
        return [event.kind for event in store.events.of_case(case.id)]


def file_of(installation: Installation, report_id: int) -> dict[str, object]:
    with Store.read(installation.database) as store:
        row = store.feedback.find_defect(report_id)
        assert row is not None
        return defect_file(store, installation.policy, row)


def test_d1_a_report_keeps_the_cases_priority_and_engineerings_severity_apart(
    installation: Installation, defects: Defects
) -> None:
    case = case_of(installation, DEFECT)
    report = report_of(installation, case)
    assert (report.state, report.case_priority, report.technical_severity) == ("evaluating", "medium", "unrated")

    defects.rate(report.id, TechnicalSeverity.BLOCKER, login="ada")
    handling = Handling(installation.database, installation.policy, lambda: installation.now)
    handling.change(case.id, replace(DEFECT, severity=Severity.CRITICAL), login="ada")

    told = file_of(installation, report.id)
    assert (told["case_priority"], told["technical_severity"], told["cases"]) == (
        "critical",
        "blocker",
        [f"CS-{case.id}"],
    )


def test_k2_only_the_support_group_confirms_a_defect_and_the_setting_gives_charges_back_p8(
    installation: Installation, defects: Defects
) -> None:
    case = case_of(installation, DEFECT)
    report = report_of(installation, case)
    by_itself = replace(defects, policy=replace(installation.policy, reverses_by_itself=True))
    with pytest.raises(NotAllowedError):
        by_itself.confirm(report.id, login="mallory")

    by_itself.confirm(report.id, login="ada")

    assert report_of(installation, case).confirmed_by == "technician:ada"
    with Store.read(installation.database) as store:
        assert sum(entry.amount for entry in store.ledger.of_case(case.id)) == 0
    with pytest.raises(NotDecidableError):
        by_itself.confirm(report.id, login="ada")


def test_d1_the_tracker_says_fixed_and_every_cases_client_is_told_the_version(
    installation: Installation, defects: Defects
) -> None:
    mine, theirs = case_of(installation, DEFECT), case_of(installation, DEFECT, INES)
    first, second = report_of(installation, mine), report_of(installation, theirs)
    defects.link(first.id, "TP-812", login="ada")
    defects.join(second.id, into=first.id, login="ada")

    defects.fix(defects.id_of("TP-812"), "7.4.1", login="ada", words="The update is in your portal.")

    letters = sent(installation, "fixed")
    assert [row.recipient for row in letters] == ["dana.whitfield@northside.example", "ines.vogel@lakeview.example"]
    for case, letter in zip((mine, theirs), letters, strict=True):
        assert f"The defect behind CS-{case.id} is corrected in TrackPoint 7.4.1." in letter.payload["text"]
        assert "The update is in your portal." in letter.payload["text"]
        assert kinds(installation, case)[-1] == "defect_fixed"
    assert f"CS-{theirs.id}" not in letters[0].payload["text"]
    with pytest.raises(NotDecidableError, match="fixed"):
        defects.fix(first.id, "7.5", login="ada")


def test_a_report_of_two_cases_has_the_worse_priority_and_names_how_many_clients(
    installation: Installation, defects: Defects
) -> None:
    mild = report_of(installation, case_of(installation, DEFECT))
    worse = report_of(installation, case_of(installation, replace(DEFECT, severity=Severity.CRITICAL), INES))

    defects.join(worse.id, into=mild.id, login="ada")

    told = file_of(installation, mild.id)
    assert (told["case_priority"], told["clients"]) == ("critical", 2)
    with Store.read(installation.database) as store:
        assert store.feedback.find_defect(worse.id).state == "withdrawn"  # type: ignore[union-attr]


def test_d1_engineering_looks_at_the_worst_first(installation: Installation, defects: Defects) -> None:
    mild = report_of(installation, case_of(installation, DEFECT))
    worse = report_of(installation, case_of(installation, replace(DEFECT, severity=Severity.CRITICAL)))
    rated = report_of(installation, case_of(installation, DEFECT))
    defects.rate(rated.id, TechnicalSeverity.BLOCKER, login="ada")

    with Store.read(installation.database) as store:
        rows = store.feedback.defects(states=("evaluating",), limit=9)

    assert [row.id for row in in_order(rows)] == [worse.id, rated.id, mild.id]


def test_what_engineering_declines_is_told_to_whoever_has_the_case_not_to_the_client(
    installation: Installation, defects: Defects
) -> None:
    with Store.open(installation.database) as store:
        store.people.put("ada", name="Ada", role="technician", email="ada@meridian.example", active=True)
    case = case_of(installation, DEFECT)
    Handling(installation.database, installation.policy, lambda: installation.now).assign(case.id, "ada", login="ada")

    defects.decline(report_of(installation, case).id, "It works as the manual says.", login="ada")

    told = sent(installation, "lead")
    assert [row.recipient for row in told] == ["ada@meridian.example"]
    assert "works as the manual says" in told[0].payload["text"]
    assert sent(installation, "fixed") == []


def test_h28_what_the_tracker_gets_holds_no_word_of_a_client_and_the_webhook_tells_both_fields_d1(
    installation: Installation, defects: Defects
) -> None:
    with Store.open(installation.database) as store:
        store.access.add_webhook(
            url="https://tracker.example/hook", secret="-", kinds=["case.defect_rated"], client_id=None,
            active=True, created_at=installation.now, created_by="technician:ada",
        )  # fmt: skip
    case = case_of(installation, DEFECT)
    report = report_of(installation, case)
    defects.rate(report.id, TechnicalSeverity.MAJOR, login="ada")

    with Store.open(installation.database) as store:
        queue_events(store, installation.policy, now=installation.now.replace(hour=12))

    told = [json.loads(row.payload["text"]) for row in sent(installation, "webhook")]
    assert [each["type"] for each in told] == ["case.defect_rated"]
    assert told[0]["data"]["defect"]["technical_severity"] == "major"
    assert told[0]["data"]["defect"]["case_priority"] == "medium"
    assert "Huber" not in json.dumps(told)


def test_d2_the_committee_sees_who_asked_and_how_many_clients_and_its_ruling_reaches_all(
    installation: Installation, enhancements: Enhancements
) -> None:
    mine, mine_again, theirs = (
        case_of(installation, WISH), case_of(installation, WISH), case_of(installation, WISH, INES),
    )  # fmt: skip
    with Store.read(installation.database) as store:
        before = queue_of(store, installation.policy, states=("queued",), limit=9)
    assert [item["clients"] for item in before] == [1, 1, 1]
    assert "Huber" not in json.dumps(before)

    for other in (before[1], before[2]):
        enhancements.join(other["id"], into=before[0]["id"], login="ada")
    with Store.read(installation.database) as store:
        joined = queue_of(store, installation.policy, states=("queued",), limit=9)
    assert [(item["clients"], item["requesters"]) for item in joined] == [(2, ["Dana Whitfield", "Ines Vogel"])]
    assert joined[0]["cases"] == [f"CS-{case.id}" for case in (mine, mine_again, theirs)]

    enhancements.rule(joined[0]["id"], Ruling.ACCEPTED, login="ada", reason="Planned for the spring.")

    assert len(sent(installation, "enhancement")) == 3
    assert "Planned for the spring." in sent(installation, "enhancement")[0].payload["text"]
    assert kinds(installation, theirs)[-1] == "enhancement_accepted"
    with pytest.raises(NotDecidableError):
        enhancements.rule(joined[0]["id"], Ruling.ACCEPTED, login="ada")
    enhancements.rule(joined[0]["id"], Ruling.DELIVERED, login="ada")


def test_k3_an_error_in_a_document_is_told_to_its_owner_masked_and_the_client_learns_that_it_is_mended(
    installation: Installation,
) -> None:
    installation.use(replace(installation.policy, document_owner="manuals@meridian.example"))
    case = case_of(installation, ERROR)
    told = [row for row in sent(installation, "lead") if row.recipient == "manuals@meridian.example"]
    assert len(told) == 1
    documents = Documents(installation.database, installation.policy, lambda: installation.now)

    documents.mend(case.id, login="ada")

    assert "corrected; thank you" in sent(installation, "fixed")[0].payload["text"]
    with pytest.raises(NotDecidableError):
        documents.mend(case.id, login="ada")
    with pytest.raises(NoSuchCaseError):
        documents.mend(case_of(installation, DEFECT).id, login="ada")


def test_k4_r1_a_case_resolved_as_an_enhancement_stands_before_the_committee_once(installation: Installation) -> None:
    case = case_of(installation, WISH)

    Handling(installation.database, installation.policy, lambda: installation.now).resolve(
        case.id, [Resolution.ENHANCEMENT], "", login="ada"
    )

    with Store.read(installation.database) as store:
        assert len(queue_of(store, installation.policy, states=("queued",), limit=9)) == 1
