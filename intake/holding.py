"""Quarantine: a message of somebody we cannot be sure of is kept and reveals nothing (E3, H1-H6, H10)."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from intake.alerts import alert_leads
from intake.answering import queue_reply
from intake.credentials import mail_link
from intake.eligibility import decide
from intake.facts import Facts
from intake.identity import Identity, Standing
from intake.matching import claims
from intake.policy import Policy
from intake.replies import Reply
from intake.verdicts import Judged, Occasion, keep_verdict
from models.cases import RequestRow
from models.messages import IncomingMessage
from models.store import Store
from models.vocabulary import Channel, Severity, Trust

if TYPE_CHECKING:
    from intake.desk import Understood


def hold(
    store: Store, policy: Policy, request: RequestRow, identity: Identity, message: IncomingMessage, *, now: datetime
) -> None:
    """Keeps a request for a technician; whom it claims to be from is noted for their eyes only."""
    judged = _judge(request, identity, now)
    keep_verdict(store, judged, Occasion(request.id, None, "held", "rule:E3", now))
    claimed = [policy.numbers.write(case_id) for case_id in _claims(store, policy, message, now)]
    request.state = "held"
    request.reason = identity.reason + (f" It claims {', '.join(claimed)}." if claimed else "")
    store.audit.record(
        at=now,
        actor="rule:E3",
        act="held",
        subject=f"request:{request.id}",
        reason=f"{identity.standing}: {request.reason}",
    )
    if judged.eligibility.needs_technician_now:
        request.reason = f"Critical: a person must look at once (H10). {request.reason}"
        alert_leads(store, policy, request, "A critical message is held", now=now)
    if mail_link(store, policy, request, identity, message, now=now):
        return
    if _may_be_told(store, policy, request, identity, now):
        is_narrowed = identity.standing is Standing.NOT_NAMED
        notice = judged.eligibility.client_reason if is_narrowed else _notice(policy, request)
        reply = Reply(greeting="Thank you for writing to us.", notices=(notice,), vendor=policy.vendor, closing="")
        queue_reply(store, policy, request, message, reply, purpose="notice", numbers=(), now=now)


def _claims(store: Store, policy: Policy, message: IncomingMessage, now: datetime) -> list[int]:
    return claims(store, message, numbers=policy.numbers, addresses=policy.addresses, now=now)


def _judge(request: RequestRow, identity: Identity, now: datetime) -> Judged:
    """The verdict on somebody we cannot be sure of: what their message says of a client is no fact (E1-E3)."""
    zone = identity.client.time_zone if identity.client else "UTC"
    severities = {Severity(each["severity"]) for each in request.findings if each.get("severity")}
    facts = Facts(
        day=now.astimezone(ZoneInfo(zone)).date(),
        trust=Trust(request.trust),
        channel=Channel(request.channel),
        client=identity.client.name if identity.client else None,
        client_removed=identity.standing is Standing.REMOVED and identity.contact is None,
        contact_known=identity.contact is not None,
        contact_removed=identity.standing is Standing.REMOVED and identity.contact is not None,
        named_contacts_only=identity.standing is Standing.NOT_NAMED,
        severity=next((severity for severity in Severity if severity in severities), None),
    )
    return Judged(facts, decide(facts), now, zone)


def _notice(policy: Policy, request: RequestRow) -> str:
    return policy.say("notice_in_slack" if request.channel == Channel.SLACK else "notice")


def is_left_in_peace(understood: "Understood", identity: Identity, message: IncomingMessage) -> bool:
    """Whether a post asks nothing of us: a technician's own words, or chatter of people whom we do not know."""
    if message.channel is not Channel.SLACK:
        return False
    return identity.standing is Standing.TECHNICIAN or not (understood.findings or message.asked)


def _may_be_told(store: Store, policy: Policy, request: RequestRow, identity: Identity, now: datetime) -> bool:
    # An answer to a forged address would reach somebody who never wrote to us (H21).
    told = (Standing.STRANGER, Standing.NOT_NAMED, Standing.REMOVED, Standing.MISMATCH)
    if request.channel == Channel.SLACK:
        # Who talks on in a channel is told once a day, not at every post.
        return store.budgets.count_of_purpose("notice", request.sender, since=now - timedelta(days=1)) == 0
    return policy.answer_strangers and request.trust >= Trust.AUTHENTICATED and identity.standing in told
