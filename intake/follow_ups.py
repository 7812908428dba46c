"""Which cases of a conversation a message speaks about, and what in it is a new topic (P6, H6)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from classifiers.findings import Finding
from models.cases import CaseRow
from models.vocabulary import Kind

_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5}
_THING = r"(?:question|point|item|issue|problem|topic|request|matter|one|case)"
_COUNTED = re.compile(rf"\b{_THING}\s*(?:no\.?|number|nr\.?|#)?\s*([1-9])\b(?!\s*[.:]?\d)", re.IGNORECASE)
_NAMED = re.compile(rf"\b({'|'.join(_ORDINALS)})\s+{_THING}\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{4,}")
_ENQUIRY = re.compile(r"\b(status|update|news|progress|stand|hear back|heard|where are we|eta)\b", re.IGNORECASE)
_STEM = 6
_COMMON_WORDS = """
    about again also anything because been before being best both cannot could
    dear does doing done each even every from good have hello help here
    into issue just kind know like look made make many message more most
    much need now once only other over please problem question regards regarding
    same should since some someone something still such than thank thanks that
    their them then there these they thing this those time today very want
    were what when where which while will with work would write wrote
    yesterday your yours
"""
_COMMON = frozenset(_COMMON_WORDS.split())


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A message in a conversation: its own words, and the numbers named in its text and in its subject.

    ``fresh_subject`` says that its writer gave it a subject of its own although it is an answer.
    """

    text: str
    in_text: tuple[int, ...] = ()
    in_subject: tuple[int, ...] = ()
    fresh_subject: bool = False


def content_words(text: str) -> frozenset[str]:
    """What a text is about: its longer words, cut so that their forms agree.

    >>> sorted(content_words("The battery reports, please, of this battery"))
    ['batter', 'report']
    """
    return frozenset(word[:_STEM] for word in _WORD.findall(text.lower()) if word not in _COMMON)


def cases_spoken_of(
    cases: Sequence[CaseRow], words_of: Mapping[int, frozenset[str]], message: FollowUp, findings: Sequence[Finding]
) -> tuple[list[CaseRow], bool]:
    """The cases of a conversation that a message continues, and whether that is certain.

    By a number in its text, else by its place ("the second question"), feature, words, or a number in its subject,
    which answers to our receipts bear for all cases; else the only one. Where it cannot be told, all of them.
    """
    numbered = [case for case in cases if case.id in message.in_text]
    if numbered or len(cases) == 1:
        return numbered or list(cases), True
    for told in (_by_place, _by_feature, _by_words):
        if found := told(cases, words_of, message, findings):
            return found, True
    named = [case for case in cases if case.id in message.in_subject]
    return (named, True) if 0 < len(named) < len(cases) else (list(cases), False)


def asks_for_status(finding: Finding, text: str, subject: str = "") -> bool:
    """Whether a message wants to be told how a case stands; one that only bears its number says more about it."""
    if finding.kind is not Kind.STATUS:
        return False
    parts = {"body": text, "subject": subject}
    words = " ".join(parts[span.part][span.start : span.end] for span in finding.spans)
    return finding.sure or any(mark in words for mark in "?？؟\u037e") or bool(_ENQUIRY.search(words))


def new_topics(
    findings: Sequence[Finding], cases: Sequence[CaseRow], words_of: Mapping[int, frozenset[str]], message: FollowUp
) -> list[Finding]:
    """The findings of an answer that are new topics rather than more about the cases of its conversation.

    Only what is about another feature than all of them, and shares hardly a word with them, is taken for new: where
    the reader is sure of it, or where the writer gave it a subject of its own. A wrong new case costs the client an
    incident, a wrong follow-up only a technician's look; so a text that names a number and asks one thing is about
    that number.
    """
    opening = [finding for finding in findings if finding.kind.opens_case]
    if message.in_text and len(opening) < 2:
        return []
    return [finding for finding in opening if _is_new(finding, cases, words_of, message)]


def _is_new(
    finding: Finding, cases: Sequence[CaseRow], words_of: Mapping[int, frozenset[str]], message: FollowUp
) -> bool:
    own = _words_in(finding, message)
    if any(str(number) in own for number in message.in_text):
        return False
    if not message.fresh_subject and not (finding.sure and finding.feature is not None):
        return False
    if finding.feature and any((case.product, case.feature) == (finding.product, finding.feature) for case in cases):
        return False
    known = [case for case in cases if not (finding.feature and case.feature)]
    words = content_words(own)
    return all(len(words & words_of.get(case.id, frozenset())) < 2 for case in known)


def _words_in(finding: Finding, message: FollowUp) -> str:
    return " ".join(message.text[span.start : span.end] for span in finding.spans if span.part == "body")


def _by_place(
    cases: Sequence[CaseRow], _words: Mapping[int, frozenset[str]], message: FollowUp, _findings: Sequence[Finding]
) -> list[CaseRow]:
    places = {int(place) for place in _COUNTED.findall(message.text)}
    places |= {_ORDINALS[name.lower()] for name in _NAMED.findall(message.text)}
    first = min(case.request_id for case in cases)
    return [case for case in cases if case.request_id == first and case.ordinal in places]


def _by_feature(
    cases: Sequence[CaseRow], _words: Mapping[int, frozenset[str]], _message: FollowUp, findings: Sequence[Finding]
) -> list[CaseRow]:
    about = {(finding.product, finding.feature) for finding in findings if finding.feature}
    return [case for case in cases if (case.product, case.feature) in about]


def _by_words(
    cases: Sequence[CaseRow], words_of: Mapping[int, frozenset[str]], message: FollowUp, _findings: Sequence[Finding]
) -> list[CaseRow]:
    """The cases whose own words, those that no other has, the message repeats, unless it is hardly one against many."""
    said = content_words(message.text)
    scores = {}
    for case in cases:
        others = frozenset[str]().union(*(words_of.get(other.id, frozenset()) for other in cases if other is not case))
        scores[case.id] = len(said & (words_of.get(case.id, frozenset()) - others))
    most = max(scores.values())
    return [case for case in cases if scores[case.id] and 3 * scores[case.id] > most]
