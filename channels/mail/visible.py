"""From HTML to the text that a person sees, with what the mail client's own marks say about it."""

import re
from dataclasses import dataclass

from inscriptis.css_profiles import STRICT_CSS_PROFILE
from inscriptis.html_engine import Inscriptis
from inscriptis.model.config import ParserConfig
from lxml import etree, html  # type: ignore[import-untyped]

from channels.mail.html_depth import flattened, without_comments
from channels.mail.html_structure import Role, background_of, is_indent, is_invisible, role_of
from classifiers.quoting_phrases import MAIL_THEN_COLON, WROTE

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
_RULES = re.compile(r"([^{}]{1,300})\{([^{}]{0,2000})\}")
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
    hidden_classes = _hidden_classes(tree)
    invisible: list[str] = []
    waiting: list[tuple[etree._Element, str]] = [(tree, "#ffffff")]
    while waiting:
        element, background = waiting.pop()
        if not isinstance(element.tag, str):
            _drop(element)
            continue
        tag = element.tag.lower()
        if tag in _DROPPED:
            _drop(element)
            continue
        attributes = element.attrib
        hidden = is_invisible(attributes, background) or _has_hidden_class(attributes, hidden_classes)
        if hidden and tag not in ("html", "body"):
            if text := " ".join("".join(element.itertext()).split())[:5_000]:
                invisible.append(text)
            _drop(element)
            continue
        _set_mark(element, tag, attributes)
        background = background_of(attributes) or background
        _without_layout(attributes)
        waiting.extend((child, background) for child in reversed(element))
    return tuple(invisible)


def _without_layout(attributes: "etree._Attrib") -> None:
    """Leaves nothing that moves text: a padding of a million columns would be written out as blanks."""
    keeps_lines = _PRE.search(attributes.get("style", "")[:2_000])
    for name in ("style", "width", "height", "align", "valign", "colspan", "rowspan"):
        if name in attributes:
            del attributes[name]
    if keeps_lines:
        attributes["style"] = "white-space: pre"


def _hidden_classes(tree: etree._Element) -> frozenset[str]:
    """Class names that a style sheet of the message hides, outside of rules for small screens."""
    names: set[str] = set()
    for style in tree.iter("style"):
        sheet = (style.text or "")[:50_000]
        for selectors, rules in _RULES.findall(sheet.partition("@media")[0]):
            if is_invisible({"style": rules}, ""):
                names.update(re.findall(r"(?:^|,)\s*[a-z]*\.([\w-]{1,60})\s*(?=,|$)", selectors))
    return frozenset(names)


def _has_hidden_class(attributes: "etree._Attrib", hidden_classes: frozenset[str]) -> bool:
    return bool(hidden_classes) and not hidden_classes.isdisjoint(attributes.get("class", "").split())


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
            return text.endswith((":", "：")) and bool(WROTE.search(text[-300:]) or MAIL_THEN_COLON.search(text[-300:]))
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
