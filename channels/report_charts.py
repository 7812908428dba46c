"""Bars as inline SVG: no script, no style sheet, readable in print and by a screen reader."""

from collections.abc import Sequence
from html import escape

_ROW, _LABEL, _BAR, _NUMBER = 26, 200, 340, 60
_FILL, _TEXT = "#2f6f9f", "#1a1a1a"
_LONGEST_LABEL = 30


def bars(title: str, rows: Sequence[tuple[str, int]]) -> str:
    """A chart of horizontal bars; empty where there is nothing to show. The same figures stand in a table beside it.

    >>> bars("Cases", [("defect", 3)]).count("<rect")
    1
    """
    if not rows:
        return ""
    most = max(1, *(count for _, count in rows))
    height, width = _ROW * len(rows) + 8, _LABEL + _BAR + _NUMBER
    said = ", ".join(f"{name} {count}" for name, count in rows)
    parts = [
        f'<svg role="img" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" aria-label="{escape(f"{title}: {said}", quote=True)}">',
        f"<title>{escape(title)}</title>",
    ]
    for place, (name, count) in enumerate(rows):
        parts.append(_bar(name, count, 4 + place * _ROW, round(_BAR * count / most)))
    return "".join([*parts, "</svg>"])


def _bar(name: str, count: int, top: int, length: int) -> str:
    label = name if len(name) <= _LONGEST_LABEL else f"{name[: _LONGEST_LABEL - 1]}…"
    written = f'font-family="system-ui, sans-serif" font-size="13" fill="{_TEXT}"'
    return (
        f'<text x="{_LABEL - 8}" y="{top + 15}" text-anchor="end" {written}>{escape(label)}</text>'
        f'<rect x="{_LABEL}" y="{top + 2}" width="{max(1, length)}" height="17" rx="2" fill="{_FILL}"/>'
        f'<text x="{_LABEL + length + 6}" y="{top + 15}" {written}>{count}</text>'
    )
