"""DNS answers for sender authentication: from the network, or from a file of records."""

import threading
import time
import tomllib
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import dns.exception
import dns.name
import dns.resolver
from dns.rdtypes.ANY.TXT import TXT

LARGEST_TEXT = 4_096
TYPES = ("A", "AAAA", "MX", "PTR", "TXT")


class DnsUnavailable(Exception):  # noqa: N818 - a temporary state, not a fault of ours
    """The question could not be answered now; asking later may succeed."""


class Resolver(Protocol):
    """What answers DNS questions: the values of a name and type, none where there are none.

    A TXT value is its joined strings in Latin-1, an MX value is ``10 mail.client.example``. Raises DnsUnavailable.
    """

    def lookup(self, name: str, kind: str) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class RecordedResolver:
    """Answers from records given beforehand; names in ``unavailable`` fail as a dead server would."""

    records: Mapping[tuple[str, str], tuple[str, ...]]
    unavailable: frozenset[str] = frozenset()

    def lookup(self, name: str, kind: str) -> tuple[str, ...]:
        """The recorded values."""
        name = _normal(name)
        if name in self.unavailable:
            raise DnsUnavailable(name)
        return self.records.get((name, kind), ())


class DnsFileError(Exception):
    """What is wrong in a file of DNS records."""


def read_dns_file(path: Path) -> RecordedResolver:
    """The records of a TOML file: a table for each name, a list of values for each type. Raises DnsFileError.

    ::

        ["client.example"]
        TXT = ["v=spf1 ip4:192.0.2.1 -all"]
        MX = ["10 mail.client.example"]

        ["broken.example"]
        unavailable = true
    """
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise DnsFileError(f"{path}: cannot be read: {error.strerror}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DnsFileError(f"{path}: is not TOML: {error}.") from error
    records: dict[tuple[str, str], tuple[str, ...]] = {}
    for name, table in tables.items():
        records |= _table_records(path, name, table)
    broken = {_normal(name) for name, table in tables.items() if table.get("unavailable") is True}
    return RecordedResolver(records, frozenset(broken))


def _table_records(path: Path, name: str, table: object) -> dict[tuple[str, str], tuple[str, ...]]:
    if not isinstance(table, dict):
        raise DnsFileError(f'{path}: {name}: must be a table such as ["{name}"].')
    records = {}
    for kind, values in table.items():
        if kind == "unavailable":
            continue
        if kind not in TYPES or not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            raise DnsFileError(f"{path}: {name}.{kind}: must be one of {', '.join(TYPES)} with a list of texts.")
        records[_normal(name), kind] = tuple(values)
    return records


def _normal(name: str) -> str:
    return name.lower().rstrip(".")


@dataclass(slots=True)
class DnsResolver:
    """Answers from the network, remembered for a while; safe to share between threads."""

    lifetime_seconds: float = 2.0
    most_answers: int = 4_096
    longest_seconds: float = 300.0
    empty_seconds: float = 60.0
    # A dead server may not hold up every message of a batch for its full time-out.
    unavailable_seconds: float = 10.0
    clock: Callable[[], float] = time.monotonic
    inner: dns.resolver.Resolver | None = None
    _answers: OrderedDict[tuple[str, str], tuple[float, tuple[str, ...] | None]] = field(default_factory=OrderedDict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def lookup(self, name: str, kind: str) -> tuple[str, ...]:
        """The values, remembered or asked for."""
        key = (_normal(name), kind)
        with self._lock:
            known = self._answers.get(key)
        if known is None or known[0] <= self.clock():
            seconds, values = self._ask(*key)
            known = (self.clock() + seconds, values)
            self._remember(key, known)
        if known[1] is None:
            raise DnsUnavailable(key[0])
        return known[1]

    def _remember(self, key: tuple[str, str], answer: tuple[float, tuple[str, ...] | None]) -> None:
        with self._lock:
            self._answers[key] = answer
            self._answers.move_to_end(key)
            while len(self._answers) > self.most_answers:
                self._answers.popitem(last=False)

    def _ask(self, name: str, kind: str) -> tuple[float, tuple[str, ...] | None]:
        try:
            absolute = dns.name.from_text(name)
        except (dns.exception.DNSException, UnicodeError):
            return self.empty_seconds, ()
        try:
            return self._answer(absolute, kind)
        except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer):
            return self.empty_seconds, ()
        except (dns.exception.DNSException, OSError):
            return self.unavailable_seconds, None

    def _answer(self, name: dns.name.Name, kind: str) -> tuple[float, tuple[str, ...]]:
        if self.inner is None:
            self.inner = dns.resolver.Resolver()
        answer = self.inner.resolve(name, kind, lifetime=self.lifetime_seconds, search=False)
        seconds = min(float(answer.rrset.ttl if answer.rrset else 0), self.longest_seconds)
        return max(seconds, 1.0), tuple(_value(record) for record in answer)


def _value(record: object) -> str:
    if isinstance(record, TXT):
        return b"".join(record.strings).decode("latin-1")
    return str(record)
