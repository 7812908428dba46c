"""What the marks of the great mail clients say about an element: history, quotation, signature, or seen by nobody."""
# ruff: noqa: E501 - lists of words, one language or client beside the other

import re
from collections.abc import Mapping
from enum import Enum

_QUOTE_CLASSES = {
    "gmail_quote",
    "mail-quote",
    "yahoo_quoted_text",
    "protonmail_quote",
    "skiff_quote",
    "tutanota_quote",
    "cite",
}
_HISTORY_IDS = {
    "divrplyfwdmsg",
    "appendonsend",
    "stopspelling",
    "olk_src_body_section",
    "replysplit",
    "mail-editor-reference-message-container",
    "outlookmessageheader",
    "yahoo_quoted",
    "orc-full-body-initial-quote",
    "replywithquote",
    "ydp_quoted",
    "isreplycontent",
    "isforwardcontent",
    "qt",
}
_HISTORY_CLASSES = {
    "outlookmessageheader",
    "yahoo_quoted",
    "yqtdbase",
    "protonmail_quote",
    "moz-forward-container",
    "gmail_quote_container",
    "zmail_extra",
    "wm_quote",
    "mail_quote_wrapper",
    "x_yahoo_quoted",
}
_SIGNATURE = re.compile(
    r"^(?:x_)?(?:gmail_signature|moz-signature|signature|ms-outlook-mobile-signature|applemailsignature|protonmail_signature_block.*|"
    r"protonmail_signature_block-user|email_signature|mail-signature|composer_signature|edo-signature|zimbra-signature|sigplaceholder|"
    r"ms-outlook-ios-signature|mobile-signature|tutanota_signature|mobsig|lineBreakAtBeginningOfSignature|signatureblock|mail_signature|wisestamp.*|"
    r"sonormalsignature|elementtoproof_signature|k9mail-signature|samsung_signature|sent_from_.*|mail_app_signature|applelinkssig|yahoo-signature|ydp.{0,12}signature|(?:[\w-]{1,30}[-_])?signature(?:[-_]?(?:block|content|container|wrapper|text|\d{1,9}))?)$",
    re.IGNORECASE,
)
_BORDER_TOP = re.compile(
    r"border-top:\s*(?:solid\s+(?:#?(?:e1e1e1|b5c4df|c4c4c4)|gray|windowtext)\s+\d|\d(?:\.\d+)?p[tx]\s+solid)",
    re.IGNORECASE,
)
_ZERO = r"\s*:\s*[+-]?0*(?:\.0*)?(?:px|pt|em|rem|%|vh|vw|in|cm|mm)?\s*(?:!important\s*)?(?:;|$)"
_HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?:^|[;\s])opacity\s*:\s*0*(?:\.0*)?\s*(?:!important\s*)?(?:;|$)"
    rf"|font-size{_ZERO}|mso-hide\s*:\s*all|font-size\s*:\s*(?:0?\.\d+|1)(?:px|pt)\b"
    rf"|text-indent\s*:\s*-\d{{3,}}|(?:left|top|right|margin-left|margin-top)\s*:\s*-\d{{3,}}(?:\.\d+)?(?:px|pt|em)|clip\s*:\s*rect\(\s*0|clip-path\s*:\s*inset\(\s*(?:50|100)%|transform\s*:\s*scale\(\s*0\s*\)",
    re.IGNORECASE,
)
_NO_HEIGHT = re.compile(rf"(?:^|[;\s])(?:max-)?(?:height|width){_ZERO}", re.IGNORECASE)
_OVERFLOW = re.compile(r"overflow\s*:\s*hidden", re.IGNORECASE)
_COLOR = re.compile(r"(?:^|[;\s])color\s*:\s*([^;!]+)", re.IGNORECASE)
_BACKGROUND = re.compile(r"background(?:-color)?\s*:\s*([^;!]+)", re.IGNORECASE)
_HEX = re.compile(r"#([0-9a-f]{3,8})\b")
_RGB = re.compile(r"rgba?\(\s*(\d+)\s*[, ]\s*(\d+)\s*[, ]\s*(\d+)\s*(?:[,/]\s*([\d.]+%?)\s*)?\)")
_NAMED = {
    "white": (255, 255, 255),
    "snow": (255, 250, 250),
    "ivory": (255, 255, 240),
    "ghostwhite": (248, 248, 255),
    "whitesmoke": (245, 245, 245),
    "black": (0, 0, 0),
}
_LEAST_CONTRAST = 24


