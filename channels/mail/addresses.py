"""Mailboxes of an address header (RFC 5322, 3.4): strict about the address, tolerant about the rest (H4)."""

import re
from itertools import pairwise

from channels.mail.headers import readable
from models.messages import Address

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"?|<[^<>]*>?|\\.|[,;:()]|[^",;:()<>\\]+|.', re.DOTALL)
_LOCAL = re.compile(r"[^\s\x00-\x1f\x7f@<>()\[\]\",;:\\\u200b-\u200f\u202a-\u202e\u2060-\u2069]{1,128}")
_QUOTED_LOCAL = re.compile(r'"(?:[^"\\\x00-\x1f\x7f]|\\[^\x00-\x1f\x7f]){1,128}"')
_DOMAIN = re.compile(r"(?:\w[\w-]{0,62}\.)*\w[\w-]{0,62}|\[[0-9A-Za-z:.]{3,60}\]")
_ROUTE = re.compile(r"^@[^:<>]{1,400}:")


def addresses_of(value: str, limit: int, repairs: list[str]) -> tuple[Address, ...]:
    """The mailboxes in a header value, groups opened; what names no valid mailbox is left out.

    >>> addresses_of("alice@client.example<mallory@evil.example>", 9, [])
    (Address(name='alice@client.example', address='mallory@evil.example'),)
    >>> [a.address for a in addresses_of('Team: "Doe, J." <j@A.example>, k@b.example;, l@c.example', 9, [])]
    ['j@a.example', 'k@b.example', 'l@c.example']
    """
    found: list[Address] = []
    carried = ""
    for mailbox in _mailboxes(value):
        address = _address(mailbox, repairs)
        if address is None:
            # An unquoted comma in a name: "Doe, Jane <jane@client.example>".
            carried = "" if any(kind == "angle" or "@" in text for kind, text in mailbox) else _plain(mailbox)
            continue
        name = f"{carried}, {address.name}" if carried and address.name else address.name
        found.append(Address(readable(name, repairs), address.address))
        carried = ""
        if len(found) >= limit:
            repairs.append(f"more than {limit} addresses in one header")
            break
    return tuple(found)


def _mailboxes(value: str) -> list[list[tuple[str, str]]]:
    """Tokens of each mailbox as (kind, text): quoted, angle, comment, text."""
    mailboxes: list[list[tuple[str, str]]] = [[]]
    depth = 0
    for piece in _TOKEN.findall(value):
        if piece == "(":
            depth += 1
            mailboxes[-1].append(("comment", ""))
        elif piece == ")":
            depth -= 1
            if depth < 0:
                mailboxes[-1].append(("broken", piece))
                depth = 0
        elif depth:
            kind, text = mailboxes[-1][-1]
            mailboxes[-1][-1] = (kind, text + piece)
        elif piece in ",;":
            mailboxes.append([])
        elif piece == ":" and not any(kind == "angle" or "@" in text for kind, text in mailboxes[-1]):
            mailboxes[-1] = []
        else:
            mailboxes[-1].append((_kind(piece), piece))
    if depth:
        mailboxes[-1].append(("broken", "("))
    return [mailbox for mailbox in mailboxes if mailbox]


def _kind(piece: str) -> str:
    if piece.startswith('"'):
        return "quoted"
    if piece.startswith("<"):
        return "angle" if piece.endswith(">") and len(piece) > 1 else "broken"
    return "text" if len(piece) > 1 or piece.isalnum() or piece.isspace() or piece in "-_'.&@+" else "broken"


def _address(mailbox: list[tuple[str, str]], repairs: list[str]) -> Address | None:
    """The mailbox these tokens name; None where they name none, or could name two."""
    angles = [text for kind, text in mailbox if kind == "angle"]
    if len(angles) > 1 or (not angles and any(kind == "broken" for kind, _ in mailbox)):
        repairs.append("an address that could be read in two ways is left out")
        return None
    if angles:
        after = mailbox[[kind for kind, _ in mailbox].index("angle") + 1 :]
        if any(kind in ("text", "quoted") and "@" in text for kind, text in after):
            repairs.append("an address that could be read in two ways is left out")
            return None
        address = _valid(_joined(_ROUTE.sub("", angles[0][1:-1].strip())))
        return Address(_plain(mailbox), address) if address else None
    words = "".join(text for kind, text in mailbox if kind in ("text", "quoted")).strip().split()
    named = [word for word in words if "@" in word]
    if len(words) > 1 and (len(named) != 1 or named[0] != words[-1] or named[0].startswith("@")):
        joined = "".join(words)
        return Address("", _valid(joined)) if joined.count("@") == 1 and _spaced(words) and _valid(joined) else None
    address = _valid(named[0]) if named else ""
    return Address(" ".join(words[:-1]) or _comment(mailbox), address) if address else None


def _joined(address: str) -> str:
    """An address whose parts were folded apart (RFC 5322, 4.4), as one word again."""
    words = address.split()
    return "".join(words) if len(words) > 1 and address.count("@") == 1 and _spaced(words) else address


def _spaced(words: list[str]) -> bool:
    """Whether white space stands only around ``@`` and dots, as RFC 822 allowed."""
    return all(left[-1] in "@." or right[0] in "@." for left, right in pairwise(words))


def _valid(address: str) -> str:
    """``address`` with its domain in lower case; "" where it is none."""
    local, _, domain = address.rpartition("@")
    if not (_LOCAL.fullmatch(local) or _QUOTED_LOCAL.fullmatch(local)) or not _DOMAIN.fullmatch(domain):
        return ""
    if "=?" in local or domain.endswith("?="):
        return ""
    return f"{local}@{domain.lower()}"


def _plain(mailbox: list[tuple[str, str]]) -> str:
    """The display name as written: atoms and quoted strings; a comment only where there is nothing else."""
    words = []
    for kind, text in mailbox:
        if kind == "quoted":
            words.append(text[1:].removesuffix('"').replace('\\"', '"').replace("\\\\", "\\"))
        elif kind == "text":
            words.append(text)
    return "".join(words).strip() or _comment(mailbox)


def _comment(mailbox: list[tuple[str, str]]) -> str:
    return next((text.strip() for kind, text in mailbox if kind == "comment" and text.strip()), "")
