"""One case with all that is known of it, as a plain value for the command line and the API."""

from collections.abc import Sequence
from typing import Any

from intake.errors import NoSuchCaseError
from intake.follow_ups import content_words
from intake.policy import Policy
from models.cases import CaseRow
from models.store import Store
from models.store.queue import ListedCase


def find_case(store: Store, policy: Policy, number: str) -> CaseRow:
    """The case of a number such as ``CS-1042`` or ``1042``; raises NoSuchCaseError."""
    found = policy.numbers.find_all(number) or ([int(number)] if number.isdecimal() and len(number) < 10 else [])
    case = store.cases.find(found[0]) if len(found) == 1 else None
    if case is None:
        raise NoSuchCaseError(f"There is no case {number}.")
    return case


def case_file(store: Store, policy: Policy, case: CaseRow) -> dict[str, Any]:
    """The case in JSON's terms; moments are ISO 8601 in UTC."""
    request = store.conversations.find_request(case.request_id)
    suggestion = store.cases.suggestion(case.id)
    return {
        "number": policy.numbers.write(case.id),
        "status": case.status,
        "kind": case.kind,
        "severity": case.severity,
        "product": case.product,
        "feature": case.feature,
        "version": case.version,
        "summary": case.summary,
        "client": store.clients.get(case.client_id).name,
        "contact": store.clients.get_contact(case.contact_id).name if case.contact_id else None,
        "opened_at": case.opened_at.isoformat(),
        "decided_at": case.decided_at.isoformat() if case.decided_at else None,
        "decided_by": case.decided_by,
        "verdict": case.verdict,
        "verdict_reason": case.verdict_reason,
        "revision": case.revision,
        "request": case.request_id,
        "conversation": case.conversation_id,
        "sender": request.sender if request else "",
        "trust_reason": request.trust_reason if request else "",
        "words": words_of(case, request.subject, request.text) if request else [],
        "suggestion": suggestion.finding | {"reader": suggestion.reader} if suggestion else None,
        "decisions": [
            {
                "act": row.act,
                "actor": row.actor,
                "at": row.decided_at.isoformat(),
                "before": row.before,
                "after": row.after,
            }
            for row in store.cases.decisions(case.id)
        ],
        "ledger": [
            {"kind": row.kind, "pool": row.pool, "month": row.month, "amount": row.amount, "reason": row.reason}
            for row in store.ledger.of_case(case.id)
        ],
        "follow_ups": [
            {"request": row.id, "sender": row.sender, "certain": certain}
            for row, certain in store.cases.follow_ups(case.id)
        ],
    }


def words_of(case: CaseRow | ListedCase, subject: str, text: str) -> list[str]:
    """The client's words that the case rests on."""
    parts = {"subject": subject, "body": text}
    return [parts[span["part"]][span["start"] : span["end"]] for span in case.spans if span["part"] in parts]


def words_about(store: Store, cases: Sequence[CaseRow]) -> dict[int, frozenset[str]]:
    """The words of each case: those that it was opened for, and the names of what it is about."""
    requests = {case.request_id: store.conversations.find_request(case.request_id) for case in cases}
    found = {}
    for case in cases:
        request = requests[case.request_id]
        text = request.text if request else ""
        said = [text[span["start"] : span["end"]] for span in case.spans if span["part"] == "body"]
        found[case.id] = content_words(" ".join([*said, case.feature or ""]))
    return found


def as_lines(file: dict[str, Any]) -> list[str]:
    """A case for reading in a terminal."""
    lines = [f"{file['number']}  {file['summary']}  [{file['status']}]"]
    lines += [f"  client      {file['client']}" + (f", {file['contact']}" if file["contact"] else "")]
    for name in ("kind", "severity", "product", "feature", "version", "opened_at", "decided_by", "verdict_reason"):
        if file[name]:
            lines.append(f"  {name.replace('_', ' '):<11} {file[name]}")
    lines += [f"  words       {' '.join(words.split())}" for words in file["words"]]
    suggestion = file["suggestion"] or {}
    lines += [f"  reason      {reason}" for reason in suggestion.get("reasons", [])]
    lines += [
        f"  ledger      {entry['kind']} {entry['amount']:+d} {entry['month']}: {entry['reason']}"
        for entry in file["ledger"]
    ]
    lines += [
        f"  decision    {decision['at']} {decision['actor']}: {decision['act']}" for decision in file["decisions"]
    ]
    return lines
