"""Finds the phrases of ``cue_phrases`` in the words of a text, in one walk and in time bounded by its length."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from classifiers.cue_phrases import CUES
from classifiers.words import Word

NAMES = tuple(CUES)
_END = "\n"
_ENDINGS = ("", "s", "es", "ed", "d", "ing")


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase that was found: its group's name and the words from ``first`` up to, not including, ``last``."""

    name: str
    first: int
    last: int


def cues_in(words: Sequence[Word]) -> list[Cue]:
    """All cues in a run of words; of one group only the longest at a place."""
    tree = _tree()
    found: list[Cue] = []
    for first, word in enumerate(words):
        if word.low in tree or word.low[0].isdigit():
            best: dict[str, int] = {}
            _walk(tree, words, first, best)
            found += [Cue(name, first, last) for name, last in best.items()]
    return found


def _walk(node: dict[str, Any], words: Sequence[Word], at: int, best: dict[str, int]) -> None:
    for name in node.get(_END, ()):
        best[name] = max(best.get(name, 0), at)
    if at >= len(words):
        return
    low = words[at].low
    for key in (low, "0" if low[0].isdigit() else f"+{low[-2:]}", f"+{low[-3:]}", "_"):
        if key in node:
            _walk(node[key], words, at + 1, best)


@cache
def _tree() -> dict[str, Any]:
    tree: dict[str, Any] = {}
    for name, lines in CUES.items():
        for phrase in _phrases(lines):
            node = tree
            for word in phrase:
                node = node.setdefault(word, {})
            node.setdefault(_END, set()).add(name)
    return tree


def _phrases(lines: str) -> Iterator[tuple[str, ...]]:
    for line in filter(None, map(str.strip, lines.splitlines())):
        if " | " in line:
            yield from ((word,) for slot in line.split(" | ") for word in _forms(slot.strip()))
            continue
        for choice in itertools.product(*map(_choices, line.split())):
            phrase = tuple(word for words in choice for word in words)
            if phrase and phrase[0] != "_":
                yield phrase


def _choices(slot: str) -> list[tuple[str, ...]]:
    if slot == "~":
        return [(), ("_",), ("_", "_")]
    optional = slot.startswith("(")
    words: list[tuple[str, ...]] = [(form,) for word in slot.strip("()").split("|") for form in _forms(word)]
    return [(), *words] if optional else words


def _forms(word: str) -> list[str]:
    if not word.endswith("*"):
        return [word]
    base = word[:-1]
    short = base.removesuffix("e")
    return sorted({base + ending for ending in _ENDINGS} | {short + "ing", short + "ed"})