# Where the lines lead that programs add in every language: *Get Outlook for iOS*, *Learn why this is important*.
_ADDED_LINK = re.compile(
    r"https?://(?:aka\.ms/(?:LearnAboutSenderIdentification|AAb9ysg|o0ukef|ghei36|qtex0l|GetOutlookFor\w{2,12}|weboutlook)|"
    r"(?:[\w-]+\.)?onelink\.me/|overview\.mail\.yahoo\.|(?:www\.)?bluemail\.me|(?:www\.)?av(?:g|ast)\.com/(?:[\w/-]{0,40})(?:sig-?email|email-signature))",
    re.IGNORECASE,
)


class Role(Enum):
    """What an element is."""

    QUOTE = "quote"
    HISTORY = "history"
    SIGNATURE = "signature"


def role_of(tag: str, attributes: Mapping[str, str]) -> Role | None:
    """The role that the writer's mail client gave to an element; None where it is ordinary text."""
    if not attributes and tag != "blockquote":
        return None
    identity = attributes.get("id", "").strip().lower().removeprefix("x_").removeprefix("ecx")
    classes = [name.removeprefix("x_").removeprefix("ecx") for name in attributes.get("class", "").lower().split()[:20]]
    if tag == "blockquote":
        return _role_of_blockquote(classes, attributes)
    if tag == "a" and _ADDED_LINK.match(attributes.get("href", "")[:300].strip()):
        return Role.SIGNATURE
    if _SIGNATURE.match(identity) or any(_SIGNATURE.match(name) for name in classes):
        return Role.SIGNATURE
    if attributes.get("data-smartmail") == "gmail_signature" or attributes.get("data-marker") == "__SIG_PRE__":
        return Role.SIGNATURE
    if identity in _HISTORY_IDS or any(name in _HISTORY_CLASSES for name in classes):
        return Role.HISTORY
    if attributes.get("name", "").lower() == "messagereplysection":
        return Role.HISTORY
    if attributes.get("data-marker") in ("__DIVIDER__", "__QUOTED_TEXT__"):
        return Role.HISTORY
    if tag == "div" and _BORDER_TOP.search(attributes.get("style", "")[:500]) and "padding" in attributes["style"]:
        return Role.HISTORY
    return None


def _role_of_blockquote(classes: list[str], attributes: Mapping[str, str]) -> Role | None:
    """A blockquote quotes an earlier message where a client says so; others indent or quote something else."""
    if attributes.get("type", "").lower() == "cite" or "cite" in attributes:
        return Role.QUOTE
    if any(name in _QUOTE_CLASSES or (name.endswith("quote") and "indent" not in name) for name in classes):
        return Role.QUOTE
    return None


def is_indent(attributes: Mapping[str, str]) -> bool:
    """Whether a blockquote only moves text to the right, as the indent button of web clients does."""
    style = attributes.get("style", "").lower().replace(" ", "")
    return "border:none" in style or "webkit-indent-blockquote" in attributes.get("class", "")


def is_invisible(attributes: Mapping[str, str], background: str) -> bool:
    """Whether a person who reads the message does not see what an element says (H25); ``background`` is what it stands on."""
    if not attributes:
        return False
    if "hidden" in attributes or attributes.get("size") == "0":
        return True
    style = attributes.get("style", "")[:2_000]
    if style and _HIDDEN_STYLE.search(style):
        return True
    if style and _OVERFLOW.search(style) and _NO_HEIGHT.search(style):
        return True
    color = _COLOR.search(style)
    written = color.group(1) if color else attributes.get("color", "")
    return bool(written) and _same(written, background_of(attributes) or background)


def background_of(attributes: Mapping[str, str]) -> str:
    """The background colour that an element sets; "" where it leaves the one it stands on."""
    found = _BACKGROUND.search(attributes.get("style", "")[:2_000])
    value = found.group(1).strip() if found else attributes.get("bgcolor", "")
    return value if value and _rgb(value) else ""


def _same(color: str, background: str) -> bool:
    if "transparent" in color.lower():
        return True
    one, other = _rgb(color), _rgb(background)
    if one is None or other is None:
        return False
    return max(abs(left - right) for left, right in zip(one, other, strict=True)) <= _LEAST_CONTRAST


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
