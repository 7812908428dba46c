"""What the HTML of a message marks, found again in its plain text: a client marks its signatures only there."""

import re
from dataclasses import replace

from channels.mail.visible import Rendered, rendered

_MAY_MARK = re.compile(r"(?:id|class|data-smartmail|name)\s*=\s*[\"']?[^\"'<>]{0,80}sig", re.IGNORECASE)
_LINK = re.compile(r"<[^<>\s]{1,2000}>|\[[^\[\]\n]{1,300}\]")
_LEAST_CHARACTERS = 8
_MOST_LINES = 60


def with_signatures_of(plain: Rendered, page: str) -> Rendered:
    """``plain`` with the stretches marked that the HTML ``page`` of the same message marks as a signature."""
    if not _MAY_MARK.search(page):
        return plain
    seen = rendered(page, [])
    wanted = [_core(seen.text[start:end]) for start, end in seen.signatures[:5]]
    spans = tuple(span for core in wanted if len(core) >= _LEAST_CHARACTERS for span in _places(plain.text, core))
    return replace(plain, signatures=spans) if spans else plain


def _core(text: str) -> str:
    """Letters and digits alone: the two forms differ in stars, links, dashes and where lines end."""
    return "".join(sign for sign in _LINK.sub("", text) if sign.isalnum())


def _places(text: str, core: str) -> list[tuple[int, int]]:
    """Where whole lines of ``text`` say ``core`` and nothing else."""
    lines: list[tuple[int, int, str]] = []
    position = 0
    for line in text.split("\n")[:5_000]:
        lines.append((position, position + len(line), "" if line.startswith(">") else _core(line)))
        position += len(line) + 1
    found = []
    for number, (start, _, said) in enumerate(lines):
        if not said or not core.startswith(said):
            continue
        joined = ""
        for _, end, more in lines[number : number + _MOST_LINES]:
            joined += more
            if joined == core:
                found.append((start, end))
            if not core.startswith(joined) or len(joined) >= len(core):
                break
    return found
