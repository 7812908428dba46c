"""Budgets for signing in: so many wrong tries for a login from an address, for an address, and for a login in all."""

import ipaddress
import threading
from collections import deque
from datetime import datetime, timedelta

_WITHIN = timedelta(minutes=15)
_PER_LOGIN_AND_ADDRESS = 8
_PER_ADDRESS = 40
_PER_LOGIN = 100
_MOST_KEYS = 20_000

Key = tuple[str, str]


class Attempts:
    """Counts tries in memory; a try counts as soon as it begins, so that many at once cannot slip through."""

    def __init__(self) -> None:
        self._tries: dict[Key, deque[datetime]] = {}
        self._lock = threading.Lock()

    def begin(self, address: str, login: str, *, now: datetime) -> bool:
        """Counts one try; whether it is within all budgets."""
        budgets = _budgets(network_of(address), login.casefold())
        with self._lock:
            self._make_room(now)
            allowed = all(len(self._recent(key, now)) < most for key, most in budgets.items())
            if allowed:
                for key in budgets:
                    self._tries.setdefault(key, deque()).append(now)
        return allowed

    def succeeded(self, address: str, login: str) -> None:
        """Takes the tries of a login from an address back: the right person was there."""
        with self._lock:
            for key in _budgets(network_of(address), login.casefold()):
                tries = self._tries.get(key)
                if key[0] and key[1]:
                    self._tries.pop(key, None)
                elif tries:
                    tries.pop()

    def _recent(self, key: Key, now: datetime) -> deque[datetime]:
        tries = self._tries.get(key, deque())
        while tries and tries[0] <= now - _WITHIN:
            tries.popleft()
        return tries

    def _make_room(self, now: datetime) -> None:
        if len(self._tries) < _MOST_KEYS:
            return
        self._tries = {key: tries for key, tries in self._tries.items() if self._recent(key, now)}
        # Still full: a storm of made-up logins. What was tried longest ago is forgotten first.
        for key in sorted(self._tries, key=lambda key: self._tries[key][-1])[: len(self._tries) - _MOST_KEYS // 2]:
            del self._tries[key]


def network_of(address: str) -> str:
    """The address that tries are counted for: of IPv6 the first half, since one household has the other half.

    >>> network_of("2001:db8:1:2:aaaa::1"), network_of("192.0.2.7")
    ('2001:db8:1:2::/64', '192.0.2.7')
    """
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    return address if parsed.version == 4 else str(ipaddress.ip_network(f"{address}/64", strict=False))


def _budgets(address: str, login: str) -> dict[Key, int]:
    return {(address, login): _PER_LOGIN_AND_ADDRESS, (address, ""): _PER_ADDRESS, ("", login): _PER_LOGIN}
