"""Several cases at once by the API: what could not be done is said, case by case (H12)."""

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter
from pydantic import BaseModel, Field, StringConstraints

from channels.web.api.acts import Writer
from channels.web.api.entrance import Api, IdempotencyKey, TheApi
from channels.web.api.finding import RowId, check_match, own_case, own_request
from channels.web.api.problems import ProblemError, answers
from channels.web.api.shapes import Line, Login, Taken
from channels.web.api.tokens import Caller
from channels.web.api.writes import OnceRoute
from intake.errors import DeskError
from intake.handling import Handling
from intake.triage import Triage
from models.cases import CaseRow
from models.store import Store

router = APIRouter(route_class=OnceRoute, tags=["acts on cases"])
_NUMBER = r"^([A-Za-z]{1,12}-)?[1-9][0-9]{0,8}$"


class ChosenIn(Taken):
    """A case, and the ETag that was seen; without one the case is taken as it is."""

    number: Annotated[str, StringConstraints(pattern=_NUMBER)]
    seen: Annotated[str, StringConstraints(max_length=60)] | None = None


class BulkIn(Taken):
    """What to do with which cases."""

    act: Annotated[str, StringConstraints(pattern=r"^(confirm|assign|reject)$")]
    cases: list[ChosenIn] = Field(min_length=1, max_length=100)
    to: Login | None = Field(None, description="To whom cases are assigned; null takes them from everybody.")
    reason: Line = Field("", description="Why these are no cases.")


class Refused(BaseModel):
    """Cases with which it was not done, and why."""

    cases: list[str]
    detail: str


class BulkDone(BaseModel):
    """With which cases it was done, and with which it was not."""

    done: list[str]
    refused: list[Refused]


@router.post("/bulk", responses=answers())
def act_on_many(api: TheApi, caller: Writer, body: BulkIn, _key: IdempotencyKey = None) -> BulkDone:
    """Confirms, assigns or rejects several cases; cases of one message are confirmed together or not at all."""
    result = BulkDone(done=[], refused=[])
    cases = _seen(api, caller, body, result)
    if body.act == "confirm":
        groups = [
            [case for case in cases if case.request_id == request]
            for request in dict.fromkeys(case.request_id for case in cases)
        ]
    else:
        groups = [[case] for case in cases]
    act = _act_of(api, caller, body)
    for group in groups:
        numbers = [api.policy.numbers.write(case.id) for case in group]
        try:
            act(group)
        except DeskError as error:
            result.refused.append(Refused(cases=numbers, detail=str(error)))
        else:
            result.done += numbers
    api.live.announce()
    return result


@router.post("/requests/{request_id}/confirm", responses=answers())
def confirm_all(api: TheApi, caller: Writer, request_id: RowId, _key: IdempotencyKey = None) -> BulkDone:
    """Confirms every unconfirmed case of a message, all or none; the client gets one answer."""
    with Store.read(api.database) as store:
        request = own_request(store, caller, request_id)
        cases = [case for case in store.cases.of_request(request.id) if case.status == "new"]
    if not cases:
        raise ProblemError(409, f"Request {request_id} has no case that awaits a decision.")
    _confirm(api, caller, cases)
    api.live.announce()
    return BulkDone(done=[api.policy.numbers.write(case.id) for case in cases], refused=[])


def _seen(api: Api, caller: Caller, body: BulkIn, result: BulkDone) -> list[CaseRow]:
    """The cases that are as they were seen, each once; what is wrong with the others goes into the result."""
    found: dict[int, CaseRow] = {}
    with Store.read(api.database) as store:
        for chosen in body.cases:
            try:
                case = own_case(store, api, caller, chosen.number)
                check_match(case, chosen.seen)
            except (DeskError, ProblemError) as error:
                result.refused.append(Refused(cases=[chosen.number], detail=str(error)))
            else:
                found[case.id] = case
    return list(found.values())


def _act_of(api: Api, caller: Caller, body: BulkIn) -> Callable[[list[CaseRow]], object]:
    if body.act == "confirm":
        return lambda group: _confirm(api, caller, group)
    if body.act == "assign":
        handling = Handling(api.database, api.policy, api.clock)
        return lambda group: handling.assign(group[0].id, body.to, login=caller.login)
    triage = Triage(api.database, api.policy, api.clock)
    return lambda group: triage.reject(group[0].id, login=caller.login, reason=body.reason, revision=group[0].revision)


def _confirm(api: Api, caller: Caller, cases: list[CaseRow]) -> None:
    revisions = {case.id: case.revision for case in cases}
    Triage(api.database, api.policy, api.clock).confirm(list(revisions), login=caller.login, revisions=revisions)
