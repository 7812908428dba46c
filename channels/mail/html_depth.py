"""HTML that is nested too deep or tabulated too wide to be read is made flat before it is parsed (H17)."""

import re

_TAG = re.compile(r"<(/?)([a-zA-Z][^\s<>/]{0,60})[^<>]*>")
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
_LINE_ENDS = _TABLE | {"br", "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "hr", "blockquote", "pre"}
_DEEPEST = 180
_DEEPEST_TABLE = 20
_MOST_TAGS = 60_000
_MOST_CELLS = 6_000
# Every cell of a table is written as wide as the widest one below it.
_LARGEST_TABLE = 4_000_000


def without_comments(document: str) -> str:
    """``document`` without its comments; one that never ends is left, as browsers do."""
    pieces: list[str] = []
    position = 0
    while (begin := document.find("<!--", position)) >= 0 and (end := document.find("-->", begin + 4)) >= 0:
        pieces.append(document[position:begin])
        position = end + 3
    return "".join([*pieces, document[position:]])


def flattened(document: str, repairs: list[str]) -> str:
    """``document`` with the tags that open beyond the depth that the parser takes removed; their text stays."""
    if "<table" in document.lower() and _is_too_large(document):
        repairs.append("table too large: read as lines")
        document = _TAG.sub(_without_table, document)
    if document.count("<") < _DEEPEST:
        return document
    depth = deepest = tags = 0
    for slash, name in _TAG.findall(document):
        tags += 1
        if name.lower() not in _NO_DEPTH:
            depth = max(0, depth - 1) if slash else depth + 1
            deepest = max(deepest, depth)
    if deepest <= _DEEPEST and tags <= _MOST_TAGS:
        return document
    repairs.append("HTML nested too deep or too large: read in part without its structure")
    return _cut(document)


def _is_too_large(document: str) -> bool:
    """Whether the tables of ``document``, taken as one grid, are too deep or too large to be drawn."""
    rows = cells = columns = widest = tables = position = run = longest = 0
    for tag in _TAG.finditer(document):
        run += tag.start() - position
        position = tag.end()
        name = tag.group(2).lower()
        if name in _LINE_ENDS:
            longest, run = max(longest, run), 0
        if name == "table":
            tables = max(0, tables - 1) if tag.group(1) else tables + 1
        elif name == "tr" and not tag.group(1):
            rows, columns = rows + 1, 0
        elif name in ("td", "th") and not tag.group(1):
            cells, columns = cells + 1, columns + 1
            widest = max(widest, columns)
        if cells > _MOST_CELLS or tables > _DEEPEST_TABLE:
            return True
    longest = max(longest, run + len(document) - position)
    return rows * widest * longest > _LARGEST_TABLE


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
