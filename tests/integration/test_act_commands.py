"""The acts on cases as commands: each does what its name says, and what cannot be is said in a sentence."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from channels.cli import intake
from intake.errors import DeskError
from models.cases import CaseRow
from models.database import open_database
from models.store import Store
from tests.installation import DANA, Installation, mail

PLAN = '[[plan]]\nname = "Silver"\nincidents_per_month = 5\n'
Run = Callable[..., str]
TEXT = "How do I print the battery report?\nThe floor map is empty.\n"


@pytest.fixture
def house(sqlite_url: str) -> Installation:
    house = Installation(open_database(sqlite_url))
    with Store.open(house.database) as store:
        store.people.put("lena", name="Lena", role="lead", email="lena@meridian.example", active=True)
    return house


@pytest.fixture
def run(house: Installation, sqlite_url: str, tmp_path: Path) -> Run:
    """Runs a command as ada on the house's database; what it printed."""
    settings = tmp_path / "intake.toml"
    settings.write_text(f'[database]\nurl = "{sqlite_url}"\n{PLAN}', encoding="utf-8")

    def run(*arguments: str, given: str | None = None, by: str = "ada") -> str:
        environment = {"INTAKE_TECHNICIAN": by}
        ended: Result = CliRunner().invoke(
            intake, ["--config", str(settings), *arguments], input=given, env=environment
        )
        if ended.exception is not None:
            raise ended.exception
        return ended.output

    return run


def case_of(house: Installation, text: str = "How do I print the battery report?") -> CaseRow:
    return house.cases(house.receive(mail(DANA, text)))[0]


def find(house: Installation, case: CaseRow) -> CaseRow:
    with Store.read(house.database) as store:
        found = store.cases.find(case.id)
    assert found is not None
    return found


def test_a_case_is_worked_from_its_decision_to_its_end_r1_r2(house: Installation, run: Run, tmp_path: Path) -> None:
    case, file = case_of(house), tmp_path / "guide.txt"
    file.write_text("Open it.")
    number = f"CS-{case.id}"

    run("cases", "confirm", number)
    run("cases", "assign", number, "--to", "ada")
    run("cases", "note", number, given="They have two wings.\n")
    run("cases", "answer", number, "--text", "Which wing?", "--file", str(file), "--wait")
    run("cases", "resume", number)
    run("cases", "wait", number)
    run("cases", "resolve", number, "--by", "instructions", "--by", "workaround")
    run("cases", "reopen", number, "--reason", "Not yet.")
    run("cases", "resolve", number, "--by", "instructions", "--text", "So.")
    run("cases", "close", number)

    assert (find(house, case).status, find(house, case).assigned_to) == ("closed", "ada")
    with Store.read(house.database) as store:
        kinds = [event.kind for event in store.events.of_case(case.id)]
    assert kinds[1:] == [
        "confirmed", "assigned", "noted", "answered", "waits", "resumed", "waits", "resolved", "reopened", "resolved",
        "closed",
    ]  # fmt: skip
    with pytest.raises(DeskError, match="closed"):
        run("cases", "reopen", number)


def test_a_case_is_split_merged_reclassified_and_taken_back_p7_h26(house: Installation, run: Run) -> None:
    case = case_of(house, TEXT)
    number = f"CS-{case.id}"

    printed = run(
        "cases", "split", number,
        "--part", "words=0-34; kind=question; severity=low; product=TrackPoint; feature=Battery report",
        "--part", "words=35-58; kind=defect; severity=medium; product=TrackPoint; feature=Floor map",
    )  # fmt: skip
    first, second = printed.split()
    assert first == number
    run("cases", "undo", number)
    run("cases", "confirm", number)
    run("cases", "reclassify", number, "--kind", "defect", "--severity", "critical", "--reason", "All wards.")
    other = f"CS-{case_of(house).id}"
    run("cases", "merge", other, "--into", number)
    third = case_of(house)
    run("cases", "reattach", f"CS-{third.id}", "--to", number)
    opened = run("cases", "open", str(case.request_id), "--part", "words=35-58; kind=question; severity=low").strip()

    assert (find(house, case).kind, find(house, case).severity) == ("defect", "critical")
    assert find(house, third).merged_into == case.id
    assert opened not in (number, second)
    run("cases", "give-back", number)
    with Store.read(house.database) as store:
        assert sum(entry.amount for entry in store.ledger.of_case(case.id)) == 0


