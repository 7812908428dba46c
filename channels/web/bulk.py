"""What is done to several cases of the queue at once; cases of one message stand or fall together."""

from collections.abc import Callable, Mapping
from http import HTTPStatus
from urllib.parse import urlencode

from fastapi import APIRouter, Depends
from starlette.responses import RedirectResponse, Response

from channels.web.deciding import seen_of
from channels.web.entrance import Console, Form, PostedForm, RefusedFormError, SignedIn, TheConsole, signed_in
from channels.web.fields import words
from channels.web.frame import show
from channels.web.views import FIRST, VIEWS
from intake.errors import DeskError
from models.cases import CaseRow
from models.store import Store

router = APIRouter(dependencies=[Depends(signed_in)])
_MOST = 100


@router.post("/console/bulk")
def act_on_many(console: TheConsole, visit: SignedIn, form: PostedForm) -> Response:
    """Confirms the chosen cases, assigns them, or ends them as none; what could not be done is said, case by case."""
    seen = dict(seen_of(value) for value in form.all("case")[:_MOST])
    if not seen:
        raise RefusedFormError("Choose at least one case first.")
    act = form.get("act")
    if act == "confirm":
        done, refusals = _confirm(console, visit.login, seen)
    elif act in ("assign", "reject"):
        done, refusals = _one_by_one(console, seen, _act_of(console, visit.login, form))
    else:
        raise RefusedFormError("Choose what to do with these cases.")
    console.live.announce()
    view = form.get("view") if form.get("view") in VIEWS else FIRST
    if refusals:
        return show(
            console, visit, "refusals.html",
            status=HTTPStatus.CONFLICT, page="queue", done=done, refusals=refusals, view=view,
        )  # fmt: skip
    said = {"view": view, "done": done} | ({"act": act} if act != "confirm" else {})
    return RedirectResponse(f"/console?{urlencode(said)}", HTTPStatus.SEE_OTHER)


def _act_of(console: Console, login: str, form: Form) -> Callable[[CaseRow], object]:
    if form.get("act") == "reject":
        reason = words(form, "reason", most=500)
        return lambda case: console.triage.reject(case.id, login=login, reason=reason, revision=case.revision)
    to = words(form, "to") or None
    return lambda case: console.handling.assign(case.id, to, login=login)


def _one_by_one(console: Console, seen: Mapping[int, int], act: Callable[[CaseRow], object]) -> tuple[int, list[str]]:
    """How many were done, each by itself, and why others were not (H12)."""
    done, refusals = 0, list[str]()
    with Store.read(console.database) as store:
        cases = store.cases.of_numbers(list(seen))
    for case in cases:
        number = console.policy.numbers.write(case.id)
        if case.revision != seen[case.id]:
            refusals.append(f"{number} was changed since you looked at it; look again.")
            continue
        try:
            act(case)
        except DeskError as error:
            refusals.append(str(error))
        else:
            done += 1
    return done, refusals


def _confirm(console: Console, login: str, seen: Mapping[int, int]) -> tuple[int, list[str]]:
    """How many were confirmed, and why others were not: a message is answered by one reply, so it is one act."""
    done, refusals = 0, list[str]()
    with Store.read(console.database) as store:
        cases = store.cases.of_numbers(list(seen))
    for request_id in dict.fromkeys(case.request_id for case in cases):
        together = [case.id for case in cases if case.request_id == request_id]
        try:
            console.triage.confirm(together, login=login, revisions=dict(seen))
        except DeskError as error:
            refusals.append(str(error))
        else:
            done += len(together)
    return done, refusals
