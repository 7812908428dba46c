"""What the installation decided, as the desk needs it: names, plans and budgets."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import timedelta

from intake.calendars import Calendar
from intake.escalation import Thresholds
from intake.identity import normal_address
from intake.letters import Letters
from intake.matching import CaseNumbers
from intake.plans import Plan
from intake.releases import DAYS_AFTER_REPLACEMENT
from intake.reply_address import ReplyAddresses
from intake.resolution import Reminders
from intake.return_path import ReturnPaths
from intake.severities import DEFAULT_WORDS, SeverityWords
from intake.wording import Wording
from models.messages import Delivery, IncomingMessage
from models.vocabulary import Kind, Severity


@dataclass(frozen=True, slots=True)
class Limits:
    """Budgets that end loops and storms (H7, H20, H21), and how long things are open (E3, R2).

    Replies to an address, in a case's conversation and codes are counted by the day; the others by the hour.
    """

    replies_per_address: int = 40
    replies_per_domain: int = 2_000
    replies_per_case: int = 20
    replies_in_all: int = 20_000
    status_answers: int = 20
    status_numbers: int = 10
    tries_per_sender: int = 5
    tries_per_client: int = 20
    codes_per_client: int = 3
    code_lifetime: timedelta = timedelta(days=7)
    reopen_within: timedelta = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Rules:
    """What a vendor chose where the rules leave room; None for ``version_support_days`` is without an end (E6).

    ``free_kinds`` cost nothing (K6).
    """

    version_support_days: int | None = DAYS_AFTER_REPLACEMENT
    free_kinds: frozenset[Kind] = frozenset()


@dataclass(frozen=True, slots=True)
class Retention:
    """For how many days originals are kept once nobody works on them any more; None is without an end (H28)."""

    original_days: int | None = None
    automatic_days: int | None = None


STAGNANT_AFTER: Mapping[Severity, timedelta] = {
    Severity.CRITICAL: timedelta(hours=4),
    Severity.HIGH: timedelta(days=1),
    Severity.MEDIUM: timedelta(days=2),
    Severity.LOW: timedelta(days=5),
    Severity.TRIVIAL: timedelta(days=10),
}


@dataclass(slots=True)
class Policy:
    """The vendor's own choices; the one value that is not frozen, so that a choice counts for all who hold it.

    Nobody changes one but by ``adopt``. ``retention`` is for how long originals are kept.
    ``reverses_by_itself``: a confirmed fault of ours gives its charge back without being asked (P8).
    ``leads_on_slack``: leads are told in the triage channel too.
    """

    vendor: str
    numbers: CaseNumbers
    addresses: ReplyAddresses
    own_addresses: frozenset[str]
    support_address: str = "support@localhost"
    plans: Mapping[str, Plan] = field(default_factory=dict)
    calendars: Mapping[str, Calendar] = field(default_factory=dict)
    vendor_calendar: Calendar | None = None
    limits: Limits = field(default_factory=Limits)
    rules: Rules = field(default_factory=Rules)
    answer_strangers: bool = True
    mail_codes: bool = False
    public_url: str = ""
    wording: Wording = field(default_factory=Wording)
    letters: Letters = field(default_factory=Letters)
    thresholds: Thresholds = field(default_factory=lambda: Thresholds(STAGNANT_AFTER))
    reminders: Reminders = field(default_factory=Reminders)
    reverses_by_itself: bool = False
    document_owner: str = ""
    leads_on_slack: bool = False
    severities: Mapping[Severity, SeverityWords] = field(default_factory=lambda: DEFAULT_WORDS)
    retention: Retention = field(default_factory=Retention)

    def adopt(self, other: "Policy") -> None:
        """Goes on as another policy of the same vendor: what was chosen counts from the next message on."""
        for each in fields(self):
            setattr(self, each.name, getattr(other, each.name))

    @property
    def return_paths(self) -> ReturnPaths:
        """The envelope senders of our replies; signed as the reply addresses are."""
        return ReturnPaths(self.support_address, self.addresses.key)

    def severity_name(self, severity: str | None) -> str:
        """What clients read for a severity (S1); empty where there is none."""
        if not severity:
            return ""
        words = self.severities.get(Severity(severity))
        return words.name if words else severity  # decided while it was in use

    def say(self, name: str, *, cases: str = "") -> str:
        """A sentence of the wording, with its fields filled in."""
        return self.wording.say(name, vendor=self.vendor, cases=cases)

    @staticmethod
    def normal_address(address: str) -> str:
        """See ``identity.normal_address``."""
        return normal_address(address)

    def is_ours(self, address: str) -> bool:
        """Whether an address is one of our own, with or without a reply token."""
        local, _, domain = normal_address(address).rpartition("@")
        return f"{local.partition('+')[0]}@{domain}" in self.own_addresses

    def is_automatic(self, message: IncomingMessage, delivery: Delivery) -> bool:
        """Whether no person wrote to us: such a message is stored and nothing else ever happens to it (H20)."""
        return bool(self.automatic_reason(message, delivery))

    def automatic_reason(self, message: IncomingMessage, _delivery: Delivery) -> str:
        """Why a message is taken for automatic, in a sentence; empty where it is not."""
        if message.automatic is not None:
            return f"It was written by a machine ({message.automatic.value})."
        if message.sender is not None and self.is_ours(message.sender.address):
            return "It comes from one of our own addresses."
        return ""
