"""From HTML to the text that a person sees, with what the mail client's own marks say about it."""

import re
from dataclasses import dataclass

from inscriptis.css_profiles import STRICT_CSS_PROFILE
from inscriptis.html_engine import Inscriptis
from inscriptis.model.config import ParserConfig
from lxml import etree, html  # type: ignore[import-untyped]

from channels.mail.html_depth import flattened, without_comments
from channels.mail.html_structure import Role, is_indent, role_of
from channels.mail.invisible import Looks, is_gone, looks_of
from channels.mail.style_sheet import Place, sheet_of
from classifiers.quoting_phrases import HAS_DATE, HAS_MAIL, HAS_TIME, MAIL_THEN_COLON, WROTE

# Noncharacters of Unicode, removed from all input, mark places in the tree until it is text.
_OPEN = {Role.QUOTE: "\ufdd0", Role.SIGNATURE: "\ufdd1", Role.HISTORY: "\ufdd2"}
_CLOSE = {Role.QUOTE: "\ufdd8", Role.SIGNATURE: "\ufdd9", Role.HISTORY: ""}
_MARKS = re.compile("[\ufdd0-\ufdef]")
_DROPPED = {
    "script",
    "style",
    "head",
    "title",
    "meta",
    "link",
    "svg",
    "math",
    "object",
    "embed",
    "iframe",
    "template",
    "noscript",
    "select",
    "textarea",
    "input",
    "button",
    "audio",
    "video",
    "canvas",
    "base",
    "o:p_",
}
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_TAG = re.compile(r"<[^>]{0,2000}>")
_PRE = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\u00a0]+\n")
_CONFIG = ParserConfig(css=STRICT_CSS_PROFILE, display_links=False, display_images=False)


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


def rendered(document: str, repairs: list[str]) -> Rendered:
    """The text of an HTML document: quotations as lines with ``>``, marks as offsets, what is invisible apart."""
    if not document.strip():
        return Rendered("")
    document = _MARKS.sub("", without_comments(_DECLARATION.sub("", document)))
    document = flattened(document, repairs)
    try:
        tree = html.document_fromstring(document)
        invisible = _prepared(tree)
        text = Inscriptis(tree, _CONFIG).get_text()
    except (
        etree.LxmlError,
        ValueError,
        TypeError,
        AssertionError,
        RecursionError,
        AttributeError,
        IndexError,
        KeyError,
    ) as error:
        repairs.append(f"HTML read without its structure ({type(error).__name__})")
        return Rendered(html_free(document))
    return _with_marks(_SPACES.sub("\n", text), invisible)


def html_free(document: str) -> str:
    """Text of HTML that no parser takes: its tags removed."""
    return _TAG.sub(" ", re.sub(r"<br\b[^>]{0,200}>|</(?:p|div|tr|li)>", "\n", document, flags=re.IGNORECASE))


def _prepared(tree: etree._Element) -> tuple[str, ...]:
    """Takes out of ``tree`` what nobody sees and sets marks around what clients marked; gives the invisible texts."""
    sheet = sheet_of(tree)
    invisible: list[str] = []
    waiting: list[tuple[etree._Element, Looks, tuple[Place, ...]]] = [(tree, Looks(), ())]
    while waiting:
        element, outer, above = waiting.pop()
        tag = element.tag.lower() if isinstance(element.tag, str) else ""
        if not tag or tag in _DROPPED:
            _drop(element)
            continue
        styled, below = sheet.attributes_of(element, tag, above)
        if is_gone(styled) and tag not in ("html", "body"):
            _note_words("".join(element.itertext()), invisible)
            _drop(element)
            continue
        looks = looks_of(styled, outer)
        if looks.hides_words:
            _note_words(_words_taken_from(element), invisible)
        _set_mark(element, tag, element.attrib)
        _without_layout(element.attrib, styled.get("style", ""))
        waiting.extend((child, looks, below) for child in reversed(element))
    return tuple(invisible)


def _words_taken_from(element: etree._Element) -> str:
    """Takes the words away that stand in an element itself; those of elements within it stay."""
    words = [element.text or "", *(child.tail or "" for child in element)]
    element.text = None
    for child in element:
        child.tail = None
    return " ".join(words)


def _note_words(words: str, invisible: list[str]) -> None:
    if text := " ".join(words.split())[:5_000]:
        invisible.append(text)


def _without_layout(attributes: "etree._Attrib", style: str) -> None:
    """Leaves nothing that moves text: a padding of a million columns would be written out as blanks."""
    keeps_lines = _PRE.search(style[:2_000])
    for name in ("style", "width", "height", "align", "valign", "colspan", "rowspan"):
        if name in attributes:
            del attributes[name]
    if keeps_lines:
        attributes["style"] = "white-space: pre"


def _drop(element: etree._Element) -> None:
    """Takes an element out of its tree; the text behind it stays."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def _set_mark(element: etree._Element, tag: str, attributes: "etree._Attrib") -> None:
    role = role_of(tag, attributes)
    if role is None and tag == "blockquote" and not is_indent(attributes) and _introduced(element):
        role = Role.QUOTE
    if role is None:
        return
    element.text = _OPEN[role] + (element.text or "")
    if len(element):
        element[-1].tail = (element[-1].tail or "") + _CLOSE[role]
    else:
        element.text += _CLOSE[role]


def _introduced(element: etree._Element) -> bool:
    """Whether the words just before a blockquote say that somebody wrote it."""
    before = element.getprevious()
    for _ in range(3):
        if before is None:
            parent = element.getparent()
            text = (parent.text or "") if parent is not None else ""
        else:
            text = "".join(before.itertext()) + (before.tail or "")
        text = text.strip()
        if text or before is None:
            line = text[-300:]
            if text.endswith((":", "：")):
                return bool(WROTE.search(line) or MAIL_THEN_COLON.search(line))
            return len(text) <= 200 and all(sign.search(line) for sign in (HAS_MAIL, HAS_DATE, HAS_TIME))
        before = before.getprevious()
    return False


def _with_marks(text: str, invisible: tuple[str, ...]) -> Rendered:
    """Turns the marks within ``text`` into quote signs and offsets."""
    lines: list[str] = []
    signatures: list[tuple[int, int]] = []
    history: list[int] = []
    depth, position, signature_from = 0, 0, -1
    for line in text.split("\n"):
        clean = _MARKS.sub("", line)
        opened = line.count(_OPEN[Role.QUOTE])
        deepest = max(depth, 0) + opened
        clean = clean.strip() if deepest else clean.rstrip()
        prefix = "> " * deepest if deepest else ""
        if _OPEN[Role.HISTORY] in line:
            history.append(position)
        if _OPEN[Role.SIGNATURE] in line and signature_from < 0:
            signature_from = position
        lines.append((prefix + clean).rstrip())
        position += len(lines[-1]) + 1
        if _CLOSE[Role.SIGNATURE] in line and signature_from >= 0:
            signatures.append((signature_from, position - 1))
            signature_from = -1
        depth = deepest - line.count(_CLOSE[Role.QUOTE])
    return Rendered("\n".join(lines), tuple(signatures), tuple(history), invisible)
