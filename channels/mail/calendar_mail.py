"""Invitations, answers to them and cancellations that a calendar sent (RFC 5546, 6047)."""

import re

from channels.mail.parts import Part

_METHOD = re.compile(rb"^METHOD:\s*(\w+)", re.IGNORECASE | re.MULTILINE)
_ANSWERS = {"REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"}
# What calendars write into an invitation by themselves: fields, links to meetings, rules.
_OWN_LINE = re.compile(
    r"(?:[^\s:：]{1,24}(?: [^\s:：]{1,14})?\s?[:：].*|[-_*~=.•\s]{3,}|.*https?://\S+.*|\W*"
    r"|.*(?:microsoft teams|zoom meeting|google (?:meet|calendar)|meeting id|join (?:the|on|by)|dial|passcode).*"
    r"|.*\d{2}:\d{2}.*)$",
    re.IGNORECASE,
)
_FEW_WORDS = 4


def is_calendar_mail(root: Part, text: str) -> bool:
    """Whether a calendar wrote the message; an invitation with words of a person is that person's message."""
    event = next(
        (part for part in root.walk() if part.type == "text/calendar" and part.disposition != "attachment"), None
    )
    event = event or next(
        (part for part in root.walk() if part.type == "text/calendar" and part.parameters.get("method")), None
    )
    if event is None:
        return False
    method = _method(event)
    if method in _ANSWERS:
        return True
    said = [line for line in text.splitlines() if not _OWN_LINE.match(line.strip()[:500])]
    return bool(method) and sum(len(line.split()) for line in said) <= _FEW_WORDS


def _method(event: Part) -> str:
    declared = event.parameters.get("method", "").strip().upper()
    if declared:
        return declared
    found = _METHOD.search(event.content([])[:10_000])
    return found.group(1).decode("ascii").upper() if found else ""
