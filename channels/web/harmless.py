"""Opening what others sent: their HTML made harmless, their files under names of our own (H24)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import nh3

from models.messages import Attachment

_TAGS = nh3.ALLOWED_TAGS - {"img", "map", "area"}
_ATTRIBUTES = {
    "*": {"dir", "lang", "align", "valign"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "a": {"href"},
    "ol": {"start"},
}


def _no_html(_raw: bytes) -> str:
    return ""


def _no_files(_raw: bytes) -> Sequence[Attachment]:
    return ()


@dataclass(frozen=True, slots=True)
class Originals:
    """Opens raw mails; doors do not know each other, so the one who puts them together hands this over."""

    html_of: Callable[[bytes], str] = _no_html
    files_of: Callable[[bytes], Sequence[Attachment]] = _no_files


def clean_html(html: str) -> str:
    """HTML of a stranger without scripts, pictures, styles, forms and whatever else could act or load.

    >>> clean_html('<p onclick="x()">Hi <img src="https://t.example/p.gif"><script>x()</script></p>')
    '<p>Hi </p>'
    """
    return nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel="noopener noreferrer nofollow",
        clean_content_tags={"script", "style", "svg", "math", "template", "title", "noscript"},
        set_tag_attribute_values={"a": {"target": "_blank"}},
    ).strip()


def safe_name(name: str, place: int) -> str:
    """A file name of our own making: no folders, no direction marks, no control characters, not too long.

    >>> safe_name("../../etc/pass\\u202ewd.exe", 0), safe_name("", 2)
    ('passwd.exe', 'file-3')
    """
    last = name.replace("\\", "/").rpartition("/")[2]
    plain = "".join(sign for sign in last if sign.isprintable() and sign not in '<>:"|?*').strip(". ")
    return plain[-120:] or f"file-{place + 1}"
