"""Whether a machine wrote a message, and which kind of machine: our own rules after RFC 3834, 3464, 5965, 8098, 5546.

What only says that many people get a message (``Precedence: bulk``, ``List-Id``) is a reason not to answer it
automatically; it says nothing about who wrote it, so it counts for nothing here.
"""

import re
from dataclasses import dataclass

from channels.mail import automatic_phrases as phrases
from channels.mail.calendar_mail import is_calendar_mail
from channels.mail.parts import Part
from models.messages import Address
from models.vocabulary import Automatic

_NOTIFICATION_TYPE = re.compile(r'\\*"(?:notificationType|eventType)\\*"\s*:\s*\\*"(\w{1,40})', re.IGNORECASE)
_SUBJECT_PREFIX = re.compile(
    r"\s*(?:\[[^\]]{1,40}\]\s*)?(?:re|aw|sv|vs|fwd?|wg|tr|rv|odp|antw|i|r|enc|pd|ynt|回复|转发|fs|fw|rif|doorst|vl|vb)\s*[:：]",
    re.IGNORECASE,
)
_ACTION = re.compile(rb"^action\s*:\s*(\w+)", re.IGNORECASE | re.MULTILINE)
_QUOTATION = re.compile(r"[\"“„«][^\"“”„«»]{20,1500}[\"”“»]")
_AFTER_FORMULA = re.compile(
    r"[^\W\u3040-\u9fff\uac00-\ud7af]{0,6}\s*(?:$|[:：\])}*.!|–—-]|(?:re|to|an|de|von|from)\b)", re.IGNORECASE
)
_COLON_OR_REPLY = re.compile(r"\w{0,6}\s*(?:[:：]|(?:re|aw|sv|r|rv|odp)\s*:)\s*\w", re.IGNORECASE)
_LONG_TEXT = 2_500


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What the rules look at."""

    root: Part
    subject: str
    text: str
    local: str
    name: str
    null_path: bool
    auto_submitted: str
    answerable: bool

    def has(self, *names: str) -> bool:
        return any(name in self.root.headers for name in names)

    @property
    def is_reply_or_forward(self) -> bool:
        return bool(_SUBJECT_PREFIX.match(self.subject))

    @property
    def from_robot(self) -> bool:
        return bool(phrases.ROBOT.match(self.local))

    @property
    def from_list(self) -> bool:
        return self.has("list-id", "list-post", "mailing-list")

    @property
    def says_reply(self) -> bool:
        """Whether its header says that a machine answers a message (RFC 3834, 5)."""
        precedence = self.root.headers.get("precedence").strip().lower()
        marked = any(
            self.root.headers.get(name).strip().lower() not in ("", "no", "false")
            for name in phrases.AUTO_REPLY_HEADERS
        )
        return self.auto_submitted == "auto-replied" or marked or precedence in ("auto_reply", "auto-reply")


def automatic_kind(
    root: Part, subject: str, text: str, sender: Address | None, envelope_from: str | None = None
) -> Automatic | None:
    """The kind of automatic message, or None for one that a person wrote.

    ``text`` is what the writer says now; ``envelope_from`` is "" for the null sender and None where it is unknown.
    """
    evidence = _evidence(root, subject, text, sender, envelope_from)
    for rule in (_report, _cloud_notice, _bounce, _calendar, _vacation, _auto_reply, _notification):
        kind = rule(evidence)
        if kind is not None:
            return kind
    return None


def _evidence(root: Part, subject: str, text: str, sender: Address | None, envelope_from: str | None) -> _Evidence:
    headers = root.headers
    local, _, domain = (sender.address if sender else "").rpartition("@")
    path = headers.get("return-path").strip() if envelope_from is None else f"<{envelope_from}>"
    reply_to = headers.get("reply-to")
    other = bool(reply_to) and domain not in reply_to.lower() and not phrases.NO_REPLY.search(reply_to)
    other = other or (bool(reply_to) and not phrases.ROBOT.match(_local_of(reply_to)) and _local_of(reply_to) != local)
    submitted = headers.get("auto-submitted").partition(";")[0].partition("(")[0].strip().lower()
    name = sender.name if sender else ""
    return _Evidence(root, subject, text, local, name, path == "<>", submitted, other)


def _local_of(header: str) -> str:
    return header.rpartition("<")[2].rpartition("@")[0].strip().strip("\"'")


def _report(evidence: _Evidence) -> Automatic | None:
    """Reports that name their own type (RFC 6522)."""
    types = {part.type for part in evidence.root.walk()}
    report = evidence.root.parameters.get("report-type", "").lower() if evidence.root.type == "multipart/report" else ""
    if report == "feedback-report" or "message/feedback-report" in types:
        return Automatic.FEEDBACK_REPORT
    if report in ("disposition-notification", "tlsrpt") or (
        report == "" and "message/disposition-notification" in types
    ):
        return Automatic.NOTIFICATION
    if report == "delivery-status" or (evidence.root.type == "multipart/report" and "message/delivery-status" in types):
        return _delivery_report(evidence.root)
    return None


def _delivery_report(root: Part) -> Automatic:
    """A report that only says *delivered* or *relayed* is no bounce (RFC 3464, 2.3.3)."""
    status = next((part for part in root.walk() if part.type == "message/delivery-status"), None)
    actions = {action.lower() for action in _ACTION.findall(status.content([])[:100_000])} if status else set()
    good = bool(actions) and actions <= {b"delivered", b"relayed", b"expanded"}
    return Automatic.NOTIFICATION if good else Automatic.BOUNCE


def _cloud_notice(evidence: _Evidence) -> Automatic | None:
    """Notices of a sending service as JSON, alone or inside the envelope of its message queue."""
    text = evidence.text.lstrip()
    if not text.startswith("{") or evidence.is_reply_or_forward:
        return None
    found = _NOTIFICATION_TYPE.search(text[:20_000])
    if found is None:
        return None
    kind = found.group(1).lower()
    if kind == "complaint":
        return Automatic.FEEDBACK_REPORT
    return Automatic.BOUNCE if kind in ("bounce", "reject", "deliverydelay") else Automatic.NOTIFICATION


def _bounce(evidence: _Evidence) -> Automatic | None:
    """A failed delivery: a machine must have sent it, and it must speak of one."""
    if evidence.has("x-failed-recipients"):
        return Automatic.BOUNCE
    daemon = bool(
        phrases.DAEMON.match(evidence.local) or (not evidence.answerable and phrases.DAEMON_NAME.search(evidence.name))
    )
    machine = daemon or evidence.null_path or evidence.auto_submitted in ("auto-replied", "auto-generated")
    if not machine or (evidence.is_reply_or_forward and not evidence.null_path):
        return None
    subject = bool(phrases.BOUNCE_SUBJECT.match(evidence.subject))
    said = bool(phrases.BOUNCE_TEXT.search(evidence.text[:_LONG_TEXT]))
    returned = any(
        part.type in ("message/rfc822", "message/rfc822-headers", "text/rfc822-headers", "message/delivery-status")
        for part in evidence.root.walk()
    )
    if subject or (said and returned) or (said and daemon and evidence.null_path):
        return Automatic.BOUNCE
    return None


def _calendar(evidence: _Evidence) -> Automatic | None:
    return Automatic.CALENDAR if is_calendar_mail(evidence.root, evidence.text) else None


def _vacation(evidence: _Evidence) -> Automatic | None:
    """An answer that says that somebody is away: by its header, or by its subject and its text."""
    text = evidence.text[:_LONG_TEXT]
    if evidence.says_reply and "vacation" in evidence.root.headers.get("auto-submitted").lower():
        return Automatic.VACATION
    subject = bool(phrases.VACATION_SUBJECT.match(evidence.subject))
    if evidence.says_reply:
        return Automatic.VACATION if _is_away(text) or (subject and not _acknowledges(text)) else None
    if evidence.from_list or _asks(text):
        return None
    away, auto_subject = _is_away(text), _is_auto_subject(evidence.subject)
    answers = _begins(phrases.VACATION_SUBJECT, _COLON_OR_REPLY, evidence.subject)
    if not (away or auto_subject or answers):
        return None
    back, contact, later = (bool(pattern.search(text)) for pattern in phrases.VACATION_TEXT[1:])
    if auto_subject and (away or subject or (back and not _acknowledges(text))):
        return Automatic.VACATION
    if answers and away + back + contact + later >= 2 and len(text) < 600:
        return Automatic.VACATION
    if not away:
        return None
    if evidence.null_path and len(text) < 600:
        return Automatic.VACATION
    if subject and back + contact + later >= 2 and len(text) < 1_500:
        return Automatic.VACATION
    replies = evidence.is_reply_or_forward or evidence.null_path or evidence.has("in-reply-to")
    thanks_only = bool(phrases.THANKS_FIRST.match(text)) and len(text) < 400
    return Automatic.VACATION if replies and back and later and _is_brief(text, contact, thanks_only) else None


def _is_brief(text: str, contact: bool, thanks_only: bool) -> bool:
    """Whether a text says little more than that somebody is away."""
    return (contact and len(text) < 900) or thanks_only


def _is_away(text: str) -> bool:
    return bool(phrases.VACATION_TEXT[0].search(text))


def _acknowledges(text: str) -> bool:
    """Whether a text that says nothing of being away says that something was received and will be answered."""
    return bool(phrases.RECEIVED.search(text) and phrases.WILL_ANSWER.search(text))


def _auto_reply(evidence: _Evidence) -> Automatic | None:
    """Another desk's acknowledgement and other answers by a machine."""
    if evidence.says_reply:
        return Automatic.AUTO_REPLY
    text = _QUOTATION.sub("", evidence.text[:_LONG_TEXT])
    if evidence.from_list or len(evidence.text) > _LONG_TEXT:
        return None
    if _is_auto_subject(evidence.subject) and not _asks(text):
        return Automatic.AUTO_REPLY
    automatic = bool(phrases.SAYS_AUTOMATIC.search(text))
    machine = evidence.null_path or evidence.auto_submitted == "auto-generated"
    machine = machine or (evidence.from_robot and not evidence.answerable)
    suppressed = evidence.root.headers.get("x-auto-response-suppress").lower()
    # Exchange puts it on answers of machines; on a person's mail it stands as well, but not with such words.
    machine = machine or (("all" in suppressed or "autoreply" in suppressed) and bool(phrases.WILL_ANSWER.search(text)))
    if phrases.CHALLENGE.search(text) and (automatic or machine):
        return Automatic.AUTO_REPLY
    plain = not evidence.is_reply_or_forward
    return Automatic.AUTO_REPLY if _confirms(evidence.subject, text, automatic, machine, plain) else None


