"""Proof that what is remembered agrees with itself: ledger, case numbers, spans and queues."""

from collections.abc import Iterator

from intake.corrections import faults as ledger_faults
from intake.ledger import as_entry
from intake.replaying import replay
from models.store import Store


def faults(store: Store) -> list[str]:
    """Each disagreement in a sentence; empty where all agrees."""
    return [*_ledger(store), *_cases(store), *_verdicts(store), *_queues(store)]


def _ledger(store: Store) -> Iterator[str]:
    entries = [as_entry(row) for row in store.ledger.all()]
    cases = store.cases.all_ids()
    yield from ledger_faults(entries, cases, store.cases.decided_ids())
    charged = {entry.case_id for entry in entries}
    for case_id in sorted(set(cases) - charged):
        yield f"Case {case_id} has no entry in the ledger."
    standing = store.cases.owners_and_verdicts()
    for entry in entries:
        if entry.case_id in standing and standing[entry.case_id][0] != entry.client_id:
            yield f"Case {entry.case_id} is charged to another client than its own."


def _cases(store: Store) -> Iterator[str]:
    for case, request in store.cases.with_requests():
        lengths = {"subject": len(request.subject), "body": len(request.text)}
        for span in case.spans:
            if not 0 <= span["start"] < span["end"] <= lengths.get(span["part"], 0):
                yield f"Case {case.id}: the words {span} lie outside its message."
        if case.client_id != request.client_id:
            yield f"Case {case.id} belongs to another client than its request {request.id}."


def _verdicts(store: Store) -> Iterator[str]:
    """Each decision follows from the facts that were kept with it, and each case stands as decided last (H27)."""
    decided: dict[int, set[str]] = {}
    for row in store.entitlements.all_verdicts():
        where = f"Case {row.case_id}" if row.case_id else f"Request {row.request_id}"
        for difference in replay(row).differences:
            yield f"{where}: decided otherwise than its facts say: {difference}"
        if row.case_id is not None:
            decided.setdefault(row.case_id, set()).add(row.verdict)
    for case_id, (_, verdict) in store.cases.owners_and_verdicts().items():
        if case_id in decided and verdict not in decided[case_id]:
            yield f"Case {case_id} stands as {verdict}, which was never decided."


def _queues(store: Store) -> Iterator[str]:
    for inbox_id in store.inbox.done_without_request():
        yield f"Inbox message {inbox_id} is done but became no request."
