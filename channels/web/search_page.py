"""Searching all that technicians may see: cases by what was written in them, other messages, clients, articles."""

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from starlette.responses import RedirectResponse, Response

from channels.web.entrance import Console, SignedIn, TheConsole, signed_in
from channels.web.frame import show
from channels.web.hits import MOST_FOUND, FoundIds, ids_of
from channels.web.queue_page import Line, excerpt, line_of
from classifiers.privacy import mask
from models.cases import RequestRow
from models.clients import ClientRow, ContactRow
from models.knowledge import ArticleRow
from models.store import Store

router = APIRouter(dependencies=[Depends(signed_in)])


@dataclass(frozen=True, slots=True)
class Message:
    """A message for which there is no case: held, noted or automatic; patient data in it is masked (H28)."""

    row: RequestRow
    subject: str
    excerpt: str


@dataclass(frozen=True, slots=True)
class Found:
    """What bears the words, the best of each sort first."""

    lines: Sequence[Line]
    messages: Sequence[Message]
    clients: Sequence[ClientRow]
    contacts: Sequence[tuple[ContactRow, str]]
    articles: Sequence[ArticleRow]

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found."""
        return not (self.lines or self.messages or self.clients or self.contacts or self.articles)


@router.get("/console/search")
def search(console: TheConsole, visit: SignedIn, q: Annotated[str, Query(max_length=300)] = "") -> Response:
    """What bears all the words; the number of a case leads to it."""
    numbers = console.policy.numbers.find_all(q) if len(q.split()) == 1 else []
    with Store.read(console.database) as store:
        if len(numbers) == 1 and store.cases.find(numbers[0]) is not None:
            address = f"/console/cases/{console.policy.numbers.write(numbers[0])}"
            return RedirectResponse(address, HTTPStatus.SEE_OTHER)
        found = _look_up(console, store, ids_of(store, store.search.find(q, limit=MOST_FOUND)))
    return show(console, visit, "search.html", page="search", q=q, found=found, now=console.clock())


def _look_up(console: Console, store: Store, ids: FoundIds) -> Found:
    """The rows that hits lead to."""
    return Found(
        [line_of(console, line) for line in store.queue.lines_of(ids.cases)],
        [_message(row) for row in store.conversations.requests_of_ids(ids.requests)],
        [store.clients.get(each) for each in ids.clients],
        [(row, store.clients.get(row.client_id).name) for row in store.clients.contacts_of_ids(ids.contacts)],
        store.knowledge.of_ids(ids.articles),
    )


def _message(row: RequestRow) -> Message:
    return Message(row, mask(row.subject), excerpt(row.text))
