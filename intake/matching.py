"""Whether a message continues a conversation, and which of its cases it speaks about."""

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from intake.reply_address import ReplyAddresses
from models.messages import IncomingMessage
from models.store import Store
from models.vocabulary import Channel

_MOST_CLAIMS = 20

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class CaseNumbers:
    """How case numbers are written: a prefix, a hyphen and a number."""

    prefix: str

    def write(self, case_id: int) -> str:
        """The number as clients see it.

        >>> CaseNumbers("CS").write(1042)
        'CS-1042'
        """
        return f"{self.prefix}-{case_id}"

    def find_all(self, text: str) -> list[int]:
        """Every case number named in a text, each once, in its order; ranges are not spelled out.

        >>> CaseNumbers("CS").find_all("Re: [CS-1042] and cs 1043, not CSX-7")
        [1042, 1043]
        """
        found = re.findall(rf"(?<![A-Za-z0-9]){re.escape(self.prefix)}[-\s#]?(\d{{1,9}})(?!\d)", text, re.IGNORECASE)
        return list(dict.fromkeys(int(number) for number in found))


@dataclass(frozen=True, slots=True)
class Match:
    """The conversation that a message continues, the client's cases that it names, and why we think so.

    ``in_heading`` are those of them that only its heading names: an answer bears the numbers of our receipt there.
    """

    conversation_id: int | None
    named_cases: tuple[int, ...]
    reason: str
    in_heading: tuple[int, ...] = ()

    @property
    def in_text(self) -> tuple[int, ...]:
        """The cases that its writer names in so many words."""
        return tuple(number for number in self.named_cases if number not in self.in_heading)


def match(
    store: Store,
    message: IncomingMessage,
    *,
    client_id: int,
    numbers: CaseNumbers,
    addresses: ReplyAddresses,
    now: "datetime",
) -> Match:
    """What a message of a *known* client continues; another client's cases never match (H6, H7).

    Looked at in this order: our signed reply address, the thread, the case number in the subject (of a post, which has
    none: in its first words). A number in the text only names a case.
    """
    named = store.cases.find_many(numbers.find_all(f"{message.subject}\n{message.text}"), client_id=client_id)
    own = tuple(case.id for case in named)
    written = set(numbers.find_all(message.text))
    headed = tuple(number for number in own if number not in written)
    for address in message.to + message.cc:
        conversation_id = addresses.conversation_of(address.address, now=now)
        if conversation_id is not None and store.conversations.get(conversation_id).client_id == client_id:
            # On the page of a case the portal writes the heading, not a person: it names what the text is about.
            headed = () if message.channel is Channel.PORTAL else headed
            return Match(conversation_id, own, "It was sent to the reply address of the conversation.", headed)
    threaded = store.conversations.find_by_message_ids(message.in_reply_to + message.references, client_id=client_id)
    if threaded is not None:
        return Match(threaded, own, "It answers a message of the conversation.", headed)
    in_subject = set(numbers.find_all(_heading(message)))
    for case in named:
        if case.id in in_subject:
            return Match(case.conversation_id, own, f"Its heading names {numbers.write(case.id)}.", headed)
    return Match(None, own, "It continues nothing that we know of.", headed)


def match_direct(store: Store, message: IncomingMessage, *, client_id: int, found: Match) -> Match:
    """What a direct message in which nothing is requested goes on with: people hardly answer in threads there.

    The thread in which somebody waits for their answer comes first, then the newest whose case is not ended.
    """
    place = message.message_id.split(":")
    if message.channel is not Channel.SLACK or found.conversation_id is not None or not place[1:2]:
        return found
    thread = store.slack.open_thread(place[1]) if place[1].startswith("D") else ""
    goes_on = store.conversations.find_by_message_ids((f"slack:{place[1]}:{thread}",), client_id=client_id)
    if not thread or goes_on is None:
        return found
    return replace(found, conversation_id=goes_on, reason="It goes on with the direct message.")


def _heading(message: IncomingMessage) -> str:
    return message.text.lstrip()[:20] if message.channel is Channel.SLACK else message.subject


def claims(
    store: Store, message: IncomingMessage, *, numbers: CaseNumbers, addresses: ReplyAddresses, now: "datetime"
) -> list[int]:
    """The cases that a message of an unknown sender claims to speak about, for a technician's eyes only (H6).

    By their numbers, by the thread that it answers, and by our reply addresses.
    """
    named = numbers.find_all(f"{message.subject}\n{message.text}")[:_MOST_CLAIMS]
    claimed = [case_id for case_id in named if store.cases.find(case_id) is not None]
    answered = store.conversations.of_message_ids((message.in_reply_to + message.references)[-_MOST_CLAIMS:])
    written_to = [addresses.conversation_of(address.address, now=now) for address in (message.to + message.cc)[:50]]
    for conversation_id in [*answered, *filter(None, written_to)]:
        claimed += [case.id for case in store.cases.in_conversation(conversation_id)]
    return list(dict.fromkeys(claimed))[:_MOST_CLAIMS]
