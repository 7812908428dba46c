"""What is done about a case that is raised to a lead: start, accept, follow, hand over, end (X1-X4)."""

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Depends, Path
from starlette.responses import Response

from channels.web.acting import carry_out, check_unchanged, find
from channels.web.auth import Visit
from channels.web.entrance import Console, Form, PostedForm, SignedIn, TheConsole, signed_in
from channels.web.fields import words
from intake.acting import Actor
from intake.errors import NoSuchCaseError, NotDecidableError
from intake.escalation import EscalationReason, Through
from models.store import Store

Number = Annotated[int, Path(ge=1, le=2**31 - 1)]
_LONGEST_TEXT = 5_000

router = APIRouter(dependencies=[Depends(signed_in)])


@router.post("/console/cases/{number}/escalate")
def start(console: TheConsole, visit: SignedIn, form: PostedForm, number: str) -> Response:
    """Escalates a case, for oneself or for somebody who asked for it (X2)."""
    case = find(console, number)

    def act() -> None:
        check_unchanged(console, case, form)
        console.escalating.start(
            case.id,
            _reason(form),
            form.get("text")[:_LONGEST_TEXT],
            actor=Actor("technician", visit.login),
            through=_through(form),
            on_behalf_of=words(form, "on_behalf_of"),
        )

    return carry_out(console, visit, case, "escalated", act, form=form)


@router.post("/console/escalations/{escalation_id}/accept")
def accept(console: TheConsole, visit: SignedIn, form: PostedForm, escalation_id: Number) -> Response:
    """Lets a proposed escalation run; whoever accepts owns it."""
    text = form.get("text")[:_LONGEST_TEXT]
    return _on(
        console,
        visit,
        form,
        escalation_id,
        lambda: console.escalating.accept(escalation_id, login=visit.login, text=text),
    )


@router.post("/console/escalations/{escalation_id}/dismiss")
def dismiss(console: TheConsole, visit: SignedIn, form: PostedForm, escalation_id: Number) -> Response:
    """Says that a proposed escalation is none."""
    reason = form.get("text")[:_LONGEST_TEXT]
    return _on(
        console, visit, form, escalation_id,
        lambda: console.escalating.dismiss(escalation_id, login=visit.login, reason=reason),
    )  # fmt: skip


@router.post("/console/escalations/{escalation_id}/step")
def add_step(console: TheConsole, visit: SignedIn, form: PostedForm, escalation_id: Number) -> Response:
    """Writes a line on its time line."""
    text = form.get("text")[:_LONGEST_TEXT]
    return _on(
        console, visit, form, escalation_id, lambda: console.escalating.add_step(escalation_id, text, login=visit.login)
    )


@router.post("/console/escalations/{escalation_id}/owner")
def hand_over(console: TheConsole, visit: SignedIn, form: PostedForm, escalation_id: Number) -> Response:
    """Gives it another owner."""
    to = words(form, "to")
    return _on(
        console, visit, form, escalation_id, lambda: console.escalating.hand_over(escalation_id, to, login=visit.login)
    )


@router.post("/console/escalations/{escalation_id}/end")
def end(console: TheConsole, visit: SignedIn, form: PostedForm, escalation_id: Number) -> Response:
    """Ends it with its outcome; the client is told (X4)."""
    outcome, tell = form.get("outcome")[:_LONGEST_TEXT], form.get("tell")[:_LONGEST_TEXT]
    return _on(
        console, visit, form, escalation_id,
        lambda: console.escalating.end(escalation_id, outcome, login=visit.login, tell=tell),
    )  # fmt: skip


def _on(console: Console, visit: Visit, form: Form, escalation_id: int, act: Callable[[], object]) -> Response:
    with Store.read(console.database) as store:
        row = store.escalations.find(escalation_id)
        case = store.cases.find(row.case_id) if row else None
    if case is None:
        raise NoSuchCaseError("There is no such escalation.")
    return carry_out(console, visit, case, "escalation", act, form=form)


def _reason(form: Form) -> EscalationReason:
    try:
        return EscalationReason(form.get("why"))
    except ValueError as error:
        raise NotDecidableError("Choose a reason for the escalation from the list (X1).") from error


def _through(form: Form) -> Through | None:
    asked = {each.value: each for each in (Through.CUSTOMER_SUCCESS_MANAGER, Through.REPRESENTATIVE)}
    return asked.get(form.get("through"))
