"""Cuts what the writer says into units: subject, sentences, list items, clauses, logs, with exact places."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from classifiers.findings import Text
from classifiers.words import Word, words_of

MOST_CHARACTERS = 40_000
MOST_UNITS = 240
MOST_UNIT_WORDS = 120
LEAST_WIDTH, MOST_WIDTH = 64, 100

_MARKER = re.compile(
    r"[ \t]{0,20}(?:(\(?\d{1,2}[.):]\)?|\(?[a-hA-H][.)]|#\d{1,2}[.:)]?)|([-*•–—·>o+]|:[a-z_]{1,20}:))[ \t]+"
)
_LOG = re.compile(
    r"^\s*(?:\d{4}-\d\d-\d\d|\d\d:\d\d:\d\d|\[[A-Z0-9 :.-]+\]|at [\w.$<>]+\(|"
    r"(?:ERROR|WARN|INFO|DEBUG|FATAL|MSH\||PID\||OBX\|)|\w+Exception\b)"
)
_FIELD = re.compile(r"^[A-Z][\w /()-]{1,30}:(?:\s|$)")
_STOP = re.compile(r"[.!?…]{1,6}[\"'”’)\]]{0,3}\s+|\s:[a-z_+-]{2,30}:\s+|;\s+|\s(?:–|—|--|-)\s+")
_ABBREVIATION = re.compile(
    r"(?:\b(?:dr|mr|mrs|ms|prof|st|e\.g|i\.e|eg|ie|vs|approx|no|nr|inc|ltd|dept|tel|ext|ver|v|fig|sec|p|pp|cf|etc|incl|resp|"
    r"min|max|[a-z])|\.\.)\.$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"(?:,|\))?\s+(?:(?:and|but|plus|also|then|or|&|while|so)\s+"
    r"(?:also\s+|then\s+|please\s+|separately\s+|second(?:ly)?,?\s+|finally,?\s+|while\s)?)"
    r"(?=(?:can|could|would|is there|is it|are there|how|where|what|which|who|when|why|do|does|please|also|"
    r"(?:we|i)(?:'d| would| need| also)|it would|there)\b)"
    r"|(?:,|\))\s+(?:and|but|plus|also|then|so)\s+(?:also\s+|then\s+)?(?=(?:the|my|our|we|i|it|they|one|some|another)\b)"
    r"|\s+but\s+(?=(?:the|my|our|we|i|it|they|nobody|no)\b)"
    r"|,\s+(?=(?:also|plus|and|but|how|what|where|could|can you|is there|please)\b)",
    re.IGNORECASE,
)

_GREETING = re.compile(
    r"(?:hi|hey|hello|hiya|dear|good (?:morning|afternoon|evening|day)|morning|greetings)"
    r"(?: (?:all|team|there|support|everyone|everybody|folks|guys|again|[A-Z][a-z]{1,15})){0,3} ?[,!:.–-]{1,3}\s+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of a message that is decided as a whole. ``shape`` is how its line is set, ``cut`` what divides it
    from the unit before: ``part``, ``paragraph``, ``line``, ``sentence`` or ``clause``."""

    part: str
    start: int
    end: int
    text: str
    shape: str
    cut: str
    words: tuple[Word, ...]


