"""A mail of few words, and which kind of machine is taken to have written it."""

from channels.mail.parse import parse
from models.vocabulary import Automatic

ANSWER = "In-Reply-To: <4711@vendor.example>\nReferences: <4711@vendor.example>\n"


def kind(
    body: str, subject: str, sender: str = "Ada Lund <ada.lund@clinic.example>", more: str = ANSWER
) -> Automatic | None:
    """The kind of machine, None for a person; ``more`` are further header fields, those of an answer unless told."""
    head = (
        f"From: {sender}\nTo: help@vendor.example\nSubject: {subject}\nContent-Type: text/plain; charset=utf-8\n{more}"
    )
    return parse(f"{head}\n{body}\n".encode()).automatic
