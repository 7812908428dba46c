"""Removing originals that were kept for as long as the operator chose (H28)."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from intake.acting import Acting
from intake.policy import Policy
from models.store import Store

RULE = "rule:retention"


def due(policy: Policy, now: datetime) -> Iterator[tuple[bool, int, datetime]]:
    """Whether of machines, after how many days, and from before which moment originals go; nothing unless chosen."""
    kept = policy.retention
    for automatic, days in ((False, kept.original_days), (True, kept.automatic_days)):
        if days is not None:
            yield automatic, days, now - timedelta(days=days)


def is_due(store: Store, policy: Policy, now: datetime) -> bool:
    """Whether there is anything to remove."""
    return any(
        store.kept.over(before=before, automatic=automatic, limit=1) for automatic, _, before in due(policy, now)
    )


def forget_originals(acting: Acting, *, limit: int) -> list[str]:
    """Removes what was kept for long enough, at most so many of each sort; each stands on the audit trail."""
    done: list[str] = []
    for automatic, days, before in due(acting.policy, acting.now):
        over = acting.store.kept.over(before=before, automatic=automatic, limit=limit)
        for inbox_id in acting.store.kept.forget(over, now=acting.now, with_text=automatic):
            acting.store.audit.record(
                at=acting.now,
                actor=RULE,
                act="forgot",
                subject=f"inbox:{inbox_id}",
                reason=f"Kept for {days} days.",
            )
            done.append("forgotten")
    return done
