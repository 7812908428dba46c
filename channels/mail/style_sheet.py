"""What the style sheets of a message say about its elements (CSS 2.1): simple selectors, for every screen."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree  # type: ignore[import-untyped]

_COMPOUND = re.compile(r"(\*|[a-z][a-z0-9]{0,20})?((?:[.#][\w-]{1,80}){0,5})", re.IGNORECASE)
_MARK = re.compile(r"[.#][\w-]+")
# A sheet is only read as far as this, so that no message takes long (H17).
_MOST_RULES = 500
_MOST_CHARACTERS = 60_000
_MOST_ANCESTORS = 40
_MOST_AT_RULES = 200
_MOST_COMPARISONS = 100_000
# What can make words invisible or visible, or keeps their lines; all else would only cost time.
_TELLING = re.compile(
    r"white-space|display|visibility|opacity|font|color|background|(?:max-)?(?:height|width)|overflow|text-indent|left|top|right|"
    r"margin-(?:left|top)|mso-hide|clip|clip-path|transform|position"
)

Declarations = dict[str, tuple[str, bool]]


@dataclass(frozen=True, slots=True)
class Place:
    """What selectors ask of an element."""

    tag: str
    classes: frozenset[str]
    identity: str


@dataclass(frozen=True, slots=True)
class _Compound:
    """A tag, or any, with classes and an id that an element must have."""

    tag: str
    classes: frozenset[str]
    identity: str

    def fits(self, place: Place) -> bool:
        return (
            self.tag in ("", place.tag)
            and self.identity in ("", place.identity)
            and (not self.classes or self.classes <= place.classes)
        )

    @property
    def key(self) -> str:
        return f"#{self.identity}" if self.identity else f".{min(self.classes)}" if self.classes else self.tag


@dataclass(frozen=True, slots=True)
class _Rule:
    """What holds for an element that the last compound fits, below ancestors that the others fit, outermost first."""

    path: tuple[_Compound, ...]
    declarations: Declarations
    weight: tuple[int, int, int, int]

    def fits(self, place: Place, above: tuple[Place, ...]) -> bool:
        """Whether it holds for what stands at ``place``, below ``above``, the nearest first."""
        if not self.path[-1].fits(place):
            return False
        wanted = len(self.path) - 2
        for outer in above if wanted >= 0 else ():
            wanted -= self.path[wanted].fits(outer)
            if wanted < 0:
                break
        return wanted < 0


@dataclass(slots=True)
class StyleSheet:
    """The rules of a message's style sheets, found by what their last compound asks for."""

    rules: dict[str, list[_Rule]] = field(default_factory=dict)
    comparisons: int = _MOST_COMPARISONS

    def attributes_of(
        self, element: "etree._Element", tag: str, above: tuple[Place, ...]
    ) -> tuple[Mapping[str, str], tuple[Place, ...]]:
        """The attributes of an element, its ``style`` being what the sheets and the attribute say together.

        ``above`` is where it stands, the nearest first; what is within it stands in the places given second.
        """
        attributes: Mapping[str, str] = element.attrib
        if not self.rules or self.comparisons <= 0:
            return attributes, ()
        place = Place(tag, frozenset(element.get("class", "").split()[:20]), element.get("id", ""))
        return self._styled(attributes, place, above), (place, *above[: _MOST_ANCESTORS - 1])

    def _styled(self, attributes: Mapping[str, str], place: Place, above: tuple[Place, ...]) -> Mapping[str, str]:
        keys = [f"#{place.identity}", place.tag, "*", *(f".{name}" for name in place.classes)]
        possible = [rule for key in keys for rule in self.rules.get(key, ())]
        nested = any(len(rule.path) > 1 for rule in possible)
        self.comparisons -= len(possible) * (1 + nested * len(above))
        fitting = [rule for rule in possible if rule.fits(place, above)]
        if not fitting:
            return attributes
        style: Declarations = {}
        fitting.sort(key=lambda rule: rule.weight)
        for declarations in (*(rule.declarations for rule in fitting), declared(attributes.get("style", "")[:2_000])):
            for name, (value, important) in declarations.items():
                if important or not style.get(name, ("", False))[1]:
                    style[name] = (value, important)
        return {**attributes, "style": "; ".join(f"{name}: {value}" for name, (value, _) in style.items())}


def sheet_of(tree: "etree._Element") -> StyleSheet:
    """The style sheets within a document."""
    sheet = StyleSheet()
    count, left = 0, _MOST_CHARACTERS
    for style in tree.iter("style"):
        text = (style.text or "")[:left]
        left -= len(text)
        for rule in _for_every_screen(text).split("}"):
            selectors, _, body = rule.partition("{")
            declarations = {name: value for name, value in declared(body).items() if _TELLING.match(name)}
            for path in map(_path, selectors[:600].split(",")) if declarations else ():
                if path and count < _MOST_RULES:
                    count += 1
                    sheet.rules.setdefault(path[-1].key or "*", []).append(
                        _Rule(path, declarations, _weight(path, count))
                    )
    return sheet


def declared(style: str) -> Declarations:
    """The declarations of a style: name to value and whether it is ``!important``; the last one of a name counts."""
    found: Declarations = {}
    for part in style.split(";"):
        name, _, value = part.partition(":")
        name = name.strip().lower()
        value, important, _ = value.partition("!important")
        if name and value.strip():
            found["background" if name == "background-color" else name] = (value.strip(), bool(important))
    return found


def _for_every_screen(sheet: str) -> str:
    """A sheet without its comments and without what holds for certain screens or fonts (``@media``, ``@font-face``)."""
    sheet = sheet.replace("<!--", " ").replace("-->", " ")
    kept: list[str] = []
    for place, piece in enumerate(sheet.split("/*")):
        kept.append(piece.partition("*/")[2] if place else piece)
    sheet = " ".join(kept)
    kept, position = [], 0
    while (at := sheet.find("@", position)) >= 0:
        kept.append(sheet[position:at])
        position = _behind_at_rule(sheet, at) if len(kept) < _MOST_AT_RULES else len(sheet)
    return "".join([*kept, sheet[position:]])


def _behind_at_rule(sheet: str, at: int) -> int:
    opened, ended = sheet.find("{", at), sheet.find(";", at)
    if ended >= 0 and (opened < 0 or ended < opened):
        return ended + 1
    if opened < 0:
        return len(sheet)
    depth = 0
    for place in range(opened, len(sheet)):
        depth += (sheet[place] == "{") - (sheet[place] == "}")
        if depth == 0:
            return place + 1
    return len(sheet)


def _path(selector: str) -> tuple[_Compound, ...]:
    """The compounds of a selector; none where it asks for something that is not known here."""
    compounds = []
    for word in selector.replace(">", " ").split():
        found = _COMPOUND.fullmatch(word)
        if found is None:
            return ()
        marks = _MARK.findall(found.group(2))
        identity = next((mark[1:] for mark in marks if mark[0] == "#"), "")
        tag = (found.group(1) or "").lower().strip("*")
        compounds.append(_Compound(tag, frozenset(mark[1:] for mark in marks if mark[0] == "."), identity))
    return tuple(compounds) if len(compounds) <= 6 else ()


def _weight(path: tuple[_Compound, ...], place: int) -> tuple[int, int, int, int]:
    """The order of rules (CSS 2.1, 6.4.3): ids, classes, tags, and what stands later."""
    return (
        sum(bool(one.identity) for one in path),
        sum(len(one.classes) for one in path),
        sum(bool(one.tag) for one in path),
        place,
    )
