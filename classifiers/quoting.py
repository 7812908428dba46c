"""Where earlier messages stand in a text: quoted lines, the lines that introduce them, and forwarded messages."""

import re
from dataclasses import dataclass

from classifiers.header_blocks import (
    ADDRESSED,
    FROM_SOMEBODY,
    fields_of,
    header_end,
    is_record,
    unknown_header_end,
)
from classifiers.quoting_phrases import (
    FORWARDED,
    HAS_DATE,
    HAS_MAIL,
    HAS_TIME,
    MAIL_THEN_COLON,
    OPENER,
    ORIGINAL,
    REPLY_ABOVE,
    WROTE,
)
from classifiers.text_lines import Lines

_DECORATION = "-_=*‐‑–—─━>#~ \t:："
_RULE = re.compile(r"[-_=*‐–—─━]{3,}|(?:[-_*] ){2,}[-_*]")
# What Gmail wrote for years: the day, the name and the address, and no verb.
_DATE_NAME_MAIL = re.compile(r"\d{4}[/.-]\d{1,2}[/.-]\d{1,2}\b[^<>]{0,100}<[^<>\s]{3,120}>")
# Horde's "Quoting …:", and a name and a moment without a verb.
_QUOTING = re.compile(
    r"(?:quoting|quote from|zitat von|zitiere|citando|en citant|citation de|citaat van|citerar|citat fra|citat från|"
    r"cytat|cytuję|citace|cituji|idézet|цитирую|цитата)\s.{1,150}[:：]$",
    re.IGNORECASE,
)
_NAME_AND_MOMENT = re.compile(
    r"[A-ZÀ-ÞА-Я][\w'’.-]{0,30}(?: [A-ZÀ-ÞА-Я][\w'’.-]{0,30}){0,3}[\s,–(-]{1,4}"
    r"(?:(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}),? {1,2}\d{1,2}[:.]\d\d(?:[:.]\d\d)?"
    r"(?: ?[AP]M)?(?: [A-Z]{2,5}| [+-]\d{4})?\)?:"
)
_BEGINNERS = frozenset({"from", "sent", "subject"})
_GROUPWISE = re.compile(r">>> ?.{3,200}(?:>>>|:)")
_FOUR_DIGITS = re.compile(r"(?<!\d)\d{4}(?!\d)")
_INITIALS_QUOTE = re.compile(r"[^\W\d_a-zа-я][^\W\d_]{1,3}>{1,4}(?: |$)")
# What old programs put before quoted lines in place of ">".
_OTHER_MARKS = ":|%}»¦"
_NAMED_QUOTE = re.compile(r"[^\W\d_][\w.-]{0,30}>{1,4}(?: |$)")
_NOTES_EDGE = re.compile(r"\|-{3,}[>|]?")
_LONGEST_INTRODUCTION = 320


@dataclass(frozen=True, slots=True)
class Introduction:
    """Lines that say that an earlier message follows: from ``begin`` up to and without ``end``.

    ``shape`` is "forward" (the client says so), "header" (a block of From, Sent, To, Subject, or *original message*),
    "attribution" (*On … wrote:*) or "weak" (a name and *wrote:*, believed only above quoted lines).
    """

    shape: str
    begin: int
    end: int


def is_quoted(word: str) -> bool:
    """Whether a line carries the quote mark, or the writer's initials before it as The Bat! sets them.

    ``>From`` is what mbox makes of an ordinary line.
    """
    if word.startswith((">", "＞")):
        return not word.startswith(">From ")
    return ">" in word[1:6] and bool(_INITIALS_QUOTE.match(word))


def introduction_at(lines: Lines, number: int, first: int, last: int) -> Introduction | None:
    """The introduction that begins with line ``number``, or that ends with it where only its end is telling."""
    word = lines.words[number]
    if word.startswith((">>>", "|--")) and (old := _old_introduction(lines, number, last)):
        return old
    if is_quoted(word):
        return None
    if REPLY_ABOVE.search(word[:200]) and len(word) <= 160:
        begin = _with_rule(lines, number, first)
        return Introduction("attribution" if _says_something(lines, begin, first) else "line", begin, number + 1)
    if shape := _marker(word):
        return _with_header(lines, shape, number, last)
    if fields_of(word) & _BEGINNERS or FROM_SOMEBODY.match(word):
        end = header_end(lines, number, last)
        if end and not is_record(lines, number, end, first):
            return Introduction("header", _with_rule(lines, number, first), end)
    if (word.endswith((":", "：")) or _ends_above_quotation(lines, number, last)) and (
        found := _attribution(lines, number, first)
    ):
        return found
    if _QUOTING.match(word) or _NAME_AND_MOMENT.fullmatch(word) or _DATE_NAME_MAIL.fullmatch(word):
        return Introduction("weak", number, number + 1)
    if word.startswith("--") and word.endswith("--") and WROTE.search(word) and len(word) < 200:
        return Introduction("attribution", number, number + 1)
    return None


def _ends_above_quotation(lines: Lines, number: int, last: int) -> bool:
    """Whether a line with an address stands just above quoted lines: not every language ends it with a colon."""
    below = (
        lines.next_filled(number + 1, min(last, number + 3)) if ADDRESSED.search(lines.words[number]) else number + 1
    )
    return below < last and is_quoted(lines.words[below]) and bool(HAS_MAIL.search(lines.words[number]))


