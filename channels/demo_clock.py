"""The clock of a demonstration: it runs like any other, from a moment that the example chose."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(slots=True)
class DemoClock:
    """Tells the time as ``real`` does, ``ahead`` of it or behind."""

    real: Callable[[], datetime]
    ahead: timedelta = timedelta(0)

    def __call__(self) -> datetime:
        """The moment it is in the demonstration."""
        return self.real() + self.ahead

    def put_to(self, moment: datetime) -> None:
        """Goes on from a moment."""
        self.ahead = moment - self.real()
