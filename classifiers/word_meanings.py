"""What words mean, from a table that comes with the reader: a row of numbers for each piece of a word.

The table (``word_meanings.npz``) was learned from a sentence encoder (``training_data/README.md``); reading needs no
encoder for it, and it costs some forty microseconds a unit. Words are cut as BERT cuts them (WordPiece).
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from io import BytesIO
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from classifiers.network import Numbers

TABLE = Path(__file__).with_name("word_meanings.npz")
_LONGEST_WORD = 40
_WORD_OR_MARK = re.compile(r"[^\W_]+|\S")
_MOST_REMEMBERED = 100_000


class WordMeanings:
    """The meaning of a text as the sum over its pieces, brought to length one; an ``Encoder``."""

    def __init__(self, pieces: Sequence[str], rows: Numbers, digest: str = "") -> None:
        self.digest = digest
        self.dims = rows.shape[1]
        self._rows = rows
        self._place = {piece: at for at, piece in enumerate(pieces)}
        self._known: dict[str, Sequence[int]] = {}

    def vectors(self, texts: Sequence[str]) -> Numbers:
        """A row of ``dims`` numbers for each text; zeros where no word is known."""
        made = np.zeros((len(texts), self.dims), np.float32)
        for at, text in enumerate(texts):
            total = self._rows[self.places(text)].sum(axis=0)
            made[at] = total / max(float(np.linalg.norm(total)), 1e-9)
        return made

    def places(self, text: str) -> NDArray[np.int64]:
        """Which rows of the table a text's pieces have, in order."""
        return np.array([place for word in words_in(text) for place in self._places(word)], np.int64)

    def _places(self, word: str) -> Sequence[int]:
        known = self._known.get(word)
        if known is None:
            known = self._cut(word)
            if len(self._known) < _MOST_REMEMBERED:
                self._known[word] = known
        return known

    def _cut(self, word: str) -> list[int]:
        """The longest known pieces one after another; none where a rest is not known."""
        places, start = list[int](), 0
        while start < len(word):
            mark = "##" if start else ""
            ends = range(min(len(word), start + _LONGEST_WORD), start, -1)
            end = next((end for end in ends if mark + word[start:end] in self._place), None)
            if end is None:
                return []
            places.append(self._place[mark + word[start:end]])
            start = end
        return places


def words_in(text: str) -> Iterator[str]:
    """Words without accents and capitals, and marks one by one.

    >>> list(words_in("The café's X-ray."))
    ['the', 'cafe', "'", 's', 'x', '-', 'ray', '.']
    """
    plain = text.lower()
    if not plain.isascii():
        plain = "".join(sign for sign in unicodedata.normalize("NFD", plain) if unicodedata.category(sign) != "Mn")
    for found in _WORD_OR_MARK.finditer(plain):
        yield found.group()[:_LONGEST_WORD]


def write_table(path: Path, pieces: Sequence[str], rows: Numbers) -> None:
    """Keeps a table in a file: each row as small whole numbers and their scale."""
    scales = np.maximum(np.abs(rows).max(axis=1), 1e-12) / 127
    levels = np.round(rows / scales[:, None]).astype(np.int8)
    told = np.frombuffer("\n".join(pieces).encode(), dtype=np.uint8)
    np.savez_compressed(path, pieces=told, levels=levels, scales=scales.astype(np.float32))


@cache
def word_meanings() -> WordMeanings:
    """The table that comes with the reader."""
    content = TABLE.read_bytes()
    with np.load(BytesIO(content)) as arrays:
        pieces = arrays["pieces"].tobytes().decode().split("\n")
        rows = arrays["levels"].astype(np.float32) * arrays["scales"][:, None]
    return WordMeanings(pieces, rows, hashlib.sha256(content).hexdigest())
