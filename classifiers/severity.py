"""Severity from chances: nothing critical is missed lightly, and the words that say so are shown."""

from collections.abc import Sequence

from classifiers.looks import Look
from classifiers.network import Numbers
from models.vocabulary import Severity

_SAYS = {
    "outage": "speaks of an outage",
    "patient_risk": "speaks of a risk for patients",
    "mix_up": "speaks of one patient's data with another",
    "near_miss": "tells of harm or of harm just avoided",
    "paper": "says that work goes on by hand",
    "workaround": "says that there is a way around it",
    "cosmetic": "speaks of how it looks",
}
_SHOWN = {
    Severity.CRITICAL: ("outage", "patient_risk", "mix_up", "near_miss", "paper"),
    Severity.MEDIUM: ("workaround", "paper"),
    Severity.LOW: ("cosmetic",),
}


def severity_of(chances: Numbers, critical_from: float) -> tuple[Severity, float]:
    """The severity and its probability; critical already from a lower chance than the others."""
    critical, medium, low = (float(chance) for chance in chances)
    if critical >= critical_from:
        return Severity.CRITICAL, critical
    return (Severity.MEDIUM, medium) if medium >= low else (Severity.LOW, low)


def severity_reasons(looks: Sequence[Look], severity: Severity | None) -> tuple[str, ...]:
    """One sentence a sort of evidence that agrees with the severity."""
    found: dict[str, str] = {}
    for look in looks:
        for cue in look.cues:
            if severity and cue.name in _SHOWN[severity] and cue.name not in found:
                words = look.unit.words[cue.first : cue.last]
                said = look.unit.text[words[0].start : words[-1].end]
                found[cue.name] = f'"{said}" {_SAYS[cue.name]} ({severity})'
    return tuple(found.values())[:2]
