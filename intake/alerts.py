"""Alerts to leads: a critical message that something stands in the way of (H10), a webhook that was stopped."""

from datetime import datetime

from intake.outgoing import message_id_of
from intake.policy import Policy
from intake.replies import Reply, as_html, as_text
from models.cases import RequestRow
from models.messages import OutgoingMessage
from models.store import Store
from models.vocabulary import Channel

_LEADING = ("lead", "administrator")


def alert_leads(store: Store, policy: Policy, request: RequestRow, subject: str, *, now: datetime) -> None:
    """Tells every active lead by mail, once for each message; the message's own words stay in the console."""
    store.audit.record(
        at=now, actor="rule:H10", act="alerted", subject=f"request:{request.id}", reason=request.reason or subject
    )
    link = f"{policy.public_url.rstrip('/')}/console/held" if policy.public_url else ""
    text = "\n\n".join(part for part in (f"{subject}.", request.reason, link) if part)
    mail_leads(store, policy, f"alert:{request.id}", subject, text, now=now)


def mail_leads(store: Store, policy: Policy, mark: str, subject: str, text: str, *, now: datetime) -> None:
    """Mails every active lead, once for each mark."""
    reply = Reply(greeting=text, vendor=policy.vendor)
    for lead in store.people.all():
        if not (lead.active and lead.role in _LEADING and lead.email):
            continue
        identity = f"{mark}:{lead.login}"
        message = OutgoingMessage(
            channel=Channel.EMAIL,
            recipient=lead.email,
            subject=subject,
            text=as_text(reply),
            html=as_html(reply),
            identity=identity,
            message_id=message_id_of(identity, policy.support_address),
        )
        store.outbox.add(message, purpose="alert", now=now)
