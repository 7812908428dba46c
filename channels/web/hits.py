"""What the hits of a search lead to: the console and the API show the same, each in its own shape."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.store import Store
from models.store.search import Hit

MOST_FOUND = 50


@dataclass(frozen=True, slots=True)
class FoundIds:
    """The ids of rows that hits lead to, by sort, the best first; ``requests`` are those without a case."""

    cases: Sequence[int]
    requests: Sequence[int]
    clients: Sequence[int]
    contacts: Sequence[int]
    articles: Sequence[int]


def ids_of(store: Store, hits: Sequence[Hit]) -> FoundIds:
    """Hits by sort; a message or note leads to its cases."""
    of = {kind: [hit.ref for hit in hits if hit.kind == kind] for kind in {hit.kind for hit in hits}}
    requests = of.get("request", [])
    by_request = store.cases.ids_of_requests(requests)
    numbers = [number for request in requests for number in by_request.get(request, [])]
    numbers += of.get("case", []) + store.notes.cases_of(of.get("note", []))
    return FoundIds(
        cases=list(dict.fromkeys(numbers))[:MOST_FOUND],
        requests=[request for request in requests if request not in by_request],
        clients=of.get("client", []),
        contacts=of.get("contact", []),
        articles=of.get("article", []),
    )
