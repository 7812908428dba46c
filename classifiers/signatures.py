"""Where a writer's words end and the signature begins."""

import re

from classifiers.closings import closing_strength
from classifiers.person_names import are_initials, bears_name, is_name, is_nickname, tokens_of
from classifiers.signature_phrases import (
    AFTERTHOUGHT,
    CONTACT,
    DEVICE,
    PHONE,
    PICTURE,
    POSTSCRIPT,
    SENT_FROM,
)
from classifiers.text_lines import Lines
from models.vocabulary import HiddenKind

_DELIMITER = re.compile(r"-- ?|—|––|_{2,}|-{3,}|={3,}|\*{3,}|~{3,}|─{3,}|━{3,}|[-*]{2,}\s?-+")
# A row of one sign that is no letter, nor one with which sentences end or tables are drawn.
_ROW_OF_SIGNS = re.compile(r"([^\w\s.!?…。,|+<>])\1{3,}")
_CAPITALISED = re.compile(r"[^\W\d_a-z][^\W\d_]*[a-zà-ÿ'’-][^\W\d_]*|[A-Z]\.")
_DIGIT = re.compile(r"\d")
_EXCUSE = re.compile(r"excuse|typo|brevity|pardon|forgive|tippfehler|kürze|fautes|disculp|scus", re.IGNORECASE)
_SENTENCE_ENDS = (".", "?", "!", "。", "？", "！", "।", "։", "؟")
_LONGEST_TAIL = 18
_LINE_CHARACTERS = 110


def hide_signature(lines: Lines, first: int, last: int, sender_name: str) -> None:
    """Labels the signature at the end of the lines from ``first`` up to ``last``; what is labelled already stays."""
    filled = [number for number in range(first, last) if lines.words[number] and lines.labels[number] is None]
    while filled and PICTURE.fullmatch(lines.words[filled[-1]]):
        _hide(lines, [filled.pop()])
    filled = _without_device_lines(lines, filled)
    if not filled:
        return
    begin = _delimiter(lines, filled)
    if begin is not None:
        _hide(lines, filled[begin:])
        filled = filled[:begin]
        # "Thanks," just above the dashes.
        while (
            len(filled) > 1
            and lines.words[filled[-1]].endswith(",")
            and closing_strength(lines.words[filled[-1]], frozenset())
        ):
            _hide(lines, [filled.pop()])
    names = tokens_of(sender_name)
    tail = filled[-_LONGEST_TAIL:]
    begin = _closing(lines, tail, names, alone=len(tail) == len(filled))
    if begin is None and names:
        begin = _own_name(lines, tail, names, alone=len(tail) == len(filled))
        if begin and _is_formula(lines, tail, begin - 1, alone=len(tail) == len(filled)):
            begin -= 1
    if begin is None:
        begin = _contact_block(lines, tail)
    if begin is None:
        begin = _name_alone(lines, tail, names)
    if begin is not None:
        while begin > 0 and PICTURE.fullmatch(lines.words[tail[begin - 1]]):
            begin -= 1
        _hide(lines, _up_to_postscript(lines, tail[begin:]))


def _hide(lines: Lines, numbers: list[int]) -> None:
    for number in numbers:
        lines.labels[number] = HiddenKind.SIGNATURE


def _up_to_postscript(lines: Lines, numbers: list[int]) -> list[int]:
    """A postscript or an afterthought is said by the writer, though it stands below the signature."""
    for place, number in enumerate(numbers):
        if POSTSCRIPT.match(lines.words[number]) or (place and AFTERTHOUGHT.match(lines.words[number])):
            return numbers[:place]
    return numbers


def _without_device_lines(lines: Lines, filled: list[int]) -> list[int]:
    """Hides *Sent from my …* where it ends a text, with what a device or an advertisement adds below it."""
    for place in range(len(filled) - 1, max(-1, len(filled) - 8), -1):
        word = lines.words[filled[place]].strip("*_<>-– ")
        if len(word) <= 120 and SENT_FROM.match(word) and _is_device_line(word, last_words=place > 0):
            # A telephone may put its line above what is then written.
            below = filled[place : place + 1] if place == 0 else filled[place:]
            _hide(lines, _up_to_postscript(lines, below))
            return [number for number in filled if lines.labels[number] is None]
    return filled


def _is_device_line(word: str, *, last_words: bool) -> bool:
    """Whether a line that begins like *Sent from …* was put there by a device, and is no sentence of the writer."""
    count = len(word.split())
    if word.endswith("?") or (count >= 9 and "," in word and word.endswith(".") and not _EXCUSE.search(word)):
        return False
    return bool(DEVICE.search(word)) or (last_words and count <= 8 and not word.endswith("."))


def _delimiter(lines: Lines, filled: list[int]) -> int | None:
    """The place of the line that divides text and signature: ``-- `` (RFC 3676, 4.3) or what stands for it."""
    places = [place for place in range(max(0, len(filled) - 60), len(filled)) if _divides(lines.words[filled[place]])]
    for place in places:
        if lines.words[filled[place]] == "--" and _are_signature(lines, filled[place + 1 :], 30, 200):
            return place
    if len(places) > 1 and places[-1] == len(filled) - 1:
        places.pop()
    if not places:
        return None
    below = filled[places[-1] + 1 :]
    if any(lines.words[number].endswith("?") for number in below):
        return None
    personal = any(CONTACT.search(lines.words[number]) for number in below) or (
        bool(below) and is_name(lines.words[below[0]], frozenset())
    )
    if not below or (
        personal and (places[-1] > 0 or filled[0] > 0) and _are_signature(lines, below, 12, _LINE_CHARACTERS)
    ):
        return places[-1]
    return None


