"""Carries an act on a case out and leads back to its page; what stands in the way is said there (H12)."""

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus

from starlette.responses import RedirectResponse, Response

from channels.web.auth import Visit
from channels.web.case_page import CasePage, gather_case
from channels.web.entrance import Console, Form, RefusedFormError
from channels.web.frame import show
from intake.case_file import find_case
from intake.deciding import Decision
from intake.errors import CaseChangedError, DeskError, NotAllowedError
from models.cases import CaseRow
from models.store import Store
from models.store.audit import VIEWED
from models.vocabulary import Kind, Severity


@dataclass(frozen=True, slots=True)
class TakesBack:
    """The case whose decision a notice offers to take back, as it was when it was decided."""

    number: str
    revision: int


DONE = {
    "confirmed": "{} confirmed. The client is told.",
    "corrected": "{} corrected and confirmed. The client is told.",
    "rejected": "{} ended: not a case. It costs nothing.",
    "assigned": "{} has another technician now.",
    "noted": "The note is kept. The client does not see it.",
    "answered": "The answer is on its way to the client.",
    "waiting": "{} waits for the client. Its clocks stand still.",
    "resumed": "{} goes on. Its clocks run again.",
    "resolved": "{} is resolved. The client is told.",
    "closed": "{} is closed.",
    "reopened": "{} is open again.",
    "changed": "{} was reclassified.",
    "let-through": "{} was let through although it is beyond the allowance.",
    "reversed": "The charge of {} was given back.",
    "split": "{} was split. The client is told.",
    "merged": "{} is a part of this case now. The client is told.",
    "undone": "The last decision on {} was taken back.",
    "opened": "This case was opened from the words you chose. The client is told.",
    "escalated": "{} is escalated. Leads and client are told.",
    "escalation": "The escalation was brought up to date.",
}


TAKEN_BACK = frozenset({"confirmed", "corrected", "rejected", "split", "merged", "opened", "changed"})
BLANK = Decision(Kind.QUESTION, Severity.LOW, None, None, None)


def find(console: Console, number: str) -> CaseRow:
    """The case of a number; raises NoSuchCaseError."""
    with Store.read(console.database) as store:
        return find_case(store, console.policy, number)


def revision_of(value: str) -> int:
    """The revision that a form says its writer saw; raises RefusedFormError."""
    if not value.isdecimal() or len(value) > 9:
        raise RefusedFormError("This form does not say which state of the case you saw. Load the page again.")
    return int(value)


def check_unchanged(console: Console, case: CaseRow, form: Form) -> None:
    """Raises CaseChangedError where somebody changed the case since the form was shown (H12)."""
    if revision_of(form.get("revision")) != case.revision:
        number = console.policy.numbers.write(case.id)
        raise CaseChangedError(f"{number} was changed since you looked at it; look again. Nothing was done.")


def carry_out(
    console: Console,
    visit: Visit,
    case: CaseRow,
    done: str,
    act: Callable[[], object],
    *,
    form: Form | None = None,
    lead_to: Callable[[], int] | None = None,
) -> Response:
    """Acts and leads to the case, or where ``lead_to`` says; an act that is refused shows the page as it is now."""
    try:
        act()
    except DeskError as error:
        status = HTTPStatus.FORBIDDEN if isinstance(error, NotAllowedError) else HTTPStatus.CONFLICT
        page = gather(console, console.policy.numbers.write(case.id))
        return show_case(console, visit, page, error=str(error), entered=form, status=status)
    console.live.announce()
    number = console.policy.numbers.write(case.id)
    there = console.policy.numbers.write(lead_to() if lead_to else case.id)
    return RedirectResponse(f"/console/cases/{there}?done={done}&of={number}", HTTPStatus.SEE_OTHER)


def gather(console: Console, number: str) -> CasePage:
    """Everything that the page of a case shows; raises NoSuchCaseError."""
    with Store.read(console.database) as store:
        return gather_case(store, console.policy, number, now=console.clock())


def show_case(
    console: Console,
    visit: Visit,
    page: CasePage,
    *,
    notice: str = "",
    takes_back: TakesBack | None = None,
    error: str = "",
    entered: Form | None = None,
    status: int = HTTPStatus.OK,
) -> Response:
    """The page of a case."""
    # Each view of an original stands on the audit trail, before it is shown (H28).
    with Store.open(console.database) as store:
        store.audit.record(at=console.clock(), actor=visit.actor, act=VIEWED, subject=f"request:{page.request.id}")
    return show(
        console, visit, "case.html",
        status=status, page="case", shown=page, notice=notice, takes_back=takes_back,
        error=error, entered=entered, blank=BLANK,
    )  # fmt: skip
