"""Connections chosen while the installation runs: taken up within seconds, nothing lost, nothing taken in twice."""

import ssl
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from channels.application import Application, open_application
from channels.doctor import examine
from channels.mail.keys import content_key
from classifiers.findings import Catalogue
from intake.desk import Understood
from models.messages import Delivery, OutgoingMessage
from models.store import Store
from models.vocabulary import Channel, Trust
from tests.acceptance.serving import wait_until
from tests.installation import mail
from tests.integration.dovecot_server import PASSWORD, USER, make_certificate
from tests.integration.mailbox_fixtures import stored, subjects
from tests.integration.pymap_server import Pymap, pymap_server
from tests.integration.sink_server import sink_server
from tests.running import lone_application, run_in_thread
from tests.slack_standin import APP_TOKEN, TOKEN, SlackStandIn, until


@pytest.fixture
def pymap(tmp_path: Path) -> Iterator[Pymap]:
    with pymap_server(tmp_path) as server:
        server.empty()
        yield server


@pytest.fixture
def elsewhere(application: Application) -> Iterator[Application]:
    """The same installation in another process."""
    made = open_application(application.settings)
    yield made
    made.database.close()


@pytest.fixture
def application(tmp_path: Path, sqlite_url: str) -> Iterator[Application]:
    made = lone_application(tmp_path, sqlite_url)
    with Store.open(made.database) as store:
        store.people.put("ada", name="Ada", role="administrator", active=True)
    yield made
    made.database.close()


def choose(application: Application, section: str, content: Any) -> None:
    choosing = application.choosing
    assert choosing is not None
    choosing.choose(section, content, login="ada", mark=choosing.mark(section))


def account(server: Pymap, **more: object) -> dict[str, object]:
    return {
        "name": "support", "host": "localhost", "port": server.port, "security": "starttls",
        "ca_file": str(server.certificate), "username": USER, "password": PASSWORD, "sweep_seconds": 1,
        "timeout_seconds": 5, **more,
    }  # fmt: skip


def failures(application: Application) -> int | None:
    with Store.read(application.database) as store:
        row = store.mailboxes.find_health("support")
    return row.failures if row else None


def test_an_account_is_pulled_from_the_moment_it_is_added_until_it_is_taken_away_h13_h22(
    application: Application, elsewhere: Application, pymap: Pymap
) -> None:
    first, second, third = (mail(subject=f"Mail {number}") for number in (1, 2, 3))
    pymap.put(first)

    with run_in_thread(application, "mail") as opened:
        assert opened.pulled is not None
        choose(elsewhere, "mailbox", [account(pymap)])
        wait_until(lambda: subjects(application.database) == ["Mail 1"], seconds=30, what="the first mail is taken in")
        choose(elsewhere, "mailbox", [account(pymap, password="a wrong one")])
        wait_until(lambda: bool(failures(application)), seconds=30, what="the login is refused")
        pymap.put(second)
        choose(elsewhere, "mailbox", [account(pymap)])
        wait_until(lambda: len(stored(application.database)) == 2, seconds=30, what="the second mail is taken in")
        wait_until(lambda: failures(application) == 0, seconds=30, what="the account is well again")
        choose(elsewhere, "mailbox", [account(pymap, enabled=False)])
        wait_until(lambda: not opened.pulled.mailboxes, seconds=30, what="the account is let be")  # type: ignore[union-attr]
        pymap.put(third)
        assert failures(application) is None
        with Store.read(application.database) as store:
            state = store.mailboxes.state("support", "INBOX")
        assert state is not None  # how far it was seen stays
        choose(elsewhere, "mailbox", [account(pymap)])
        wait_until(lambda: len(stored(application.database)) == 3, seconds=30, what="the third mail is taken in")

    assert stored(application.database) == [first, second, third]


def test_the_doctor_tries_accounts_of_the_console_as_those_of_the_file(application: Application, pymap: Pymap) -> None:
    pymap.put(mail())
    choose(application, "mailbox", [account(pymap), account(pymap, name="off", enabled=False)])

    found = {name: problem for name, problem in examine(application.settings) if name.startswith("mailbox")}

    assert found == {"mailbox support (never taken in)": "INBOX: 1 of 1 messages are not stored"}


def test_the_verdict_of_a_chosen_accounts_server_is_believed_without_a_restart_h1(
    application: Application, pymap: Pymap
) -> None:
    verdict = b"Authentication-Results: mx.acme.test; dmarc=pass header.from=northside.example\r\n"
    raw = verdict + b"Received: from a by mx.acme.test; Tue, 24 Nov 2026 09:00:00 +0000\r\n" + mail()
    delivery = Delivery(Channel.EMAIL, raw, content_key(raw), application.clock(), path_key="imap:support:INBOX:1:1")
    understand = application.understanding(children=0)

    (before,) = understand([delivery], Catalogue())
    choose(application, "mailbox", [account(pymap, authserv_ids=["mx.acme.test"])])
    (after,) = understand([delivery], Catalogue())

    assert isinstance(before, Understood)
    assert isinstance(after, Understood)
    assert (before.authenticity.trust, after.authenticity.trust) == (Trust.UNVERIFIED, Trust.AUTHENTICATED)


def queue(application: Application, subject: str) -> None:
    message = OutgoingMessage(
        channel=Channel.EMAIL, recipient="dana@northside.example", subject=subject, text="Yes.", html="<p>Yes.</p>",
        identity=f"answer:{subject}", message_id=f"{subject}@meridian.example", automatic=False,
    )  # fmt: skip
    with Store.open(application.database) as store:
        assert store.outbox.add(message, purpose="answer", now=application.clock())


def test_the_next_letter_leaves_by_the_mail_server_that_was_chosen(application: Application, tmp_path: Path) -> None:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    make_certificate(tmp_path)
    context.load_cert_chain(tmp_path / "cert.pem", tmp_path / "key.pem")
    with sink_server() as first, sink_server(context, login=True) as second, run_in_thread(application, "worker"):
        choose(application, "sender", {"host": "127.0.0.1", "port": first.port})
        queue(application, "one")
        wait_until(lambda: len(first.mails) == 1, seconds=30, what="the first letter")
        protected = {"host": "localhost", "port": second.port, "security": "starttls", "authorities": "cert.pem"}
        choose(application, "sender", {**protected, "username": "intake", "password": "sekret"})
        queue(application, "two")
        wait_until(lambda: len(second.mails) == 1, seconds=30, what="the second letter")

    assert ([each["Subject"] for each in first.mails], second.mails[0]["Subject"]) == (["one"], "two")
    assert second.logins == [("intake", "sekret")]


def test_slack_is_opened_connected_anew_and_closed_by_what_is_chosen(application: Application) -> None:
    with SlackStandIn() as slack, run_in_thread(application, "worker", "slack"):
        chosen = {
            "api_url": f"{slack.address}/api/", "bot_token": TOKEN, "app_token": APP_TOKEN, "quiet_seconds": 0.1,
            "seconds_between_posts": 0,
        }  # fmt: skip
        choose(application, "slack", chosen)
        until(lambda: slack.sockets, what="the socket")
        slack.post("U0DANA", "How do I print the ward report?")
        until(lambda: stored(application.database), what="the post is taken in")
        (before,) = slack.sockets
        choose(application, "slack", chosen | {"bot_token": "", "app_token": "", "triage_channel": "C0TRIAGE"})
        until(lambda: [each for each in slack.sockets if each is not before], what="another socket")
        choose(application, "slack", chosen | {"bot_token": "", "app_token": "", "enabled": False})
        until(lambda: not slack.sockets, what="no socket")

    assert len(stored(application.database)) == 1
