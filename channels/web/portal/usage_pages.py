"""How the client used its plan, month by month: on the page, as CSV and as PDF (C1, P1)."""

import re
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from channels.web.portal.entrance import Guest, Portal, TheGuest, ThePortal
from channels.web.portal.pages import show
from channels.web.usage_files import usage_csv, usage_pdf
from intake.charges import month_of
from intake.usage import Usage, month_name, months_before, usage_of
from models.store import Store

router = APIRouter()
Month = Annotated[str, Query(max_length=7)]
_MONTH = re.compile(r"20\d\d-(0[1-9]|1[0-2])")
_MONTHS = 12


@router.get("/usage")
def show_usage(portal: ThePortal, guest: TheGuest, month: Month = "") -> Response:
    """One month, and the way to the others."""
    usage = _usage(portal, guest, month)
    months = months_before(month_of(portal.now, guest.zone), _MONTHS)
    return show(
        portal, "usage.html", page="usage", guest=guest, usage=usage, name=month_name(usage.month),
        months=[(each, month_name(each)) for each in months],
        most=max([count for _, count, _ in usage.by_contact], default=1),
    )  # fmt: skip


@router.get("/usage.csv")
def usage_as_csv(portal: ThePortal, guest: TheGuest, month: Month = "") -> Response:
    """The cases of a month, a line each."""
    usage = _usage(portal, guest, month)
    return _file(usage_csv(usage), "text/csv; charset=utf-8", f"support-{usage.month}.csv")


@router.get("/usage.pdf")
def usage_as_pdf(portal: ThePortal, guest: TheGuest, month: Month = "") -> Response:
    """The month to print or to send on."""
    usage = _usage(portal, guest, month)
    return _file(usage_pdf(usage, vendor=portal.policy.vendor), "application/pdf", f"support-{usage.month}.pdf")


def _usage(portal: Portal, guest: Guest, month: str) -> Usage:
    chosen = month if _MONTH.fullmatch(month) else month_of(portal.now, guest.zone)
    with Store.read(portal.database) as store:
        return usage_of(store, portal.policy, store.clients.get(guest.client_id), chosen, now=portal.now)


def _file(content: bytes, kind: str, name: str) -> Response:
    return Response(content, media_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})
