"""Quarantine: a message of somebody we cannot be sure of is kept and reveals nothing (E3, H1-H6, H10)."""

from datetime import datetime

from intake.answering import queue_reply
from intake.identity import Identity, Standing
from intake.matching import claims
from intake.policy import Policy
from intake.replies import Reply
from models.cases import RequestRow
from models.messages import IncomingMessage
from models.store import Store
from models.vocabulary import Trust


def hold(
    store: Store, policy: Policy, request: RequestRow, identity: Identity, message: IncomingMessage, *, now: datetime
) -> None:
    """Keeps a request for a technician; whom it claims to be from is noted for their eyes only."""
    claimed = [policy.numbers.write(case_id) for case_id in claims(store, message, policy.numbers)]
    request.state = "held"
    request.reason = identity.reason + (f" It claims {', '.join(claimed)}." if claimed else "")
    store.audit.record(
        at=now,
        actor="rule:E3",
        act="held",
        subject=f"request:{request.id}",
        reason=f"{identity.standing}: {request.reason}",
    )
    if _may_be_told(policy, request, identity):
        reply = Reply(
            greeting="Thank you for writing to us.", notices=(policy.say("notice"),), vendor=policy.vendor, closing=""
        )
        queue_reply(store, policy, request, message, reply, purpose="notice", numbers=(), now=now)


def _may_be_told(policy: Policy, request: RequestRow, identity: Identity) -> bool:
    # An answer to a forged address would reach somebody who never wrote to us (H21).
    told = (Standing.STRANGER, Standing.NOT_NAMED, Standing.REMOVED)
    return policy.answer_strangers and request.trust >= Trust.AUTHENTICATED and identity.standing in told
