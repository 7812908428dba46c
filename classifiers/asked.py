"""A message in which a person wants a case seen, although no reader found a request in it."""

from classifiers.findings import Finding, Span
from models.vocabulary import Kind, Severity


def whole_as_question(text: str) -> tuple[Finding, ...]:
    """The whole text as one question that nobody is sure of; nothing where there is no text.

    >>> [(finding.kind.value, finding.sure) for finding in whole_as_question("hello?")]
    [('question', False)]
    """
    if not text.strip():
        return ()
    reasons = ("its writer asked for a case of it",)
    return (Finding((Span("body", 0, len(text)),), Kind.QUESTION, 0.0, False, Severity.LOW, 0.0, reasons=reasons),)
