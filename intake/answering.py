"""Putting replies into the outbox: the receipt of a request, within the budgets that end loops (H20, H21)."""

from collections.abc import Sequence
from datetime import datetime

from intake.budgets import spent, status_answers_spent
from intake.enquiries import status_lines
from intake.identity import belongs_to, normal_address
from intake.opening import Opened
from intake.outgoing import Outgoing, queue
from intake.policy import Policy
from intake.replies import Reply, subject_of
from models.cases import RequestRow
from models.messages import Delivery, IncomingMessage
from models.store import Store
from models.vocabulary import Channel

_WHICH_CASE = (
    "You ask us to escalate, and we cannot tell which case you mean: a lead of our support group looks at it. An "
    "answer with the number of the case speeds it up."
)


def answer(
    store: Store,
    policy: Policy,
    request: RequestRow,
    message: IncomingMessage,
    delivery: Delivery,
    opened: Opened,
    *,
    now: datetime,
) -> None:
    """Queues the one reply that a request gets, if it gets one: what was opened, and the status that was asked for.

    A message that only continues a case is not answered by a machine.
    """
    statuses = status_lines(store, policy, request, message) if opened.enquires else ()
    statuses = (*(asked.sentence for asked in opened.escalated), *statuses)
    notices = tuple(dict.fromkeys([*(refusal.client_reason for refusal in opened.refusals), *opened.notices]))
    if opened.is_unclear:
        notices = (*notices, _WHICH_CASE)
    if not (opened.lines or statuses or notices):
        return
    if reason := message.no_reply or _null_sender(delivery):
        subject = f"request:{request.id}"
        store.audit.record(at=now, actor="rule:H20", act="not answered", subject=subject, reason=reason)
        return
    count = len(opened.lines)
    reply = Reply(
        greeting=policy.say("opened", cases="a case" if count == 1 else f"{count} cases")
        if count
        else policy.say("greeting"),
        cases=tuple(opened.lines),
        statuses=statuses,
        notices=notices,
        vendor=policy.vendor,
        closing=policy.say("closing"),
    )
    numbers = [line.number for line in opened.lines] or [policy.numbers.write(case.id) for case in opened.followed]
    # Each of them goes out once: a refused request that is released later still gets its receipt.
    purpose = _purpose(opened)
    if queue_reply(store, policy, request, message, reply, purpose=purpose, numbers=numbers, now=now):
        for asked in opened.escalated:
            asked.row.client_told_at = now
            store.escalations.add_step(asked.row.id, actor="rule:X4", what="The client was told.", at=now)


def _purpose(opened: Opened) -> str:
    if opened.lines:
        return "receipt"
    if opened.escalated or opened.is_unclear:
        return "escalation"
    if opened.refusals:
        return "refusal"
    return "acknowledgement" if opened.notices else "status"


def queue_reply(
    store: Store,
    policy: Policy,
    request: RequestRow,
    message: IncomingMessage,
    reply: Reply,
    *,
    purpose: str,
    numbers: Sequence[str],
    now: datetime,
) -> bool:
    """Queues a reply to a request unless its budget is spent; whether it was queued."""
    recipient = _recipient(store, request, message)
    if not recipient or policy.is_ours(recipient):
        return False
    if reason := _spent(store, policy, recipient, request, purpose, now):
        request.reason = f"{request.reason} Not answered: {reason}".strip()
        return False
    # The sender's subject goes only to a client who proved who they are.
    subject = subject_of(numbers, request.subject) if request.client_id else ""
    outgoing = Outgoing(
        purpose=purpose,
        identity=f"{purpose}:{request.id}",
        recipient=recipient,
        subject=subject or "Your message has arrived",
        reply=reply,
        references=message.references,
    )
    return queue(store, policy, request, outgoing, now=now)


def _null_sender(delivery: Delivery) -> str:
    is_known = delivery.channel is Channel.EMAIL and delivery.peer
    return "It came with the null sender (RFC 5321, 4.5.5)." if is_known and not delivery.envelope_from else ""


def _recipient(store: Store, request: RequestRow, message: IncomingMessage) -> str:
    """The sender; their Reply-To is a wish, honoured inside the same client only (H5)."""
    if request.channel == Channel.SLACK:
        return request.sender
    sender = normal_address(request.sender) if request.sender else ""
    if not sender or request.client_id is None:
        return sender
    client = store.clients.get(request.client_id)
    wishes = [normal_address(wish.address) for wish in message.reply_to if wish.address]
    return next((wish for wish in wishes if belongs_to(store, client, wish)), sender)


def _spent(store: Store, policy: Policy, recipient: str, request: RequestRow, purpose: str, now: datetime) -> str:
    if purpose == "status" and (reason := status_answers_spent(store, policy, recipient, now=now)):
        return reason
    return spent(store, policy, recipient, request.conversation_id, now=now)
