"""TOML files read entry by entry, with errors that name the file, the line and the key."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

_TABLE = re.compile(r"^\s*\[\[?\s*([A-Za-z0-9_.\"' -]+?)\s*\]\]?\s*(#.*)?$")
_KEY = re.compile(r"^\s*([A-Za-z0-9_-]+|\"[^\"]+\")\s*=")


class TomlFileError(Exception):
    """What is wrong in a file that a person wrote, where, and what to do."""


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint that names the known word nearest to an unknown one, or lists what there is.

    >>> nearest("tiem_zone", ["name", "time_zone"])
    "did you mean 'time_zone'?"
    """
    known = sorted(known)
    close = get_close_matches(word, known, n=1)
    return f"did you mean {close[0]!r}?" if close else f"known are: {', '.join(known)}."


@dataclass(frozen=True, slots=True)
class _Section:
    """Where a table begins in the file, and on which line each of its keys stands."""

    head: str
    line: int
    lines: dict[str, int]


@dataclass(frozen=True, slots=True)
class TomlEntry:
    """One table of a file; asking for a value checks its type. Raises TomlFileError."""

    file: str
    name: str
    values: dict[str, Any]
    sections: tuple[_Section, ...]
    position: int | None

    @property
    def line(self) -> int:
        """Where the entry begins."""
        return self.sections[self.position or 0].line

    def error(self, sentence: str, key: str = "") -> TomlFileError:
        """The error to raise for this entry or one of its keys."""
        lines = {} if self.position is None else self.sections[self.position].lines
        where = f"{self.file}, line {lines.get(key, self.line)}"
        what = f"{self.name}.{key}" if key else self.name
        return TomlFileError(f"{where}: {what}: {sentence}")

    def only(self, *known: str) -> None:
        """Refuses keys that are not known, naming the nearest known one."""
        for key in self.values:
            if key not in known:
                raise self.error(f"this key is not known; {nearest(key, known)}", key)

    def text(self, key: str, default: str | None = None) -> str:
        """A text that is not empty; ``default`` where the key is absent."""
        value = str(self._get(key, str, "a text", default))
        if not value.strip() and default is None:
            raise self.error("must not be empty.", key)
        return value

    def flag(self, key: str, default: bool = False) -> bool:
        """true or false."""
        return bool(self._get(key, bool, "true or false", default))

    def day(self, key: str) -> date:
        """A date such as 2026-01-31, without quotes."""
        value = self._get(key, date, "a date such as 2026-01-31, without quotes", None)
        return date(value.year, value.month, value.day)

    def optional_day(self, key: str) -> date | None:
        """A date, or None where the key is absent."""
        return self.day(key) if key in self.values else None

    def texts(self, key: str) -> list[str]:
        """A list of texts; empty where the key is absent."""
        value: list[str] = self._get(key, list, "a list of texts", [])
        if not all(isinstance(item, str) and item.strip() for item in value):
            raise self.error("must be a list of texts that are not empty.", key)
        return value

    def entries(self, key: str) -> "list[TomlEntry]":
        """The tables ``[[name.key]]`` below this one, in their order."""
        tables = self._get(key, list, f"tables, each begun with [[{key}]]", [])
        if not all(isinstance(table, dict) for table in tables):
            raise self.error(f"must be tables, each begun with [[{key}]].", key)
        places = {} if self.position is None else _below(self.sections, self.position)
        starts = places.get(key, [])
        name = f"{self.name}.{key}" if self.name else key
        return [
            TomlEntry(self.file, name, table, self.sections, starts[place] if place < len(starts) else None)
            for place, table in enumerate(tables)
        ]

    def _get(self, key: str, kind: type, words: str, default: Any) -> Any:
        if key not in self.values:
            if default is None:
                raise self.error(f"{key!r} is missing.")
            return default
        value = self.values[key]
        if not isinstance(value, kind) or (kind is not bool and isinstance(value, bool)):
            raise self.error(f"must be {words}, not {value!r}.", key)
        return value


def read_toml(path: Path) -> TomlEntry:
    """The whole file as one entry. Raises TomlFileError where it is absent or not TOML."""
    try:
        text = path.read_text(encoding="utf-8")
        values = tomllib.loads(text)
    except OSError as error:
        raise TomlFileError(f"{path}: cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise TomlFileError(f"{path}: is not UTF-8 at byte {error.start}; save it as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise TomlFileError(f"{path}: is not TOML: {error}.") from error
    return TomlEntry(str(path), "", values, _sections(text), 0)


def _sections(text: str) -> tuple[_Section, ...]:
    sections = [_Section("", 1, {})]
    for number, line in enumerate(text.splitlines(), start=1):
        if table := _TABLE.match(line):
            sections.append(_Section(table[1], number, {}))
        elif key := _KEY.match(line):
            sections[-1].lines.setdefault(key[1].strip('"'), number)
    return tuple(sections)


def _below(sections: tuple[_Section, ...], position: int) -> dict[str, list[int]]:
    own = sections[position].head
    below: dict[str, list[int]] = {}
    for index in range(position + 1, len(sections)):
        head = sections[index].head
        if own and (head == own or not head.startswith(own + ".")):
            break
        rest = head[len(own) + 1 :] if own else head
        if "." not in rest:
            below.setdefault(rest, []).append(index)
    return below