def _says_something(lines: Lines, number: int, first: int) -> bool:
    return any(lines.words[above] and lines.labels[above] is None for above in range(max(first, number - 40), number))


def _old_introduction(lines: Lines, number: int, last: int) -> Introduction | None:
    """GroupWise's ``>>> name date >>>``, the table that Notes draws, and Supercite's ``>>>>> name writes:``."""
    word = lines.words[number]
    if word.startswith(">>>>> ") and WROTE.search(word):
        return Introduction("line", number, _named_quotation_end(lines, number + 1, last))
    if _GROUPWISE.fullmatch(word) and (HAS_MAIL.search(word) or HAS_DATE.search(word)):
        return Introduction("attribution", number, number + 1)
    if not _NOTES_EDGE.fullmatch(word):
        return None
    end = number
    while end < last and (lines.words[end].startswith("|") or lines.words[end].endswith("|")):
        end += 1
    fields = [fields_of(word.strip("| ")) for word in lines.words[number:end]]
    return Introduction("header", number, end) if any("from" in names for names in fields) else None


def _named_quotation_end(lines: Lines, number: int, last: int) -> int:
    """Where lines end that carry the writer's whole name before the quote mark."""
    end = number
    while (number := lines.next_filled(number, last)) < last and _NAMED_QUOTE.match(lines.words[number]):
        number = end = number + 1
    return end


def _marker(word: str) -> str:
    """Whether the line is a client's *original message* or *forwarded message*, between dashes or with a colon."""
    if len(word) > 100 or not word:
        return ""
    name = word.strip(_DECORATION).casefold()
    if name not in FORWARDED and name not in ORIGINAL:
        return ""
    dashed = word[:2].strip("-_=‐–—─━*") == "" and word[:1] != name[:1]
    if name in FORWARDED and (dashed or word.endswith((":", "："))):
        return "forward"
    return "header" if dashed else ""


def _with_header(lines: Lines, shape: str, number: int, last: int) -> Introduction:
    """A marker and the header block below it, if there is one in any language."""
    below = lines.next_filled(number + 1, last)
    end = header_end(lines, below, last) or unknown_header_end(lines, below, last) if below < last else 0
    return Introduction(shape, number, end or number + 1)


def is_forward_line(word: str) -> bool:
    """Whether a line is a client's own *forwarded message*."""
    return _marker(word) == "forward"


def other_quotation_end(lines: Lines, number: int, last: int) -> int:
    """Where lines end that carry another quote mark than ``>``, all the same one as line ``number``, the first of them.

    ``number`` where that line carries none, or where it is ``last``.
    """
    mark = lines.words[number][:1] if number < last else ""
    if not mark or mark not in _OTHER_MARKS:
        return number
    while number < last and (not lines.words[number] or lines.words[number].startswith(mark)):
        number += 1
    return number


def _with_rule(lines: Lines, number: int, first: int) -> int:
    """A rule of dashes or underscores above a header block belongs to it."""
    above = number - 1
    while above > first and not lines.words[above] and number - above < 3:
        above -= 1
    if above >= first and lines.labels[above] is None and _RULE.fullmatch(lines.words[above]):
        return above
    return number


def _attribution(lines: Lines, number: int, first: int) -> Introduction | None:
    """*On <date>, <name> wrote:* that ends with line ``number`` and may have begun up to three lines above."""
    above = " ".join(lines.words[max(first, number - 2) : number + 1])
    if "@" not in above and not WROTE.search(above):
        return None
    best: Introduction | None = None
    joined = below = ""
    for begin in range(number, max(first, number - 4) - 1, -1):
        word = lines.words[begin]
        if not word or lines.labels[begin] is not None or is_quoted(word):
            break
        if begin < number and word.endswith((".", "!", "?", ":", ";")) and not HAS_DATE.search(word):
            break
        joined = f"{word} {joined}".strip()
        if len(joined) > _LONGEST_INTRODUCTION:
            break
        shape = _attribution_shape(joined)
        # A date above what could stand alone was wrapped away from it, in whatever language.
        dates = HAS_DATE.search(word) and HAS_TIME.search(word) and not HAS_DATE.search(below)
        if shape and (best is None or best.shape == "weak" or OPENER.match(word.lstrip("-*_ ")) or dates):
            best, below = Introduction(shape, begin, number + 1), joined
    return best


def _attribution_shape(joined: str) -> str:
    """ "attribution" for one that can be nothing else, "weak" for one that may be, "" for none."""
    bare = joined.strip("-*_ ")
    wrote = bool(WROTE.search(bare))
    mail, date, time = HAS_MAIL.search(bare), HAS_DATE.search(bare), HAS_TIME.search(bare)
    opens = bool(OPENER.match(bare))
    if wrote and len(bare) <= 300 and ((date and (time or mail)) or (mail and (time or opens)) or (date and opens)):
        return "attribution"
    if mail and date and time and (opens or bare[:1].isdigit()) and MAIL_THEN_COLON.search(bare):
        return "attribution"
    if mail and wrote and len(bare) <= 160:
        return "attribution"
    # Of a language that we do not know, in digits of any script.
    unknown = bool(mail and time and (date or _FOUR_DIGITS.search(bare)))
    return "weak" if len(bare) <= 200 and (unknown or (wrote and len(bare) <= 160)) else ""
