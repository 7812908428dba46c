"""The loop that keeps Slack up to date: what changed is told to the receipts, the cards and the signs that show it."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from channels.slack.markup import cut
from channels.slack.places import TRIAGE, is_ts
from channels.slack_settings import SlackSettings
from intake.edits import EDITED
from intake.matching import CaseNumbers
from models.audit import AuditRow
from models.cases import CaseRow, RequestRow
from models.database import Database
from models.messages import OutgoingMessage
from models.store import Store, StoreUnavailableError
from models.vocabulary import Channel, Severity

log = logging.getLogger(__name__)

_MARK = "audit"
_LOOKED_BACK = 50  # rows of other transactions may appear below those that we saw
_BEFORE = timedelta(hours=1)
_REMEMBERED = 2_000
_AT_ONCE = 500
_MOST_HEARD = 2_000
_SEEN, _DONE = "eyes", "white_check_mark"
_ENDED = frozenset({"resolved", "closed"})


class Keeper:
    """Queues updates; several may run at once, an update is queued once."""

    def __init__(
        self, database: Database, settings: SlackSettings, numbers: CaseNumbers, *, clock: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._numbers = numbers
        self._settings = settings
        self._clock = clock
        self._seen: OrderedDict[int, None] = OrderedDict()

    async def run(self, stopping: asyncio.Event, *, poll_seconds: float) -> None:
        """Looks at what happened until told to stop."""
        while not stopping.is_set():
            try:
                await asyncio.to_thread(self.look)
            except StoreUnavailableError as error:
                log.error("Keeping Slack up to date waits: %s", error)
            except Exception:
                log.exception("Slack could not be kept up to date.")
            try:
                await asyncio.wait_for(stopping.wait(), poll_seconds)
            except TimeoutError:
                continue

    def look(self) -> int:
        """Queues what the acts since the last look change; how many requests they are about."""
        with Store.read(self._database) as store:
            mark = store.slack.mark(_MARK)
            if mark is None:  # what happened long before Slack was set up is not told there
                mark = store.audit.newest_id(before=self._clock() - _BEFORE)
            rows = store.audit.since(max(0, mark - _LOOKED_BACK), limit=_AT_ONCE)
        fresh = [row for row in rows if row.id not in self._seen]
        if not fresh:
            return 0
        with Store.open(self._database) as store:
            changed: dict[int, int] = {}
            for row in fresh:
                for request_id in _requests(store, row.subject):
                    changed[request_id] = max(row.id, changed.get(request_id, 0))
                if row.act == "wrote" and (said := _said_last(store, row)) is not None:
                    self._sign(store, said, _SEEN)
                if row.act in _HEARD and self._settings.triage_channel:
                    _HEARD[row.act](self, store, row)
            for request_id, act in changed.items():
                self._update(store, request_id, act)
            store.slack.put_mark(_MARK, max(mark, *(row.id for row in fresh)))
        self._seen.update(dict.fromkeys(row.id for row in fresh))
        while len(self._seen) > _REMEMBERED:
            self._seen.popitem(last=False)
        return len(changed)

    def _update(self, store: Store, request_id: int, act: int) -> None:
        request = store.conversations.find_request(request_id)
        if request is None:
            return
        cases = store.cases.of_request(request_id)
        if self._settings.triage_channel and (cases or request.state == "held" or _has_card(store, request_id)):
            self._queue(store, request, "card", TRIAGE, f"card:{request_id}.{act}")
            self._alert(store, request, cases)
        if request.channel == Channel.SLACK and cases:
            channel = request.message_id.split(":")[1] if request.message_id.count(":") == 2 else ""
            if store.slack.find_message("receipt", f"request:{request_id}"):
                self._queue(store, request, "update", channel, f"update:{request_id}.{act}")
            self._sign(store, request, _SEEN, *([_DONE] if all(case.status in _ENDED for case in cases) else []))

    def _hear(self, store: Store, row: AuditRow) -> None:
        """Says below a card what its client wrote or edited since."""
        case, said = _case_of(store, row), _said_last(store, row)
        request = store.conversations.find_request(case.request_id) if case else None
        if case is None or request is None or said is None:
            return
        who, number = said.sender_name or said.sender, self._numbers.write(case.id)
        did = "edited their message of" if said.reason.startswith(EDITED) else "wrote on"
        text = f"{who} {did} {number}:\n\n{cut(said.text, _MOST_HEARD)}"
        self._queue(store, request, "heard", TRIAGE, f"heard:{said.id}.{case.request_id}", text)

    def _hear_of_deletion(self, store: Store, row: AuditRow) -> None:
        """Says below a card that its client took a message back."""
        case = _case_of(store, row)
        request = store.conversations.find_request(case.request_id) if case else None
        if case is not None and request is not None:
            text = f"{self._numbers.write(case.id)}: the client deleted a message of theirs in Slack."
            self._queue(store, request, "heard", TRIAGE, f"deleted:{row.id}", text)

    def _alert_of_held(self, store: Store, row: AuditRow) -> None:
        """A critical message that something stands in the way of is told at once (H10)."""
        request = store.conversations.find_request(int(row.subject.rpartition(":")[2]))
        if request is not None:
            text = f"A critical message needs a decision: {request.reason}"
            self._queue(store, request, "duty", TRIAGE, f"alerted:{request.id}", text)

    def _alert(self, store: Store, request: RequestRow, cases: list[CaseRow]) -> None:
        critical = [case for case in cases if case.severity == Severity.CRITICAL and case.status == "new"]
        if critical:
            names = ", ".join(self._numbers.write(case.id) for case in critical)
            client = store.clients.get(critical[0].client_id).name
            text = f"{client}: {names} is critical and waits for a decision."
            self._queue(store, request, "duty", TRIAGE, f"duty:{request.id}", text)

    def _sign(self, store: Store, request: RequestRow, *names: str) -> None:
        """Sets signs on the first post of a request: what became of it, or that it was seen."""
        posts = store.slack.posts_of(request.inbox_id)
        if not self._settings.signs or not posts or not is_ts(posts[0].ts):
            return
        place = f"{posts[0].channel}:{posts[0].ts}"
        for name in names:
            self._queue(store, request, "sign", posts[0].channel, f"sign:{place}:{name}", name, at=f"slack:{place}")

    def _queue(
        self, store: Store, request: RequestRow, purpose: str, to: str, identity: str, text: str = "", at: str = ""
    ) -> None:
        queue_for_slack(store, request, purpose, to, identity, text, at, now=self._clock())


#: Acts that are told below a card, or beside it, as soon as they are known.
_HEARD: Mapping[str, Callable[[Keeper, Store, AuditRow], None]] = {
    "alerted": Keeper._alert_of_held,
    "wrote": Keeper._hear,
    "edited": Keeper._hear,
    "deleted post": Keeper._hear_of_deletion,
}


def queue_for_slack(
    store: Store,
    request: RequestRow,
    purpose: str,
    to: str,
    identity: str,
    text: str = "",
    at: str = "",
    *,
    now: datetime,
) -> None:
    """Queues what is told in Slack about a request, once however often it is asked for; ``at`` is the post it is on."""
    message = OutgoingMessage(
        channel=Channel.SLACK,
        recipient=to,
        subject="",
        text=text,
        html="",
        identity=identity,
        in_reply_to=at or request.message_id,
    )
    store.outbox.add(message, purpose=purpose, now=now, request_id=request.id)


def _requests(store: Store, subject: str) -> list[int]:
    """The requests that show what an act is about."""
    kind, _, name = subject.partition(":")
    if kind == "request" and name.isdigit():
        return [int(name)]
    case = store.cases.find(int(name)) if kind == "case" and name.isdigit() else None
    return [case.request_id] if case is not None else []


def _case_of(store: Store, row: AuditRow) -> CaseRow | None:
    return store.cases.find(int(row.subject.rpartition(":")[2]))


def _said_last(store: Store, row: AuditRow) -> RequestRow | None:
    """The newest message that continues the case of an act."""
    case = _case_of(store, row)
    later = store.cases.follow_ups(case.id) if case else []
    return later[-1][0] if later else None


def _has_card(store: Store, request_id: int) -> bool:
    return store.slack.find_message("card", f"request:{request_id}") is not None
