"""Sign-in links: mailed to a registered address, used once, soon worth nothing; nobody learns who is registered."""

import secrets
from datetime import timedelta

from channels.web.portal.entrance import Portal, token_hash
from intake.identity import normal_address
from intake.outgoing import message_id_of
from intake.replies import Reply
from models.messages import OutgoingMessage
from models.store import Store
from models.vocabulary import Channel

PURPOSE = "portal link"
_MOST_IN_AN_HOUR = 5


def send_link(portal: Portal, address: str) -> bool:
    """Mails a link to a contact of that address; whether there is one. The asker is told the same either way."""
    now, wanted = portal.now, normal_address(address)
    with Store.open(portal.database) as store:
        contact = store.clients.find_contact("email", wanted)
        client = store.clients.get(contact.client_id) if contact else None
        if contact is None or client is None or contact.removed_at or client.removed_at:
            return False
        if store.budgets.count_of_purpose(PURPOSE, wanted, since=now - timedelta(hours=1)) >= _MOST_IN_AN_HOUR:
            return False
        token = secrets.token_urlsafe(32)
        store.access.forget_expired(now=now)
        store.access.add_link(token_hash(token), contact.id, address=wanted, expires_at=now + portal.options.link)
        store.outbox.add(_letter(portal, wanted, token), purpose=PURPOSE, now=now)
        store.audit.record(at=now, actor=f"contact:{contact.id}", act="asked for a link", subject="portal")
    return True


def use_link(portal: Portal, token: str, *, old_token: str) -> str:
    """Spends a link and begins a visit; the visit's token, or empty where the link is worth nothing."""
    now = portal.now
    with Store.open(portal.database) as store:
        link = store.access.use_link(token_hash(token), now=now)
        contact = store.clients.find_contact("email", link.address) if link else None
        if link is None or contact is None or contact.id != link.contact_id:
            return ""
        return begin_visit(store, portal, link.contact_id, link.address, old_token=old_token)


def begin_visit(store: Store, portal: Portal, contact_id: int, address: str, *, old_token: str) -> str:
    """Begins a visit, whatever the browser held before (no session is fixed); its token."""
    fresh, now = secrets.token_urlsafe(32), portal.now
    store.access.close_visit(token_hash(old_token))
    store.access.open_visit(token_hash(fresh), contact_id, address=address, expires_at=now + portal.options.session)
    store.audit.record(at=now, actor=f"contact:{contact_id}", act="signed in", subject="portal")
    return fresh


def end_visit(portal: Portal, token: str) -> None:
    """Ends a visit."""
    with Store.open(portal.database) as store:
        store.access.close_visit(token_hash(token))


def _letter(portal: Portal, address: str, token: str) -> OutgoingMessage:
    policy, minutes = portal.policy, int(portal.options.link.total_seconds() // 60)
    reply = Reply(
        greeting=f"Somebody, we hope you, asked to sign in to the support portal of {policy.vendor}.",
        statuses=(f"{policy.public_url.rstrip('/')}/portal/enter?token={token}",),
        notices=(f"The link works once, for {minutes} minutes. If it was not you, do nothing: nobody was let in.",),
        vendor=policy.vendor,
    )
    identity = f"portal-link:{token_hash(token)[:24]}"
    return OutgoingMessage(
        channel=Channel.EMAIL,
        recipient=address,
        subject=f"Sign in to the support portal of {policy.vendor}",
        text=policy.letters.text(reply),
        html=policy.letters.html(reply),
        identity=identity,
        message_id=message_id_of(identity, policy.support_address),
    )
