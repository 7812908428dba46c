"""The command of clients: a new request, the status of cases, one's open cases, an escalation; told to them alone."""

import asyncio
import logging
from dataclasses import dataclass
from typing import Any

from channels.parcels import Failure
from channels.slack.calls import within_patience
from channels.slack.door import SlackDoor
from channels.slack.form_parts import typed, typed_input
from channels.slack.markup import inert
from channels.slack.payloads import Payload, mapping, presser
from channels.slack.posting import attempt
from channels.slack.workspaces import NotInstalledError
from intake.acting import Actor
from intake.budgets import enquiries_spent
from intake.enquiries import status_of
from intake.errors import DeskError, NotAllowedError
from intake.escalating import Escalating
from intake.escalation import Through, reason_in
from intake.identity import Identity, Standing
from intake.policy import Policy
from intake.slack_identity import contact_in_slack, identify_in_slack
from models.messages import Address, Authenticity
from models.store import Store
from models.store.queue import CaseFilter
from models.vocabulary import Trust

log = logging.getLogger(__name__)

NEW_REQUEST = "new_request"
_KNOWN = ("new", "status", "cases", "my", "list", "escalate", "help")
_UNENDED = ("new", "open", "waiting")


@dataclass(frozen=True, slots=True)
class Asking:
    """Who gives a command and where: their own ``T…/U…``, the place ``T…/C…``, and what makes it the only one."""

    author: str
    place: str
    mark: str

    @property
    def channel(self) -> str:
        """The channel where it was given."""
        return self.place.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Commands:
    """Carries the command out; what it gives is seen by who gave it."""

    door: SlackDoor
    policy: Policy

    async def take(self, body: Payload) -> str:
        """One command; raises StoreUnavailableError where it could not be kept."""
        word, rest = _split(str(body.get("text") or ""))
        installation = await asyncio.to_thread(self.door.workspaces.installation, body)
        asking = _asking(body, installation, f"{self.door.clock().timestamp():.6f}")
        command = str(body.get("command") or "/support")
        try:
            if word == "new" and not rest:
                return await self._open_form(body, asking)
            if word == "new":
                return await self._ask(asking, rest)
            if word in ("status", "cases", "my", "list"):
                return inert(await asyncio.to_thread(self._status, asking, rest))
            if word == "escalate":
                return inert(await asyncio.to_thread(self._escalate, asking, rest))
        except DeskError as error:
            return inert(str(error))
        return _help(command)

    async def submit(self, body: Payload) -> dict[str, Any] | None:
        """The form of a new request, filled in."""
        view = mapping(body.get("view"))
        team, user = presser(body)
        place, mark = str(view.get("private_metadata") or ""), str(view.get("id") or "")
        answer = await self._ask(Asking(f"{team}/{user}", place, f"view:{mark}"), typed(view, "text"))
        log.info("A form of a new request was taken: %s", answer)
        return None

    async def _ask(self, asking: Asking, text: str) -> str:
        if not text.strip():
            return "There are no words in it; say what you need."
        channel = await self._speakable(asking)
        if not channel:
            return "Write to us in your support channel, or in a direct message to this app."
        now = self.door.clock()
        # With a letter at its end it is no ts of Slack's: nothing can stand in its thread.
        ts = f"{int(now.timestamp())}.{now.microsecond:06d}c"
        installation, (team, _, user) = asking.place.partition("/")[0], asking.author.partition("/")
        event = {"type": "message", "user": user, "user_team": team, "channel": channel, "ts": ts, "text": text.strip()}
        body = {"event_id": f"command:{asking.mark}", "event": event, "asked": True, "team_id": installation}
        await self.door.take(body | {"authorizations": [{"team_id": installation, "is_bot": False}]})
        return "Thank you. We read it and answer you here." if channel == asking.channel else _IN_DIRECT_MESSAGE

    async def _speakable(self, asking: Asking) -> str:
        """Where we can answer: in the same channel where the app is a member, else in a direct message."""
        if await asyncio.to_thread(self._is_member, asking.channel):
            return asking.channel
        team, _, user = asking.author.partition("/")
        try:
            client = await self.door.workspaces.client(asking.place.partition("/")[0] or team)
        except NotInstalledError:
            return ""
        opened = await within_patience(attempt(client.conversations_open(users=user)))
        if opened is None or isinstance(opened, Failure):
            log.warning("No direct message can be opened with %s: %s", asking.author, opened)
            return ""
        return str(mapping(opened.get("channel")).get("id") or "")

    def _is_member(self, channel: str) -> bool:
        with Store.read(self.door.database) as store:
            return store.slack.is_heard(channel)

    async def _open_form(self, body: Payload, asking: Asking) -> str:
        try:
            client = await self.door.workspaces.client(asking.place.partition("/")[0])
        except NotInstalledError:
            return "No form can be opened here; write your request behind the word new."
        view = {
            "type": "modal",
            "callback_id": NEW_REQUEST,
            "title": {"type": "plain_text", "text": "A new request"},
            "submit": {"type": "plain_text", "text": "Send"},
            "close": {"type": "plain_text", "text": "Leave"},
            "private_metadata": asking.place,
            "blocks": [typed_input("text", "What do you need? Several things may stand in it.").to_dict()],
        }
        opened = await within_patience(attempt(client.views_open(trigger_id=str(body.get("trigger_id")), view=view)))
        return "The form could not be opened in time; try once more." if isinstance(opened, Failure) else ""

    def _status(self, asking: Asking, text: str) -> str:
        numbers, now = self.policy.numbers.find_all(text), self.door.clock()
        with Store.open(self.door.database) as store:
            identity = _identify(store, asking)
            if identity.standing is Standing.TECHNICIAN:
                return _of_technician(store, self.policy, asking.author, numbers)
            if not identity.is_known or identity.client is None:
                return self.policy.say("notice_in_slack")
            if reason := enquiries_spent(store, self.policy, asking.author, now=now):
                return reason
            return "\n".join(status_of(store, self.policy, identity.client.id, numbers))

    def _escalate(self, asking: Asking, text: str) -> str:
        numbers = self.policy.numbers.find_all(text)
        if len(numbers) != 1:
            return f"Say which case, and why: escalate {self.policy.numbers.write(1042)} our go-live is at risk"
        with Store.open(self.door.database) as store:
            identity = _identify(store, asking)
            technician = store.people.find_by_slack(asking.author)
            if technician is None and not identity.is_known:
                return self.policy.say("notice_in_slack")
            contact = contact_in_slack(store, identity, asking.author, "")
            case = store.cases.find(numbers[0])
            own = case is not None and identity.client is not None and case.client_id == identity.client.id
        if technician is None and (contact is None or not own):
            raise NotAllowedError(f"{self.policy.numbers.write(numbers[0])}: your organisation has no such case.")
        actor = Actor("technician", technician.login) if technician else Actor("contact", str(contact))
        escalating = Escalating(self.door.database, self.policy, self.door.clock)
        through = Through.TECHNICIAN if technician else Through.MESSAGE
        escalating.start(numbers[0], reason_in(text), text, actor=actor, through=through)
        self.door.on_accepted()
        return f"{self.policy.numbers.write(numbers[0])} is escalated; a lead takes care of it and tells you."


