"""The verdict of a receiving server of ours, as its Authentication-Results field tells it (RFC 8601)."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

import authres

from channels.mail.alignment import ascii_domain, is_aligned
from channels.mail.from_domain import from_of_head
from channels.mail.header_fields import Head, HeaderField, read_head
from models.messages import Authenticity
from models.vocabulary import Trust

Profile = Literal["standard", "m365"]

FIELD = "authentication-results"
LARGEST_VERDICT = 8_192

_COMMENT = re.compile(r"\((?:[^()\\]|\\.)*\)")
_ID = re.compile(r'"?([^\s;"()]+)"?')
# The edge of Microsoft 365 names itself so; what stands above its line was written by Microsoft.
_M365_EDGE = re.compile(rb"\sby\s+[a-z0-9.-]+\.mail\.protection\.outlook\.com\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MethodResult:
    """One result, such as ``dmarc=pass header.from=client.example``; properties in the order they stand."""

    method: str
    result: str
    properties: tuple[tuple[str, str], ...]

    def only(self, name: str) -> str:
        """The value of a property that stands exactly once, else empty."""
        values = [value for key, value in self.properties if key == name]
        return values[0] if len(values) == 1 else ""


def from_results(
    raw: bytes, *, authserv_ids: Collection[str], received_above: int = 0, profile: Profile = "standard"
) -> Authenticity:
    """The trust that the receiving server's verdict earns.

    Only a field with exactly a configured name counts, and only above the first Received field, which that server
    wrote; ``received_above`` says how many Received fields our servers put above their verdict (0 for a milter,
    1 with a local delivery on top, 2 for Google). Two such fields, or one that cannot be read, prove nothing.
    Microsoft 365 gives no name (``m365``): there the one field without a name above its own edge counts.
    """
    head = read_head(raw)
    sender = from_of_head(head)
    if sender.problem:
        return _unverified(f"The sender cannot be told: {sender.problem}")
    if profile == "standard" and not authserv_ids:
        return _unverified("No receiving server is configured whose verdict is believed, so it is not known")
    verdicts = _m365_verdicts(head) if profile == "m365" else _named_verdicts(head, authserv_ids, received_above)
    if len(verdicts) != 1:
        number = len(verdicts) or "no"
        return _unverified(f"The receiving server left {number} verdicts where exactly one is believed")
    results = parse_results(verdicts[0])
    if not results:
        return _unverified("The receiving server's verdict cannot be read")
    return _judge(sender.domain, results)


def _unverified(sentence: str) -> Authenticity:
    return Authenticity(Trust.UNVERIFIED, f"{sentence}.")


def _named_verdicts(head: Head, authserv_ids: Collection[str], received_above: int) -> list[str]:
    names = {name.lower() for name in authserv_ids}
    zone = _above(head, received_above)
    return [text for text in _verdict_texts(zone) if authserv_id(text) in names]


def _above(head: Head, received_above: int) -> Sequence[HeaderField]:
    """The fields above the Received field that follows ``received_above`` others."""
    places = [place for place, field in enumerate(head.fields) if field.name == "received"]
    if len(places) < max(1, received_above):
        return ()
    return head.fields[: places[received_above]] if len(places) > received_above else head.fields


def _m365_verdicts(head: Head) -> list[str]:
    edges = [
        place
        for place, field in enumerate(head.fields)
        if field.name == "received" and _M365_EDGE.search(field.value[:LARGEST_VERDICT])
    ]
    zone = head.fields[: edges[0]] if edges else ()
    # A nameless field begins with its first result. A name is put before it, and the grammar is whole again.
    return [f"m365.invalid; {text}" for text in _verdict_texts(zone) if "=" in authserv_id(text)]


def _verdict_texts(fields: Sequence[HeaderField]) -> list[str]:
    return [field.value.decode("latin-1").strip() for field in fields if field.name == FIELD]


def authserv_id(text: str) -> str:
    """The name of the server that a field says it is from, in lower case (RFC 8601, 2.2); comments are skipped.

    >>> authserv_id("(mx.ours.example) MX.Theirs.example 1; dmarc=pass")
    'mx.theirs.example'
    """
    text, count = text[:LARGEST_VERDICT].lower(), 1
    while count:
        text, count = _COMMENT.subn(" ", text, 1) if text.lstrip().startswith("(") else (text, 0)
    match = _ID.match(text.lstrip())
    return match[1] if match else ""


def parse_results(text: str) -> list[MethodResult]:
    """The results of a verdict, comments left out; empty where it holds none or cannot be read."""
    if len(text) > LARGEST_VERDICT:
        return []
    try:
        header = authres.AuthenticationResultsHeader.parse_value(text)
        return [_method_result(result) for result in header.results]
    # Beside its own SyntaxError the parser recurses on nested comments, and meets types it does not expect.
    except Exception:
        return []


def _method_result(result: authres.core.AuthenticationResult) -> MethodResult:
    properties = tuple((f"{one.type}.{one.name}".lower(), str(one.value)) for one in result.properties)
    return MethodResult(str(result.method).lower(), str(result.result).lower(), properties)


def _judge(domain: str, results: list[MethodResult]) -> Authenticity:
    dmarc = [result for result in results if result.method == "dmarc"]
    if len(dmarc) > 1:
        return _unverified(f"{domain}: the receiving server's verdict gives several DMARC results")
    word = dmarc[0].result if dmarc else "none"
    if word == "pass":
        return _judge_pass(domain, dmarc[0])
    if word == "fail":
        return Authenticity(Trust.FAILED, f"{domain}: the receiving server found that DMARC fails.")
    if word in ("none", "bestguesspass") and (signer := _aligned_signer(domain, results)):
        return Authenticity(Trust.AUTHENTICATED, f"{domain}: the receiving server found it signed by {signer} (DKIM).")
    return _unverified(f"{domain}: the receiving server found no aligned pass (DMARC {_word(word)}; SPF alone is none)")


def _word(word: str) -> str:
    return word if word.isalpha() and len(word) < 20 else "is unknown"


def _judge_pass(domain: str, dmarc: MethodResult) -> Authenticity:
    if ascii_domain(dmarc.only("header.from")) != domain:
        return _unverified(f"{domain}: the receiving server's DMARC result speaks of another domain")
    return Authenticity(Trust.AUTHENTICATED, f"{domain}: the receiving server found that DMARC passes.")


def _aligned_signer(domain: str, results: list[MethodResult]) -> str:
    for result in results:
        if result.method == "dkim" and result.result == "pass":
            # Google names only the identity, which lies within the signing domain (RFC 6376, 3.5).
            named = result.only("header.d") or result.only("header.i").rpartition("@")[2]
            signer = ascii_domain(named)
            if is_aligned(signer, domain):
                return signer
    return ""


def vouches_for(domain: str, results: list[MethodResult]) -> bool:
    """Whether a list of results holds an aligned pass for a From domain."""
    return _judge(domain, results).trust is Trust.AUTHENTICATED
