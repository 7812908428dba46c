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
    cores = [_core(seen.text[start:end]) for start, end in seen.signatures[:5]]
    wanted = [core for core in cores if len(core) >= _LEAST_CHARACTERS]
    lines = _lines(plain.text) if wanted else []
    spans = tuple(span for core in wanted for span in _places(lines, core))
    return replace(plain, signatures=spans) if spans else plain


def _core(text: str) -> str:
    """Letters and digits alone: the two forms differ in stars, links, dashes and where lines end."""
    return "".join(sign for sign in _LINK.sub("", text) if sign.isalnum())


def _lines(text: str) -> list[tuple[int, int, str]]:
    """Where each line of ``text`` begins and ends, and what it says; a quoted one says nothing."""
    lines: list[tuple[int, int, str]] = []
    position = 0
    for line in text.split("\n")[:5_000]:
        lines.append((position, position + len(line), "" if line.startswith(">") else _core(line)))
        position += len(line) + 1
    return lines


def _places(lines: list[tuple[int, int, str]], core: str) -> list[tuple[int, int]]:
    """Where whole lines say ``core`` and nothing else."""
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
