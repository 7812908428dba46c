"""Mailboxes that are opened by OAuth: tokens are obtained, renewed when they end, and never told (H22)."""

import json
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from channels.mail.imap_connection import connect
from channels.mail.mailbox import sentence
from channels.mail.mailbox_options import Flow, MailboxOptions, Method, TokenOptions
from channels.mail.oauth import TokenError, TokenSource
from channels.mailboxes import mailbox_options
from channels.settings import Settings
from models.database import Database, open_database
from tests.integration.dovecot_server import Dovecot, access_token
from tests.integration.mailbox_fixtures import collector, dovecot, mails, running_dovecot, subjects, sweep
from tests.integration.token_server import Answer, TokenServer, token_server

__all__ = ["dovecot", "running_dovecot"]


@pytest.fixture
def sqlite(sqlite_url: str) -> Iterator[Database]:
    opened = open_database(sqlite_url)
    yield opened
    opened.close()


@pytest.fixture
def endpoint() -> Iterator[TokenServer]:
    with token_server(lambda _: (200, {"access_token": access_token(), "expires_in": 3600})) as server:
        yield server


def tokens(endpoint: TokenServer, keep: Path | None = None, flow: Flow = "client_credentials") -> TokenOptions:
    return TokenOptions(
        url=endpoint.url,
        flow=flow,
        client_id="intake",
        client_secret="the client's secret",
        scope="https://outlook.office365.com/.default",
        refresh_token="first" if flow == "refresh_token" else "",
        keep=keep,
        timeout_seconds=5,
    )


def options(dovecot: Dovecot, endpoint: TokenServer, method: Method) -> MailboxOptions:
    return dovecot.options(method=method, password="", tokens=tokens(endpoint))


@pytest.mark.requires_dovecot
@pytest.mark.parametrize("method", ["xoauth2", "oauthbearer"])
def test_a_mailbox_is_opened_with_a_token_of_the_provider(
    dovecot: Dovecot, endpoint: TokenServer, sqlite: Database, method: Method
) -> None:
    dovecot.append(*mails(1))

    sweep(collector(sqlite, options(dovecot, endpoint, method)))

    assert subjects(sqlite) == ["Mail 1"]
    assert endpoint.asked == [
        {
            "grant_type": "client_credentials",
            "client_id": "intake",
            "client_secret": "the client's secret",
            "scope": "https://outlook.office365.com/.default",
        }
    ]


@pytest.mark.requires_dovecot
def test_a_token_that_the_mail_server_no_longer_takes_is_asked_for_anew_h22(
    dovecot: Dovecot, endpoint: TokenServer
) -> None:
    given = iter([access_token(valid_seconds=-60), access_token()])
    endpoint.answer = lambda _: (200, {"access_token": next(given), "expires_in": 3600})
    wanted = options(dovecot, endpoint, "xoauth2")
    assert wanted.tokens is not None

    connect(wanted, TokenSource(wanted.tokens)).close()

    assert len(endpoint.asked) == 2


def test_a_token_is_used_until_shortly_before_it_ends_h22(endpoint: TokenServer) -> None:
    now = [0.0]
    source = TokenSource(tokens(endpoint), monotonic=lambda: now[0])
    source.token()
    now[0] = 3500.0
    source.token()
    assert len(endpoint.asked) == 1
    now[0] = 3560.0

    source.token()

    assert len(endpoint.asked) == 2


def test_a_refresh_token_that_changes_is_kept_for_the_next_process_readable_by_us_alone_h22(
    endpoint: TokenServer, tmp_path: Path
) -> None:
    keep = tmp_path / "mailboxes" / "support.json"
    endpoint.answer = lambda asked: (200, {"access_token": "a", "refresh_token": f"after {asked['refresh_token']}"})

    TokenSource(tokens(endpoint, keep, "refresh_token")).token()
    TokenSource(tokens(endpoint, keep, "refresh_token")).token()

    assert [asked["refresh_token"] for asked in endpoint.asked] == ["first", "after first"]
    assert json.loads(keep.read_text(encoding="utf-8"))["refresh_token"] == "after after first"
    assert stat.S_IMODE(keep.stat().st_mode) == 0o600
    assert "first" not in json.loads(keep.read_text(encoding="utf-8"))["instead_of"]


def test_a_kept_refresh_token_is_sealed_with_the_installations_key(endpoint: TokenServer, tmp_path: Path) -> None:
    account = {
        "name": "support", "host": "h", "username": "u", "auth": "xoauth2", "flow": "refresh_token",
        "token_url": endpoint.url, "client_id": "intake", "refresh_token": "first",
    }  # fmt: skip
    secrets = {"key": "a key for tests only, long enough"}
    settings = Settings.model_validate({"folder": tmp_path, "mailbox": [account], "secrets": secrets})
    endpoint.answer = lambda asked: (200, {"access_token": "a", "refresh_token": f"after {asked['refresh_token']}"})

    for _ in range(2):
        (options,) = mailbox_options(settings)
        assert options.tokens is not None
        TokenSource(options.tokens).token()

    assert [asked["refresh_token"] for asked in endpoint.asked] == ["first", "after first"]
    assert "after" not in (tmp_path / "var" / "mailboxes" / "support.json").read_text(encoding="utf-8")
    assert "first" not in repr(options)


@pytest.mark.parametrize(
    "answer",
    [
        (400, {"error": "invalid_client", "error_description": "AADSTS7000215: Invalid client secret."}),
        (200, {"token_type": "Bearer"}),
        (200, {"access_token": ""}),
        (500, {}),
    ],
)
def test_an_endpoint_that_gives_no_token_is_told_without_secrets(endpoint: TokenServer, answer: Answer) -> None:
    endpoint.answer = lambda _: answer

    with pytest.raises(TokenError) as raised:
        TokenSource(tokens(endpoint)).token()

    said = sentence(raised.value)
    assert said.startswith("The token endpoint answered")
    assert "the client's secret" not in said
