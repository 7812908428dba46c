"""Replies leave by SMTP: protected, signed, threaded, tried again where that helps, and never twice (H13, H20)."""

import asyncio
import hashlib
import ssl
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest

from channels.mail.sender import MailSender, SenderOptions
from channels.outbox import OutboxLoop, Patience
from models.messages import Attachment, OutgoingMessage
from models.queues import OutboxRow
from models.store import Store
from models.vocabulary import Channel
from tests.acceptance.serving import free_port
from tests.installation import SUPPORT, Installation, mail
from tests.integration.open_door import certificate
from tests.integration.sink_server import Sink, sink_server

DANA = "dana.whitfield@northside.example"
JOEL = "joel.marsh@northside.example"
ANSWER = OutgoingMessage(
    channel=Channel.EMAIL,
    recipient=DANA,
    subject="[CS-1001] The report",
    text="Please press F9.\n",
    html="<p>Please press F9.</p>\n",
    identity="answer:1",
    message_id="answer.1@meridian.example",
    in_reply_to="question@northside.example",
    references=("first@northside.example", "question@northside.example"),
    automatic=False,
)


def options(port: int, **changes: object) -> SenderOptions:
    made = SenderOptions(
        host="127.0.0.1",
        port=port,
        security="none",
        username="",
        password="",
        timeout_seconds=5,
        vendor="Meridian Support",
        support_address=SUPPORT,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def queue(installation: Installation, *messages: OutgoingMessage) -> None:
    with Store.open(installation.database) as store:
        for message in messages:
            assert store.outbox.add(message, purpose="answer", now=installation.now)


def send(installation: Installation, wanted: SenderOptions) -> None:
    """Sends all that is due, as a process that has just been started does."""
    tokens = count(1)

    async def run() -> None:
        loop = OutboxLoop(
            installation.database,
            MailSender(wanted),
            policy=installation.policy,
            clock=lambda: installation.now,
            new_token=lambda: f"sender-{next(tokens)}",
            batch=10,
            lease=timedelta(seconds=60),
        )
        while await loop.send_due():
            pass
        await loop._sender.close()

    asyncio.run(run())


def rows(installation: Installation) -> list[OutboxRow]:
    with Store.read(installation.database) as store:
        return sorted(store.outbox.listing(state=None, limit=100), key=lambda row: row.id)


def states(installation: Installation) -> list[str]:
    return [row.state for row in rows(installation)]


@pytest.fixture
def sink():  # type: ignore[no-untyped-def]
    with sink_server() as running:
        yield running


def test_a_receipt_goes_out_as_the_contract_says(installation: Installation, sink: Sink) -> None:
    installation.receive(mail(message_id="<question@northside.example>"))

    send(installation, options(sink.port))

    (receipt,) = sink.mails
    assert receipt["From"] == f"Meridian Support <{SUPPORT}>"
    assert receipt["To"] == DANA
    assert receipt["Subject"].startswith("[CS-1001] ")
    assert receipt["In-Reply-To"] == "<question@northside.example>"
    assert receipt["References"] == "<question@northside.example>"
    assert receipt["Reply-To"].startswith("support+c")
    assert receipt["Auto-Submitted"] == "auto-replied"
    assert receipt["X-Auto-Response-Suppress"] == "All"
    assert {part.get_content_type() for part in receipt.walk()} >= {"text/plain", "text/html"}
    assert states(installation) == ["sent"]


def test_a_technicians_answer_is_not_marked_as_a_machines(installation: Installation, sink: Sink) -> None:
    queue(installation, ANSWER)

    send(installation, options(sink.port))

    (answer,) = sink.mails
    assert "Auto-Submitted" not in answer
    assert answer["References"] == "<first@northside.example> <question@northside.example>"


def test_each_reply_has_a_signed_return_path_of_its_own_h20(installation: Installation, sink: Sink) -> None:
    queue(installation, ANSWER, replace(ANSWER, identity="answer:2"))

    send(installation, options(sink.port))

    paths = [envelope.mail_from or "" for envelope in sink.envelopes]
    assert [installation.policy.return_paths.outbox_id_of(path) for path in paths] == [
        row.id for row in rows(installation)
    ]
    assert sink.connections == 1


def test_files_and_copies_go_out_with_an_answer(installation: Installation, sink: Sink) -> None:
    files = [("münchen.pdf", "application/pdf", b"%PDF-1.4"), ("old.eml", "message/rfc822", b"Subject: x\r\n\r\ny")]
    attachments = tuple(
        Attachment(name, type_, len(content), hashlib.sha256(content).hexdigest(), False, content)
        for name, type_, content in files
    )
    queue(installation, replace(ANSWER, cc=(JOEL,), attachments=attachments))

    send(installation, options(sink.port))

    (answer,) = sink.mails
    assert sink.envelopes[0].rcpt_tos == [DANA, JOEL]
    assert answer["Cc"] == JOEL
    found = [(part.get_filename(), part.get_content()) for part in answer.iter_attachments()]
    assert found == [(name, content) for name, _, content in files]


@pytest.mark.parametrize("implicit", [False, True], ids=["starttls", "tls"])
def test_the_connection_is_protected_and_the_certificate_checked(
    installation: Installation, tmp_path: Path, implicit: bool
) -> None:
    file, key = certificate(tmp_path)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(file, key)
    queue(installation, ANSWER)
    with sink_server(context, implicit=implicit) as sink:
        wanted = options(sink.port, security="tls" if implicit else "starttls")
        send(installation, wanted)
        untrusted = rows(installation)[0]
        installation.now += timedelta(hours=5)
        # The certificate is for mx.ours.example, not for the address: believing its authority is not enough either.
        send(installation, replace(wanted, authorities=str(file)))

        assert sink.envelopes == []
    assert untrusted.state == "waiting"
    assert "certificate" in untrusted.reason.lower()
    assert states(installation) == ["waiting"]


@pytest.mark.parametrize("implicit", [False, True], ids=["starttls", "tls"])
def test_a_trusted_server_gets_the_login_and_the_mail(
    installation: Installation, tmp_path: Path, implicit: bool
) -> None:
    from tests.integration.dovecot_server import make_certificate

    make_certificate(tmp_path)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(tmp_path / "cert.pem", tmp_path / "key.pem")
    queue(installation, ANSWER)

    with sink_server(context, implicit=implicit, login=True) as sink:
        security = "tls" if implicit else "starttls"
        authorities = str(tmp_path / "cert.pem")
        send(
            installation,
            options(
                sink.port, host="localhost", security=security, authorities=authorities, username="u", password="sekret"
            ),
        )

    assert sink.logins == [("u", "sekret")]
    assert len(sink.mails) == 1


def test_a_wrong_login_is_no_fault_of_the_message(installation: Installation) -> None:
    queue(installation, ANSWER, replace(ANSWER, identity="answer:2"))

    with sink_server(login=True) as sink:
        send(installation, options(sink.port, username="u", password="wrong"))

    assert states(installation) == ["waiting", "waiting"]
    assert "wrong" not in rows(installation)[0].reason


def test_a_permanent_refusal_ends_the_reply_and_the_others_go_on(installation: Installation, sink: Sink) -> None:
    sink.refusals[DANA] = "550 5.1.1 no such user"
    queue(installation, ANSWER, replace(ANSWER, identity="answer:2", recipient=JOEL))

    send(installation, options(sink.port))

    assert states(installation) == ["failed", "sent"]
    assert rows(installation)[0].reason == f"{DANA}: 550 5.1.1 no such user"


def test_a_temporary_refusal_is_tried_again_later_each_time(installation: Installation, sink: Sink) -> None:
    sink.refusals[DANA] = "451 4.7.1 greylisted"
    queue(installation, ANSWER)
    waits = []
    for _ in range(4):
        send(installation, options(sink.port))
        row = rows(installation)[0]
        assert (row.state, row.reason) == ("waiting", f"{DANA}: 451 4.7.1 greylisted")
        assert row.not_before is not None
        waits.append((row.not_before - installation.now).total_seconds())
        installation.now = row.not_before
    sink.refusals.clear()

    send(installation, options(sink.port))

    assert waits == [15, 30, 60, 120]
    assert states(installation) == ["sent"]
    assert len(sink.mails) == 1


def test_after_the_last_try_a_reply_is_set_aside_for_a_person(installation: Installation, sink: Sink) -> None:
    sink.refusals[DANA] = "451 4.3.0 later"
    queue(installation, ANSWER)

    for _ in range(Patience().most_attempts):
        send(installation, options(sink.port))
        installation.now += timedelta(hours=5)

    assert states(installation) == ["failed"]
    assert rows(installation)[0].attempts == Patience().most_attempts


def test_one_refused_copy_does_not_send_the_answer_twice(installation: Installation, sink: Sink) -> None:
    sink.refusals[JOEL] = "550 5.1.1 no such user"
    queue(installation, replace(ANSWER, cc=(JOEL,)))

    send(installation, options(sink.port))
    installation.now += timedelta(hours=5)
    send(installation, options(sink.port))

    assert len(sink.mails) == 1
    assert states(installation) == ["sent"]
    assert rows(installation)[0].reason == f"{JOEL}: 550 5.1.1 no such user"


def test_a_copy_that_was_put_off_is_sent_alone_later(installation: Installation, sink: Sink) -> None:
    sink.refusals[JOEL] = "451 4.7.1 greylisted"
    queue(installation, replace(ANSWER, cc=(JOEL,)))
    send(installation, options(sink.port))
    sink.refusals.clear()
    send(installation, options(sink.port))
    installation.now += timedelta(minutes=1)

    send(installation, options(sink.port))

    assert [envelope.rcpt_tos for envelope in sink.envelopes] == [[DANA], [JOEL]]
    assert sink.mails[0]["Message-ID"] == sink.mails[1]["Message-ID"]
    assert states(installation) == ["sent", "sent"]


@pytest.mark.parametrize(
    ("answer", "state"),
    [("554 5.7.1 content refused", "failed"), ("452 4.3.1 disk full", "waiting"), ("421 4.3.2 going down", "waiting")],
)
def test_a_refusal_after_the_data_is_told_apart_as_well(
    installation: Installation, sink: Sink, answer: str, state: str
) -> None:
    sink.at_data.append(answer)
    queue(installation, ANSWER)

    send(installation, options(sink.port))

    assert states(installation) == [state]


def test_while_the_server_is_away_everything_waits_h14(installation: Installation) -> None:
    queue(installation, ANSWER, replace(ANSWER, identity="answer:2"))

    send(installation, options(free_port()))

    assert states(installation) == ["waiting", "waiting"]
    assert "The mail server cannot be used" in rows(installation)[0].reason


def test_a_second_copy_can_be_recognised_by_its_message_id_h13(installation: Installation, sink: Sink) -> None:
    queue(installation, ANSWER)
    send(installation, options(sink.port))
    with Store.open(installation.database) as store:  # the process died before it could note that it was sent
        row = store.outbox.find(rows(installation)[0].id)
        assert row is not None
        row.state = "waiting"

    send(installation, options(sink.port))

    first, second = sink.mails
    assert first["Message-ID"] == second["Message-ID"] == "<answer.1@meridian.example>"


def test_a_line_break_in_a_subject_or_a_file_name_adds_no_header_h24(installation: Installation, sink: Sink) -> None:
    nasty = Attachment("a\r\nBcc: x@evil.example.txt", "text/plain", 1, "", False, b"x")
    queue(installation, replace(ANSWER, subject="Hi\r\nBcc: mallory@evil.example", attachments=(nasty,)))

    send(installation, options(sink.port))

    (answer,) = sink.mails
    assert "Bcc" not in answer
    assert all("Bcc" not in part for part in answer.iter_attachments())
    assert sink.envelopes[0].rcpt_tos == [DANA]
