"""What the reader may learn from: messages whose every case a technician decided, patient data masked (H28)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from classifiers.privacy import Masked, masked
from models.cases import CaseRow, RequestRow
from models.store import Store
from models.vocabulary import Kind

# Cases that ended as something else than a finding of their own.
_NO_FINDING = frozenset({"rejected", "merged"})


def keep_decided(store: Store, case: CaseRow, *, now: datetime) -> bool:
    """Keeps the message of a case as a training row once all cases of the message are decided; whether it was kept.

    Half a message would teach the reader that its other findings are none; so would a message in which the reader
    found a question after a case or an escalation, which nobody confirms.
    """
    request = store.conversations.find_request(case.request_id)
    cases = store.cases.of_request(case.request_id)
    if request is None or any(each.status == "new" for each in cases):
        return False
    if any(not Kind(finding["kind"]).opens_case for finding in request.findings):
        return False
    store.cases.forget_training([each.id for each in cases])
    store.cases.keep_for_training(case.id, training_row(request, cases), now=now)
    return True


def training_row(request: RequestRow, cases: Sequence[CaseRow]) -> dict[str, Any]:
    """A decided message in the shape of ``training_data/*.jsonl``; a rejected case is no finding of it.

    Its hand is the client, so that what is measured on some clients was never learned from them.
    """
    parts = {"subject": masked(request.subject), "body": masked(request.text)}
    found = [case for case in cases if case.status not in _NO_FINDING]
    return {
        "id": f"request-{request.id}",
        "hand": f"client-{request.client_id or 0}",
        "catalog": "own",
        "channel": "slack" if request.channel == "slack" else "email",
        "from": "",
        "persona": "",
        "subject": parts["subject"].text,
        "body": parts["body"].text,
        "requests": [
            {
                "spans": _moved(case.spans, parts),
                "kind": case.kind,
                "severity": case.severity,
                "product": case.product,
                "feature": case.feature,
                "version": case.version,
            }
            for case in found
        ],
    }


def masked_findings(findings: Sequence[dict[str, Any]], *, subject: str, text: str) -> list[dict[str, Any]]:
    """Findings of a message in the contract's shape, their places moved to where the words are once it is masked."""
    parts = {"subject": masked(subject), "body": masked(text)}
    return [finding | {"spans": _moved(finding["spans"], parts)} for finding in findings]


def _moved(spans: Sequence[dict[str, Any]], parts: dict[str, Masked]) -> list[dict[str, Any]]:
    return [
        {
            "part": span["part"],
            "start": parts[span["part"]].at(span["start"]),
            "end": parts[span["part"]].at(span["end"]),
        }
        for span in spans
    ]
