"""Forms of settings that are chosen in the console, read into the settings' own terms."""

from collections.abc import Mapping, Sequence
from typing import Any

from channels.web.entrance import Form
from channels.web.fields import is_on, listed, words
from intake.calendars import DAY_NAMES
from intake.choosing import ChoiceField
from intake.errors import NotDecidableError
from models.vocabulary import Severity

#: What a plan's channels are called, as policies speak of them (E5).
PLAN_CHANNELS = ("telephone", "e-mail", "web", "chat")
_LONGEST_TEXT = 20_000


def mark_of(form: Form) -> int:
    """What the page had seen last (H12)."""
    given = form.get("mark")
    return int(given) if given.isdecimal() and len(given) < 10 else -1


def plan_of(form: Form) -> dict[str, Any]:
    """A ``[[plan]]`` table; what is empty is left out."""
    plan: dict[str, Any] = {"name": words(form, "name", most=80)}
    if incidents := form.get("incidents_per_month"):
        plan["incidents_per_month"] = _whole(incidents, "incidents_per_month")
    if implementation := form.get("implementation_incidents_per_product"):
        plan["implementation_incidents_per_product"] = _whole(implementation, "implementation_incidents_per_product")
    for flag in ("single_point_of_contact", "third_party_included"):
        if is_on(form, flag):
            plan[flag] = True
    if not is_on(form, "active"):
        plan["active"] = False
    channels = [each for each in form.all("channel") if each in PLAN_CHANNELS]
    if len(channels) < len(PLAN_CHANNELS):
        plan["channels"] = channels
    for table in ("coverage", "response", "resolution"):
        given = {each.value: words(form, f"{table}.{each.value}", most=80) for each in Severity}
        if any(given.values()):
            plan[table] = {severity: value for severity, value in given.items() if value}
    return plan


def calendar_of(form: Form) -> dict[str, Any]:
    """A ``[[calendar]]`` table; what is empty is left out."""
    calendar: dict[str, Any] = {"name": words(form, "name", most=80)}
    for key in ("zone", "country", "subdivision"):
        if value := words(form, key, most=80):
            calendar[key] = value
    hours = {day: listed(form, f"hours.{day}") for day in DAY_NAMES}
    calendar["hours"] = {day: stretches for day, stretches in hours.items() if stretches}
    if days_off := listed(form, "days_off"):
        calendar["days_off"] = days_off
    return calendar


def with_table(tables: Sequence[Mapping[str, Any]], table: Mapping[str, Any], *, is_new: bool) -> list[dict[str, Any]]:
    """The tables with one of them put in the place of its name; a new one must bring a name of its own."""
    name = table["name"]
    if not name:
        raise NotDecidableError("name: is missing.")
    known = [each.get("name") for each in tables]
    if is_new and name in known:
        raise NotDecidableError(f"name: there is {name!r} already; change that one.")
    changed = [dict(table) if each.get("name") == name else dict(each) for each in tables]
    return changed if name in known else [*changed, dict(table)]


def without_table(tables: Sequence[Mapping[str, Any]], name: str) -> list[dict[str, Any]]:
    """The tables but for one; raises NotDecidableError where it is gone already."""
    if name not in [each.get("name") for each in tables]:
        raise NotDecidableError(f"{name!r} is gone already.")
    return [dict(each) for each in tables if each.get("name") != name]


def severities_of(form: Form) -> list[dict[str, Any]]:
    """The ``[[severity]]`` tables."""
    tables: list[dict[str, Any]] = []
    for severity in Severity:
        if severity is not Severity.CRITICAL and not is_on(form, f"{severity.value}.used"):
            tables.append({"severity": severity.value, "used": False})
            continue
        given = {key: words(form, f"{severity.value}.{key}", most=500) for key in ("name", "means")}
        tables.append({"severity": severity.value} | {key: value for key, value in given.items() if value})
    return tables


def letters_of(form: Form) -> dict[str, Any]:
    """The templates of letters, with line ends as files have them; none where both are empty."""
    return {name: _text(form, name) for name in ("text", "html")}


def section_of(form: Form, fields: Sequence[ChoiceField]) -> dict[str, Any]:
    """A section of keys and values; what it holds is checked where the settings are."""
    read = {"tick": is_on, "list": listed}
    return {each.key: read.get(each.sort, _line)(form, each.key) for each in fields}


def _line(form: Form, name: str) -> str:
    return form.get(name)[:_LONGEST_TEXT]


def _text(form: Form, name: str) -> str:
    text = form.get(name)[:_LONGEST_TEXT].replace("\r\n", "\n")
    return f"{text}\n" if text else ""


def _whole(text: str, key: str) -> int:
    if not text.isdecimal() or len(text) > 9:
        raise NotDecidableError(f"{key}: {text!r} is no whole number.")
    return int(text)
