"""Which language a text is written in, by its script and its commonest words."""


def language_of(text: str) -> str:
    """The ISO 639-1 code; "" where it cannot be told."""
    return ""
