"""What a technician may want of a mail as it came: its HTML, and its files with their bytes."""

from channels.mail.body import html_of_tree
from channels.mail.limits import Limits
from channels.mail.parse import normalised, parse
from channels.mail.parts import read_tree
from models.messages import Attachment


def html_of(raw: bytes) -> str:
    """The first HTML part that is no file, as its sender wrote it; empty where there is none. Never raises."""
    limits, repairs = Limits(), list[str]()
    try:
        return html_of_tree(read_tree(normalised(raw, repairs), limits, repairs), limits)
    except Exception:
        # As in ``parse``: a hostile mail may find a way to fail; its text is shown all the same.
        return ""


def files_of(raw: bytes) -> tuple[Attachment, ...]:
    """The files that came with a mail, in the order in which the parser lists them."""
    return parse(raw).attachments
