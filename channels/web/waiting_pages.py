"""What waits apart from cases: held requests, and messages that were set aside, each with its reason."""

from dataclasses import dataclass
from datetime import datetime

from fastapi import APIRouter, Depends, Path
from starlette.responses import RedirectResponse, Response

from channels.web.entrance import PostedForm, SignedIn, TheConsole, signed_in
from channels.web.frame import show
from classifiers.privacy import mask
from intake.errors import NotDecidableError
from models.store import Store

_AT_ONCE = 200

router = APIRouter(dependencies=[Depends(signed_in)])


@dataclass(frozen=True, slots=True)
class Held:
    """A request whose sender is not believed, or may not have anything; patient data in its subject is masked (H28)."""

    id: int
    sender: str
    subject: str
    reason: str
    trust: int
    trust_reason: str
    received_at: datetime


@router.get("/console/held")
def show_held(console: TheConsole, visit: SignedIn) -> Response:
    """Held requests, the newest first."""
    with Store.read(console.database) as store:
        rows = store.conversations.requests(state="held", limit=_AT_ONCE)
    held = [
        Held(row.id, row.sender, mask(row.subject), row.reason, row.trust, row.trust_reason, row.received_at)
        for row in rows
    ]
    return show(console, visit, "held.html", held=held, now=console.clock(), page="held")


@router.get("/console/inbox")
def show_set_aside(console: TheConsole, visit: SignedIn, retried: bool = False) -> Response:
    """Messages that were set aside, the newest first, and how each pulled mailbox fares."""
    with Store.read(console.database) as store:
        messages = store.inbox.listing(state="set_aside", limit=_AT_ONCE)
        mailboxes = store.mailboxes.health()
    return show(
        console, visit, "inbox.html",
        page="inbox", messages=messages, mailboxes=mailboxes, retried=retried, now=console.clock(),
    )  # fmt: skip


@router.post("/console/inbox/{inbox_id}/retry")
def retry(
    console: TheConsole, visit: SignedIn, _form: PostedForm, inbox_id: int = Path(ge=1, le=2**31 - 1)
) -> Response:
    """Puts a message back to wait; raises NotDecidableError where somebody did so before."""
    with Store.open(console.database) as store:
        if not store.inbox.retry(inbox_id):
            raise NotDecidableError("This message is not set aside any more: it was tried again already.")
        store.audit.record(at=console.clock(), actor=visit.actor, act="retried", subject=f"inbox:{inbox_id}")
    console.live.announce()
    return RedirectResponse("/console/inbox?retried=1", 303)
