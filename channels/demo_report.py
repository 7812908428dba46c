"""What the demonstration prints of one message: who it was, what was opened and why, and the answer that came back."""

from collections.abc import Sequence
from email.message import EmailMessage

from intake.case_file import words_of
from intake.policy import Policy
from models.cases import CaseRow, RequestRow
from models.queues import OutboxRow
from models.store import Store
from models.vocabulary import Trust

_ENDS = {
    "opened": "cases opened",
    "followed": "continues",
    "held": "kept for a technician",
    "automatic": "written by a machine, stored and not answered",
    "noted": "kept, no case opened",
}


def report_on(store: Store, policy: Policy, message_id: str, answers: Sequence[EmailMessage], lead: str) -> list[str]:
    """The lines about the message of that Message-ID, and about the mails it led to; ``lead`` is a lead's address."""
    request = store.conversations.find_request_by_message_id(message_id.strip("<>"))
    if request is None:
        return ["It was not settled in time."]
    lines = [
        f"who     {_who(store, request)}",
        f"trust   {Trust(request.trust).name.lower()}: {request.trust_reason}",
        f"end     {_end(store, policy, request)}: {request.reason}",
    ]
    for case in store.cases.of_request(request.id):
        lines += _case(store, policy, case, request)
    alerts = [row for row in store.outbox.of_recipient(lead, before=None, limit=50) if _is_alert(row, request)]
    lines += [f"leads   are told at once: {row.payload['subject']}" for row in alerts]
    if not answers:
        return [*lines, "answer  none was due"]
    return [*lines, *(line for answer in answers for line in _answer(answer))]


def _end(store: Store, policy: Policy, request: RequestRow) -> str:
    words = _ENDS.get(request.state, request.state)
    if request.state == "held" and request.client_id is None:
        return f"{words}, nothing revealed"
    followed = ", ".join(policy.numbers.write(case.id) for case in store.cases.followed_by(request.id))
    return f"{words} {followed}" if request.state == "followed" else words


def _is_alert(row: OutboxRow, request: RequestRow) -> bool:
    return row.purpose == "alert" and row.identity.startswith(f"alert:{request.id}:")


def _who(store: Store, request: RequestRow) -> str:
    if request.client_id is None:
        return f"{request.sender}: nobody we may answer as a client"
    client = store.clients.get(request.client_id).name
    contact = store.clients.get_contact(request.contact_id).name if request.contact_id else request.sender
    return f"{contact}, {client}"


def _case(store: Store, policy: Policy, case: CaseRow, request: RequestRow) -> list[str]:
    suggestion = store.cases.suggestion(case.id)
    finding = suggestion.finding if suggestion else {}
    severity = f", {case.severity}" if case.severity else ""
    certainty = "sure" if finding.get("sure") else "asks the technician"
    lines = [
        f"{policy.numbers.write(case.id)} {case.kind}{severity}: {case.summary}",
        f"        confidence {finding.get('kind_confidence', 0):.2f} ({certainty})",
    ]
    for span, words in zip(case.spans, words_of(case, request.subject, request.text), strict=True):
        short = " ".join(words.split())
        end = "…" if len(short) > 150 else ""
        lines.append(f"        words {span['part']} {span['start']}-{span['end']}: “{short[:150]}{end}”")
    lines += [f"        reason {reason}" for reason in finding.get("reasons", [])[:3]]
    return lines


def _answer(answer: EmailMessage) -> list[str]:
    body = answer.get_body(("plain",))
    text = body.get_content() if body is not None else ""
    return [
        f"answer  to {answer['To']}: {answer['Subject']}",
        *(f"      | {line}" for line in text.splitlines() if line),
    ]
