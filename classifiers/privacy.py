"""Recognises and masks patients' names, birth dates, record numbers and social security numbers in a text."""

import re
from dataclasses import dataclass

_DATE = (
    r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.?,? \d{2,4}|"
    r"[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{2,4})"
)
_NAME_WORD = r"[A-ZÀ-Ý][a-zà-ÿ'’]{1,20}(?:-[A-ZÀ-Ý][a-zà-ÿ]{1,20})?"
_LINK = r"(?:(?:de|van|von|der|den|la|bin|al|da|dos|del) ){0,2}"
_NAME = rf"{_NAME_WORD}(?:,? (?:{_LINK}{_NAME_WORD}|[A-Z]\.|[A-Z](?= [A-Z][a-z]))){{0,3}}"
_RECORD_WORD = (
    r"(?:MRN|MR ?#|M\.R\.N\.|URN|UMRN|NHS|CHI|PID|hosp(?:ital)? ?(?:no|number|id)|"
    r"medical record|record|chart|patient|pt|resident|client|animal)"
)
_NUMBER_WORD = r"(?: ?(?:number|numbers|num|nr|no|id|identifier)\b\.?)?"


@dataclass(frozen=True, slots=True)
class Sensitive:
    """A stretch of text that says who a patient is: ``name``, ``birth date``, ``record number`` or ``SSN``."""

    kind: str
    start: int
    end: int


_BORN = r"(?:\bDOB|\bD\.O\.B\.?|\bdate of birth|\bbirth ?date|\bborn(?: on)?|\bbirthday|\bgeb\.)"
_NUMBER = r"(?-i:(?=[A-Z0-9-]{4,16}\b)([A-Z]{0,4}-?\d[\d -]{2,14}\d\b))"
_SSN_WORD = r"(?:\bSSN|\bsocial security)(?: (?:number|no))?"
_PERSON = r"\b(?:[Pp]atients?|[Pp]t|[Rr]esident|[Bb]aby|[Cc]lient|[Oo]wner)(?:'s name)?(?: (?:named|called|is|name))?:?"
_TITLE = r"(?:Mr|Mrs|Ms|Miss|Mister|Master|Señora?|Frau|Herr|Mme)"
_PID = r"\bPID\|[^|\n]{0,40}\|[^|\n]{0,60}\|"


def _pattern(*parts: str, flags: int = 0) -> re.Pattern[str]:
    return re.compile("".join(parts), flags)


_ANY_CASE = re.IGNORECASE
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("SSN", _pattern(r"(?<![\d-])(\d{3}-\d{2}-\d{4})(?![\d-])")),
    ("SSN", _pattern(_SSN_WORD, r"\.?[ :#]{0,4}(?:is |was )?(\d{3}[ -]?\d{2}[ -]?\d{4})\b", flags=_ANY_CASE)),
    ("record number", _pattern(rf"\b{_RECORD_WORD}{_NUMBER_WORD}[ :#=]{{0,4}}(?:is |was )?", _NUMBER, flags=_ANY_CASE)),
    ("birth date", _pattern(_BORN, rf"[ :=(]{{0,4}}(?:is |was )?(?-i:({_DATE}))", flags=_ANY_CASE)),
    ("birth date", _pattern(rf"(?:\b{_NAME_WORD}),? \(?({_DATE})\)?(?=,? (?:MRN|SSN))")),
    ("name", _pattern(_PERSON, rf" ((?:{_TITLE}\.? )?{_NAME})")),
    ("name", _pattern(r"\b(?:PATIENT|PT|RESIDENT)(?: NAME)?: {0,3}([A-Z]{2,20}(?:,? [A-Z]{1,20}){0,2})\b")),
    ("name", _pattern(rf"\b({_TITLE}\.? {_NAME})")),
    (
        "name",
        _pattern(
            rf"\b({_NAME_WORD}(?: [A-Z]\.?)?,? {_LINK}{_NAME_WORD}(?: {_NAME_WORD})?)",
            r"(?=,? ?[(\[]?(?:MRN|DOB|D\.O\.B|SSN|born |date of birth))",
        ),
    ),
    ("name", _pattern(_PID, r"[^|\n]{0,60}\|[^|\n]{0,40}\|([^|\n]{1,80})")),
    ("record number", _pattern(_PID, r"([^|\n]{1,60})")),
    ("birth date", _pattern(r"\bPID\|(?:[^|\n]{0,80}\|){6}(\d{8})")),
)
_OTHER_WORDS = """
    portal list record records chart charts name names id search index monitor monitoring safety data engagement
    summary access flow view viewer care tracking board app room service services management manager
    administration messaging the we our this that is and in on can could has have had no not if when file files
    tab page screen history header banner card label education form forms intake registration number billing
    statement statements account accounts app monday tuesday wednesday thursday friday saturday sunday january
    february march april may june july august september october november december"""
_NOT_NAMES = frozenset(_OTHER_WORDS.split())


def sensitive_in(text: str) -> tuple[Sensitive, ...]:
    """All stretches that say who a patient is, in order, none inside another."""
    found = []
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if kind != "name" or (match[1].split()[-1].lower().strip(".,'’") not in _NOT_NAMES and _named(match[1])):
                found.append(Sensitive(kind, match.start(1), match.end(1)))
    found.sort(key=lambda stretch: (stretch.start, -stretch.end))
    kept: list[Sensitive] = []
    for stretch in found:
        if not kept or stretch.start >= kept[-1].end:
            kept.append(stretch)
    return tuple(kept)


def _named(words: str) -> bool:
    return words.split()[0].lower().strip(".,'’") not in _NOT_NAMES


@dataclass(frozen=True, slots=True)
class Masked:
    """A text with every such stretch replaced by what it is, and where each stretch was and how long it became."""

    text: str
    stretches: tuple[tuple[int, int, int], ...]

    def at(self, place: int) -> int:
        """Where a place of the original text is now; one inside a stretch moves to its end.

        >>> masked("Mrs. Alvarez cannot print").at(13)
        7
        """
        moved = 0
        for start, end, length in self.stretches:
            if place <= start:
                break
            if place < end:
                return start + moved + length
            moved += length - (end - start)
        return place + moved


def masked(text: str) -> Masked:
    """The text with every such stretch replaced by what it is, and what moved by it."""
    made, at, stretches = list[str](), 0, list[tuple[int, int, int]]()
    for stretch in sensitive_in(text):
        named = f"[{stretch.kind}]"
        made += [text[at : stretch.start], named]
        stretches.append((stretch.start, stretch.end, len(named)))
        at = stretch.end
    return Masked("".join([*made, text[at:]]), tuple(stretches))


def mask(text: str) -> str:
    """The text of ``masked``.

    >>> mask("Mrs. Alvarez, MRN 00482913, born 3/4/1961")
    '[name], MRN [record number], born [birth date]'
    """
    return masked(text).text
