"""The settings of mailboxes: each key is described, secrets come from files, and what cannot be is refused."""

from pathlib import Path

import pytest

from channels.mailbox_settings import MailboxSettings
from channels.mailboxes import mailbox_options
from channels.settings import SettingsError, load_settings
from channels.trust import trust_of

_ACCOUNT = '[[mailbox]]\nname = "support.de"\nhost = "imap.example"\nusername = "support@meridian.example"\n'


def write(folder: Path, text: str) -> Path:
    path = folder / "intake.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_password_can_stand_in_a_file_of_its_own_and_is_never_shown(tmp_path: Path) -> None:
    secret = tmp_path / "password"
    secret.write_text("open sesame\n", encoding="utf-8")

    settings = load_settings(write(tmp_path, _ACCOUNT), {"INTAKE_MAILBOX__SUPPORT_DE__PASSWORD_FILE": str(secret)})

    (options,) = mailbox_options(settings)
    assert options.password == "open sesame"
    assert (options.port, options.security) == (993, "tls")
    assert "open sesame" not in repr(settings)


@pytest.mark.parametrize(
    ("more", "problem"),
    [
        ("", 'auth = "password" needs a password'),
        ('password = "x"\nafter = "move"\n', "needs move_to"),
        ('password = "x"\nafter = "move"\nmove_to = "INBOX"\n', "would go round"),
        ('auth = "xoauth2"\nclient_id = "i"\n', "needs token_url, client_secret"),
        (
            'auth = "xoauth2"\nclient_id = "i"\nclient_secret = "s"\ntoken_url = "http://login.example/t"\n',
            "must begin with https://",
        ),
        ('pasword = "x"\n', "pasword"),
    ],
)
def test_what_cannot_be_is_refused_with_its_reason(tmp_path: Path, more: str, problem: str) -> None:
    with pytest.raises(SettingsError, match=problem):
        load_settings(write(tmp_path, _ACCOUNT + more), {})


def test_two_mailboxes_of_one_name_are_refused(tmp_path: Path) -> None:
    account = _ACCOUNT + 'password = "x"\n'
    settings = load_settings(write(tmp_path, account + account), {})

    with pytest.raises(SettingsError, match=r"two are named 'support\.de'"):
        mailbox_options(settings)


def test_an_account_can_have_a_receiving_server_of_its_own_h2(tmp_path: Path) -> None:
    own = 'password = "x"\nauthserv_ids = ["mx.google.com"]\nreceived_above = 2\n'
    plain = _ACCOUNT.replace("support.de", "other") + 'password = "x"\n'

    policy, _ = trust_of(load_settings(write(tmp_path, _ACCOUNT + own + plain), {}))

    assert {name: receiver.authserv_ids for name, receiver in policy.mailboxes.items()} == {
        "support.de": ("mx.google.com",)
    }


def test_every_key_is_described_in_the_document() -> None:
    document = Path("docs/settings.md").read_text(encoding="utf-8")
    missing = [key for key in MailboxSettings.model_fields if f"| `mailbox.{key}` |" not in document]

    assert missing == []
