"""Errors in files that people write name the file, the line and the key."""

from pathlib import Path

import pytest

from classifiers.catalogue_file import load_catalogue
from intake.clients_file import read_clients
from models.toml_file import TomlFileError

PLANS = ("Silver", "Gold")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('[[client]]\nname = "A"\ntime_zne = "UTC"\n', r"line 3: client.time_zne: .* did you mean 'time_zone'"),
        ('[[client]]\ntime_zone = "UTC"\n', r"line 1: client: 'name' is missing"),
        ('[[client]]\nname = "A"\ntime_zone = "Mars/Base"\n', r"line 3: client.time_zone: 'Mars/Base' is no time zone"),
        ('[[client]]\nname = "A"\ndomains = ["a@b"]\n', r"line 3: client.domains: 'a@b' is no mail domain"),
        ('[[client]]\nname = "A"\n[[client.contact]]\nname = "B"\n', r"line 3: client.contact: needs 'emails'"),
        (
            '[[client]]\nname = "A"\n[[client.agreement]]\nplan = "Slver"\nstarts_on = 2026-01-01\n',
            r"line 4: client.agreement.plan: 'Slver' is no plan of the settings; did you mean 'Silver'",
        ),
        (
            '[[client]]\nname = "A"\n[[client.agreement]]\nplan = "Gold"\nstarts_on = "soon"\n',
            r"line 5: client.agreement.starts_on: must be a date",
        ),
        (
            '[[client]]\nname = "A"\ndomains = ["a.example"]\n[[client]]\nname = "B"\ndomains = ["A.example"]\n',
            r"line 4: client: the domain 'a.example' stands already at 'A'",
        ),
        ('[[client]]\nname = "A\n', r"is not TOML"),
    ],
)
def test_a_bad_entry_of_clients_toml_is_named_with_its_line(tmp_path: Path, text: str, complaint: str) -> None:
    path = tmp_path / "clients.toml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(TomlFileError, match=complaint):
        read_clients(path, plans=PLANS)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('[[product]]\nname = "P"\nown = "yes"\n', r"line 3: product.own: must be true or false"),
        ('[[product]]\nname = "P"\n[[product.feature]]\nabout = "x"\n', r"line 3: product.feature: 'name' is missing"),
        (
            '[[product]]\nname = "P"\n[[product.release]]\nversion = "1"\nreleased_on = "2026"\n',
            r"line 5: product.release.released_on: must be a date",
        ),
        (
            '[[product]]\nname = "P"\n\n[[product]]\nname = "P"\n',
            r"line 5: product.name: 'P' stands here a second time",
        ),
    ],
)
def test_a_bad_entry_of_catalog_toml_is_named_with_its_line(tmp_path: Path, text: str, complaint: str) -> None:
    path = tmp_path / "catalog.toml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(TomlFileError, match=complaint):
        load_catalogue(path)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(TomlFileError, match="cannot be read"):
        load_catalogue(tmp_path / "nowhere.toml")
