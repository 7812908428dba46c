"""Whether a message continues a conversation, and which of its cases it speaks about."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from classifiers.findings import Finding
from intake.reply_address import ReplyAddresses
from models.messages import IncomingMessage
from models.store import Store
from models.vocabulary import Channel

if TYPE_CHECKING:
    from datetime import datetime

    from models.cases import CaseRow


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
    """The conversation that a message continues, the numbers it names, and why we think so."""

    conversation_id: int | None
    named_cases: tuple[int, ...]
    reason: str


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
    for address in message.to + message.cc:
        conversation_id = addresses.conversation_of(address.address, now=now)
        if conversation_id is not None and store.conversations.get(conversation_id).client_id == client_id:
            return Match(conversation_id, own, "It was sent to the reply address of the conversation.")
    threaded = store.conversations.find_by_message_ids(message.in_reply_to + message.references, client_id=client_id)
    if threaded is not None:
        return Match(threaded, own, "It answers a message of the conversation.")
    in_subject = set(numbers.find_all(_heading(message)))
    for case in named:
        if case.id in in_subject:
            return Match(case.conversation_id, own, f"Its heading names {numbers.write(case.id)}.")
    return Match(None, own, "It continues nothing that we know of.")


def _heading(message: IncomingMessage) -> str:
    return message.text.lstrip()[:20] if message.channel is Channel.SLACK else message.subject


def claims(store: Store, message: IncomingMessage, numbers: CaseNumbers) -> list[int]:
    """The cases that a message of an unknown sender claims to speak about, for a technician's eyes only (H6)."""
    named = numbers.find_all(f"{message.subject}\n{message.text}")
    return [case_id for case_id in named[:20] if store.cases.find(case_id) is not None]


def cases_spoken_of(
    cases: Sequence["CaseRow"], named: Sequence[int], findings: Sequence[Finding]
) -> tuple[list["CaseRow"], bool]:
    """The cases of a conversation that a message continues, and whether that is certain.

    By number, else by feature or product, else the only one; where it cannot be told, all of them.
    """
    by_number = [case for case in cases if case.id in named]
    if by_number:
        return by_number, True
    about = {(finding.product, finding.feature) for finding in findings if finding.feature}
    by_feature = [case for case in cases if (case.product, case.feature) in about]
    if by_feature:
        return by_feature, True
    return list(cases), len(cases) == 1


def opens_new_case(finding: Finding, cases: Sequence["CaseRow"], named: Sequence[int]) -> bool:
    """Whether a finding in a reply is a new topic rather than more about the cases of its conversation.

    Only what the reader is sure of and what is about another feature than all of them is taken for new: a wrong new
    case costs the client an incident, a wrong follow-up only a technician's look.
    """
    if named or not finding.kind.opens_case or not finding.sure or finding.feature is None:
        return False
    return all((case.product, case.feature) != (finding.product, finding.feature) for case in cases if case.feature)
