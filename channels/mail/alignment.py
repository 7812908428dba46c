"""Domain names of mail: their comparable form, their organizational domain, and whether two are aligned."""

import re
from functools import cache, lru_cache

from publicsuffixlist import PublicSuffixList

_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\Z")


def ascii_domain(text: str) -> str:
    """A domain in lower-case IDNA form (RFC 5890), empty where it has none.

    A label that only looks like another keeps its own form. One that the mapping of RFC 3491 would turn into
    another spelling (``ß``, full-width letters, invisible signs) is refused.

    >>> ascii_domain("Client.Example"), ascii_domain("сlient.example"), ascii_domain("client_.example")
    ('client.example', 'xn--lient-0ye.example', '')
    """
    labels = [_ascii_label(label) for label in text.split(".")]
    domain = ".".join(labels)
    # A name that ends in digits is an address (RFC 1123, 2.1), and an address has no owner who publishes records.
    is_name = all(labels) and len(domain) <= 253 and not labels[-1].isdigit()
    return domain if is_name else ""


def _ascii_label(label: str) -> str:
    if label.isascii():
        return label.lower() if _LABEL.match(label.lower()) else ""
    try:
        encoded = label.encode("idna").decode("ascii")
        same = encoded.encode("ascii").decode("idna") == label.lower()
    except UnicodeError:
        return ""
    return encoded if same and _LABEL.match(encoded) else ""


@cache
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList()


@lru_cache(maxsize=4096)
def organizational_domain(domain: str) -> str:
    """The domain one label below the public suffix (RFC 7489, 3.2); a public suffix is its own.

    >>> organizational_domain("mail.client.co.uk"), organizational_domain("co.uk")
    ('client.co.uk', 'co.uk')
    """
    return _suffixes().privatesuffix(domain) or domain


def is_aligned(domain: str, from_domain: str, *, strict: bool = False) -> bool:
    """Whether a proven domain speaks for the From domain (RFC 7489, 3.1); both in IDNA form.

    >>> is_aligned("mail.client.example", "client.example"), is_aligned("other.example", "client.example")
    (True, False)
    """
    if not domain or strict or domain == from_domain:
        return bool(domain) and domain == from_domain
    return organizational_domain(domain) == organizational_domain(from_domain)
