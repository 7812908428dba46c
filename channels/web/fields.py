"""Reads fields of administration forms: lists, days, switches; a value that cannot be read is said in a sentence."""

from datetime import date

from channels.web.entrance import Form
from intake.errors import NotDecidableError


def words(form: Form, name: str, *, most: int = 200) -> str:
    """A line of text, cut where it is too long to be meant."""
    return form.get(name)[:most]


def listed(form: Form, name: str) -> list[str]:
    """A list that was written with commas or on several lines.

    >>> listed(Form((("aliases", "MAR, med record,"),)), "aliases")
    ['MAR', 'med record']
    """
    text = form.get(name)[:5_000].replace("\n", ",").replace("\r", "")
    return [part.strip() for part in text.split(",") if part.strip()]


def day(form: Form, name: str) -> date | None:
    """A day, None where the field is empty; raises NotDecidableError."""
    text = form.get(name)
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise NotDecidableError(f"{text!r} is no day; write it like 2026-03-31.") from error


def needed_day(form: Form, name: str) -> date:
    """A day that must be there; raises NotDecidableError."""
    found = day(form, name)
    if found is None:
        raise NotDecidableError("The day is missing.")
    return found


def is_on(form: Form, name: str) -> bool:
    """Whether a box was ticked."""
    return form.get(name) == "yes"
