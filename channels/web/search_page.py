"""Searching all that technicians may see: cases by what was written in them, other messages, clients, articles."""

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from starlette.responses import RedirectResponse, Response

from channels.web.entrance import Console, SignedIn, TheConsole, signed_in
from channels.web.frame import show
from channels.web.queue_page import Line, excerpt, line_of
from classifiers.privacy import mask
from models.cases import RequestRow
from models.clients import ClientRow, ContactRow
from models.knowledge import ArticleRow
from models.store import Store
from models.store.search import Hit

_MOST = 50
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
        found = _look_up(console, store, store.search.find(q, limit=_MOST))
    return show(console, visit, "search.html", page="search", q=q, found=found, now=console.clock())


def _look_up(console: Console, store: Store, hits: Sequence[Hit]) -> Found:
    """The rows that hits stand for; a message or note leads to its cases."""
    of_kind = {kind: [hit.ref for hit in hits if hit.kind == kind] for kind in {hit.kind for hit in hits}}
    requests = of_kind.get("request", [])
    by_request = store.cases.ids_of_requests(requests)
    numbers = [number for request in requests for number in by_request.get(request, [])]
    numbers += of_kind.get("case", []) + store.notes.cases_of(of_kind.get("note", []))
    lines = store.queue.lines_of(list(dict.fromkeys(numbers))[:_MOST])
    without = [request for request in requests if request not in by_request]
    contacts = store.clients.contacts_of_ids(of_kind.get("contact", []))
    return Found(
        [line_of(console, line) for line in lines],
        [_message(row) for row in store.conversations.requests_of_ids(without)],
        [store.clients.get(each) for each in of_kind.get("client", [])],
        [(row, store.clients.get(row.client_id).name) for row in contacts],
        store.knowledge.of_ids(of_kind.get("article", [])),
    )


def _message(row: RequestRow) -> Message:
    return Message(row, mask(row.subject), excerpt(row.text))
