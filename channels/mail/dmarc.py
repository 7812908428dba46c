"""What the owner of a domain publishes about its mail, and what the evidence comes to (DMARC, RFC 7489)."""

from collections.abc import Sequence
from dataclasses import dataclass

from channels.mail.alignment import is_aligned, organizational_domain
from channels.mail.dkim_check import SignatureCheck
from channels.mail.resolver import LARGEST_TEXT, Resolver
from channels.mail.spf_check import SpfCheck
from models.messages import Authenticity
from models.vocabulary import Trust

_POLICIES = ("none", "quarantine", "reject")


@dataclass(frozen=True, slots=True)
class DmarcRecord:
    """The part of a DMARC record (RFC 7489, 6.3) that decides, for the domain that was asked about."""

    policy: str
    strict_dkim: bool = False
    strict_spf: bool = False


def find_record(domain: str, resolver: Resolver) -> DmarcRecord | None:
    """The record that holds for a From domain (RFC 7489, 6.6.3). Raises DnsUnavailable."""
    found = _published(domain, resolver)
    parent = organizational_domain(domain)
    if found or parent == domain:
        return _read(found[0], "p") if len(found) == 1 else None
    found = _published(parent, resolver)
    return _read(found[0], "sp") if len(found) == 1 else None


def _published(domain: str, resolver: Resolver) -> list[dict[str, str]]:
    texts = resolver.lookup(f"_dmarc.{domain}", "TXT")
    return [_tags(text) for text in texts if _is_dmarc(text) and len(text) <= LARGEST_TEXT]


def _is_dmarc(text: str) -> bool:
    name, _, value = text.partition(";")[0].partition("=")
    return name.strip() == "v" and value.strip() == "DMARC1"


def _tags(text: str) -> dict[str, str]:
    pairs = [part.partition("=") for part in text.split(";") if part.strip()]
    tags = {name.strip().lower(): value.strip().lower() for name, _, value in pairs}
    return tags if len(tags) == len(pairs) else {}


def _read(tags: dict[str, str], policy_tag: str) -> DmarcRecord | None:
    policy = tags.get("p", "")
    if policy not in _POLICIES:
        # RFC 7489, 6.6.3: with somewhere to report to, a policy that cannot be read means "none".
        policy = "none" if tags.get("rua") else ""
    if policy_tag == "sp" and tags.get("sp") in _POLICIES:
        policy = tags["sp"]
    if not policy:
        return None
    return DmarcRecord(policy, strict_dkim=tags.get("adkim") == "s", strict_spf=tags.get("aspf") == "s")


def aligned_signature(
    checks: Sequence[SignatureCheck], domain: str, record: DmarcRecord | None
) -> SignatureCheck | None:
    """The first signature that holds and speaks for the From domain."""
    strict = record is not None and record.strict_dkim
    held = [check for check in checks if check.result == "pass" and is_aligned(check.domain, domain, strict=strict)]
    return held[0] if held else None


def aligned_spf(check: SpfCheck | None, domain: str, record: DmarcRecord | None) -> bool:
    """Whether SPF passes for a domain that speaks for the From domain."""
    strict = record is not None and record.strict_spf
    return check is not None and check.result == "pass" and is_aligned(check.domain, domain, strict=strict)


def judge(
    domain: str, record: DmarcRecord | None, signatures: Sequence[SignatureCheck], spf_check: SpfCheck | None
) -> Authenticity:
    """The trust that the evidence earns; ``spf_check`` is None where nobody knows which server sent the message.

    Without a DMARC record the same relaxed alignment is asked for, of DKIM or of SPF: an owner who publishes no
    policy has still named his servers and keys. Evidence that cannot be had now never counts, for or against.
    """
    by = "DMARC passes" if record else "no DMARC record is published, but an aligned check passes"
    signature = aligned_signature(signatures, domain, record)
    if signature:
        return Authenticity(Trust.AUTHENTICATED, f"{domain}: {by}: it is signed by {signature.domain} (DKIM).")
    if spf_check and aligned_spf(spf_check, domain, record):
        return Authenticity(
            Trust.AUTHENTICATED, f"{domain}: {by}: its server is allowed to send for {spf_check.domain} (SPF)."
        )
    return _without_pass(domain, record, signatures, spf_check)


def _without_pass(
    domain: str, record: DmarcRecord | None, signatures: Sequence[SignatureCheck], spf_check: SpfCheck | None
) -> Authenticity:
    facts = f"{_signature_words(signatures)}, {_spf_words(spf_check, domain)}"
    if any(check.result == "temperror" for check in signatures) or (spf_check and spf_check.result == "temperror"):
        return Authenticity(Trust.UNVERIFIED, f"{domain}: DNS did not answer, so it could not be checked: {facts}.")
    if record and spf_check:
        return Authenticity(Trust.FAILED, f"{domain}: DMARC fails (policy {record.policy}): {facts}.")
    return Authenticity(Trust.UNVERIFIED, f"{domain}: nothing proves that it is the sender: {facts}.")


def _signature_words(signatures: Sequence[SignatureCheck]) -> str:
    if not signatures:
        return "no DKIM signature"
    first = signatures[0]
    what = first.note or {"fail": "does not hold", "pass": "is not aligned strictly"}.get(first.result, "is unknown")
    more = f" (and {len(signatures) - 1} more)" if len(signatures) > 1 else ""
    return f"the DKIM signature of {first.domain or 'an unreadable domain'}{more} {what}"


def _spf_words(check: SpfCheck | None, domain: str) -> str:
    if check is None:
        return "the sending server is not known (SPF)"
    if check.result == "pass" or (check.domain and not is_aligned(check.domain, domain)):
        return f"SPF speaks of {check.domain} only"
    return f"SPF says {check.result}"
