"""The knowledge centre: published articles, found by their words (C2)."""

from typing import Annotated

from fastapi import APIRouter, Path, Query
from starlette.responses import Response

from channels.web.article_pages import as_html
from channels.web.portal.entrance import TheGuest, ThePortal
from channels.web.portal.pages import show
from models.store import Store
from models.store.knowledge import PUBLISHED

router = APIRouter()
_AT_ONCE = 50


@router.get("/articles")
def find_articles(portal: ThePortal, guest: TheGuest, q: Annotated[str, Query(max_length=200)] = "") -> Response:
    """The articles that hold the words; all of them, by title, without any."""
    with Store.read(portal.database) as store:
        if q.strip("\x00 "):
            hits = store.search.find(q.replace("\x00", " "), kinds=("article",), limit=_AT_ONCE)
            rows = [row for row in store.knowledge.of_ids([hit.ref for hit in hits]) if row.state == PUBLISHED]
        else:
            rows = store.knowledge.articles(state=PUBLISHED, limit=_AT_ONCE)
    return show(portal, "articles.html", page="articles", guest=guest, articles=rows, q=q)


@router.get("/articles/{article_id}")
def show_article(portal: ThePortal, guest: TheGuest, article_id: Annotated[int, Path(ge=1, le=2**31 - 1)]) -> Response:
    """One article; a draft reads as if it were not there."""
    with Store.read(portal.database) as store:
        row = store.knowledge.article(article_id)
    if row is None or row.state != PUBLISHED:
        return show(portal, "error.html", page="articles", guest=guest, status=404, title="Not found",
                    sentence="There is no such article.")  # fmt: skip
    return show(portal, "article.html", page="articles", guest=guest, article=row, html=as_html(row.text))
