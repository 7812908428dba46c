"""How much of one message is read: bounds on depth, parts, header size and text (H17)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one parse; what lies beyond them is left unread and named in the repairs."""

    depth: int = 100
    parts: int = 1_000
    header_fields: int = 1_000
    header_bytes: int = 262_144
    field_bytes: int = 65_536
    addresses: int = 500
    references: int = 200
    text_characters: int = 1_000_000
    html_characters: int = 2_000_000
    opaque_bytes: int = 50_000_000
