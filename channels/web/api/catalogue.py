"""The catalogue, the knowledge centre and the readers by the API."""

from datetime import date, datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query
from pydantic import BaseModel, Field

from channels.web.api.entrance import IdempotencyKey, TheApi, check_lead, known_caller, needs
from channels.web.api.finding import RowId
from channels.web.api.paging import Limit
from channels.web.api.problems import ProblemError, answers
from channels.web.api.shapes import Line, Name, Taken, Words
from channels.web.api.tokens import Caller, Scope
from channels.web.api.writes import OnceRoute
from classifiers.findings import Catalogue, Document, Feature, Product, Release
from intake.registry import load_catalogue, register_catalogue
from models.knowledge import ArticleRow
from models.people import ReaderRow
from models.store import Store
from models.store.knowledge import PUBLISHED

router = APIRouter(route_class=OnceRoute, tags=["catalogue and knowledge"])


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


class ArticleIn(Taken):
    """A knowledge article in Markdown."""

    title: Name
    text: Words
    product: Line | None = None
    feature: Line | None = None
    state: Annotated[str, Field(pattern=r"^(draft|published|withdrawn)$")] = "draft"


class Article(BaseModel):
    """A knowledge article."""

    id: int
    title: str
    text: str
    product: str | None
    feature: str | None
    state: str
    updated_at: datetime


class ReaderShape(BaseModel):
    """A trained reader with its figures."""

    id: str
    state: str
    trained_at: datetime
    figures: dict[str, float]


Known = Annotated[Caller, Depends(known_caller)]


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


@router.get("/articles", responses=answers())
def search_articles(
    api: TheApi, _caller: Known, q: Annotated[str, Query(max_length=200)] = "", limit: Limit = 20
) -> list[Article]:
    """Published articles: those that hold the words, or all by title."""
    with Store.read(api.database) as store:
        if not q.strip("\x00 "):
            rows = store.knowledge.articles(state=PUBLISHED, limit=limit)
        else:
            hits = store.search.find(q.replace("\x00", " "), kinds=("article",), limit=limit)
            rows = [row for row in store.knowledge.of_ids([hit.ref for hit in hits]) if row.state == PUBLISHED]
    return [_article(row) for row in rows]


@router.post("/articles", status_code=201, responses=answers())
def write_article(
    api: TheApi,
    caller: Annotated[Caller, Depends(needs(Scope.ARTICLES_WRITE))],
    body: ArticleIn,
    _key: IdempotencyKey = None,
) -> Article:
    """Writes an article."""
    with Store.open(api.database) as store:
        row = store.knowledge.add_article(**body.model_dump(), updated_at=api.now, updated_by=caller.login)
        store.audit.record(at=api.now, actor=caller.actor, act="wrote", subject=f"article:{row.id}")
        return _article(row)


@router.get("/articles/{article_id}", responses=answers())
def show_article(api: TheApi, caller: Known, article_id: RowId) -> Article:
    """One article; drafts are for those who may write them."""
    with Store.read(api.database) as store:
        row = store.knowledge.article(article_id)
    if row is None or (row.state != PUBLISHED and Scope.ARTICLES_WRITE not in caller.scopes):
        raise ProblemError(404, f"There is no article {article_id}.")
    return _article(row)


@router.get("/readers", responses=answers())
def list_readers(api: TheApi, _caller: Annotated[Caller, Depends(needs(Scope.READERS_READ))]) -> list[ReaderShape]:
    """The trained readers, the newest first, with their figures."""
    with Store.read(api.database) as store:
        return [_reader(row) for row in store.people.readers()]


@router.post("/readers/{reader_id}/promote", responses=answers())
def promote_reader(
    api: TheApi,
    caller: Annotated[Caller, Depends(needs(Scope.READERS_WRITE))],
    reader_id: Annotated[str, Path(max_length=100, pattern=r"^[A-Za-z0-9._-]+$")],
    _key: IdempotencyKey = None,
) -> list[ReaderShape]:
    """Lets a trained reader serve; running workers take it at their next start."""
    check_lead(caller)
    with Store.open(api.database) as store:
        if not store.people.promote(reader_id, now=api.now):
            raise ProblemError(404, f"There is no trained reader {reader_id!r}.")
        store.audit.record(at=api.now, actor=caller.actor, act="promoted", subject=f"reader:{reader_id}")
        return [_reader(row) for row in store.people.readers()]


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


def _article(row: ArticleRow) -> Article:
    return Article(
        id=row.id,
        title=row.title,
        text=row.text,
        product=row.product,
        feature=row.feature,
        state=row.state,
        updated_at=row.updated_at,
    )


def _reader(row: ReaderRow) -> ReaderShape:
    figures = {name: float(value) for name, value in row.figures.items() if isinstance(value, int | float)}
    return ReaderShape(id=row.id, state=row.state, trained_at=row.trained_at, figures=figures)
