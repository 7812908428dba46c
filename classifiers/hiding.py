"""Which stretches of a body its writer does not say now."""

from email.utils import parseaddr

from classifiers.clean import hidden_ranges
from classifiers.findings import Text

MOST_CHARACTERS = 60_000


def hidden_stretches(text: Text) -> list[tuple[int, int]]:
    """Characters of the body that are quoted, signature, disclaimer or invisible, as (start, end)."""
    name = parseaddr(text.sender)[0] if len(text.sender) < 500 else ""
    body = text.body[:MOST_CHARACTERS]
    return [(hidden.start, hidden.end) for hidden in hidden_ranges(body, sender_name=name, subject=text.subject)]
