"""HTML that is nested too deep to be read is made flat before it is parsed (H17)."""

import re

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:]{0,30})\b[^<>]*>")
# Elements that hold no others, or that browsers close by themselves.
_NO_DEPTH = {
    "area",
    "base",
    "br",
    "col",
    "embed",
    "hr",
    "img",
    "input",
    "link",
    "meta",
    "param",
    "source",
    "track",
    "wbr",
}
_NO_DEPTH |= {"p", "li", "td", "tr", "th", "option", "dt", "dd"}
_TABLE = {"table", "tbody", "thead", "tfoot", "tr", "td", "th"}
_DEEPEST = 180
_MOST_TAGS = 60_000
# The width of every column is compared with every row.
_MOST_CELLS = 6_000


def flattened(document: str, repairs: list[str]) -> str:
    """``document`` with the tags that open beyond the depth that the parser takes removed; their text stays."""
    if document.count("<") < _DEEPEST:
        return document
    depth = deepest = tags = 0
    for slash, name in _TAG.findall(document):
        tags += 1
        if name.lower() not in _NO_DEPTH:
            depth = max(0, depth - 1) if slash else depth + 1
            deepest = max(deepest, depth)
    cells = document.count("<td") + document.count("<TD") + document.count("<th")
    if cells > _MOST_CELLS:
        repairs.append("table too large: read as lines")
        document = _TAG.sub(_without_table, document)
    if deepest <= _DEEPEST and tags <= _MOST_TAGS:
        return document
    repairs.append("HTML nested too deep or too large: read in part without its structure")
    return _cut(document)


def _without_table(tag: re.Match[str]) -> str:
    name = tag.group(2).lower()
    if name not in _TABLE:
        return tag.group()
    return "<br>" if name == "tr" and not tag.group(1) else " "


def _cut(document: str) -> str:
    pieces: list[str] = []
    position = depth = tags = 0
    for match in _TAG.finditer(document):
        pieces.append(document[position : match.start()])
        position = match.end()
        tags += 1
        name = match.group(2).lower()
        if name in _NO_DEPTH:
            pieces.append(match.group() if tags <= _MOST_TAGS and depth <= _DEEPEST else "\n")
            continue
        closing = bool(match.group(1))
        within = depth <= _DEEPEST if closing else depth < _DEEPEST
        pieces.append(match.group() if within and tags <= _MOST_TAGS else "\n")
        depth = max(0, depth - 1) if closing else depth + 1
    pieces.append(document[position:])
    return "".join(pieces)
