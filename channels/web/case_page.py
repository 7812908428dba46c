"""Gathers what the page of a case shows: the message with its findings marked, and a card for each of its cases."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from channels.web import wording
from channels.web.correction_form import Choices, gather_choices
from channels.web.marking import Marker, Piece, hue_of, pieces
from intake.case_file import find_case
from intake.errors import NoSuchCaseError
from intake.policy import Policy
from models.audit import AuditRow
from models.cases import CaseRow, RequestRow
from models.ledger import LedgerRow
from models.store import Store

UNDECIDED = "new"


@dataclass(frozen=True, slots=True)
class Card:
    """One case of the message with all that is known of it."""

    number: str
    case: CaseRow
    hue: int
    is_current: bool
    finding: dict[str, Any]
    ledger: Sequence[LedgerRow]
    acts: Sequence[AuditRow]
    follow_ups: Sequence[tuple[RequestRow, bool]]

    @property
    def is_undecided(self) -> bool:
        """Whether a technician should decide."""
        return self.case.status == UNDECIDED

    @property
    def confidence(self) -> str:
        """How sure the reader was of the kind, in words."""
        return wording.finding_confidence(self.finding)

    @property
    def severity_confidence(self) -> str:
        """How sure the reader was of the severity, in words; empty where it gave none."""
        return wording.severity_confidence(self.finding)

    @property
    def alternatives(self) -> list[str]:
        """What else it could be, the likeliest first."""
        return [
            f"{wording.KINDS.get(kind, kind)} ({wording.likelihood(probability)})"
            for kind, probability in self.finding.get("alternatives", [])
        ]


@dataclass(frozen=True, slots=True)
class CasePage:
    """A message and its cases; ``mark`` changes when one of them does."""

    request: RequestRow
    client: str
    contact: str
    subject: Sequence[Piece]
    text: Sequence[Piece]
    cards: Sequence[Card]
    others: Sequence[dict[str, Any]]
    choices: Choices
    next_number: str | None
    now: datetime

    @property
    def current(self) -> Card:
        """The card that was asked for."""
        return next(card for card in self.cards if card.is_current)

    @property
    def undecided(self) -> list[Card]:
        """The cards that await a decision."""
        return [card for card in self.cards if card.is_undecided]

    @property
    def mark(self) -> str:
        """What the page shows, in a few characters: numbers, revisions and how much was written since."""
        return "-".join(f"{card.case.id}.{card.case.revision}.{len(card.follow_ups)}" for card in self.cards)


def gather_case(store: Store, policy: Policy, number: str, *, now: datetime) -> CasePage:
    """The page of a case; raises NoSuchCaseError."""
    case = find_case(store, policy, number)
    request = store.conversations.find_request(case.request_id)
    if request is None:
        raise NoSuchCaseError(f"The message of {number} is gone.")
    cards = _cards(store, policy, case)
    markers = [Marker(card.number, card.hue, card.case.spans) for card in cards]
    waiting = store.cases.oldest(status=UNDECIDED, not_of_request=request.id)
    return CasePage(
        request=request,
        client=store.clients.get(case.client_id).name,
        contact=store.clients.get_contact(case.contact_id).name if case.contact_id else "",
        subject=pieces(request.subject, "subject", markers),
        text=pieces(request.text, "body", markers),
        cards=cards,
        others=_without_case(request, cards),
        choices=gather_choices(store),
        next_number=policy.numbers.write(waiting.id) if waiting else None,
        now=now,
    )


def _cards(store: Store, policy: Policy, current: CaseRow) -> list[Card]:
    cases = store.cases.of_request(current.request_id)
    findings = store.cases.newest_findings([case.id for case in cases])
    return [
        Card(
            number=policy.numbers.write(case.id),
            case=case,
            hue=hue_of(position),
            is_current=case.id == current.id,
            finding=findings.get(case.id, {}),
            ledger=store.ledger.of_case(case.id),
            acts=store.audit.of(f"case:{case.id}"),
            follow_ups=store.cases.follow_ups(case.id),
        )
        for position, case in enumerate(cases)
    ]


def _without_case(request: RequestRow, cards: Sequence[Card]) -> list[dict[str, Any]]:
    """What the reader found in the message and for which no case was opened."""
    with_case = [card.finding.get("spans") for card in cards]
    return [finding for finding in request.findings if finding.get("spans") not in with_case]
