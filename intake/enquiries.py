"""Questions about the status of cases: only the client's own are told, others read as if they did not exist (H7)."""

from collections.abc import Sequence

from intake.policy import Policy
from models.cases import CaseRow, RequestRow
from models.messages import IncomingMessage
from models.store import Store

STATUS_WORDS = {
    "new": "received, waiting for a technician's first look",
    "open": "confirmed, in work",
    "waiting": "waiting for your answer",
    "resolved": "resolved",
    "closed": "closed",
    "rejected": "closed: it was found to be no case of its own",
}


def status_lines(store: Store, policy: Policy, request: RequestRow, message: IncomingMessage) -> tuple[str, ...]:
    """One line for each number asked for, up to a limit; without a number, the client's latest open cases."""
    assert request.client_id is not None
    asked = policy.numbers.find_all(f"{message.subject}\n{message.text}")
    if not asked and request.conversation_id:
        asked = [case.id for case in store.cases.in_conversation(request.conversation_id)]
    return status_of(store, policy, request.client_id, asked)


def status_of(store: Store, policy: Policy, client_id: int, asked: Sequence[int]) -> tuple[str, ...]:
    """One line for each number of a client's cases, up to a limit; without a number, the latest open ones."""
    if not asked:
        return _latest(store, policy, client_id)
    own = {case.id: case for case in store.cases.find_many(asked, client_id=client_id)}
    lines = [_line(policy, number, own.get(number)) for number in asked[: policy.limits.status_numbers]]
    if len(asked) > policy.limits.status_numbers:
        lines.append(f"Ask about at most {policy.limits.status_numbers} cases at a time, please.")
    return tuple(lines)


def _latest(store: Store, policy: Policy, client_id: int) -> tuple[str, ...]:
    cases = store.cases.open_of_client(client_id, limit=policy.limits.status_numbers)
    return tuple(_line(policy, case.id, case) for case in cases) or ("Your organisation has no open case with us.",)


def _line(policy: Policy, number: int, case: CaseRow | None) -> str:
    name = policy.numbers.write(number)
    if case is None:
        return f"{name}: your organisation has no case of this number."
    if case.merged_into is not None:
        return f"{name}: looked at as part of {policy.numbers.write(case.merged_into)}."
    severity = f", severity {policy.severity_name(case.severity)}" if case.severity else ""
    return f"{name}: {case.summary}{severity}: {STATUS_WORDS.get(case.status, case.status)}."
