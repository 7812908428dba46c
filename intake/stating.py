"""What the writer of a form says of their own message, put in the place of what the reader found in it."""

from collections.abc import Sequence
from dataclasses import replace

from classifiers.findings import Finding, Span
from models.messages import IncomingMessage, StatedIncident

_REASON = "The client says so."


def as_stated(findings: Sequence[Finding], message: IncomingMessage) -> tuple[Finding, ...]:
    """The findings as the writer corrected them; without their word, as the reader found them (C1).

    A technician still confirms each of them: what a client states is a suggestion like any other (S2). What asks for a
    status or an escalation was not theirs to correct, and stays.
    """
    if not message.stated:
        return tuple(findings)
    stated = tuple(_finding(each, findings, message) for each in message.stated)
    kinds = {each.kind for each in stated}
    asked = tuple(each for each in findings if not each.kind.opens_case and each.kind not in kinds)
    return (*stated, *asked)


def _finding(stated: StatedIncident, findings: Sequence[Finding], message: IncomingMessage) -> Finding:
    spans = _spans(stated, message)
    read = next((finding for finding in findings if finding.spans == spans), None)
    severity = stated.severity if stated.kind.has_severity else None
    values = (stated.kind, severity, stated.product, stated.feature, stated.version)
    if read is not None and values == (read.kind, read.severity, read.product, read.feature, read.version):
        return read
    reasons = (_REASON, *(f"The reader took it for {read.kind.value}: {why}" for why in read.reasons)) if read else ()
    stated_finding = Finding(
        spans=spans,
        kind=stated.kind,
        kind_confidence=1.0,
        sure=True,
        severity=severity,
        severity_confidence=1.0 if severity else 0.0,
        product=stated.product,
        feature=stated.feature,
        version=stated.version,
        reasons=reasons or (_REASON,),
    )
    if read is not None and read.kind is not stated.kind:
        return replace(stated_finding, alternatives=((read.kind, read.kind_confidence), *read.alternatives))
    return stated_finding


def _spans(stated: StatedIncident, message: IncomingMessage) -> tuple[Span, ...]:
    """The words that it rests on, inside the message; all of its text where none were marked."""
    lengths = {"subject": len(message.subject), "body": len(message.text)}
    spans = tuple(
        Span(span.part, span.start, min(span.end, lengths[span.part]))
        for span in stated.spans
        if span.start < lengths[span.part]
    )
    if spans:
        return spans
    part = "body" if message.text else "subject"
    return (Span(part, 0, lengths[part]),) if lengths[part] else ()
