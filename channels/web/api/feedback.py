"""Where confirmed cases lead, by the API: defect reports and the upgrade committee's queue (D1, D2)."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel

from channels.web.api.acts import CaseReader
from channels.web.api.entrance import Api, TheApi
from channels.web.api.finding import RowId
from channels.web.api.paging import Cursor, Limit, before_of, next_of
from channels.web.api.problems import ProblemError, answers
from channels.web.api.shapes import Page
from channels.web.api.tokens import Caller
from channels.web.api.writes import OnceRoute
from models.cases import CaseRow
from models.feedback import DefectReportRow, EnhancementRow, WishRow
from models.store import Store

router = APIRouter(route_class=OnceRoute, tags=["defects and enhancements"])
_DEFECTS = ("evaluating", "confirmed", "fixed", "declined", "withdrawn")
_ENHANCEMENTS = ("queued", "accepted", "declined", "delivered")
DefectState = Annotated[str | None, Query(pattern=rf"^({'|'.join(_DEFECTS)})$")]
EnhancementState = Annotated[str | None, Query(pattern=rf"^({'|'.join(_ENHANCEMENTS)})$")]


class Defect(BaseModel):
    """A defect report; its standing has two fields, the case's priority and engineering's severity (D1)."""

    id: int
    state: str
    summary: str
    product: str | None
    feature: str | None
    version: str | None
    case_priority: str | None
    technical_severity: str
    reported_at: datetime
    confirmed_at: datetime | None
    tracker_key: str
    fixed_in: str
    cases: list[str]


class Wish(BaseModel):
    """Who asked."""

    case: str
    client_id: int
    requester: str


class Enhancement(BaseModel):
    """An enhancement before the upgrade committee, with who asked (D2)."""

    id: int
    state: str
    subject: str
    product: str | None
    feature: str | None
    decision: str
    queued_at: datetime
    decided_at: datetime | None
    clients: int
    wishes: list[Wish]


@router.get("/defects", responses=answers())
def list_defects(
    api: TheApi, caller: CaseReader, state: DefectState = None, cursor: Cursor = None, limit: Limit = 50
) -> Page[Defect]:
    """Defect reports of every state or of one, the newest first; a token of one client sees those of its cases."""
    states = (state,) if state else _DEFECTS
    with Store.read(api.database) as store:
        rows = store.feedback.page_of_defects(states=states, before=before_of(cursor), limit=limit)
        items = [_defect(api, row, cases) for row in rows if (cases := _own(caller, store, row)) or _sees_all(caller)]
    return Page(items=items, next=next_of([row.id for row in rows], limit))


@router.get("/defects/{report_id}", responses=answers())
def show_defect(api: TheApi, caller: CaseReader, report_id: RowId) -> Defect:
    """One defect report."""
    with Store.read(api.database) as store:
        return defect_of(store, api, caller, report_id)


@router.get("/enhancements", responses=answers())
def list_enhancements(
    api: TheApi, caller: CaseReader, state: EnhancementState = None, cursor: Cursor = None, limit: Limit = 50
) -> Page[Enhancement]:
    """What stands before the upgrade committee, the newest first; a token of one client sees what its people wish."""
    states = (state,) if state else _ENHANCEMENTS
    with Store.read(api.database) as store:
        rows = store.feedback.page_of_enhancements(states=states, before=before_of(cursor), limit=limit)
        wishes = store.feedback.wishes([row.id for row in rows])
    found = [(row, [each for each in wishes if each.enhancement_id == row.id]) for row in rows]
    items = [_enhancement(api, caller, row, asked) for row, asked in found if _asked(caller, asked)]
    return Page(items=items, next=next_of([row.id for row in rows], limit))


@router.get("/enhancements/{enhancement_id}", responses=answers())
def show_enhancement(api: TheApi, caller: CaseReader, enhancement_id: RowId) -> Enhancement:
    """One enhancement with who asked."""
    with Store.read(api.database) as store:
        return enhancement_of(store, api, caller, enhancement_id)


def defect_of(store: Store, api: Api, caller: Caller, report_id: int) -> Defect:
    """A defect report as far as the caller may see it; raises ProblemError 404."""
    row = store.feedback.find_defect(report_id)
    cases = _own(caller, store, row) if row else []
    if row is None or not (cases or _sees_all(caller)):
        raise ProblemError(404, f"There is no defect report {report_id}.")
    return _defect(api, row, cases)


def enhancement_of(store: Store, api: Api, caller: Caller, enhancement_id: int) -> Enhancement:
    """An enhancement as far as the caller may see it; raises ProblemError 404."""
    row = store.feedback.find_enhancement(enhancement_id)
    wishes = list(store.feedback.wishes([row.id])) if row else []
    if row is None or not _asked(caller, wishes):
        raise ProblemError(404, f"There is no enhancement {enhancement_id}.")
    return _enhancement(api, caller, row, wishes)


def _sees_all(caller: Caller) -> bool:
    return caller.client_id is None


def _own(caller: Caller, store: Store, row: DefectReportRow) -> list[CaseRow]:
    return [case for case in store.feedback.cases_of_defect(row.id) if caller.may_see(case.client_id)]


def _asked(caller: Caller, wishes: list[WishRow]) -> bool:
    return _sees_all(caller) or any(caller.may_see(each.client_id) for each in wishes)


def _defect(api: Api, row: DefectReportRow, cases: list[CaseRow]) -> Defect:
    names = [name for name in Defect.model_fields if name != "cases"]
    numbers = [api.policy.numbers.write(case.id) for case in cases]
    return Defect(cases=numbers, **{name: getattr(row, name) for name in names})


def _enhancement(api: Api, caller: Caller, row: EnhancementRow, wishes: list[WishRow]) -> Enhancement:
    names = [name for name in Enhancement.model_fields if name not in ("clients", "wishes", "subject")]
    about = ", ".join(part for part in (row.product, row.feature) if part)
    own = [
        Wish(case=api.policy.numbers.write(each.case_id), client_id=each.client_id, requester=each.requester)
        for each in wishes
        if caller.may_see(each.client_id)
    ]
    clients = len({each.client_id for each in wishes})
    # Its subject quotes whoever asked first: another client does not read it.
    subject = row.subject if len(own) == len(wishes) else about
    return Enhancement(clients=clients, wishes=own, subject=subject, **{name: getattr(row, name) for name in names})
