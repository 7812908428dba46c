"""What ``catalog.toml`` says: the products, features, releases and documents of a vendor."""

from pathlib import Path

from classifiers.findings import Catalogue, Document, Feature, Product, Release
from models.toml_file import TomlEntry, read_toml


def load_catalogue(path: Path) -> Catalogue:
    """The catalogue in a file; raises TomlFileError at the first bad entry, naming file, line and key."""
    file = read_toml(path)
    file.only("product")
    entries = file.entries("product")
    products = [_product(entry) for entry in entries]
    _refuse_twice(entries, [product.name for product in products], "name")
    return Catalogue(tuple(products))


def _product(entry: TomlEntry) -> Product:
    entry.only("name", "aliases", "own", "feature", "release", "document")
    features, releases, documents = (entry.entries(key) for key in ("feature", "release", "document"))
    product = Product(
        name=entry.text("name"),
        aliases=tuple(entry.texts("aliases")),
        own=entry.flag("own", True),
        features=tuple(_feature(feature) for feature in features),
        releases=tuple(_release(release) for release in releases),
        documents=tuple(_document(document) for document in documents),
    )
    _refuse_twice(features, [feature.name for feature in product.features], "name")
    _refuse_twice(releases, [release.version for release in product.releases], "version")
    _refuse_twice(documents, [document.title for document in product.documents], "title")
    return product


def _feature(entry: TomlEntry) -> Feature:
    entry.only("name", "aliases", "about")
    return Feature(entry.text("name"), tuple(entry.texts("aliases")), entry.text("about", ""))


def _release(entry: TomlEntry) -> Release:
    entry.only("version", "released_on")
    return Release(entry.text("version"), entry.day("released_on"))


def _document(entry: TomlEntry) -> Document:
    entry.only("title", "kind")
    return Document(entry.text("title"), entry.text("kind", ""))


def _refuse_twice(entries: list[TomlEntry], names: list[str], key: str) -> None:
    for place, (entry, name) in enumerate(zip(entries, names, strict=True)):
        if name in names[:place]:
            raise entry.error(f"{name!r} stands here a second time.", key)