def _confirms(subject: str, text: str, automatic: bool, machine: bool, plain: bool) -> bool:
    """Whether a text confirms that a request was received, as a machine does it."""
    if not phrases.RECEIVED.search(text[:400]):
        return False
    if machine:
        return True
    # A number alone is no promise: people name our cases, too, and say what was received.
    answers = bool(phrases.PROMISES.search(text))
    early = bool(phrases.RECEIVED.search(subject) or phrases.RECEIVED.search(text[:160]))
    # A person who answers "thank you for your message, we will look at it shortly" is still a person.
    numbered = plain and bool(phrases.RECEIVED.search(subject) or phrases.NUMBERED.search(subject))
    itself = bool(phrases.SAYS_SO_OF_ITSELF.search(text))
    return (automatic or (answers and numbered)) and early and len(text) < 1_200 and (itself or not _asks(text))


def _is_auto_subject(subject: str) -> bool:
    """Whether a subject line is the one a machine writes, alone or before a colon."""
    return _begins(phrases.AUTO_SUBJECT, _AFTER_FORMULA, subject)


def _begins(formula: re.Pattern[str], then: re.Pattern[str], subject: str) -> bool:
    """Whether a subject line begins with a formula, and ``then`` stands right behind it."""
    found = formula.match(subject)
    return found is not None and bool(then.match(subject, found.end()))


