"""The app's Home: a technician's cases, what is due next and the day's figures; for a client, their open cases."""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from slack_sdk.models.blocks import Block, ContextBlock, HeaderBlock, MarkdownTextObject, PlainTextObject, SectionBlock

from channels.parcels import Failure
from channels.slack.calls import within_patience
from channels.slack.door import SlackDoor
from channels.slack.markup import cut, inert
from channels.slack.payloads import Payload, mapping
from channels.slack.people import AuthorNotYetError, People
from channels.slack.posting import attempt
from channels.slack.workspaces import NotInstalledError
from intake.enquiries import status_of
from intake.policy import Policy
from intake.replies import in_zone
from intake.slack_identity import identify_in_slack
from models.life import ClockRow
from models.messages import Address, Authenticity
from models.people import TechnicianRow
from models.store import Store
from models.store.queue import CaseFilter, Order, QueueLine
from models.vocabulary import Severity, Trust

log = logging.getLogger(__name__)

_MOST = 10
_COUNTED = 100
_UNENDED = ("new", "open", "waiting")


@dataclass(frozen=True, slots=True)
class Home:
    """Shows the Home to whoever opens it, as it is at that moment."""

    door: SlackDoor
    people: People
    policy: Policy

    async def opened(self, body: Payload) -> None:
        """Somebody opens the app: their Home is shown."""
        event = mapping(body.get("event"))
        user = str(event.get("user") or "")
        if event.get("tab") in (None, "home") and user:
            installation = await asyncio.to_thread(self.door.workspaces.installation, body)
            await within_patience(self._show(user, installation))

    async def _show(self, user: str, installation: str) -> None:
        try:
            team = (await self.people.find(installation, user, {"is_ext_shared_channel": True})).team or installation
        except AuthorNotYetError:
            team = installation
        blocks = await asyncio.to_thread(self._blocks, f"{team}/{user}", installation)
        try:
            client = await self.door.workspaces.client(installation)
        except NotInstalledError as error:
            log.warning("The Home cannot be shown: %s", error)
            return
        view = {"type": "home", "blocks": [block.to_dict() for block in blocks]}
        shown = await attempt(client.views_publish(user_id=user, view=view))
        if isinstance(shown, Failure):
            log.warning("The Home could not be shown: %s", shown.reason)

    def _blocks(self, author: str, installation: str) -> list[Block]:
        with Store.read(self.door.database) as store:
            technician = store.people.find_by_slack(author)
            if technician is not None:
                return self._of_technician(store, technician, self.door.clock())
            vouched = Authenticity(Trust.AUTHENTICATED, "Slack says who opens the Home.")
            identity = identify_in_slack(store, Address("", author), f"{installation}/", vouched)
            if identity.client is None or not identity.is_known:
                return [_text("Write to us in your support channel; what you write there reaches a person.")]
            lines = status_of(store, self.policy, identity.client.id, ())
            return [_header(f"Open cases of {identity.client.name}"), _text("\n".join(map(inert, lines)))]

    def _of_technician(self, store: Store, technician: TechnicianRow, now: datetime) -> list[Block]:
        mine = CaseFilter(statuses=_UNENDED, assigned_to=technician.login)
        due = CaseFilter(statuses=("new", "open"), due_before=now + timedelta(hours=24), order=Order.DUE_FIRST)
        return [
            _header("My cases"),
            *self._listed(store, store.queue.page(mine, limit=_MOST).lines, "No case is assigned to you."),
            _header("Due next"),
            *self._listed(store, store.queue.page(due, limit=_MOST).lines, "Nothing falls due within a day."),
            _header("Today"),
            ContextBlock(elements=[MarkdownTextObject(text=" · ".join(self._figures(store, now)))]),
        ]

    def _listed(self, store: Store, lines: Sequence[QueueLine], nothing: str) -> list[Block]:
        if not lines:
            return [_text(nothing)]
        clocks = store.clocks.of_cases([line.case.id for line in lines])
        return [_text(self._line(store, line, list(clocks.get(line.case.id, {}).values()))) for line in lines]

    def _line(self, store: Store, line: QueueLine, clocks: Sequence[ClockRow]) -> str:
        case, number = line.case, self.policy.numbers.write(line.case.id)
        url = self.policy.public_url.rstrip("/")
        name = f"<{url}/console/cases/{number}|{number}>" if url else number
        facts = [inert(line.client), inert(case.summary), case.severity or "", case.status]
        if due := [row.due_at for row in clocks if row.due_at and not (row.met_at or row.dropped_at)]:
            facts.append(f"due {in_zone(min(due), store.clients.get(case.client_id).time_zone)}")
        return cut(f"*{name}*  {' · '.join(filter(None, facts))}", 2_900)

    def _figures(self, store: Store, now: datetime) -> list[str]:
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        counts, queue = store.cases.counts(), store.queue
        critical = queue.count(CaseFilter(statuses=_UNENDED, severity=Severity.CRITICAL.value), most=_COUNTED)
        return [
            f"{store.cases.count_opened(since=midnight)} cases opened since midnight UTC",
            f"{counts.get('new', 0)} wait for a decision",
            f"{counts.get('open', 0) + counts.get('waiting', 0)} in work",
            f"{critical} critical",
        ]


def _header(text: str) -> Block:
    return HeaderBlock(text=PlainTextObject(text=cut(text, 150), emoji=False))


def _text(text: str) -> Block:
    return SectionBlock(text=MarkdownTextObject(text=cut(text, 2_900), verbatim=True))
