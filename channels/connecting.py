"""Connections chosen in the console: mail accounts, the mail server for replies, Slack; their secrets are sealed."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from channels.connection_kinds import (
    KINDS,
    Values,
    checked,
    defaults_of,
    place_of,
    values_of,
    without_moved,
)
from channels.policies import signing_key
from channels.settings import Settings
from channels.settings_section import Section
from channels.web.sealing import LastingSeal, Seal
from intake.choosing import CONNECTIONS, Back, Chosen
from intake.errors import NotDecidableError

log = logging.getLogger(__name__)

_SET, _NEW = "(secret)", "(another secret)"


@dataclass(frozen=True, slots=True)
class Lain:
    """A connection as what is kept lies over the file; ``model`` is None where it cannot be used, for ``problem``.

    ``kept`` is its table in the store, ``is_of_file`` says whether the file has it, too.
    """

    values: Values
    kept: Mapping[str, Any]
    is_of_file: bool
    model: Any
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Connecting:
    """Reads what is kept of connections, and makes of what a person gave what is kept."""

    settings: Settings

    def content(self, section: str, kept: Any) -> Any:
        """A section as it is in force, without its secrets."""
        shown = [_shown(section, each) for each in self.lain(section, kept).values()]
        return shown if section == "mailbox" else shown[0]

    def secrets(self, section: str, kept: Any) -> Sequence[str]:
        """The secrets that are set, such as ``support.password``; never what they are."""
        return [
            f"{name}.{key}" if name else key
            for name, each in self.lain(section, kept).items()
            for key in KINDS[section].secrets
            if each.values.get(key)
        ]

    def lain(self, section: str, kept: Any) -> Mapping[str, Lain]:
        """Every connection of a section by its name, which is empty where there is only one."""
        given, found = self._of_file(section), dict[str, Lain]()
        tables = _tables(section, kept)
        for name in [*given, *(name for name in tables if name not in given)]:
            table = tables.get(name, {})
            if name not in given and table.get("over_file"):
                log.warning("The %s %s is gone from the file; what was chosen over it rests.", section, name)
                continue
            found[name] = self._lain(section, name, given.get(name), table)
        return found

    def laid_over(self, chosen: Chosen) -> Settings:
        """The settings with the connections that are chosen; one that cannot be used is left out."""
        update: dict[str, Any] = {}
        for section in CONNECTIONS:
            if section not in chosen:
                continue
            lain = self.lain(section, chosen[section])
            usable = [each.model for each in lain.values() if each.model is not None]
            if section == "mailbox":
                update[section] = usable
            elif usable:
                update[section] = usable[0]
        return self.settings.model_copy(update=update)

    def problems(self, chosen: Chosen) -> Mapping[tuple[str, str], str]:
        """Why chosen connections cannot be used, by section and name."""
        return {
            (section, name): each.problem
            for section in CONNECTIONS
            for name, each in self.lain(section, chosen.get(section)).items()
            if each.problem
        }

    def given(self, section: str, content: Any, kept: Any) -> Section:
        """One connection as a person gave it, checked; an empty secret is the one that is kept."""
        name = _name(section, content)
        return self._given(section, name, content, self.lain(section, kept).get(name))

    def normal(self, section: str, content: Any, kept: Any) -> Any:
        """What a person gave as it is kept: what differs from the file, secrets sealed; None where nothing does."""
        if isinstance(content, Back):
            return _without_table(section, content.name, kept)
        before, after = self.lain(section, kept), dict[str, Values]()
        for given in _given_tables(section, content):
            name = _name(section, given)
            if name in after:
                raise NotDecidableError(f"{section}: two are named {name!r}; each needs a name of its own.")
            after[name] = self._kept(section, name, given, before.get(name))
        for name in self._of_file(section):
            if name not in after:
                raise NotDecidableError(f"{section} {name}: stands in the file: switch it off there or here.")
        tables = [table for table in after.values() if set(table) - {"name", "over_file"}]
        return (tables if section == "mailbox" else tables[0]) if tables else None

    def trail(self, section: str, before: Any, after: Any) -> dict[str, Any]:
        """What a choice changed, for the audit trail: of secrets only that they did."""
        old, new, defaults = self.lain(section, before), self.lain(section, after), defaults_of(KINDS[section])
        told: dict[str, dict[str, Any]] = {"from": {}, "to": {}}
        for name in dict.fromkeys([*old, *new]):
            was = old[name].values if name in old else None
            now = new[name].values if name in new else None
            for key in KINDS[section].model.model_fields:
                # Of an account that came or went, what is as usual is not said.
                one, other = ((defaults if each is None else each).get(key) for each in (was, now))
                if one != other:
                    place = f"{name}.{key}" if name else key
                    told["from"][place] = None if was is None else _said(section, key, one, _SET)
                    told["to"][place] = None if now is None else _said(section, key, other, _NEW if one else _SET)
        return told

    def _of_file(self, section: str) -> Mapping[str, Section]:
        if section == "mailbox":
            return {each.name: each for each in self.settings.mailbox}
        return {"": getattr(self.settings, section)}

    def _lain(self, section: str, name: str, base: Section | None, table: Mapping[str, Any]) -> Lain:
        values, problem = values_of(base) if base else {"name": name}, ""
        for key, value in table.items():
            if isinstance(value, Mapping):
                opened = self._seal().open(str(value.get("sealed")))
                problem = problem or (
                    "" if opened else f"{place_of(section, name, key)}: give it again: the key is another."
                )
                value = opened
            if key != "over_file":
                values[key] = value
        model = None if problem else base
        if table and not problem:
            try:
                model = checked(section, name, values)
                self._check_files(section, name, model)
            except NotDecidableError as error:
                model, problem = None, str(error)
        return Lain(values_of(model) if model else values, table, base is not None, model, problem)

    def _given(self, section: str, name: str, given: Mapping[str, Any], before: Lain | None) -> Section:
        kind, base = KINDS[section], self._of_file(section).get(name)
        values = (values_of(base) if base else {}) | dict(given)
        current = before.values if before else {}
        for key in kind.secrets:
            value = given.get(key, "")
            if value is not None and not isinstance(value, str):
                raise NotDecidableError(f"{place_of(section, name, key)}: must be text.")
            values[key] = (value or current.get(key, "")) if value is not None else ""
        model = checked(section, name, values)
        moved = {
            key: next(tie for tie in ties if getattr(model, tie) != current.get(tie))
            for key, ties in kind.ties.items()
            if current.get(key) and given.get(key, "") == "" and any(getattr(model, t) != current.get(t) for t in ties)
        }
        if moved:
            model = without_moved(section, name, values, moved)
        self._check_files(section, name, model)
        return model

    def _check_files(self, section: str, name: str, model: Section) -> None:
        for key in KINDS[section].files:
            file = getattr(model, key)
            if file and not self.settings.path(file).is_file():
                raise NotDecidableError(f"{place_of(section, name, key)}: there is no file {file!r}.")

    def _kept(self, section: str, name: str, given: Mapping[str, Any], before: Lain | None) -> Values:
        """A table as it is kept; one that was not touched stays as it is, even where it cannot be used."""
        if before and dict(given) == _shown(section, before):
            return dict(before.kept)
        kind, base = KINDS[section], self._of_file(section).get(name)
        after = values_of(self._given(section, name, given, before))
        known = values_of(base) if base else defaults_of(kind)
        kept: Values = {"name": name} if section == "mailbox" else {}
        if section == "mailbox" and base:
            kept["over_file"] = True
        for key, value in after.items():
            if value == known.get(key):
                continue
            if key not in kind.secrets or not value:
                kept[key] = value
            elif before and value == before.values.get(key) and isinstance(before.kept.get(key), Mapping):
                kept[key] = dict(before.kept[key])
            else:
                kept[key] = {"sealed": self._seal().close(value)}
        return kept

    def _seal(self) -> LastingSeal:
        return LastingSeal(Seal(signing_key(self.settings), "connections"))


def without_secrets(content: Any) -> Any:
    """What was chosen once, without its secrets: only those in force are kept.

    >>> without_secrets([{"name": "support", "port": 994, "password": {"sealed": "gAAAA"}}])
    [{'name': 'support', 'port': 994}]
    """
    if isinstance(content, list):
        return [without_secrets(each) for each in content]
    return {key: value for key, value in content.items() if not isinstance(value, Mapping)}


def _tables(section: str, kept: Any) -> Mapping[str, Mapping[str, Any]]:
    if section != "mailbox":
        return {"": kept or {}}
    return {str(table["name"]): table for table in kept or ()}


def _without_table(section: str, name: str, kept: Any) -> Any:
    if section != "mailbox" or name not in _tables(section, kept):
        raise NotDecidableError(f"{section} {name}: nothing of it was chosen here.")
    return [table for table in kept if table["name"] != name] or None


def _given_tables(section: str, content: Any) -> Sequence[Mapping[str, Any]]:
    tables = content if section == "mailbox" else [content]
    if not isinstance(tables, list) or not all(isinstance(each, Mapping) for each in tables):
        raise NotDecidableError(f"{section}: must be {'tables' if section == 'mailbox' else 'keys and values'}.")
    return tables


def _name(section: str, given: Mapping[str, Any]) -> str:
    if section != "mailbox":
        return ""
    name = given.get("name")
    if not isinstance(name, str) or not name:
        raise NotDecidableError("mailbox: name: is missing.")
    return name


def _shown(section: str, each: Lain) -> Values:
    kind = KINDS[section]
    known = defaults_of(kind) | each.values | dict.fromkeys(kind.secrets, "")
    return {key: known[key] for key in kind.model.model_fields if key in known}


def _said(section: str, key: str, value: Any, secret: str) -> Any:
    if key in KINDS[section].secrets:
        return secret if value else None
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else value
