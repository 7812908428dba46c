"""What a reader gives back: findings, their words in the text, and the catalogue it may pick from."""

from dataclasses import dataclass
from datetime import date

from models.vocabulary import Kind, Severity


@dataclass(frozen=True, slots=True)
class Span:
    """A run of characters in one part of a message; ``part`` is ``subject`` or ``body``, ``end`` is exclusive."""

    part: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One distinct question or issue: where it stands, what it is, and how sure the reader is (0 to 1)."""

    spans: tuple[Span, ...]
    kind: Kind
    kind_confidence: float
    sure: bool
    severity: Severity | None
    severity_confidence: float
    product: str | None = None
    feature: str | None = None
    version: str | None = None
    alternatives: tuple[tuple[Kind, float], ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Feature:
    """A feature of a product as the catalogue describes it."""

    name: str
    aliases: tuple[str, ...] = ()
    about: str = ""


@dataclass(frozen=True, slots=True)
class Release:
    """A published version of a product."""

    version: str
    released_on: date


@dataclass(frozen=True, slots=True)
class Document:
    """A manual, help page or other document of the vendor's own; ``kind`` is the vendor's word for its sort."""

    title: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Product:
    """A product of the vendor, or one it knows of; ``own`` is false where it is not wholly the vendor's."""

    name: str
    aliases: tuple[str, ...] = ()
    own: bool = True
    features: tuple[Feature, ...] = ()
    releases: tuple[Release, ...] = ()
    documents: tuple[Document, ...] = ()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All products a finding may be about."""

    products: tuple[Product, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """A message to read: its channel (``email`` or ``slack``), subject and body as the client wrote them."""

    body: str
    subject: str = ""
    channel: str = "email"
    sender: str = ""
