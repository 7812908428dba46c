"""What every route of the API asks first: whose token is it, may it do this, and is it not too fast."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Annotated

from fastapi import Depends, Header, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from starlette.concurrency import run_in_threadpool

from channels.web.api.pace import Pace
from channels.web.api.problems import ProblemError
from channels.web.api.tokens import Caller, Scope, find_caller
from channels.web.attempts import network_of
from channels.web.connections import Connection, Trying, nothing_to_try
from channels.web.harmless import Originals
from channels.web.live import Live
from intake.choosing import Choosing
from intake.policy import Policy
from models.database import Database

_WRONG_PER_MINUTE = 30


@dataclass(frozen=True, slots=True)
class Api:
    """What the API's routes work with; ``on_accepted`` wakes who works the inbox."""

    database: Database
    policy: Policy
    clock: Callable[[], datetime]
    live: Live
    on_accepted: Callable[[], None]
    pace: Pace
    wrong: Pace
    plain_webhooks: bool = False
    originals: Originals = field(default_factory=Originals)
    choosing: Choosing | None = None
    connections: Callable[[], Sequence[Connection]] = tuple
    trying: Trying = nothing_to_try

    @property
    def now(self) -> datetime:
        """This moment."""
        return self.clock()


_BEARER = HTTPBearer(auto_error=False, description="A token made with 'intake tokens add'.")
Credentials = Annotated[HTTPAuthorizationCredentials | None, Depends(_BEARER)]


def the_api(request: Request) -> Api:
    """The API that the application was made with."""
    api: Api = request.app.state.api
    return api


TheApi = Annotated[Api, Depends(the_api)]


def wrong_pace() -> Pace:
    """The budget of wrong tokens from one address."""
    return Pace(per_minute=_WRONG_PER_MINUTE)


async def caller_of(request: Request, api: Api) -> Caller:
    """Whose request it is, asked once; raises ProblemError 401 or 429."""
    known: Caller | None = getattr(request.state, "caller", None)
    if known is not None:
        return known
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    caller = None
    if kind.lower() == "bearer" and token:
        caller = await run_in_threadpool(partial(find_caller, api.database, token.strip(), now=api.now))
    if caller is None:
        address = network_of(request.client.host if request.client else "")
        _wait(api.wrong.take(address, now=api.now), "Too many wrong tokens from your address.")
        words = "Send a valid token: 'Authorization: Bearer intake_…'. 'intake tokens add' makes one."
        raise ProblemError(401, words, headers={"WWW-Authenticate": 'Bearer realm="intake"'})
    _wait(api.pace.take(str(caller.token_id), now=api.now), "This token asks too often.")
    request.state.caller = caller
    return caller


def _wait(seconds: int, why: str) -> None:
    if seconds:
        raise ProblemError(429, f"{why} Wait {seconds} s.", headers={"Retry-After": str(seconds)})


def needs(scope: Scope) -> Callable[..., Awaitable[Caller]]:
    """A dependency that gives the caller, who must have the scope."""

    async def allowed(request: Request, api: TheApi, _bearer: Credentials) -> Caller:
        caller = await caller_of(request, api)
        if scope.value not in caller.scopes:
            raise ProblemError(403, f"The token {caller.token_name!r} has not the scope {scope.value}.")
        return caller

    return allowed


async def known_caller(request: Request, api: TheApi, _bearer: Credentials) -> Caller:
    """The caller, whatever the token may do."""
    return await caller_of(request, api)


def check_lead(caller: Caller) -> None:
    """Raises ProblemError 403 unless the token's technician leads."""
    if caller.role not in ("lead", "administrator"):
        raise ProblemError(403, "Only a lead may do this.")


def check_administrator(caller: Caller) -> None:
    """Raises ProblemError 403 unless the token's technician administers."""
    if caller.role != "administrator":
        raise ProblemError(403, "Only an administrator may do this.")


IfMatch = Annotated[
    str | None,
    Header(alias="If-Match", description="The ETag that you saw: the act is refused (412) where it is another by now."),
]
IdempotencyKey = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        max_length=200,
        min_length=1,
        pattern=r"^[\x21-\x7e]+$",
        description="The same key with the same body gives the same answer again, and is done once.",
    ),
]