def _divides(word: str) -> bool:
    return len(word) <= 80 and bool(_DELIMITER.fullmatch(word) or _ROW_OF_SIGNS.fullmatch(word))


def _are_signature(lines: Lines, numbers: list[int], most: int, longest: int) -> bool:
    """Whether lines could be a signature: few, short, and hardly a sentence among them."""
    if len(numbers) > most:
        return False
    sentences = 0
    for number in numbers:
        word = lines.words[number]
        if len(word) > longest and not CONTACT.search(word):
            return False
        sentences += _is_sentence(word)
    return sentences <= max(1, len(numbers) // 4)


def _is_sentence(word: str) -> bool:
    count = len(word.split())
    if count >= 7 and word.endswith(":"):
        return True
    return count >= 5 and word.endswith((".", "?", "!", "。", "？")) and not CONTACT.search(word)


def _closing(lines: Lines, tail: list[int], names: frozenset[str], *, alone: bool) -> int | None:
    """The place of the closing formula below which nothing but a signature follows.

    Of two that stand close together the upper one; a formula with sentences below it is spoken of, not used.
    """
    chosen: int | None = None
    for place in range(len(tail) - 1, -1, -1):
        strength = closing_strength(lines.words[tail[place]], names)
        if not strength:
            continue
        if chosen is not None and chosen - place > 3:
            break
        if _closes(lines, tail, place, strength, names, alone=alone):
            chosen = place
    return chosen


def _closes(lines: Lines, tail: list[int], place: int, strength: str, names: frozenset[str], *, alone: bool) -> bool:
    below = _up_to_postscript(lines, tail[place + 1 :])
    if not _are_signature(lines, below, 14, _LINE_CHARACTERS):
        return False
    named = bool(below) and (is_name(lines.words[below[0]], names) or _title_then_name(lines, below, names))
    if strength == "thanks":
        return named and not (place == 0 and alone)
    return named or not below or strength == "named" or bool(closing_strength(lines.words[below[0]], names))


def _title_then_name(lines: Lines, below: list[int], names: frozenset[str]) -> bool:
    """Whether the writer's own name stands just below a title, as *head nurse* does below a formula."""
    title = lines.words[below[0]]
    short = len(title.split()) <= 5 and title[-1].isalpha()
    return short and any(
        one - below[0] == place and bears_name(lines.words[one], names) for place, one in enumerate(below[1:3], 1)
    )


def _own_name(lines: Lines, tail: list[int], names: frozenset[str], *, alone: bool) -> int | None:
    """The place of a line with the writer's name, alone or before a title, if only a signature follows."""
    for place, number in enumerate(tail):
        if place == 0 and alone:
            continue
        if bears_name(lines.words[number], names) and _are_signature(
            lines, _up_to_postscript(lines, tail[place + 1 :]), 14, _LINE_CHARACTERS
        ):
            return place
    return None


def _is_formula(lines: Lines, tail: list[int], place: int, *, alone: bool) -> bool:
    """Whether the line above the writer's name closes a letter in a language that we do not know.

    It stands apart and is short; without a comma it is shorter still, and stands just above the name and below a
    sentence.
    """
    word = lines.words[tail[place]]
    apart = place == 0 or tail[place] - tail[place - 1] > 1
    if not apart or (place == 0 and alone) or len(word) > 60 or _DIGIT.search(word):
        return False
    if word.endswith((",", "،", "，", "՝")):
        return len(word.split()) <= 6
    above = lines.words[tail[place - 1]] if place else ""
    adjacent = tail[place + 1] - tail[place] == 1
    return adjacent and len(word.split()) <= 2 and word[-1].isalpha() and above.endswith(_SENTENCE_ENDS)


def _name_alone(lines: Lines, tail: list[int], names: frozenset[str]) -> int | None:
    """The place of a last line that can only be a name: it stands apart, below a finished sentence."""
    if len(tail) < 2:
        return None
    word, above = lines.words[tail[-1]], lines.words[tail[-2]]
    apart = tail[-1] - tail[-2] > 1
    if (apart or above.endswith(_SENTENCE_ENDS)) and are_initials(word, names):
        return len(tail) - 1
    if not apart:
        return None
    if above.endswith(_SENTENCE_ENDS) and is_nickname(word, names):
        return len(tail) - 1
    if word[0] in "-–—~" and above[0] not in "-–—~*•" and len(word) > 2:
        words = word.lstrip("-–—~ ").split()
        return len(tail) - 1 if 1 <= len(words) <= 3 and all(_CAPITALISED.fullmatch(one) for one in words) else None
    words = word.split()
    name, comma, title = word.partition(", ")
    if comma and 1 <= len(title.split()) <= 4 and title[-1].isalpha():
        words = name.split()
    named = 2 <= len(words) <= 3 and all(_CAPITALISED.fullmatch(one) for one in words)
    return len(tail) - 1 if named and above.endswith((".", "?", "!")) else None


def _contact_block(lines: Lines, tail: list[int]) -> int | None:
    """The place where a block of name, title, telephone and addresses begins that ends the text; with a telephone."""
    place = len(tail)
    contacts = phones = 0
    while place > 0:
        word = lines.words[tail[place - 1]]
        if len(word) > 90 or _is_sentence(word) or word.endswith((":", "?", "!", ",")):
            break
        contacts += bool(CONTACT.search(word))
        phones += bool(PHONE.search(word))
        place -= 1
        if place and tail[place] - tail[place - 1] > 1 and contacts >= 2:
            break
    if contacts < 2 or not phones or place == 0 or len(tail) - place < 3:
        return None
    above = lines.words[tail[place - 1]]
    return None if above.endswith((":", "：")) or not is_name(lines.words[tail[place]], frozenset()) else place
