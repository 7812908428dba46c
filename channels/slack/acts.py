"""What technicians' presses and forms do: each is an act of the desk, the same that the console calls."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from channels.slack.cards import (
    ANSWER,
    ASSIGN,
    CLOSE,
    CONFIRM,
    CONFIRM_ALL,
    CORRECT,
    ESCALATE,
    MERGE,
    REJECT,
    REOPEN,
    RESOLVE,
    SPLIT,
    UNDO,
)
from channels.slack.client_words import pieces_of, read_pieces, touches, without
from channels.slack.form_parts import case_of, chosen, matter_of, seen_in, several, typed
from channels.slack.held import HELD_FORMS, submit_held
from channels.slack.payloads import Payload
from classifiers.findings import Span
from intake.acting import Actor
from intake.dividing import Dividing, Part
from intake.errors import NotDecidableError
from intake.escalating import Escalating
from intake.escalation import EscalationReason
from intake.handling import Handling
from intake.holds import Holds
from intake.resolution import Resolution
from intake.triage import Decision, Triage
from models.cases import CaseRow, RequestRow
from models.store import Store
from models.vocabulary import Kind, Severity


@dataclass(frozen=True, slots=True)
class Acts:
    """Carries acts out for a technician, whose authority was looked up before; raises DeskErrors."""

    triage: Triage

    @property
    def handling(self) -> Handling:
        """The acts on a decided case."""
        return Handling(self.triage.database, self.triage.policy, self.triage.clock)

    @property
    def dividing(self) -> Dividing:
        """The acts that say what one case is."""
        return Dividing(self.triage.database, self.triage.policy, self.triage.clock)

    def press(self, act: str, seen: dict[int, int], login: str) -> None:
        """A button that needs no form; ``seen`` are the cases and the revisions that the card showed."""
        case_id = next(iter(seen))
        if act in (CONFIRM, CONFIRM_ALL):
            self.triage.confirm(list(seen), login=login, revisions=seen)
        elif act == ASSIGN:
            self.handling.assign(case_id, login, login=login)
        elif act == UNDO:
            self._check_unchanged(case_id, seen[case_id])
            self.dividing.undo(case_id, login=login)
        elif act == REOPEN:
            self.handling.reopen(case_id, login=login)
        elif act == CLOSE:
            self.handling.close(case_id, login=login)

    def submit(self, view: Payload, login: str) -> None:
        """A form that was filled in."""
        callback = str(view.get("callback_id"))
        if callback in HELD_FORMS:
            submit_held(Holds(self.triage.database, self.triage.policy, self.triage.clock), view, login)
        elif callback in _SUBMITTED:
            _SUBMITTED[callback](self, view, login)

    def _check_unchanged(self, case_id: int, revision: int) -> None:
        with Store.read(self.triage.database) as store:
            case_of(store, self.triage.policy, case_id, revision)

    def _correct(self, view: Payload, login: str) -> None:
        case_id, revision = seen_in(view)
        with Store.read(self.triage.database) as store:
            decision = matter_of(store, view)
            case, request = case_of(store, self.triage.policy, case_id)
            spans = _other_words(case, request, several(view, "words"))
        self.triage.correct(case_id, decision, login=login, revision=revision, spans=spans)

    def _reject(self, view: Payload, login: str) -> None:
        case_id, revision = seen_in(view)
        self.triage.reject(case_id, login=login, reason=typed(view, "reason"), revision=revision)

    def _answer(self, view: Payload, login: str) -> None:
        case_id, revision = seen_in(view)
        wait = "wait" in several(view, "after")
        self.handling.answer(case_id, typed(view, "text"), login=login, wait_for_client=wait, revision=revision)

    def _resolve(self, view: Payload, login: str) -> None:
        case_id, revision = seen_in(view)
        by = [Resolution(each) for each in several(view, "by")]
        self.handling.resolve(case_id, by, typed(view, "text"), login=login, revision=revision)

    def _escalate(self, view: Payload, login: str) -> None:
        case_id, _ = seen_in(view)
        reason = EscalationReason(chosen(view, "reason") or EscalationReason.NOT_PROGRESSING.value)
        escalating = Escalating(self.triage.database, self.triage.policy, self.triage.clock)
        escalating.start(case_id, reason, typed(view, "text"), actor=Actor("technician", login))

    def _split(self, view: Payload, login: str) -> None:
        case_id, revision = seen_in(view)
        with Store.read(self.triage.database) as store:
            decision = matter_of(store, view)
            case, request = case_of(store, self.triage.policy, case_id, revision)
            taken = read_pieces(several(view, "words"))
            left = without(case.spans, taken, request)
            first = Part(tuple(left), _as_it_is(case))
        if not left:
            raise NotDecidableError("Leave at least one sentence to the first case.")
        self.dividing.split(case_id, [first, Part(tuple(taken), decision)], login=login, revision=revision)

    def _merge(self, view: Payload, login: str) -> None:
        case_id, revision = seen_in(view)
        into = chosen(view, "into") or ""
        if not into.isdecimal():
            raise NotDecidableError("Choose another case.")
        if chosen(view, "way") == "reattach":
            self.dividing.reattach(case_id, to_case=int(into), login=login, revision=revision)
        else:
            self.dividing.merge([case_id], into=int(into), login=login, revisions={case_id: revision})


def _other_words(case: CaseRow, request: RequestRow, values: list[str]) -> list[Span] | None:
    """The stretches that were chosen; None where none are named, or those the form began with."""
    own = {piece.value for piece in pieces_of(request) if touches(piece.span, case.spans)}
    return None if not values or set(values) == own else read_pieces(values)


def _as_it_is(case: CaseRow) -> Decision:
    severity = Severity(case.severity) if case.severity else None
    return Decision(Kind(case.kind), severity, case.product, case.feature, case.version)


_SUBMITTED: Mapping[str, Callable[[Acts, Payload, str], None]] = {
    CORRECT: Acts._correct,
    REJECT: Acts._reject,
    ANSWER: Acts._answer,
    RESOLVE: Acts._resolve,
    ESCALATE: Acts._escalate,
    SPLIT: Acts._split,
    MERGE: Acts._merge,
}
