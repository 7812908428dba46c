"""The sorts of connections that can be chosen: what their secrets are, where those go, and how they are checked."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from pydantic import SecretStr, ValidationError

from channels.mail_settings import SenderSettings
from channels.mailbox_settings import MailboxSettings
from channels.settings_section import Section
from channels.slack_settings import SlackSettings
from intake.errors import NotDecidableError

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Kind:
    """One sort of connection: ``ties`` are the keys that say where each secret goes, ``files`` name files.

    ``drops``: a secret that would go elsewhere is forgotten where the connection can do without it.
    """

    model: type[Section]
    ties: Mapping[str, tuple[str, ...]]
    files: tuple[str, ...] = ()
    drops: bool = False

    @property
    def secrets(self) -> tuple[str, ...]:
        """The keys that are written and never read."""
        return tuple(self.ties)


_PLACE = ("host", "port", "security", "ca_file")
_BY_TOKEN = (*_PLACE, "token_url")
_SLACK = ("api_url", "file_hosts")
KINDS: Mapping[str, Kind] = {
    "mailbox": Kind(
        MailboxSettings,
        {"password": _PLACE, "client_secret": _BY_TOKEN, "refresh_token": _BY_TOKEN},
        files=("ca_file",),
        drops=True,
    ),
    "sender": Kind(SenderSettings, {"password": ("host", "port", "security", "authorities")}, files=("authorities",)),
    "slack": Kind(SlackSettings, dict.fromkeys(("bot_token", "signing_secret", "app_token", "client_secret"), _SLACK)),
}


def values_of(model: Section) -> Values:
    """A section in plain values, its secrets among them."""
    return {
        key: value.get_secret_value() if isinstance(value := getattr(model, key), SecretStr) else value
        for key in type(model).model_fields
    }


def defaults_of(kind: Kind) -> Values:
    """What counts for each key that nobody gives."""
    fields = kind.model.model_fields.items()
    return {
        key: "" if field.annotation is SecretStr else field.get_default()
        for key, field in fields
        if not field.is_required()
    }


def without_moved(section: str, name: str, values: Values, moved: Mapping[str, str]) -> Section:
    """A connection whose place is another, without the secrets that were given for the old one.

    Else whoever may change the place could have a secret sent there that nobody may read.
    """
    if KINDS[section].drops:
        with suppress(NotDecidableError):
            return checked(section, name, values | dict.fromkeys(moved, ""))
    key, tie = next(iter(moved.items()))
    raise NotDecidableError(f"{place_of(section, name, key)}: give it again, because {tie} is another.")


def checked(section: str, name: str, values: Values) -> Section:
    """A connection by the settings' own checks; raises NotDecidableError that names the key."""
    try:
        return KINDS[section].model.model_validate(values)
    except ValidationError as error:
        raise NotDecidableError(sentence_of(section, name, error)) from error


def place_of(section: str, name: str, key: str) -> str:
    """How a key is called in a sentence."""
    return f"{section} {name}: {key}" if name else f"{section}.{key}"


def sentence_of(section: str, name: str, error: ValidationError) -> str:
    """What is wrong and at which key; what was given is not repeated, it may be a secret."""
    first = error.errors(include_input=False)[0]
    key = ".".join(str(part) for part in first["loc"])
    place = place_of(section, name, key) if key else f"{section} {name}".strip()
    return f"{place}: {first['msg'].removeprefix('Value error, ')}."
