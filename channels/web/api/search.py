"""Searching by the API: whatever the token may see, the best of each sort first."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from pydantic import BaseModel, Field

from channels.web.api.articles import Article, article_of
from channels.web.api.cases import summary_of
from channels.web.api.entrance import Api, TheApi, needs
from channels.web.api.problems import answers
from channels.web.api.registers import client_summary
from channels.web.api.requests import summary_of as request_summary
from channels.web.api.shapes import CaseSummary, ClientSummary, RequestSummary
from channels.web.api.tokens import Caller, Scope
from channels.web.api.writes import OnceRoute
from channels.web.hits import MOST_FOUND, FoundIds, ids_of
from models.store import Store
from models.store.knowledge import PUBLISHED

router = APIRouter(route_class=OnceRoute, tags=["search"])


class FoundContact(BaseModel):
    """A person at a client."""

    id: int
    name: str
    client_id: int


class Found(BaseModel):
    """What holds all the words; a sort that the token may not read is empty."""

    cases: list[CaseSummary] = Field(default_factory=list)
    requests: list[RequestSummary] = Field(default_factory=list, description="Messages for which there is no case.")
    clients: list[ClientSummary] = Field(default_factory=list)
    contacts: list[FoundContact] = Field(default_factory=list)
    articles: list[Article] = Field(default_factory=list)


@router.get("/search", responses=answers())
def search(
    api: TheApi,
    caller: Annotated[Caller, Depends(needs(Scope.CASES_READ))],
    q: Annotated[str, Query(min_length=1, max_length=300)],
) -> Found:
    """Cases by what was written in them, messages without a case, clients, contacts and articles."""
    words = q.replace("\x00", " ")
    with Store.read(api.database) as store:
        if caller.client_id is not None:
            return _of_one_client(store, api, caller.client_id, words)
        return _of_all(store, api, caller, ids_of(store, store.search.find(words, limit=MOST_FOUND)))


def _of_all(store: Store, api: Api, caller: Caller, ids: FoundIds) -> Found:
    found = Found(cases=_lines(store, api, ids.cases))
    found.articles = [
        article_of(row)
        for row in store.knowledge.of_ids(ids.articles)
        if row.state == PUBLISHED or Scope.ARTICLES_WRITE in caller.scopes
    ]
    if Scope.REQUESTS_READ in caller.scopes:
        found.requests = [request_summary(row) for row in store.conversations.requests_of_ids(ids.requests)]
    if Scope.CLIENTS_READ in caller.scopes:
        found.clients = [client_summary(store.clients.get(each)) for each in ids.clients]
        found.contacts = [
            FoundContact(id=row.id, name=row.name, client_id=row.client_id)
            for row in store.clients.contacts_of_ids(ids.contacts)
        ]
    return found


def _of_one_client(store: Store, api: Api, client_id: int, words: str) -> Found:
    """A question that names the client, so that nothing of another is even looked at (H7)."""
    own = store.own.page(client_id, statuses=(), words=words, before=None, limit=MOST_FOUND)
    hits = store.search.find(words, kinds=("article",), limit=MOST_FOUND)
    articles = store.knowledge.of_ids([hit.ref for hit in hits])
    return Found(
        cases=_lines(store, api, [case.id for case, _ in own]),
        articles=[article_of(row) for row in articles if row.state == PUBLISHED],
    )


def _lines(store: Store, api: Api, numbers: Sequence[int]) -> list[CaseSummary]:
    return [summary_of(api.policy, line.case, line.client) for line in store.queue.lines_of(numbers)]
