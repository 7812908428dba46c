"""Where confirmed cases lead besides their answer: defects, documents, the upgrade committee (K1-K6, D1, D2)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from intake.errors import NotDecidableError
from models.vocabulary import Kind, Severity


class Destination(StrEnum):
    """Who gets a confirmed case besides the technician who answers it."""

    NOBODY = "nobody"
    ENGINEERING = "engineering"
    DOCUMENT_OWNER = "document_owner"
    UPGRADE_COMMITTEE = "upgrade_committee"
    ACCOUNTS = "accounts"


class Cause(StrEnum):
    """What a technician found behind a complaint; only the product's own fault makes a defect (K2, K5)."""

    PRODUCT = "product"
    PERMISSIONS = "permissions"
    NETWORK = "network"
    UNSUPPORTED_ENVIRONMENT = "unsupported_environment"
    THIRD_PARTY = "third_party"


class TechnicalSeverity(StrEnum):
    """What engineering makes of a defect, apart from the case's priority (D1)."""

    UNRATED = "unrated"
    BLOCKER = "blocker"
    MAJOR = "major"
    MINOR = "minor"
    COSMETIC = "cosmetic"


_DESTINATIONS: Mapping[Kind, Destination] = {
    Kind.DEFECT: Destination.ENGINEERING,
    Kind.DOCUMENTATION: Destination.DOCUMENT_OWNER,
    Kind.ENHANCEMENT: Destination.UPGRADE_COMMITTEE,
    Kind.ACCOUNT: Destination.ACCOUNTS,
}
_CASE_RANK: Mapping[Severity | None, int] = {severity: rank for rank, severity in enumerate(Severity)}
_TECHNICAL_RANK: Mapping[TechnicalSeverity, int] = {
    TechnicalSeverity.BLOCKER: 0,
    TechnicalSeverity.MAJOR: 1,
    # What engineering has not rated yet must not sink below what it called minor.
    TechnicalSeverity.UNRATED: 1,
    TechnicalSeverity.MINOR: 2,
    TechnicalSeverity.COSMETIC: 3,
}


@dataclass(frozen=True, slots=True)
class DefectReport:
    """A defect that the support group confirmed; its standing has two fields and neither replaces the other (D1)."""

    case_id: int
    case_priority: Severity | None
    confirmed_by: str
    confirmed_at: datetime
    technical_severity: TechnicalSeverity = TechnicalSeverity.UNRATED


@dataclass(frozen=True, slots=True)
class EnhancementWish:
    """One client's wish for one enhancement; ``subject`` names the enhancement in the committee's queue (D2)."""

    case_id: int
    subject: str
    client_id: int
    requester: str


@dataclass(frozen=True, slots=True)
class QueueItem:
    """One enhancement before the upgrade committee: who asked, and how many clients (D2)."""

    subject: str
    requesters: tuple[str, ...]
    clients: int
    cases: tuple[int, ...]


def destination(kind: Kind, *, is_confirmed: bool) -> Destination:
    """Where a case goes besides its answer; nothing is routed before it is confirmed (K2-K4, K6).

    >>> destination(Kind.ENHANCEMENT, is_confirmed=True).value
    'upgrade_committee'
    """
    return _DESTINATIONS.get(kind, Destination.NOBODY) if is_confirmed else Destination.NOBODY


def kind_by_cause(kind: Kind, cause: Cause, *, is_own_document: bool = True) -> Kind:
    """The kind once the cause is known: what the surroundings do is no defect, others' documents no error (K2, K3, K5).

    >>> kind_by_cause(Kind.DEFECT, Cause.NETWORK).value
    'environment'
    """
    if kind is Kind.DEFECT and cause is not Cause.PRODUCT:
        return Kind.ENVIRONMENT
    if kind is Kind.DOCUMENTATION and not is_own_document:
        return Kind.QUESTION
    return kind


def report_defect(
    case_id: int, kind: Kind, priority: Severity | None, *, confirmed_by: str, at: datetime
) -> DefectReport:
    """The report of a confirmed defect; only a person of the support group can confirm one (K2, D1)."""
    if kind is not Kind.DEFECT:
        raise NotDecidableError(f"A case of the kind {kind} is no defect report.")
    if not confirmed_by.startswith("technician:"):
        raise NotDecidableError("A defect report begins when the support group confirms the defect (K2).")
    return DefectReport(case_id, priority, confirmed_by, at)


def by_standing(reports: Iterable[DefectReport]) -> Sequence[DefectReport]:
    """Reports as engineering should look at them: by the case's priority, then by technical severity, then by age."""
    return sorted(
        reports,
        key=lambda report: (
            _CASE_RANK.get(report.case_priority, len(_CASE_RANK)),
            _TECHNICAL_RANK[report.technical_severity],
            report.confirmed_at,
            report.case_id,
        ),
    )


def committee_queue(wishes: Iterable[EnhancementWish]) -> Sequence[QueueItem]:
    """The committee's queue, what most clients asked for first; one client counts once (D2)."""
    by_subject: dict[str, list[EnhancementWish]] = {}
    for wish in sorted(wishes, key=lambda wish: wish.case_id):
        by_subject.setdefault(wish.subject, []).append(wish)
    items = [_queue_item(subject, own) for subject, own in by_subject.items()]
    return sorted(items, key=lambda item: (-item.clients, item.cases[0]))


def _queue_item(subject: str, wishes: Sequence[EnhancementWish]) -> QueueItem:
    return QueueItem(
        subject=subject,
        requesters=tuple(dict.fromkeys(wish.requester for wish in wishes)),
        clients=len({wish.client_id for wish in wishes}),
        cases=tuple(wish.case_id for wish in wishes),
    )
