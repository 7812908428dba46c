"""Whether reasons are faithful: without the words that are shown, the kind must lose its probability."""

import random
import re
from dataclasses import replace
from pathlib import Path
from statistics import fmean

from channels.readers import newest_reader, reader_at
from classifiers.findings import Catalogue, Finding, Text
from classifiers.labelled import catalogue_of, load_catalogues, load_rows
from classifiers.reader import Reader

DATA = Path("training_data/test")
READERS = Path("var/readers")
SHOWN = re.compile(r'^"(.+)" points to ')
MESSAGES = 200


def measure() -> list[dict[str, object]]:
    """By how much a kind's probability falls without the words shown, and without as many other words."""
    reader, catalogues = reader_at(newest_reader(READERS)), load_catalogues(DATA)
    rows = load_rows(DATA)
    chosen = random.Random(3)
    chosen.shuffle(rows)
    drops: dict[str, list[float]] = {"words shown": [], "as many others": []}
    changed: dict[str, list[bool]] = {"words shown": [], "as many others": []}
    for row in rows[:MESSAGES]:
        catalogue = catalogue_of(row, catalogues)
        for finding in reader.read(row.text, catalogue):
            words = _words_shown(finding, row.text)
            others = _others(words, finding, row.text, chosen) if words else []
            if not words or len(others) < len(words):
                continue
            for name, places in (("words shown", words), ("as many others", others)):
                left, same = _chance_without(reader, row.text, catalogue, finding, places)
                drops[name].append(finding.kind_confidence - left)
                changed[name].append(not same)
    return [
        {"left out": name, "findings": len(found), "fall": fmean(found), "another kind or none": fmean(changed[name])}
        for name, found in drops.items()
    ]


def _words_shown(finding: Finding, text: Text) -> list[tuple[int, int]]:
    """Where the words of the reasons for the kind stand in the body, inside the finding."""
    found = []
    for reason in finding.reasons:
        if shown := SHOWN.match(reason):
            phrase = r"\s+".join(map(re.escape, shown[1].split()))
            for span in finding.spans:
                if span.part == "body" and (hit := re.compile(phrase).search(text.body, span.start, span.end)):
                    words = re.finditer(r"\w+", hit[0])
                    found += [(hit.start() + word.start(), hit.start() + word.end()) for word in words]
                    break
    return sorted(set(found))


def _others(words: list[tuple[int, int]], finding: Finding, text: Text, chosen: random.Random) -> list[tuple[int, int]]:
    taken = set(words)
    rest = [
        (span.start + word.start(), span.start + word.end())
        for span in finding.spans
        if span.part == "body"
        for word in re.finditer(r"\w+", text.body[span.start : span.end])
        if (span.start + word.start(), span.start + word.end()) not in taken
    ]
    return sorted(chosen.sample(rest, min(len(words), len(rest))))


def _chance_without(
    reader: Reader, text: Text, catalogue: Catalogue, finding: Finding, places: list[tuple[int, int]]
) -> tuple[float, bool]:
    """The probability that the finding's kind keeps without some words of the body, and whether it is still first."""
    body = text.body
    for start, end in reversed(places):
        body = body[:start] + " " * (end - start) + body[end:]
    inside = {at for span in finding.spans if span.part == "body" for at in range(span.start, span.end)}
    best: tuple[int, Finding | None] = (0, None)
    for other in reader.read(replace(text, body=body), catalogue):
        shared = sum(len(inside & set(range(s.start, s.end))) for s in other.spans if s.part == "body")
        if shared > best[0]:
            best = (shared, other)
    if (again := best[1]) is None:
        return 0.0, False
    chances = {again.kind: again.kind_confidence, **dict(again.alternatives)}
    return chances.get(finding.kind, 0.0), again.kind == finding.kind
