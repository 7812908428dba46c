"""Words of replies, rules, limits and retention in the console, changed while the installation runs."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from starlette.responses import RedirectResponse, Response

from channels.web.auth import Visit
from channels.web.choice_forms import letters_of, mark_of, section_of, severities_of
from channels.web.choice_page import change, section
from channels.web.entrance import Console, Form, PostedForm, SignedIn, TheConsole, signed_in
from channels.web.frame import show
from intake.errors import NotDecidableError
from intake.severities import OWN_WORDS, SeverityWords
from intake.specimen import specimen
from intake.wording import FIELDS
from models.vocabulary import Severity

#: What stands on which page.
SECTIONS: Mapping[str, Sequence[str]] = {
    "words": ("wording", "letters", "severity"),
    "rules": ("rules", "cases", "vendor", "limits"),
    "retention": ("retention",),
}
TITLES = {
    "words": "Wording",
    "wording": "Sentences of replies",
    "letters": "Letters",
    "severity": "Severities",
    "vendor": "Strangers and hours",
    "rules": "Rules that leave room",
    "cases": "When time passes",
    "limits": "Limits that end loops and storms",
    "retention": "Retention",
}
_PAGE_OF = {name: page for page, names in SECTIONS.items() for name in names}
_SPECIAL = {"letters": letters_of, "severity": severities_of}

router = APIRouter(dependencies=[Depends(signed_in)])
Done = Annotated[str, Query(max_length=20)]


@router.get("/console/admin/words")
def show_words(console: TheConsole, visit: SignedIn, done: Done = "") -> Response:
    """Sentences, letters and names of severities, beside a reply as it looks now."""
    return _page(console, visit, "words", done=done)


@router.get("/console/admin/rules")
def show_rules(console: TheConsole, visit: SignedIn, done: Done = "") -> Response:
    """Rules, what happens when time passes, and limits."""
    return _page(console, visit, "rules", done=done)


@router.get("/console/admin/retention")
def show_retention(console: TheConsole, visit: SignedIn, done: Done = "") -> Response:
    """For how long originals are kept."""
    return _page(console, visit, "retention", done=done)


@router.post("/console/admin/settings/{name}")
def put_section(console: TheConsole, visit: SignedIn, form: PostedForm, name: str) -> Response:
    """Chooses a section; it counts from the next message on."""
    page = _page_of(name)

    def content() -> Any:
        special = _SPECIAL.get(name)
        return special(form) if special else section_of(form, console.choosing.making.fields(name))

    def again(problem: str) -> Response:
        return _page(console, visit, page, problem=problem, name=name, form=form)

    return change(console, visit, form, name, content, to=f"/console/admin/{page}", again=again)


@router.post("/console/admin/settings/{name}/back")
def give_back(console: TheConsole, visit: SignedIn, form: PostedForm, name: str) -> Response:
    """Lets the settings file count again for a section; plans and calendars too."""
    page = f"{name}s" if name in ("plan", "calendar") else _page_of(name)
    console.choosing.choose(name, None, login=visit.login, mark=mark_of(form))
    return RedirectResponse(f"/console/admin/{page}?done={name}", HTTPStatus.SEE_OTHER)


def _page_of(name: str) -> str:
    if name not in _PAGE_OF:
        raise NotDecidableError(f"{name!r} cannot be chosen here.")
    return _PAGE_OF[name]


def _page(
    console: Console,
    visit: Visit,
    page: str,
    *,
    done: str = "",
    problem: str = "",
    name: str = "",
    form: Form | None = None,
) -> Response:
    shown = [section(console, each) for each in SECTIONS[page]]
    making = console.choosing.making
    return show(
        console, visit, "settings.html", status=HTTPStatus.CONFLICT if problem else HTTPStatus.OK,
        page=page, titles=TITLES, sections=shown, special_sections=tuple(_SPECIAL), problem=problem, problem_of=name,
        fields={each: making.fields(each) for each in SECTIONS[page] if each not in _SPECIAL},
        entered=section_of(form, making.fields(name)) if form and name not in _SPECIAL else {},
        written=dict(form.fields) if form else {}, done=TITLES.get(done, ""), known=FIELDS,
        specimen=specimen(console.policy) if page == "words" else None,
        severity_words=console.policy.severities, severity_texts=_texts(console), each_severity=tuple(Severity),
        now=console.clock(),
    )  # fmt: skip


def _texts(console: Console) -> Mapping[Severity, SeverityWords]:
    """The words of each severity; those of our own where the vendor does not use it."""
    return {**OWN_WORDS, **console.policy.severities}
