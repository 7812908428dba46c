"""Whether a machine wrote a message, and which kind of machine."""

from channels.mail.parts import Part
from models.messages import Address
from models.vocabulary import Automatic


def automatic_kind(
    root: Part, subject: str, text: str, sender: Address | None, envelope_from: str | None = None
) -> Automatic | None:
    """The kind of automatic message, or None for one that a person wrote."""
    return None
