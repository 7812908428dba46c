"""Mail accounts, the mail server for replies and Slack in the console: how each fares, tried and changed."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from starlette.responses import RedirectResponse, Response

from channels.web.auth import Visit
from channels.web.choice_forms import mark_of, with_table
from channels.web.choice_page import change, section
from channels.web.connection_forms import Place, Written, groups_of, place_of, sealed, written_in
from channels.web.connections import Connection, Tried, note_tried
from channels.web.entrance import Console, PostedForm, SignedIn, TheConsole, signed_in
from channels.web.frame import show
from intake.choosing import Back
from intake.errors import DeskError, NotDecidableError
from models.store import Store

_HERE = "/console/admin/connections"
_IN_INBOX = ("waiting", "claimed", "set_aside")
_IN_OUTBOX = ("waiting", "claimed", "uncertain", "bounced", "failed")
_MOST_COUNTED = 1000

router = APIRouter(dependencies=[Depends(signed_in)])


@router.get(_HERE)
def show_connections(console: TheConsole, visit: SignedIn, done: Annotated[str, Query(max_length=20)] = "") -> Response:
    """Every connection with its facts and its health; secrets are never among them."""
    return _page(console, visit, console.connections(), done=bool(done))


@router.get(f"{_HERE}/{{name}}")
def show_form(console: TheConsole, visit: SignedIn, name: str) -> Response:
    """A form for one connection; ``new`` is for another mail account."""
    return _form_page(console, visit, place_of(console, name))


@router.post(f"{_HERE}/{{name}}")
def put_connection(console: TheConsole, visit: SignedIn, form: PostedForm, name: str) -> Response:
    """Keeps a connection as it is written; it is taken up at once."""
    place = place_of(console, name)
    written = written_in(console, visit, form, place)

    def content() -> Any:
        if place.section != "mailbox":
            return written.table
        return with_table(console.choosing.content("mailbox"), written.table, is_new=place.is_new)

    def again(problem: str) -> Response:
        return _form_page(console, visit, place, written=written, problem=problem)

    return change(console, visit, form, place.section, content, to=_HERE, again=again)


@router.post(f"{_HERE}/{{name}}/given")
def try_given(console: TheConsole, visit: SignedIn, form: PostedForm, name: str) -> Response:
    """Tries a connection as it is written, and keeps nothing."""
    place = place_of(console, name)
    written = written_in(console, visit, form, place)
    try:
        tried = console.trying(place.section, written.table)
    except DeskError as error:
        return _form_page(console, visit, place, written=written, problem=str(error))
    _note(console, visit, f"mailbox-{written.table.get('name')}" if place.section == "mailbox" else name, tried)
    return _form_page(console, visit, place, written=written, tried=tried)


@router.post(f"{_HERE}/{{name}}/back")
def give_back(console: TheConsole, visit: SignedIn, form: PostedForm, name: str) -> Response:
    """Lets the settings file count again for a connection; an account that it does not have is taken away."""
    place = place_of(console, name)
    content = Back(place.account) if place.section == "mailbox" else None
    console.choosing.choose(place.section, content, login=visit.login, mark=mark_of(form))
    return RedirectResponse(f"{_HERE}?done={place.section}", HTTPStatus.SEE_OTHER)


@router.post(f"{_HERE}/{{name}}/try")
def try_now(console: TheConsole, visit: SignedIn, _form: PostedForm, name: str) -> Response:
    """Tries one connection, outside of any transaction, and says of each part how it went."""
    connections = console.connections()
    found = next((each for each in connections if each.name == name and each.attempt), None)
    if found is None or found.attempt is None:
        raise NotDecidableError("There is no such connection to try.")
    tried = found.attempt()
    _note(console, visit, name, tried)
    return _page(console, visit, connections, name, tried)


def _note(console: Console, visit: Visit, name: str, tried: Tried) -> None:
    note_tried(console.database, name, tried, actor=visit.actor, now=console.clock())


def _form_page(
    console: Console,
    visit: Visit,
    place: Place,
    *,
    written: Written | None = None,
    problem: str = "",
    tried: Tried | None = None,
) -> Response:
    shown, written = section(console, place.section), written or Written()
    fields = console.choosing.making.fields(place.section)
    values = {each.key: each.given for each in fields} | dict(_values(shown.content, place)) | dict(written.table)
    start = f"{place.account}." if place.account else ""
    known = {each.removeprefix(start) for each in shown.secrets if each.startswith(start)}
    return show(
        console, visit, "connection.html", status=HTTPStatus.CONFLICT if problem else HTTPStatus.OK,
        page="connections", place=place, section=shown, groups=groups_of(place.section, fields), values=values,
        known=set() if place.is_new else known, typed=set(written.held), held=sealed(console, visit, written, place),
        problem=problem, tried=tried, now=console.clock(),
    )  # fmt: skip


def _values(content: Any, place: Place) -> dict[str, Any]:
    """A connection as it is in force, for its form."""
    if place.is_new:
        return {}
    if place.section == "mailbox":
        return next((each for each in content if each["name"] == place.account), {})
    return dict(content)


def _page(
    console: Console,
    visit: Visit,
    connections: Sequence[Connection],
    name: str = "",
    tried: Tried = (),
    *,
    done: bool = False,
) -> Response:
    with Store.read(console.database) as store:
        values: dict[str, Any] = {
            "health": {each.account: each for each in store.mailboxes.health()},
            "inbox": {state: store.inbox.count(state, most=_MOST_COUNTED) for state in _IN_INBOX},
            "outbox": {state: store.outbox.count(state, most=_MOST_COUNTED) for state in _IN_OUTBOX},
            "most": _MOST_COUNTED,
        }
    return show(
        console, visit, "connections.html",
        page="connections", connections=connections, tried_name=name, tried=tried, done=done, now=console.clock(),
        **values,
    )  # fmt: skip
