"""The walk of one message: accepted, understood, told apart, matched, entitled, recorded and answered, in ten steps.

A *door* brings raw bytes (1) and ``accept_all`` makes them safe (2). A worker calls ``work``: it claims a batch (3),
has it parsed, authenticated and read where a hostile message can do no harm (4, 6), and settles each in ``settle``:
who is it, does it continue something (5), what is owed for it (7). All of it is recorded in the transaction that ends
the inbox row (8). The *outbox* sends the replies (9), and ``Triage`` takes the technician's decision (10).
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from classifiers.findings import Catalogue, Finding
from intake.alerts import alert_leads
from intake.answering import answer
from intake.bounces import note_bounce
from intake.calls import identify_caller
from intake.colleagues import heed_colleague
from intake.credentials import shown_by_pin
from intake.edits import apply_edit
from intake.errors import DeskError, UnreadableMessageError
from intake.holding import hold, is_left_in_peace
from intake.identity import Identity, Standing, identify
from intake.matching import Match, match, match_direct
from intake.opening import Opened, Opening
from intake.policy import Policy
from intake.registry import load_catalogue
from intake.releasing import take_up
from intake.representing import Representing
from intake.requests import note_request
from intake.severities import in_use
from intake.slack_identity import identify_in_slack
from intake.watchers import note_watchers
from models.cases import RequestRow
from models.credentials import ReleasedRequestRow
from models.database import Database
from models.messages import Authenticity, Delivery, IncomingMessage
from models.store import LeaseLostError, Store, StoreUnavailableError
from models.store.inbox import Accepted, ClaimedMessage
from models.vocabulary import Channel

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Understood:
    """What a message says, as far as bytes can tell: steps 4 and 6, done without the store."""

    message: IncomingMessage
    authenticity: Authenticity
    findings: tuple[Finding, ...]
    reader: str
    shadow: "Shadow | None" = None


@dataclass(frozen=True, slots=True)
class Shadow:
    """What a reader that reads along found; it is kept for comparison and has no effect."""

    reader: str
    findings: tuple[Finding, ...]


class Understanding(Protocol):
    """Turns raw deliveries into what they say, each alone: one that fails gives its error in its place."""

    def __call__(
        self, deliveries: Sequence[Delivery], catalogue: Catalogue
    ) -> Sequence[Understood | UnreadableMessageError]: ...


@dataclass(frozen=True, slots=True)
class Desk:
    """Takes messages in and settles them; many desks, on many machines, may share one database."""

    database: Database
    policy: Policy
    understand: Understanding
    clock: Callable[[], datetime]
    new_token: Callable[[], str]
    lease: timedelta = timedelta(seconds=60)
    most_attempts: int = 8

    def accept(self, delivery: Delivery) -> Accepted:
        """Stores one raw message durably (2); see ``accept_all``."""
        return accept_all(self.database, [delivery])[0]

    def work(self, limit: int) -> int:
        """Claims up to ``limit`` messages and settles them; how many were claimed.

        Raises StoreUnavailableError where the database fails us: the leases end by themselves and nothing is lost.
        """
        claimed = self._claim(limit)  # 3
        if claimed:
            with Store.read(self.database) as store:
                catalogue = load_catalogue(store)
            understood = self.understand([message.delivery for message in claimed], catalogue)  # 4, 6
            understood = [_as_used(each, self.policy) for each in understood]
            self._settle_batch(list(zip(claimed, understood, strict=True)), catalogue)  # 5, 7, 8
        return len(claimed)

    def settle(
        self, store: Store, inbox_id: int, delivery: Delivery, understood: Understood, catalogue: Catalogue
    ) -> RequestRow:
        """Decides what becomes of an understood message and records it: steps 5, 7 and 8, in the caller's transaction.

        ``RequestRow.state`` tells the end: automatic, held, opened, followed or noted.
        """
        now, message = self.clock(), understood.message
        if released := store.credentials.open_release(inbox_id):
            request, identity = take_up(store, released, now=now)
            self._settle_known(store, request, identity, understood, delivery, catalogue, now, released)
            return request
        request = note_request(store, inbox_id, delivery, understood)
        if self.policy.is_automatic(message, delivery):
            request.state, request.reason = "automatic", self.policy.automatic_reason(message, delivery)
            note_bounce(store, self.policy, request, message, delivery, now=now)
            return request
        identity = _identify(store, message, understood.authenticity)  # 5: who is it?
        edit = self._opening(store, request, understood, catalogue, now)
        if message.replaces is not None and apply_edit(edit, understood):
            return request
        if not identity.is_known and is_left_in_peace(understood, identity, message):
            request.state, request.reason = "noted", identity.reason
            if identity.standing is Standing.TECHNICIAN:
                heed_colleague(store, self.policy, request, message, now=now)
            return request
        if not identity.is_known:
            identity = shown_by_pin(store, self.policy, request, message, now=now) or identity
        if not identity.is_known:
            hold(store, self.policy, request, identity, message, now=now)
            return request
        self._settle_known(store, request, identity, understood, delivery, catalogue, now)
        return request

    def _settle_known(
        self,
        store: Store,
        request: RequestRow,
        identity: Identity,
        understood: Understood,
        delivery: Delivery,
        catalogue: Catalogue,
        now: datetime,
        released: ReleasedRequestRow | None = None,
    ) -> None:
        message = understood.message
        contact_id = self._contact(store, identity, message)
        client = identity.client
        assert client is not None  # a known identity has one
        request.client_id, request.contact_id = client.id, contact_id
        matched = match(  # 5: does it continue something? The sender was checked first.
            store, message, client_id=client.id, numbers=self.policy.numbers, addresses=self.policy.addresses, now=now
        )
        if not any(finding.kind.opens_case for finding in understood.findings):
            matched = match_direct(store, message, client_id=client.id, found=matched)
        opening = self._opening(store, request, understood, catalogue, now, matched, released)
        opened = opening.open_cases(understood.findings)  # 7: what may they have, what does it cost?
        writer = store.clients.get_contact(contact_id) if contact_id else None
        Representing(store, self.policy, request, client, writer, now).follow(opened)
        self._conclude(request, matched, opened)
        if opened.is_urgent:
            alert_leads(store, self.policy, request, "A critical message needs a decision", now=now)
        elif opened.is_unclear:
            alert_leads(store, self.policy, request, "A client asks to escalate and names no case", now=now)
        if request.conversation_id is not None:
            store.conversations.add_message_id(request.conversation_id, message.message_id)
            note_watchers(store, self.policy, request, client, message)
        answer(store, self.policy, request, message, delivery, opened, now=now)  # into the outbox, for 9

    def _opening(
        self,
        store: Store,
        request: RequestRow,
        understood: Understood,
        catalogue: Catalogue,
        now: datetime,
        matched: Match | None = None,
        released: ReleasedRequestRow | None = None,
    ) -> Opening:
        matched = matched or Match(None, (), "")
        return Opening(store, self.policy, request, matched, understood.reader, catalogue, now, released)

    def _conclude(self, request: RequestRow, matched: Match, opened: Opened) -> None:
        if opened.cases:
            request.state, request.reason = "opened", matched.reason
        elif opened.followed:
            request.state, request.reason = "followed", matched.reason
        elif opened.refusals:
            request.state, request.reason = "held", opened.refusals[0].technician_reason
        else:
            request.state, request.reason = "noted", opened.remark or "No request was found in it."

    def _contact(self, store: Store, identity: Identity, message: IncomingMessage) -> int | None:
        if identity.contact is not None:
            return identity.contact.id
        if identity.standing is not Standing.NEW_CONTACT or message.sender is None or identity.client is None:
            return None
        kind, address = "email", self.policy.normal_address(message.sender.address)
        if message.channel is Channel.SLACK:
            kind, address = "slack", message.sender.address
        name = message.sender.name or address
        return store.clients.put_contact(identity.client.id, [(kind, address)], name=name, registered=False).id

    def _claim(self, limit: int) -> list[ClaimedMessage]:
        with Store.open(self.database) as store:
            return store.inbox.claim(limit, token=self.new_token(), now=self.clock(), lease=self.lease)

    def _settle_batch(
        self, batch: list[tuple[ClaimedMessage, Understood | UnreadableMessageError]], catalogue: Catalogue
    ) -> None:
        # Clients are locked while they are charged: in one order everywhere, so that two workers cannot wait in a ring.
        batch.sort(key=lambda pair: _sender_domain(pair[1]))
        with Store.open(self.database) as store:
            for claimed, understood in batch:
                self._settle_alone(store, claimed, understood, catalogue)

    def _settle_alone(
        self,
        store: Store,
        claimed: ClaimedMessage,
        understood: Understood | UnreadableMessageError,
        catalogue: Catalogue,
    ) -> None:
        try:
            with store.attempt():
                if isinstance(understood, UnreadableMessageError):
                    raise understood
                self.settle(store, claimed.inbox_id, claimed.delivery, understood, catalogue)
                store.inbox.finish(claimed)  # 8: the end of the inbox row commits together with all of it
        except StoreUnavailableError:
            raise
        except LeaseLostError:
            log.warning("Inbox message %s was taken over by another worker; nothing recorded here.", claimed.inbox_id)
        except UnreadableMessageError as error:
            self._set_aside(store, claimed, str(error))
        except Exception as error:
            log.exception("Inbox message %s could not be settled.", claimed.inbox_id)
            self._try_again(store, claimed, f"{type(error).__name__}: {error}")

    def _try_again(self, store: Store, claimed: ClaimedMessage, reason: str) -> None:
        if claimed.attempts >= self.most_attempts:
            self._set_aside(store, claimed, reason)
            return
        wait = timedelta(seconds=2.0**claimed.attempts)
        store.inbox.give_back(claimed, not_before=self.clock() + wait, reason=reason[:1000])

    def _set_aside(self, store: Store, claimed: ClaimedMessage, reason: str) -> None:
        log.error("Inbox message %s is set aside: %s", claimed.inbox_id, reason)
        store.inbox.set_aside(claimed, reason[:1000])
        store.audit.record(
            at=self.clock(), actor="desk", act="set aside", subject=f"inbox:{claimed.inbox_id}", reason=reason[:1000]
        )


def accept_all(database: Database, deliveries: Sequence[Delivery]) -> list[Accepted]:
    """Stores raw messages in one commit (2): when this returns they are on disk, each exactly once (H13-H16).

    Raises StoreUnavailableError, and then nothing was taken in: the door must not acknowledge (H14).
    """
    with Store.open(database) as store:
        return store.inbox.accept(deliveries)


def _identify(store: Store, message: IncomingMessage, authenticity: Authenticity) -> Identity:
    if message.channel is Channel.SLACK:
        return identify_in_slack(store, message.sender, message.to[0].address if message.to else "", authenticity)
    if message.channel is Channel.PHONE:
        return identify_caller(store, message, authenticity)
    return identify(store, message.sender, authenticity)


def _sender_domain(understood: Understood | UnreadableMessageError) -> str:
    if isinstance(understood, DeskError) or understood.message.sender is None:
        return ""
    return understood.message.sender.address.rpartition("@")[2].lower()


def _as_used(understood: Understood | UnreadableMessageError, policy: Policy) -> Understood | UnreadableMessageError:
    """What was understood, in the severities that the vendor uses (S1)."""
    if isinstance(understood, UnreadableMessageError):
        return understood
    return replace(understood, findings=in_use(understood.findings, policy.severities))
