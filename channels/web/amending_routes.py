"""Changing what was decided: another kind or severity, a case let through, a charge given back (S2, S4, P8, P9)."""

from fastapi import APIRouter, Depends
from starlette.responses import Response

from channels.web.acting import carry_out, check_unchanged, find, revision_of
from channels.web.correction_form import decision_of, gather_choices
from channels.web.entrance import PostedForm, SignedIn, TheConsole, signed_in
from channels.web.fields import words
from models.store import Store

_LONGEST_REASON = 500

router = APIRouter(dependencies=[Depends(signed_in)])


@router.post("/console/cases/{number}/change")
def change(console: TheConsole, visit: SignedIn, form: PostedForm, number: str) -> Response:
    """Reclassifies a case after its decision; its targets move from now on (S4)."""
    case, revision = find(console, number), revision_of(form.get("revision"))
    reason = words(form, "reason", most=_LONGEST_REASON)
    with Store.read(console.database) as store:
        choices = gather_choices(store)
    return carry_out(
        console, visit, case, "changed",
        lambda: console.handling.change(
            case.id, decision_of(form, case, choices), login=visit.login, reason=reason, revision=revision
        ),
        form=form,
    )  # fmt: skip


@router.post("/console/cases/{number}/let-through")
def let_through(console: TheConsole, visit: SignedIn, form: PostedForm, number: str) -> Response:
    """Lets a case through that is beyond the allowance (P9)."""
    case, reason = find(console, number), words(form, "reason", most=_LONGEST_REASON)

    def act() -> None:
        check_unchanged(console, case, form)
        console.handling.let_through(case.id, login=visit.login, reason=reason)

    return carry_out(console, visit, case, "let-through", act)


@router.post("/console/cases/{number}/give-back")
def give_back(console: TheConsole, visit: SignedIn, form: PostedForm, number: str) -> Response:
    """Gives the charge of a case back whose cause is a fault of ours (P8)."""
    case, reason = find(console, number), words(form, "reason", most=_LONGEST_REASON)

    def act() -> None:
        check_unchanged(console, case, form)
        console.handling.reverse_charge(case.id, login=visit.login, reason=reason)

    return carry_out(console, visit, case, "reversed", act)
