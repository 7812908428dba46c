"""A whole installation on a mailbox: mail is pulled, believed for its server's verdict, answered and reconciled."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from channels.application import Application, open_application
from channels.doctor import examine
from channels.serve import running
from channels.settings import load_settings
from models.cases import RequestRow
from models.store import Store
from tests.acceptance.serving import wait_until
from tests.installation import DANA, mail, samples
from tests.integration.dovecot_server import PASSWORD, USER, Dovecot
from tests.integration.mailbox_fixtures import dovecot, running_dovecot

pytestmark = pytest.mark.requires_dovecot
__all__ = ["dovecot", "running_dovecot"]

RECEIVED = b"Received: from mail.northside.example by mx.acme.test; Tue, 24 Nov 2026 09:00:00 +0000\r\n"
VERDICT = b"Authentication-Results: mx.acme.test; dmarc=pass header.from=northside.example\r\n"


@pytest.fixture
def application(tmp_path: Path, dovecot: Dovecot, sqlite_url: str) -> Iterator[Application]:
    made = open_application(load_settings(write_settings(tmp_path, dovecot), environment(sqlite_url)))
    yield made
    made.database.close()


def write_settings(folder: Path, dovecot: Dovecot) -> Path:
    account = (
        f'\n[[mailbox]]\nname = "support"\nhost = "localhost"\nport = {dovecot.imaps_port}\nusername = "{USER}"\n'
        f'password = "{PASSWORD}"\nca_file = "{dovecot.certificate}"\nafter = "flag"\nauthserv_ids = ["mx.acme.test"]\n'
    )
    (folder / "dns.toml").write_text("", encoding="utf-8")
    path = folder / "intake.toml"
    path.write_text((samples() / "intake.toml").read_text(encoding="utf-8") + account, encoding="utf-8")
    return path


def environment(database_url: str) -> dict[str, str]:
    return {
        "INTAKE_DATABASE__URL": database_url,
        "INTAKE_LISTENER__ENABLED": "false",
        "INTAKE_SENDER__PORT": "1",
        "INTAKE_TRUST__DNS_FILE": "dns.toml",
        "INTAKE_WORKER__READERS": "0",
    }


def pulled_and_settled(application: Application, count: int) -> list[RequestRow]:
    """Runs the installation until so many messages have become requests; those, oldest first."""

    def requests() -> list[RequestRow]:
        with Store.read(application.database) as store:
            return sorted(store.conversations.requests(state=None, limit=100), key=lambda request: request.id)

    async def run() -> list[str]:
        async with running(application, ("mail", "worker")) as opened:
            await asyncio.to_thread(
                wait_until, lambda: len(requests()) == count, seconds=60, what=f"{count} messages are settled"
            )
            return opened.addresses

    assert asyncio.run(run())[0].startswith("Mailbox support on localhost:")
    return requests()


def register(application: Application) -> None:
    from intake.clients_file import read_clients
    from intake.registry import register_clients

    entries = read_clients(samples() / "clients.toml", plans=application.policy.plans)
    with Store.open(application.database) as store:
        register_clients(store, entries, now=application.clock())


def test_pulled_mail_is_believed_for_the_verdict_above_what_came_with_it_h1_h2(
    application: Application, dovecot: Dovecot
) -> None:
    register(application)
    dovecot.append(VERDICT + RECEIVED + mail(DANA, "How do I print the battery report?"))
    dovecot.append(RECEIVED + VERDICT + mail(DANA, "How do I print the ward report?"))  # the sender wrote it
    dovecot.append(RECEIVED + mail(DANA, "How do I print the staff report?"))

    requests = pulled_and_settled(application, 3)

    assert [request.state for request in requests] == ["opened", "held", "held"]
    assert requests[0].trust_reason == "northside.example: the receiving server found that DMARC passes."


def test_the_doctor_reconciles_each_mailbox_with_the_store_h22(application: Application, dovecot: Dovecot) -> None:
    dovecot.append(mail(), mail())
    pulled_and_settled(application, 2)
    all_well = dict(examine(application.settings))
    dovecot.append(mail())

    found = dict(examine(application.settings))

    (name,) = [name for name in all_well if name.startswith("mailbox support (last taken in at ")]
    assert all_well[name] == ""
    assert found[name] == "INBOX: 1 of 3 messages are not stored"


def test_the_doctor_says_why_a_mailbox_cannot_be_opened(application: Application, dovecot: Dovecot) -> None:
    (account,) = application.settings.mailbox
    broken = account.model_copy(update={"username": "nobody@acme.test"})

    found = dict(examine(application.settings.model_copy(update={"mailbox": [broken]})))

    assert found["mailbox support (never taken in)"].startswith("The server refused the login: ")
