"""The files of a client's own case, theirs and ours, as downloads only (C1, H24)."""

from typing import Annotated

from fastapi import APIRouter, Path
from starlette.responses import Response

from channels.web.harmless import safe_name
from channels.web.originals import as_download, file_at
from channels.web.portal.case_view import letters_of, messages_of, own_case
from channels.web.portal.entrance import TheGuest, ThePortal
from intake.errors import NoSuchCaseError
from models.store import Store

router = APIRouter()
Number = Annotated[str, Path(max_length=40)]
RowId = Annotated[int, Path(ge=1, le=2**31 - 1)]
Place = Annotated[int, Path(ge=0, le=999)]
_GONE = "There is no such file any more."


@router.get("/cases/{number}/files/{request_id}/{place}")
def download(portal: ThePortal, guest: TheGuest, number: Number, request_id: RowId, place: Place) -> Response:
    """A file that came with a message of the case."""
    with Store.read(portal.database) as store:
        case = own_case(store, portal, guest, number)
        request = next((each for each in messages_of(store, case) if each.id == request_id), None)
        inbox = store.inbox.find(request.inbox_id) if request else None
        file = file_at(store, portal.console.originals, inbox, request_id, place) if inbox else None
    if file is None:
        raise NoSuchCaseError(_GONE)
    return as_download(*file)


@router.get("/cases/{number}/answers/{outbox_id}/{place}")
def download_ours(portal: ThePortal, guest: TheGuest, number: Number, outbox_id: RowId, place: Place) -> Response:
    """A file that went out with an answer of ours."""
    with Store.read(portal.database) as store:
        case = own_case(store, portal, guest, number)
        is_shown = any(row.id == outbox_id for row in letters_of(store, portal, case))
        files = store.outbox.files_of([outbox_id]).get(outbox_id, ()) if is_shown else ()
    if place >= len(files):
        raise NoSuchCaseError(_GONE)
    return as_download(safe_name(files[place].name, place), files[place].content)
