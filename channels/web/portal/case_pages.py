"""The client's cases: the list, one of them live, adding to it, closing it, escalating it (C1, X2)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Path, Query
from starlette.responses import RedirectResponse, Response

from channels.web.entrance import Form
from channels.web.portal.case_view import gather_case, own_case
from channels.web.portal.entrance import Guest, GuestsForm, Portal, TheGuest, ThePortal
from channels.web.portal.pages import local, show
from channels.web.portal.sending import send_follow_up
from channels.web.queue_page import excerpt
from intake.case_file import words_of
from intake.escalation import EscalationReason
from intake.handling import Handling
from intake.standing import standing_of
from models.cases import CaseRow
from models.messages import StatedIncident
from models.store import Store
from models.vocabulary import Kind

router = APIRouter()
Number = Annotated[str, Path(max_length=40)]
_AT_ONCE = 30
_MOST_COUNTED = 1_000
_LONGEST = 20_000
REASONS = {
    EscalationReason.PRODUCTION_DOWN: "A system in production is down",
    EscalationReason.GO_LIVE_AT_RISK: "A go-live is at risk",
    EscalationReason.NOT_PROGRESSING: "It does not progress",
    EscalationReason.NO_ATTENTION: "It gets too little attention",
    EscalationReason.BUSINESS_IMPACT: "It matters much to our business",
    EscalationReason.CLINICAL_IMPACT: "It matters to the care of patients",
}
_DONE = {
    "added": "Your message has arrived. It is added to the case in a moment.",
    "closed": "Thank you. The case is closed.",
    "told": "Thank you. A technician looks once more, and then closes the case.",
    "escalated": "Your escalation has arrived. A lead of our support group is told.",
}


@dataclass(frozen=True, slots=True)
class View:
    """One way to look at the list."""

    name: str
    label: str
    statuses: Sequence[str]


VIEWS = {
    each.name: each
    for each in (
        View("open", "In work", ("new", "open", "waiting")),
        View("yours", "Waiting for you", ("waiting",)),
        View("done", "Done", ("resolved", "closed", "rejected", "merged")),
        View("all", "All", ()),
    )
}


@router.get("/")
def show_cases(
    portal: ThePortal,
    guest: TheGuest,
    view: str = "open",
    q: Annotated[str, Query(max_length=100)] = "",
    before: Annotated[int | None, Query(ge=1, le=2**31 - 1)] = None,
) -> Response:
    """The organisation's cases through one view, the newest first."""
    chosen = VIEWS.get(view, VIEWS["open"])
    with Store.read(portal.database) as store:
        rows = store.own.page(
            guest.client_id, statuses=chosen.statuses, words=q.replace("\x00", ""), before=before, limit=_AT_ONCE
        )
        counts = {
            name: store.own.count(guest.client_id, each.statuses, most=_MOST_COUNTED)
            for name, each in VIEWS.items()
            if each.statuses
        }
        standing = standing_of(store, portal.policy, store.clients.get(guest.client_id), now=portal.now)
        names = {each.id: each.name for each in store.clients.contacts(guest.client_id)}
        mark = store.own.mark(guest.client_id)
        titles = _titles(store, rows)
    return show(
        portal, "cases.html", page="cases", guest=guest, mark=mark,
        lines=[(portal.policy.numbers.write(case.id), case, titles[case.id], names.get(case.contact_id or 0, ""))
               for case, _ in rows],
        views=VIEWS.values(), chosen=chosen, q=q, standing=standing,
        counts={name: f"{count - 1}+" if count == _MOST_COUNTED else count for name, count in counts.items()},
        older=rows[-1][0].id if len(rows) == _AT_ONCE else None,
    )  # fmt: skip


@router.get("/cases/{number}")
def show_case(portal: ThePortal, guest: TheGuest, number: Number, done: str = "") -> Response:
    """One case with its conversation and what can be done about it."""
    return _page(portal, guest, number, notice=_DONE.get(done, ""))


@router.post("/cases/{number}/add")
def add(portal: ThePortal, guest: TheGuest, form: GuestsForm, number: Number) -> Response:
    """Adds a message to a case: a further contact, which costs nothing (P6)."""
    case = _own(portal, guest, number)
    text = form.get("text")[:_LONGEST]
    if not text and not form.files:
        return _page(portal, guest, number, error="Write something, or choose a file.", status=422)
    send_follow_up(portal, guest, case, text or "See the file.", files=form.files)
    return _back(portal, case, "added")


@router.post("/cases/{number}/close")
def close(portal: ThePortal, guest: TheGuest, _form: GuestsForm, number: Number) -> Response:
    """The client says that a case is done."""
    case = _own(portal, guest, number)
    handling = Handling(portal.database, portal.policy, portal.console.clock)
    after = handling.close_by_client(case.id, contact_id=guest.contact_id)
    portal.console.live.announce()
    return _back(portal, case, "closed" if after.status == "closed" else "told")


@router.post("/cases/{number}/escalate")
def escalate(portal: ThePortal, guest: TheGuest, form: GuestsForm, number: Number) -> Response:
    """Raises a case to a lead, on the client's own behalf (X1, X2): it goes the way that a mail would go."""
    case, reason, text = _own(portal, guest, number), _reason(form), form.get("text")[:_LONGEST]
    if reason is None:
        return _page(portal, guest, number, error="Choose why it should be escalated.", status=422)
    words = "\n\n".join(part for part in (f"Please escalate this case. {REASONS[reason]}.", text) if part)
    send_follow_up(portal, guest, case, words, stated=(StatedIncident((), Kind.ESCALATION),))
    return _back(portal, case, "escalated")


def _reason(form: Form) -> EscalationReason | None:
    given = form.get("reason")
    return next((each for each in REASONS if each.value == given), None)


def _own(portal: Portal, guest: Guest, number: str) -> CaseRow:
    with Store.read(portal.database) as store:
        return own_case(store, portal, guest, number)


def _page(
    portal: Portal, guest: Guest, number: str, *, notice: str = "", error: str = "", status: int = 200
) -> Response:
    with Store.read(portal.database) as store:
        case = own_case(store, portal, guest, number)
        view = gather_case(store, portal, guest, case, local=lambda at: local(at, guest.zone))
        mark = store.own.mark(guest.client_id)
    return show(
        portal, "case.html", page="case", guest=guest, view=view, notice=notice, error=error, status=status,
        reasons=REASONS, mark=mark,
    )  # fmt: skip


def _back(portal: Portal, case: CaseRow, done: str) -> Response:
    return RedirectResponse(f"/portal/cases/{portal.policy.numbers.write(case.id)}?done={done}", 303)


def _titles(store: Store, rows: Sequence[tuple[CaseRow, str]]) -> dict[int, str]:
    """What tells the cases of a list apart: the subject, or their own words where one message opened several."""
    together = Counter(case.request_id for case, _ in rows)
    texts = {each: store.conversations.find_request(each) for each, count in together.items() if count > 1}
    found = {case.id: subject or case.summary for case, subject in rows}
    for case, subject in rows:
        if request := texts.get(case.request_id):
            found[case.id] = excerpt(" · ".join(words_of(case, subject, request.text))) or found[case.id]
    return found
