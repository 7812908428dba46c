"""How fast a caller may ask: a bucket of permits for each, filled again all the time."""

import threading
from collections import OrderedDict
from datetime import datetime

_MOST_BUCKETS = 20_000


class Pace:
    """Counts in memory of this process; ``take`` gives the seconds to wait, 0 where the caller may go on."""

    def __init__(self, *, per_minute: int) -> None:
        self._most = float(per_minute)
        self._buckets: OrderedDict[str, tuple[float, datetime]] = OrderedDict()
        self._lock = threading.Lock()

    def take(self, who: str, *, now: datetime) -> int:
        """Takes one permit."""
        with self._lock:
            left, at = self._buckets.pop(who, (self._most, now))
            left = min(self._most, left + max(0.0, (now - at).total_seconds()) * self._most / 60)
            allowed = left >= 1
            self._buckets[who] = (left - 1 if allowed else left, now)
            if len(self._buckets) > _MOST_BUCKETS:
                self._buckets.popitem(last=False)
        return 0 if allowed else max(1, round((1 - left) * 60 / self._most))
