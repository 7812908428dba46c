"""Telling webhooks what happens to cases: from the time lines into the outbox, each event once for each webhook."""

import json
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from intake.alerts import mail_leads
from intake.defects import defect_file
from intake.errors import WrongWebhookError
from intake.policy import Policy
from models.access import WebhookRow
from models.cases import CaseRow
from models.life import CaseEventRow
from models.messages import OutgoingMessage
from models.store import Store
from models.vocabulary import Channel

PURPOSE = "webhook"
ALL = "case.*"
TEST = "webhook.test"
SEALED_FOR = "webhooks"
_AT_ONCE = 200
_OLD_SIGNS_FOR = timedelta(days=1)
# Events are numbered before they are committed: one that is late by less than this is not passed over.
_SETTLED_AFTER = timedelta(seconds=5)


@dataclass(frozen=True, slots=True)
class Told:
    """One event as a webhook is told of it: never what a client or a technician wrote (H28).

    ``defect`` is the report that the event is about: for the tracker, with both of its fields (D1).
    """

    event: CaseEventRow
    case: CaseRow
    number: str
    address: str
    defect: dict[str, Any] | None = None

    @property
    def type(self) -> str:
        """The event's name, such as case.resolved."""
        return f"case.{self.event.kind}"

    def body(self) -> str:
        """The payload, as Standard Webhooks lays it out."""
        case = self.case
        data = {
            "event": self.event.id,
            "case": self.number,
            "status": case.status,
            "kind": case.kind,
            "severity": case.severity,
            "product": case.product,
            "feature": case.feature,
            "version": case.version,
            "client_id": case.client_id,
            "assigned_to": case.assigned_to,
            "revision": case.revision,
            "by": self.event.actor.partition(":")[0],
            "url": self.address,
        }
        if self.defect is not None:
            data["defect"] = self.defect
        return json.dumps({"type": self.type, "timestamp": self.event.at.isoformat(), "data": data}, ensure_ascii=False)


def webhook_of(message: OutgoingMessage) -> int:
    """The id of the webhook that a message is for."""
    return int(message.recipient.rpartition(":")[2])


def check_url(url: str, *, plain: bool) -> None:
    """Raises WrongWebhookError unless a webhook may lead there: by TLS, without a login in the address.

    >>> check_url("https://tracker.example/hooks/intake", plain=False)
    """
    try:
        parts = urlsplit(url)
        is_place = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        is_place = False
    if not is_place or parts.scheme not in (("https", "http") if plain else ("https",)):
        raise WrongWebhookError("A webhook leads to an https:// address.")
    if parts.username is not None or parts.fragment:
        raise WrongWebhookError("A webhook's address holds no login and no '#'; what is sent is signed instead.")


def queue_test(store: Store, webhook: WebhookRow, *, now: datetime) -> bool:
    """Queues an event that says nothing, so that the other side can be tried; whether none was queued this second."""
    body = json.dumps({"type": TEST, "timestamp": now.isoformat(), "data": {"webhook": webhook.id}})
    message = _message_to(webhook, TEST, body, f"test-{int(now.timestamp())}")
    return store.outbox.add(message, purpose=PURPOSE, now=now)


def written_secrets(secret: str, old: str, *, now: datetime) -> str:
    """A new secret with the one that it replaces, as both are sealed: for a day both sign (Standard Webhooks)."""
    return f"{secret} {old} {(now + _OLD_SIGNS_FOR).isoformat()}" if old else secret


def secrets_of(written: str, *, now: datetime) -> tuple[str, ...]:
    """The secrets that sign now, the newest first.

    >>> from datetime import UTC
    >>> now = datetime(2026, 11, 24, tzinfo=UTC)
    >>> written = written_secrets("new", "old", now=now)
    >>> secrets_of(written, now=now), secrets_of(written, now=now + timedelta(days=2)), secrets_of("new", now=now)
    (('new', 'old'), ('new',), ('new',))
    """
    secret, _, rest = written.partition(" ")
    old, _, until = rest.partition(" ")
    if old and now < datetime.fromisoformat(until):
        return (secret, old)
    return (secret,) if secret else ()


def stop_for_good(store: Store, policy: Policy, webhook: WebhookRow, reason: str, *, now: datetime) -> None:
    """Stops a webhook that took nothing for days or wants nothing more, and tells leads; it can be started again."""
    webhook.active = False
    subject = f"webhook:{webhook.id}"
    store.audit.record(at=now, actor="rule:gone", act="stopped", subject=subject, reason=reason)
    place = urlsplit(webhook.url).hostname or ""
    text = f"The webhook {webhook.id} to {place} is told nothing more: {reason}\n\nStart it again by the API."
    mail_leads(store, policy, f"{subject}:{now:%Y%m%d%H%M}", "A webhook was stopped", text, now=now)


def queue_events(store: Store, policy: Policy, *, now: datetime) -> int:
    """Queues what happened since each webhook was told last; how many events were queued."""
    return sum(_queue_for(store, policy, row.id, now) for row in store.access.webhooks(active_only=True))


def _queue_for(store: Store, policy: Policy, webhook_id: int, now: datetime) -> int:
    webhook = store.access.hold_webhook(webhook_id)
    if webhook is None or not webhook.active:
        return 0
    count = 0
    for event in store.events.after(webhook.last_event_id, limit=_AT_ONCE):
        if event.at > now - _SETTLED_AFTER:
            break
        webhook.last_event_id = event.id
        told = _told(store, policy, event)
        if told is not None and _wants(webhook, told):
            # A report may rest on cases of other clients: one client's webhook is not told of it.
            told = replace(told, defect=None) if webhook.client_id is not None else told
            message = _message_to(webhook, told.type, told.body(), str(event.id))
            store.outbox.add(message, purpose=PURPOSE, now=now)
            count += 1
    return count


def _told(store: Store, policy: Policy, event: CaseEventRow) -> Told | None:
    case = store.cases.find(event.case_id)
    if case is None:
        return None
    number = policy.numbers.write(case.id)
    report = store.feedback.find_defect(event.data.get("report", 0)) if event.kind.startswith("defect_") else None
    defect = defect_file(store, policy, report) if report is not None else None
    return Told(event, case, number, f"{policy.public_url.rstrip('/')}/api/v1/cases/{number}", defect)


def _wants(webhook: WebhookRow, told: Told) -> bool:
    is_own = webhook.client_id is None or webhook.client_id == told.case.client_id
    return is_own and (not webhook.kinds or ALL in webhook.kinds or told.type in webhook.kinds)


def recipient_of(webhook: WebhookRow) -> str:
    """How the outbox names a webhook."""
    return f"webhook:{webhook.id}"


def _message_to(webhook: WebhookRow, subject: str, body: str, mark: str) -> OutgoingMessage:
    return OutgoingMessage(
        channel=Channel.WEBHOOK,
        recipient=recipient_of(webhook),
        subject=subject,
        text=body,
        html="",
        identity=f"webhook:{webhook.id}:{mark}",
    )
