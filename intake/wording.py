"""The sentences of replies that an operator can word differently, as templates with named fields."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from string import Formatter

from intake.errors import DeskError

_NOTICE = (
    "Your message has arrived and is kept. We could not match your address to a registered client, so nothing has been "
    "opened yet. Please write from the address that your organisation registered with us, ask the person there who "
    "manages the support plan to register you, or answer this message with your organisation's support PIN: your "
    "message then goes on by itself, you need not write it again."
)
_LINK_GREETING = (
    "A message that says it comes from you has reached us. We could not verify that you wrote it, so it is kept, and "
    "nothing has been opened for it."
)
_LINK = "If you wrote it, let it go on here; if you did not, you need do nothing:"


_NOTICE_IN_SLACK = (
    "Only you see this. Your message has arrived and is kept. We could not match you to the client of this channel, so "
    "nothing has been opened yet. Please ask the person at your organisation who manages the support plan to register "
    "you with us; a technician looks at your message meanwhile."
)


class WordingError(DeskError):
    """A template that cannot be used."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One template for each sentence; ``FIELDS`` says what may stand in braces.

    >>> Wording(opened="Thanks! {cases}, opened by {vendor}.").say("opened", vendor="Meridian", cases="2 cases")
    'Thanks! 2 cases, opened by Meridian.'
    """

    greeting: str = "Thank you for your message."
    opened: str = "Thank you for your message. We opened {cases} for it."
    decided: str = "A technician has looked at your message and takes care of it."
    closing: str = "Reply to this message to add to it; everything you write reaches a person."
    notice: str = _NOTICE
    notice_in_slack: str = _NOTICE_IN_SLACK
    link_greeting: str = _LINK_GREETING
    link: str = _LINK

    def say(self, name: str, *, vendor: str, cases: str = "") -> str:
        """The sentence of that name with its fields filled in."""
        template: str = getattr(self, name)
        return template.format(vendor=vendor, cases=cases)


FIELDS: Mapping[str, tuple[str, ...]] = {
    field.name: ("vendor", "cases") if field.name == "opened" else ("vendor",) for field in fields(Wording)
}


def check_wording(wording: Wording) -> Wording:
    """The wording itself; raises WordingError, naming the template, where one is empty or names an unknown field.

    >>> check_wording(Wording(closing="Yours, {vendro}"))
    Traceback (most recent call last):
    ...
    intake.wording.WordingError: wording.closing: '{vendro}' is not known here; known are: {vendor}.
    """
    for name, known in FIELDS.items():
        template = getattr(wording, name)
        if not template.strip() and name != "closing":
            raise WordingError(f"wording.{name}: must not be empty.")
        for field in _fields(name, template):
            if field not in known:
                names = ", ".join(f"{{{each}}}" for each in known)
                raise WordingError(f"wording.{name}: '{{{field}}}' is not known here; known are: {names}.")
    return wording


def _fields(name: str, template: str) -> list[str]:
    try:
        parts = list(Formatter().parse(template))
    except ValueError as error:
        raise WordingError(f"wording.{name}: {error}; write a brace itself twice.") from error
    odd = [part for part in parts if part[2] or part[3]]
    if odd:
        raise WordingError(f"wording.{name}: '{{{odd[0][1]}…}}' must be a plain name in braces.")
    return [field for _, field, _, _ in parts if field is not None]
