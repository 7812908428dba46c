"""Monthly reports by the API: one client's, and all of them for leads; as JSON, CSV and PDF (C1, P1, S6)."""

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Response
from pydantic import BaseModel

from channels.report_files import client_pdf, lead_csv, lead_pdf
from channels.web.api.entrance import Api, TheApi, check_lead, needs
from channels.web.api.finding import RowId, own_client
from channels.web.api.problems import ProblemError, answers
from channels.web.api.tokens import Caller, Scope
from channels.web.api.writes import OnceRoute
from channels.web.usage_files import usage_csv
from intake.reports import ClientReport, Kept, LeadReport, client_report, lead_report
from models.store import Store

router = APIRouter(route_class=OnceRoute, tags=["reports"])
Reader = Annotated[Caller, Depends(needs(Scope.REPORTS_READ))]
Month = Annotated[str, Path(pattern=r"^20[0-9]{2}-(0[1-9]|1[0-2])$", description="Such as 2026-11.")]


async def _leading(caller: Reader) -> Caller:
    if caller.client_id is not None:
        raise ProblemError(403, "A token of one client reads that client's reports.")
    check_lead(caller)
    return caller


Lead = Annotated[Caller, Depends(_leading)]


class Counted(BaseModel):
    """Cases of one sort, and what they cost."""

    name: str
    cases: int
    incidents: int


class Promise(BaseModel):
    """How often a promised time was kept, broken, or is still running."""

    promise: str
    kept: int
    broken: int
    running: int


class ClientMonth(BaseModel):
    """A client's month."""

    client: str
    month: str
    plan: str | None
    cases: int
    incidents: int
    allowance: int | None
    left: int | None
    beyond: int
    escalated: int
    promises: list[Promise]
    by_person: list[Counted]
    by_location: list[Counted]
    by_kind: list[Counted]
    by_severity: list[Counted]


class LeadMonth(BaseModel):
    """A month of all clients, and how far suggestions were taken as they were."""

    month: str
    clients: list[ClientMonth]
    promises: list[Promise]
    by_kind: list[Counted]
    by_severity: list[Counted]
    acceptance: dict[str, int]


@router.get("/reports/{month}", responses=answers())
def show_month(api: TheApi, _caller: Lead, month: Month) -> LeadMonth:
    """A month of all clients; for leads."""
    report = _of_all(api, month)
    return LeadMonth(
        month=month,
        clients=[_client_month(each) for each in report.clients],
        promises=_promises(report.promises),
        by_kind=_counted(report.by_kind),
        by_severity=_counted(report.by_severity),
        acceptance=asdict(report.acceptance),
    )


def _file(kind: str) -> dict[int | str, dict[str, Any]]:
    return answers() | {200: {"content": {kind: {}}, "description": "The file"}}


@router.get("/reports/{month}/csv", response_class=Response, responses=_file("text/csv"))
def month_as_csv(api: TheApi, _caller: Lead, month: Month) -> Response:
    """A month of all clients, a line each."""
    return Response(lead_csv(_of_all(api, month)), media_type="text/csv")


@router.get("/reports/{month}/pdf", response_class=Response, responses=_file("application/pdf"))
def month_as_pdf(api: TheApi, _caller: Lead, month: Month) -> Response:
    """A month of all clients, to print."""
    return Response(lead_pdf(_of_all(api, month)), media_type="application/pdf")


@router.get("/clients/{client_id}/reports/{month}", responses=answers())
def show_client_month(api: TheApi, caller: Reader, client_id: RowId, month: Month) -> ClientMonth:
    """A client's month: usage by person, location, kind and severity, promises, and what is left (E2, P1)."""
    return _client_month(_of_client(api, caller, client_id, month))


@router.get("/clients/{client_id}/reports/{month}/csv", response_class=Response, responses=_file("text/csv"))
def client_month_as_csv(api: TheApi, caller: Reader, client_id: RowId, month: Month) -> Response:
    """The cases of a client's month, a line each."""
    return Response(usage_csv(_of_client(api, caller, client_id, month).usage), media_type="text/csv")


@router.get("/clients/{client_id}/reports/{month}/pdf", response_class=Response, responses=_file("application/pdf"))
def client_month_as_pdf(api: TheApi, caller: Reader, client_id: RowId, month: Month) -> Response:
    """A client's month, to print or to send on."""
    report = _of_client(api, caller, client_id, month)
    return Response(client_pdf(report, vendor=api.policy.vendor), media_type="application/pdf")


def _of_all(api: Api, month: str) -> LeadReport:
    with Store.read(api.database) as store:
        return lead_report(store, api.policy, month, now=api.now)


def _of_client(api: Api, caller: Caller, client_id: int, month: str) -> ClientReport:
    with Store.read(api.database) as store:
        return client_report(store, api.policy, own_client(store, caller, client_id), month, now=api.now)


def _client_month(report: ClientReport) -> ClientMonth:
    usage, allowance = report.usage, report.usage.allowance
    return ClientMonth(
        client=usage.client,
        month=usage.month,
        plan=usage.plan.name if usage.plan else None,
        cases=len(usage.cases),
        incidents=usage.incidents,
        allowance=allowance.limit if allowance else None,
        left=allowance.left if allowance else None,
        beyond=report.beyond,
        escalated=report.escalated,
        promises=_promises(report.promises),
        by_person=_counted(usage.by_contact),
        by_location=_counted(usage.by_location),
        by_kind=_counted(usage.by_kind),
        by_severity=_counted(usage.by_severity),
    )


def _counted(rows: list[tuple[str, int, int]]) -> list[Counted]:
    return [Counted(name=name, cases=cases, incidents=incidents) for name, cases, incidents in rows]


def _promises(promises: tuple[Kept, ...]) -> list[Promise]:
    return [Promise(**asdict(each)) for each in promises]
