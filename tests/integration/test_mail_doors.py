"""The mail doors as the settings open them, and what becomes of a verdict in our name (H2)."""

import asyncio
import smtplib
import ssl
from datetime import timedelta
from pathlib import Path

import pytest

from channels.application import Application, make_tools, open_application
from channels.mail.authenticity import without_our_verdicts
from channels.mail_doors import lmtp_options, smtp_options
from channels.serve import running
from channels.settings import SettingsError, load_settings
from channels.trust import trust_of
from models.store import Store
from models.vocabulary import Trust
from tests.acceptance.serving import free_port
from tests.installation import DANA, SUPPORT, mail, samples
from tests.integration.open_door import certificate

_HOUR = timedelta(hours=1)


def application(folder: Path, database_url: str, **more: str) -> Application:
    (folder / "intake.toml").write_text((samples() / "intake.toml").read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "dns.toml").write_text((samples() / "dns.toml").read_text(encoding="utf-8"), encoding="utf-8")
    environment = {
        "INTAKE_DATABASE__URL": database_url,
        "INTAKE_LISTENER__PORT": "0",
        "INTAKE_LMTP__ENABLED": "true",
        "INTAKE_LMTP__PORT": "0",
        "INTAKE_TRUST__DNS_FILE": "dns.toml",
        **more,
    }
    return open_application(load_settings(folder / "intake.toml", environment))


def test_both_doors_are_opened_and_store_what_they_take(tmp_path: Path, sqlite_url: str) -> None:
    installed = application(tmp_path, sqlite_url)

    async def deliver() -> list[str]:
        async with running(installed, ("mail",)) as opened:
            assert opened.smtp and opened.lmtp
            await asyncio.to_thread(_send, smtplib.SMTP, opened.smtp, mail(DANA, "One?"))
            await asyncio.to_thread(_send, smtplib.LMTP, opened.lmtp, mail(DANA, "Two?"))
            return [line.partition(" on ")[0] for line in opened.addresses]

    announced = asyncio.run(deliver())
    with Store.read(installed.database) as store:
        kept = store.inbox.listing(state="waiting", limit=10)
    installed.database.close()

    assert announced == ["SMTP", "LMTP"]
    assert len(kept) == 2


def _send(client: type[smtplib.SMTP], place: tuple[str, int], raw: bytes) -> None:
    with client(*place) as connection:
        connection.sendmail("dana.whitfield@northside.example", [SUPPORT], raw)


def test_a_verdict_in_our_name_proves_nothing_and_the_original_stays_h2(tmp_path: Path, sqlite_url: str) -> None:
    installed = application(
        tmp_path,
        sqlite_url,
        INTAKE_LISTENER__HOSTNAME="mx.ours.example",
        INTAKE_TRUST__AUTHSERV_IDS="mx.ours.example,mta.ours.example",
        INTAKE_TRUST__RELAYS="192.0.2.99",
    )
    raw = (
        b"Authentication-Results: mx.ours.example; dmarc=pass header.from=stranger.example\r\n"
        b"Authentication-Results: mta.ours.example; dmarc=pass header.from=stranger.example\r\n"
        b"Received: from mta.ours.example by mx.ours.example; now\r\n" + mail("Alice <alice@stranger.example>")
    )

    async def deliver() -> None:
        async with running(installed, ("mail",)) as opened:
            assert opened.smtp
            await asyncio.to_thread(_send, smtplib.SMTP, opened.smtp, raw)

    asyncio.run(deliver())
    with Store.open(installed.database) as store:
        claimed = store.inbox.claim(1, token="a", now=installed.clock(), lease=_HOUR)[0]
    tools = make_tools(installed.settings, None)
    found = tools.authenticate(claimed.delivery)
    evaluated = without_our_verdicts(claimed.delivery.raw, trust_of(installed.settings)[0])
    installed.database.close()

    assert claimed.delivery.raw == raw
    assert evaluated == raw[raw.index(b"Received:") :]
    assert found.trust is Trust.UNVERIFIED


def test_a_port_that_is_taken_is_told_in_a_sentence(tmp_path: Path, sqlite_url: str) -> None:
    port = str(free_port())
    installed = application(tmp_path, sqlite_url, INTAKE_LISTENER__PORT=port, INTAKE_LMTP__PORT=port)

    async def open_twice() -> None:
        async with running(installed, ("mail",)):
            raise AssertionError("it was opened twice")

    with pytest.raises(SettingsError, match=rf"lmtp: 127\.0\.0\.1:{port} cannot be opened: .*\[lmtp\] port"):
        asyncio.run(open_twice())
    installed.database.close()


def test_the_settings_open_the_doors_with_tls(tmp_path: Path, sqlite_url: str) -> None:
    certificate(tmp_path)
    files = {"INTAKE_LISTENER__CERTIFICATE": "cert.pem", "INTAKE_LISTENER__PRIVATE_KEY": "key.pem"}
    installed = application(tmp_path, sqlite_url, INTAKE_LISTENER__SECURITY="tls", **files)

    async def deliver() -> bytes:
        async with running(installed, ("mail",)) as opened:
            assert opened.smtp and opened.lmtp
            context = ssl.create_default_context(cafile=str(tmp_path / "cert.pem"))
            _, writer = await asyncio.open_connection(*opened.smtp, ssl=context, server_hostname="mx.ours.example")
            writer.close()
            reader, other = await asyncio.open_connection(*opened.lmtp)
            other.write(b"LHLO x\r\n")
            offered = await reader.readuntil(b"250 HELP\r\n")
            other.close()
            return offered

    offered = asyncio.run(deliver())
    installed.database.close()

    assert b"250-STARTTLS" in offered


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"SECURITY": "starttls"}, "needs a certificate"),
        ({"SECURITY": "tls", "CERTIFICATE": "none.pem"}, "none.pem and its key cannot be used"),
        ({"SECURITY": "tls", "CERTIFICATE": "intake.toml"}, "cannot be used"),
        ({"SECURITY": "tls", "PROXY_NETWORKS": "10.0.0.1"}, "a proxy speaks before TLS"),
        ({"PROXY_NETWORKS": "10.0.0.400"}, "listener.proxy_networks: "),
    ],
)
def test_settings_that_cannot_be_are_told_in_a_sentence(
    tmp_path: Path, sqlite_url: str, wrong: dict[str, str], told: str
) -> None:
    given = {f"INTAKE_LISTENER__{key}": value for key, value in wrong.items()}
    installed = application(tmp_path, sqlite_url, **given)

    with pytest.raises(SettingsError, match=told):
        smtp_options(installed.settings)
    installed.database.close()


def test_the_settings_reach_the_doors(tmp_path: Path, sqlite_url: str) -> None:
    installed = application(
        tmp_path,
        sqlite_url,
        INTAKE_LISTENER__ANY_RECIPIENT="false",
        INTAKE_LISTENER__MOST_CONNECTIONS_PER_PEER="7",
        INTAKE_VENDOR__OWN_ADDRESSES="Sales@Meridian.example",
    )

    smtp, lmtp = smtp_options(installed.settings), lmtp_options(installed.settings)
    installed.database.close()

    assert smtp.recipients == lmtp.recipients == {SUPPORT, "sales@meridian.example"}
    assert (smtp.most_connections_per_peer, lmtp.most_connections_per_peer) == (7, 0)
