"""How the console says things: confidence, ages, sizes and our own words, as a person reads them."""

from datetime import date, datetime
from typing import Any

from intake.raising import IN_WORDS
from intake.resolution import Resolution
from models.vocabulary import Channel, HiddenKind, Kind, Severity, Trust

KINDS = {
    Kind.DEFECT: "Defect",
    Kind.ENHANCEMENT: "Enhancement",
    Kind.QUESTION: "Question",
    Kind.DOCUMENTATION: "Documentation error",
    Kind.ENVIRONMENT: "Environment",
    Kind.ACCOUNT: "Account",
    Kind.STATUS: "Asks for a status",
    Kind.ESCALATION: "Asks to escalate",
}
SEVERITIES = {severity.value: severity.value.capitalize() for severity in Severity}
STATUSES = {
    "new": "Unconfirmed",
    "open": "Open",
    "waiting": "Waiting",
    "resolved": "Resolved",
    "closed": "Closed",
    "rejected": "Not a case",
    "merged": "Merged",
}
ACTS = {
    "opened": "opened the case",
    "confirm": "confirmed",
    "correct": "corrected and confirmed",
    "reject": "said that it is no case",
    "assigned": "assigned it",
    "edited": "edited the message",
    "waits": "waits for the client",
    "resumed": "let it go on",
    "bounced": "noted that a reply came back",
    "delayed": "noted that a reply is delayed",
    "fee_authorised": "authorised the fee",
    "taken_on": "took it on",
    "client_says_solved": "says that it is solved",
    "resolved": "resolved it",
    "closed": "closed it for good",
    "reopened": "opened it again",
    "changed": "reclassified it",
    "let_through": "let it through beyond the allowance",
    "charge_reversed": "gave the charge back",
    "split": "split it",
    "split off": "opened it from words of another case",
    "merged": "made it a part of another case",
    "reattached": "said that it only continues another case",
    "took_in": "took another case in",
    "let_go": "let a part go again",
    "joined again": "took the split back: it is a part of its case again",
    "change": "reclassified it",
    "escalated": "escalated it",
    "escalation_step": "took a step on the escalation",
    "escalation_proposed": "proposed an escalation",
    "escalation_dismissed": "dismissed the proposed escalation",
    "escalation_ended": "ended the escalation",
    "escalation_moved": "moved the escalation along with the case",
    "undone": "took the last decision back",
    "defect_reported": "reported the defect to engineering",
    "defect_confirmed": "confirmed the defect",
    "defect_withdrawn": "withdrew the defect report",
    "enhancement_queued": "put the wish before the upgrade committee",
    "enhancement_withdrawn": "took the wish back from the upgrade committee",
    "document_error_reported": "told the technical writers",
    "document_error_withdrawn": "told the technical writers that it is no error",
}
OUTBOX_STATES = {
    "waiting": "Not sent yet",
    "claimed": "Being sent",
    "sent": "Sent",
    "failed": "Refused",
    "bounced": "Came back",
    "uncertain": "Perhaps not arrived",
}
PURPOSES = {
    "receipt": "Receipt",
    "decision": "Told of the decision",
    "status": "Status told",
    "notice": "Notice",
    "refusal": "Notice",
    "acknowledgement": "Acknowledgement",
    "representative": "To a representative",
    "link": "Link that releases",
    "answer": "Answer",
    "resolution": "Resolution",
    "reminder": "Reminder",
}
CHANNELS = {
    Channel.EMAIL: "E-mail",
    Channel.SLACK: "Slack",
    Channel.PORTAL: "Portal",
    Channel.PHONE: "Telephone",
    Channel.API: "API",
    Channel.WEBHOOK: "Webhook",
}
HIDDEN = {
    HiddenKind.QUOTED: "Quoted from earlier messages",
    HiddenKind.SIGNATURE: "Signature",
    HiddenKind.DISCLAIMER: "Disclaimer",
    HiddenKind.FORWARD_HEADER: "Header of a forwarded message",
    HiddenKind.INVISIBLE: "Text that the reader of the mail could not see",
}
TRUSTS = {
    Trust.FAILED: "Sender forged",
    Trust.UNVERIFIED: "Sender unverified",
    Trust.VOUCHED: "Sender vouched for",
    Trust.AUTHENTICATED: "Sender authenticated",
}
SURE, FAIRLY_SURE, UNSURE = "sure", "fairly sure", "unsure: please look"
_SURE_FROM = 0.85
_UNSURE_BELOW = 0.6


WAYS = {
    "email": "e-mail address",
    "slack": "Slack user",
    "phone": "telephone",
    "domain": "mail domain",
    "team": "Slack workspace",
    "channel": "Slack channel",
}
#: What follows when a way to know somebody is taken away (E1-E3).
TAKING = {
    "email": "From now on mail from there is held like a stranger's, and the portal lets nobody in with it.",
    "slack": "From now on what this user writes is held like a stranger's.",
    "phone": "From now on it is no longer shown to who logs a call.",
    "domain": "From now on who writes from there and is no contact is a stranger. Contacts stay contacts.",
    "team": "From now on who writes from there and is no contact is a stranger. Contacts stay contacts.",
    "channel": "From now on nobody is known by writing there.",
}


