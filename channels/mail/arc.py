"""What a forwarder that we trust saw when it took a message in (ARC, RFC 8617)."""

from collections.abc import Collection
from functools import partial

import dkim

from channels.mail.alignment import ascii_domain
from channels.mail.authentication_results import parse_results, vouches_for
from channels.mail.dkim_check import (
    LARGEST_SIGNATURE,
    SMALLEST_KEY_BITS,
    key_record,
    logger,
    signature_tags,
    signed_fields,
)
from channels.mail.from_domain import from_of_head
from channels.mail.header_fields import Head, read_head
from channels.mail.resolver import DnsUnavailable, Resolver
from models.messages import Authenticity
from models.vocabulary import Trust

MOST_SETS = 10
_FIELDS = ("arc-seal", "arc-message-signature", "arc-authentication-results")


def arc_vouched(raw: bytes, sealers: Collection[str], resolver: Resolver) -> Authenticity | None:
    """VOUCHED where the whole chain holds, its last seal is by a listed domain, and that domain saw an aligned pass.

    A chain that holds proves nothing about the sender by itself, only who says so; None in every other case.
    """
    head = read_head(raw)
    sender = from_of_head(head)
    if sender.problem or not sealers or not _is_worth_checking(head, sealers):
        return None
    sealer, verdict = _last_set(raw, resolver)
    names = {ascii_domain(name) for name in sealers} - {""}
    if sealer not in names or not vouches_for(sender.domain, parse_results(verdict)):
        return None
    return Authenticity(
        Trust.VOUCHED, f"{sender.domain}: {sealer}, whose ARC seal is believed, found it authentic before forwarding."
    )


def _is_worth_checking(head: Head, sealers: Collection[str]) -> bool:
    """Whether there is a small, whole chain in which a listed domain signs: no other is worth a question to DNS."""
    chain = {name: head.values(name) for name in _FIELDS}
    if len({len(values) for values in chain.values()}) != 1 or not 0 < len(chain["arc-seal"]) <= MOST_SETS:
        return False
    if any(len(value) > LARGEST_SIGNATURE * 2 for values in chain.values() for value in values):
        return False
    signatures = [signature_tags(value) for value in chain["arc-message-signature"]]
    if any(b"from" not in signed_fields(tags) or b"l" in tags for tags in signatures):
        return False
    seals = {ascii_domain(signature_tags(value).get(b"d", b"").decode("latin-1")) for value in chain["arc-seal"]}
    return bool(seals & {ascii_domain(name) for name in sealers} - {""})


def _last_set(raw: bytes, resolver: Resolver) -> tuple[str, str]:
    """The domain of the last set and the verdict it recorded, where the chain holds; else two empty texts."""
    try:
        verifier = dkim.ARC(raw, logger=logger, minkey=SMALLEST_KEY_BITS)
        result, sets, _ = verifier.verify(dnsfunc=partial(key_record, resolver))
        if result != dkim.CV_Pass:
            return "", ""
        last = sets[0]
        domains = {ascii_domain(last[name].decode("latin-1")) for name in ("as-domain", "ams-domain")}
        # The library gives the field's value from "i=1;" on; what follows is a verdict like any other.
        _, _, verdict = last["aar-value"].decode("latin-1").partition(";")
        return (domains.pop(), verdict.strip()) if len(domains) == 1 else ("", "")
    except DnsUnavailable:
        return "", ""
    # The chain is a stranger's, and the library leaks IndexError, ValueError and its ASN.1 errors.
    except Exception:
        return "", ""
