"""Cases by the API: the list, one of them, its time line."""

from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Response

from channels.web.api.entrance import TheApi, needs
from channels.web.api.finding import Number, etag_of, own_case
from channels.web.api.paging import Cursor, Limit, next_of
from channels.web.api.problems import answers
from channels.web.api.shapes import CaseFile, CaseSummary, Page
from channels.web.api.tokens import Caller, Scope
from channels.web.api.writes import OnceRoute
from intake.case_file import case_file
from intake.policy import Policy
from models.cases import CaseRow
from models.store import Store
from models.store.queue import CaseFilter, ListedCase, Order
from models.vocabulary import Kind, Severity

router = APIRouter(route_class=OnceRoute, tags=["cases"])
Reader = Annotated[Caller, Depends(needs(Scope.CASES_READ))]
Statuses = Annotated[list[str] | None, Query(max_length=10, description="new, open, waiting, resolved, closed …")]
Text = Annotated[str | None, Query(max_length=200)]


@router.get("/cases", responses=answers())
def list_cases(
    api: TheApi,
    caller: Reader,
    status: Statuses = None,
    severity: Severity | None = None,
    kind: Kind | None = None,
    client_id: Annotated[int | None, Query(ge=1, le=2**31 - 1)] = None,
    assigned_to: Text = None,
    due_before: datetime | None = None,
    escalated: bool = False,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Page[CaseSummary]:
    """Cases through a filter, the newest first, a page at a time."""
    if due_before is not None and due_before.tzinfo is None:
        due_before = due_before.replace(tzinfo=api.now.tzinfo)
    chosen = CaseFilter(
        statuses=tuple(_storable(each) for each in status or ()),
        severity=severity.value if severity else None,
        kind=kind.value if kind else None,
        client_id=caller.client_id or client_id,
        assigned_to=_storable(assigned_to) if assigned_to else None,
        due_before=due_before,
        escalated=escalated,
        order=Order.NEWEST_FIRST,
    )
    if client_id and not caller.may_see(client_id):
        return Page(items=[])
    with Store.read(api.database) as store:
        page = store.queue.page(chosen, limit=limit, after=cursor or "")
    lines = [summary_of(api.policy, line.case, line.client) for line in page.lines]
    return Page(items=lines, next=next_of([line.case.id for line in page.lines], limit))


@router.get("/cases/{number}", responses=answers())
def show_case(api: TheApi, caller: Reader, number: Number, response: Response) -> CaseFile:
    """A case with all that is known of it; ``ETag`` is its revision."""
    with Store.read(api.database) as store:
        case = own_case(store, api, caller, number)
        return shown(store, api.policy, case, response)


def shown(store: Store, policy: Policy, case: CaseRow, response: Response) -> CaseFile:
    """The case as an answer, with its ETag."""
    response.headers["ETag"] = etag_of(case)
    return CaseFile.model_validate(case_file(store, policy, case))


def summary_of(policy: Policy, case: CaseRow | ListedCase, client: str) -> CaseSummary:
    """A case as a list shows it."""
    values: dict[str, Any] = {
        name: getattr(case, name) for name in CaseSummary.model_fields if name not in ("number", "client")
    }
    return CaseSummary(number=policy.numbers.write(case.id), client=client, **values)


def _storable(text: str) -> str:
    return text.replace("\x00", "")
