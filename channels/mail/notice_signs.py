"""Signs of notices that devices and services share: names of programs, bare fields, words of whoever speaks."""
# ruff: noqa: E501 - lists of words, one language beside the other

import re

from channels.mail import automatic_phrases as phrases
from channels.mail import desk_words as desk
from channels.mail import notice_words as words
from channels.mail.evidence import Evidence, asks_more
from channels.mail.phrase_index import PhraseIndex

PART = re.compile(r"[^\W_]+")
PROGRAM = re.compile(rf"(?:{''.join(words.PROGRAMS.split())})\d{{0,5}}", re.IGNORECASE)
DEVICE = re.compile("".join(words.DEVICES.split()), re.IGNORECASE)
_GROUP = re.compile(
    r"team|office|ward|staff|dept|department|abteilung|station|desk|reception|empfang|praxis|group|gruppe|unit\b|crew|records|service\b|dienst\b|équipe|equipo",
    re.IGNORECASE,
)
_FIELD = re.compile(r"\s*[^\s:：=][^:：=\n]{0,40}\s?(?:[:：=]|\t|\s{2,})\s*\S")
TIME = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?|\d{4}-\d{2}-\d{2}")
# Somebody speaks: I or we, ours, or a wish.
_SPEAKER = re.compile(
    r"\b(?:i|we|my|our|me|us|i['’]\w+|we['’]\w+|please|ich|wir|mein\w*|unser\w*|bitte|je|nous|mon|notre|nos|yo|nosotros|mi|nuestr\w+|io|noi|mio|nostr\w+|eu|nós|meu|noss\w+|ik|wij|mijn|ons|onze|jag|vi|(?<!\d\s)min|vår\w*|jeg|minä|me|meidän|ja|mój|nasz\w*|můj|náš|naše|můžete|én|mi|ben|biz|я|мы|мой|наш\w*|ми|мій|εγώ|εμείς|μας)\b"
    r"|私|弊社|当院|我们|我|저희|제가|お願い|请|부탁",
    re.IGNORECASE,
)
# Somebody speaks of themselves alone; services speak of themselves as we.
FIRST_PERSON = re.compile(
    r"\b(?:i|i['’]\w+|my|me|ich|mein\w*|mir|je|j['’]\w+|mon|ma|mes|yo|mi|io|mio|mia|eu|meu|minha|ik|mijn|jag|mitt|jeg|minä|minun|mój|moja|můj|moje|én|ben|benim|я|мой|моя|мой|мій|εγώ)\b|私|僕|我(?!们|們)|저는|제가",
    re.IGNORECASE,
)
# A wish put to whoever reads, or whether there is a thing.
_PLEA = re.compile(
    r"\b(?:is there (?:a|an|any|some)\b|are there any|gibt es|y a-t-il|hay (?:algun|algún|manera|forma)|c['’]è (?:un|modo)|há (?:algum|como)|is er (?:een|ook)|finns det|er der|finnes det|onko|czy jest|je možné|van-e|есть ли|чи є|υπάρχει|(?:can|could|would|will) (?:you|u|somebody|someone|anybody)|pls|plz|könnt ihr|können sie|könnten sie|kann jemand|pouvez-vous|pourriez-vous|quelqu['’]un peut|pueden|podrían|puede alguien|potete|potreste|qualcuno può|podem|poderiam|kunnen jullie|kunt u|kan iemand|kan ni|kan du|kan någon|kan i\b|kan nogen|kan dere|kan noen|voitteko|voisitteko|czy może|czy mog|můžete|mohli byste|môžete|tudnak|tudnának|puteți|ați putea|можете|могли бы|можна|чи мож|μπορείτε|misiniz|mısınız)|いただけます|もらえます|能否|可以帮|해 주실|해주실",
    re.IGNORECASE,
)
_URL = re.compile(r"https?://\S+")
_SAID = PhraseIndex({"subject": words.SUBJECTS, "anybody": words.TO_ANYBODY, "person": desk.PERSON})


def from_group(evidence: Evidence) -> bool:
    """Whether address or name are those of a room or a group of people, whatever they watch."""
    return bool(_GROUP.search(f"{evidence.local} {evidence.name}"))


def said_of(text: str) -> frozenset[str]:
    """Whether a text says what subjects of notices say ("subject"), greets "anybody", or is a "person"'s."""
    return _SAID.kinds(text[:4_000])


def speaks(text: str, who: re.Pattern[str] = _SPEAKER) -> bool:
    """Whether somebody speaks in a text; links, abbreviations ("EU", "US") and a small *i* (of ten languages) do not."""
    found = (match.group() for match in who.finditer(_URL.sub(" ", text)))
    return any(word != "i" and (len(word) != 2 or not word.isupper()) for word in found)


def is_somebodys(text: str) -> bool:
    """Whether a person speaks in a text, whatever its sender is called: of themselves, with a question or a trouble.

    Programs that speak so, too, set a link or say that they are programs.
    """
    if "://" in text or phrases.SAYS_AUTOMATIC.search(text):
        return False
    if asks_more(text) and (speaks(text) or _PLEA.search(text)):
        return True
    said = said_of(text)
    # "Change it under My account" is what programs write, too.
    return (speaks(text, FIRST_PERSON) and "subject" not in said) or (speaks(text) and "person" in said)


def fields_of(text: str) -> int:
    """How many lines are a name and a value."""
    return sum(1 for line in text.splitlines() if _FIELD.match(line[:200]))
