"""Files that came with a message: their names made harmless, their content decoded and fingerprinted."""

import hashlib
import re

from channels.mail.parts import Part
from channels.mail.transfer import from_uuencode
from models.messages import Attachment

_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")
_UU_FILE = re.compile(
    r"^begin [0-7]{3,4} \S[^\n]{0,255}\n(?:[\x20-\x60][^\n]{0,90}\n)*?[`\x20]?\n?end[ \t]*$", re.MULTILINE
)
_NAME_CHARACTERS = 200


def safe_name(name: str) -> str:
    """A file name without folders, control characters and marks that turn the direction of writing (H24).

    >>> safe_name("../../etc/passwd"), safe_name("invoice\u202efdp.exe"), safe_name("..")
    ('passwd', 'invoicefdp.exe', '')
    """
    name = _UNSAFE.sub("", name.replace("\\", "/").rpartition("/")[2])
    name = re.sub(r"\s+", " ", name).strip()
    if not name.strip("."):
        return ""
    if len(name) > _NAME_CHARACTERS:
        stem, dot, ending = name.rpartition(".")
        name = stem[: _NAME_CHARACTERS - 21] + dot + ending[:20] if dot else name[:_NAME_CHARACTERS]
    return name


def attachment(name: str, type_: str, content: bytes, *, inline: bool = False) -> Attachment:
    """The value for one file."""
    return Attachment(safe_name(name), type_, len(content), hashlib.sha256(content).hexdigest(), inline, content)


def attachment_of(part: Part, repairs: list[str]) -> Attachment:
    """The file that a part carries; inline when the sender means it to be shown within the text."""
    inline = part.disposition == "inline" or (part.disposition != "attachment" and "content-id" in part.headers)
    return attachment(part.declared_name, part.type, part.content(repairs), inline=inline)


def without_uuencoded(text: str) -> tuple[str, list[Attachment]]:
    """Text without the uuencoded files that stand in it, and those files."""
    if "\nend" not in text or "begin " not in text:
        return text, []
    found = []
    for match in _UU_FILE.finditer(text):
        name, content = from_uuencode(match.group().encode("utf-8", "replace"))
        found.append(attachment(name, "application/octet-stream", content))
    return (_UU_FILE.sub("", text), found) if found else (text, [])
