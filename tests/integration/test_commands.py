"""The commands of the contract as a person or a script runs them: exit codes, output, and what they leave behind."""

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.installation import DANA, mail
from tests.shelling import Quick, Shell, begun


@pytest.fixture(scope="module")
def begun_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which ``intake init`` was run and the samples were imported, to copy."""
    return begun(Quick(tmp_path_factory.mktemp("begun"))).folder


@pytest.fixture
def shell(tmp_path: Path, begun_folder: Path) -> Shell:
    """A copy of that folder, for commands in processes of their own."""
    shutil.copytree(begun_folder, tmp_path, dirs_exist_ok=True)
    return Shell(tmp_path)


@pytest.fixture
def quick(shell: Shell) -> Quick:
    """The same, for commands that end before they open a door."""
    return Quick(shell.folder)


def test_init_never_overwrites(quick: Quick) -> None:
    ended = quick("init")

    assert ended.returncode == 1
    assert b"is there already; nothing was written" in ended.stderr


def test_every_command_prints_its_help(quick: Quick) -> None:
    top = quick("--help").stdout.decode()
    names = [line.split()[0] for line in top.partition("Commands:")[2].splitlines() if line.strip()]

    assert {"init", "demo", "serve", "ingest", "drain", "parse", "analyze", "train", "evaluate"} <= set(names)
    assert {"models", "clients", "catalog", "cases", "inbox", "db", "doctor"} <= set(names)
    for name in ("clients", "cases", "inbox", "db", "ingest"):
        assert quick(name, "--help").returncode == 0


def test_wrong_usage_is_exit_code_2(quick: Quick) -> None:
    assert quick("ingest").returncode == 2
    assert quick("serve", "--only", "everything").returncode == 2


def test_a_technician_is_known_by_their_user_in_slack_h12(quick: Quick) -> None:
    def add(login: str, user: str) -> int:
        return quick("technicians", "add", login, "--slack", user, "--password", "a long password").returncode

    assert [add("ada", "T0A/U0ADA"), add("ben", "T0A/U0ADA"), add("ben", "ben"), add("ada", "T0A/U0ADA")] == [
        0,
        1,
        1,
        0,
    ]
    assert quick("technicians", "list").stdout == b"ada\ttechnician\tada\tactive\tT0A/U0ADA\n"


def test_a_mail_is_ingested_worked_shown_and_confirmed(shell: Shell, quick: Quick) -> None:
    added = quick("technicians", "add", "ada", "--password", "a long password")
    stored = shell("ingest", "--verified", "-", given=mail(message_id="<one@northside.example>"))
    drained = shell("drain", "--timeout", "15")
    listed = quick("cases", "list")
    shown = json.loads(quick("cases", "show", "CS-1001", "--json").stdout)
    confirmed = quick("cases", "confirm", "CS-1001", "--as", "ada")
    again = quick("cases", "confirm", "CS-1001", "--as", "ada")
    checked = quick("db", "check")

    assert added.returncode == 0, added.stderr
    assert stored.stdout == b"1 stored, 1 of them new.\n", stored.stderr
    # No mail server takes the receipt here: drain says what is left, and the case is there all the same.
    assert drained.returncode == 1
    assert b"1 replies in the outbox" in drained.stderr
    assert listed.stdout.startswith(b"CS-1001\tnew\t")
    assert shown["client"] == "Northside Clinic"
    assert shown["words"]
    assert confirmed.returncode == 0, confirmed.stderr
    assert again.returncode == 1
    assert b"decided already by ada" in again.stderr
    assert checked.returncode == 0, checked.stderr


def test_ingesting_the_same_files_again_stores_nothing_new_h15(quick: Quick) -> None:
    (quick.folder / "one.eml").write_bytes(mail(DANA, "How do I print it?"))
    quick("ingest", "one.eml")

    again = quick("ingest", "one.eml")

    assert again.stdout == b"1 stored, 0 of them new.\n"


def test_ingest_takes_mbox_and_maildir(quick: Quick) -> None:
    import mailbox

    box = mailbox.mbox(quick.folder / "all.mbox")
    folder = mailbox.Maildir(quick.folder / "Maildir")
    for number in range(3):
        box.add(mail(DANA, f"Question {number}?"))
        folder.add(mail(DANA, f"Other question {number}?"))
    box.close()

    ended = quick("ingest", "all.mbox", "Maildir")

    assert ended.stdout == b"6 stored, 6 of them new.\n", ended.stderr


def test_ingest_asks_to_try_again_while_the_store_is_gone_h14(quick: Quick) -> None:
    ended = quick("ingest", "-", given=mail(), INTAKE_DATABASE__URL="postgresql://nobody@127.0.0.1:1/nothing")

    assert ended.returncode == 75
    assert ended.stderr


def test_parse_prints_the_contracts_fields_for_any_bytes(quick: Quick) -> None:
    (quick.folder / "one.eml").write_bytes(mail(DANA, "How do I print it?"))
    (quick.folder / "broken.eml").write_bytes(b"\xff\x00\n\n\x80")

    one = json.loads(quick("parse", "one.eml").stdout)
    lines = quick("parse", "one.eml", "broken.eml").stdout.decode().splitlines()

    assert set(one) == {
        "from", "reply_to", "to", "cc", "subject", "date", "message_id", "in_reply_to", "references", "language",
        "text", "whole", "hidden", "attachments", "automatic", "repairs",
    }  # fmt: skip
    assert one["date"] == "2026-11-24T09:00:00+00:00"
    assert [json.loads(line)["automatic"] for line in lines] == [None, None]


def test_analyze_answers_in_order_and_without_a_store(shell: Shell) -> None:
    rows = [
        {
            "id": "a",
            "channel": "email",
            "from": "x@y.example",
            "subject": "",
            "body": "How do I print the battery report?",
        },
        {"id": "b", "channel": "slack", "from": "U1", "subject": "", "body": "thanks, all good now"},
    ]
    given = "".join(json.dumps(row) + "\n" for row in rows).encode()

    answers = [
        json.loads(line) for line in shell("analyze", "--catalog", "catalog.toml", given=given).stdout.splitlines()
    ]

    assert [answer["id"] for answer in answers] == ["a", "b"]
    assert answers[0]["model"] == "rules"
    assert answers[0]["requests"][0]["sure"] is False
    assert answers[1]["requests"] == []


def test_a_port_already_taken_is_told_in_a_sentence(shell: Shell) -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        ended = shell("serve", "--only", "mail", INTAKE_LISTENER__PORT=port)

    assert ended.returncode == 1
    assert b"cannot be opened" in ended.stderr
    assert b"0 takes a free one" in ended.stderr


def test_an_unknown_setting_stops_every_command(quick: Quick) -> None:
    ended = quick("cases", "list", INTAKE_VENDOR__NAM="x")

    assert ended.returncode == 1
    assert b"did you mean 'name'" in ended.stderr


def test_the_doctor_tells_each_part(shell: Shell) -> None:
    ended = shell("doctor", INTAKE_SENDER__PORT="1")

    assert ended.returncode == 1
    assert b" ok   database" in ended.stdout
    assert b"FAIL  mail server for replies" in ended.stdout


def test_a_clients_pin_is_printed_once_and_taken_away_e3(quick: Quick) -> None:
    given = quick("clients", "pin", "Northside Clinic")
    forgotten = quick("clients", "pin", "Northside Clinic", "--forget")
    unknown = quick("clients", "pin", "Nobody Inc")

    assert re.fullmatch(r"\d+-\d{4}-\d{4}\n", given.stdout.decode())
    assert (given.returncode, forgotten.returncode, unknown.returncode) == (0, 0, 1)
    assert b"There is no client named 'Nobody Inc'" in unknown.stderr
