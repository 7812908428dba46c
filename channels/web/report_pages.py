"""Reports in the console: the dashboard, a month of all clients for leads, a month of one client; files of each."""

import re
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query
from starlette.responses import Response

from channels.report_files import client_pdf, lead_csv, lead_pdf
from channels.report_words import acceptance_rows, client_rows, promise_rows, standing_lines
from channels.web import wording
from channels.web.charts import Drawing, beside, columns, lines, rows
from channels.web.entrance import Console, SignedIn, TheConsole, signed_in
from channels.web.frame import show
from channels.web.usage_files import figures_csv, usage_csv
from intake.charges import month_of
from intake.dashboard import Figures, Overview, Series, overview
from intake.errors import NoSuchCaseError
from intake.reports import ClientReport, LeadReport, client_report, lead_report
from intake.usage import month_name, months_before
from models.clients import ClientRow
from models.store import Store

router = APIRouter(dependencies=[Depends(signed_in)])
Month = Annotated[str, Query(max_length=7)]
ClientId = Annotated[int, Path(ge=1, le=2**31 - 1)]
_MONTH = re.compile(r"20\d\d-(0[1-9]|1[0-2])")
_MONTHS = 24
# Months of all clients together are named by the calendar of no client.
_ZONE = "UTC"


@router.get("/console/reports")
def show_dashboard(console: TheConsole, visit: SignedIn) -> Response:
    """How the support group fares now, and over the last weeks."""
    found = _overview(console)
    charts = {
        "load": beside(found.load),
        "ageing": columns(found.ageing),
        "broken": columns(found.broken),
        "kinds": rows(found.kinds),
        "decided": columns(found.decided),
        "acceptance": lines(found.acceptance),
        "learning": lines(found.learning),
    }
    return show(console, visit, "reports.html", page="reports", overview=found, charts_of=charts)


@router.get("/console/reports.csv")
def dashboard_as_csv(console: TheConsole) -> Response:
    """Every figure of the dashboard, a line each."""
    return _file(figures_csv(_overview(console).all), "text/csv; charset=utf-8", "support.csv")


@router.get("/console/reports/month")
def show_month(console: TheConsole, visit: SignedIn, month: Month = "") -> Response:
    """A month of all clients, for leads."""
    report = _of_all(console, month)
    return show(
        console, visit, "report_month.html",
        page="reports", report=report, name=month_name(report.month), months=_months(console, _ZONE),
        clients=_with_ids(console, report), promises=promise_rows(report.promises),
        acceptance=acceptance_rows(report.acceptance), kinds=_counted("Kinds", "Kind", report.by_kind),
        by_severity=_counted("Severities", "Severity", report.by_severity),
    )  # fmt: skip


@router.get("/console/reports/month.csv")
def month_as_csv(console: TheConsole, month: Month = "") -> Response:
    """A month of all clients, a line each."""
    report = _of_all(console, month)
    return _file(lead_csv(report), "text/csv; charset=utf-8", f"support-{report.month}.csv")


@router.get("/console/reports/month.pdf")
def month_as_pdf(console: TheConsole, month: Month = "") -> Response:
    """A month of all clients, to print."""
    report = _of_all(console, month)
    return _file(lead_pdf(report), "application/pdf", f"support-{report.month}.pdf")


@router.get("/console/clients/{client_id}/report")
def show_client_month(console: TheConsole, visit: SignedIn, client_id: ClientId, month: Month = "") -> Response:
    """A client's month: who used the plan and how, and what was promised (E2, P1)."""
    client, report = _of_client(console, client_id, month)
    usage = report.usage
    return show(
        console, visit, "report_client.html",
        page="reports", client=client, report=report, usage=usage, name=month_name(usage.month),
        months=_months(console, client.time_zone), standing=standing_lines(report),
        promises=promise_rows(report.promises),
        counted=[
            _counted("By person", "Person", usage.by_contact), _counted("By location", "Location", usage.by_location),
            _counted("By kind", "Kind", usage.by_kind), _counted("By severity", "Severity", usage.by_severity),
        ],
    )  # fmt: skip


@router.get("/console/clients/{client_id}/report.csv")
def client_month_as_csv(console: TheConsole, client_id: ClientId, month: Month = "") -> Response:
    """The cases of a client's month, a line each."""
    _, report = _of_client(console, client_id, month)
    return _file(usage_csv(report.usage), "text/csv; charset=utf-8", f"client-{client_id}-{report.usage.month}.csv")


@router.get("/console/clients/{client_id}/report.pdf")
def client_month_as_pdf(console: TheConsole, client_id: ClientId, month: Month = "") -> Response:
    """A client's month, to print or to send on."""
    _, report = _of_client(console, client_id, month)
    pdf = client_pdf(report, vendor=console.policy.vendor)
    return _file(pdf, "application/pdf", f"client-{client_id}-{report.usage.month}.pdf")


def _overview(console: Console) -> Overview:
    with Store.read(console.database) as store:
        return overview(store, now=console.clock(), kind_names=wording.KINDS)


def _of_all(console: Console, month: str) -> LeadReport:
    now = console.clock()
    with Store.read(console.database) as store:
        return lead_report(store, console.policy, _chosen(month, month_of(now, _ZONE)), now=now)


def _of_client(console: Console, client_id: int, month: str) -> tuple[ClientRow, ClientReport]:
    now = console.clock()
    with Store.read(console.database) as store:
        client = store.clients.find(client_id)
        if client is None:
            raise NoSuchCaseError("There is no such client.")
        chosen = _chosen(month, month_of(now, client.time_zone))
        return client, client_report(store, console.policy, client, chosen, now=now)


def _chosen(month: str, current: str) -> str:
    return month if _MONTH.fullmatch(month) else current


def _months(console: Console, zone: str) -> list[tuple[str, str]]:
    return [(each, month_name(each)) for each in months_before(month_of(console.clock(), zone), _MONTHS)]


def _with_ids(console: Console, report: LeadReport) -> list[tuple[int, tuple[str | int, ...]]]:
    with Store.read(console.database) as store:
        ids = {client.name: client.id for client in store.clients.all()}
    return [(ids.get(str(row[0]), 0), row) for row in client_rows(report)]


def _counted(title: str, heading: str, counted: list[tuple[str, int, int]]) -> tuple[Figures, Drawing]:
    figures = Figures(
        title,
        heading,
        tuple(name[:1].upper() + name[1:] for name, _, _ in counted),
        (
            Series("Cases", tuple(cases for _, cases, _ in counted)),
            Series("Incidents", tuple(cost for *_, cost in counted)),
        ),
    )
    return figures, rows(figures)


def _file(content: bytes, kind: str, name: str) -> Response:
    return Response(content, media_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})
