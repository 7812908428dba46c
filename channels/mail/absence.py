"""Whether a text is an absence notice by what it says, where no header tells: a sum of weak signs (H20).

A notice says that somebody is away, until when, whom to ask instead, what becomes of the message - and nothing else.
Whoever says anything else besides, asks, or announces an absence to come is a person.
"""

import re

from channels.mail import absence_course as course
from channels.mail import absence_deputies as deputies
from channels.mail import absence_manners as manners
from channels.mail import absence_words as words
from channels.mail import automatic_phrases as phrases
from channels.mail.clauses import clauses_of, is_brief, says_little
from channels.mail.evidence import Evidence, asks
from channels.mail.phrase_index import PhraseIndex
from models.vocabulary import Automatic

_KINDS = PhraseIndex(
    {
        "away": words.AWAY,
        "gone": words.GONE,
        "until": words.UNTIL,
        "to": words.TO,
        "later": course.LATER,
        "unread": course.UNREAD,
        "instead": deputies.INSTEAD,
        "mail": course.MAIL,
        "deputy": deputies.DEPUTY,
        "dead": course.DEAD,
        "automatic": course.AUTOMATIC,
        "thanks": manners.THANKS,
        "polite": manners.POLITE,
        "person": manners.PERSON,
        "case": manners.CASE,
    }
)
_LONGEST = 1_600
_ENOUGH = 5
# What each sign adds; a date within the sentence that says "away" counts as "until".
_WEIGHTS = {
    "away": 2,
    "gone": 1,
    "deputy": 1,
    "until": 1,
    "later": 1,
    "unread": 2,
    "instead": 1,
    "automatic": 2,
    "thanks": 1,
    "other": -2,
}
# "Can it not wait?" before whom to ask instead.
_BRIEF_QUESTION = 6
_LONG_CLAUSE = 8
_LONGEST_CLAUSE = 50
_DIGIT = re.compile(r"\d")


def absence_by_words(evidence: Evidence) -> Automatic | None:
    """An absence notice by the sum of what header, subject and words say."""
    if evidence.is_forward or (evidence.from_list and not evidence.says_reply):
        return None
    if len(evidence.text) > _LONGEST:
        return None
    subject = evidence.bare_subject
    named = says_away(subject[:200]) or bool(phrases.VACATION_SUBJECT.match(subject))
    return Automatic.VACATION if _is_notice(evidence.text, _ahead(evidence, named), named) else None


def _ahead(evidence: Evidence, named: bool) -> int:
    """What header and subject say for an absence before a word is read."""
    if evidence.says_reply:
        return _ENOUGH - 1
    head, colon, _ = evidence.bare_subject.replace("：", ":").partition(":")
    auto_subject = evidence.has_auto_subject or head.strip().lower() == "auto"
    before = bool(colon) and named and is_brief(head)
    before = before and (says_away(head) or bool(phrases.VACATION_SUBJECT.match(head)))
    own = evidence.auto_submitted in ("auto-generated", "auto-notified") and not evidence.from_robot
    signs = 3 * own + 2 * evidence.null_path + 3 * auto_subject + (4 if before else 2 * named)
    return min(signs or evidence.answers - (not evidence.answers), _ENOUGH - 1)


def _is_notice(text: str, ahead: int, named: bool) -> bool:
    """Whether a text is a notice of an absence.

    ``ahead`` is what subject and header already say for it, ``named`` whether the subject names an absence.
    """
    found = _signs(text)
    if not found:
        return False
    unread = {"unread", "until"} <= found and bool({"later", "instead"} & found)
    if "away" not in found and not named and not unread:
        return False
    return ahead + sum(_WEIGHTS.get(sign, 0) for sign in found) >= _ENOUGH


def _signs(text: str) -> set[str]:
    """What the clauses of a text say; nothing where a person speaks.

    One clause may say something else ("other"), and one may ask what the next one answers by whom to ask instead.
    """
    found: set[str] = set()
    asked = False
    for clause in clauses_of(text):
        said = _KINDS.kinds(clause)
        if "person" in said or len(clause.split()) > _LONGEST_CLAUSE:
            return set()
        kinds = _of_mail(said)
        kinds -= {"away"} if "case" in kinds else set()
        found |= kinds | ({"away"} if "gone" in kinds else set())
        if {"away", "to"} <= kinds or (kinds & {"away", "to"} and _DIGIT.search(clause)):
            found.add("until")
        if asked and "instead" not in kinds:
            return set()
        asked = asks(clause) and not ("instead" in kinds and is_brief(clause))
        if asked and len(clause.split()) > _BRIEF_QUESTION:
            return set()
        if not _covers(kinds, clause) and not asked and not says_little(clause):
            if "other" in found:
                return set()
            found.add("other")
    return set() if asked else found


def _of_mail(kinds: frozenset[str]) -> frozenset[str]:
    """What a clause says of not reading, and of what is used no more, counts only where it speaks of mail.

    An address that is used no more is as good as somebody who has left.
    """
    if "mail" not in kinds:
        return kinds - {"unread", "dead"}
    return (kinds | {"away", "gone"}) - {"case"} if "dead" in kinds else kinds


def _covers(kinds: frozenset[str], clause: str) -> bool:
    """Whether a clause belongs to a notice; a time alone says too little of a long one."""
    telling = kinds - {"to", "mail", "case"}
    return bool(telling) and (telling != {"until"} or len(clause.split()) <= _LONG_CLAUSE)


def says_away(text: str) -> bool:
    """Whether a text, as that of a subject, says that somebody is away."""
    kinds = _KINDS.kinds(text)
    return ("away" in kinds or "gone" in kinds) and "case" not in kinds
