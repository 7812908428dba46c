"""Importing clients and the catalogue: all or nothing, twice is once, and absence removes only when told to."""

from dataclasses import replace
from pathlib import Path

import pytest

from classifiers.catalogue_file import load_catalogue
from classifiers.findings import Catalogue, Product
from intake.clients_file import read_clients
from intake.registry import load_catalogue as registered
from intake.registry import register_catalogue, register_clients
from models.store import Store
from models.toml_file import TomlFileError
from tests.installation import Installation, samples


def test_importing_twice_changes_nothing(installation: Installation) -> None:
    clients = read_clients(samples() / "clients.toml", plans=installation.policy.plans)
    with Store.open(installation.database) as store:
        register_clients(store, clients, now=installation.now)
        register_catalogue(store, load_catalogue(samples() / "catalog.toml"))

    with Store.read(installation.database) as store:
        assert [row.name for row in store.clients.all()] == ["Lakeview Hospital", "Northside Clinic"]
        northside = store.clients.find_by_name("Northside Clinic")
        assert northside is not None
        assert len(store.clients.contacts(northside.id)) == 2
        assert len(store.clients.agreements(northside.id)) == 1
        assert _in_order(registered(store)) == _in_order(load_catalogue(samples() / "catalog.toml"))


def test_a_bad_entry_stops_the_whole_import(installation: Installation, tmp_path: Path) -> None:
    path = tmp_path / "clients.toml"
    path.write_text('[[client]]\nname = "New Client"\n\n[[client]]\nname = ""\n', encoding="utf-8")

    with pytest.raises(TomlFileError, match=r"line 5"):
        read_clients(path, plans=installation.policy.plans)

    with Store.read(installation.database) as store:
        assert store.clients.find_by_name("New Client") is None


def test_what_is_absent_is_removed_only_when_told_to_h10(installation: Installation, tmp_path: Path) -> None:
    path = tmp_path / "clients.toml"
    path.write_text('[[client]]\nname = "Northside Clinic"\ntime_zone = "America/Chicago"\n', encoding="utf-8")
    clients = read_clients(path, plans=installation.policy.plans)

    with Store.open(installation.database) as store:
        register_clients(store, clients, now=installation.now)
        assert len(store.clients.all()) == 2
        register_clients(store, clients, now=installation.now, prune=True)

    with Store.read(installation.database) as store:
        assert [row.name for row in store.clients.all()] == ["Northside Clinic"]
        gone = store.clients.find_contact("email", "dana.whitfield@northside.example")
    assert gone is not None
    assert gone.removed_at == installation.now


def _in_order(catalogue: Catalogue) -> list[Product]:
    return [
        replace(
            product,
            features=tuple(sorted(product.features, key=lambda feature: feature.name)),
            documents=tuple(sorted(product.documents, key=lambda document: document.title)),
        )
        for product in catalogue.products
    ]
