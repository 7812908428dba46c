"""Whether a machine wrote a message, and which kind of machine: our own rules after RFC 3834, 3464, 5965, 8098, 5546.

What only says that many people get a message (``Precedence: bulk``, ``List-Id``) is a reason not to answer it
automatically; alone it says nothing about who wrote it, so it counts only beside other signs of mail to many.
"""

import re

from channels.mail import automatic_phrases as phrases
from channels.mail.absence import absence_by_words, says_away
from channels.mail.calendar_mail import is_calendar_mail
from channels.mail.desk_answers import desk_answer
from channels.mail.device_mail import device_notice
from channels.mail.evidence import Evidence, asks, begins, evidence_of
from channels.mail.mass_mail import mass_mail
from channels.mail.notice_signs import is_somebodys, said_of
from channels.mail.parts import Part
from channels.mail.service_mail import service_notice
from models.messages import Address
from models.vocabulary import Automatic

_NOTIFICATION_TYPE = re.compile(r'\\*"(?:notificationType|eventType)\\*"\s*:\s*\\*"(\w{1,40})', re.IGNORECASE)
_ACTION = re.compile(rb"^action\s*:\s*(\w+)", re.IGNORECASE | re.MULTILINE)
_QUOTATION = re.compile(r"[\"“„«][^\"“”„«»]{20,1500}[\"”“»]")
_COLON_OR_REPLY = re.compile(r"\w{0,6}\s*(?:[:：]|(?:re|aw|sv|r|rv|odp)\s*:)\s*\w", re.IGNORECASE)
_LONG_TEXT = 2_500


def automatic_kind(
    root: Part, subject: str, text: str, sender: Address | None, envelope_from: str | None = None
) -> Automatic | None:
    """The kind of automatic message, or None for one that a person wrote.

    ``text`` is what the writer says now; ``envelope_from`` is "" for the null sender and None where it is unknown.
    """
    evidence = evidence_of(root, subject, text, sender, envelope_from)
    for rule in _RULES:
        kind = rule(evidence)
        if kind is not None:
            return kind
    return None


def _report(evidence: Evidence) -> Automatic | None:
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


def _cloud_notice(evidence: Evidence) -> Automatic | None:
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


def _bounce(evidence: Evidence) -> Automatic | None:
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
    program = bool(phrases.MAILER_DAEMON.match(evidence.local))
    if subject or (said and (returned or program)) or (said and daemon and evidence.null_path):
        return Automatic.BOUNCE
    return None


def _calendar(evidence: Evidence) -> Automatic | None:
    return Automatic.CALENDAR if is_calendar_mail(evidence.root, evidence.text) else None


def _vacation(evidence: Evidence) -> Automatic | None:
    """An answer that says that somebody is away: by its header, or by its subject and its text."""
    text = evidence.text[:_LONG_TEXT]
    if evidence.says_reply and "vacation" in evidence.root.headers.get("auto-submitted").lower():
        return Automatic.VACATION
    subject = bool(phrases.VACATION_SUBJECT.match(evidence.subject))
    if evidence.says_reply:
        return Automatic.VACATION if says_away(text) or (subject and not _acknowledges(text)) else None
    if evidence.from_list or evidence.is_forward or asks(text):
        return None
    away, auto_subject = says_away(text), evidence.has_auto_subject
    answers = begins(phrases.VACATION_SUBJECT, _COLON_OR_REPLY, evidence.subject)
    if not (away or auto_subject or answers):
        return None
    back, contact, later = (bool(pattern.search(text)) for pattern in phrases.VACATION_TEXT)
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


def _acknowledges(text: str) -> bool:
    """Whether a text that says nothing of being away says that something was received and will be answered."""
    return bool(phrases.RECEIVED.search(text) and phrases.WILL_ANSWER.search(text))


