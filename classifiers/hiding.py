"""Which stretches of a body its writer does not say: quoted history, signatures, disclaimers, invisible text."""

import re

_HISTORY = re.compile(
    r"^(?:>|-{2,}\s*Original Message|On .{5,120} wrote:\s*$|_{10,}\s*$)", re.IGNORECASE | re.MULTILINE
)
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)


def hidden_stretches(body: str, sender: str) -> list[tuple[int, int]]:  # noqa: ARG001
    """Characters that are not the writer's own words, as (start, end)."""
    found: list[tuple[int, int]] = []
    for match in re.finditer(r"^>[^\n]*\n?", body, re.MULTILINE):
        found.append((match.start(), match.end()))
    for pattern in (_SIGNATURE, re.compile(r"^-{2,}\s*Original Message", re.IGNORECASE | re.MULTILINE)):
        if cut := pattern.search(body):
            found.append((cut.start(), len(body)))
    return found
