"""The facts of a decision as JSON keeps them, and back: what was decided on them can be decided again (H27)."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date, timedelta
from typing import Any

from intake.facts import Deployment, Facts, FeeAuthorisation
from intake.plans import Agreement, Allowance, Plan
from intake.releases import ReleaseSupport
from models.vocabulary import Channel, Kind, Severity, Trust

_TARGETS = ("response", "resolution")


def as_record(facts: Facts) -> dict[str, Any]:
    """The facts in JSON's terms; what is as by default is left out."""
    record = _plain(facts)
    record["trust"] = int(facts.trust)
    if facts.agreement is not None:
        agreement = facts.agreement
        record["agreement"] = _plain(agreement) | {"plan": _plan(agreement.plan)}
    for name in ("allowance", "release", "deployment", "fee"):
        value = getattr(facts, name)
        if value is not None:
            record[name] = _plain(value)
    return record


def from_record(record: Mapping[str, Any]) -> Facts:
    """The facts of a record."""
    values = dict(record)
    values["day"], values["trust"] = _day(values["day"]), Trust(values["trust"])
    values["channel"] = Channel(values["channel"])
    for name in ("single_points_of_contact", "representatives"):
        values[name] = tuple(values.get(name, ()))
    if values.get("kind"):
        values["kind"] = Kind(values["kind"])
    if values.get("severity"):
        values["severity"] = Severity(values["severity"])
    for name, read in _READERS.items():
        if name in values:
            values[name] = read(values[name])
    return Facts(**values)


def _plain(value: Any) -> dict[str, Any]:
    record = {}
    for field in fields(value):
        given = getattr(value, field.name)
        if given != field.default:
            record[field.name] = _word(given)
    return record


def _word(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _plan(plan: Plan) -> dict[str, Any]:
    record = _plain(plan) | {"channels": sorted(plan.channels), "coverage": dict(plan.coverage)}
    for name in _TARGETS:
        record[name] = {severity: int(target.total_seconds()) for severity, target in getattr(plan, name).items()}
    return record


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _agreement(record: Mapping[str, Any]) -> Agreement:
    plan = dict(record["plan"])
    plan["channels"] = frozenset(plan["channels"])
    plan["coverage"] = {Severity(severity): name for severity, name in plan["coverage"].items()}
    for name in _TARGETS:
        plan[name] = {Severity(severity): timedelta(seconds=seconds) for severity, seconds in plan[name].items()}
    return Agreement(**_with_days(record, "starts_on", "ends_on") | {"plan": Plan(**plan)})


def _with_days(record: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {key: _day(value) if key in names else value for key, value in record.items()}


_READERS: Mapping[str, Any] = {
    "agreement": _agreement,
    "allowance": lambda record: Allowance(**record),
    "release": lambda record: ReleaseSupport(**_with_days(record, "supported_until")),
    "deployment": lambda record: Deployment(**_with_days(record, "implementation_completed_on")),
    "fee": lambda record: FeeAuthorisation(**_with_days(record, "given_on")),
}
