"""The catalogue: products with their features, releases and documents, kept by leads."""

from http import HTTPStatus

from fastapi import APIRouter, Depends
from starlette.responses import RedirectResponse, Response

from channels.web.entrance import PostedForm, SignedIn, TheConsole, signed_in
from channels.web.fields import is_on, listed, needed_day, words
from channels.web.frame import show
from intake.registry import load_catalogue
from models.store import Store

router = APIRouter(dependencies=[Depends(signed_in)])
_HERE = "/console/catalogue"


@router.get(_HERE)
def show_catalogue(console: TheConsole, visit: SignedIn) -> Response:
    """Every product with all that is known of it."""
    with Store.read(console.database) as store:
        catalogue = load_catalogue(store)
    return show(console, visit, "catalogue.html", page="catalogue", products=catalogue.products)


@router.post("/console/catalogue/products")
def put_product(console: TheConsole, visit: SignedIn, form: PostedForm) -> Response:
    """Registers a product, or changes it."""
    console.administration.put_product(
        words(form, "name"), login=visit.login, aliases=listed(form, "aliases"), own=is_on(form, "own")
    )
    return _back()


@router.post("/console/catalogue/features")
def put_feature(console: TheConsole, visit: SignedIn, form: PostedForm) -> Response:
    """Registers a feature, or changes it."""
    console.administration.put_feature(
        words(form, "product"), words(form, "name"),
        login=visit.login, aliases=listed(form, "aliases"), about=words(form, "about", most=1_000),
    )  # fmt: skip
    return _back()


@router.post("/console/catalogue/releases")
def put_release(console: TheConsole, visit: SignedIn, form: PostedForm) -> Response:
    """Registers a release."""
    console.administration.put_release(
        words(form, "product"), words(form, "version", most=40), needed_day(form, "released_on"), login=visit.login
    )
    return _back()


@router.post("/console/catalogue/documents")
def put_document(console: TheConsole, visit: SignedIn, form: PostedForm) -> Response:
    """Registers a document."""
    console.administration.put_document(
        words(form, "product"), words(form, "title"), words(form, "kind", most=40), login=visit.login
    )
    return _back()


def _back() -> Response:
    return RedirectResponse(_HERE, HTTPStatus.SEE_OTHER)
