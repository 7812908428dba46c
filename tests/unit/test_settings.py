"""Settings come from the file, then from the environment, and what is wrong in them is named with its place."""

from pathlib import Path

import pytest
from pydantic import BaseModel

from channels.policies import policy_of, signing_key
from channels.settings import Settings, SettingsError, load_settings
from tests.installation import samples

DOCUMENT = Path("docs/settings.md")


def write(folder: Path, text: str) -> Path:
    path = folder / "intake.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    path = write(tmp_path, '[listener]\nport = 2525\n[trust]\nrelays = ["10.0.0.1"]\n')

    settings = load_settings(path, {"INTAKE_LISTENER__PORT": "0", "INTAKE_TRUST__RELAYS": "10.0.0.2, 10.0.0.3"})

    assert settings.listener.port == 0
    assert settings.trust.relays == ["10.0.0.2", "10.0.0.3"]


def test_a_secret_can_stand_in_a_file_of_its_own(tmp_path: Path) -> None:
    secret = tmp_path / "password"
    secret.write_text("open sesame\n", encoding="utf-8")

    settings = load_settings(None, {"INTAKE_SENDER__PASSWORD_FILE": str(secret)})

    assert settings.sender.password.get_secret_value() == "open sesame"
    assert "open sesame" not in repr(settings)


def test_an_unknown_key_is_named_with_its_line_and_the_nearest_known_one(tmp_path: Path) -> None:
    path = write(tmp_path, '[vendor]\nname = "V"\nsuport_address = "x@y.example"\n')

    with pytest.raises(SettingsError, match=r"intake.toml, line 3: .*suport_address.* did you mean 'support_address'"):
        load_settings(path, {})


def test_an_unknown_section_is_named(tmp_path: Path) -> None:
    path = write(tmp_path, "[listner]\nport = 1\n")

    with pytest.raises(SettingsError, match=r"line 1: .*listner.* did you mean 'listener'"):
        load_settings(path, {})


def test_an_unknown_variable_is_named() -> None:
    with pytest.raises(SettingsError, match=r"INTAKE_LISTENER__PRT: .* did you mean 'port'"):
        load_settings(None, {"INTAKE_LISTENER__PRT": "1"})


def test_a_value_of_the_wrong_sort_is_named_with_its_line(tmp_path: Path) -> None:
    path = write(tmp_path, '[listener]\n\nport = "often"\n')

    with pytest.raises(SettingsError, match=r"line 3: listener.port: "):
        load_settings(path, {})


def test_a_plan_that_cannot_be_is_named(tmp_path: Path) -> None:
    path = write(tmp_path, '[secrets]\nkey = "0123456789012345678901234567890123"\n[[plan]]\nincidents_per_month = 5\n')

    with pytest.raises(SettingsError, match="name is missing"):
        policy_of(load_settings(path, {}))


def test_mailed_links_need_an_address_that_they_lead_to(tmp_path: Path) -> None:
    settings = load_settings(write(tmp_path, "[vendor]\nmail_codes = true\n"), {})

    with pytest.raises(SettingsError, match=r"needs web\.public_url"):
        policy_of(settings)


def test_the_database_file_is_seen_from_the_settings_file(tmp_path: Path) -> None:
    settings = load_settings(write(tmp_path, '[database]\nurl = "sqlite:///var/x.db"\n'), {})

    assert settings.database_url() == f"sqlite:///{tmp_path.resolve()}/var/x.db"


def test_the_sample_settings_are_accepted() -> None:
    assert load_settings(samples() / "intake.toml", {}).vendor.case_prefix == "CS"


def test_every_setting_is_described_in_the_document() -> None:
    document = DOCUMENT.read_text(encoding="utf-8")
    missing = [
        f"{section}.{key}"
        for section, field in Settings.model_fields.items()
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel)
        for key in field.annotation.model_fields
        if f"| `{section}.{key}` |" not in document
    ]

    assert missing == []


def test_a_signing_key_is_kept_whole_or_not_at_all(tmp_path: Path) -> None:
    settings = load_settings(write(tmp_path, ""), {})

    made = signing_key(settings)

    assert len(made) == 64
    assert signing_key(settings) == made
    assert [(path.name, path.stat().st_mode & 0o777) for path in (tmp_path / "var").iterdir()] == [
        ("secret.key", 0o600)
    ]
    (tmp_path / "var" / "secret.key").write_bytes(b"")  # as a full disk leaves it
    with pytest.raises(SettingsError, match="holds no signing key"):
        signing_key(settings)
