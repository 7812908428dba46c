"""What a case is promised: the hours its plan covers, and when a technician answers at the latest (S3, S4)."""

from dataclasses import dataclass
from datetime import datetime

from intake.calendars import CalendarError, get_calendar
from intake.coverage import due_at
from intake.eligibility import Eligibility
from intake.plans import Plan
from intake.policy import Policy
from intake.replies import in_zone
from models.vocabulary import Severity

_IN_WORDS = {
    "24x7": "24 hours a day, 7 days a week",
    "24x5": "24 hours a day, Monday to Friday",
}


@dataclass(frozen=True, slots=True)
class Promise:
    """The coverage by its name, the latest moment (UTC) of the first answer, and both in words for the client."""

    coverage: str = ""
    response_due_at: datetime | None = None
    words: str = ""


def promise_for(
    policy: Policy, plan: Plan | None, eligibility: Eligibility, severity: Severity | None, *, now: datetime, zone: str
) -> Promise:
    """What the plan promises for a severity; nothing where nothing was bought, or the severity is not covered.

    ``zone`` is the client's, in which they read the moment.
    """
    if plan is None or severity is None or not eligibility.verdict.has_targets:
        return Promise()
    name, target = plan.coverage.get(severity, ""), plan.response.get(severity)
    if not name:
        return Promise(words=f"Your plan {plan.name} promises no time for this severity." if plan.coverage else "")
    try:
        calendar = get_calendar(name, policy.calendars, zone=zone, vendor=policy.vendor_calendar)
    except CalendarError:
        return Promise(name, None, promise_in_words(name, None, zone))
    due = due_at(now, target, calendar) if target is not None else None
    return Promise(name, due, promise_in_words(name, due, zone))


def promise_in_words(coverage: str, due: datetime | None, zone: str) -> str:
    """A promise as a client reads it, on their own clock; empty where nothing is covered.

    >>> promise_in_words("24x7", None, "UTC")
    'Covered 24 hours a day, 7 days a week.'
    """
    if not coverage:
        return ""
    covered = f"Covered {_IN_WORDS.get(coverage, f'in the hours “{coverage}”')}."
    return f"{covered} A technician answers by {in_zone(due, zone)}." if due else covered
