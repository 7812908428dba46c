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


def test_contract_parse_lists_a_charset_that_nobody_knows_with_what_it_was_read_as_h18(shell: Shell) -> None:
    raw = mail(DANA, "Der Drucker läuft nicht.").replace(b"utf-8", b"x-unknown")

    told = json.loads(shell("parse", "-", given=raw).stdout)

    assert "Der Drucker läuft nicht." in told["text"]
    assert told["repairs"] == ["charset x-unknown read as utf-8"]