def _asking(body: Payload, installation: str, moment: str) -> Asking:
    team, user = presser(body)
    place = f"{installation}/{body.get('channel_id') or ''}"
    return Asking(f"{team or installation}/{user}", place, str(body.get("trigger_id") or moment))


def _identify(store: Store, asking: Asking) -> Identity:
    vouched = Authenticity(Trust.AUTHENTICATED, f"Slack says that {asking.author} gave the command.")
    return identify_in_slack(store, Address("", asking.author), asking.place, vouched)


def _of_technician(store: Store, policy: Policy, author: str, numbers: list[int]) -> str:
    technician = store.people.find_by_slack(author)
    assert technician is not None  # it was identified as one
    mine = CaseFilter(statuses=_UNENDED, assigned_to=technician.login)
    lines = store.queue.lines_of(numbers) if numbers else store.queue.page(mine, limit=20).lines
    said = [
        f"{policy.numbers.write(each.case.id)} {each.client}: {each.case.summary}, {each.case.status}" for each in lines
    ]
    return "\n".join(said) or ("There is no such case." if numbers else "No case is assigned to you.")


def _split(text: str) -> tuple[str, str]:
    """The word of a command and what follows; whatever is no known word is a new request.

    >>> _split("status CS-1042"), _split("The map crashes"), _split("")
    (('status', 'CS-1042'), ('new', 'The map crashes'), ('help', ''))
    """
    word, _, rest = text.strip().partition(" ")
    if not word:
        return "help", ""
    if word.lower() in _KNOWN:
        return word.lower(), rest.strip()
    return "new", text.strip()


def _help(command: str) -> str:
    return (
        f"`{command} new` and your words: a new request (without words a form opens)\n"
        f"`{command} status CS-1042`: how a case stands\n"
        f"`{command} cases`: your organisation's open cases\n"
        f"`{command} escalate CS-1042` and why: a lead takes care of it"
    )


_IN_DIRECT_MESSAGE = "Thank you. We read it and answer you in a direct message."
