"""Text marks that are undone before reading: format=flowed (RFC 3676) and the armour of inline PGP (RFC 9580, 7)."""

import re

_PGP_BEGIN = "-----BEGIN PGP SIGNED MESSAGE-----"
_PGP_MESSAGE = re.compile(
    r"^-----BEGIN PGP SIGNED MESSAGE-----[ \t]*\n(?:[A-Za-z-]{1,40}: [^\n]*\n)*[ \t]*\n?", re.MULTILINE
)
_PGP_BLOCK_BEGIN = re.compile(r"^-----BEGIN PGP (SIGNATURE|PUBLIC KEY BLOCK)-----[ \t]*$", re.MULTILINE)
_DASH_ESCAPE = re.compile(r"^- (?=-|From )", re.MULTILINE)


def unflowed(text: str, *, delete_space: bool) -> str:
    """Paragraphs on one line again; quote depth, stuffed spaces and the signature line are respected.

    >>> unflowed("One \\nline.\\n> a \\n> b\\n-- \\nBob", delete_space=False)
    'One line.\\n> a b\\n-- \\nBob'
    """
    paragraphs: list[list[str]] = []
    open_depth = -1
    for line in text.split("\n"):
        depth, content = _depth_and_content(line)
        flows = content.endswith(" ") and content != "-- "
        kept = content[:-1] if flows and delete_space else content
        if open_depth == depth and content != "-- ":
            paragraphs[-1].append(kept)
        else:
            paragraphs.append([_quote_marks(depth) + kept])
        open_depth = depth if flows else -1
    return "\n".join("".join(paragraph) for paragraph in paragraphs)


def _quote_marks(depth: int) -> str:
    return "> " * min(depth, 50)


def _depth_and_content(line: str) -> tuple[int, str]:
    depth = len(line) - len(line.lstrip(">"))
    content = line[depth:].removeprefix(" ")
    # Stuffed, so that it is no quote mark (RFC 3676, 4.4): the joiner, which nobody sees, says so from here on.
    return depth, f"\u2060{content}" if depth == 0 and content.startswith(">") else content


def without_armour(text: str) -> str:
    """Signed text without the lines that PGP put around it; anything else as it is."""
    if "-----BEGIN PGP " not in text:
        return text
    signed = _PGP_BEGIN in text
    text = _PGP_MESSAGE.sub("", text)
    while block := _PGP_BLOCK_BEGIN.search(text):
        end_line = f"-----END PGP {block.group(1)}-----"
        end = text.find(end_line, block.end())
        text = text[: block.start()] + (text[end + len(end_line) :].lstrip("\n") if end >= 0 else "")
    return _DASH_ESCAPE.sub("", text) if signed else text
