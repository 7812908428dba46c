"""What a technician does with a case between its decision and its end: each button of its page is one of these."""

from fastapi import APIRouter, Depends
from starlette.responses import Response

from channels.web.acting import carry_out, check_unchanged, find, revision_of
from channels.web.entrance import Console, Form, PostedForm, SignedIn, TheConsole, signed_in
from channels.web.fields import is_on, words
from intake.errors import NotDecidableError
from intake.resolution import Resolution
from models.store import Store

_LONGEST_TEXT = 50_000
_LONGEST_REASON = 500

router = APIRouter(dependencies=[Depends(signed_in)])


@router.post("/console/cases/{number}/assign")
def assign(console: TheConsole, visit: SignedIn, form: PostedForm, number: str) -> Response:
    """Gives a case to a technician, to oneself, or to nobody."""
    case, to = find(console, number), words(form, "to")

    def act() -> None:
        check_unchanged(console, case, form)
        console.handling.assign(case.id, to or None, login=visit.login)

    return carry_out(console, visit, case, "assigned", act)


@router.post("/console/cases/{number}/note")
def write_note(console: TheConsole, visit: SignedIn, form: PostedForm, number: str) -> Response:
    """Writes an internal note; what others did meanwhile does not matter to it."""
    case = find(console, number)
    text = form.get("note")[:_LONGEST_TEXT]
    return carry_out(
        console, visit, case, "noted", lambda: console.handling.note(case.id, text, login=visit.login), form=form
    )


@router.post("/console/cases/{number}/answer")
def answer(console: TheConsole, visit: SignedIn, form: PostedForm, number: str) -> Response:
    """Answers the client."""
    case = find(console, number)
    revision = revision_of(form.get("revision"))
    return carry_out(
        console, visit, case, "answered",
        lambda: console.handling.answer(
            case.id,
            form.get("text")[:_LONGEST_TEXT],
            login=visit.login,
            attachments=form.files,
            wait_for_client=is_on(form, "wait"),
            articles=_articles(console, form),
            revision=revision,
        ),
        form=form,
    )  # fmt: skip


@router.post("/console/cases/{number}/wait")
def wait(console: TheConsole, visit: SignedIn, form: PostedForm, number: str) -> Response:
    """Stops the clocks until the client answers."""
    case = find(console, number)

    def act() -> None:
        check_unchanged(console, case, form)
        console.handling.wait_for_client(case.id, login=visit.login)

    return carry_out(console, visit, case, "waiting", act)


@router.post("/console/cases/{number}/resume")
def resume(console: TheConsole, visit: SignedIn, form: PostedForm, number: str) -> Response:
    """Lets the clocks run on."""
    case = find(console, number)

    def act() -> None:
        check_unchanged(console, case, form)
        console.handling.resume(case.id, login=visit.login)

    return carry_out(console, visit, case, "resumed", act)


@router.post("/console/cases/{number}/resolve")
def resolve(console: TheConsole, visit: SignedIn, form: PostedForm, number: str) -> Response:
    """Says by what a case is resolved (R1)."""
    case = find(console, number)
    revision = revision_of(form.get("revision"))
    return carry_out(
        console, visit, case, "resolved",
        lambda: console.handling.resolve(
            case.id, _resolutions(form), form.get("text")[:_LONGEST_TEXT], login=visit.login, revision=revision
        ),
        form=form,
    )  # fmt: skip


@router.post("/console/cases/{number}/close")
def close(console: TheConsole, visit: SignedIn, form: PostedForm, number: str) -> Response:
    """Ends a resolved case for good."""
    case = find(console, number)

    def act() -> None:
        check_unchanged(console, case, form)
        console.handling.close(case.id, login=visit.login)

    return carry_out(console, visit, case, "closed", act)


@router.post("/console/cases/{number}/reopen")
def reopen(console: TheConsole, visit: SignedIn, form: PostedForm, number: str) -> Response:
    """Takes a resolved case up again."""
    case = find(console, number)

    def act() -> None:
        check_unchanged(console, case, form)
        console.handling.reopen(case.id, login=visit.login, reason=words(form, "reason", most=_LONGEST_REASON))

    return carry_out(console, visit, case, "reopened", act)


def _resolutions(form: Form) -> list[Resolution]:
    known = {each.value: each for each in Resolution}
    chosen = form.all("resolution")
    if any(each not in known for each in chosen):
        raise NotDecidableError("Choose what resolves the case from the list.")
    return [known[each] for each in chosen]


def _articles(console: Console, form: Form) -> list[str]:
    """The titles of the articles that go out with an answer, with where they are found where that is known."""
    chosen = [int(each) for each in form.all("article")[:10] if each.isdecimal() and len(each) < 10]
    with Store.read(console.database) as store:
        rows = [row for row in store.knowledge.of_ids(chosen) if row.state == "published"]
    base = console.policy.public_url.rstrip("/")
    return [f"{row.title}: {base}/portal/articles/{row.id}" if base else row.title for row in rows]
