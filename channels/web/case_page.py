"""Gathers what the page of a case shows: the message with its findings marked, its cases, and what was said since."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from channels.web import wording
from channels.web.case_clocks import ShownClock, shown_clocks
from channels.web.client_panel import ClientPanel, client_panel
from channels.web.conversation import Entry, conversation_of
from channels.web.correction_form import Choices, gather_choices
from channels.web.marking import Marker, Piece, hue_of, pieces
from channels.web.picking import Sentence, sentences_of
from intake.case_file import find_case
from intake.dividing import LIVING
from intake.errors import NoSuchCaseError
from intake.policy import Policy
from models.cases import CaseRow, RequestRow
from models.knowledge import AnswerTemplateRow, ArticleRow
from models.ledger import LedgerRow
from models.life import BreachRow, EscalationRow, EscalationStepRow
from models.people import TechnicianRow
from models.store import Store
from models.store.escalations import LASTING
from models.vocabulary import Kind

UNDECIDED = "new"
_UNDOABLE = frozenset({"confirm", "correct", "reject", "split", "merged", "reattached", "opened", "change"})
_MERGE_TARGETS = 20
_SIMILAR = 3
_ARTICLES = 4


@dataclass(frozen=True, slots=True)
class ShownEscalation:
    """An escalation with its time line."""

    row: EscalationRow
    steps: Sequence[EscalationStepRow]


@dataclass(frozen=True, slots=True)
class Card:
    """One case of the message with all that is known of it."""

    number: str
    case: CaseRow
    hue: int
    is_current: bool
    finding: dict[str, Any]
    ledger: Sequence[LedgerRow]
    clocks: Sequence[ShownClock]
    breaches: Sequence[BreachRow]
    articles: Sequence[ArticleRow]
    similar: Sequence[tuple[str, CaseRow]]
    sentences: Sequence[Sentence]
    can_undo: bool
    escalations: Sequence[ShownEscalation]

    @property
    def is_escalated(self) -> bool:
        """Whether an escalation of it runs or is proposed."""
        return any(each.row.state in LASTING for each in self.escalations)

    @property
    def may_be_given_back(self) -> bool:
        """Whether its charge is final and its cause a fault of ours (P8)."""
        is_fault = self.case.kind in (Kind.DEFECT, Kind.DOCUMENTATION)
        return is_fault and self.case.decided_at is not None and self.charge > 0

    @property
    def is_living(self) -> bool:
        """Whether it may be split or merged."""
        return self.case.status in LIVING

    @property
    def is_undecided(self) -> bool:
        """Whether a technician should decide."""
        return self.case.status == UNDECIDED

    @property
    def charge(self) -> int:
        """What the case costs now."""
        return sum(entry.amount for entry in self.ledger)

    @property
    def mark(self) -> str:
        """What the card shows, in a few characters."""
        steps = sum(len(each.steps) for each in self.escalations)
        return f"{self.case.id}.{self.case.revision}.{len(self.ledger)}.{steps}"

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
    """A message and its cases; ``mark`` changes when one of them does, or when something was said."""

    request: RequestRow
    client: str
    contact: str
    subject: Sequence[Piece]
    text: Sequence[Piece]
    cards: Sequence[Card]
    others: Sequence[dict[str, Any]]
    conversation: Sequence[Entry]
    panel: ClientPanel
    merge_targets: Sequence[tuple[str, str]]
    free_words: Sequence[Sentence]
    technicians: Sequence[TechnicianRow]
    templates: Sequence[AnswerTemplateRow]
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
        """What the page shows, in a few characters: numbers, revisions and how much was said and done since."""
        return "-".join([*(card.mark for card in self.cards), str(len(self.conversation))])


def gather_case(store: Store, policy: Policy, number: str, *, now: datetime) -> CasePage:
    """The page of a case; raises NoSuchCaseError."""
    case = find_case(store, policy, number)
    request = store.conversations.find_request(case.request_id)
    if request is None:
        raise NoSuchCaseError(f"The message of {number} is gone.")
    cards = _cards(store, policy, case, request, now)
    markers = [Marker(card.number, card.hue, card.case.spans) for card in cards]
    waiting = store.cases.oldest(status=UNDECIDED, not_of_request=request.id)
    panel = client_panel(store, policy, case.client_id, now=now)
    return CasePage(
        request=request,
        client=panel.client.name,
        contact=store.clients.get_contact(case.contact_id).name if case.contact_id else "",
        subject=pieces(request.subject, "subject", markers),
        text=pieces(request.text, "body", markers),
        cards=cards,
        others=_without_case(request, cards),
        conversation=conversation_of(store, case),
        panel=panel,
        merge_targets=_merge_targets(store, policy, case, cards),
        free_words=sentences_of(request, but=[span for card in cards for span in card.case.spans]),
        technicians=[each for each in store.people.all() if each.active],
        templates=store.knowledge.templates(),
        choices=gather_choices(store),
        next_number=policy.numbers.write(waiting.id) if waiting else None,
        now=now,
    )


def _cards(store: Store, policy: Policy, current: CaseRow, request: RequestRow, now: datetime) -> list[Card]:
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
            clocks=shown_clocks(store.clocks.of_case(case.id).values(), now),
            breaches=store.clocks.breaches(case.id),
            articles=store.knowledge.fitting(case.product, case.feature, limit=_ARTICLES),
            similar=[(policy.numbers.write(each.id), each) for each in similar_cases(store, case)],
            sentences=sentences_of(request, within=case.spans),
            can_undo=can_undo(store, case),
            escalations=_escalations(store, case),
        )
        for position, case in enumerate(cases)
    ]


def _escalations(store: Store, case: CaseRow) -> list[ShownEscalation]:
    """What lasts before what ended, the newest first."""
    rows = sorted(store.escalations.of_case(case.id), key=lambda row: (row.state not in LASTING, -row.id))
    return [ShownEscalation(row, store.escalations.steps(row.id)) for row in rows]


def can_undo(store: Store, case: CaseRow) -> bool:
    """Whether the last act on a case was a decision that can be taken back; the act itself looks closer (H26)."""
    decisions = store.cases.decisions(case.id)
    return bool(decisions) and decisions[-1].act in _UNDOABLE and decisions[-1].after.get("status") == case.status


def _merge_targets(store: Store, policy: Policy, case: CaseRow, cards: Sequence[Card]) -> list[tuple[str, str]]:
    """What a case may be merged into, as it is likeliest: its message's other cases, then the client's newest."""
    near = [card.case for card in cards if card.case.id != case.id]
    known = {each.id: each for each in [*near, *store.cases.newest_of_client(case.client_id, limit=_MERGE_TARGETS)]}
    return [
        (policy.numbers.write(each.id), each.summary)
        for each in known.values()
        if each.id != case.id and each.status in LIVING
    ]


def similar_cases(store: Store, case: CaseRow) -> list[CaseRow]:
    """Earlier cases on the same feature, those of the same kind first: what helped there may help here."""
    found = store.cases.on_feature(case.feature, case.product, not_of_request=case.request_id, limit=_SIMILAR * 4)
    found.sort(key=lambda each: each.kind != case.kind)
    return found[:_SIMILAR]


def _without_case(request: RequestRow, cards: Sequence[Card]) -> list[dict[str, Any]]:
    """What the reader found in the message and for which no case was opened."""
    with_case = [card.finding.get("spans") for card in cards]
    return [finding for finding in request.findings if finding.get("spans") not in with_case]
