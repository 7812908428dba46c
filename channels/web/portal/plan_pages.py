"""The client's plan: seen by all of its people, changed by its purchasing representatives (E7, E8)."""

from datetime import date

from fastapi import APIRouter
from starlette.responses import RedirectResponse, Response

from channels.web.portal.case_view import own_case
from channels.web.portal.entrance import Guest, GuestsForm, Portal, TheGuest, ThePortal
from channels.web.portal.pages import show
from channels.web.portal.sending import send_follow_up
from intake.errors import DeskError
from intake.self_service import SelfService
from intake.standing import standing_of
from models.store import Store

router = APIRouter()
_NEEDS_FEE = "third_party_needs_fee"
_DONE = {
    "changed": "Your plan is changed.",
    "authorised": "Thank you. The fee is authorised, and a technician takes care of it.",
}


@router.get("/plan")
def show_plan(portal: ThePortal, guest: TheGuest, done: str = "") -> Response:
    """What the client bought and runs, and who may change it."""
    return _page(portal, guest, notice=_DONE.get(done, ""))


@router.post("/plan")
def change_plan(portal: ThePortal, guest: TheGuest, form: GuestsForm) -> Response:
    """A representative changes the plan; anybody else is told who can (E8)."""
    service = SelfService(portal.database, portal.policy, portal.console.clock)
    try:
        service.change_plan(guest.contact_id, form.get("plan"), _day(form.get("starts_on")))
    except DeskError as error:
        return _page(portal, guest, error=str(error), status=409)
    portal.console.live.announce()
    return RedirectResponse("/portal/plan?done=changed", 303)


@router.post("/plan/fee")
def authorise_fee(portal: ThePortal, guest: TheGuest, form: GuestsForm) -> Response:
    """A representative authorises a fee for one case, in writing: the message is the record of it (E7)."""
    with Store.read(portal.database) as store:
        case = own_case(store, portal, guest, form.get("case"))
    if not guest.is_representative:
        return _page(portal, guest, error="A fee is authorised by a purchasing representative only.", status=403)
    if case.verdict != _NEEDS_FEE:
        return _page(portal, guest, error="This case needs no fee.", status=409)
    send_follow_up(portal, guest, case, "I authorise the fee for this case.")
    return RedirectResponse("/portal/plan?done=authorised", 303)


def _page(portal: Portal, guest: Guest, *, notice: str = "", error: str = "", status: int = 200) -> Response:
    with Store.read(portal.database) as store:
        client = store.clients.get(guest.client_id)
        standing = standing_of(store, portal.policy, client, now=portal.now)
        contacts = store.clients.contacts(client.id)
        deployments = store.clients.deployments(client.id)
        agreements = [row for row in store.clients.agreements(client.id) if row.removed_at is None]
        waiting = store.own.page(client.id, statuses=("new", "open", "waiting"), words="", before=None, limit=200)
        fees = [
            (portal.policy.numbers.write(case.id), case.summary)
            for case, _ in waiting
            if case.verdict == _NEEDS_FEE and store.entitlements.fee_of(case.id) is None
        ]
    return show(
        portal, "plan.html", page="plan", guest=guest, standing=standing, deployments=deployments,
        agreements=agreements, fees=fees, plans=sorted(portal.policy.plans.values(), key=lambda plan: plan.name),
        representatives=[each.name for each in contacts if each.purchasing_representative],
        points_of_contact=[each.name for each in contacts if each.single_point_of_contact],
        notice=notice, error=error, status=status,
    )  # fmt: skip


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        return None
