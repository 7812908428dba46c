"""Which DKIM signatures of a message prove something about the domain in From (RFC 6376, RFC 8301)."""

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import dkim
import dkim.canonicalization
from dkim.util import InvalidTagValueList, parse_tag_value

from channels.mail.alignment import ascii_domain, is_aligned
from channels.mail.header_fields import Head
from channels.mail.resolver import DnsUnavailable, Resolver

MOST_SIGNATURES = 5
SMALLEST_KEY_BITS = 1024
LARGEST_SIGNATURE = 4_096
LARGEST_KEY_RECORD = 1_500

# The library logs what strangers wrote; the result says all that we need.
logger = logging.getLogger("channels.mail.dkim")
logger.propagate = False
logger.addHandler(logging.NullHandler())
_BLANKS = re.compile(rb"\s{100}")
_SELECTOR = re.compile(rb"[A-Za-z0-9_.-]{1,253}\Z")
# RFC 8301, 3.1: signatures with SHA-1 are not believed.
_ALGORITHMS = (b"rsa-sha256", b"ed25519-sha256")

# The library's own expression takes quadratic time on long runs of blanks; this one starts only where a run does.
_TRAILING = re.compile(rb"(?<![\t ])[\t ]+\r\n")
dkim.canonicalization.strip_trailing_whitespace = partial(_TRAILING.sub, b"\r\n")


@dataclass(frozen=True, slots=True)
class SignatureCheck:
    """One signature: its result (pass, fail, temperror or ignored), the signing domain, and what is to be said."""

    result: str
    domain: str
    note: str = ""


def check_signatures(raw: bytes, head: Head, from_domain: str, resolver: Resolver) -> Iterator[SignatureCheck]:
    """The signatures whose domain could speak for the From domain, checked one by one as they are asked for."""
    values = head.values("dkim-signature")
    verifier = None
    checked = 0
    for index, value in enumerate(values):
        candidate = signature_candidate(value, from_domain)
        if candidate.result == "ignored" or checked == MOST_SIGNATURES:
            yield candidate if candidate.result == "ignored" else SignatureCheck("ignored", candidate.domain, "surplus")
            continue
        checked += 1
        verifier = verifier or _verifier(raw)
        yield SignatureCheck(_verify(verifier, index, value, resolver), candidate.domain)


def signature_candidate(value: bytes, from_domain: str) -> SignatureCheck:
    """Whether a signature is worth checking: ``ignored`` with the reason, or not yet known."""
    tags = signature_tags(value)
    domain = ascii_domain(tags.get(b"d", b"").decode("latin-1"))
    note = _objection(tags, domain, from_domain)
    return SignatureCheck("ignored" if note else "unknown", domain, note)


def signature_tags(value: bytes) -> dict[bytes, bytes]:
    """The tags of a signature; none where it is too large or cannot be read."""
    if len(value) > LARGEST_SIGNATURE or _BLANKS.search(value):
        return {}
    try:
        tags: dict[bytes, bytes] = parse_tag_value(value)
    except InvalidTagValueList:
        return {}
    return tags


def _objection(tags: dict[bytes, bytes], domain: str, from_domain: str) -> str:
    if not domain or not _SELECTOR.match(tags.get(b"s", b"")):
        return "cannot be read"
    if not is_aligned(domain, from_domain):
        return "is not for the From domain"
    if tags.get(b"a") not in _ALGORITHMS:
        return "uses an algorithm that is not believed"
    # RFC 6376, 8.2: what stands behind the signed length can be anybody's.
    if b"l" in tags:
        return "covers only a part of the text"
    # RFC 6376, 5.4: the library does not insist that From is signed.
    return "" if b"from" in signed_fields(tags) else "does not cover the From field"


def signed_fields(tags: dict[bytes, bytes]) -> list[bytes]:
    """The names in ``h=``, in lower case."""
    return [name.strip().lower() for name in tags.get(b"h", b"").split(b":")]


def _verifier(raw: bytes) -> dkim.DKIM | None:
    try:
        return dkim.DKIM(raw, logger=logger, minkey=SMALLEST_KEY_BITS)
    except (dkim.DKIMException, IndexError):
        return None


def _verify(verifier: dkim.DKIM | None, index: int, value: bytes, resolver: Resolver) -> str:
    if verifier is None:
        return "fail"
    try:
        found = verifier.verify(index, dnsfunc=partial(_signature_key, resolver, signature_tags(value)))
    except DnsUnavailable:
        return "temperror"
    # Signature and key are a stranger's, and the library leaks TypeError, ValueError and its ASN.1 errors.
    except Exception:
        return "fail"
    return "pass" if found is True else "fail"


def _signature_key(resolver: Resolver, tags: dict[bytes, bytes], name: bytes, **_options: object) -> bytes | None:
    key = key_record(resolver, name)
    flags = _key_flags(key)
    # RFC 6376, 3.6.1: a domain that tests is as if it had not signed; "s" wants i= to be the very domain.
    if b"y" in flags or (b"s" in flags and not _same_identity(tags)):
        return None
    return key


def key_record(resolver: Resolver, name: bytes, **_options: object) -> bytes | None:
    """The one key record at a name (RFC 6376, 3.6.2.2), None where there is none or it is too large to be honest."""
    records = [text for text in resolver.lookup(name.decode("ascii", "replace"), "TXT") if "p=" in text]
    if len(records) != 1 or len(records[0]) > LARGEST_KEY_RECORD:
        return None
    return records[0].encode("latin-1", "replace")


def _key_flags(key: bytes | None) -> list[bytes]:
    try:
        return [flag.strip() for flag in parse_tag_value(key or b"").get(b"t", b"").split(b":")]
    except InvalidTagValueList:
        return []


def _same_identity(tags: dict[bytes, bytes]) -> bool:
    domain = tags.get(b"d", b"").lower()
    return tags.get(b"i", b"@" + domain).rpartition(b"@")[2].lower() == domain
