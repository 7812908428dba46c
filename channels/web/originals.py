"""Messages as they came: their HTML made harmless for a sandboxed frame, their files as downloads only (H24)."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Path
from starlette.responses import HTMLResponse, Response

from channels.web.entrance import Console, SignedIn, TheConsole, signed_in
from channels.web.harmless import Originals, clean_html, safe_name
from intake.errors import NoSuchCaseError
from models.queues import InboxRow
from models.store import Store
from models.store.audit import VIEWED
from models.vocabulary import Channel

Number = Annotated[int, Path(ge=1, le=2**31 - 1)]
FRAME_POLICY = "; ".join(
    ("default-src 'none'", "style-src 'unsafe-inline'", "sandbox allow-popups", "frame-ancestors 'self'")
)
_PAGE = (
    "<!doctype html><html lang=''><head><meta charset='utf-8'><title>Message</title><style>"
    ":root{{color-scheme:light dark}}body{{font:15px/1.6 system-ui,sans-serif;margin:0;overflow-wrap:anywhere}}"
    "table{{max-width:100%}}</style></head><body>{}</body></html>"
)

router = APIRouter(dependencies=[Depends(signed_in)])


@router.get("/console/requests/{request_id}/html")
def show_html(console: TheConsole, visit: SignedIn, request_id: Number) -> Response:
    """The HTML of a mail without anything that runs or loads, under a policy that would stop it all the same."""
    raw = _original(console, visit, request_id).raw
    clean = clean_html(console.originals.html_of(raw))
    if not clean:
        raise NoSuchCaseError("This message has no HTML.")
    return HTMLResponse(_PAGE.format(clean), headers={"Content-Security-Policy": FRAME_POLICY})


@router.get("/console/requests/{request_id}/files/{place}")
def download(
    console: TheConsole, visit: SignedIn, request_id: Number, place: Annotated[int, Path(ge=0, le=999)]
) -> Response:
    """A file that came with a message, never shown by the browser itself, whatever its sender called it."""
    inbox = _original(console, visit, request_id)
    with Store.read(console.database) as store:
        file = file_at(store, console.originals, inbox, request_id, place)
    if file is None:
        raise NoSuchCaseError("This message has no such file.")
    return as_download(*file)


@router.get("/console/requests/{request_id}/original")
def download_original(console: TheConsole, visit: SignedIn, request_id: Number) -> Response:
    """The message to the byte."""
    inbox = _original(console, visit, request_id)
    suffix = "eml" if inbox.channel == "email" else "txt"
    return Response(
        inbox.raw,
        media_type="application/octet-stream",
        headers={"Content-Disposition": f'attachment; filename="message-{request_id}.{suffix}"'},
    )


def file_at(
    store: Store, originals: Originals, inbox: InboxRow, request_id: int, place: int
) -> tuple[str, bytes] | None:
    """The name and bytes of a file that came with a message by any channel; None where there is none."""
    request = store.conversations.find_request(request_id)
    content = store.files.of_request(request_id, place)
    if request is not None and content is not None and place < len(request.attachments):
        return safe_name(str(request.attachments[place]["name"]), place), content
    # A mail that came before contents were kept apart still holds its files.
    files = originals.files_of(inbox.raw) if inbox.channel == Channel.EMAIL else ()
    return (safe_name(files[place].name, place), files[place].content) if place < len(files) else None


def as_download(name: str, content: bytes) -> Response:
    """A file as something to keep: never shown by the browser itself, whatever is in it (H24)."""
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}"}
    return Response(content, media_type="application/octet-stream", headers=headers)


def check_kept(inbox: InboxRow) -> None:
    """Raises NoSuchCaseError where the original's time was over."""
    if inbox.forgotten_at is not None:
        gone = f"{inbox.forgotten_at:%Y-%m-%d}"
        raise NoSuchCaseError(f"The original was removed on {gone}, when its time was over; what it said is kept.")


def _original(console: Console, visit: SignedIn, request_id: int) -> InboxRow:
    """The stored message; that it was looked at stands on the audit trail first (H28)."""
    with Store.open(console.database) as store:
        request = store.conversations.find_request(request_id)
        inbox = store.inbox.find(request.inbox_id) if request else None
        if inbox is None:
            raise NoSuchCaseError("There is no such message.")
        check_kept(inbox)
        store.audit.record(at=console.clock(), actor=visit.actor, act=VIEWED, subject=f"request:{request_id}")
    return inbox
