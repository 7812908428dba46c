"""The upgrade committee's queue: what clients wish for, who asked, and what the committee decides (K4, D2)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from intake.acting import by_technician
from intake.errors import NoSuchCaseError, NotDecidableError
from intake.feedback import EnhancementWish, QueueItem, committee_queue
from intake.policy import Policy
from intake.telling import Letter, tell_client
from models.database import Database
from models.feedback import EnhancementRow
from models.store import Store

STATES = ("queued", "accepted", "declined", "delivered")


class Ruling(StrEnum):
    """What the committee says of an enhancement; what is accepted can be delivered later."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    DELIVERED = "delivered"


_FROM = {
    Ruling.ACCEPTED: ("queued",),
    Ruling.DECLINED: ("queued", "accepted"),
    Ruling.DELIVERED: ("queued", "accepted"),
}
_IN_WORDS = {
    Ruling.ACCEPTED: "Our upgrade committee has accepted what you wished for in {number}.",
    Ruling.DECLINED: "Our upgrade committee has looked at what you wished for in {number}, and does not take it up.",
    Ruling.DELIVERED: "What you wished for in {number} is part of the product now.",
}


@dataclass(frozen=True, slots=True)
class Enhancements:
    """Carries acts on the committee's queue out; each stands on the time lines of the cases that wished for it."""

    database: Database
    policy: Policy
    clock: Callable[[], datetime]

    def join(self, enhancement_id: int, *, into: int, login: str) -> EnhancementRow:
        """Makes one of two wishes for the same thing: its requesters and clients add up (D2)."""
        if enhancement_id == into:
            raise NotDecidableError("An enhancement is not joined to itself.")
        with Store.open(self.database) as store:
            acting = by_technician(store, self.policy, login, self.clock())
            row, whole = _find(store, enhancement_id), _find(store, into)
            if row.state != "queued" or whole.state not in ("queued", "accepted"):
                raise NotDecidableError("Only what is queued can be joined, to what is queued or accepted.")
            for wish in store.feedback.wishes([row.id]):
                acting.note(acting.case(wish.case_id), "enhancement_joined", data={"enhancement": whole.id})
            store.feedback.move_wishes(row, whole.id)
            return whole

    def rule(self, enhancement_id: int, ruling: Ruling, *, login: str, reason: str = "") -> EnhancementRow:
        """Records what the committee decided; everybody who asked is told, with the reason where one is given."""
        with Store.open(self.database) as store:
            acting, row = by_technician(store, self.policy, login, self.clock()), _find(store, enhancement_id)
            if row.state not in _FROM[ruling]:
                raise NotDecidableError(f"Enhancement {row.id} is {row.state}; it cannot be {ruling.value} any more.")
            row.state, row.decision, row.decided_at = ruling.value, reason.strip(), acting.now
            for wish in store.feedback.wishes([row.id]):
                case = acting.case(wish.case_id)
                acting.note(case, f"enhancement_{ruling.value}", reason=row.decision, data={"enhancement": row.id})
                text = _IN_WORDS[ruling].format(number=acting.number(case.id))
                words = "\n\n".join(part for part in (text, row.decision) if part)
                tell_client(acting, case, Letter("enhancement", words))
            return row


def queue_of(store: Store, policy: Policy, *, states: Sequence[str], limit: int) -> list[dict[str, Any]]:
    """The committee's queue in JSON's terms, what most clients asked for first (D2)."""
    rows = {str(row.id): row for row in store.feedback.enhancements(states=states, limit=limit)}
    found = store.feedback.wishes([row.id for row in rows.values()])
    wishes = [EnhancementWish(row.case_id, str(row.enhancement_id), row.client_id, row.requester) for row in found]
    return [_as_file(policy, rows[item.subject], item) for item in committee_queue(wishes)]


def _as_file(policy: Policy, row: EnhancementRow, item: QueueItem) -> dict[str, Any]:
    return {
        "id": row.id,
        "state": row.state,
        "subject": row.subject,
        "product": row.product,
        "feature": row.feature,
        "clients": item.clients,
        "requesters": list(item.requesters),
        "cases": [policy.numbers.write(case_id) for case_id in item.cases],
        "queued_at": row.queued_at.isoformat(),
        "decided_at": row.decided_at.isoformat() if row.decided_at else None,
        "decision": row.decision or None,
    }


def _find(store: Store, enhancement_id: int) -> EnhancementRow:
    row = store.feedback.hold_enhancement(enhancement_id)
    if row is None:
        raise NoSuchCaseError(f"There is no enhancement {enhancement_id}.")
    return row
