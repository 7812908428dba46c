"""Registers from files that were sent: all of a file or, where an entry is bad, nothing; by the console and the API."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from classifiers.catalogue_file import load_catalogue
from intake.clients_file import read_clients
from intake.errors import NotDecidableError
from intake.policy import Policy
from intake.registry import register_catalogue, register_clients
from models.database import Database
from models.store import Store
from models.toml_file import TomlFileError


def import_clients(
    database: Database, policy: Policy, content: bytes, *, actor: str, now: datetime, prune: bool
) -> int:
    """Registers the clients of a file; how many there were. Raises NotDecidableError, naming the line."""
    with _lying_somewhere(content, "clients.toml") as path:
        entries = read_clients(path, plans=policy.plans, calendars=policy.calendars)
        with Store.open(database) as store:
            register_clients(store, entries, now=now, prune=prune)
            store.audit.record(at=now, actor=actor, act="imported", subject=f"clients:{len(entries)}")
    return len(entries)


def import_catalogue(database: Database, content: bytes, *, actor: str, now: datetime, prune: bool) -> int:
    """Registers the products of a file; how many there were. Raises NotDecidableError, naming the line."""
    with _lying_somewhere(content, "catalog.toml") as path:
        catalogue = load_catalogue(path)
        with Store.open(database) as store:
            register_catalogue(store, catalogue, prune=prune)
            store.audit.record(at=now, actor=actor, act="imported", subject=f"catalogue:{len(catalogue.products)}")
    return len(catalogue.products)


@contextmanager
def _lying_somewhere(content: bytes, name: str) -> Iterator[Path]:
    """The content as a file, for a moment; what is wrong in it is said without the folder that it lies in."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        try:
            yield path
        except TomlFileError as error:
            raise NotDecidableError(str(error).replace(f"{folder}/", "")) from error
