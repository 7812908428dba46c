"""Mail accounts, mail servers and Slack in the console: how each fares, and a button that tries it now."""

from collections.abc import Sequence
from typing import Any

from fastapi import APIRouter, Depends
from starlette.responses import Response

from channels.web.auth import Visit
from channels.web.connections import Connection, Tried
from channels.web.entrance import Console, PostedForm, SignedIn, TheConsole, signed_in
from channels.web.frame import show
from intake.errors import NotDecidableError
from models.store import Store

_HERE = "/console/admin/connections"
_IN_INBOX = ("waiting", "claimed", "set_aside")
_IN_OUTBOX = ("waiting", "claimed", "uncertain", "bounced", "failed")
_MOST_COUNTED = 1000

router = APIRouter(dependencies=[Depends(signed_in)])


@router.get(_HERE)
def show_connections(console: TheConsole, visit: SignedIn) -> Response:
    """Every connection with its facts and its health; secrets are never among them."""
    return _page(console, visit, console.connections())


@router.post(f"{_HERE}/{{name}}/try")
def try_now(console: TheConsole, visit: SignedIn, _form: PostedForm, name: str) -> Response:
    """Tries one connection, outside of any transaction, and says of each part how it went."""
    connections = console.connections()
    found = next((each for each in connections if each.name == name and each.attempt), None)
    if found is None or found.attempt is None:
        raise NotDecidableError("There is no such connection to try.")
    tried = found.attempt()
    with Store.open(console.database) as store:
        faults = [f"{part}: {problem}" for part, problem in tried if problem]
        store.audit.record(
            at=console.clock(), actor=visit.actor, act="tried", subject=f"connection:{name}", reason="; ".join(faults)
        )
    return _page(console, visit, connections, name, tried)


def _page(
    console: Console, visit: Visit, connections: Sequence[Connection], name: str = "", tried: Tried = ()
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
        page="connections", connections=connections, tried_name=name, tried=tried, now=console.clock(), **values,
    )  # fmt: skip
