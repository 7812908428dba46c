"""A text's clauses, and which of them say too little to be a matter of their own."""

import re

# A sentence's end is a full stop behind a longer word or a bracket: "13. March", "Dr. Lohr" go on.
_CLAUSE = re.compile(
    r"(?:(?<=[^\W\d]{3})|(?<=\dth)|(?<=\dst)|(?<=\dnd))[.!]+(?=\s|$)|(?<=[?？])\s|(?<=[)\d])[.!]+(?=\s*$|\s*\n)|[。！;；\n]|,\s|、|，|\s[-–—]\s"
)
_CONTACT = re.compile(r"@|https?:|(?:\d[\s()/.-]{0,2}){6}")
_FEW_WORDS = 4
_FEW_LETTERS = 14


def clauses_of(text: str) -> list[str]:
    """The clauses of a text without empty ones."""
    return [clause for clause in _CLAUSE.split(text) if clause and clause.strip()]


def is_brief(clause: str) -> bool:
    """Whether a clause has only a few words."""
    return len(clause.split()) <= _FEW_WORDS


def says_little(clause: str) -> bool:
    """Whether a clause is a name, a title, an address or too few words to be a matter of its own."""
    if _CONTACT.search(clause):
        return True
    if clause.isascii() or len(clause.split()) > 1:
        return is_brief(clause)
    return len(clause) <= _FEW_LETTERS
