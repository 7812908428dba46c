"""Sections of the settings that are chosen in the console, checked by the same rules as the settings file's."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel, SecretStr, ValidationError
from pydantic.fields import FieldInfo

from channels.connecting import Connecting, without_secrets
from channels.connection_kinds import KINDS, defaults_of, sentence_of
from channels.policies import letters_of, policy_of
from channels.settings import Settings, SettingsError
from intake.choosing import CONNECTIONS, ChoiceField, Choosing, Chosen, changes
from intake.errors import NotDecidableError
from intake.policy import Policy

log = logging.getLogger(__name__)

_TABLES = ("plan", "calendar", "severity")
#: Keys of a section that count from the next start only, and so are not chosen here.
AT_START = {
    "cases": ("look_seconds",),
    "vendor": ("name", "support_address", "own_addresses", "case_prefix", "time_zone"),
}
_LOOK_SECONDS = 1.0


_SORTS = {bool: "tick", int: "number", float: "number", SecretStr: "secret"}


@dataclass(slots=True)
class _Last:
    pair: tuple[Chosen, Settings] | None = None  # one value, so that no thread sees half of a change


@dataclass(frozen=True, slots=True)
class SettingsMaking:
    """Lays what is chosen over the settings of the file and of the environment."""

    settings: Settings
    _last: _Last = field(default_factory=_Last)

    @property
    def connecting(self) -> Connecting:
        """What reads and keeps connections."""
        return Connecting(self.settings)

    def in_force(self, chosen: Chosen) -> Settings:
        """The settings with the connections that are chosen; the same object as long as ``chosen`` is."""
        last = self._last.pair
        if last is None or last[0] is not chosen:
            for problem in self.connecting.problems(chosen).values():
                log.error("What is chosen cannot be used: %s", problem)
            self._last.pair = last = (chosen, self.connecting.laid_over(chosen))
        return last[1]

    def content(self, section: str, chosen: Chosen) -> Any:
        """A section as it is in force: tables as lists, letters as their templates, all else as keys and values."""
        if section == "letters":
            return dict(chosen.get(section) or letters_of(self.settings))
        if section in CONNECTIONS:
            return self.connecting.content(section, chosen.get(section))
        if section in _TABLES:
            return _plain(chosen[section] if section in chosen else getattr(self.settings, section))
        values: BaseModel = getattr(self.settings, section)
        known = {key: value for key, value in values.model_dump(mode="json").items() if key in _keys(section, values)}
        return known | dict(chosen.get(section) or {})

    def normal(self, section: str, content: Any, chosen: Chosen) -> Any:
        """What a person gave, as it is kept: only what differs from the file, None where nothing does."""
        if section in CONNECTIONS:
            return self.connecting.normal(section, content, chosen.get(section))
        if section in _TABLES or section == "letters":
            return None if content == self.content(section, {}) else content
        before = self.content(section, {})
        after = _section(section, getattr(self.settings, section), content).model_dump(mode="json")
        return {key: after[key] for key in before if after[key] != before[key]} or None

    def secrets(self, section: str, chosen: Chosen) -> Sequence[str]:
        """The secrets of a section that are set, by their keys."""
        return self.connecting.secrets(section, chosen.get(section)) if section in CONNECTIONS else ()

    def trail(self, section: str, before: Chosen, after: Chosen) -> Mapping[str, Any]:
        """What a choice changed, as the audit trail shows it; no secret is in it."""
        if section in CONNECTIONS:
            return self.connecting.trail(section, before.get(section), after.get(section))
        return changes(self.content(section, before), self.content(section, after))

    def without_secrets(self, section: str, content: Any) -> Any:
        """What may be kept of a choice that is no longer in force."""
        return without_secrets(content) if section in CONNECTIONS else content

    def fields(self, section: str) -> Sequence[ChoiceField]:
        """The keys of a section, as a form asks for them."""
        if section in CONNECTIONS:
            kind = KINDS[section]
            defaults = defaults_of(kind)
            return [_field(key, each, defaults.get(key, "")) for key, each in kind.model.model_fields.items()]
        values: BaseModel = getattr(self.settings, section)
        given = values.model_dump(mode="json")
        return [
            ChoiceField(key, _sort(type(given[key])), str(each.description or ""), given[key])
            for key, each in type(values).model_fields.items()
            if key in _keys(section, values)
        ]

    def policy(self, chosen: Chosen) -> Policy:
        """The policy by what is chosen, and for the rest by the file; raises NotDecidableError that names the key."""
        update: dict[str, Any] = {}
        for section, content in chosen.items():
            if section in _TABLES:
                update[section] = _tables(section, content)
            elif section != "letters" and section not in CONNECTIONS:
                update[section] = _section(section, getattr(self.settings, section), content)
        settings = self.connecting.laid_over(chosen).model_copy(update=update)
        try:
            return policy_of(settings, letters=chosen.get("letters"))
        except SettingsError as error:
            raise NotDecidableError(str(error).removeprefix("settings: ")) from error


def _sort(kind: Any) -> str:
    return "list" if kind is list or get_origin(kind) is list else _SORTS.get(kind, "text")


def _field(key: str, field: FieldInfo, default: Any) -> ChoiceField:
    """A key of a connection: what nobody gave counts by its default."""
    about, kind = str(field.description or ""), field.annotation
    if get_origin(kind) is Literal:
        return ChoiceField(key, "choice", about, default, get_args(kind))
    return ChoiceField(key, _sort(kind), about, default)


def _keys(section: str, values: BaseModel) -> list[str]:
    return [key for key in type(values).model_fields if key not in AT_START.get(section, ())]


def _tables(section: str, content: Any) -> list[dict[str, Any]]:
    if not isinstance(content, list) or not all(isinstance(each, Mapping) for each in content):
        raise NotDecidableError(f"{section}: must be tables.")
    names = [each.get("name") for each in content if section != "severity"]
    for name in names:
        if names.count(name) > 1:
            raise NotDecidableError(f"{section}: two are named {name!r}; each needs a name of its own.")
    return [dict(each) for each in content]


def _section(section: str, base: BaseModel, content: Any) -> BaseModel:
    known = _keys(section, base)
    for key in dict(content):
        if key not in known:
            raise NotDecidableError(f"{section}.{key}: cannot be chosen here.")
    try:
        return type(base).model_validate(base.model_dump() | dict(content))
    except ValidationError as error:
        raise NotDecidableError(sentence_of(section, "", error)) from error


def _plain(tables: Any) -> list[dict[str, Any]]:
    """Tables in JSON's terms: a day off is written as in TOML."""
    return [{key: _value(value) for key, value in table.items()} for table in tables]


def _value(value: Any) -> Any:
    if isinstance(value, list):
        return [_value(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value


@contextlib.asynccontextmanager
async def following(choosing: Choosing) -> AsyncIterator[None]:
    """Takes up what other processes choose, within a second, for as long as the block runs."""

    async def follow() -> None:
        while True:
            await asyncio.sleep(_LOOK_SECONDS)
            await asyncio.to_thread(choosing.refresh)

    task = asyncio.create_task(follow())
    try:
        yield
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
