"""The catalogue by the API: products with their features, releases and documents (E6)."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends
from pydantic import Field

from channels.web.api.entrance import IdempotencyKey, TheApi, check_lead, needs
from channels.web.api.problems import answers
from channels.web.api.shapes import Line, Name, Taken
from channels.web.api.tokens import Caller, Scope
from channels.web.api.writes import OnceRoute
from classifiers.findings import Catalogue, Document, Feature, Product, Release
from intake.registry import load_catalogue, register_catalogue
from models.store import Store

router = APIRouter(route_class=OnceRoute, tags=["catalogue"])


class FeatureShape(Taken):
    """A feature of a product."""

    name: Name
    aliases: list[Name] = Field(default_factory=list, max_length=50)
    about: Line = ""


class ReleaseShape(Taken):
    """A published version."""

    version: Name
    released_on: date = Field(strict=False)


class DocumentShape(Taken):
    """A document of the vendor's own."""

    title: Name
    kind: Line = ""


class ProductShape(Taken):
    """A product; own is false where it is not wholly the vendor's (E6)."""

    name: Name
    aliases: list[Name] = Field(default_factory=list, max_length=50)
    own: bool = True
    features: list[FeatureShape] = Field(default_factory=list, max_length=500)
    releases: list[ReleaseShape] = Field(default_factory=list, max_length=500)
    documents: list[DocumentShape] = Field(default_factory=list, max_length=500)


@router.get("/catalogue", responses=answers())
def show_catalogue(api: TheApi, _caller: Annotated[Caller, Depends(needs(Scope.CATALOGUE_READ))]) -> list[ProductShape]:
    """Every product with its features, releases and documents."""
    with Store.read(api.database) as store:
        catalogue = load_catalogue(store)
    return [_product_shape(product) for product in catalogue.products]


@router.post("/catalogue", responses=answers())
def register_product(
    api: TheApi,
    caller: Annotated[Caller, Depends(needs(Scope.CATALOGUE_WRITE))],
    body: ProductShape,
    _key: IdempotencyKey = None,
) -> ProductShape:
    """Registers a product by its name, or updates it: what is absent stays."""
    check_lead(caller)
    with Store.open(api.database) as store:
        register_catalogue(store, Catalogue((_product(body),)))
        store.audit.record(at=api.now, actor=caller.actor, act="registered", subject=f"product:{body.name}")
        catalogue = load_catalogue(store)
    return next(_product_shape(each) for each in catalogue.products if each.name == body.name)


def _product(body: ProductShape) -> Product:
    return Product(
        name=body.name,
        aliases=tuple(body.aliases),
        own=body.own,
        features=tuple(Feature(each.name, tuple(each.aliases), each.about) for each in body.features),
        releases=tuple(Release(each.version, each.released_on) for each in body.releases),
        documents=tuple(Document(each.title, each.kind) for each in body.documents),
    )


def _product_shape(product: Product) -> ProductShape:
    return ProductShape.model_construct(
        name=product.name,
        aliases=list(product.aliases),
        own=product.own,
        features=[
            FeatureShape.model_construct(name=each.name, aliases=list(each.aliases), about=each.about)
            for each in product.features
        ],
        releases=[
            ReleaseShape.model_construct(version=each.version, released_on=each.released_on)
            for each in product.releases
        ],
        documents=[DocumentShape.model_construct(title=each.title, kind=each.kind) for each in product.documents],
    )
