"""The API as an application of its own, mounted under ``/api/v1``."""

from collections.abc import Callable, Sequence
from datetime import datetime

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from channels.web.api import (
    agreements,
    amending,
    articles,
    bulk,
    calls,
    cases,
    catalogue,
    conversations,
    deciding,
    dividing,
    escalations,
    feedback,
    handling,
    holds,
    keeping,
    registers,
    reports,
    requests,
    search,
    settings,
    staff,
    standing,
    token,
    tracking,
    webhooks,
)
from channels.web.api.entrance import Api, wrong_pace
from channels.web.api.pace import Pace
from channels.web.api.problems import ProblemError, refusal
from channels.web.connections import Connection, Trying, nothing_to_try
from channels.web.harmless import Originals
from channels.web.live import Live
from intake.choosing import Choosing
from intake.errors import DeskError
from intake.policy import Policy
from models.database import Database
from models.store import StoreUnavailableError

API_URL = "/api/v1"
_ABOUT = """Everything the console does, for programs.

Errors are problem details (RFC 9457). Lists come in pages with a cursor. A write takes an `Idempotency-Key`: sent again
with the same body it gives the same answer and is done once. A case has an `ETag`; with `If-Match` an act is refused
(412) where somebody changed the case meanwhile.
"""
_PARTS = (
    token,
    tracking,
    cases,
    conversations,
    bulk,
    search,
    deciding,
    handling,
    dividing,
    amending,
    calls,
    escalations,
    feedback,
    requests,
    holds,
    registers,
    keeping,
    reports,
    standing,
    agreements,
    catalogue,
    articles,
    staff,
    settings,
    webhooks,
)


def make_api(
    *,
    database: Database,
    policy: Policy,
    clock: Callable[[], datetime],
    live: Live,
    on_accepted: Callable[[], None],
    requests_per_minute: int,
    plain_webhooks: bool = False,
    originals: Originals | None = None,
    choosing: Choosing | None = None,
    connections: Callable[[], Sequence[Connection]] = tuple,
    trying: Trying = nothing_to_try,
) -> FastAPI:
    """The API of one installation; its description is at ``openapi.json``."""
    app = FastAPI(
        title="Intake", version="1", description=_ABOUT, openapi_url="/openapi.json", docs_url=None, redoc_url=None
    )
    pace = Pace(per_minute=requests_per_minute)
    app.state.api = Api(
        database, policy, clock, live, on_accepted, pace, wrong_pace(), plain_webhooks, originals or Originals(),
        choosing, connections, trying,
    )  # fmt: skip
    for part in _PARTS:
        app.include_router(part.router)
    for error in (ProblemError, RequestValidationError, HTTPException, DeskError, StoreUnavailableError, Exception):
        app.add_exception_handler(error, _refuse)
    return app


async def _refuse(request: Request, error: Exception) -> Response:
    return refusal(request, error)
