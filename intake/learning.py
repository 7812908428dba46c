"""What the reader may learn from: messages whose every case a technician decided, patient data masked (H28)."""

from datetime import datetime
from typing import Any

from classifiers.privacy import mask
from models.cases import CaseRow, RequestRow
from models.store import Store


def keep_decided(store: Store, case: CaseRow, *, now: datetime) -> bool:
    """Keeps the message of a case as a training row once all cases of the message are decided; whether it was kept.

    Half a message would teach the reader that its other findings are none.
    """
    request = store.conversations.find_request(case.request_id)
    cases = store.cases.of_request(case.request_id)
    if request is None or any(each.status == "new" for each in cases):
        return False
    store.cases.keep_for_training(case.id, training_row(request, cases), now=now)
    return True


def training_row(request: RequestRow, cases: list[CaseRow]) -> dict[str, Any]:
    """A decided message in the shape of ``training_data/*.jsonl``; a rejected case is no finding of it."""
    return {
        "id": f"request-{request.id}",
        "hand": "decisions",
        "channel": "slack" if request.channel == "slack" else "email",
        "from": "",
        "persona": "",
        "subject": mask(request.subject),
        "body": mask(request.text),
        "requests": [
            {
                "spans": case.spans,
                "kind": case.kind,
                "severity": case.severity,
                "product": case.product,
                "feature": case.feature,
                "version": case.version,
            }
            for case in cases
            if case.status != "rejected"
        ],
    }
