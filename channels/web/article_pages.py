"""Knowledge articles: read and written here, in Markdown; clients find the published ones."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Path
from markdown_it import MarkdownIt
from markupsafe import Markup
from starlette.responses import RedirectResponse, Response

from channels.web.auth import Visit
from channels.web.correction_form import gather_choices
from channels.web.entrance import Console, Form, PostedForm, RefusedFormError, SignedIn, TheConsole, signed_in
from channels.web.fields import words
from channels.web.frame import show
from channels.web.harmless import clean_html
from intake.errors import CaseChangedError, NoSuchCaseError, NotDecidableError
from models.knowledge import ArticleRow
from models.store import Store

Number = Annotated[int, Path(ge=1, le=2**31 - 1)]
STATES = {"draft": "Draft", "published": "Published", "withdrawn": "Withdrawn"}
_LONGEST = 40_000
# No HTML of the writer's own, and what comes out is cleaned once more: an article is shown to clients too.
_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")

router = APIRouter(dependencies=[Depends(signed_in)])


@router.get("/console/articles")
def show_articles(console: TheConsole, visit: SignedIn) -> Response:
    """Every article, by title."""
    with Store.read(console.database) as store:
        articles = store.knowledge.articles()
    return show(console, visit, "articles.html", page="articles", articles=articles, states=STATES)


@router.get("/console/articles/new")
def new_article(console: TheConsole, visit: SignedIn) -> Response:
    """An empty article."""
    return _edit(console, visit, None)


@router.post("/console/articles/new")
def add_article(console: TheConsole, visit: SignedIn, form: PostedForm) -> Response:
    """Writes an article."""
    fields = _fields(form)
    with Store.open(console.database) as store:
        row = store.knowledge.add_article(**fields, updated_at=console.clock(), updated_by=visit.login)
        _record(store, console, visit, "wrote", row.id, fields)
    return RedirectResponse(f"/console/articles/{row.id}", HTTPStatus.SEE_OTHER)


@router.get("/console/articles/{article_id}")
def show_article(console: TheConsole, visit: SignedIn, article_id: Number) -> Response:
    """An article as its readers see it."""
    row = _find(console, article_id)
    return show(
        console, visit, "article.html",
        page="articles", article=row, html=as_html(row.text), states=STATES,
    )  # fmt: skip


@router.get("/console/articles/{article_id}/edit")
def edit_article(console: TheConsole, visit: SignedIn, article_id: Number) -> Response:
    """An article as its writers see it."""
    return _edit(console, visit, _find(console, article_id))


@router.post("/console/articles/{article_id}/edit")
def change_article(console: TheConsole, visit: SignedIn, form: PostedForm, article_id: Number) -> Response:
    """Changes an article unless somebody else did meanwhile."""
    revision = form.get("revision")
    if not revision.isdecimal():
        raise RefusedFormError("This form does not say which state of the article you saw. Load the page again.")
    fields = _fields(form)
    with Store.open(console.database) as store:
        changed = store.knowledge.change_article(
            article_id, revision=int(revision), **fields, updated_at=console.clock(), updated_by=visit.login
        )
        if not changed:
            raise CaseChangedError("Somebody else changed this article while you were writing. Nothing was kept.")
        _record(store, console, visit, "changed", article_id, fields)
    return RedirectResponse(f"/console/articles/{article_id}", HTTPStatus.SEE_OTHER)


def as_html(text: str) -> Markup:
    """Markdown as harmless HTML.

    >>> as_html("A *wing* <script>x()</script> [x](javascript:x())")
    Markup('<p>A <em>wing</em> &lt;script&gt;x()&lt;/script&gt; [x](javascript:x())</p>')
    """
    return Markup(clean_html(_MARKDOWN.render(text)))  # noqa: S704 - it was cleaned just now


def _edit(console: Console, visit: Visit, row: ArticleRow | None) -> Response:
    with Store.read(console.database) as store:
        choices = gather_choices(store)
    return show(console, visit, "article_form.html", page="articles", article=row, choices=choices, states=STATES)


def _find(console: Console, article_id: int) -> ArticleRow:
    with Store.read(console.database) as store:
        row = store.knowledge.article(article_id)
    if row is None:
        raise NoSuchCaseError("There is no such article.")
    return row


def _fields(form: Form) -> dict[str, str | None]:
    title, text = words(form, "title"), form.get("text")
    if not title or not text:
        raise NotDecidableError("An article needs a title and a text.")
    if len(text) > _LONGEST:
        raise NotDecidableError(f"An article has at most {_LONGEST} characters: make two of it.")
    state = form.get("state")
    return {
        "title": title,
        "text": text,
        "product": words(form, "product") or None,
        "feature": words(form, "feature") or None,
        "state": state if state in STATES else "draft",
    }


def _record(
    store: Store, console: Console, visit: Visit, act: str, article_id: int, fields: dict[str, str | None]
) -> None:
    store.audit.record(
        at=console.clock(), actor=visit.actor, act=act, subject=f"article:{article_id}",
        detail={"title": fields["title"], "state": fields["state"]},
    )  # fmt: skip
