"""Whom the From field names, where every reader must understand the same one address."""

import re
from dataclasses import dataclass
from email.headerregistry import AddressHeader
from email.policy import default
from email.utils import getaddresses
from functools import lru_cache

from channels.mail.alignment import ascii_domain
from channels.mail.header_fields import Head, read_head

LARGEST_FROM = 2_000

_CONTROLS = re.compile(r"[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
# Faults of a display name only, as well-known mailers write them ("Dr. No", an encoded word in quotes).
# They are forgiven where the field holds one "@" and one pair of angle brackets.
_FORGIVEN = (
    "period in 'phrase'",
    "encoded word inside quoted string",
    "missing trailing whitespace after encoded-word",
    "comment found without atom",
)


@dataclass(frozen=True, slots=True)
class FromDomain:
    """The author's domain in IDNA form and address; ``problem`` says why it cannot be told who that is."""

    domain: str = ""
    address: str = ""
    problem: str = ""


def from_domain(raw: bytes) -> FromDomain:
    """The domain that the From field claims (RFC 7489, 6.6.1).

    >>> from_domain(b"From: Alice <alice@Client.example>\\r\\n\\r\\n").address
    'alice@client.example'
    """
    return from_of_head(read_head(raw))


def from_of_head(head: Head) -> FromDomain:
    """The same, of a header already read."""
    if head.problem:
        return FromDomain(problem=head.problem)
    values = head.values("from")
    if len(values) != 1:
        return FromDomain(problem=f"there are {len(values)} From fields" if values else "there is no From field")
    return _read(values[0])


# The same people write again; the answer depends on the bytes alone.
@lru_cache(maxsize=2048)
def _read(value: bytes) -> FromDomain:
    if len(value) > LARGEST_FROM:
        return FromDomain(problem="the From field is larger than any that is examined")
    text = _decode(value).strip(" \t")
    if _CONTROLS.search(text):
        return FromDomain(problem="the From field holds control characters")
    address = _one_address(text)
    # The local part of RFC 5322, 3.4.1 may be quoted and hold an "@" itself: the last one counts.
    local, _, name = address.rpartition("@")
    domain = ascii_domain(name)
    if not address or not local.isascii():
        return FromDomain(problem="the From field can be read in more than one way")
    if not domain:
        return FromDomain(problem="the From field names no valid mail domain")
    return FromDomain(domain, f"{local}@{domain}")


def _decode(value: bytes) -> str:
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")


def _one_address(text: str) -> str:
    """The address on which two parsers agree, empty where they do not (CVE-2023-27043)."""
    try:
        first = [address for _, address in getaddresses([text])]
        second = _parsed_address(text)
    # The standard parsers raise IndexError, ValueError, LookupError and RecursionError on hostile fields.
    except Exception:
        return ""
    return second if first == [second] else ""


def _parsed_address(text: str) -> str:
    field = default.header_factory("From", text)
    sound = _is_sound([str(defect) for defect in field.defects], text)
    if not sound or not isinstance(field, AddressHeader):
        return ""
    groups = field.groups
    one = len(groups) == 1 and groups[0].display_name is None and len(groups[0].addresses) == 1
    return str(groups[0].addresses[0].addr_spec) if one else ""


def _is_sound(defects: list[str], text: str) -> bool:
    one_of_each = all(text.count(sign) == 1 for sign in "@<>")
    return not defects or (one_of_each and all(defect in _FORGIVEN for defect in defects))
