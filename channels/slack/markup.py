"""Slack's markup: what a post says as plain text, and our words as text that Slack shows and does not obey (H24)."""

import re
from collections.abc import Mapping

_MARK = re.compile(r"<([^<>\s|][^<>|]*)(?:\|([^<>]*))?>")
_EMPTY: Mapping[str, str] = {}


def plain(text: str, names: Mapping[str, str] = _EMPTY) -> str:
    """A post as its author reads it: links spelled out, entities undone; ``names`` says who the users are.

    >>> plain("&lt;hl7&gt; see <https://a.example/x|the page>, <@U1> in <#C1|help> <!here>", {"U1": "Dana"})
    '<hl7> see the page (https://a.example/x), @Dana in #help @here'
    """
    return _unescape(_MARK.sub(lambda found: _spelled(found[1], found[2] or "", names), text))


def inert(text: str) -> str:
    """Text that Slack shows as it stands: no mention, no link of its own making (H24).

    >>> inert("<!channel> a & b")
    '&lt;!channel&gt; a &amp; b'
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def cut(text: str, most: int) -> str:
    """The beginning of a text, ended with an ellipsis where it is longer; escaped entities are never cut in two.

    >>> cut("one two three", 9)
    'one two …'
    """
    if len(text) <= most:
        return text
    kept = text[: most - 2]
    if (open_at := kept.rfind("&", -6)) >= 0 and ";" not in kept[open_at:]:
        kept = kept[:open_at]
    space = kept.rfind(" ")
    return f"{kept[:space] if space > most // 2 else kept} …"


def _spelled(target: str, label: str, names: Mapping[str, str]) -> str:
    if target.startswith("@"):
        user = target[1:]
        return f"@{label or names.get(user, user)}"
    if target.startswith("#"):
        return f"#{label or target[1:]}"
    if target.startswith("!"):
        return label or f"@{target[1:].partition('^')[0]}"
    address = target.removeprefix("mailto:")
    return f"{label} ({address})" if label and label not in (target, address) else address


def _unescape(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
