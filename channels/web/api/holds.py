"""Held messages by the API: let one go on as a client's, or put it away (E3)."""

from typing import Annotated

from fastapi import APIRouter, Depends

from channels.web.api.entrance import Api, IdempotencyKey, TheApi, needs
from channels.web.api.finding import RowId
from channels.web.api.problems import ProblemError, answers
from channels.web.api.requests import summary_of
from channels.web.api.shapes import Id, Name, NeededReasonIn, RequestSummary, Taken
from channels.web.api.tokens import Caller, Scope
from channels.web.api.writes import OnceRoute
from intake.holds import Holds
from models.store import Store

router = APIRouter(route_class=OnceRoute, tags=["requests"])


async def _unbound(caller: Annotated[Caller, Depends(needs(Scope.REQUESTS_WRITE))]) -> Caller:
    if caller.client_id is not None:
        raise ProblemError(403, "A token of one client does not decide whose a message is.")
    return caller


Writer = Annotated[Caller, Depends(_unbound)]


class ReleaseIn(Taken):
    """Whose the message is, and how you know."""

    client_id: Id
    contact_id: Id | None = None
    reason: Name


@router.post("/requests/{request_id}/release", responses=answers())
def release(
    api: TheApi, caller: Writer, request_id: RowId, body: ReleaseIn, _key: IdempotencyKey = None
) -> RequestSummary:
    """Lets a held message go on as a client's; it is settled in a moment, without being typed again (E3)."""
    holds = Holds(api.database, api.policy, api.clock)
    holds.release(
        request_id, client_id=body.client_id, contact_id=body.contact_id, login=caller.login, reason=body.reason
    )
    return _fresh(api, request_id)


@router.post("/requests/{request_id}/put-away", responses=answers())
def put_away(
    api: TheApi, caller: Writer, request_id: RowId, body: NeededReasonIn, _key: IdempotencyKey = None
) -> RequestSummary:
    """Puts a held message away: it stays stored, and nobody is told."""
    Holds(api.database, api.policy, api.clock).dismiss(request_id, login=caller.login, reason=body.reason)
    return _fresh(api, request_id)


def _fresh(api: Api, request_id: int) -> RequestSummary:
    api.on_accepted()
    api.live.announce()
    with Store.read(api.database) as store:
        row = store.conversations.find_request(request_id)
        assert row is not None  # it was acted on just now
        return summary_of(row)
