"""Learns what goes with which feature: for each message from others of its catalogue, and once from all."""

from collections import defaultdict
from collections.abc import Sequence
from zlib import crc32

from classifiers.lessons import Lesson
from classifiers.memory import Memory, Said, remember


def said_in(lesson: Lesson) -> list[Said]:
    """The labelled findings of a message whose feature is in its catalogue."""
    places = {
        (lesson.index.products[owner].name, made.name): number
        for number, (owner, made) in enumerate(lesson.index.features)
    }
    found = []
    for number, units in lesson.groups():
        label = lesson.row.labels[number]
        place = places.get((label.product or "", label.feature or ""))
        if place is not None:
            stems = frozenset[str]().union(*(lesson.looks[unit].stems for unit in units))
            found.append(Said(stems, place, lesson.index))
    return found


def learn_memory(taught: Sequence[Lesson]) -> tuple[list[Memory], Memory]:
    """What each message may be seen with while the other parts learn, and what the reader keeps.

    Every second message is seen with a memory of its own catalogue, made of the other half of its messages: so the
    reader learns to use a memory, and to do without.
    """
    halves: defaultdict[tuple[str, int], list[Said]] = defaultdict(list)
    whole: defaultdict[str, list[Said]] = defaultdict(list)
    for lesson in taught:
        said = said_in(lesson)
        halves[lesson.row.catalogue, _mark(lesson) & 1].extend(said)
        whole[lesson.row.catalogue].extend(said)
    memories = {place: remember(said) for place, said in halves.items()}
    seen = [
        memories[lesson.row.catalogue, 1 - (_mark(lesson) & 1)]
        if _mark(lesson) & 2 and (lesson.row.catalogue, 1 - (_mark(lesson) & 1)) in memories
        else Memory()
        for lesson in taught
    ]
    kept = {feature: near for said in whole.values() for feature, near in remember(said).features.items()}
    return seen, Memory(kept)


def _mark(lesson: Lesson) -> int:
    return crc32(lesson.row.id.encode())
