"""When support is open: weekly hours in a zone, less holidays, as stretches of UTC (S3, S4)."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import pairwise
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import holidays

from intake.errors import DeskError

DAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_HOURS = re.compile(r"(\d\d):(\d\d)-(\d\d):(\d\d)", re.ASCII)
_DAY = timedelta(days=1)
_ANY_YEAR = 2026


class CalendarError(DeskError):
    """A calendar that cannot be read or is not there; its sentence names it."""


@dataclass(frozen=True, slots=True)
class Hours:
    """A stretch of the wall clock, from midnight; it ends before ``closes``, at most 24 hours after midnight."""

    opens: timedelta
    closes: timedelta


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of time in UTC, without its end."""

    starts_at: datetime
    ends_at: datetime


ALL_DAY = (Hours(timedelta(0), _DAY),)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Weekly hours (Monday first) on the wall clocks of ``zone``, less public holidays and own days off."""

    name: str
    zone: str
    week: tuple[tuple[Hours, ...], ...]
    country: str = ""
    subdivision: str = ""
    days_off: frozenset[date] = frozenset()

    @property
    def is_always_open(self) -> bool:
        """Whether its clock never stops."""
        return all(hours == ALL_DAY for hours in self.week) and not self.country and not self.days_off

    def hours_on(self, day: date) -> tuple[Hours, ...]:
        """The hours of one day in its zone."""
        if day in self.days_off or (self.country and day in public_holidays(self.country, self.subdivision, day.year)):
            return ()
        return self.week[day.weekday()]


@lru_cache(maxsize=1024)
def public_holidays(country: str, subdivision: str, year: int) -> frozenset[date]:
    """The public holidays of a country, or of a part of it, in one year."""
    try:
        return frozenset(holidays.country_holidays(country, subdiv=subdivision or None, years=year))
    except NotImplementedError as error:
        raise CalendarError(f"There is no calendar of holidays for {country} {subdivision}".rstrip() + ".") from error


@lru_cache(maxsize=65536)
def open_stretches(calendar: Calendar, day: date) -> tuple[Stretch, ...]:
    """When it is open within one day of UTC, in order, exact over every change of clocks.

    The day is cut where the zone's offset changes; within a piece the wall clock runs evenly, so that an hour that
    comes twice in autumn is open twice, and one that never comes in spring is never open.
    """
    starts_at = datetime.combine(day, time(), UTC)
    return tuple(
        stretch
        for piece, offset in _even_pieces(Stretch(starts_at, starts_at + _DAY), ZoneInfo(calendar.zone))
        for stretch in _open_in(calendar, piece, offset)
    )


def _even_pieces(whole: Stretch, zone: ZoneInfo) -> list[tuple[Stretch, timedelta]]:
    first, last = _offset(whole.starts_at, zone), _offset(whole.ends_at - timedelta(seconds=1), zone)
    if first == last:
        return [(whole, first)]
    before, after = whole.starts_at, whole.ends_at
    while after - before > timedelta(seconds=1):
        middle = before + timedelta(seconds=(after - before) // timedelta(seconds=2))
        before, after = (middle, after) if _offset(middle, zone) == first else (before, middle)
    return [(Stretch(whole.starts_at, after), first), *_even_pieces(Stretch(after, whole.ends_at), zone)]


def _offset(at: datetime, zone: ZoneInfo) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta(0)


def _open_in(calendar: Calendar, piece: Stretch, offset: timedelta) -> Iterable[Stretch]:
    first, last = (piece.starts_at + offset).date(), (piece.ends_at + offset).date()
    for day in (first, last) if last > first else (first,):
        midnight = datetime.combine(day, time(), UTC) - offset
        for hours in calendar.hours_on(day):
            starts_at = max(piece.starts_at, midnight + hours.opens)
            ends_at = min(piece.ends_at, midnight + hours.closes)
            if starts_at < ends_at:
                yield Stretch(starts_at, ends_at)


def round_the_clock(days: int, zone: str, like: Calendar | None = None) -> Calendar:
    """ "24x7" and "24x5": the first ``days`` days of the week; five stop on the vendor's holidays, seven never do.

    >>> round_the_clock(7, "UTC").is_always_open
    True
    """
    week = tuple(ALL_DAY if weekday < days else () for weekday in range(7))
    if like is None or days == 7:
        return Calendar(f"24x{days}", zone, week)
    return Calendar(f"24x{days}", zone, week, like.country, like.subdivision, like.days_off)


def get_calendar(name: str, named: Mapping[str, Calendar], *, zone: str, vendor: Calendar | None = None) -> Calendar:
    """The calendar that a plan's coverage names; one without a zone of its own is kept in ``zone``, the client's.

    ``named`` come first, so that a vendor may say otherwise what "24x7" is; ``vendor`` gives "24x5" its holidays.
    """
    if name in named:
        found = named[name]
        return found if found.zone else replace(found, zone=zone)
    if name in ("24x7", "24x5"):
        return round_the_clock(int(name[-1]), (vendor.zone if vendor else "") or zone, vendor)
    raise CalendarError(f'There is no calendar "{name}"; there are {", ".join(["24x7", "24x5", *sorted(named)])}.')


def calendar_from_mapping(mapping: Mapping[str, object], where: str = "calendar") -> Calendar:
    """The calendar that a ``[[calendar]]`` table describes: name, zone, hours by day, country, subdivision, days_off.

    >>> calendar_from_mapping({"name": "office", "zone": "UTC", "hours": {"monday": "09:00-17:00"}}).name
    'office'
    """
    known = {"name", "zone", "hours", "country", "subdivision", "days_off"}
    for key in mapping:
        if key not in known:
            raise CalendarError(f"{where}: {key} is not a calendar field; they are {', '.join(sorted(known))}.")
    name, hours, days_off = mapping.get("name"), mapping.get("hours", {}), mapping.get("days_off", [])
    if not isinstance(name, str) or not name:
        raise CalendarError(f"{where}: name is missing.")
    if not isinstance(hours, Mapping) or not isinstance(days_off, list | tuple):
        raise CalendarError(f"{where}: hours must be a table by day, and days_off a list of days.")
    country, subdivision = str(mapping.get("country", "")), str(mapping.get("subdivision", ""))
    if country:
        public_holidays(country, subdivision, _ANY_YEAR)  # raises where there are none
    return Calendar(
        name=name,
        zone=zone_named(mapping.get("zone", ""), where),
        week=_week(hours, where),
        country=country,
        subdivision=subdivision,
        days_off=frozenset(_day_off(day, where) for day in days_off),
    )


def zone_named(value: object, where: str) -> str:
    """The name of a time zone, empty where none is given; raises CalendarError, beginning with ``where``."""
    try:
        return ZoneInfo(str(value)).key if value else ""
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise CalendarError(f'{where}: zone "{value}" is not a time zone; write it like "America/New_York".') from error


def _week(hours: Mapping[object, object], where: str) -> tuple[tuple[Hours, ...], ...]:
    for day in hours:
        if day not in DAY_NAMES:
            raise CalendarError(f'{where}: hours names "{day}"; the days are {", ".join(DAY_NAMES)}.')
    return tuple(_hours(hours.get(day, []), f"{where}: hours.{day}") for day in DAY_NAMES)


def _hours(value: object, where: str) -> tuple[Hours, ...]:
    texts = value if isinstance(value, list | tuple) else [value]
    stretches = sorted((_stretch(text, where) for text in texts), key=lambda hours: hours.opens)
    for earlier, later in pairwise(stretches):
        if later.opens < earlier.closes:
            raise CalendarError(f"{where}: the hours overlap.")
    return tuple(stretches)


def _stretch(text: object, where: str) -> Hours:
    found = _HOURS.fullmatch(str(text))
    first_hour, first_minute, last_hour, last_minute = map(int, found.groups()) if found else (0, 0, 0, 0)
    hours = Hours(timedelta(hours=first_hour, minutes=first_minute), timedelta(hours=last_hour, minutes=last_minute))
    if max(first_minute, last_minute) > 59 or not hours.opens < hours.closes <= _DAY:
        raise CalendarError(f'{where}: "{text}" are no hours; write them like "09:00-17:00".')
    return hours


def _day_off(value: object, where: str) -> date:
    try:
        return value if isinstance(value, date) and not isinstance(value, datetime) else date.fromisoformat(str(value))
    except ValueError as error:
        raise CalendarError(f'{where}: days_off has "{value}", which is no day; write it like 2026-12-24.') from error
