"""The conversation of a case as one time line: what the client wrote, what we answered, notes among us, and acts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from channels.web import wording
from models.cases import CaseRow, RequestRow
from models.notes import NoteRow
from models.queues import OutboxRow
from models.store import Store

_OWN_WORDS = frozenset({"answer", "question", "resolution"})
_SAID_BY_OTHERS = frozenset({"noted", "answered", "wrote", "opened"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the time line; exactly one of the four is there."""

    at: datetime
    request: RequestRow | None = None
    reply: OutboxRow | None = None
    note: NoteRow | None = None
    event: str = ""
    actor: str = ""
    is_doubtful: bool = False

    @property
    def is_by_a_person(self) -> bool:
        """Whether a reply was written by a technician and not by the desk itself."""
        return self.reply is not None and self.reply.purpose in _OWN_WORDS

    @property
    def trouble(self) -> str:
        """What went wrong with a reply on its way; empty where nothing did."""
        if self.reply is None or self.reply.state not in ("failed", "bounced", "uncertain"):
            return ""
        return f"{wording.OUTBOX_STATES[self.reply.state]}: {self.reply.reason}".rstrip(": ")


def conversation_of(store: Store, case: CaseRow) -> Sequence[Entry]:
    """Everything of the case's conversation but the message that opened it, oldest first."""
    follow_ups = store.cases.follow_ups(case.id)
    doubtful = {request.id for request, certain in follow_ups if not certain}
    further = {request.id: request for request, _ in follow_ups}
    further |= {request.id: request for request in store.conversations.requests_in(case.conversation_id)}
    further.pop(case.request_id, None)
    entries = [
        Entry(request.received_at, request=request, is_doubtful=request.id in doubtful) for request in further.values()
    ]
    entries += [Entry(reply.created_at, reply=reply) for reply in store.outbox.of_conversation(case.conversation_id)]
    entries += [Entry(note.written_at, note=note) for note in store.notes.of(case.id)]
    entries += _events(store, case)
    return sorted(entries, key=lambda entry: entry.at)


def _events(store: Store, case: CaseRow) -> list[Entry]:
    return [
        Entry(act.at, event=_sentence(act.act, act.reason, act.detail), actor=wording.actor_name(act.actor))
        for act in store.audit.of(f"case:{case.id}")
        if act.act not in _SAID_BY_OTHERS
    ]


def _sentence(act: str, reason: str, detail: dict[str, Any]) -> str:
    words = wording.ACTS.get(act, act.replace("_", " "))
    if act == "assigned":
        words = f"gave it to {detail.get('to') or 'nobody'}"
    before, after = detail.get("from"), detail.get("to")
    changes = wording.changed_words(before, after) if isinstance(before, dict) and isinstance(after, dict) else []
    why = wording.escalation_reason(reason) if act in ("escalated", "escalation_proposed") else reason
    return " · ".join(part for part in (words, *changes, why) if part)
