"""Reads a message by rules alone: what serves where no reader was trained yet."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from classifiers.cues import Cue, cues_in
from classifiers.findings import Finding, Span, Text
from classifiers.mentions import CatalogueIndex, Seen, version_in
from classifiers.units import Unit
from models.vocabulary import Kind, Severity

_WEIGHTS: dict[str, dict[Kind, float]] = {
    "wish": {Kind.ENHANCEMENT: 1.6},
    "how": {Kind.QUESTION: 1.0},
    "fault": {Kind.DEFECT: 1.2},
    "documentation": {Kind.DOCUMENTATION: 1.5},
    "environment": {Kind.ENVIRONMENT: 1.0},
    "account": {Kind.ACCOUNT: 1.6},
    "status": {Kind.STATUS: 1.1},
    "escalation": {Kind.ESCALATION: 1.1},
    "outage": {Kind.DEFECT: 0.5},
}
_IDLE = {"thanks", "greeting", "farewell", "settled"}


@dataclass(slots=True)
class Look:
    """A unit with what was found in it."""

    unit: Unit
    cues: list[Cue]
    seen: Seen
    votes: dict[Kind, float] = field(default_factory=dict)

    @property
    def features(self) -> set[int]:
        """The features it names outright."""
        return {mention.number for mention in self.seen.mentions if mention.target == "feature"}


def rule_findings(text: Text, units: Sequence[Unit], index: CatalogueIndex) -> tuple[Finding, ...]:
    """The findings of a message by rules; none of them is sure."""
    looks = [_look(unit, index) for unit in units]
    groups = _groups(looks)
    return tuple(_finding(group, text, index) for group in groups)


def _look(unit: Unit, index: CatalogueIndex) -> Look:
    look = Look(unit, cues_in(unit.words), index.see(unit.words))
    for cue in look.cues:
        for kind, weight in _WEIGHTS.get(cue.name, {}).items():
            look.votes[kind] = look.votes.get(kind, 0.0) + weight
    if "?" in unit.text:
        look.votes[Kind.QUESTION] = look.votes.get(Kind.QUESTION, 0.0) + 0.8
    return look


def _groups(looks: Sequence[Look]) -> list[list[Look]]:
    groups: list[list[Look]] = []
    waiting: list[Look] = []
    for look in looks:
        names = {cue.name for cue in look.cues}
        strong = max(look.votes.values(), default=0.0) >= 1.0
        if names & _IDLE and not strong:
            continue
        if look.unit.part == "subject":
            waiting = [look] if strong else []
        elif not groups:
            if strong:
                groups.append([*waiting, look])
        elif _begins(look, groups[-1], names, strong):
            groups.append([look])
        elif look.votes or look.features or look.unit.cut in ("sentence", "clause"):
            groups[-1].append(look)
    return groups or ([waiting] if waiting else [])


def _begins(look: Look, group: Sequence[Look], names: set[str], strong: bool) -> bool:
    if not strong or names & {"same"}:
        return False
    known = set().union(*(earlier.features for earlier in group))
    other = bool(look.features - known)
    if look.unit.shape in ("numbered", "bullet"):
        return other or "additive" in names or max(look.votes, key=look.votes.__getitem__) != _kind(group)[0]
    return ("additive" in names and look.unit.cut != "clause") or (other and bool(known))


def _kind(group: Sequence[Look]) -> tuple[Kind, Counter[Kind]]:
    votes: Counter[Kind] = Counter()
    for look in group:
        for kind, vote in look.votes.items():
            votes[kind] += vote  # type: ignore[assignment]
    return (max(votes, key=votes.__getitem__) if votes else Kind.QUESTION), votes


def _finding(group: Sequence[Look], text: Text, index: CatalogueIndex) -> Finding:
    kind, votes = _kind(group)
    total = sum(votes.values()) + 1.0
    severity = _severity(group, kind) if kind.has_severity else None
    number, product = _about(group, index)
    said = " ".join(look.unit.text for look in group)
    return Finding(
        spans=tuple(Span(look.unit.part, look.unit.start, look.unit.end) for look in group),
        kind=kind,
        kind_confidence=min(0.9, votes[kind] / total) if total else 0.3,
        sure=False,
        severity=severity,
        severity_confidence=0.5 if severity else 0.0,
        product=None if product is None else index.products[product].name,
        feature=None if number is None else index.features[number][1].name,
        version=version_in(said, index, product) or version_in(text.subject, index, product),
        alternatives=tuple((other, votes[other] / total) for other, _ in votes.most_common(3) if other != kind),
        reasons=_reasons(group, kind),
    )


def _about(group: Sequence[Look], index: CatalogueIndex) -> tuple[int | None, int | None]:
    features: Counter[int] = Counter()
    products: Counter[int] = Counter()
    for look in group:
        for mention in look.seen.mentions:
            (features if mention.target == "feature" else products)[mention.number] += 2
        for scores, weight in ((look.seen.named, 1.0), (look.seen.about, 0.5)):
            for number, score in scores.items():
                features[number] += score * weight  # type: ignore[assignment]
    best = max(features, key=features.__getitem__, default=None)
    if best is not None and features[best] >= 0.8:
        return best, index.features[best][0]
    return None, max(products, key=products.__getitem__, default=None)


def _severity(group: Sequence[Look], kind: Kind) -> Severity:
    names = Counter(cue.name for look in group for cue in look.cues)
    if kind in (Kind.DEFECT, Kind.ENVIRONMENT) and (names["outage"] >= 2 or names["patient_risk"] >= 2):
        return Severity.CRITICAL
    if kind in (Kind.QUESTION, Kind.ENHANCEMENT, Kind.DOCUMENTATION) or names["cosmetic"]:
        return Severity.LOW
    return Severity.MEDIUM


def _reasons(group: Sequence[Look], kind: Kind) -> tuple[str, ...]:
    reasons = []
    for look in group:
        for cue in look.cues:
            if kind in _WEIGHTS.get(cue.name, {}):
                words = look.unit.words[cue.first : cue.last]
                reasons.append(f'"{look.unit.text[words[0].start : words[-1].end]}" points to {kind}')
    return tuple(dict.fromkeys(reasons))[:5]
