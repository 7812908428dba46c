"""Which parts of a message are its readable text and which are files that came with it."""

import re
from dataclasses import dataclass, field

from channels.mail.attachments import attachment_of, without_uuencoded
from channels.mail.both_forms import with_signatures_of
from channels.mail.charsets import decode, without_controls
from channels.mail.flowed import unflowed, without_armour
from channels.mail.limits import Limits
from channels.mail.parts import Part, read_tree
from channels.mail.rtf import rtf_text
from channels.mail.signed_container import signed_content
from channels.mail.tnef import open_winmail
from channels.mail.visible import Rendered, plain_rendered, rendered
from models.messages import Attachment

_USELESS = re.compile(
    r"(?:does|do|can|could)(?: not|n[’']t) (?:support|display|read|show|view) (?:html|this (?:html|message|email))"
    r"|view (?:this|the) (?:message|e-?mail) (?:in|with) (?:an?|your) (?:html|browser)"
    r"|(?:html|mime)[- ](?:capable|compatible|compliant|enabled|aware|format)"
    r"|kein html|unterstützt (?:kein|die anzeige)|ne (?:supporte|prend) pas|no (?:soporta|admite) html"
    r"|non supporta|não suporta|html[- ]?format|multi-?part message in mime|to view (?:this|the) (?:message|e-?mail)",
    re.IGNORECASE,
)
_SIGNED_TYPES = ("application/pkcs7-mime", "application/x-pkcs7-mime")
_WINMAIL_TYPES = ("application/ms-tnef", "application/vnd.ms-tnef")
_TEXT_TYPES = ("text/plain", "text/html", "text/enriched", "text/markdown", "text/rtf")
_MOST_CONTAINERS = 3
_TAGS = re.compile(r"<(?:html|body|div|p|br|table)\b", re.IGNORECASE)
_LINK = re.compile(r"https?://\S+")


@dataclass(slots=True)
class Content:
    """What the tree of a message holds, in the order in which it stands."""

    readable: list[Rendered] = field(default_factory=list)
    files: list[Attachment] = field(default_factory=list)
    spare: list[Rendered] = field(default_factory=list)
    containers: int = 0
    # The HTML beside a plain text that is read.
    pages: dict[Part, Part] = field(default_factory=dict)


def content_of(root: Part, limits: Limits, repairs: list[str]) -> Content:
    """The readable pieces and the files of a message."""
    content = Content()
    waiting = [root]
    while waiting:
        part = waiting.pop()
        if part.children:
            waiting.extend(reversed(_to_read(part, content, limits, repairs)))
        elif _is_text(part):
            _add_text(part, content, limits, repairs)
        elif inside := _signed_inside(part, content, limits, repairs):
            waiting.append(inside)
        elif not _opened_winmail(part, content, repairs):
            content.files.append(attachment_of(part, repairs))
    if not any(piece.text.strip() for piece in content.readable):
        content.readable += content.spare
    return content


def html_of_tree(root: Part, limits: Limits) -> str:
    """The first HTML part of a tree that is no file; empty where there is none."""
    html = _first_of(root, "text/html")
    return _text(html, limits, []) if html is not None else ""


def _signed_inside(part: Part, content: Content, limits: Limits, repairs: list[str]) -> Part | None:
    """The message inside an opaque S/MIME signature, as a tree of its own."""
    if part.type not in _SIGNED_TYPES or content.containers >= _MOST_CONTAINERS:
        return None
    content.containers += 1
    entity = signed_content(part.content(repairs))
    return read_tree(entity, limits, repairs) if entity else None


def _opened_winmail(part: Part, content: Content, repairs: list[str]) -> bool:
    """Takes the files out of a ``winmail.dat``; its text is kept for a message that has no other."""
    if part.type not in _WINMAIL_TYPES and part.declared_name.lower() != "winmail.dat":
        return False
    found = open_winmail(part.content(repairs))
    if found is None:
        return False
    content.files += found.files
    content.spare += [rendered(found.html, repairs)] if found.html else [plain_rendered(found.text)]
    return True


def _is_text(part: Part) -> bool:
    named = part.disposition == "attachment" or bool(part.declared_name)
    return part.type in _TEXT_TYPES and not named


def _to_read(part: Part, content: Content, limits: Limits, repairs: list[str]) -> list[Part]:
    """The children of a multipart that are to be read; of alternatives, the one that says most plainly."""
    if part.type != "multipart/alternative":
        return part.children
    for child in part.children:
        for leaf in child.walk():
            # Files inside an alternative (an invitation, pictures of the HTML) came with the message all the same.
            if not leaf.children and not _is_text(leaf):
                content.files.append(attachment_of(leaf, repairs))
    plain = _first_of(part, "text/plain")
    html = _first_of(part, "text/html")
    if plain is not None and html is not None:
        content.pages[plain] = html
        return [html if _is_useless(plain, limits) else plain]
    others = (_first_of(part, type_) for type_ in _TEXT_TYPES[2:])
    chosen = plain or html or next((other for other in others if other), None)
    return [chosen] if chosen else []


def _first_of(part: Part, type_: str) -> Part | None:
    return next((leaf for leaf in part.walk() if leaf.type == type_ and not leaf.children and _is_text(leaf)), None)


def _is_useless(plain: Part, limits: Limits) -> bool:
    """Whether the plain text only says that there is nothing to read here."""
    text = _text(plain, limits, []).strip()
    if not text or len(_LINK.sub("", text).strip()) < 3:
        return True
    if len(text) < 400 and _USELESS.search(text):
        return True
    return bool(_TAGS.match(text))


def _text(part: Part, limits: Limits, repairs: list[str]) -> str:
    text = decode(part.content(repairs), part.parameters.get("charset", ""), repairs)
    if len(text) > limits.html_characters:
        repairs.append("text too long: the rest of it is not read")
        text = text[: limits.html_characters]
    return without_controls(text, repairs)


def _add_text(part: Part, content: Content, limits: Limits, repairs: list[str]) -> None:
    if part.type == "text/rtf":
        text = without_controls(rtf_text(part.content(repairs)), repairs)
        content.readable.append(plain_rendered(text[: limits.text_characters]))
        return
    text = _text(part, limits, repairs)
    if part.type in ("text/html", "text/enriched"):
        content.readable.append(rendered(text, repairs))
        return
    if part.parameters.get("format", "").lower() == "flowed":
        text = unflowed(text, delete_space=part.parameters.get("delsp", "").lower() == "yes")
    text, files = without_uuencoded(without_armour(text))
    content.files.extend(files)
    piece = plain_rendered(text[: limits.text_characters])
    page = content.pages.get(part)
    content.readable.append(with_signatures_of(piece, _text(page, limits, [])) if page is not None else piece)
