"""What severities mean, and who set one: suggested by the system, decided by a technician (S1, S2, S5)."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from classifiers.findings import Finding
from intake.errors import NotDecidableError
from models.vocabulary import Severity

DEFINITIONS: Mapping[Severity, str] = {
    Severity.CRITICAL: "Complete outage, or 100 % network failure.",
    Severity.HIGH: "An important function fails, and there is no reasonable way around it.",
    Severity.MEDIUM: "Degraded performance that affects workflows but does not halt operations.",
    Severity.LOW: "Minor inconvenience without significant operational impact.",
    Severity.TRIVIAL: "A blemish without operational impact.",
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


#: What the severities are called, and mean, where a vendor does not say it.
OWN_WORDS: Mapping[Severity, SeverityWords] = {
    severity: SeverityWords(severity.value, means) for severity, means in DEFINITIONS.items()
}

DEFAULT_WORDS: Mapping[Severity, SeverityWords] = {
    severity: words for severity, words in OWN_WORDS.items() if severity.read_as is severity
}


def severity_words(tables: Iterable[Mapping[str, object]]) -> Mapping[Severity, SeverityWords]:
    """The severities that a vendor uses, worst first, in its words (S1); an unknown key or severity is refused.

    Critical, medium and low are used unless a ``[[severity]]`` table says otherwise, high and trivial where one names
    them. What is critical is always used: no allowance and no closed door stands in its way (H10, H27).

    >>> [each.value for each in severity_words([{"severity": "high"}, {"severity": "low", "used": False}])]
    ['critical', 'high', 'medium']
    """
    words, known = dict(DEFAULT_WORDS), {severity.value: severity for severity in Severity}
    for table in tables:
        if unknown := [key for key in table if key not in ("severity", "name", "means", "used")]:
            raise NotDecidableError(f'[[severity]]: the key "{unknown[0]}" is not known; write severity, name, means.')
        severity = known.get(str(table.get("severity", "")))
        if severity is None:
            raise NotDecidableError(f"[[severity]]: severity must be one of {', '.join(known)}.")
        if table.get("used", True) is False:
            if severity is Severity.CRITICAL:
                raise NotDecidableError("[[severity]]: critical is always used; give it another name instead.")
            words.pop(severity, None)
            continue
        name, means = (str(table.get(key, "")).strip() for key in ("name", "means"))
        own = OWN_WORDS[severity]
        words[severity] = SeverityWords(name or own.name, means or own.means)
    if len(words) < 2:
        raise NotDecidableError("[[severity]]: use one severity beside critical at least.")
    return {severity: words[severity] for severity in Severity if severity in words}


def nearest_used(severity: Severity, used: Collection[Severity]) -> Severity:
    """The severity itself where a vendor uses it, else the nearest one; only what is critical is taken for critical.

    >>> nearest_used(Severity.MEDIUM, [Severity.CRITICAL, Severity.HIGH, Severity.TRIVIAL]).value
    'high'
    """
    if severity in used:
        return severity
    order = list(Severity)
    at = order.index(severity)
    return min((each for each in used if each is not Severity.CRITICAL), key=lambda each: abs(order.index(each) - at))


def in_use(findings: Iterable[Finding], used: Collection[Severity]) -> tuple[Finding, ...]:
    """What was found, in the severities that a vendor uses (S1)."""
    return tuple(
        replace(each, severity=nearest_used(each.severity, used)) if each.severity else each for each in findings
    )


def check_used(severity: Severity | None, used: Collection[Severity]) -> None:
    """Raises NotDecidableError for a severity that the vendor does not use (S1)."""
    if severity is not None and severity not in used:
        names = ", ".join(each.value for each in used)
        raise NotDecidableError(f"The severity {severity} is not in use here; there are {names} (S1).")
