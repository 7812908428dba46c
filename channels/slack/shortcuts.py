"""What turns a post into a case by hand: the shortcut on a message, and a reaction (H23)."""

import asyncio
import logging
from dataclasses import dataclass

from channels.slack.calls import within_patience
from channels.slack.changes import ask_for_case
from channels.slack.door import SlackDoor
from channels.slack.payloads import Payload, as_found, mapping, presser
from channels.slack.people import People
from channels.slack.telling import tell_alone
from intake.identity import Standing
from intake.slack_identity import identify_in_slack
from models.messages import Address, Authenticity
from models.store import Store
from models.vocabulary import Trust

log = logging.getLogger(__name__)

OPEN_CASE = "open_case"
_NOT_THEIRS = "Only our technicians and people of the same client open a case from this."


@dataclass(frozen=True, slots=True)
class Shortcuts:
    """Lets a post become a case: for technicians, for its author, and for people of the channel's client."""

    door: SlackDoor
    people: People

    async def take(self, body: Payload) -> None:
        """The shortcut on a message; who used it is told what came of it."""
        message, (team, user) = mapping(body.get("message")), presser(body)
        channel, ts = str(mapping(body.get("channel")).get("id") or ""), str(message.get("ts") or "")
        installation = await asyncio.to_thread(self.door.workspaces.installation, body)
        if not (channel and ts):
            return
        # A post that we were deaf for is taken in from what the shortcut brings.
        await self.door.take(as_found(message, channel, installation), repaired=True)
        said = await asyncio.to_thread(self._ask, f"{installation}/{channel}", ts, f"{team}/{user}")
        await within_patience(tell_alone(self.door.workspaces, installation, body, said))

    async def react(self, body: Payload) -> None:
        """A reaction; one that is not the sign for a case, or not on a post, means nothing.

        Raises AuthorNotYetError where Slack does not tell now whose it is: it is not acknowledged and comes again.
        """
        event = mapping(body.get("event"))
        installation = await asyncio.to_thread(self.door.workspaces.installation, body)
        item, user = mapping(event.get("item")), str(event.get("user") or "")
        channel, ts = str(item.get("channel") or ""), str(item.get("ts") or "")
        if event.get("reaction") != self.door.workspaces.settings.case_reaction or not (channel and ts and user):
            return
        # A reaction does not say to which workspace its author belongs.
        author = await self.people.find(installation, user, {"is_ext_shared_channel": True})
        team = author.team or (installation if await asyncio.to_thread(self._is_ours, installation, user) else "")
        said = await asyncio.to_thread(self._ask, f"{installation}/{channel}", ts, f"{team}/{user}")
        log.info("A reaction asked for a case: %s", said)

    def _is_ours(self, installation: str, user: str) -> bool:
        with Store.read(self.door.database) as store:
            return store.people.find_by_slack(f"{installation}/{user}") is not None

    def _ask(self, place: str, ts: str, author: str) -> str:
        channel, now = place.rpartition("/")[2], self.door.clock()
        with Store.open(self.door.database) as store:
            post = store.slack.find_post(channel, ts)
            is_own = post is not None and post.author == author.rpartition("/")[2]
            vouched = Authenticity(Trust.AUTHENTICATED, "Slack says who pressed.")
            identity = identify_in_slack(store, Address("", author), place, vouched)
            if not (is_own or identity.is_known or identity.standing is Standing.TECHNICIAN):
                return _NOT_THEIRS
            said = ask_for_case(store, channel, ts, by=f"slack:{author}", now=now)
        self.door.on_accepted()
        return said
