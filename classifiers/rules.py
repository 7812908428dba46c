"""Reads a message by rules alone: what serves where no reader was trained yet."""

from collections import Counter
from collections.abc import Sequence

from classifiers.findings import Finding, Text
from classifiers.looks import Look
from classifiers.mentions import CatalogueIndex
from classifiers.severity import severity_reasons
from classifiers.spans import spans_of
from classifiers.versions import version_of
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


def rule_findings(text: Text, looks: Sequence[Look], index: CatalogueIndex) -> tuple[Finding, ...]:
    """The findings of a message by rules; none of them is sure."""
    votes = [_votes(look) for look in looks]
    return tuple(_finding(group, looks, votes, text, index) for group in _groups(looks, votes))


def _votes(look: Look) -> Counter[Kind]:
    votes: Counter[Kind] = Counter()
    if "injection" in look.names:
        return votes
    for cue in look.cues:
        for kind, weight in _WEIGHTS.get(cue.name, {}).items():
            votes[kind] += weight  # type: ignore[assignment]
    if look.asks:
        votes[Kind.QUESTION] += 0.8  # type: ignore[assignment]
    return votes


def _groups(looks: Sequence[Look], votes: Sequence[Counter[Kind]]) -> list[list[int]]:
    groups: list[list[int]] = []
    waiting: list[int] = []
    for at, look in enumerate(looks):
        strong = max(votes[at].values(), default=0.0) >= 1.0
        if look.names & _IDLE and not strong:
            continue
        if look.unit.part == "subject":
            waiting = [at] if strong else []
        elif not groups:
            if strong:
                groups.append([*waiting, at])
        elif strong and _begins(looks, votes, at, groups[-1]):
            groups.append([at])
        elif votes[at] or look.features or look.unit.cut in ("sentence", "clause"):
            groups[-1].append(at)
    return groups or ([waiting] if waiting else [])


def _begins(looks: Sequence[Look], votes: Sequence[Counter[Kind]], at: int, group: Sequence[int]) -> bool:
    look = looks[at]
    if "same" in look.names:
        return False
    known = frozenset[int]().union(*(looks[earlier].features for earlier in group))
    other = bool(look.features - known)
    if look.unit.shape in ("numbered", "bullet"):
        return other or "additive" in look.names or votes[at].most_common(1)[0][0] != _kind(group, votes)[0]
    return ("additive" in look.names and look.unit.cut != "clause") or (other and bool(known))


def _kind(group: Sequence[int], votes: Sequence[Counter[Kind]]) -> tuple[Kind, Counter[Kind]]:
    total: Counter[Kind] = Counter()
    for at in group:
        total.update(votes[at])
    return (total.most_common(1)[0][0] if total else Kind.QUESTION), total


def _finding(
    group: Sequence[int], looks: Sequence[Look], all_votes: Sequence[Counter[Kind]], text: Text, index: CatalogueIndex
) -> Finding:
    members = [looks[at] for at in group]
    kind, votes = _kind(group, all_votes)
    total = sum(votes.values()) + 1.0
    severity = _severity(members, kind) if kind.has_severity else None
    number, owner = _about(members, index)
    product = None if owner is None else index.products[owner].name
    return Finding(
        spans=spans_of(looks, group, text),
        kind=kind,
        kind_confidence=min(0.9, votes[kind] / total),
        sure=False,
        severity=severity,
        severity_confidence=0.5 if severity else 0.0,
        product=product,
        feature=None if number is None else index.features[number][1].name,
        version=version_of(looks, group, index, product),
        alternatives=tuple((other, votes[other] / total) for other, _ in votes.most_common(3) if other != kind),
        reasons=_reasons(members, kind) + severity_reasons(members, severity),
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
