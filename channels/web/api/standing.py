"""How the support group stands, by the API: what waits where, how mailboxes fare, and the dashboard's figures (S6)."""

from dataclasses import asdict
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Response
from pydantic import BaseModel, Field

from channels.web import wording
from channels.web.api.entrance import Api, TheApi, needs
from channels.web.api.problems import ProblemError, answers
from channels.web.api.tokens import Caller, Scope
from channels.web.api.writes import OnceRoute
from channels.web.usage_files import figures_csv
from channels.web.views import MOST_COUNTED, VIEWS
from intake.dashboard import Overview, overview
from models.store import Store

router = APIRouter(route_class=OnceRoute, tags=["reports"])


async def _of_nobody(caller: Annotated[Caller, Depends(needs(Scope.REPORTS_READ))]) -> Caller:
    if caller.client_id is not None:
        raise ProblemError(403, "A token of one client reads that client's reports.")
    return caller


Reader = Annotated[Caller, Depends(_of_nobody)]


class Mailbox(BaseModel):
    """How a mailbox that we pull fares; ``failures`` counts those since the last success."""

    account: str
    failures: int
    last_success_at: datetime | None
    last_error_at: datetime | None
    last_error: str
    next_try_at: datetime | None


class Standing(BaseModel):
    """What waits, and where."""

    views: dict[str, int] = Field(description=f"Cases in each view of the console, counted up to {MOST_COUNTED}.")
    held: int = Field(description="Messages of people whom we cannot be sure of (E3).")
    inbox: dict[str, int] = Field(description="Raw messages by state; set_aside ones need somebody.")
    outbox: dict[str, int] = Field(description="Replies by state.")
    mailboxes: list[Mailbox]


class Row(BaseModel):
    """One row of figures, a value for each label; null where there is nothing to say."""

    name: str
    values: list[float | None]


class Chart(BaseModel):
    """What one chart of the dashboard shows; shares are from 0 to 1."""

    title: str
    heading: str
    labels: list[str]
    series: list[Row]
    is_share: bool


@router.get("/standing", responses=answers())
def show_standing(api: TheApi, caller: Reader) -> Standing:
    """What waits for the token's technician and for all, and how mailboxes fare."""
    chosen = {name: view.chosen(login=caller.login, now=api.now) for name, view in VIEWS.items() if view.is_counted}
    with Store.read(api.database) as store:
        return Standing(
            views=store.queue.counts(chosen, most=MOST_COUNTED),
            held=store.conversations.count_requests("held"),
            inbox=store.inbox.counts(),
            outbox=store.outbox.counts(),
            mailboxes=[
                Mailbox(**{name: getattr(row, name) for name in Mailbox.model_fields})
                for row in store.mailboxes.health()
            ],
        )


@router.get("/dashboard", responses=answers())
def show_dashboard(api: TheApi, _caller: Reader) -> list[Chart]:
    """Load, ageing, broken promises, kinds, decisions, acceptance of suggestions over time, learning curve (S2, S6)."""
    return [Chart(**asdict(each)) for each in _overview(api).all]


@router.get(
    "/dashboard/csv",
    response_class=Response,
    responses=answers() | {200: {"content": {"text/csv": {}}, "description": "The file"}},
)
def dashboard_as_csv(api: TheApi, _caller: Reader) -> Response:
    """Every figure of the dashboard, a line each."""
    return Response(figures_csv(_overview(api).all), media_type="text/csv")


def _overview(api: Api) -> Overview:
    with Store.read(api.database) as store:
        return overview(store, now=api.now, kind_names=wording.KINDS)
