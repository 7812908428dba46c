"""Which stretches of a body its writer does not say now."""

from classifiers.clean import hidden_ranges
from classifiers.findings import Text

MOST_CHARACTERS = 60_000


def hidden_stretches(text: Text) -> list[tuple[int, int]]:
    """Characters of the body that are quoted, signature, disclaimer or invisible, as (start, end)."""
    # Not by the rules of RFC 5322: a comma in a name often stands there without quotes.
    name = text.sender[:500].rpartition("<")[0].strip(' "')
    body = text.body[:MOST_CHARACTERS]
    return [(hidden.start, hidden.end) for hidden in hidden_ranges(body, sender_name=name, subject=text.subject)]
