"""The contract's letter, where a program or a mail server relies on it: exit codes, sentences, URLs and files."""

import json
from pathlib import Path

import pytest

from channels.application import make_tools
from channels.settings import load_settings
from tests.installation import DANA, mail
from tests.shelling import Quick, Shell, begun


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    """One installation for all tests here."""
    return begun(Quick(tmp_path_factory.mktemp("contract")))


@pytest.mark.parametrize(
    "url", ["sqlite:///clients.toml/below/intake.db", "sqlite:///clients.toml", "sqlite:////", "no url"]
)
def test_contract_a_store_that_is_not_there_is_exit_code_75_and_a_sentence_h14(shell: Shell, url: str) -> None:
    ended = shell("ingest", "-", given=mail(DANA, "How do I print it?"), INTAKE_DATABASE__URL=url)

    assert ended.returncode == 75, ended.stderr
    assert b"Traceback" not in ended.stderr
    assert b"database.url" in ended.stderr


def test_contract_database_url_is_any_sqlalchemy_url_seen_from_the_settings_file(shell: Shell, tmp_path: Path) -> None:
    config = str(shell.folder / "intake.toml")

    ended = Quick(tmp_path)("--config", config, "db", "check", INTAKE_DATABASE__URL="sqlite+pysqlite:///var/other.db")
    foreign = shell("db", "check", INTAKE_DATABASE__URL="postgresql+psycopg2://nobody@127.0.0.1:1/nothing")

    assert ended.returncode == 0, ended.stderr
    assert (shell.folder / "var" / "other.db").exists()
    assert foreign.returncode == 1
    assert b"Connection refused" in foreign.stderr


def test_contract_a_wrong_value_of_a_variable_is_named_by_the_variable(shell: Shell) -> None:
    ended = shell("db", "check", INTAKE_LISTENER__PORT="many")

    assert ended.returncode == 1
    assert ended.stderr.startswith(b"intake: INTAKE_LISTENER__PORT: listener.port: ")


@pytest.mark.parametrize("who", ["", "nobody", "slack:T1", "slack:bad"])
def test_contract_checking_what_is_no_address_is_wrong_usage(shell: Shell, who: str) -> None:
    ended = shell("clients", "check", who)

    assert ended.returncode == 2
    assert b"slack:T012AB/U345CD" in ended.stderr


@pytest.mark.parametrize(
    ("given", "asked", "complaint"),
    [
        ('name = "Gold"', 'name = "Silver"', b"the plan 'Silver' stands there twice"),
        ('time_zone = "Europe/London"', 'time_zone = "Mars"', b'vendor.time_zone: zone "Mars" is not a time zone'),
        ('case_prefix = "CS"', 'calendar = "office"', b"there is no [[calendar]] named 'office'"),
    ],
)
def test_contract_settings_that_cannot_be_stop_every_command(
    shell: Shell, given: str, asked: str, complaint: bytes
) -> None:
    wrong = shell.folder / "wrong.toml"
    wrong.write_text((shell.folder / "intake.toml").read_text().replace(given, asked, 1))

    ended = shell("--config", "wrong.toml", "cases", "list")

    assert ended.returncode == 1
    assert complaint in ended.stderr


def test_contract_an_agreements_unknown_calendar_stops_the_import_with_its_line(shell: Shell) -> None:
    wrong = (
        (shell.folder / "clients.toml")
        .read_text()
        .replace('plan = "Silver"', 'plan = "Silver"\ncoverage = { low = "office hours" }')
    )
    (shell.folder / "wrong-clients.toml").write_text(wrong)
    line = wrong[: wrong.index("coverage")].count("\n") + 1

    ended = shell("clients", "import", "wrong-clients.toml")

    assert ended.returncode == 1
    assert f"line {line}: client.agreement.coverage: 'office hours' is no calendar".encode() in ended.stderr


def test_contract_a_deployments_implementation_is_open_or_a_date(shell: Shell) -> None:
    wrong = (shell.folder / "clients.toml").read_text().replace('implementation = "open"', 'implementation = "soon"')
    (shell.folder / "wrong-clients.toml").write_text(wrong)

    ended = shell("clients", "import", "wrong-clients.toml")

    assert ended.returncode == 1
    assert b'must be "open" or the day' in ended.stderr


def test_contract_parse_lists_a_charset_that_nobody_knows_with_what_it_was_read_as_h18(shell: Shell) -> None:
    raw = mail(DANA, "Der Drucker läuft nicht.").replace(b"utf-8", b"x-unknown")

    told = json.loads(shell("parse", "-", given=raw).stdout)

    assert "Der Drucker läuft nicht." in told["text"]
    assert told["repairs"] == ["charset x-unknown read as utf-8"]


def test_contract_with_a_reader_of_another_version_rules_answer_and_intake_goes_on(shell: Shell) -> None:
    old = shell.folder / "var" / "readers" / "2020-01-01.1"
    old.mkdir(parents=True)
    (old / "manifest.json").write_text('{"format": 0, "id": "2020-01-01.1"}')

    tools = make_tools(load_settings(shell.folder / "intake.toml", {}), old)
    examined = shell("doctor", INTAKE_SENDER__PORT="1")

    assert tools.reader.id == "rules"
    assert b"FAIL  reader: " in examined.stdout
    assert b"Train one with 'intake train'." in examined.stdout
