"""Gathers what a client sees of a case of theirs: never notes, verdicts or suggestions, which are for technicians."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from channels.web.portal.entrance import Guest, Portal
from intake.case_file import words_of
from intake.errors import NoSuchCaseError
from models.cases import CaseRow, RequestRow
from models.knowledge import ArticleRow
from models.life import ClockRow
from models.queues import OutboxRow
from models.store import Store

Clockface = Callable[[datetime], str]

_SHOWN = (
    "answer",
    "resolution",
    "decision",
    "receipt",
    "status",
    "reminder",
    "escalation",
    "reopened",
    "split",
    "merge",
)
_SIGNATURE = "\n-- \n"
_OVER = ("closed", "rejected", "merged")


@dataclass(frozen=True, slots=True)
class Said:
    """One entry of a case's conversation; ``ours`` are the vendor's, ``files`` have their names and addresses."""

    at: datetime
    who: str
    text: str
    ours: bool
    automatic: bool = False
    files: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True, slots=True)
class CaseView:
    """A case as its client sees it."""

    number: str
    case: CaseRow
    subject: str
    words: Sequence[str]
    said: Sequence[Said]
    promises: Sequence[str]
    cost: str
    escalated: str
    merged_into: str
    articles: Sequence[ArticleRow]
    colleague: str

    @property
    def is_over(self) -> bool:
        """Whether nothing more is expected of anyone."""
        return self.case.status in _OVER


def own_case(store: Store, portal: Portal, guest: Guest, number: str) -> CaseRow:
    """The case of a number, if it is the guest's client's; else NoSuchCaseError, whose-ever it is (C1, H7)."""
    found = portal.policy.numbers.find_all(number)
    case = store.own.find(guest.client_id, found[0]) if len(found) == 1 else None
    if case is None:
        raise NoSuchCaseError(f"Your organisation has no case {number[:40]}.")
    return case


def gather_case(store: Store, portal: Portal, guest: Guest, case: CaseRow, *, local: Clockface) -> CaseView:
    """The view of a case that is known to be the guest's own."""
    numbers, request = portal.policy.numbers, store.conversations.find_request(case.request_id)
    if request is None or request.client_id != guest.client_id:
        raise NoSuchCaseError("The message of this case is gone.")
    running = [row for row in store.escalations.of_case(case.id) if row.state == "running"]
    return CaseView(
        number=numbers.write(case.id),
        case=case,
        subject=request.subject,
        words=words_of(case, request.subject, request.text),
        said=_conversation(store, portal, case),
        promises=_promises(store.clocks.of_case(case.id), local),
        cost=_cost(store, case),
        escalated=local(running[-1].started_at) if running else "",
        merged_into=numbers.write(case.merged_into) if case.merged_into else "",
        articles=store.knowledge.fitting(case.product, case.feature, limit=3),
        colleague=store.clients.get_contact(case.contact_id).name if case.contact_id else "",
    )


def messages_of(store: Store, case: CaseRow) -> list[RequestRow]:
    """What the client's people wrote about a case, the message that opened it first."""
    request = store.conversations.find_request(case.request_id)
    further = [row for row, _ in store.cases.follow_ups(case.id) if row.client_id == case.client_id]
    return [request, *further] if request is not None else further


def letters_of(store: Store, portal: Portal, case: CaseRow) -> list[OutboxRow]:
    """What was written to the client about a case; a copy for one more recipient is the same letter."""
    number, letters = portal.policy.numbers.write(case.id), store.own.letters(case.conversation_id, _SHOWN)
    return [row for row in letters if ">" not in row.identity and _is_about(row, number)]


def _conversation(store: Store, portal: Portal, case: CaseRow) -> list[Said]:
    place, letters = f"/portal/cases/{portal.policy.numbers.write(case.id)}", letters_of(store, portal, case)
    sent = store.outbox.named_files_of([row.id for row in letters])
    said = [
        Said(
            row.received_at,
            row.sender_name or row.sender,
            row.text,
            False,
            files=_addressed([str(file.get("name", "")) for file in row.attachments], f"{place}/files/{row.id}"),
        )
        for row in messages_of(store, case)
    ]
    for row in letters:
        names = [file.name for file in sent.get(row.id, ())]
        said.append(_letter(portal, row, _addressed(names, f"{place}/answers/{row.id}")))
    return sorted(said, key=lambda each: each.at)


def _letter(portal: Portal, row: OutboxRow, files: Sequence[tuple[str, str]]) -> Said:
    text = str(row.payload.get("text", "")).partition(_SIGNATURE)[0].strip()
    automatic = bool(row.payload.get("automatic", True))
    return Said(row.created_at, portal.policy.vendor, text, True, automatic, files)


def _is_about(row: OutboxRow, number: str) -> bool:
    return number in f"{row.payload.get('subject', '')}\n{row.payload.get('text', '')}"


def _addressed(names: Sequence[str], address: str) -> list[tuple[str, str]]:
    return [(name or "a file", f"{address}/{place}") for place, name in enumerate(names)]


def _promises(clocks: dict[str, ClockRow], local: Clockface) -> list[str]:
    names = {"response": ("First answer", "Answered"), "resolution": ("Resolution", "Resolved")}
    lines = []
    for promise, (promised, kept) in names.items():
        row = clocks.get(promise)
        if row is None or row.dropped_at is not None:
            continue
        if row.met_at is not None:
            lines.append(f"{kept} on {local(row.met_at)}.")
        elif row.paused_at is not None:
            lines.append(f"{promised}: the clock stands while we wait for your answer.")
        elif row.due_at is not None:
            lines.append(f"{promised} promised by {local(row.due_at)}.")
    return lines


def _cost(store: Store, case: CaseRow) -> str:
    entries = store.ledger.of_case(case.id)
    verdicts = store.entitlements.verdicts_of_case(case.id)
    amount = sum(entry.amount for entry in entries)
    if verdicts and verdicts[-1].verdict != "entitled":
        return verdicts[-1].client_reason
    if amount:
        return f"Counts as {'one incident' if amount == 1 else f'{amount} incidents'} of your plan."
    return "Costs your plan nothing."
