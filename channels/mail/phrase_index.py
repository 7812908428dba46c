"""Lists of phrases looked up in one pass over a text's words: its cost grows with the text, not with the lists."""

import re
import unicodedata
from collections.abc import Mapping

_WORD = re.compile(r"[\w@]+")
# Chinese, Japanese, Korean and Thai: a phrase may begin and end within what has no blanks.
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af]")
# Arabic and Hebrew write "and" onto the next word.
_AND = re.compile(r"(?<= )[\u0648\u05d5](?=\w{3})")
_KEYS = (4, 3, 2)


def words_of(text: str) -> str:
    """The text in small letters without accents, its words between single blanks, a blank at either end."""
    words = f" {' '.join(_WORD.findall(folded(text)))} "
    return words if words.isascii() else _AND.sub("", words)


def folded(text: str) -> str:
    """Small letters without accents: people leave accents out, and so do machines."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.lower())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


class PhraseIndex:
    """Phrases by kind; each is found where a word begins with it (``_`` at its end: where the word ends there, too)."""

    def __init__(self, lists: Mapping[str, str]) -> None:
        """``lists``: for each kind lines ``language: phrase | phrase``."""
        self._spaced: dict[str, list[tuple[str, str]]] = {}
        self._unspaced: list[tuple[str, str]] = []
        for kind, text in lists.items():
            for line in text.strip().splitlines():
                for phrase in line.partition(":")[2].split("|"):
                    self._add(phrase.strip(), kind)

    def _add(self, phrase: str, kind: str) -> None:
        whole = phrase.endswith("_")
        bare = phrase.rstrip("_")
        plain = words_of(bare).strip()
        if _UNSPACED.search(plain):
            self._unspaced.append((plain.replace(" ", ""), kind))
            return
        plain = f"{plain} " if whole else plain
        key = next((plain[:length] for length in _KEYS if len(plain) >= length), "")
        if not key:
            raise ValueError(f"too short to be found: {phrase!r}")
        self._spaced.setdefault(key, []).append((plain, kind))

    def kinds(self, text: str) -> frozenset[str]:
        """The kinds of all phrases that stand in a text."""
        words = words_of(text)
        found: set[str] = set()
        at = words.find(" ") + 1
        while at:
            for length in _KEYS:
                for phrase, kind in self._spaced.get(words[at : at + length], ()):
                    if kind not in found and words.startswith(phrase, at):
                        found.add(kind)
            at = words.find(" ", at) + 1
        if not words.isascii() and _UNSPACED.search(words):
            joined = words.replace(" ", "")
            found.update(kind for phrase, kind in self._unspaced if kind not in found and phrase in joined)
        return frozenset(found)
