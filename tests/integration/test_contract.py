"""The contract's letter, where a program or a mail server relies on it: exit codes, sentences, URLs and files."""

import json
from pathlib import Path

import pytest

from tests.installation import DANA, mail
from tests.shelling import Quick, Shell, begun


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    """One installation for all tests here."""
    return begun(Quick(tmp_path_factory.mktemp("contract")))


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
