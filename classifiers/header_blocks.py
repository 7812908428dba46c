"""Blocks of From, Sent, To and Subject that mail programs put above an earlier message, in languages known or not."""

import re

from classifiers.quoting_phrases import HAS_DATE, HAS_MAIL, HAS_TIME, HEADER_FIELDS
from classifiers.text_lines import Lines

_FIELD = re.compile(r"^[*_>|\s]{0,6}([^\s:：*<>@][^:：*<>@]{0,24}?)[*_]{0,2}\s?[:：][*_]{0,2}(?=\s|$|\S)")
ADDRESSED = re.compile(r"<[^<>\s@]{1,64}@[^<>\s]{1,190}>")
_MACHINE = re.compile(r"[:：]\s*[\w.-]+$")
FROM_SOMEBODY = re.compile(
    r"[*_]{0,2}[^\s:：*<>@\d][^:：*<>@\d]{0,24}[:：][*_\s]{0,3}[^<>:：]{2,100}<[^<>\s@]{1,64}@[^<>\s]{1,190}>$"
)


def fields_of(word: str) -> frozenset[str]:
    """Which header fields a line may name: "from", "sent", "to", "subject", "other"; none for any other line."""
    match = _FIELD.match(word)
    return HEADER_FIELDS.get(match.group(1).strip().casefold(), frozenset()) if match else frozenset()


def header_end(lines: Lines, number: int, last: int) -> int:
    """Where a block of header lines ends that begins with ``number``; 0 where it is none.

    It must name a writer and two other fields, or a writer and the moment. Long recipient lists may run on for
    two lines, and HTML may leave a blank line between two fields.
    """
    seen: list[frozenset[str]] = []
    end = first_field = number
    loose = 0
    while number < last and len(seen) < 12:
        word = lines.words[number]
        if fields := fields_of(word):
            if fields == {"from"} and fields in seen:
                break
            seen.append(fields)
            end, loose = number + 1, 0
        elif not word:
            below = lines.next_filled(number, min(last, number + 3))
            if below >= last or below - number > 1 or not fields_of(lines.words[below]) or end < number:
                break
        elif loose < 3 and seen and _runs_on(lines, number, last):
            loose += 1
        else:
            break
        number += 1
    return end if _is_header(seen, lines, end) else _foreign_header_end(lines, first_field, last)


def _runs_on(lines: Lines, number: int, last: int) -> bool:
    """Whether a line inside a block only continues the one above: another field follows soon."""
    for below in range(number + 1, min(last, number + 4)):
        if not lines.words[below]:
            return False
        if fields_of(lines.words[below]):
            return True
    return False


def _is_header(seen: list[frozenset[str]], lines: Lines, end: int) -> bool:
    names = [name for fields in seen for name in fields]
    if "from" not in names or len(seen) < 2:
        return False
    text = lines.words[max(0, end - 2 * len(seen) - 2) : end]
    mail = any(HAS_MAIL.search(line) for line in text)
    # Dates, rooms and rows of a table have a From and a To as well, and no moment.
    if not mail and not _is_dated(names, text):
        return False
    known = sum(1 for wanted in ("sent", "to", "subject") if wanted in names)
    return known >= 2 if len(seen) >= 3 else known >= 1


def is_record(lines: Lines, begin: int, end: int, first: int) -> bool:
    """Whether a block is a record that the writer shows: announced by a colon, and from and to nobody with a name."""
    above = next((row for row in range(begin - 1, first - 1, -1) if lines.words[row]), None)
    if above is None or not lines.words[above].endswith((":", "：")) or fields_of(lines.words[above]):
        return False
    block = lines.words[begin:end]
    people = [word for word in block if fields_of(word) & {"from", "to"}]
    return all(_MACHINE.search(word) for word in people) and not any(HAS_MAIL.search(word) for word in block)


def _is_dated(names: list[str], text: list[str]) -> bool:
    """Whether a block without any address says when it was sent, and what about."""
    has_moment = any("sent" in fields_of(line) and HAS_DATE.search(line) for line in text)
    return has_moment and "subject" in names and not any(_from_a_day(line) for line in text)


def _from_a_day(line: str) -> bool:
    return "from" in fields_of(line) and bool(HAS_DATE.search(line) or HAS_TIME.search(line))


def unknown_header_end(lines: Lines, number: int, last: int) -> int:
    """Where a block of ``Word: value`` lines ends whose words we do not know; 0 where there are fewer than two."""
    end = number
    while end < last and end - number < 9 and _FIELD.match(lines.words[end].lstrip("> ")):
        end += 1
    return end if end - number >= 2 else 0


def _foreign_header_end(lines: Lines, number: int, last: int) -> int:
    """Where a header block ends whose words we do not know: name and address, a moment, another address, one more."""
    end = number
    while end < last and end - number < 9 and _FIELD.match(lines.words[end]):
        end += 1
    block = lines.words[number:end]
    if len(block) < 4 or not FROM_SOMEBODY.match(block[0]):
        return 0
    has_moment = any(HAS_DATE.search(word) and HAS_TIME.search(word) for word in block[1:3])
    return end if has_moment and any(ADDRESSED.search(word) for word in block[1:]) else 0
