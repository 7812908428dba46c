"""Where a writer's words end and the signature begins."""

import re

from classifiers.signature_phrases import CLOSINGS, CONTACT, PHONE, POSTSCRIPT, SENT_FROM, THANKS
from classifiers.text_lines import Lines
from models.vocabulary import HiddenKind

_DELIMITER = re.compile(r"-- ?|—|––|_{2,}|-{3,}|={3,}|\*{3,}|~{3,}|─{3,}|━{3,}|[-*]{2,}\s?-+")
_RFC_DELIMITER = re.compile(r"-- ?[\r\n]*")
_NAME_TOKEN = re.compile(r"[^\W\d_][\w'’.-]*")
_ENDS_SENTENCE = re.compile(r"[.?!。？！;:：,،؟]$")
_CLOSING_EDGE = " ,.!;:-–—*_~。，、！،)😊🙂"
_LONGEST_TAIL = 18
_LINE_CHARACTERS = 110


def hide_signature(lines: Lines, first: int, last: int, sender_name: str) -> None:
    """Labels the signature at the end of the lines from ``first`` up to ``last``; what is labelled already stays."""
    filled = [number for number in range(first, last) if lines.words[number] and lines.labels[number] is None]
    filled = _without_device_lines(lines, filled)
    if not filled:
        return
    begin = _delimiter(lines, filled)
    if begin is not None:
        _hide(lines, filled[begin:])
        filled = filled[:begin]
    names = _tokens(sender_name)
    tail = filled[-_LONGEST_TAIL:]
    begin = _closing(lines, tail, names, alone=len(tail) == len(filled))
    if begin is None and names:
        begin = _own_name(lines, tail, names, alone=len(tail) == len(filled))
    if begin is None:
        begin = _contact_block(lines, tail)
    if begin is not None:
        _hide(lines, _up_to_postscript(lines, tail[begin:]))


def _hide(lines: Lines, numbers: list[int]) -> None:
    for number in numbers:
        lines.labels[number] = HiddenKind.SIGNATURE


def _up_to_postscript(lines: Lines, numbers: list[int]) -> list[int]:
    """A postscript is said by the writer, though it stands below the signature."""
    for place, number in enumerate(numbers):
        if POSTSCRIPT.match(lines.words[number]):
            return numbers[:place]
    return numbers


def _without_device_lines(lines: Lines, filled: list[int]) -> list[int]:
    """Hides *Sent from my …* where it ends a text, with what a device or an advertisement adds below it."""
    for place in range(len(filled) - 1, max(-1, len(filled) - 8), -1):
        word = lines.words[filled[place]].strip("*_<>-– ")
        if len(word) <= 120 and SENT_FROM.match(word) and not word.endswith("?"):
            _hide(lines, _up_to_postscript(lines, filled[place:]))
            return [number for number in filled if lines.labels[number] is None]
    return filled


def _delimiter(lines: Lines, filled: list[int]) -> int | None:
    """The place of the line that divides text and signature: ``-- `` (RFC 3676, 4.3) or what stands for it."""
    for place in range(max(0, len(filled) - 60), len(filled)):
        word = lines.words[filled[place]]
        if len(word) > 80 or not _DELIMITER.fullmatch(word):
            continue
        below = filled[place + 1 :]
        if word in ("--", "-- ") and _are_signature(lines, below, 30, 200):
            return place
        if _are_signature(lines, below, 12, _LINE_CHARACTERS) and (place > 0 or word.startswith("_")):
            return place
    return None


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
    return len(word.split()) >= 7 and word.endswith((".", "?", "!")) and not CONTACT.search(word)


def _tokens(name: str) -> frozenset[str]:
    return frozenset(token.casefold().strip(".") for token in _NAME_TOKEN.findall(name) if "@" not in name)


def _closing(lines: Lines, tail: list[int], names: frozenset[str], *, alone: bool) -> int | None:
    """The place of the topmost closing formula below which nothing but a signature follows."""
    for place, number in enumerate(tail):
        strength = _closing_strength(lines.words[number], names)
        if not strength:
            continue
        below = _up_to_postscript(lines, tail[place + 1 :])
        if not _are_signature(lines, below, 14, _LINE_CHARACTERS):
            continue
        named = bool(below) and _is_name(lines.words[below[0]], names)
        if strength == "thanks":
            if not named or (place == 0 and alone):
                continue
            return place
        if named or not below or strength == "named" or _closing_strength(lines.words[below[0]], names):
            return place
    return None


def _closing_strength(word: str, names: frozenset[str]) -> str:
    """ "closing" or "thanks" for a line that is nothing else, "named" for one with the writer's name on it."""
    if len(word) > 70:
        return ""
    bare = word.strip(_CLOSING_EDGE).casefold()
    if bare in CLOSINGS:
        return "closing"
    if bare in THANKS:
        return "thanks"
    for mark in (",", "!", ".", "，", "、", " - ", "،"):
        left, found, right = bare.partition(mark)
        if found and left.strip() in CLOSINGS | THANKS:
            rest = right.strip(_CLOSING_EDGE)
            if rest in CLOSINGS:
                return "closing"
            if rest in THANKS:
                return "thanks"
            return "named" if _is_name(word.partition(mark)[2].strip(_CLOSING_EDGE), names) else ""
    return "named" if _closing_then_name(word, names) else ""


def _closing_then_name(word: str, names: frozenset[str]) -> bool:
    """*Regards Jo Doe* without a comma: only where the rest is the writer's known name."""
    words = word.strip(_CLOSING_EDGE).split()
    for cut in range(len(words) - 1, max(0, len(words) - 4), -1):
        rest = _tokens(" ".join(words[cut:]))
        if " ".join(words[:cut]).casefold().strip(_CLOSING_EDGE) in CLOSINGS and rest and rest <= names:
            return True
    return False


def _is_name(word: str, names: frozenset[str]) -> bool:
    """Whether a line could be somebody's name, alone or with a title."""
    bare = word.strip("*_-–—~/ ,.")
    tokens = _tokens(bare)
    if tokens and tokens <= names:
        return True
    if not bare or len(bare) > 60 or re.search(r"[?!;@]|\d{3}", bare):
        return False
    words = bare.split()
    capital = sum(1 for one in words if not one[0].islower())
    return len(words) <= 6 and capital * 2 >= len(words) and not re.search(r"[.。]\s+\w{4,}", bare)


def _own_name(lines: Lines, tail: list[int], names: frozenset[str], *, alone: bool) -> int | None:
    """The place of a line with nothing but the writer's name, if only a signature follows."""
    for place, number in enumerate(tail):
        if place == 0 and alone:
            continue
        tokens = _tokens(lines.words[number].strip("*_-–—~/ ,."))
        bare = lines.words[number]
        if (
            len(bare) > 60
            or not tokens
            or not tokens <= names
            or len(_NAME_TOKEN.sub("", bare).strip(" .,-–—~*_/()")) > 0
        ):
            continue
        if _are_signature(lines, _up_to_postscript(lines, tail[place + 1 :]), 14, _LINE_CHARACTERS):
            return place
    return None


def _contact_block(lines: Lines, tail: list[int]) -> int | None:
    """The place where a block of name, title, telephone and addresses begins that ends the text; it needs a telephone."""
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
    return None if above.endswith((":", "：")) or not _is_name(lines.words[tail[place]], frozenset()) else place
