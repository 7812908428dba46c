"""Which releases of a product are supported, and until when (E6)."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

DAYS_AFTER_REPLACEMENT = 90
_NUMBERED = re.compile(r"v?(\d+(?:[._-]\d+)*)", re.ASCII | re.IGNORECASE)

_Order = Callable[["Release"], tuple[tuple[int, ...], date]]


@dataclass(frozen=True, slots=True)
class Release:
    """A published version of a product."""

    version: str
    released_on: date


@dataclass(frozen=True, slots=True)
class ReleaseSupport:
    """Where a version stood on a day: ``supported_until`` is its last supported day, None while it is current.

    ``is_known`` is false for a version that is no release of the product; then nothing speaks against it.
    """

    version: str
    is_known: bool
    is_supported: bool
    supported_until: date | None
    current: str | None


def release_support(
    releases: Iterable[Release], version: str, on: date, *, days: int | None = DAYS_AFTER_REPLACEMENT
) -> ReleaseSupport:
    """Whether ``version`` is supported on a day: the current release, or replaced at most ``days`` days ago (E6).

    Without ``days`` every release stays supported.

    >>> releases = [Release("8.3", date(2025, 1, 1)), Release("8.4", date(2026, 1, 1))]
    >>> release_support(releases, "8.3", date(2026, 4, 1)).supported_until
    datetime.date(2026, 4, 1)
    """
    published = [release for release in releases if release.released_on <= on]
    order = _order(published)
    current = max(published, key=order, default=None)
    release = _find(published, version, order)
    if release is None or current is None:
        return ReleaseSupport(version, False, True, None, current.version if current else None)
    replaced_on = min((other.released_on for other in published if order(other) > order(release)), default=None)
    # A fix for an old line can come out after the line was replaced: it is not supported any longer than the line.
    until = None if replaced_on is None or days is None else replaced_on + timedelta(days=days)
    return ReleaseSupport(release.version, True, until is None or on <= until, until, current.version)


def _order(releases: Sequence[Release]) -> _Order:
    if all(_NUMBERED.fullmatch(release.version) for release in releases):
        return lambda release: (_numbers(release.version), release.released_on)
    return lambda release: ((), release.released_on)


def _numbers(version: str) -> tuple[int, ...]:
    numbers = [int(number) for number in re.findall(r"\d+", version)]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def _find(releases: Sequence[Release], version: str, order: _Order) -> Release | None:
    wanted = version.strip().lower().removeprefix("v")
    exact = [release for release in releases if release.version.lower().removeprefix("v") == wanted]
    # "8.4" speaks of the latest 8.4.x that we published; "8.4.2.1103" is a build of our 8.4.2.
    within = [release for release in releases if release.version.lower().removeprefix("v").startswith(wanted + ".")]
    around = [release for release in releases if wanted.startswith(release.version.lower().removeprefix("v") + ".")]
    if not wanted:
        return None
    return max(exact or within or around, key=order, default=None)
