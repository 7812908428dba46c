"""How the client used its plan and how we kept our promises, by month: on the page, as CSV and as PDF (C1, P1, S6)."""

import re
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from channels.report_files import client_pdf
from channels.report_words import promise_rows, standing_lines
from channels.web.portal.entrance import Guest, Portal, TheGuest, ThePortal
from channels.web.portal.pages import show
from channels.web.usage_files import usage_csv
from intake.charges import month_of
from intake.reports import ClientReport, client_report
from intake.usage import month_name, months_before
from models.store import Store

router = APIRouter()
Month = Annotated[str, Query(max_length=7)]
_MONTH = re.compile(r"20\d\d-(0[1-9]|1[0-2])")
_MONTHS = 12
_AT_ONCE = 200


@router.get("/usage")
def show_usage(portal: ThePortal, guest: TheGuest, month: Month = "") -> Response:
    """One month, and the way to the others."""
    report = _report(portal, guest, month)
    months = months_before(month_of(portal.now, guest.zone), _MONTHS)
    return show(
        portal, "usage.html", page="usage", guest=guest, usage=report.usage, name=month_name(report.usage.month),
        months=[(each, month_name(each)) for each in months],
        standing=standing_lines(report)[1:], promises=promise_rows(report.promises), most=_AT_ONCE,
    )  # fmt: skip


@router.get("/usage.csv")
def usage_as_csv(portal: ThePortal, guest: TheGuest, month: Month = "") -> Response:
    """The cases of a month, a line each."""
    usage = _report(portal, guest, month).usage
    return _file(usage_csv(usage), "text/csv; charset=utf-8", f"support-{usage.month}.csv")


@router.get("/usage.pdf")
def usage_as_pdf(portal: ThePortal, guest: TheGuest, month: Month = "") -> Response:
    """The month to print or to send on."""
    report = _report(portal, guest, month)
    pdf = client_pdf(report, vendor=portal.policy.vendor)
    return _file(pdf, "application/pdf", f"support-{report.usage.month}.pdf")


def _report(portal: Portal, guest: Guest, month: str) -> ClientReport:
    chosen = month if _MONTH.fullmatch(month) else month_of(portal.now, guest.zone)
    with Store.read(portal.database) as store:
        client = store.clients.get(guest.client_id)
        return client_report(store, portal.policy, client, chosen, now=portal.now)


def _file(content: bytes, kind: str, name: str) -> Response:
    return Response(content, media_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})
