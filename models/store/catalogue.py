"""The catalogue's named queries."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.catalogue import DocumentRow, FeatureRow, ProductRow, ReleaseRow

# Made once, because the page of a case asks them whenever it is looked at.
_PRODUCTS = select(ProductRow).order_by(ProductRow.id)
_FEATURES = select(FeatureRow).order_by(FeatureRow.product_id, FeatureRow.name)


class CatalogueShelf:
    """Products with their features, releases and documents."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def products(self) -> list[ProductRow]:
        """Every product, in the order they were registered."""
        return list(self._session.scalars(_PRODUCTS))

    def features(self) -> list[FeatureRow]:
        """Every feature."""
        return list(self._session.scalars(_FEATURES))

    def releases(self, product: str | None = None) -> list[ReleaseRow]:
        """Every release, or those of one product, the oldest first."""
        query = select(ReleaseRow).order_by(ReleaseRow.product_id, ReleaseRow.released_on)
        if product is not None:
            query = query.join(ProductRow).where(ProductRow.name == product)
        return list(self._session.scalars(query))

    def documents(self) -> list[DocumentRow]:
        """Every document."""
        return list(self._session.scalars(select(DocumentRow).order_by(DocumentRow.product_id, DocumentRow.title)))

    def documents_of(self, product: str) -> list[DocumentRow]:
        """The documents about one product, by title."""
        query = select(DocumentRow).join(ProductRow, ProductRow.id == DocumentRow.product_id)
        return list(self._session.scalars(query.where(ProductRow.name == product).order_by(DocumentRow.title)))

    def put_product(self, name: str, *, aliases: Sequence[str], own: bool) -> int:
        """Registers a product by its name, or updates it; its id."""
        row = self._session.scalars(select(ProductRow).where(ProductRow.name == name)).first()
        if row is None:
            row = ProductRow(name=name)
            self._session.add(row)
        row.aliases, row.own = list(aliases), own
        self._session.flush()
        return row.id

    def put_feature(self, product_id: int, name: str, *, aliases: Sequence[str], about: str) -> None:
        """Registers a feature of a product, or updates it."""
        self._session.merge(FeatureRow(product_id=product_id, name=name, aliases=list(aliases), about=about))

    def put_release(self, product_id: int, version: str, released_on: date) -> None:
        """Registers a release of a product, or updates it."""
        self._session.merge(ReleaseRow(product_id=product_id, version=version, released_on=released_on))

    def put_document(self, product_id: int, title: str, kind: str) -> None:
        """Registers a document about a product, or updates it."""
        self._session.merge(DocumentRow(product_id=product_id, title=title, kind=kind))

    def keep_only(
        self, product_id: int, *, features: Sequence[str], releases: Sequence[str], documents: Sequence[str]
    ) -> None:
        """Deletes what a product no longer has."""
        self._session.execute(
            delete(FeatureRow).where(FeatureRow.product_id == product_id, FeatureRow.name.not_in(features))
        )
        self._session.execute(
            delete(ReleaseRow).where(ReleaseRow.product_id == product_id, ReleaseRow.version.not_in(releases))
        )
        self._session.execute(
            delete(DocumentRow).where(DocumentRow.product_id == product_id, DocumentRow.title.not_in(documents))
        )

    def keep_only_products(self, names: Mapping[str, int]) -> None:
        """Deletes products that are not named, with all they have."""
        for product in self.products():
            if product.name not in names:
                self.keep_only(product.id, features=[], releases=[], documents=[])
                self._session.flush()
                self._session.delete(product)
