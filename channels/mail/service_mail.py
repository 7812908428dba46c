"""What services send to their customers by themselves: orders, invoices, parcels, passwords, reports (H20)."""

import re

from channels.mail import automatic_phrases as phrases
from channels.mail import notice_words as words
from channels.mail.evidence import Evidence, asks_more
from channels.mail.notice_signs import DEVICE, FIRST_PERSON, PART, PROGRAM, fields_of, from_group, said_of, speaks
from models.vocabulary import Automatic

_SERVICE = re.compile(rf"(?:{''.join(words.SERVICES.split())})", re.IGNORECASE)
_DESK = re.compile(rf"(?:{words.DESKS})", re.IGNORECASE)
_LINK = re.compile(r"https?://\S")
_MOMENT = re.compile(r"\b20\d\d\b[^\n]{0,8}\b\d{1,2}:\d{2}")
_NUMBER = re.compile(r"\d{4,}")
_DEVICES = 3
_ENOUGH = 5
_LONGEST = 4_000


def service_notice(evidence: Evidence) -> Automatic | None:
    """A notice of a service to its customers; without a mark of a program in its text it may be a person's."""
    text = evidence.text[:_LONGEST]
    if evidence.continues or evidence.from_list or evidence.answerable or asks_more(text):
        return None
    role = _role(evidence)
    if not role or "subject" not in said_of(evidence.subject):
        return None
    said = said_of(text)
    if "person" in said or speaks(text, FIRST_PERSON):
        return None
    marks = (
        _marks(text)
        + evidence.returns_elsewhere
        + ("anybody" in said)
        + (role == _DEVICES and not speaks(text) and not from_group(evidence))
    )
    numbers = bool(_NUMBER.search(evidence.subject) or _NUMBER.search(text))
    score = min(role, 2) + 2 + marks + numbers + ("subject" in said)
    return Automatic.NOTIFICATION if marks and score >= _ENOUGH else None


def _marks(text: str) -> int:
    """What programs write that people seldom do: links, fields, times, and that it is automatic."""
    automatic = bool(phrases.SAYS_AUTOMATIC.search(text[:2_500]))
    return bool(_LINK.search(text)) + (fields_of(text) > 1) + bool(_MOMENT.search(text)) + automatic


def _role(evidence: Evidence) -> int:
    """Whose address it is: 3 that of a device or program, 2 of a service, 1 of a desk with people, 0 anybody's."""
    parts = PART.findall(f"{evidence.local} {evidence.name}"[:200])
    if any(_SERVICE.fullmatch(part) for part in parts):
        return 2
    if any(PROGRAM.fullmatch(part) or DEVICE.search(part) for part in parts):
        return _DEVICES
    return int(any(_DESK.fullmatch(part) for part in parts))
