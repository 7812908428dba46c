"""Labelled messages as people write them: plain text with marked words, made into training rows.

One message::

    === hand-01-001
    channel: email
    from: Dana Whitfield <dana@northside.example>
    persona: charge nurse, terse
    subject: ⟦1|Tags drawn in the wrong room⟧
    ---
    Hi, ⟦1|since 7.3 every tag is one room further east.⟧ ⟦2|Could the report also show the shift?⟧
    ---
    1 defect medium | TrackPoint | Floor map | 7.3
    2 enhancement low | TrackPoint | Shift report | -

``⟦1,2|…⟧`` marks words that two findings share; a number may be marked in several places. ``-`` is null.
"""

import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from models.vocabulary import Kind, Severity

_MARK = re.compile(r"⟦(\d+(?:,\d+)*)\|(.*?)⟧", re.DOTALL)


class AnnotationError(ValueError):
    """A message that is marked up wrongly; says which and why."""


def rows_of(text: str, hand: str) -> list[dict[str, Any]]:
    """The training rows (the shape of ``training_data/*.jsonl``) in a marked-up file's text.

    Raises AnnotationError naming the message.
    """
    blocks = re.split(r"^=== *", text, flags=re.MULTILINE)[1:]
    return [_row(block, hand) for block in blocks]


def _row(block: str, hand: str) -> dict[str, Any]:
    identity, _, rest = block.partition("\n")
    identity = identity.strip()
    parts = re.split(r"^---[ \t]*$\n?", rest, flags=re.MULTILINE)
    if len(parts) < 3:
        raise AnnotationError(f"{identity}: needs a head, a body and labels, divided by two lines of ---")
    head = _head(identity, parts[0])
    labels, body = parts[-1], "---\n".join(parts[1:-1])
    subject, subject_spans = _unmark(head.get("subject", ""), "subject")
    body, body_spans = _unmark(body.rstrip("\n"), "body")
    spans = subject_spans + body_spans
    requests = [_request(identity, line, spans) for line in labels.splitlines() if line.strip()]
    unlabelled = {number for number, _ in spans} - {number for number, _ in requests}
    if unlabelled:
        raise AnnotationError(f"{identity}: marked but not labelled: {sorted(unlabelled)}")
    return {
        "id": identity,
        "hand": hand,
        "channel": head["channel"],
        "from": head["from"],
        "persona": head.get("persona", ""),
        "subject": subject,
        "body": body,
        "requests": [request for _, request in requests],
    }


def _head(identity: str, text: str) -> dict[str, str]:
    head = {}
    for line in text.splitlines():
        key, colon, value = line.partition(":")
        if line.strip() and not colon:
            raise AnnotationError(f"{identity}: not a head line: {line!r}")
        head[key.strip()] = value.strip()
    if head.get("channel") not in ("email", "slack") or "from" not in head:
        raise AnnotationError(f"{identity}: needs 'channel: email' or 'channel: slack', and 'from:'")
    return head


def _unmark(text: str, part: str) -> tuple[str, list[tuple[int, dict[str, Any]]]]:
    plain, spans, last = "", [], 0
    for mark in _MARK.finditer(text):
        plain += text[last : mark.start()]
        start, words = len(plain), mark[2]
        plain += words
        lead = len(words) - len(words.lstrip())
        span = {"part": part, "start": start + lead, "end": start + len(words.rstrip())}
        spans += [(int(number), span) for number in mark[1].split(",")]
        last = mark.end()
    plain += text[last:]
    if "⟦" in plain or "⟧" in plain:
        raise AnnotationError(
            f"a mark is not closed, or stands inside another, near {plain[max(0, plain.find('⟦')) :][:60]!r}"
        )
    return plain, spans


def _request(identity: str, line: str, spans: list[tuple[int, dict[str, Any]]]) -> tuple[int, dict[str, Any]]:
    labels, *about = [field.strip() for field in line.split("|")]
    words = labels.split()
    if len(words) != 3 or len(about) != 3 or not words[0].isdigit():
        raise AnnotationError(
            f"{identity}: label lines read '1 kind severity | product | feature | version', not {line!r}"
        )
    number, kind = int(words[0]), Kind(words[1])
    severity = None if words[2] == "-" else Severity(words[2]).value
    if kind.has_severity != (severity is not None):
        raise AnnotationError(f"{identity}: {kind} {'needs a' if kind.has_severity else 'has no'} severity: {line!r}")
    mine = [span for marked, span in spans if marked == number]
    if not mine:
        raise AnnotationError(f"{identity}: finding {number} has no marked words")
    product, feature, version = (None if value == "-" else value for value in about)
    return number, {
        "spans": mine,
        "kind": kind.value,
        "severity": severity,
        "product": product,
        "feature": feature,
        "version": version,
    }


def main(paths: list[str]) -> int:
    """Turns each marked-up file into a ``.jsonl`` beside it; the file's name is the hand's. Prints the counts."""
    for path in map(Path, paths):
        rows = rows_of(path.read_text(encoding="utf-8"), path.stem)
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        path.with_suffix(".jsonl").write_text(lines, encoding="utf-8")
        found = [request for row in rows for request in row["requests"]]
        print(f"{path.name}: {len(rows)} messages, {len(found)} findings")
        print("  findings a message:", dict(sorted(Counter(len(row["requests"]) for row in rows).items())))
        print("  kinds:", dict(Counter(request["kind"] for request in found)))
        print("  severities:", dict(Counter(str(request["severity"]) for request in found)))
        print("  channels:", dict(Counter(row["channel"] for row in rows)))
        bodies = Counter(row["body"] for row in rows)
        if repeated := [body[:50] for body, count in bodies.items() if count > 1]:
            print("  written twice:", repeated)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
