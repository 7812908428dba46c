"""Whether a person who reads a message sees what an element says (H25)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

_ZERO = r"\s*:\s*[+-]?0*(?:\.0*)?(?:px|pt|em|rem|%|vh|vw|in|cm|mm)?\s*(?:!important\s*)?(?:;|$)"
_GONE_STYLE = re.compile(
    r"display\s*:\s*none|(?:^|[;\s])opacity\s*:\s*0*(?:\.0*)?\s*(?:!important\s*)?(?:;|$)|mso-hide\s*:\s*all"
    r"|text-indent\s*:\s*-\d{3,}|(?:left|top|right|margin-left|margin-top)\s*:\s*-\d{3,}(?:\.\d+)?(?:px|pt|em)"
    r"|clip\s*:\s*rect\(\s*0|clip-path\s*:\s*inset\(\s*(?:50|100)%|transform\s*:\s*scale\(\s*0\s*\)",
    re.IGNORECASE,
)
_NO_HEIGHT = re.compile(rf"(?:^|[;\s])(?:max-)?(?:height|width){_ZERO}", re.IGNORECASE)
_OVERFLOW = re.compile(r"overflow\s*:\s*hidden", re.IGNORECASE)
_TINY = re.compile(
    rf"font-size(?:{_ZERO}|\s*:\s*(?:0?\.\d+|1)(?:px|pt)\b)|(?:^|[;\s])font\s*:\s*0(?:px|pt)?(?=[/\s])", re.IGNORECASE
)
_SIZE = re.compile(
    r"font-size\s*:\s*(?:\d*\.?\d+\s*(?:px|pt|rem|vw|mm|cm|in)|[a-z-]{5,8}(?=\s*(?:;|!|$)))", re.IGNORECASE
)
_VISIBILITY = re.compile(r"visibility\s*:\s*(\w+)", re.IGNORECASE)
_COLOR = re.compile(r"(?:^|[;\s])color\s*:\s*([^;!]+)", re.IGNORECASE)
_BACKGROUND = re.compile(r"background(?:-color)?\s*:\s*([^;!]+)", re.IGNORECASE)
_PICTURE = re.compile(r"background(?:-image)?\s*:[^;]{0,200}(?:url|gradient)\s*\(", re.IGNORECASE)
_HEX = re.compile(r"#([0-9a-f]{3,8})\b")
_RGB = re.compile(r"rgba?\(\s*(\d+)\s*[, ]\s*(\d+)\s*[, ]\s*(\d+)\s*(?:[,/]\s*(\d+\.?\d*%?|\.\d+%?)\s*)?\)")
_NAMED = {
    "white": (255, 255, 255),
    "snow": (255, 250, 250),
    "ivory": (255, 255, 240),
    "ghostwhite": (248, 248, 255),
    "whitesmoke": (245, 245, 245),
    "black": (0, 0, 0),
}
_LEAST_CONTRAST = 24
# Longer colours are compared anew each time, so that no message fills the memory (H17).
_LONGEST_KEPT = 60
_UNKNOWN_GROUND = "picture"


@dataclass(frozen=True, slots=True)
class Looks:
    """What an element hands down to those within it: the ground it stands on, its colour, and whether it is too small
    or not to be seen at all."""

    ground: str = "#ffffff"
    color: str = ""
    tiny: bool = False
    unseen: bool = False

    @property
    def hides_words(self) -> bool:
        """Whether words that stand in such an element itself are not seen."""
        return self.tiny or self.unseen or (bool(self.color) and _same(self.color, self.ground))


def looks_of(attributes: Mapping[str, str], outer: Looks) -> Looks:
    """How an element looks that stands within ``outer``; ``attributes`` hold what its style sheets say, too."""
    if not attributes:
        return outer
    style = attributes.get("style", "")[:2_000]
    color = _COLOR.search(style)
    visibility = _VISIBILITY.search(style)
    tiny = attributes.get("size") == "0" or bool(_TINY.search(style))
    return Looks(
        ground=_ground_of(attributes, style) or outer.ground,
        color=color.group(1).strip() if color else attributes.get("color", "") or outer.color,
        tiny=tiny or (outer.tiny and not _SIZE.search(style)),
        unseen=visibility.group(1).lower() in ("hidden", "collapse") if visibility else outer.unseen,
    )


def is_gone(attributes: Mapping[str, str]) -> bool:
    """Whether an element is not shown, and with it all that stands within it."""
    if not attributes:
        return False
    if "hidden" in attributes:
        return True
    style = attributes.get("style", "")[:2_000]
    return bool(style) and bool(_GONE_STYLE.search(style) or (_OVERFLOW.search(style) and _NO_HEIGHT.search(style)))


def _ground_of(attributes: Mapping[str, str], style: str) -> str:
    """The background colour that an element sets; "" where it leaves the one it stands on."""
    if _PICTURE.search(style) or attributes.get("background"):
        return _UNKNOWN_GROUND
    found = _BACKGROUND.search(style)
    value = found.group(1).strip() if found else attributes.get("bgcolor", "")
    rgb = _rgb(value) if value else None
    return value if rgb and not _is_clear(value) else ""


def _same(color: str, ground: str) -> bool:
    short = len(color) <= _LONGEST_KEPT and len(ground) <= _LONGEST_KEPT
    return (_compared if short else _compared.__wrapped__)(color, ground)


@lru_cache(maxsize=256)
def _compared(color: str, ground: str) -> bool:
    """Whether a colour cannot be told from the ground: most elements inherit both, so what was found is kept."""
    if _is_clear(color):
        return True
    one, other = _rgb(color), _rgb(ground)
    if one is None or other is None:
        return False
    return max(abs(left - right) for left, right in zip(one, other, strict=True)) <= _LEAST_CONTRAST


def _is_clear(color: str) -> bool:
    """Whether a colour lets everything through."""
    found = _RGB.search(color.lower())
    clear = found is not None and found.group(4) is not None and not float(found.group(4).strip("%.") or 0)
    return clear or "transparent" in color.lower()


def _rgb(color: str) -> tuple[int, int, int] | None:
    color = color.strip().lower()
    if color in _NAMED:
        return _NAMED[color]
    if found := _RGB.search(color):
        return int(found.group(1)) % 256, int(found.group(2)) % 256, int(found.group(3)) % 256
    if found := _HEX.search(color if color.startswith("#") else f"#{color}" if len(color) == 6 else color):
        digits = found.group(1)
        if len(digits) in (3, 4):
            digits = "".join(digit * 2 for digit in digits)
        return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6].ljust(2, "0"), 16)
    return None
