"""What a client can buy: plans, the agreements that rest on them, and how both are read from settings."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from difflib import get_close_matches
from typing import Any

from intake.errors import DeskError
from models.vocabulary import Channel, Severity

ALL_CHANNELS = frozenset(channel.value for channel in Channel)

# Policies speak of telephone, e-mail, web and chat (E5); these are our doors for them.
_DOORS: Mapping[str, tuple[Channel, ...]] = {
    "telephone": (Channel.PHONE,),
    "e-mail": (Channel.EMAIL,),
    "web": (Channel.PORTAL, Channel.API),
    "chat": (Channel.SLACK,),
} | {channel.value: (channel,) for channel in Channel}

_IN_WORDS = {"telephone": "telephone", "e-mail": "e-mail", "web": "the portal", "chat": "chat"}
_DURATION = re.compile(r"(?:(\d{1,5})d)?(?:(\d{1,5})h)?(?:(\d{1,5})m)?", re.ASCII)


class PlanError(DeskError):
    """A plan or an override that cannot be read; its sentence names the key."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What an agreement gives: incidents (P1, P3), who and how (E4, E5), hours and targets (S3).

    ``incidents_per_month`` of None is no limit. A severity that ``coverage`` leaves out has no running clock.
    ``third_party_included``: third-party and network matters need no fee (E7).
    """

    name: str
    incidents_per_month: int | None = None
    single_point_of_contact: bool = False
    channels: frozenset[str] = ALL_CHANNELS
    implementation_incidents_per_product: int = 10
    third_party_included: bool = False
    coverage: Mapping[Severity, str] = field(default_factory=dict)
    response: Mapping[Severity, timedelta] = field(default_factory=dict)
    resolution: Mapping[Severity, timedelta] = field(default_factory=dict)
    active: bool = True

    def unknown_calendars(self, calendars: Collection[str]) -> list[str]:
        """The hours that its coverage names and that nobody wrote down, in order.

        >>> Plan("Gold", coverage={Severity.LOW: "nights", Severity.CRITICAL: "24x7"}).unknown_calendars(["days"])
        ['nights']
        """
        return sorted(set(self.coverage.values()) - {"24x7", "24x5", *calendars})


@dataclass(frozen=True, slots=True)
class Agreement:
    """One plan as one client has it, with its own overrides already applied (P2), from a day to a day inclusive."""

    id: int
    plan: Plan
    starts_on: date
    ends_on: date | None = None

    def covers(self, day: date) -> bool:
        """Whether it is in force on ``day``, the client's own.

        >>> Agreement(1, Plan("Silver"), date(2026, 1, 1), date(2026, 1, 31)).covers(date(2026, 1, 31))
        True
        """
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)


@dataclass(frozen=True, slots=True)
class Allowance:
    """How much of an allowance is used; ``period`` is in words, as in "in March 2026"."""

    used: int
    limit: int | None
    period: str

    @property
    def is_used_up(self) -> bool:
        """Whether a further incident would be beyond it (P9)."""
        return self.limit is not None and self.used >= self.limit

    @property
    def left(self) -> int | None:
        """What is left of it; None where there is no limit."""
        return None if self.limit is None else max(0, self.limit - self.used)

    @property
    def words(self) -> str:
        """Where the client stands, as a part of a sentence.

        >>> Allowance(3, 5, "in March 2026").words
        '3 of 5 incidents used in March 2026'
        >>> Allowance(1, None, "in March 2026").words
        '1 incident used in March 2026, without a limit'
        """
        if self.limit is None:
            return f"{self.used} {'incident' if self.used == 1 else 'incidents'} used {self.period}, without a limit"
        return f"{self.used} of {self.limit} incidents used {self.period}"


def find_agreement(agreements: Iterable[Agreement], day: date) -> Agreement | None:
    """The agreement in force on ``day``; where several are, the one that started last (P2, E8)."""
    in_force = [agreement for agreement in agreements if agreement.covers(day)]
    return max(in_force, key=lambda agreement: (agreement.starts_on, agreement.id), default=None)


def parse_duration(text: str) -> timedelta:
    """A target such as "30m", "4h", "2d" or "1h30m"; a day is 24 hours of running clock.

    >>> parse_duration("1h30m")
    datetime.timedelta(seconds=5400)
    """
    found = _DURATION.fullmatch(text.strip())
    days, hours, minutes = (int(part or 0) for part in found.groups()) if found else (0, 0, 0)
    length = timedelta(days=days, hours=hours, minutes=minutes)
    if not length:
        raise PlanError(f'"{text}" is not a length of time; write it like "30m", "4h" or "2d"')
    return length


def plan_from_mapping(mapping: Mapping[str, object], where: str = "plan") -> Plan:
    """The plan that a ``[[plan]]`` table describes; ``where`` begins every complaint about it.

    >>> plan_from_mapping({"name": "Silver", "incidents_per_month": 5}).incidents_per_month
    5
    """
    values = _read(mapping, where)
    if "name" not in values:
        raise PlanError(f"{where}: name is missing")
    return Plan(**values)


def with_overrides(plan: Plan, overrides: Mapping[str, object], where: str = "agreement") -> Plan:
    """The plan as customised for one client (P2); per-severity tables are merged, all else is replaced.

    >>> with_overrides(Plan("Silver", 5), {"incidents_per_month": "unlimited"}).incidents_per_month is None
    True
    """
    for key in ("name", "active"):
        if key in overrides:
            raise PlanError(f"{where}: {key} belongs to the plan and cannot be overridden on an agreement")
    values = _read(overrides, where)
    for key in ("coverage", "response", "resolution"):
        if key in values:
            values[key] = {**getattr(plan, key), **values[key]}
    return replace(plan, **values)


def _read(mapping: Mapping[str, object], where: str) -> dict[str, Any]:
    return {key: _reader(key, where)(value, f"{where}: {key}") for key, value in mapping.items()}


def _reader(key: str, where: str) -> Callable[[object, str], Any]:
    if key in _READERS:
        return _READERS[key]
    near = get_close_matches(key, _READERS, n=1, cutoff=0)
    raise PlanError(f'{where}: {key} is not a plan field; did you mean "{near[0]}"?')


def _text(value: object, where: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise PlanError(f"{where} must be a name")
    return value.strip()


def _flag(value: object, where: str) -> bool:
    if not isinstance(value, bool):
        raise PlanError(f"{where} must be true or false")
    return value


def _count(value: object, where: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise PlanError(f"{where} must be a whole number, 0 or more")
    return value


def _limit(value: object, where: str) -> int | None:
    # TOML has no null, so a word lifts a limit that the plan sets.
    return None if value in (None, "unlimited") else _count(value, where)


def channels_in_words(channels: AbstractSet[str]) -> list[str]:
    """The channels of a plan as a client knows them.

    >>> channels_in_words({"email", "portal", "api"})
    ['e-mail', 'the portal']
    """
    return [words for name, words in _IN_WORDS.items() if any(door.value in channels for door in _DOORS[name])]


def _channels(value: object, where: str) -> frozenset[str]:
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise PlanError(f"{where} must be a list of channels")
    names = [str(name).lower() for name in value]
    for name in names:
        if name not in _DOORS:
            raise PlanError(f'{where} names "{name}"; the channels are {", ".join(sorted(_DOORS))}')
    if not names:
        raise PlanError(f"{where} names no channel")
    return frozenset(door.value for name in names for door in _DOORS[name])


def _by_severity(value: object, where: str) -> dict[Severity, tuple[str, str]]:
    if not isinstance(value, Mapping):
        raise PlanError(f"{where} must be a table with an entry per severity")
    known = {severity.value: severity for severity in Severity}
    for key in value:
        if key not in known:
            raise PlanError(f'{where}: "{key}" is not a severity; they are {", ".join(known)}')
    return {known[key]: (_text(item, f"{where}.{key}"), f"{where}.{key}") for key, item in value.items()}


def _coverage(value: object, where: str) -> dict[Severity, str]:
    return {severity: name for severity, (name, _) in _by_severity(value, where).items()}


def _targets(value: object, where: str) -> dict[Severity, timedelta]:
    return {severity: _target(text, place) for severity, (text, place) in _by_severity(value, where).items()}


def _target(text: str, where: str) -> timedelta:
    try:
        return parse_duration(text)
    except PlanError as error:
        raise PlanError(f"{where}: {error}") from error


_READERS: Mapping[str, Callable[[object, str], Any]] = {
    "name": _text,
    "incidents_per_month": _limit,
    "single_point_of_contact": _flag,
    "channels": _channels,
    "implementation_incidents_per_product": _count,
    "third_party_included": _flag,
    "coverage": _coverage,
    "response": _targets,
    "resolution": _targets,
    "active": _flag,
}
PLAN_FIELDS = frozenset(_READERS)
