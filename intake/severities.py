"""What severities mean, and who set one: suggested by the system, decided by a technician (S1, S2, S5)."""

from collections.abc import Iterable, Mapping
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


@dataclass(frozen=True, slots=True)
class SeverityWords:
    """What a vendor calls a severity, and what it means by it (S1)."""

    name: str
    means: str


DEFAULT_WORDS: Mapping[Severity, SeverityWords] = {
    severity: SeverityWords(severity.value, means) for severity, means in DEFINITIONS.items()
}


def severity_words(tables: Iterable[Mapping[str, object]]) -> Mapping[Severity, SeverityWords]:
    """The words of ``[[severity]]`` tables, our own where a vendor has none; an unknown key or severity is refused.

    >>> severity_words([{"severity": "low", "name": "P3"}])[Severity.LOW].name
    'P3'
    """
    words, known = dict(DEFAULT_WORDS), {severity.value: severity for severity in Severity}
    for table in tables:
        if unknown := [key for key in table if key not in ("severity", "name", "means")]:
            raise NotDecidableError(f'[[severity]]: the key "{unknown[0]}" is not known; write severity, name, means.')
        severity = known.get(str(table.get("severity", "")))
        if severity is None:
            raise NotDecidableError(f"[[severity]]: severity must be one of {', '.join(known)}.")
        name, means = (str(table.get(key, "")).strip() for key in ("name", "means"))
        words[severity] = SeverityWords(name or words[severity].name, means or words[severity].means)
    return words
