"""What the writer says now and what stands around it: the readable pieces of a message put together and divided."""

import re
from dataclasses import dataclass

from channels.mail.limits import Limits
from channels.mail.visible import Rendered
from classifiers.clean import Marks, divided, shown
from classifiers.language import language_of
from models.messages import Hidden
from models.vocabulary import HiddenKind

_SENTENCE = re.compile(r"(?:\S+\s+){3}\S+[.!?]$|[？。！؟]$|\?")


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of a message as the contract of ``intake parse`` names its pieces."""

    text: str
    whole: str
    hidden: tuple[Hidden, ...]
    language: str


def read_text(pieces: list[Rendered], sender_name: str, subject: str, limits: Limits, repairs: list[str]) -> Reading:
    """One text of all ``pieces``, divided into what is said and what is hidden."""
    whole, marks = _joined(pieces)
    if len(whole) > limits.text_characters:
        repairs.append("text too long: the rest of it is not read")
        whole = whole[: limits.text_characters]
    ranges = divided(whole, sender_name=sender_name, subject=subject, marks=marks)
    text = shown(whole, ranges)
    if not text and marks.signatures:
        # Who writes on within the signature's own box has said something all the same.
        unmarked = divided(whole, sender_name=sender_name, subject=subject, marks=Marks(history=marks.history))
        said = shown(whole, unmarked)
        if any(_SENTENCE.search(line) for line in said.splitlines()):
            ranges, text = unmarked, said
    hidden = [Hidden(found.kind, whole[found.start : found.end].strip()) for found in ranges]
    hidden += [Hidden(HiddenKind.INVISIBLE, text) for piece in pieces for text in piece.invisible]
    kept = tuple(part for part in hidden if any(character.isalnum() for character in part.text))
    return Reading(text, whole.strip(), kept, language_of(text or whole))


def whole_text(pieces: list[Rendered], limits: Limits) -> str:
    """The texts one below the other, undivided."""
    return "\n\n".join(piece.text.strip() for piece in pieces)[: limits.text_characters].strip()


def _joined(pieces: list[Rendered]) -> tuple[str, Marks]:
    """The texts one below the other, with their marks moved to where they now stand."""
    whole = ""
    signatures: list[tuple[int, int]] = []
    history: list[int] = []
    for piece in pieces:
        if not piece.text.strip():
            continue
        whole = f"{whole.rstrip()}\n\n" if whole else ""
        signatures += [(start + len(whole), end + len(whole)) for start, end in piece.signatures]
        history += [start + len(whole) for start in piece.history]
        whole += piece.text
    return whole, Marks(tuple(signatures), tuple(history))
