"""What the reader understood of a request before it is sent, and the client's corrections of it (C1)."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from channels.web.entrance import Form
from channels.web.marking import Marker, Piece, hue_of, pieces
from channels.web.portal.entrance import Guest, Portal
from channels.web.portal.sending import preview_delivery
from classifiers.findings import Catalogue, Finding, Span
from intake.desk import Understood
from intake.severities import in_use, nearest_used
from models.messages import StatedIncident, StatedSpan
from models.vocabulary import Kind, Severity

MOST_INCIDENTS = 20
_LONGEST_VERSION = 40
_FEWEST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Incident:
    """One question or issue as it is shown before sending; ``spans`` are its words as JSON."""

    place: int
    hue: int
    words: str
    spans: str
    kind: str
    severity: str
    product: str
    feature: str
    version: str
    is_missed: bool = False


@dataclass(frozen=True, slots=True)
class Preview:
    """A request that is not sent yet, with what was understood of it."""

    subject: str
    text: str
    subject_pieces: Sequence[Piece]
    text_pieces: Sequence[Piece]
    incidents: Sequence[Incident]
    asks_status: bool

    @property
    def count(self) -> int:
        """How many questions were understood."""
        return sum(not each.is_missed for each in self.incidents)


def understood_of(portal: Portal, guest: Guest, catalogue: Catalogue, *, subject: str, text: str) -> Preview:
    """Reads a request as a worker will, in severities in use (S1); where nothing is found in it, it is one question."""
    findings = _read(portal, guest, catalogue, subject=subject, text=text)
    opening = [finding for finding in findings if finding.kind.opens_case][:MOST_INCIDENTS]
    asks = any(not finding.kind.opens_case for finding in findings)
    if not opening and not asks:
        opening = [_question(portal, Span("body", 0, len(text)))]
    incidents = [_incident(place, finding, subject, text) for place, finding in enumerate(opening, start=1)]
    markers = [Marker(str(each.place), each.hue, json.loads(each.spans)) for each in incidents]
    heading, marked = pieces(subject, "subject", markers), pieces(text, "body", markers)
    if incidents:
        incidents += _missed(portal, opening, len(incidents) + 1, text)
    return Preview(subject, text, heading, marked, incidents, asks)


def stated_in(portal: Portal, form: Form, catalogue: Catalogue) -> tuple[StatedIncident, ...]:
    """What the client says their request holds: the incidents that they kept, as they corrected them."""
    places = [place for place in form.all("incident") if place.isdecimal()][:MOST_INCIDENTS]
    kept = [place for place in places if form.get(f"keep-{place}")]
    return tuple(_stated(portal, form, place, catalogue) for place in kept)


def _read(portal: Portal, guest: Guest, catalogue: Catalogue, *, subject: str, text: str) -> Sequence[Finding]:
    if portal.understand is None:
        return ()
    outcome = portal.understand([preview_delivery(portal, guest, subject=subject, text=text)], catalogue)[0]
    return in_use(outcome.findings, portal.policy.severities) if isinstance(outcome, Understood) else ()


def _incident(place: int, finding: Finding, subject: str, text: str) -> Incident:
    parts = {"subject": subject, "body": text}
    spans = [{"part": span.part, "start": span.start, "end": span.end} for span in finding.spans]
    return Incident(
        place=place,
        hue=hue_of(place - 1),
        words=" … ".join(parts[span.part][span.start : span.end].strip() for span in finding.spans),
        spans=json.dumps(spans),
        kind=finding.kind.value,
        severity=finding.severity.value if finding.severity else "",
        product=finding.product or "",
        feature=finding.feature or "",
        version=finding.version or "",
    )


def _missed(portal: Portal, findings: Sequence[Finding], place: int, text: str) -> list[Incident]:
    """One more, for what nothing was found in or what was taken together: the client chooses it, or leaves it."""
    if place > MOST_INCIDENTS:
        return []
    taken = sorted((span.start, span.end) for finding in findings for span in finding.spans if span.part == "body")
    spans, at = [], 0
    for start, end in (*taken, (len(text), len(text))):
        if len(text[at:start].split()) >= _FEWEST_WORDS:
            spans.append(Span("body", at, start))
        at = max(at, end)
    return [replace(_incident(place, _question(portal, *spans), "", text), is_missed=True)]


def _question(portal: Portal, *spans: Span) -> Finding:
    return Finding(spans, Kind.QUESTION, 0.0, False, usual_severity(portal), 0.0)


def _stated(portal: Portal, form: Form, place: str, catalogue: Catalogue) -> StatedIncident:
    kind = _word(Kind, form.get(f"kind-{place}"), Kind.QUESTION)
    kind = kind if kind.opens_case else Kind.QUESTION
    severity = _word(Severity, form.get(f"severity-{place}"), usual_severity(portal))
    product, feature = _about(form.get(f"about-{place}"), catalogue)
    return StatedIncident(
        spans=_spans(form.get(f"spans-{place}")),
        kind=kind,
        severity=severity if kind.has_severity else None,
        product=product,
        feature=feature,
        version=form.get(f"version-{place}")[:_LONGEST_VERSION] or None,
    )


def usual_severity(portal: Portal) -> Severity:
    """What nobody named a severity of has: low, or the nearest that the vendor uses (S1)."""
    return nearest_used(Severity.LOW, portal.policy.severities)


def about_value(product: str, feature: str) -> str:
    """The value of a choice that names a product, and perhaps a feature of it."""
    return f"{product}\t{feature}" if product else ""


def _about(value: str, catalogue: Catalogue) -> tuple[str | None, str | None]:
    """A product and feature of the catalogue; nothing where the form names what is not there."""
    name, _, feature = value.partition("\t")
    product = next((each for each in catalogue.products if each.name == name), None)
    if product is None:
        return None, None
    return product.name, next((each.name for each in product.features if each.name == feature), None)


def _word(words: Any, value: str, otherwise: Any) -> Any:
    try:
        return words(value)
    except ValueError:
        return otherwise


def _spans(value: str) -> tuple[StatedSpan, ...]:
    """The words that an incident rests on; what cannot be read stands for all of the text."""
    try:
        given = json.loads(value[:4000])
        spans = [StatedSpan(str(each["part"]), int(each["start"]), int(each["end"])) for each in given][:20]
    except (ValueError, TypeError, KeyError):
        return ()
    return tuple(span for span in spans if span.part in ("subject", "body") and 0 <= span.start < span.end)
