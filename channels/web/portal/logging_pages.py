"""Logging a request: written, shown as it was understood, corrected, sent, and followed until it has its cases (C1)."""

from typing import Annotated

from fastapi import APIRouter, Path
from starlette.responses import RedirectResponse, Response

from channels.web.entrance import Form
from channels.web.portal.entrance import Guest, GuestsForm, Portal, TheGuest, ThePortal
from channels.web.portal.pages import show
from channels.web.portal.sending import content_key_of, send
from channels.web.portal.understood import about_value, stated_in, understood_of, usual_severity
from intake.registry import load_catalogue
from intake.standing import standing_of
from models.store import Store

router = APIRouter()
_LONGEST_SUBJECT, _LONGEST_TEXT = 200, 40_000


@router.get("/new")
def write(portal: ThePortal, guest: TheGuest) -> Response:
    """An empty form."""
    return _form(portal, guest)


@router.post("/new")
def preview(portal: ThePortal, guest: TheGuest, form: GuestsForm) -> Response:
    """Shows what was understood; nothing is sent yet."""
    subject, text = _words(form)
    if not text:
        return _form(portal, guest, subject=subject, error="Write what it is about.", status=422)
    return _preview(portal, guest, subject, text)


@router.post("/new/send")
def send_it(portal: ThePortal, guest: TheGuest, form: GuestsForm) -> Response:
    """Stores the request with the client's corrections, and leads to where it can be followed."""
    subject, text = _words(form)
    if form.get("step") == "back":
        return _form(portal, guest, subject=subject, text=text)
    if not text:
        return _form(portal, guest, subject=subject, error="Write what it is about.", status=422)
    with Store.read(portal.database) as store:
        stated = stated_in(portal, form, load_catalogue(store))
    if form.all("incident") and not stated:
        error = "Keep at least one of them, or go back and write it differently."
        return _preview(portal, guest, subject, text, error=error, status=422)
    nonce = send(
        portal, guest, subject=subject, text=text, stated=stated, files=form.files, nonce=form.get("nonce")[:40]
    )
    return RedirectResponse(f"/portal/received/{nonce}", 303)


@router.get("/received/{nonce}")
def received(portal: ThePortal, guest: TheGuest, nonce: Annotated[str, Path(max_length=60)]) -> Response:
    """Where a request of the guest's own stands: it has arrived, and then its cases."""
    with Store.read(portal.database) as store:
        row = store.own.received(content_key_of(portal, guest, nonce))
        request = store.conversations.request_of(row.id) if row else None
        cases = store.cases.of_request(request.id) if request else []
        replies = store.outbox.of_request(request.id) if request else []
        mark = store.own.mark(guest.client_id)
    if row is None:
        return show(portal, "error.html", page="new", guest=guest, status=404, title="Not found",
                    sentence="Your organisation has sent no such request.")  # fmt: skip
    words = [str(reply.payload.get("text", "")).partition("\n-- \n")[0] for reply in replies[:1]]
    return show(
        portal, "received.html", page="new", guest=guest, mark=mark, nonce=nonce, request=request, words=words,
        is_settled=row.state == "done" and request is not None, is_aside=row.state == "set_aside",
        lines=[(portal.policy.numbers.write(case.id), case) for case in cases],
    )  # fmt: skip


def _words(form: Form) -> tuple[str, str]:
    subject = " ".join(form.get("subject").split())[:_LONGEST_SUBJECT]
    text = form.get("text").replace("\r\n", "\n").replace("\x00", "")[:_LONGEST_TEXT].strip()
    return subject, text


def _form(
    portal: Portal, guest: Guest, *, subject: str = "", text: str = "", error: str = "", status: int = 200
) -> Response:
    with Store.read(portal.database) as store:
        standing = standing_of(store, portal.policy, store.clients.get(guest.client_id), now=portal.now)
    return show(
        portal, "new.html", page="new", guest=guest, subject=subject, text=text, error=error, status=status,
        standing=standing,
    )  # fmt: skip


def _preview(portal: Portal, guest: Guest, subject: str, text: str, *, error: str = "", status: int = 200) -> Response:
    with Store.read(portal.database) as store:
        catalogue = load_catalogue(store)
        standing = standing_of(store, portal.policy, store.clients.get(guest.client_id), now=portal.now)
    shown = understood_of(portal, guest, catalogue, subject=subject, text=text)
    return show(
        portal, "preview.html", page="new", guest=guest, shown=shown, products=catalogue.products, error=error,
        standing=standing, about_value=about_value, usual_severity=usual_severity(portal).value, status=status,
    )  # fmt: skip
