"""What severities mean, and who set one: suggested by the system, decided by a technician (S1, S2, S5)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from intake.errors import NotDecidableError
from models.vocabulary import Severity

DEFINITIONS: Mapping[Severity, str] = {
    Severity.CRITICAL: "Complete outage, or 100 % network failure.",
    Severity.MEDIUM: "Degraded performance that affects workflows but does not halt operations.",
    Severity.LOW: "Minor inconvenience without significant operational impact.",
}


@dataclass(frozen=True, slots=True)
class SeverityRecord:
    """The suggestion and the decision of one case, each kept beside the other (S2)."""

    suggested: Severity | None
    suggested_by: str
    suggested_at: datetime
    decided: Severity | None = None
    decided_by: str = ""
    decided_at: datetime | None = None

    @property
    def in_force(self) -> Severity | None:
        """What clocks and allowances go by: the decision, and until then the suggestion."""
        return self.decided if self.decided_at else self.suggested

    def decide(self, severity: Severity | None, *, actor: str, at: datetime) -> "SeverityRecord":
        """The record with a technician's decision; the suggestion stays (S2)."""
        if not actor.startswith("technician:"):
            raise NotDecidableError("A severity is decided by a technician (S2).")
        return SeverityRecord(self.suggested, self.suggested_by, self.suggested_at, severity, actor, at)


def ordinary(severity: Severity | None) -> Severity:
    """The priority of a logged call that is not known to be critical: it gets no head start for being a call (S5).

    >>> ordinary(None).value, ordinary(Severity.CRITICAL).value
    ('medium', 'critical')
    """
    return severity or Severity.MEDIUM


def with_definitions(own: Mapping[str, str]) -> Mapping[Severity, str]:
    """The definitions with a vendor's own wording; a severity that is not in the vocabulary is refused (S1)."""
    known = {severity.value: severity for severity in Severity}
    for name in own:
        if name not in known:
            raise NotDecidableError(f'"{name}" is not a severity; they are {", ".join(known)}.')
    return {**DEFINITIONS, **{known[name]: text for name, text in own.items()}}
