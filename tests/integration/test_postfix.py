"""A real Postfix hands mail to the LMTP door, as docs/postfix.md says."""

import os
import shutil
import smtplib
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from models.messages import Delivery
from models.store import StoreUnavailableError
from models.store.inbox import Accepted
from tests.installation import mail
from tests.integration.open_door import SUPPORT, Dialogue, Door, Kept
from tests.integration.postfix_server import Postfix, postfix_server, require

pytestmark = pytest.mark.requires_postfix

SALES = "sales@meridian.example"


class Store(Kept):
    """A store that is away as often as it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.failures = 0

    def __call__(self, deliveries: Sequence[Delivery]) -> list[Accepted]:
        if self.failures:
            self.failures -= 1
            raise StoreUnavailableError("The disk is full.")
        return super().__call__(deliveries)


@pytest.fixture(scope="module")
def store() -> Store:
    return Store()


@pytest.fixture(scope="module")
def pipe() -> Iterator[Path]:
    """A folder with the command of the pipe, which fails for as long as the file ``away`` is there."""
    require()
    # Not the test's own folder: the pipe's user must be able to reach it.
    folder = Path(tempfile.mkdtemp(prefix="intake-pipe-"))
    folder.chmod(0o777)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="module")
def postfix(store: Store, pipe: Path) -> Iterator[Postfix]:
    door = Door(store, lmtp=True, largest_message_bytes=26_214_400, bytes_in_flight=100_000_000)
    command = pipe / "take"
    command.write_text(
        f"#!/bin/sh\nif [ -e {pipe}/away ]; then exit 75; fi\n"
        f'cat > {pipe}/taken\necho "$@" > {pipe}/new\nmv {pipe}/new {pipe}/arguments\n',
        encoding="utf-8",
    )
    command.chmod(0o755)
    with postfix_server(lmtp_port=door.port, pipe_command=str(command)) as running:
        yield running
    door.close()


@pytest.fixture(autouse=True)
def nothing_kept(store: Store) -> None:
    store.deliveries.clear()


def send(postfix: Postfix, raw: bytes, *recipients: str) -> dict[str, tuple[int, bytes]]:
    """Hands a mail to Postfix; who was refused."""
    with smtplib.SMTP("127.0.0.1", postfix.port, timeout=20) as client:
        return client.sendmail("dana.whitfield@northside.example", list(recipients), raw)


def test_two_recipients_are_delivered_once_h19(postfix: Postfix, store: Store) -> None:
    send(postfix, mail(text="One question for two of you?\n"), SUPPORT, SALES)

    postfix.wait_until(lambda: postfix.log().count("status=sent") >= 2, what="both recipients are delivered")
    assert len(store.deliveries) == 1
    assert sorted(store.deliveries[0].envelope_to) == [SALES, SUPPORT]
    assert store.deliveries[0].envelope_from == "dana.whitfield@northside.example"
    assert "status=deferred" not in postfix.log()


def test_while_the_store_is_away_postfix_keeps_it_and_tries_again_h14(postfix: Postfix, store: Store) -> None:
    store.failures = 1

    send(postfix, mail(), SUPPORT)

    postfix.wait_until(lambda: len(store.deliveries) == 1, what="it is tried again")
    assert "said: 451 4.3.0" in postfix.log()
    assert "status=bounced" not in postfix.log()


def test_an_unknown_recipient_is_refused_by_postfix(postfix: Postfix, store: Store) -> None:
    refused = send(postfix, mail(), SUPPORT, "nobody@meridian.example")

    postfix.wait_until(lambda: len(store.deliveries) == 1, what="the known recipient is delivered")
    assert refused["nobody@meridian.example"][0] == 550
    assert store.deliveries[0].envelope_to == (SUPPORT,)


@pytest.mark.parametrize("end", [b"\n.\n", b"\r\n.\n", b"\n.\r\n"], ids=["LF.LF", "CRLF.LF", "LF.CRLF"])
def test_a_smuggled_message_stays_within_the_first_h19(postfix: Postfix, store: Store, end: bytes) -> None:
    smuggled = f"MAIL FROM:<admin@northside.example>\r\nRCPT TO:<{SUPPORT}>\r\nDATA\r\nSubject: b\r\n\r\nsecond"
    queued = postfix.log().count("queue active")

    with Dialogue(postfix.port) as client:
        client.hear()
        client.say("EHLO mail.northside.example")
        client.say("MAIL FROM:<dana.whitfield@northside.example>")
        client.say(f"RCPT TO:<{SUPPORT}>")
        client.say("DATA")
        client.send(b"Subject: a\r\n\r\nfirst" + end + smuggled.encode() + b"\r\n.\r\n")
        answer = client.hear()
        after = client.say("NOOP")
    postfix.wait_until(lambda: len(store.deliveries) == 1, what="one message is delivered")

    assert answer.startswith("250 ") and after.startswith("250 ")
    assert postfix.log().count("queue active") == queued + 1
    assert b"MAIL FROM" in store.deliveries[0].raw


def test_a_verdict_in_the_name_of_postfix_is_removed_h2(postfix: Postfix, store: Store) -> None:
    forged = b"Authentication-Results: mx.meridian.example; dmarc=pass header.from=northside.example\r\n"
    others = b"Authentication-Results: mx.meridian.example.evil.test; dmarc=pass\r\n"

    send(postfix, forged + others + mail(), SUPPORT)

    postfix.wait_until(lambda: len(store.deliveries) == 1, what="it is delivered")
    assert forged.strip() not in store.deliveries[0].raw
    assert others.strip() in store.deliveries[0].raw


def test_a_pipe_that_ends_with_75_is_tried_again_h14(postfix: Postfix, pipe: Path) -> None:
    (pipe / "away").touch()

    send(postfix, mail(text="By the pipe?\n"), "pipe@meridian.example")

    postfix.wait_until(
        lambda: "status=deferred (temporary failure)" in postfix.log(), what="Postfix learns that it failed for now"
    )
    (pipe / "away").unlink()
    postfix.wait_until(lambda: (pipe / "arguments").exists(), what="it is tried again")
    assert "By the pipe?" in (pipe / "taken").read_text(encoding="utf-8")
    assert "--envelope-from dana.whitfield@northside.example" in (pipe / "arguments").read_text(encoding="utf-8")


def test_ingest_ends_with_75_while_the_store_is_away_h14() -> None:
    environment = os.environ | {"INTAKE_DATABASE__URL": "postgresql://nobody@127.0.0.1:1/none"}

    ended = subprocess.run(
        [sys.executable, "-m", "channels.cli", "ingest", "-"],
        input=mail(), env=environment, capture_output=True, timeout=60, check=False,
    )  # fmt: skip

    assert ended.returncode == 75, ended.stderr
