"""How sure we are that a mail comes from whom it says: which evidence is asked, in which order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from ipaddress import IPv4Network, IPv6Network, ip_network
from typing import TypeAlias

from channels.mail.alignment import is_aligned
from channels.mail.arc import arc_vouched
from channels.mail.authentication_results import Profile, from_results
from channels.mail.dkim_check import SignatureCheck, check_signatures
from channels.mail.dmarc import DmarcRecord, aligned_signature, find_record, judge
from channels.mail.from_domain import from_domain, from_of_head
from channels.mail.header_fields import Head, read_head
from channels.mail.resolver import DnsUnavailable, Resolver
from channels.mail.spf_check import SpfCheck, check_spf, peer_address, spf_identity
from channels.mail.strip_results import strip_results
from models.messages import Authenticity, Delivery
from models.vocabulary import Trust

Network: TypeAlias = IPv4Network | IPv6Network


@dataclass(frozen=True, slots=True)
class Receiver:
    """A receiving server whose verdict is believed, as ``from_results`` takes it."""

    authserv_ids: tuple[str, ...] = ()
    profile: Profile = "standard"
    received_above: int = 0


@dataclass(frozen=True, slots=True)
class TrustPolicy:
    """Whose word about a sender is believed. See ``from_results`` for ``received_above``.

    ``own_name`` is the name our own door greets with: nobody else may give a verdict in it. ``mailboxes`` are the
    receiving servers of accounts that have one of their own: there no other server's verdict counts.
    """

    evaluate: bool = True
    authserv_ids: tuple[str, ...] = ()
    relays: tuple[Network, ...] = ()
    vouched_networks: tuple[Network, ...] = ()
    profile: Profile = "standard"
    arc_sealers: tuple[str, ...] = ()
    received_above: int = 0
    own_name: str = ""
    mailboxes: Mapping[str, Receiver] = field(default_factory=dict)

    def receiver_of(self, delivery: Delivery) -> Receiver:
        """The server that received a mail which our own servers handed over, or which was fetched."""
        account = delivery.path_key.split(":")[1] if delivery.path_key.startswith("imap:") else ""
        return self.mailboxes.get(account) or Receiver(self.authserv_ids, self.profile, self.received_above)


def networks(names: Iterable[str]) -> tuple[Network, ...]:
    """Networks as a person writes them; a single address is one too. Raises ValueError.

    >>> networks(["127.0.0.1", "10.1.0.0/16"])
    (IPv4Network('127.0.0.1/32'), IPv4Network('10.1.0.0/16'))
    """
    return tuple(ip_network(name, strict=False) for name in names)


def authenticate(delivery: Delivery, policy: TrustPolicy, resolver: Resolver) -> Authenticity:
    """The trust level of a mail that arrived, by the first of these that holds.

    A From that can be read in two ways is unverified, whoever vouches: nobody could say for whom (H4). Then the
    operator's word; then, for mail handed over by our own servers or fetched from a mailbox, their verdict;
    then what we find ourselves. Last, a listed forwarder's ARC seal can lift what did not pass.
    """
    sender = from_domain(delivery.raw)
    if sender.problem:
        return _unclear(sender.problem)
    if delivery.vouched:
        return Authenticity(Trust.VOUCHED, "The operator vouches for it.")
    if _is_within(delivery.peer, policy.vouched_networks):
        return Authenticity(Trust.VOUCHED, "It came from a network that the operator vouches for.")
    is_ours = _is_from_ours(delivery, policy)
    raw = delivery.raw if is_ours else without_our_verdicts(delivery.raw, policy)
    found = _believed(raw, delivery, policy, resolver) if is_ours else _evaluated(raw, delivery, policy, resolver)
    if found.trust is Trust.AUTHENTICATED or not policy.arc_sealers:
        return found
    return arc_vouched(raw, policy.arc_sealers, resolver) or found


def without_our_verdicts(raw: bytes, policy: TrustPolicy) -> bytes:
    """The message that a stranger's server handed over, without what it says in our name (H2); the stored one stays."""
    for name in {policy.own_name, *policy.authserv_ids}:
        raw = strip_results(raw, name)
    return raw


def _unclear(problem: str) -> Authenticity:
    return Authenticity(Trust.UNVERIFIED, f"The sender cannot be told: {problem}.")


def _is_within(peer: str, within: tuple[Network, ...]) -> bool:
    address = peer_address(peer) if within else None
    return address is not None and any(address in network for network in within)


def _is_from_ours(delivery: Delivery, policy: TrustPolicy) -> bool:
    # A mailbox gives each message a key of its own and no peer. Mail with neither came from nobody we know.
    is_fetched = bool(delivery.path_key) and not delivery.peer
    return is_fetched or _is_within(delivery.peer, policy.relays)


def _evaluated(raw: bytes, delivery: Delivery, policy: TrustPolicy, resolver: Resolver) -> Authenticity:
    if not policy.evaluate:
        return Authenticity(Trust.UNVERIFIED, "Its sender is not checked: evaluation is switched off.")
    return evaluate(raw, peer=delivery.peer, helo=delivery.helo, mail_from=delivery.envelope_from, resolver=resolver)


def _believed(raw: bytes, delivery: Delivery, policy: TrustPolicy, resolver: Resolver) -> Authenticity:
    """Our server's verdict; where it proves nothing, a signature still can, since that needs no peer."""
    receiver = policy.receiver_of(delivery)
    told = from_results(
        raw,
        authserv_ids=receiver.authserv_ids,
        received_above=receiver.received_above,
        profile=receiver.profile,
    )
    if told.trust is not Trust.UNVERIFIED or not policy.evaluate:
        return told
    found = evaluate(raw, peer="", helo="", mail_from="", resolver=resolver)
    return found if found.trust is Trust.AUTHENTICATED else told


def evaluate(raw: bytes, *, peer: str, helo: str, mail_from: str, resolver: Resolver) -> Authenticity:
    """SPF, DKIM and DMARC as the receiving server finds them; without a ``peer`` only signatures can prove anything.

    A pass of DMARC is a pass. So is an aligned pass of DKIM or SPF where no DMARC record is published.
    """
    head = read_head(raw)
    sender = from_of_head(head)
    if sender.problem:
        return _unclear(sender.problem)
    try:
        record = find_record(sender.domain, resolver)
    except DnsUnavailable:
        return Authenticity(Trust.UNVERIFIED, f"{sender.domain}: DNS did not answer for its DMARC record.")
    signatures = _signatures(raw, head, sender.domain, record, resolver)
    spf_check = None
    if peer_address(peer) and not aligned_signature(signatures, sender.domain, record):
        spf_check = _spf(peer, helo, mail_from, sender.domain, resolver)
    return judge(sender.domain, record, signatures, spf_check)


def _signatures(
    raw: bytes, head: Head, domain: str, record: DmarcRecord | None, resolver: Resolver
) -> list[SignatureCheck]:
    """The signatures up to the first that proves the sender."""
    checks: list[SignatureCheck] = []
    for check in check_signatures(raw, head, domain, resolver):
        checks.append(check)
        if aligned_signature([check], domain, record):
            break
    return checks


def _spf(peer: str, helo: str, mail_from: str, domain: str, resolver: Resolver) -> SpfCheck:
    """SPF, asked only where its answer could speak for the From domain."""
    _, envelope_domain = spf_identity(helo, mail_from)
    if envelope_domain and not is_aligned(envelope_domain, domain):
        return SpfCheck("none", envelope_domain)
    return check_spf(peer, helo, mail_from, resolver)
