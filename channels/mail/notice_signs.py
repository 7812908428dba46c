"""Signs of notices that devices and services share: names of programs, bare fields, words of whoever speaks."""

import re

from channels.mail import desk_words as desk
from channels.mail import notice_words as words
from channels.mail.phrase_index import PhraseIndex

PART = re.compile(r"[^\W_]+")
PROGRAM = re.compile(rf"(?:{''.join(words.PROGRAMS.split())})\d{{0,5}}", re.IGNORECASE)
DEVICE = re.compile("".join(words.DEVICES.split()), re.IGNORECASE)
# Rooms and groups of people, whatever they watch.
GROUP = re.compile(
    r"team|office|ward|staff|dept|department|abteilung|station|desk|reception|empfang|praxis|group|gruppe|unit\b|crew|records|service\b|dienst\b|équipe|equipo",
    re.IGNORECASE,
)
_FIELD = re.compile(r"\s*[^\s:：=][^:：=\n]{0,40}\s?(?:[:：=]|\t|\s{2,})\s*\S")
TIME = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?|\d{4}-\d{2}-\d{2}")
# Somebody speaks: I or we, ours, or a wish.
SPEAKER = re.compile(
    r"\b(?:i|we|my|our|me|us|i['’]\w+|we['’]\w+|please|ich|wir|mein\w*|unser\w*|bitte|je|nous|mon|notre|nos|yo|nosotros|mi|nuestr\w+|io|noi|mio|nostr\w+|eu|nós|meu|noss\w+|ik|wij|mijn|ons|onze|jag|vi|(?<!\d\s)min|vår\w*|jeg|minä|me|meidän|ja|mój|nasz\w*|můj|náš|naše|můžete|én|mi|ben|biz|я|мы|мой|наш\w*|ми|мій|εγώ|εμείς|μας)\b"
    r"|私|弊社|当院|我们|我|저희|제가|お願い|请|부탁",
    re.IGNORECASE,
)
_SAID = PhraseIndex({"subject": words.SUBJECTS, "anybody": words.TO_ANYBODY, "person": desk.PERSON})


def said_of(text: str) -> frozenset[str]:
    """Whether a text says what subjects of notices say ("subject"), greets "anybody", or is a "person"'s."""
    return _SAID.kinds(text[:4_000])


def fields_of(text: str) -> int:
    """How many lines are a name and a value."""
    return sum(1 for line in text.splitlines() if _FIELD.match(line[:200]))