def confidence_word(confidence: float, *, sure: bool = True) -> str:
    """How sure the reader is, in words; what it would rather ask about is unsure whatever the number says.

    >>> confidence_word(0.91), confidence_word(0.7), confidence_word(0.91, sure=False)
    ('sure', 'fairly sure', 'unsure: please look')
    """
    if not sure or confidence < _UNSURE_BELOW:
        return UNSURE
    return SURE if confidence >= _SURE_FROM else FAIRLY_SURE


def finding_confidence(finding: dict[str, Any]) -> str:
    """How sure the reader was of a finding's kind; unsure where none was kept."""
    return confidence_word(float(finding.get("kind_confidence") or 0.0), sure=bool(finding.get("sure")))


def severity_confidence(finding: dict[str, Any]) -> str:
    """How sure the reader was of a finding's severity; empty where it gave none."""
    if not finding.get("severity"):
        return ""
    return confidence_word(float(finding.get("severity_confidence") or 0.0))


def resolutions(kind: str) -> list[tuple[str, str]]:
    """What may resolve a case of a kind (R1), as a person reads it.

    >>> [value for value, _ in resolutions("enhancement")]
    ['instructions', 'workaround', 'enhancement']
    """
    words = {
        Resolution.INSTRUCTIONS: "Sufficient instructions",
        Resolution.WORKAROUND: "A reasonable workaround",
    }
    if kind in (Kind.DEFECT, Kind.DOCUMENTATION):
        words[Resolution.DEFECT] = "Defect status: engineering has it"
    if kind == Kind.ENHANCEMENT:
        words[Resolution.ENHANCEMENT] = "The upgrade committee has it"
    return [(value.value, word) for value, word in words.items()]


def age(since: datetime, now: datetime) -> str:
    """How long ago a moment was, in its largest unit.

    >>> from datetime import UTC, timedelta
    >>> now = datetime(2026, 11, 24, 12, tzinfo=UTC)
    >>> [age(now - timedelta(minutes=minutes), now) for minutes in (0, 59, 150, 60 * 24 * 3)]
    ['now', '59 min', '2 h', '3 d']
    """
    minutes = int((now - since).total_seconds() // 60)
    if minutes < 1:
        return "now"
    if minutes < 60:
        return f"{minutes} min"
    return f"{minutes // 60} h" if minutes < 48 * 60 else f"{minutes // (24 * 60)} d"


def moment(at: datetime) -> str:
    """A moment in UTC, for a page without scripts; scripts show it on the technician's own clock.

    >>> from datetime import UTC
    >>> moment(datetime(2026, 1, 31, 9, 5, tzinfo=UTC))
    '31 Jan 2026, 09:05 UTC'
    """
    return f"{at.day} {at:%b %Y, %H:%M} UTC"


def day(of: date) -> str:
    """A day as a person reads it.

    >>> day(date(2026, 3, 5))
    '5 Mar 2026'
    """
    return f"{of.day} {of:%b %Y}"


def size(count: int) -> str:
    """The size of a file.

    >>> size(80), size(15_360), size(3_500_000)
    ('80 bytes', '15 kB', '3.3 MB')
    """
    if count < 1024:
        return f"{count} bytes"
    return f"{count // 1024} kB" if count < 1024 * 1024 else f"{count / 1024 / 1024:.1f} MB"


def actor_name(actor: str) -> str:
    """Who acted, as a person reads it.

    >>> actor_name("technician:ada"), actor_name("rule:E3"), actor_name("contact:7")
    ('ada', 'rule E3', 'the contact')
    """
    kind, _, name = actor.partition(":")
    if kind == "technician":
        return name
    return "the contact" if kind == "contact" else f"{kind} {name}".strip()


def changed_words(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """What a decision changed, a line each.

    >>> changed_words({"kind": "defect", "severity": "low"}, {"kind": "defect", "severity": None})
    ['severity: low → none']
    """
    return [
        f"{name}: {before.get(name) or 'none'} → {value or 'none'}"
        for name, value in after.items()
        if name != "status" and before.get(name) != value
    ]


def escalation_reason(reason: str) -> str:
    """Why a case is escalated (X1), as a person reads it.

    >>> escalation_reason("no_attention")
    'it does not get the attention it needs'
    """
    return next((words for known, words in IN_WORDS.items() if known == reason), reason.replace("_", " "))


def detail_words(detail: dict[str, Any]) -> list[str]:
    """What the audit trail keeps of an act beside its reason, a line each.

    >>> detail_words({"from": {"kind": "defect"}, "to": {"kind": "question"}, "ready_on": "2026-03-01"})
    ['kind: defect → question', 'ready on: 2026-03-01']
    """
    before, after = detail.get("from"), detail.get("to")
    is_change = isinstance(before, dict) and isinstance(after, dict)
    words = changed_words(before or {}, after) if is_change and after else []
    rest = {name: value for name, value in detail.items() if not is_change or name not in ("from", "to")}
    return [*words, *(f"{name.replace('_', ' ')}: {value}" for name, value in rest.items())]


def likelihood(probability: float) -> str:
    """How likely another reading is, in words.

    >>> [likelihood(probability) for probability in (0.4, 0.15, 0.03)]
    ['quite possible', 'possible', 'unlikely']
    """
    if probability >= 0.3:
        return "quite possible"
    return "possible" if probability >= 0.1 else "unlikely"
