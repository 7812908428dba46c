"""What a technician does when cases were told apart wrongly: split, merge, take back (P6, P7)."""

from fastapi import APIRouter, Depends
from starlette.responses import Response

from channels.web.acting import carry_out, check_unchanged, find, revision_of
from channels.web.correction_form import decision_of, gather_choices
from channels.web.entrance import Console, PostedForm, SignedIn, TheConsole, signed_in
from channels.web.fields import words
from channels.web.picking import chosen_spans, joined, span_of, without
from intake.dividing import Part
from intake.errors import NotDecidableError
from intake.triage import Decision
from models.cases import CaseRow
from models.store import Store
from models.vocabulary import Kind, Severity

router = APIRouter(dependencies=[Depends(signed_in)])


@router.post("/console/cases/{number}/split")
def split(console: TheConsole, visit: SignedIn, form: PostedForm, number: str) -> Response:
    """Takes words of a case out: they become a case of their own, and both are decided (P7)."""
    case, revision = find(console, number), revision_of(form.get("revision"))
    with Store.read(console.database) as store:
        choices = gather_choices(store)

    def act() -> None:
        chosen = chosen_spans(form)
        left = without(joined([span_of(each) for each in case.spans]), chosen)
        if not left:
            raise NotDecidableError("Leave some words to the case itself, or correct it instead.")
        parts = [Part(left, _as_it_is(case)), Part(chosen, decision_of(form, None, choices))]
        console.dividing.split(case.id, parts, login=visit.login, revision=revision)

    return carry_out(console, visit, case, "split", act, form=form)


@router.post("/console/cases/{number}/merge")
def merge(console: TheConsole, visit: SignedIn, form: PostedForm, number: str) -> Response:
    """Makes a case part of another: one matter that counts once (P7), or one that it only continues (P6)."""
    case, revision = find(console, number), revision_of(form.get("revision"))
    into: list[CaseRow] = []

    def act() -> None:
        whole = _named(console, words(form, "into", most=40))
        into.append(whole)
        if form.get("how") == "continues":
            console.dividing.reattach(case.id, to_case=whole.id, login=visit.login, revision=revision)
        else:
            console.dividing.merge([case.id], into=whole.id, login=visit.login, revisions={case.id: revision})

    return carry_out(console, visit, case, "merged", act, form=form, lead_to=lambda: into[0].id)


@router.post("/console/cases/{number}/undo")
def undo(console: TheConsole, visit: SignedIn, form: PostedForm, number: str) -> Response:
    """Takes the last decision on a case back (H26)."""
    case = find(console, number)

    def act() -> None:
        check_unchanged(console, case, form)
        console.dividing.undo(case.id, login=visit.login)

    return carry_out(console, visit, case, "undone", act)


def _as_it_is(case: CaseRow) -> Decision:
    return Decision(
        Kind(case.kind), Severity(case.severity) if case.severity else None, case.product, case.feature, case.version
    )


def _named(console: Console, number: str) -> CaseRow:
    if not number:
        raise NotDecidableError("Say into which case.")
    return find(console, number)
