"""Whether another desk's program confirms by itself what it took in, passed on or closed: a sum of signs (H20)."""

import re

from channels.mail import automatic_phrases as phrases
from channels.mail import desk_words as words
from channels.mail.absence_manners import POLITE, THANKS
from channels.mail.clauses import clauses_of, says_little
from channels.mail.evidence import Evidence, asks
from channels.mail.phrase_index import PhraseIndex
from models.vocabulary import Automatic

_KINDS = PhraseIndex(
    {
        "taken": words.TAKEN,
        "short": words.TAKEN_SHORT,
        "matter": words.MATTER,
        "course": words.COURSE,
        "person": words.PERSON,
        "polite": f"{POLITE.strip()}\n{THANKS.strip()}",
    }
)
_LONGEST = 2_000
_ENOUGH = 6
# Addresses and names of desks: roles, behind which programs answer first.
_ROLE = re.compile(
    r"(?:it)?(?:support|help|service|desk|customer|care|itsm|info|contact|kontakt|hilfe|kunden|kundtjanst|assistance|soporte|ayuda|suporte"
    r"|apoio|assistenza|klanten|pomoc|podpor|tuki|asiakas|ugyfel|destek|podrska|ticket|incident|request|sav\b|hotline|reklam|jobs|career|karriere|recruit|bewerb|personal|returns|assistant|jira|otrs|zammad)",
    re.IGNORECASE,
)
# What ticket programs put into a text so that an answer finds its way.
_MARK = re.compile(
    r"reply above this line|type your reply above|write above this line|ref:_?(?:MSG|00D)\w+"
    r"|do not (?:remove|delete) this line|\bref:\w{10,40}:ref\b|keep this (?:id|number|reference) in the subject"
    r"|\[(?:ticket|case|incident)[#: ]\s?[A-Z]{0,6}\d{3,}\]",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{4,}|#\s?\d{2,}|\b[A-Z]{2,6}-\d{2,}")
_FIELD = re.compile(r"\s*[^\s:：][^:：\n]{0,30}[:：]\s*\S")
# A colon within a sentence, behind more than a field's name.
_COLON = re.compile(r"(?<=[^\n]{31}):\s(?!https?:)")


def desk_answer(evidence: Evidence) -> Automatic | None:
    """An acknowledgement by what subject, sender and words say."""
    text = evidence.text
    if evidence.from_list or evidence.is_forward or not text.strip() or len(text) > _LONGEST:
        return None
    found = _read(text)
    if found is None or not {"taken", "firm"} & found:
        return None
    score = _of_sender(evidence) + _of_subject(evidence.bare_subject)
    score += (
        2 * ("taken" in found) + ("firm" in found) + ("course" in found) + ("fields" in found) - 2 * ("other" in found)
    )
    score += 3 * bool(_MARK.search(text)) + 2 * bool(phrases.SAYS_AUTOMATIC.search(text)) + bool(_NUMBER.search(text))
    return Automatic.AUTO_REPLY if score >= _ENOUGH else None


def _of_sender(evidence: Evidence) -> int:
    role = bool(_ROLE.search(evidence.local) or _ROLE.search(evidence.name))
    return role + 2 * evidence.null_path + 2 * evidence.from_robot + 2 * (evidence.auto_submitted == "auto-generated")


def _of_subject(subject: str) -> int:
    kinds = _KINDS.kinds(subject[:200])
    numbered = bool(_NUMBER.search(subject))
    return 2 * ({"taken", "matter"} <= kinds or (numbered and {"short", "matter"} <= kinds)) + numbered


def _read(text: str) -> set[str] | None:
    """What the clauses of a text say; None where a person speaks.

    "firm" is a request taken in within one clause, "fields" two lines of a name and a value, "other" a clause that
    says anything else.
    """
    found: set[str] = set()
    fields = 0
    for clause in clauses_of(_COLON.sub("\n", text)):
        kinds = _KINDS.kinds(clause) - {"short"}
        field = bool(_FIELD.match(clause))
        if "person" in kinds and not field:
            return None
        if asks(clause) and "course" not in kinds:
            return None
        found |= kinds
        fields += field
        if {"taken", "matter"} <= kinds:
            found.add("firm")
        if not kinds and not field and not says_little(clause):
            if "other" in found:
                return None
            found.add("other")
    return found | ({"fields"} if fields > 1 else set())