def _asks(text: str) -> bool:
    return "?" in text or "？" in text or "か。" in text or "؟" in text


def _notification(evidence: _Evidence) -> Automatic | None:
    """A notice that a machine sends by itself, to which nobody expects an answer."""
    if evidence.has(*phrases.ROBOT_HEADERS):
        return Automatic.NOTIFICATION
    if evidence.auto_submitted in ("auto-generated", "auto-notified") and not evidence.answerable:
        return Automatic.NOTIFICATION
    if evidence.from_list and not evidence.from_robot:
        return None
    subject = bool(phrases.NOTICE_SUBJECT.match(evidence.subject))
    automatic = bool(phrases.SAYS_AUTOMATIC.search(evidence.text[:_LONG_TEXT]))
    if evidence.is_reply_or_forward or evidence.answerable:
        return None
    if phrases.NO_REPLY.search(evidence.local) or (
        evidence.has("list-unsubscribe") and phrases.NEWS.match(evidence.local)
    ):
        return Automatic.NOTIFICATION
    watching = bool(phrases.DEVICE.match(evidence.local)) and not _asks(evidence.text[:_LONG_TEXT])
    if evidence.from_robot and (subject or automatic or evidence.null_path or watching):
        return Automatic.NOTIFICATION
    text = _QUOTATION.sub("", evidence.text[:_LONG_TEXT])
    if automatic and phrases.SAYS_SO_OF_ITSELF.search(text) and not _asks(text):
        return Automatic.NOTIFICATION
    return Automatic.NOTIFICATION if evidence.null_path and (subject or automatic) else None
