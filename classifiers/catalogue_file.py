"""Reads ``catalog.toml``: the products, features, releases and documents of a vendor."""

import re
import tomllib
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from classifiers.findings import Catalogue, Feature, Product, Release

Made = TypeVar("Made")


class CatalogueError(ValueError):
    """A catalogue file that cannot be used; says which file, line and key."""


def load_catalogue(path: Path) -> Catalogue:
    """The catalogue in a file; raises CatalogueError with file, line and key."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise CatalogueError(f"{path}: cannot be read: {error}") from error
    return parse_catalogue(text, str(path))


def parse_catalogue(text: str, name: str = "catalog.toml") -> Catalogue:
    """The catalogue in a file's text; ``name`` is how errors call the file."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise CatalogueError(f"{name}: not valid TOML: {error}") from error
    reading = _Reading(text, name)
    reading.only(data, {"product"}, "", 0)
    products = tuple(reading.product(entry, number) for number, entry in enumerate(reading.tables(data, "product", 0)))
    reading.unique([product.name for product in products], "product", "name")
    return Catalogue(products)


class _Reading:
    """Checks entries and knows on which line the n-th table of a sort begins."""

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        self.lines = text.splitlines()
        self.seen: dict[str, int] = {}

    def product(self, entry: dict[str, Any], number: int) -> Product:
        table = "product"
        line = self.line_of(table, number)
        self.only(entry, {"name", "aliases", "own", "feature", "release", "document"}, table, line)
        return Product(
            name=self.text(entry, "name", table, line),
            aliases=self.texts(entry, "aliases", table, line),
            own=self.value(entry, "own", table, line, bool, True, "true or false"),
            features=self.each(entry, "feature", line, self.feature),
            releases=self.each(entry, "release", line, self.release),
            documents=self.each(entry, "document", line, self.document),
        )

    def feature(self, entry: dict[str, Any], table: str, line: int) -> Feature:
        self.only(entry, {"name", "aliases", "about"}, table, line)
        about = self.value(entry, "about", table, line, str, "", "text in quotes")
        return Feature(self.text(entry, "name", table, line), self.texts(entry, "aliases", table, line), about)

    def release(self, entry: dict[str, Any], table: str, line: int) -> Release:
        self.only(entry, {"version", "released_on"}, table, line)
        released = self.value(entry, "released_on", table, line, date, None, "a date such as 2025-03-01")
        if released is None:
            raise self.error(table, line, "released_on", "is missing")
        return Release(self.text(entry, "version", table, line), date(released.year, released.month, released.day))

    def document(self, entry: dict[str, Any], table: str, line: int) -> str:
        self.only(entry, {"title", "kind"}, table, line)
        return self.text(entry, "title", table, line)

    def each(
        self, entry: dict[str, Any], key: str, line: int, make: Callable[[dict[str, Any], str, int], Made]
    ) -> tuple[Made, ...]:
        table = f"product.{key}"
        made = []
        for item in self.tables(entry, key, line):
            number = self.seen.get(table, 0)
            self.seen[table] = number + 1
            made.append(make(item, table, self.line_of(table, number) or line))
        return tuple(made)

    def tables(self, entry: dict[str, Any], key: str, line: int) -> list[dict[str, Any]]:
        items = entry.get(key, [])
        if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
            raise self.error("", line, key, "must be written as [[…]] tables")
        return items

    def text(self, entry: dict[str, Any], key: str, table: str, line: int) -> str:
        said = self.value(entry, key, table, line, str, "", "text in quotes")
        if not said.strip():
            raise self.error(table, line, key, "is missing")
        return str(said.strip())

    def texts(self, entry: dict[str, Any], key: str, table: str, line: int) -> tuple[str, ...]:
        items = self.value(entry, key, table, line, list, [], "a list of texts")
        if not all(isinstance(item, str) and item.strip() for item in items):
            raise self.error(table, line, key, "must be a list of texts")
        return tuple(item.strip() for item in items)

    def value(self, entry: dict[str, Any], key: str, table: str, line: int, kind: type, default: Any, say: str) -> Any:
        said = entry.get(key, default)
        if said is not default and not isinstance(said, kind):
            raise self.error(table, line, key, f"must be {say}")
        return said

    def only(self, entry: dict[str, Any], known: set[str], table: str, line: int) -> None:
        for key in entry.keys() - known:
            raise self.error(table, line, key, f"is not known; known are {', '.join(sorted(known))}")

    def unique(self, names: Sequence[str], table: str, key: str) -> None:
        for number, said in enumerate(names):
            if said in names[:number]:
                raise self.error(table, self.line_of(table, number), key, f"{said!r} stands twice")

    def line_of(self, table: str, number: int) -> int:
        heading = re.compile(rf"\s*\[\[\s*{re.escape(table)}\s*\]\]")
        found = [at for at, line in enumerate(self.lines, 1) if heading.match(line)]
        return found[number] if number < len(found) else 0

    def error(self, table: str, line: int, key: str, problem: str) -> CatalogueError:
        at = next(
            (
                number
                for number, text in enumerate(self.lines[line:], line + 1)
                if re.match(rf"\s*\"?{re.escape(key)}\"?\s*=", text)
            ),
            line or 1,
        )
        return CatalogueError(f"{self.name}, line {at}: {key} {problem}" + (f" (in [[{table}]])" if table else ""))
