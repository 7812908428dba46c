"""Keeping a verdict with the facts of its day, so that it can be looked at and decided again (E1-E8, H27)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from intake.charges import Entry
from intake.eligibility import Eligibility
from intake.facts import Facts
from intake.facts_record import as_record
from models.entitlements import VerdictRow
from models.store import Store


@dataclass(frozen=True, slots=True)
class Judged:
    """What was decided, on which facts; ``asked_at`` and ``zone`` give the client's own day and month."""

    facts: Facts
    eligibility: Eligibility
    asked_at: datetime
    zone: str


@dataclass(frozen=True, slots=True)
class Occasion:
    """What led to a verdict: the message, the case if there is one, the act with its actor and its time."""

    request_id: int
    case_id: int | None
    act: str
    actor: str
    at: datetime


def keep_verdict(store: Store, judged: Judged, occasion: Occasion, entry: Entry | None = None) -> VerdictRow:
    """Keeps a verdict; ``entry`` is the charge that followed from it."""
    eligibility = judged.eligibility
    return store.entitlements.keep_verdict(
        request_id=occasion.request_id,
        case_id=occasion.case_id,
        act=occasion.act,
        verdict=eligibility.verdict.value,
        technician_reason=eligibility.technician_reason,
        client_reason=eligibility.client_reason,
        agreement_id=eligibility.agreement_id,
        deployment_id=eligibility.deployment_id,
        needs_technician_now=eligibility.needs_technician_now,
        facts=as_record(judged.facts),
        charge=charge_record(entry) if entry else {},
        zone=judged.zone,
        asked_at=judged.asked_at,
        actor=occasion.actor,
        decided_at=occasion.at,
    )


def charge_record(entry: Entry) -> Mapping[str, Any]:
    """What an entry says apart from who made it and when."""
    return {
        "kind": entry.kind.value,
        "client_id": entry.client_id,
        "agreement_id": entry.agreement_id,
        "pool": entry.pool,
        "month": entry.month,
        "amount": entry.amount,
        "reason": entry.reason,
    }