def units_of(text: Text, hidden: Sequence[tuple[int, int]]) -> list[Unit]:
    """The units of a message's subject and of its body without the ``hidden`` stretches of characters."""
    units = _subject_units(text.subject)
    for number, (start, end, shape, cut) in enumerate(_pieces(text.body, hidden, text.channel != "slack")):
        words = tuple(words_of(text.body[start:end], MOST_UNIT_WORDS))
        units.append(Unit("body", start, end, text.body[start:end], shape, "part" if number == 0 else cut, words))
    return units if len(units) <= MOST_UNITS else units[: MOST_UNITS // 2] + units[-MOST_UNITS // 2 :]


def _subject_units(subject: str) -> list[Unit]:
    lead = re.match(r"\s*(?:(?:re|fw|fwd|aw|wg|tr|rv|sv|vs|antw|odp)\s{0,3}(?:\[\d+\])?:\s*)*", subject, re.IGNORECASE)
    start = lead.end() if lead else 0
    end = min(len(subject.rstrip()), start + 500)
    if start >= end:
        return []
    said = subject[start:end]
    shape = "reply" if start and subject[:start].strip() else "plain"
    return [Unit("subject", start, end, said, shape, "part", tuple(words_of(said, MOST_UNIT_WORDS)))]


def _pieces(body: str, hidden: Sequence[tuple[int, int]], wrapped: bool) -> list[tuple[int, int, str, str]]:
    pieces: list[tuple[int, int, str, str]] = []
    shown = 0
    for block in _visible(body, hidden):
        for start, end, shape, cut in _blocks(body, *block, wrapped):
            pieces += _sentences(body, start, end, shape, cut)
        shown += block[1] - block[0]
        if shown > MOST_CHARACTERS:
            break
    return pieces


def _visible(body: str, hidden: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    blocks, at = [], 0
    for start, end in sorted(hidden):
        if start > at:
            blocks.append((at, start))
        at = max(at, end)
    blocks.append((at, len(body)))
    return [(start, min(end, start + MOST_CHARACTERS)) for start, end in blocks if end > start]


def _blocks(body: str, start: int, end: int, wrapped: bool) -> list[tuple[int, int, str, str]]:
    """Lines, joined where a mail program broke one or where they are one log."""
    blocks: list[tuple[int, int, str, str]] = []
    at, blank, fenced = start, True, False
    for line in body[start:end].splitlines(keepends=True):
        first, last = at + len(line) - len(line.lstrip()), at + len(line.rstrip())
        at += len(line)
        if first >= last:
            blank = True
            continue
        said = body[first:last]
        shape = "log" if fenced or said.startswith("```") else _shape(said)
        if said.count("```") % 2:
            fenced = not fenced
        if blocks and not blank and _continues(body, blocks[-1], (first, last), shape, wrapped):
            blocks[-1] = (blocks[-1][0], last, blocks[-1][2], blocks[-1][3])
        else:
            blocks.append((first, last, shape, "paragraph" if blank else "line"))
        blank = False
    return blocks


def _shape(line: str) -> str:
    marker = _MARKER.match(line)
    if marker:
        return "numbered" if marker[1] else "bullet"
    if _LOG.match(line):
        return "log"
    if line.count("|") >= 2 or "\t" in line or re.search(r"\S {3,40}\S", line[:400]):
        return "table"
    return "field" if _FIELD.match(line) else "plain"


def _continues(body: str, before: tuple[int, int, str, str], line: tuple[int, int], shape: str, wrapped: bool) -> bool:
    """Whether a line goes on with the block before it: one log, or a sentence that a mail program broke."""
    start, end, old, _ = before
    if old == "log" or shape == "log":
        return old == shape
    if old == "table" or shape != "plain" or not wrapped:
        return False
    width = end - max(start, body.rfind("\n", start, end) + 1)
    word = len(body[line[0] : line[1]].split(maxsplit=1)[0])
    return width <= MOST_WIDTH and width + word + 1 > LEAST_WIDTH and body[end - 1] not in ".!?:;"


def _sentences(body: str, start: int, end: int, shape: str, cut: str) -> list[tuple[int, int, str, str]]:
    if shape in ("log", "table"):
        return [(start, end, shape, cut)]
    marker = _MARKER.match(body, start, end)
    cuts = [(start, cut)]
    for stop in _STOP.finditer(body, marker.end() if marker else start, end):
        if stop.end() < end and not _ABBREVIATION.search(body[max(start, stop.start() - 9) : stop.start() + 1]):
            cuts.append((stop.end(), "clause" if stop.group()[0] in "; " else "sentence"))
    pieces = []
    for (first, why), last in zip(cuts, [at for at, _ in cuts[1:]] + [end], strict=True):
        pieces += _clauses(body, first, last, shape, why)
    return pieces


def _clauses(body: str, start: int, end: int, shape: str, cut: str) -> list[tuple[int, int, str, str]]:
    cuts = [(start, cut)]
    if cut in ("part", "paragraph", "line") and (after := _greeting(body, start, end)) > start:
        cuts.append((after, "clause"))
    for clause in _CLAUSE.finditer(body, start + 12, end):
        if clause.end() - cuts[-1][0] >= 15 and end - clause.end() >= 12:
            cuts.append((clause.end() - len(clause.group().lstrip(", )")), "clause"))
    ends = [at for at, _ in cuts[1:]] + [end]
    trimmed = ((first, _trim(body, first, last), why) for (first, why), last in zip(cuts, ends, strict=True))
    return [(first, last, shape if first == start else "plain", why) for first, last, why in trimmed if last > first]


def _greeting(body: str, start: int, end: int) -> int:
    lead = _GREETING.match(body, start, end)
    return lead.end() if lead and end - lead.end() > 12 else start


def _trim(body: str, start: int, end: int) -> int:
    return start + len(body[start:end].rstrip())
