"""From decisions to a reader that may serve: kept masked, weighted, judged, read along, promoted, rolled back."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from channels.cli import intake
from channels.learning import decided_in, gate_of
from models.store import Store
from tests.installation import DANA, Installation, mail, samples

SEED = Path(__file__).parent.parent / "reader_examples"


@pytest.fixture(scope="module")
def seed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small folder of seed data."""
    folder = tmp_path_factory.mktemp("seed")
    (folder / "catalogs").mkdir()
    rows = [json.loads(line) for line in (SEED / "own.jsonl").read_text(encoding="utf-8").splitlines()]
    hands = {row.get("catalog", row["hand"]) for row in rows}
    (folder / "own.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    for hand in hands:
        (folder / "catalogs" / f"{hand}.toml").write_text((SEED / "catalog.toml").read_text(encoding="utf-8"))
    return folder


@pytest.fixture
def configured(tmp_path: Path, sqlite_url: str, seed: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with settings whose database and seed data are small."""
    for name in ("intake.toml", "clients.toml", "catalog.toml", "dns.toml"):
        (tmp_path / name).write_text((samples() / name).read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setenv("INTAKE_CONFIG", str(tmp_path / "intake.toml"))
    monkeypatch.setenv("INTAKE_DATABASE__URL", sqlite_url)
    monkeypatch.setenv("INTAKE_READER__TRAINING_DATA", str(seed))
    yield tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(intake, list(arguments), catch_exceptions=True)


def decide(installation: Installation, count: int) -> None:
    """Takes mails in and confirms their cases."""
    for number in range(count):
        text = f"Mrs. Alvarez, MRN 00482913, cannot be found since {number}. How do I print her report?\n"
        request = installation.receive(mail(DANA, text))
        installation.triage.confirm([case.id for case in installation.cases(request)], login="ada")


def test_patients_are_masked_and_the_marked_words_stay_marked_h28(installation: Installation) -> None:
    decide(installation, 1)

    with Store.read(installation.database) as store:
        row = store.cases.training_rows()[0]

    assert "Alvarez" not in row["body"]
    assert "00482913" not in row["body"]
    marked = [row[span["part"]][span["start"] : span["end"]] for each in row["requests"] for span in each["spans"]]
    assert any("print her report" in words for words in marked)
    assert all(words == words.strip() for words in marked)


def test_a_message_with_an_undecided_case_teaches_nothing(installation: Installation) -> None:
    request = installation.receive(mail(DANA, "The report crashes when I print it. Also, could you add a dark mode?\n"))
    cases = installation.cases(request)
    assert len(cases) == 2

    installation.triage.confirm([cases[0].id], login="ada")

    with Store.read(installation.database) as store:
        assert store.cases.training_rows() == []


def test_what_was_decided_last_is_what_is_learned(configured: Path, sqlite_url: str) -> None:
    from channels.application import open_application
    from channels.settings import load_settings

    application = open_application(load_settings(configured / "intake.toml"))
    installation = Installation(application.database)
    decide(installation, 1)
    with Store.open(application.database) as store:
        row = store.cases.training_rows()[0]
        newer = json.loads(json.dumps(row))
        newer["requests"][0].update(kind="enhancement")
        store.cases.keep_for_training(store.cases.listing(status=None, limit=1)[0].id, newer, now=installation.now)

    decided = decided_in(application)

    assert [label.kind.value for each in decided.rows for label in each.labels] == ["enhancement"]
    application.database.close()


def test_a_candidate_serves_only_through_the_gate_and_can_be_taken_back(configured: Path) -> None:
    from channels.application import open_application
    from channels.settings import load_settings

    first = run("train", "--seed-only").output.strip().splitlines()[-1]
    application = open_application(load_settings(configured / "intake.toml"))
    decide(Installation(application.database), 3)
    application.database.close()

    trained = run("train")
    second = trained.output.strip().splitlines()[-1]
    listed = run("models", "list").output
    refused = run("models", "promote", Path(second).name)
    shadowed = run("models", "shadow", Path(second).name)
    forced = run("models", "promote", Path(second).name, "--despite-gate")
    back = run("models", "rollback")

    assert trained.exit_code == 0, trained.output
    told = gate_of(Path(second))
    assert told is not None
    assert told["against"] == Path(first).name
    assert not told["passed"]
    assert f"{Path(first).name}\tserving" in listed
    assert f"{Path(second).name}\tcandidate" in listed
    assert refused.exit_code == 1
    assert "needed to tell" in refused.output
    assert shadowed.exit_code == 0
    assert forced.exit_code == 0
    assert f"{Path(first).name} serves again" in back.output


def test_a_reader_reads_along_without_effect_and_is_compared_by_what_was_decided(configured: Path) -> None:
    from channels.application import open_application
    from channels.settings import load_settings

    folder = Path(run("train", "--seed-only").output.strip().splitlines()[-1])
    run("models", "shadow", folder.name)
    application = open_application(load_settings(configured / "intake.toml"))
    installation = Installation(application.database)
    desk = application.desk(application.understanding(children=0))
    desk.accept(installation.delivery(mail(DANA), vouched=True))
    desk.work(5)
    with Store.read(application.database) as store:
        cases = store.cases.listing(status="new", limit=5)
        read = store.cases.shadow_readings(folder.name)
    assert cases
    assert len(read) == 1

    installation.triage.confirm([case.id for case in cases], login="ada")
    application.database.close()
    compared = run("models", "compare", folder.name)

    assert compared.exit_code == 0, compared.output
    assert "split_f1" in compared.output


def test_evaluate_writes_figures_as_json(configured: Path, seed: Path, tmp_path: Path) -> None:
    folder = run("train", "--seed-only").output.strip().splitlines()[-1]

    done = run("evaluate", "--data", str(seed), "--model", folder, "--json", str(tmp_path / "figures.json"))

    told = json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))
    assert done.exit_code == 0, done.output
    assert 0 <= told["figures"]["split_f1"]["value"] <= 1
