"""The forms that technicians fill in: what each shows of a case, opened by the button of its name."""

from collections.abc import Callable, Mapping
from typing import Any

from slack_sdk.models.blocks import Block

from channels.slack.cards import ANSWER, CORRECT, ESCALATE, MERGE, REJECT, RESOLVE, SPLIT
from channels.slack.client_words import pieces_of, shown_words, touches
from channels.slack.form_parts import (
    boxes,
    case_of,
    form,
    matter_inputs,
    quotation,
    select,
    typed_input,
    words_input,
)
from intake.dividing import LIVING
from intake.errors import NotDecidableError
from intake.escalation import EscalationReason
from intake.policy import Policy
from intake.resolution import Resolution
from models.cases import CaseRow, RequestRow
from models.store import Store
from models.vocabulary import Kind

_MOST_OFFERED = 50

_RESOLUTIONS: Mapping[Resolution, str] = {
    Resolution.INSTRUCTIONS: "Instructions answer the question",
    Resolution.WORKAROUND: "There is a workaround",
    Resolution.DEFECT: "Recorded as a defect, with engineering",
    Resolution.ENHANCEMENT: "Put before the upgrade committee",
}
_REASONS: Mapping[EscalationReason, str] = {
    EscalationReason.PRODUCTION_DOWN: "Production is down",
    EscalationReason.GO_LIVE_AT_RISK: "A go-live is at risk",
    EscalationReason.NOT_PROGRESSING: "It does not progress",
    EscalationReason.NO_ATTENTION: "It gets no attention",
    EscalationReason.BUSINESS_IMPACT: "It harms the client's business",
    EscalationReason.CLINICAL_IMPACT: "It touches patients",
}
_WAYS = {
    "merge": "Both are one matter: they count once",
    "reattach": "It only continues the other: it costs nothing",
}


def make_form(store: Store, policy: Policy, act: str, case_id: int, revision: int) -> dict[str, Any]:
    """The form of an act about a case. What decides on a case is refused where the card that was pressed is stale.

    Raises CaseChangedError or NotDecidableError.
    """
    case, request = case_of(store, policy, case_id, revision if act in (CORRECT, REJECT, SPLIT) else None)
    if act in (CORRECT, REJECT) and case.status != "new":
        by = case.decided_by or "somebody else"
        raise NotDecidableError(f"{policy.numbers.write(case_id)} was decided already by {by}.")
    title, blocks = FORMS[act](store, policy, case, request)
    return form(policy, case, act, title, blocks)


def _correction(store: Store, policy: Policy, case: CaseRow, request: RequestRow) -> tuple[str, list[Block]]:
    pieces = pieces_of(request)
    own = [piece for piece in pieces if touches(piece.span, case.spans)]
    words: list[Block] = [words_input("Words", pieces, own)] if own else []
    return "Correct", [quotation(shown_words(case, request)), *matter_inputs(store, policy, case), *words]


def _refusal(_: Store, __: Policy, ___: CaseRow, ____: RequestRow) -> tuple[str, list[Block]]:
    return "Not a case", [typed_input("reason", "Why?", most=1_000)]


def _answer(_: Store, __: Policy, case: CaseRow, request: RequestRow) -> tuple[str, list[Block]]:
    where = "in the client's thread" if request.channel == "slack" else "by mail"
    wait = {"wait": "Then wait for the client: the clocks stop"}
    text = typed_input("text", f"Answer, sent {where}")
    after: list[Block] = [] if case.status == "new" else [boxes("after", "Afterwards", wait, optional=True)]
    return "Answer", [quotation(shown_words(case, request)), text, *after]


def _resolution(_: Store, __: Policy, case: CaseRow, request: RequestRow) -> tuple[str, list[Block]]:
    kind = Kind(case.kind)
    fits = {
        Resolution.DEFECT: kind in (Kind.DEFECT, Kind.DOCUMENTATION),
        Resolution.ENHANCEMENT: kind is Kind.ENHANCEMENT,
    }
    shown = {each.value: text for each, text in _RESOLUTIONS.items() if fits.get(each, True)}
    text = typed_input("text", "What the client is told", optional=True)
    return "Resolve", [quotation(shown_words(case, request)), boxes("by", "Resolved by", shown), text]


def _escalation(_: Store, __: Policy, case: CaseRow, request: RequestRow) -> tuple[str, list[Block]]:
    shown = {each.value: text for each, text in _REASONS.items()}
    reason = select("reason", "Reason", shown, EscalationReason.NOT_PROGRESSING.value)
    text = typed_input("text", "What leads should know; the client does not read it")
    return "Escalate", [quotation(shown_words(case, request)), reason, text]


def _split(store: Store, policy: Policy, case: CaseRow, request: RequestRow) -> tuple[str, list[Block]]:
    own = [piece for piece in pieces_of(request) if touches(piece.span, case.spans)]
    if len(own) < 2:
        raise NotDecidableError(f"{policy.numbers.write(case.id)} rests on one sentence; there is nothing to split.")
    words = words_input("Words of the new case", own, ())
    return "Split", [quotation(shown_words(case, request)), words, *matter_inputs(store, policy, case)]


def _merge(store: Store, policy: Policy, case: CaseRow, request: RequestRow) -> tuple[str, list[Block]]:
    near = store.cases.in_conversation(case.conversation_id)
    others = {each.id: each for each in [*near, *store.cases.open_of_client(case.client_id, limit=_MOST_OFFERED)]}
    shown = {
        str(each.id): f"{policy.numbers.write(each.id)} {each.summary}"
        for each in others.values()
        if each.id != case.id and each.status in LIVING
    }
    if not shown:
        raise NotDecidableError(f"The client has no other case that {policy.numbers.write(case.id)} could join.")
    into = select("into", "Joins", shown, next(iter(shown)))
    return "Merge", [quotation(shown_words(case, request)), into, select("way", "Because", _WAYS, "merge")]


#: The acts that need a form.
FORMS: Mapping[str, Callable[[Store, Policy, CaseRow, RequestRow], tuple[str, list[Block]]]] = {
    CORRECT: _correction,
    REJECT: _refusal,
    ANSWER: _answer,
    RESOLVE: _resolution,
    ESCALATE: _escalation,
    SPLIT: _split,
    MERGE: _merge,
}
