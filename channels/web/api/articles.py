"""The knowledge centre by the API: articles that clients read, and the beginnings of technicians' answers (C2)."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response
from pydantic import BaseModel, StringConstraints

from channels.web.api.entrance import Api, IdempotencyKey, IfMatch, TheApi, check_lead, known_caller, needs
from channels.web.api.finding import RowId
from channels.web.api.paging import Cursor, Limit, before_of, next_of
from channels.web.api.problems import ProblemError, answers
from channels.web.api.shapes import Line, Name, Page, Taken, Words
from channels.web.api.tokens import Caller, Scope
from channels.web.api.writes import OnceRoute
from models.knowledge import AnswerTemplateRow, ArticleRow
from models.store import Store
from models.store.knowledge import PUBLISHED

router = APIRouter(route_class=OnceRoute, tags=["knowledge"])
_STATES = r"^(draft|published|withdrawn)$"
Known = Annotated[Caller, Depends(known_caller)]
Writer = Annotated[Caller, Depends(needs(Scope.ARTICLES_WRITE))]


async def _leading(caller: Annotated[Caller, Depends(needs(Scope.TEMPLATES_WRITE))]) -> Caller:
    check_lead(caller)
    return caller


Lead = Annotated[Caller, Depends(_leading)]


class ArticleIn(Taken):
    """A knowledge article in Markdown."""

    title: Name
    text: Words
    product: Line | None = None
    feature: Line | None = None
    state: Annotated[str, StringConstraints(pattern=_STATES)] = "draft"


class Article(BaseModel):
    """A knowledge article; its ETag is its revision."""

    id: int
    title: str
    text: str
    product: str | None
    feature: str | None
    state: str
    updated_at: datetime
    revision: int


class TemplateIn(Taken):
    """The beginning of an answer; ``{contact}``, ``{number}`` and ``{vendor}`` are filled in."""

    name: Annotated[Name, StringConstraints(max_length=80)]
    text: Annotated[Words, StringConstraints(max_length=10_000)]


class Template(BaseModel):
    """The beginning of an answer."""

    id: int
    name: str
    text: str
    updated_at: datetime
    updated_by: str


@router.get("/articles", responses=answers())
def search_articles(
    api: TheApi,
    caller: Known,
    q: Annotated[str, Query(max_length=200)] = "",
    state: Annotated[str, Query(pattern=_STATES, description="Others than published ones are for writers.")] = (
        PUBLISHED
    ),
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Page[Article]:
    """Articles of a state: the best that hold the words, or all, the newest first."""
    if state != PUBLISHED and Scope.ARTICLES_WRITE not in caller.scopes:
        raise ProblemError(403, f"The token {caller.token_name!r} has not the scope {Scope.ARTICLES_WRITE}.")
    with Store.read(api.database) as store:
        if not q.strip("\x00 "):
            rows = store.knowledge.page(state, before=before_of(cursor), limit=limit)
            return Page(items=[article_of(row) for row in rows], next=next_of([row.id for row in rows], limit))
        hits = store.search.find(q.replace("\x00", " "), kinds=("article",), limit=limit)
        rows = [row for row in store.knowledge.of_ids([hit.ref for hit in hits]) if row.state == state]
    return Page(items=[article_of(row) for row in rows])


@router.post("/articles", status_code=201, responses=answers())
def write_article(
    api: TheApi, caller: Writer, body: ArticleIn, response: Response, _key: IdempotencyKey = None
) -> Article:
    """Writes an article."""
    with Store.open(api.database) as store:
        row = store.knowledge.add_article(**body.model_dump(), updated_at=api.now, updated_by=caller.login)
        _record(store, api, caller, "wrote", row.id, body)
        return _shown(row, response)


@router.get("/articles/{article_id}", responses=answers())
def show_article(api: TheApi, caller: Known, article_id: RowId, response: Response) -> Article:
    """One article; drafts are for those who may write them."""
    with Store.read(api.database) as store:
        row = _find(store, article_id)
        if row.state != PUBLISHED and Scope.ARTICLES_WRITE not in caller.scopes:
            raise _missing(article_id)
        return _shown(row, response)


@router.put("/articles/{article_id}", responses=answers(412))
def change_article(
    api: TheApi,
    caller: Writer,
    article_id: RowId,
    body: ArticleIn,
    response: Response,
    seen: IfMatch = None,
    _key: IdempotencyKey = None,
) -> Article:
    """Writes an article anew, unless somebody else changed it since you looked (412)."""
    with Store.open(api.database) as store:
        row = _find(store, article_id)
        tags = {each.strip() for each in (seen or "*").split(",")}
        if not {"*", _etag(row)} & tags or not store.knowledge.change_article(
            article_id, revision=row.revision, **body.model_dump(), updated_at=api.now, updated_by=caller.login
        ):
            raise ProblemError(412, "The article was changed since you looked at it; look again.")
        _record(store, api, caller, "changed", article_id, body)
    with Store.read(api.database) as store:
        return _shown(_find(store, article_id), response)


@router.get("/templates", responses=answers())
def list_templates(api: TheApi, _caller: Annotated[Caller, Depends(needs(Scope.TEMPLATES_READ))]) -> list[Template]:
    """The beginnings of answers, by name."""
    with Store.read(api.database) as store:
        return [_template(row) for row in store.knowledge.templates()]


@router.post("/templates", responses=answers())
def put_template(api: TheApi, caller: Lead, body: TemplateIn, _key: IdempotencyKey = None) -> Template:
    """Keeps the beginning of an answer, or writes the one of that name anew; for leads."""
    with Store.open(api.database) as store:
        store.knowledge.put_template(body.name, text=body.text, by=caller.login, now=api.now)
        store.audit.record(at=api.now, actor=caller.actor, act="wrote", subject=f"template:{body.name}")
        return next(_template(row) for row in store.knowledge.templates() if row.name == body.name)


@router.delete("/templates/{template_id}", status_code=204, responses=answers())
def drop_template(api: TheApi, caller: Lead, template_id: RowId, _key: IdempotencyKey = None) -> None:
    """Deletes the beginning of an answer; for leads."""
    with Store.open(api.database) as store:
        if not store.knowledge.drop_template(template_id):
            raise ProblemError(404, f"There is no template {template_id}.")
        store.audit.record(at=api.now, actor=caller.actor, act="dropped", subject=f"template:{template_id}")


def _find(store: Store, article_id: int) -> ArticleRow:
    row = store.knowledge.article(article_id)
    if row is None:
        raise _missing(article_id)
    return row


def _missing(article_id: int) -> ProblemError:
    return ProblemError(404, f"There is no article {article_id}.")


def _etag(row: ArticleRow) -> str:
    return f'"{row.id}.{row.revision}"'


def _record(store: Store, api: Api, caller: Caller, act: str, article_id: int, body: ArticleIn) -> None:
    detail = {"title": body.title, "state": body.state}
    store.audit.record(at=api.now, actor=caller.actor, act=act, subject=f"article:{article_id}", detail=detail)


def _shown(row: ArticleRow, response: Response) -> Article:
    response.headers["ETag"] = _etag(row)
    return article_of(row)


def article_of(row: ArticleRow) -> Article:
    """An article as an answer."""
    return Article(**{name: getattr(row, name) for name in Article.model_fields})


def _template(row: AnswerTemplateRow) -> Template:
    return Template(**{name: getattr(row, name) for name in Template.model_fields})
