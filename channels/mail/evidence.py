"""What the rules that tell machines from people look at in a message."""

import re
from dataclasses import dataclass
from itertools import islice

from channels.mail import automatic_phrases as phrases
from channels.mail.parts import Part
from models.messages import Address

_TAG = r"\s*(?:\[[^\]]{1,40}\]\s*)?"
_FORWARDED = r"fwd?|fw|wg|tr|rv|i|enc|pd|doorst|vl|vb|fs|转发|轉寄|転送|전달|הועבר"
_REPLIED = (
    r"re(?:\[\d{1,2}\])?|aw|sv|vs|odp|antw|r|ynt|回复|rif"
    r"|res|ref|bls|atb|ats|vá|vast|απ|σχετ|отв|відп|на|回覆|答复|答覆|返信|답장|회신|رد|השב"
)
_FORWARD = re.compile(rf"{_TAG}(?:{_FORWARDED})\s*[:：]", re.IGNORECASE)
_SUBJECT_PREFIX = re.compile(rf"{_TAG}(?:{_REPLIED}|{_FORWARDED})\s*[:：]", re.IGNORECASE)
# What may stand behind the formula of a subject that a machine writes.
_AFTER_FORMULA = re.compile(
    r"[^\W\u3040-\u9fff\uac00-\ud7af]{0,6}\s*(?:$|[:：\])}*.!|–—-]|(?:re|to|an|de|von|from)\b)", re.IGNORECASE
)
_BOUNCES = re.compile(r"<?(?:bounces?|return|returns|msprvs\d*|rp|sender|mailer)[-_+=.][^@\s]{0,200}@", re.IGNORECASE)
# Question marks but those of links (``?id=7``), and the Japanese particle.
_ASKS = re.compile(r"\?(?![\w&%=])|[？؟]|か。")
_BEFORE_QUESTION = re.compile(r"[.!?:;\n]")
_FEW = 3
_MANY = 50


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the rules look at."""

    root: Part
    subject: str
    text: str
    local: str
    name: str
    null_path: bool
    auto_submitted: str
    answerable: bool
    fields: frozenset[str]
    returns_elsewhere: bool
    """Whether failures go to an address that only programs use (``bounces+4711@``)."""
    says_reply: bool
    """Whether its header says that a machine answers a message (RFC 3834, 5, and what programs write instead)."""

    def has(self, *names: str) -> bool:
        return not self.fields.isdisjoint(names)

    @property
    def is_reply_or_forward(self) -> bool:
        return bool(_SUBJECT_PREFIX.match(self.subject))

    @property
    def is_forward(self) -> bool:
        return bool(_FORWARD.match(self.subject))

    @property
    def answers(self) -> bool:
        """Whether a message answers another one, by its subject or by its header."""
        return (self.is_reply_or_forward and not self.is_forward) or self.has("in-reply-to", "references")

    @property
    def continues(self) -> bool:
        """Whether a message answers or passes on another one, by its subject or by its header."""
        return self.is_reply_or_forward or self.has("in-reply-to", "references")

    @property
    def bare_subject(self) -> str:
        """The subject without what says that it is an answer."""
        found = _SUBJECT_PREFIX.match(self.subject)
        return self.subject[found.end() :].strip() if found else self.subject.strip()

    @property
    def has_auto_subject(self) -> bool:
        """Whether the subject is one that a machine writes, alone or before a colon."""
        return begins(phrases.AUTO_SUBJECT, _AFTER_FORMULA, self.subject)

    @property
    def from_robot(self) -> bool:
        return bool(phrases.ROBOT.match(self.local))

    @property
    def from_list(self) -> bool:
        return self.has("list-id", "list-post", "mailing-list")


def _is_reply_field(name: str, value: bytes) -> bool:
    """Whether one header field is that of a program that answers by itself."""
    if name in phrases.REPLY_VALUES:
        return bool(phrases.REPLY_VALUES[name].search(value[:200].decode("latin-1")))
    if not name.startswith("x-") or not phrases.REPLY_FIELD.fullmatch(name):
        return False
    return value.strip().lower() not in (b"", b"no", b"false", b"0")


def evidence_of(root: Part, subject: str, text: str, sender: Address | None, envelope_from: str | None) -> Evidence:
    """What the rules look at in a message (arguments as of ``automatic_kind``)."""
    headers = root.headers
    local, _, domain = (sender.address if sender else "").rpartition("@")
    path = headers.get("return-path").strip() if envelope_from is None else f"<{envelope_from}>"
    reply_to = headers.get("reply-to")
    other = bool(reply_to) and domain not in reply_to.lower() and not phrases.NO_REPLY.search(reply_to)
    other = other or (bool(reply_to) and not phrases.ROBOT.match(_local_of(reply_to)) and _local_of(reply_to) != local)
    submitted = headers.get("auto-submitted").partition(";")[0].partition("(")[0].strip().lower()
    name = sender.name if sender else ""
    replies = submitted.startswith(("auto-repl", "auto_repl", "autoreply"))
    replies = replies or any(_is_reply_field(field, value) for field, value in headers.fields)
    fields = frozenset(field for field, _ in headers.fields)
    elsewhere = bool(_BOUNCES.match(path))
    return Evidence(root, subject, text, local, name, path == "<>", submitted, other, fields, elsewhere, replies)


def _local_of(header: str) -> str:
    return header.rpartition("<")[2].rpartition("@")[0].strip().strip("\"'")


def begins(formula: re.Pattern[str], then: re.Pattern[str], subject: str) -> bool:
    """Whether a subject line begins with a formula, and ``then`` stands right behind it."""
    found = formula.match(subject)
    return found is not None and bool(then.match(subject, found.end()))


def asks(text: str) -> bool:
    """Whether a text asks something; a question mark within a link asks nothing."""
    return bool(_ASKS.search(text))


def asks_more(text: str) -> bool:
    """Whether a text asks more than what programs ask, too ("Questions?", "Need help?")."""
    before = (text[max(0, found.start() - 200) : found.start()] for found in islice(_ASKS.finditer(text), _MANY))
    return any(len(_BEFORE_QUESTION.split(words)[-1].split()) > _FEW for words in before)
