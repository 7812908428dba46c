"""Sections of the settings that are chosen in the console, checked by the same rules as the settings file's."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import BaseModel, ValidationError

from channels.policies import letters_of, policy_of
from channels.settings import Settings, SettingsError
from intake.choosing import ChoiceField, Choosing, Chosen
from intake.errors import NotDecidableError
from intake.policy import Policy

_TABLES = ("plan", "calendar", "severity")
#: Keys of a section that count from the next start only, and so are not chosen here.
AT_START = {
    "cases": ("look_seconds",),
    "vendor": ("name", "support_address", "own_addresses", "case_prefix", "time_zone"),
}
_LOOK_SECONDS = 1.0


def _sort(name: str) -> str:
    return {"bool": "tick", "list": "list", "int": "number", "float": "number"}.get(name, "text")


@dataclass(frozen=True, slots=True)
class SettingsMaking:
    """Lays what is chosen over the settings of the file and of the environment."""

    settings: Settings

    def content(self, section: str, chosen: Chosen) -> Any:
        """A section as it is in force: tables as lists, letters as their templates, all else as keys and values."""
        if section == "letters":
            return dict(chosen.get(section) or letters_of(self.settings))
        if section in _TABLES:
            return _plain(chosen[section] if section in chosen else getattr(self.settings, section))
        values: BaseModel = getattr(self.settings, section)
        known = {key: value for key, value in values.model_dump(mode="json").items() if key in _keys(section, values)}
        return known | dict(chosen.get(section) or {})

    def normal(self, section: str, content: Any) -> Any:
        """What a person gave, as it is kept: only what differs from the file, None where nothing does."""
        if section in _TABLES or section == "letters":
            return None if content == self.content(section, {}) else content
        before = self.content(section, {})
        after = _section(section, getattr(self.settings, section), content).model_dump(mode="json")
        return {key: after[key] for key in before if after[key] != before[key]} or None

    def fields(self, section: str) -> Sequence[ChoiceField]:
        """The keys of a section of keys and values, as a form asks for them."""
        values: BaseModel = getattr(self.settings, section)
        given = values.model_dump(mode="json")
        return [
            ChoiceField(key, _sort(type(given[key]).__name__), str(each.description or ""), given[key])
            for key, each in type(values).model_fields.items()
            if key in _keys(section, values)
        ]

    def policy(self, chosen: Chosen) -> Policy:
        """The policy by what is chosen, and for the rest by the file; raises NotDecidableError that names the key."""
        update: dict[str, Any] = {}
        for section, content in chosen.items():
            if section in _TABLES:
                update[section] = _tables(section, content)
            elif section != "letters":
                update[section] = _section(section, getattr(self.settings, section), content)
        settings = self.settings.model_copy(update=update)
        try:
            return policy_of(settings, letters=chosen.get("letters"))
        except SettingsError as error:
            raise NotDecidableError(str(error).removeprefix("settings: ")) from error


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
        first = error.errors()[0]
        place = ".".join([section, *(str(part) for part in first["loc"])])
        raise NotDecidableError(f"{place}: {first['msg'].removeprefix('Value error, ')}.") from error


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
