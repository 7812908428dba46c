"""The closed lists of words the whole product uses; ``docs/glossary.md`` says what each means."""

from enum import IntEnum, StrEnum


class Kind(StrEnum):
    """What a finding or a case is (K1-K6, and the two that speak of an existing case)."""

    DEFECT = "defect"
    ENHANCEMENT = "enhancement"
    QUESTION = "question"
    DOCUMENTATION = "documentation"
    ENVIRONMENT = "environment"
    ACCOUNT = "account"
    STATUS = "status"
    ESCALATION = "escalation"

    @property
    def opens_case(self) -> bool:
        """Whether a finding of this kind is a support incident of its own."""
        return self not in (Kind.STATUS, Kind.ESCALATION)

    @property
    def has_severity(self) -> bool:
        """Whether a severity is given to it: the first five kinds only."""
        return self not in (Kind.ACCOUNT, Kind.STATUS, Kind.ESCALATION)


class Severity(StrEnum):
    """The business impact of a case (S1), worst first; which of them a vendor uses stands in its settings.

    The reader tells critical, medium and low apart.
    """

    CRITICAL = "critical"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    TRIVIAL = "trivial"

    @property
    def read_as(self) -> "Severity":
        """The nearest one that the reader tells apart."""
        return {Severity.HIGH: Severity.MEDIUM, Severity.TRIVIAL: Severity.LOW}.get(self, self)


class Channel(StrEnum):
    """How a request reached us, and how an answer leaves; webhooks only leave."""

    EMAIL = "email"
    SLACK = "slack"
    PORTAL = "portal"
    PHONE = "phone"
    API = "api"
    WEBHOOK = "webhook"


class Automatic(StrEnum):
    """What kind of machine wrote a message that no person wrote."""

    BOUNCE = "bounce"
    VACATION = "vacation"
    AUTO_REPLY = "auto-reply"
    NOTIFICATION = "notification"
    FEEDBACK_REPORT = "feedback-report"
    CALENDAR = "calendar"


class Trust(IntEnum):
    """How sure we are that a message comes from whom it says; more is better."""

    FAILED = 0
    UNVERIFIED = 1
    VOUCHED = 2
    AUTHENTICATED = 3


class HiddenKind(StrEnum):
    """Why a part of a message is not what its writer says now."""

    QUOTED = "quoted"
    SIGNATURE = "signature"
    DISCLAIMER = "disclaimer"
    FORWARD_HEADER = "forward_header"
    INVISIBLE = "invisible"
