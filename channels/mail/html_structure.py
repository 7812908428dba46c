"""What the marks of the great mail clients say about an element: history, quotation or signature."""

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
# The line that clients draw beside what they quote, whatever they call it.
_BORDER_LEFT = re.compile(
    r"border-left(?:-width)?\s*:\s*(?!0|none|medium none)[^;]{0,60}(?:\d|thin|medium|thick)", re.IGNORECASE
)
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
    if _BORDER_LEFT.search(attributes.get("style", "")[:500]):
        return Role.QUOTE
    if any(name in _QUOTE_CLASSES or (name.endswith("quote") and "indent" not in name) for name in classes):
        return Role.QUOTE
    return None


def is_indent(attributes: Mapping[str, str]) -> bool:
    """Whether a blockquote only moves text to the right, as the indent button of web clients does."""
    style = attributes.get("style", "").lower().replace(" ", "")
    return "border:none" in style or "webkit-indent-blockquote" in attributes.get("class", "")
