"""The tree of parts of a message (RFC 2046), walked without recursion and within limits (H17)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from channels.mail.headers import Headers, split_headers
from channels.mail.limits import Limits
from channels.mail.parameters import with_parameters
from channels.mail.transfer import decoded

# A text that happens to begin like a header, "Problem: it stops", has none of these.
_KNOWN_FIELDS = {
    *("from", "to", "cc", "bcc", "subject", "date", "message-id", "received", "return-path", "reply-to", "sender"),
    *("mime-version", "content-type", "content-transfer-encoding", "content-disposition", "references", "in-reply-to"),
    *("delivered-to", "x-mailer", "newsgroups", "status", "x-status", "resent-from", "list-id", "dkim-signature"),
}
_TYPE = re.compile(r"[\w!#$&^.+-]+/[\w!#$&^.+-]+")
_LIKELY_BOUNDARY = re.compile(rb"(?:^|[\r\n])--([^\s][^\r\n]{0,199}?)[ \t]*\r?\nContent-[A-Za-z-]+:", re.IGNORECASE)


@dataclass(slots=True, eq=False)
class Part:
    """One part: its headers and where its body stands; ``children`` are filled for multipart types only."""

    headers: Headers
    type: str
    parameters: dict[str, str]
    disposition: str
    disposition_parameters: dict[str, str]
    raw: bytes = field(repr=False)
    start: int = 0
    end: int = 0
    children: list["Part"] = field(default_factory=list)

    @property
    def body(self) -> bytes:
        """The body as it was sent."""
        return self.raw[self.start : self.end]

    @property
    def declared_name(self) -> str:
        """The file name that the sender gave; "" where there is none."""
        return self.disposition_parameters.get("filename") or self.parameters.get("name", "")

    def content(self, repairs: list[str]) -> bytes:
        """The body without its transfer encoding."""
        return decoded(self.body, self.headers.get("content-transfer-encoding"), repairs)

    def walk(self) -> Iterator["Part"]:
        """This part and all below it, in the order in which they stand."""
        waiting = [self]
        while waiting:
            part = waiting.pop()
            yield part
            waiting.extend(reversed(part.children))


@dataclass(slots=True)
class _Budget:
    """What is left of the limits while a tree is walked."""

    parts: int
    scanned_bytes: int


def read_tree(raw: bytes, limits: Limits, repairs: list[str]) -> Part:
    """The part that is the whole message, with its children."""
    root = _part(raw, 0, len(raw), limits, repairs)
    if root.headers.fields and not any(name in _KNOWN_FIELDS for name, _ in root.headers.fields):
        root.headers, root.start = Headers(), 0
        _note(repairs, "no header of a mail: all of it read as text")
    budget = _Budget(limits.parts, 20 * len(raw) + 1_000_000)
    waiting = [(root, 0)]
    while waiting:
        part, depth = waiting.pop()
        if not part.type.startswith("multipart/"):
            continue
        if depth >= limits.depth or budget.parts <= 0 or budget.scanned_bytes <= 0:
            _note(repairs, "nested too deep or too many parts: the rest is not read")
            part.type = "application/octet-stream"
            continue
        part.children = _children(part, limits, budget, repairs)
        if not part.children:
            part.type = "text/plain"
            _note(repairs, "multipart without parts read as text")
        waiting.extend((child, depth + 1) for child in reversed(part.children))
    return root


def _part(raw: bytes, start: int, end: int, limits: Limits, repairs: list[str], default: str = "text/plain") -> Part:
    headers, body_start = split_headers(raw, start, end, limits, repairs)
    type_, parameters = with_parameters(headers.get("content-type"), repairs)
    disposition, disposition_parameters = with_parameters(headers.get("content-disposition"), repairs)
    if not _TYPE.fullmatch(type_):
        if type_ not in ("", "text"):
            _note(repairs, f"content type {type_[:40]} read as {default}")
        type_ = default
    return Part(headers, type_, parameters, disposition, disposition_parameters, raw, body_start, end)


def _children(part: Part, limits: Limits, budget: _Budget, repairs: list[str]) -> list[Part]:
    spans, closed = _delimited(part, limits, budget, repairs)
    if spans and not closed:
        _note(repairs, "final boundary missing")
    default = "message/rfc822" if part.type == "multipart/digest" else "text/plain"
    return [_part(part.raw, start, end, limits, repairs, default) for start, end in spans]


def _delimited(part: Part, limits: Limits, budget: _Budget, repairs: list[str]) -> tuple[list[tuple[int, int]], bool]:
    """Where the parts stand, by the declared boundary or, where that divides nothing, by one that does."""
    declared = part.parameters.get("boundary", "")
    for number, boundary in enumerate(_boundaries(part, declared)):
        spans, closed = _split(part, boundary, budget)
        if spans:
            if number:
                _note(repairs, "boundary mended")
            if budget.parts <= 0:
                _note(repairs, f"more than {limits.parts} parts: the rest is not read")
            return spans, closed
    return [], True


def _boundaries(part: Part, declared: str) -> Iterator[bytes]:
    # RFC 2046, 5.1.1: a boundary never ends with white space; some programs name one that does.
    raw = declared.encode("utf-8", "replace").rstrip()
    yield raw
    yield re.sub(rb"\s+", b"", raw)
    yield re.sub(rb"\s+", b" ", raw)
    if likely := _LIKELY_BOUNDARY.search(part.raw, max(0, part.start - 1), min(part.end, part.start + 65_536)):
        yield likely.group(1)


def _split(part: Part, boundary: bytes, budget: _Budget) -> tuple[list[tuple[int, int]], bool]:
    """Spans between delimiter lines; a line that only begins like one divides nothing."""
    spans: list[tuple[int, int]] = []
    opened, position = -1, part.start
    raw, end, delimiter = part.raw, part.end, b"--" + boundary
    budget.scanned_bytes -= end - part.start
    if not boundary:
        return [], False
    while budget.parts > 0 and (found := raw.find(delimiter, position, end)) >= 0:
        position = found + len(delimiter)
        if found > part.start and raw[found - 1] not in b"\r\n":
            continue
        closing = raw.startswith(b"--", position)
        line_end = _line_end(raw, position + 2 * closing, end)
        if line_end < 0:
            continue
        if opened >= 0:
            spans.append((opened, _without_line_end(raw, opened, found)))
            budget.parts -= 1
        opened = -1 if closing else line_end
        if closing:
            return spans, True
        position = line_end
    if opened >= 0 and budget.parts > 0:
        spans.append((opened, end))
        budget.parts -= 1
    return spans, False


def _line_end(raw: bytes, position: int, end: int) -> int:
    """Where the next line begins if nothing but white space is left on this one; -1 otherwise."""
    while position < end and raw[position] in b" \t":
        position += 1
    if position >= end:
        return end
    if raw.startswith(b"\r\n", position):
        return position + 2
    return position + 1 if raw[position] in b"\r\n" else -1


def _without_line_end(raw: bytes, start: int, end: int) -> int:
    """The line end before a delimiter belongs to the delimiter."""
    if end > start and raw[end - 1] == 10:
        end -= 1
    if end > start and raw[end - 1] == 13:
        end -= 1
    return max(start, end)


def _note(repairs: list[str], repair: str) -> None:
    if repair not in repairs:
        repairs.append(repair)
