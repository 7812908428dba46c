"""Tokens are made, listed and revoked from the command line; only the hash of one is kept."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from channels.cli import intake
from models.database import open_database
from models.store import Store


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    monkeypatch.chdir(tmp_path)
    runner = CliRunner()
    for command in (["init"], ["clients", "import", "clients.toml"], ["technicians", "add", "ada"]):
        assert runner.invoke(intake, command, input="a long enough password\n" * 2).exit_code == 0, command
    return runner


def test_a_token_is_shown_once_and_only_its_hash_is_kept(run: CliRunner, tmp_path: Path) -> None:
    made = run.invoke(intake, ["tokens", "add", "import", "--login", "ada", "--scope", "all", "--days", "30"])
    token = made.output.strip()

    database = open_database(f"sqlite:///{tmp_path}/var/intake.db")
    with Store.read(database) as store:
        row, technician = store.access.tokens()[0]
    database.close()

    assert token.startswith("intake_")
    assert token not in row.token_hash
    assert technician.login == "ada"
    assert "never used" in run.invoke(intake, ["tokens", "list"]).output
    assert run.invoke(intake, ["tokens", "revoke", "1"]).exit_code == 0
    assert "revoked" in run.invoke(intake, ["tokens", "list"]).output
    assert run.invoke(intake, ["tokens", "revoke", "1"]).exit_code == 1


@pytest.mark.parametrize(
    "options",
    [
        ["--login", "nobody", "--scope", "all"],
        ["--login", "ada", "--scope", "cases:raed"],
        ["--login", "ada", "--scope", "webhooks", "--client", "Northside Clinic"],
        ["--login", "ada", "--scope", "all", "--client", "Nowhere"],
    ],
)
def test_what_a_token_cannot_be_is_said(run: CliRunner, options: list[str]) -> None:
    assert run.invoke(intake, ["tokens", "add", "x", *options]).exit_code == 1
