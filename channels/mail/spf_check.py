"""Whether the server that handed a message over may send for its envelope sender (SPF, RFC 7208)."""

import re
from contextvars import ContextVar
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address

import spf

from channels.mail.alignment import ascii_domain
from channels.mail.resolver import LARGEST_TEXT, DnsUnavailable, Resolver

LONGEST_SECONDS = 6

_LOCAL = re.compile(r"[\x21-\x3f\x41-\x7e]{1,64}\Z")
_resolver: ContextVar[Resolver] = ContextVar("resolver")


@dataclass(frozen=True, slots=True)
class SpfCheck:
    """SPF's result word (RFC 7208, 2.6) and the domain it speaks of, empty where there is none."""

    result: str
    domain: str


def peer_address(peer: str) -> IPv4Address | IPv6Address | None:
    """The address of a peer; IPv4 within IPv6 is IPv4; None where it is none.

    >>> peer_address("::ffff:127.0.0.1"), peer_address("")
    (IPv4Address('127.0.0.1'), None)
    """
    try:
        address = ip_address(peer.strip("[] ").partition("%")[0])
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address


def spf_identity(helo: str, mail_from: str) -> tuple[str, str]:
    """The sender to check and its domain: MAIL FROM, or postmaster at the HELO name (RFC 7208, 2.4)."""
    local, at, name = mail_from.strip("<> ").rpartition("@")
    if not local and not at and not name:
        local, name = "postmaster", helo
    domain = ascii_domain(name)
    return (f"{local}@{domain}", domain) if domain and _LOCAL.match(local) else ("", "")


def check_spf(peer: str, helo: str, mail_from: str, resolver: Resolver) -> SpfCheck:
    """SPF's answer; anything that cannot be evaluated is never ``pass``."""
    sender, domain = spf_identity(helo, mail_from)
    address = peer_address(peer)
    if not domain or address is None:
        return SpfCheck("none", "")
    token = _resolver.set(resolver)
    try:
        result, _ = spf.check2(i=str(address), s=sender, h=ascii_domain(helo) or "unknown", querytime=LONGEST_SECONDS)
    # A record in DNS is written by a stranger, and the library leaks IndexError, ValueError and its assertions.
    except Exception:
        result = "permerror"
    finally:
        _resolver.reset(token)
    return SpfCheck(str(result), domain)


def _lookup(name: str, kind: str, _strict: object = True, _timeout: float = 0) -> list[tuple[tuple[str, str], object]]:
    try:
        values = _resolver.get().lookup(name, kind)
    except DnsUnavailable as error:
        raise spf.TempError(f"DNS does not answer for {name}") from error
    return [((name, kind), _library_value(kind, value)) for value in values if len(value) <= LARGEST_TEXT]


def _library_value(kind: str, value: str) -> object:
    if kind == "TXT":
        return (value.encode("latin-1", "replace"),)
    if kind == "MX":
        preference, _, host = value.partition(" ")
        return (int(preference) if preference.isdigit() else 0, host.rstrip("."))
    return value.rstrip(".")


# The library asks DNS through a global of its module. It is replaced once; the resolver of the check at hand
# travels in a context variable, so that checks in several threads neither wait for nor see each other.
spf.DNSLookup = _lookup
