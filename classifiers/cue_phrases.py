"""The phrases that point to a kind, a severity, a beginning or to nothing, from tables of one line a phrase.

A phrase is words; ``a|b`` is either, ``word*`` with its endings, ``(word)`` may be missing, ``_`` is any word,
``~`` is none to two words, ``+ed`` a word with that ending. The order of the cues is that of a judge's columns.
"""

from classifiers.bearing_phrases import BEARING
from classifiers.kind_phrases import KINDS
from classifiers.quiet_phrases import QUIET
from classifiers.trouble_phrases import TROUBLE

CUES: dict[str, str] = {**KINDS, **QUIET, **BEARING, **TROUBLE}
