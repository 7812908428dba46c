"""Budgets of replies that machines write: they end loops and storms; a spent one is told once (H20, H21)."""

import logging
from datetime import UTC, datetime, timedelta

from intake.policy import Policy
from models.store import Store

log = logging.getLogger(__name__)

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
_BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)


def spent(store: Store, policy: Policy, recipient: str, conversation_id: int | None, *, now: datetime) -> str:
    """Which budget stands in the way of one more reply, in a sentence; empty where none does."""
    limits, domain = policy.limits, recipient.rpartition("@")[2]
    if store.budgets.count_to(recipient, since=now - DAY) >= limits.replies_per_address:
        return _alarm(store, f"replies to {recipient} in a day", limits.replies_per_address, DAY, now)
    if conversation_id is not None:
        in_conversation = store.budgets.count_in_conversation(conversation_id, since=now - DAY)
        if in_conversation >= limits.replies_per_case:
            return _alarm(
                store, f"replies in conversation {conversation_id} in a day", limits.replies_per_case, DAY, now
            )
    in_all, to_domain = store.budgets.count_since(now - HOUR, domain=domain)
    if to_domain >= limits.replies_per_domain:
        return _alarm(store, f"replies to {domain} in an hour", limits.replies_per_domain, HOUR, now)
    if in_all >= limits.replies_in_all:
        return _alarm(store, "replies in all in an hour", limits.replies_in_all, HOUR, now)
    return ""


def status_answers_spent(store: Store, policy: Policy, recipient: str, *, now: datetime) -> str:
    """Whether a recipient asked for the status of cases too often within the hour (H7)."""
    limit = policy.limits.status_answers
    if store.budgets.count_of_purpose("status", recipient, since=now - HOUR) < limit:
        return ""
    return _alarm(store, f"answers about status to {recipient} in an hour", limit, HOUR, now)


def enquiries_spent(store: Store, policy: Policy, author: str, *, now: datetime) -> str:
    """Whether somebody asked by a command for the status of cases too often within the hour; counts this time (H7)."""
    limit, subject = policy.limits.status_answers, f"enquirer:{author}"
    if store.audit.count(subject, since=now - HOUR) >= limit:
        return _alarm(store, f"enquiries about status by {author} in an hour", limit, HOUR, now)
    store.audit.record(at=now, actor=f"slack:{author}", act="enquired", subject=subject)
    return ""


def codes_spent(store: Store, policy: Policy, client_id: int, *, now: datetime) -> str:
    """Whether a client was sent codes often enough for a day (H21)."""
    limit = policy.limits.codes_per_client
    if store.credentials.issued_since(client_id, now - DAY) < limit:
        return ""
    return _alarm(store, f"codes to client {client_id} in a day", limit, DAY, now)


def tries_spent(store: Store, policy: Policy, client_id: int | None, sender: str, *, now: datetime) -> str:
    """Whether there were too many tries at a credential, by one sender or at one client's (E3)."""
    limits, tries = policy.limits, store.credentials
    for within, most, name in ((HOUR, limits.tries_per_sender, "an hour"), (DAY, 3 * limits.tries_per_sender, "a day")):
        if tries.tries_of_sender(sender, since=now - within) >= most:
            return _alarm(store, f"tries at a credential by {sender or 'nobody'} in {name}", most, within, now)
    for within, most, name in ((HOUR, limits.tries_per_client, "an hour"), (DAY, 3 * limits.tries_per_client, "a day")):
        if client_id is not None and tries.tries_of_client(client_id, since=now - within) >= most:
            return _alarm(store, f"tries at a credential of client {client_id} in {name}", most, within, now)
    return ""


def _alarm(store: Store, budget: str, limit: int, within: timedelta, now: datetime) -> str:
    """The sentence; it is written on the audit trail and logged once in a window, not once a message."""
    reason = f"The budget of {limit} {budget} is spent."
    window_starts_at = now - (now - _BEGINNING) % within
    if store.budgets.raise_alarm(budget, window_starts_at=window_starts_at):
        store.audit.record(at=now, actor="rule:H21", act="budget spent", subject=f"budget:{budget}", reason=reason)
        log.error("%s Nothing more is sent automatically; look for a loop or a storm.", reason)
    return reason
