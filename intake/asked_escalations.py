"""What a client's message asks to escalate: the case that it speaks of, raised on the client's behalf (X2)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from classifiers.findings import Finding
from intake.acting import Acting
from intake.escalation import Through, reason_in
from intake.raising import raise_case, started_in_words, tell_leads_started
from intake.resolution import Status
from models.cases import CaseRow, RequestRow
from models.life import EscalationRow
from models.vocabulary import Kind

_SEVERAL = 50
_CASE = r"(?:case|ticket|issue|matter|request|incident|problem|question)s?"
_DEMAND = re.compile(
    rf"\b(?:escalat(?:e|ed|ing)\s+(?:(?:this|it|that|these|[a-z]{{1,8}}-\d+)\b(?!\s+(?:alarm|alert|call|event|page))"
    rf"|(?:the|my|our|your|this)\s+(?:\w+\s+){{0,2}}{_CASE}\b)"
    rf"|(?:{_CASE}|this|it|[a-z]{{1,8}}-\d+)\s+(?:(?:to\s+)?be|gets?)?\s*escalated\b"
    r"|(?:request|ask(?:ing)? for|want|need|demand)\s+an\s+(?:\w+\s+)?escalation\b"
    r"|(?:speak|talk)(?:ing)?\s+(?:to|with)\s+(?:your|a|the)\s+(?:manager|supervisor|team lead|director)\b)",
    re.IGNORECASE,
)
_ABOUT_USE = re.compile(r"\b(?:how|when|why|where|does|did|do|is|was|were|not)\b[^.!?\n]*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """An escalation that a message began, and what its client reads of it."""

    row: EscalationRow
    sentence: str


def asks_to_escalate(findings: Sequence[Finding], text: str) -> bool:
    """Whether a message asks to escalate: its reader says so, or it demands it in plain words (X2).

    Such a demand must not hang on what a reader learned; "how does it escalate this alarm" is a question of use.

    >>> asks_to_escalate((), "Please escalate this case."), asks_to_escalate((), "How do I escalate this case?")
    (True, False)
    """
    demands = (match.start() for match in _DEMAND.finditer(text))
    return any(finding.kind is Kind.ESCALATION for finding in findings) or any(
        not _ABOUT_USE.search(text[max(0, at - 60) : at]) for at in demands
    )


def only_case_of(acting: Acting, request: RequestRow) -> list[CaseRow]:
    """The one case that lives of who wrote, else of their client; none where it cannot be told which is meant."""
    if request.client_id is None:
        return []
    newest = acting.store.cases.newest_of_client(request.client_id, limit=_SEVERAL)
    living = [case for case in newest if not Status(case.status).is_over and case.status != Status.RESOLVED]
    own = [case for case in living if request.contact_id is not None and case.contact_id == request.contact_id]
    found = own or living
    return found if len(found) == 1 else []


def escalate_for_client(
    acting: Acting, request: RequestRow, cases: Sequence[CaseRow], findings: Sequence[Finding]
) -> list[Asked]:
    """Escalates cases because a message asks for it; those whose escalation began now."""
    asked = [finding for finding in findings if finding.kind is Kind.ESCALATION]
    texts = {"subject": request.subject, "body": request.text}
    words = " ".join(texts[span.part][span.start : span.end] for finding in asked for span in finding.spans)
    contact = acting.store.clients.get_contact(request.contact_id).name if request.contact_id else ""
    begun: list[Asked] = []
    for case in cases:
        held = acting.case(case.id)
        if Status(held.status).is_over:
            continue
        raised = raise_case(
            acting,
            held,
            reason_in(words or request.text),
            f"Asked for in message {request.id}.",
            through=Through.MESSAGE,
            on_behalf_of=contact or request.sender_name or request.sender,
        )
        if raised.is_new:
            tell_leads_started(acting, held, raised.row)
            begun.append(Asked(raised.row, started_in_words(acting, held, raised.row)))
    return begun
