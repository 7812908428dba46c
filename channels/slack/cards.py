"""The card of a request in the triage channel: who, what was found, how sure, until when, and what can be pressed."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    ContextBlock,
    DividerBlock,
    HeaderBlock,
    InteractiveElement,
    MarkdownTextObject,
    Option,
    OverflowMenuElement,
    PlainTextObject,
    SectionBlock,
)

from channels.slack.client_words import shown_words
from channels.slack.markup import cut, inert
from classifiers.privacy import mask
from intake.clocks import RESOLUTION, RESPONSE
from intake.enquiries import STATUS_WORDS
from intake.policy import Policy
from intake.replies import in_zone
from intake.standing import standing_of
from models.cases import CaseRow, RequestRow
from models.store import Store
from models.vocabulary import Trust

#: What a button asks for; its value is ``case:revision``, several divided by commas.
CONFIRM, CONFIRM_ALL, CORRECT, REJECT = "case_confirm", "case_confirm_all", "case_correct", "case_reject"
ASSIGN, ANSWER, RESOLVE, ESCALATE = "case_assign", "case_answer", "case_resolve", "case_escalate"
SPLIT, MERGE, UNDO, REOPEN, CLOSE = "case_split", "case_merge", "case_undo", "case_reopen", "case_close"
#: What a held request is asked; the value is ``request:0``.
RELEASE, DISMISS = "held_release", "held_dismiss"
#: A menu of further acts; what is chosen there is ``act|case:revision``.
MORE = "case_more"

_MOST_CASES = 9
_MOST_WORDS = 600
_MOST_WORDS_OF_MANY = 300
_LABELS = {
    CONFIRM: "Confirm",
    CORRECT: "Correct …",
    REJECT: "Not a case …",
    ASSIGN: "Assign to me",
    ANSWER: "Answer …",
    RESOLVE: "Resolve …",
    ESCALATE: "Escalate …",
    SPLIT: "Split …",
    MERGE: "Merge …",
    UNDO: "Take the decision back",
    REOPEN: "Reopen",
    CLOSE: "Close",
}
#: What can be done with a case where it stands: by buttons, and by the menu beside them.
_OFFERED: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "new": ((CONFIRM, CORRECT, REJECT, ASSIGN), (ANSWER, ESCALATE, SPLIT, MERGE)),
    "open": ((ANSWER, RESOLVE, ASSIGN), (ESCALATE, SPLIT, MERGE, UNDO)),
    "waiting": ((ANSWER, RESOLVE, ASSIGN), (ESCALATE, SPLIT, MERGE, UNDO)),
    "resolved": ((REOPEN, CLOSE), (UNDO,)),
    "rejected": ((UNDO,), ()),
    "merged": ((UNDO,), ()),
}
_PROMISES = {RESPONSE: "answer", RESOLUTION: "resolution"}
_STYLES = {CONFIRM: "primary", REJECT: "danger"}


def card_of(store: Store, policy: Policy, request_id: int, *, now: datetime) -> tuple[str, list[dict[str, Any]]]:
    """The card of a request as it stands now: the words of its notification, and its blocks (H28: data masked)."""
    request = store.conversations.find_request(request_id)
    if request is None:
        return "", []
    cases = store.cases.of_request(request_id)
    client = store.clients.get(request.client_id).name if request.client_id else "Unknown sender"
    title = f"{client}: {_count(cases)}" if cases else f"{client}: {request.state}"
    blocks: list[Block] = [HeaderBlock(text=PlainTextObject(text=cut(title, 150), emoji=False))]
    blocks.append(
        ContextBlock(elements=[_markdown(cut(" · ".join(_about(store, policy, request, cases, now)), 2_000))])
    )
    if not cases:
        blocks += _without_case(policy, request)
    waiting = [case for case in cases if case.status == "new"]
    if len(waiting) > 1:
        blocks.append(ActionsBlock(elements=[_button(CONFIRM_ALL, waiting, label="Confirm all")]))
    most = _MOST_WORDS if len(cases) < 4 else _MOST_WORDS_OF_MANY
    for case in cases[:_MOST_CASES]:
        blocks += _case_blocks(store, policy, request, case, now, most)
    if len(cases) > _MOST_CASES:
        left = f"{len(cases) - _MOST_CASES} more cases: {_console(policy, cases[_MOST_CASES])}"
        blocks.append(ContextBlock(elements=[_markdown(left)]))
    return inert(title), [block.to_dict() for block in blocks]


def seen_of(value: str) -> dict[int, int]:
    """The cases that a button is about, and the revision of each that its card showed; raises ValueError.

    >>> seen_of("1042:1,1043:2")
    {1042: 1, 1043: 2}
    """
    pairs = [part.split(":") for part in value.split(",")]
    return {int(case_id): int(revision) for case_id, revision in pairs}


def _without_case(policy: Policy, request: RequestRow) -> list[Block]:
    reason = cut(inert(mask(request.reason)), 2_000)
    if policy.public_url and request.state == "held":
        reason = f"{reason} <{policy.public_url.rstrip('/')}/console/held|All that is held>"
    blocks: list[Block] = [_quoted(mask(request.text), _MOST_WORDS), SectionBlock(text=_markdown(reason))]
    if request.state == "held":
        buttons = [
            ButtonElement(
                text=PlainTextObject(text=label, emoji=False), action_id=f"{act}:{request.id}", value=f"{request.id}:0"
            )
            for act, label in ((RELEASE, "Release …"), (DISMISS, "Put away …"))
        ]
        blocks.append(ActionsBlock(elements=buttons))
    return blocks


def _case_blocks(
    store: Store, policy: Policy, request: RequestRow, case: CaseRow, now: datetime, most_words: int
) -> list[Block]:
    finding = store.cases.newest_findings([case.id]).get(case.id, {})
    about = ", ".join(part for part in (case.product, case.feature, case.version) if part)
    what = f"*{_console(policy, case)}*  {case.kind}{f', {case.severity}' if case.severity else ''}"
    blocks: list[Block] = [DividerBlock(), SectionBlock(text=_markdown(f"{what}  {inert(cut(about, 300))}"))]
    blocks.append(_quoted(shown_words(case, request), most_words))
    facts = " · ".join(_facts(store, policy, case, finding, now))
    blocks.append(ContextBlock(elements=[_markdown(cut(inert(mask(facts)), 500))]))
    buttons, menu = _OFFERED.get(case.status, ((), ()))
    elements: list[InteractiveElement] = [_button(act, [case]) for act in buttons]
    if menu:
        options = [Option(label=_LABELS[act], value=f"{act}|{case.id}:{case.revision}") for act in menu]
        elements.append(OverflowMenuElement(action_id=f"{MORE}:{case.id}", options=options))
    if elements:
        blocks.append(ActionsBlock(elements=elements))
    return blocks[1:] if case.ordinal == 1 else blocks


def _facts(store: Store, policy: Policy, case: CaseRow, finding: dict[str, Any], now: datetime) -> list[str]:
    facts = [STATUS_WORDS.get(case.status, case.status), *_reasons(finding, case)]
    if case.assigned_to:
        facts.append(f"assigned to {case.assigned_to}")
    if case.merged_into:
        facts.append(f"part of {policy.numbers.write(case.merged_into)}")
    if escalation := store.escalations.lasting_of(case.id):
        facts.append(f"escalation {escalation.state}: {escalation.reason.replace('_', ' ')}")
    if later := store.cases.follow_ups(case.id):
        facts.append(f"{len(later)} later messages")
    return facts + _due(store, case, now)


def _about(store: Store, policy: Policy, request: RequestRow, cases: Sequence[CaseRow], now: datetime) -> list[str]:
    contact = store.clients.get_contact(request.contact_id).name if request.contact_id else request.sender_name
    trust = Trust(request.trust).name.lower()
    parts = [inert(contact or request.sender), f"by {request.channel}", f"sender {trust}"]
    if request.client_id:
        standing = standing_of(store, policy, store.clients.get(request.client_id), now=now)
        parts.append(f"plan {inert(standing.agreement.plan.name)}" if standing.agreement else "no plan")
        parts += [standing.allowance.words] if standing.allowance else []
    if cases:
        parts.append(inert(cut(cases[0].verdict_reason, 300)))
    return parts


def _reasons(finding: dict[str, Any], case: CaseRow) -> list[str]:
    if case.decided_by:
        return [f"decided by {case.decided_by}"]
    confidence, reasons = finding.get("kind_confidence"), list(finding.get("reasons") or ())
    sure = "" if finding.get("sure") else ", not sure"
    said = f"{round(float(confidence) * 100)} %{sure}" if isinstance(confidence, int | float) else "no suggestion"
    return [said, *(str(reason) for reason in reasons[:2])]


def _due(store: Store, case: CaseRow, now: datetime) -> list[str]:
    """Until when what is promised; nothing where nothing runs any more (S6)."""
    zone, said = store.clients.get(case.client_id).time_zone, []
    for promise, clock in sorted(store.clocks.of_case(case.id).items()):
        if promise not in _PROMISES or clock.met_at or clock.dropped_at:
            continue
        if clock.paused_at:
            said.append(f"{_PROMISES[promise]} paused")
        elif clock.due_at:
            by = "overdue since" if clock.due_at < now else "by"
            said.append(f"{_PROMISES[promise]} {by} {in_zone(clock.due_at, zone)}")
    return said


def _quoted(words: str, most: int) -> Block:
    # As plain text: whatever a client writes is shown and never obeyed (H24).
    shown = cut(inert(" ".join(words.split())), most) or "(no words)"
    return SectionBlock(text=PlainTextObject(text=f"“{shown}”", emoji=False))


def _button(act: str, cases: Sequence[CaseRow], *, label: str = "") -> ButtonElement:
    return ButtonElement(
        text=PlainTextObject(text=label or _LABELS[act], emoji=False),
        action_id=f"{act}:{cases[0].id}",  # an action id may stand once in a block
        value=",".join(f"{case.id}:{case.revision}" for case in cases),
        style=_STYLES.get(act),
    )


def _console(policy: Policy, case: CaseRow) -> str:
    number = policy.numbers.write(case.id)
    return f"<{policy.public_url.rstrip('/')}/console/cases/{number}|{number}>" if policy.public_url else number


def _count(cases: Sequence[CaseRow]) -> str:
    return "a case" if len(cases) == 1 else f"{len(cases)} cases"


def _markdown(text: str) -> MarkdownTextObject:
    return MarkdownTextObject(text=text or " ", verbatim=True)