@pytest.mark.parametrize("part", ["kind=question", "words=0-4; kind=wish", "words=zero; kind=question", "colour=red"])
def test_a_part_that_says_too_little_is_wrong_usage(house: Installation, run: Run, part: str) -> None:
    number = f"CS-{case_of(house).id}"

    with pytest.raises(SystemExit) as ended:
        run("cases", "split", number, "--part", part, "--part", part)

    assert ended.value.code == 2


def test_an_escalation_is_started_followed_and_ended_x4(house: Installation, run: Run) -> None:
    case = case_of(house)

    run("cases", "escalate", f"CS-{case.id}", "--reason", "go_live_at_risk", "--text", "Monday.", "--for", "Dana")
    row = json.loads(run("escalations", "list", "--json"))
    key = str(row["id"])
    run("escalations", "step", key, "--text", "Called them.")
    run("escalations", "hand-over", key, "--to", "ada")
    run("escalations", "end", key, "--outcome", "They went live.")

    assert (row["case"], row["state"], row["owner"]) == (f"CS-{case.id}", "running", "lena")
    assert run("escalations", "list") == ""
    assert "Called them." in run("escalations", "show", key)
    assert "They went live." in run("escalations", "list", "--all", "--json")


def test_defects_go_to_the_tracker_and_come_back_d1(house: Installation, run: Run) -> None:
    case = case_of(house)
    run("cases", "correct", f"CS-{case.id}", "--kind", "defect", "--severity", "medium")

    report = json.loads(run("defects", "export"))["defects"][0]
    run("defects", "rate", str(report["id"]), "major")
    run("defects", "link", str(report["id"]), "TP-9")
    run("defects", "confirm", "TP-9")
    listed = run("defects", "list")
    run("defects", "fixed", "TP-9", "--in", "7.4")

    assert (report["case_priority"], report["technical_severity"]) == ("medium", "unrated")
    assert listed.split("\t")[1:5] == ["confirmed", "medium", "major", "TP-9"]
    assert run("defects", "list") == ""
    with Store.read(house.database) as store:
        assert "fixed" in [row.purpose for row in store.outbox.of_conversation(case.conversation_id)]


def test_wishes_and_errors_in_documents_are_listed_and_ended_d2_k3(house: Installation, run: Run) -> None:
    wish, error = case_of(house), case_of(house)
    run("cases", "correct", f"CS-{wish.id}", "--kind", "enhancement")
    run("cases", "correct", f"CS-{error.id}", "--kind", "documentation")

    queued = json.loads(run("enhancements", "list", "--json"))
    run("enhancements", "rule", str(queued["id"]), "accepted", "--reason", "In spring.")
    errors = json.loads(run("documents", "errors", "--json"))
    run("documents", "mended", f"CS-{error.id}")

    assert (queued["clients"], queued["cases"]) == (1, [f"CS-{wish.id}"])
    assert run("enhancements", "list") == ""
    assert errors["case"] == f"CS-{error.id}"
    assert run("documents", "errors") == ""


def test_who_may_not_is_told_so(house: Installation, run: Run) -> None:
    number = f"CS-{case_of(house).id}"

    with pytest.raises(DeskError, match="Only a lead"):
        run("cases", "let-through", number)
    with pytest.raises(DeskError, match="no active technician"):
        run("cases", "note", number, "--text", "Hello.", by="mallory")
