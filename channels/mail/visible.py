"""From HTML to the text that a person sees, with what the mail client's own marks say about it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rendered:
    """Readable text; where marked signatures stand, where marked history begins, and what nobody sees."""

    text: str
    signatures: tuple[tuple[int, int], ...] = ()
    history: tuple[int, ...] = ()
    invisible: tuple[str, ...] = ()


def plain_rendered(text: str) -> Rendered:
    """Text that needs no rendering."""
    return Rendered(text)


def rendered(html: str, repairs: list[str]) -> Rendered:
    """The text of an HTML document."""
    import re

    from inscriptis import get_text

    return Rendered(get_text(html) if html.strip() else "")