def _auto_reply(evidence: Evidence) -> Automatic | None:
    """Another desk's acknowledgement and other answers by a machine."""
    if evidence.says_reply:
        return Automatic.AUTO_REPLY
    text = _QUOTATION.sub("", evidence.text[:_LONG_TEXT])
    if evidence.from_list or evidence.is_forward or len(evidence.text) > _LONG_TEXT:
        return None
    if evidence.has_auto_subject and not asks(text):
        return Automatic.AUTO_REPLY
    machine = evidence.null_path or evidence.auto_submitted == "auto-generated"
    machine = machine or (evidence.from_robot and not evidence.answerable and not _speaks(text))
    suppressed = evidence.root.headers.get("x-auto-response-suppress").lower()
    # Exchange puts it on answers of machines; on a person's mail it stands as well, but not with such words.
    machine = machine or (("all" in suppressed or "autoreply" in suppressed) and bool(phrases.WILL_ANSWER.search(text)))
    if phrases.CHALLENGE.search(text) and (machine or phrases.SAYS_AUTOMATIC.search(text)):
        return Automatic.AUTO_REPLY
    if "://" in text and phrases.PROVE.search(text) and not asks(text):
        return Automatic.AUTO_REPLY
    return Automatic.AUTO_REPLY if _confirms(evidence, text, machine) else None


def _speaks(text: str) -> bool:
    """Whether somebody asks something, or tells what a desk's program does not."""
    return asks(text) or "person" in said_of(text)


def _confirms(evidence: Evidence, text: str, machine: bool) -> bool:
    """Whether a text confirms that a request was received, as a machine does it."""
    if not phrases.RECEIVED.search(text[:400]):
        return False
    if machine:
        return True
    subject = evidence.subject
    automatic = bool(phrases.SAYS_AUTOMATIC.search(text))
    # A number alone is no promise: people name our cases, too, and say what was received.
    answers = bool(phrases.PROMISES.search(text))
    named = bool(phrases.RECEIVED.search(subject))
    early = named or bool(phrases.RECEIVED.search(text[:160]))
    # A person who answers "thank you for your message, we will look at it shortly" is still a person.
    numbered = not evidence.is_reply_or_forward and (named or bool(phrases.NUMBERED.search(subject)))
    itself = bool(phrases.SAYS_SO_OF_ITSELF.search(text))
    return (automatic or (answers and numbered)) and early and len(text) < 1_200 and (itself or not asks(text))


def _notification(evidence: Evidence) -> Automatic | None:
    """A notice that a machine sends by itself, to which nobody expects an answer."""
    if evidence.has(*phrases.ROBOT_HEADERS):
        return Automatic.NOTIFICATION
    if evidence.auto_submitted in ("auto-generated", "auto-notified") and not evidence.answerable:
        return Automatic.NOTIFICATION
    if evidence.from_list and not evidence.from_robot:
        return None
    if evidence.is_reply_or_forward or evidence.answerable:
        return None
    text = evidence.text[:_LONG_TEXT]
    if phrases.NO_REPLY.search(evidence.local):
        return None if is_somebodys(text) else Automatic.NOTIFICATION
    if evidence.has("list-unsubscribe") and phrases.NEWS.match(evidence.local):
        return Automatic.NOTIFICATION
    if evidence.from_robot and (evidence.null_path or (phrases.DEVICE.match(evidence.local) and not asks(text))):
        return Automatic.NOTIFICATION
    said = _QUOTATION.sub("", text)
    if not asks(said) and phrases.SAYS_SO_OF_ITSELF.search(said) and phrases.SAYS_AUTOMATIC.search(text):
        return Automatic.NOTIFICATION
    if not evidence.from_robot and not evidence.null_path:
        return None
    noticed = phrases.NOTICE_SUBJECT.match(evidence.subject) or phrases.SAYS_AUTOMATIC.search(text)
    return Automatic.NOTIFICATION if noticed else None


# The first that knows the message tells its kind.
_RULES = (
    _report,
    _cloud_notice,
    _bounce,
    _calendar,
    _vacation,
    absence_by_words,
    device_notice,
    _auto_reply,
    desk_answer,
    _notification,
    mass_mail,
    service_notice,
)
