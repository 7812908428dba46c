"""Which version of a product a finding speaks of: beside the product's name, or a known release of it."""

import re
from collections.abc import Sequence

from classifiers.looks import Look
from classifiers.mentions import CatalogueIndex

_NUMBER = re.compile(r"(?<![\w.])[vV]?(\d{1,4}(?:\.\d{1,4}){1,3}[a-z]?|\d{4}\s?R\d|\d{1,4})(?![\w]|\.\d)")
_FOREIGN = re.compile(
    r"(?:windows|win|chrome|edge|firefox|safari|ios|ipados|android|macos|mac os|java|driver|firmware|office|citrix|"
    r"server|sql|chapter|section|page|room|ward|step|port|bed)\W{0,3}(?:version\W{0,2}|v\W?|build )?$",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"(?:version|release|rel\.|ver\.?|\bv|since|update(?:d)? to|upgrad(?:e|ed|ing) to|on|to|from|with|in|"
    r"running|the)\W{0,2}$",
    re.IGNORECASE,
)


def version_of(looks: Sequence[Look], group: Sequence[int], index: CatalogueIndex, product: str | None) -> str | None:
    """The version said in the finding itself, else the only one said of its product in the message."""
    known = _releases(index, product)
    for at in group:
        if said := _versions_in(looks[at], known, index, product):
            return said[0]
    if product is None:
        return None
    elsewhere = {said for look in looks for said in _versions_in(look, known, index, product, other=True)}
    return elsewhere.pop() if len(elsewhere) == 1 else None


def _releases(index: CatalogueIndex, product: str | None) -> dict[str, str]:
    return {
        release.version.lower().lstrip("v"): release.version
        for made in index.products
        if product is None or made.name == product
        for release in made.releases
    }


def _versions_in(
    look: Look, known: dict[str, str], index: CatalogueIndex, product: str | None, *, other: bool = False
) -> list[str]:
    text, found = look.unit.text, []
    if other and product and look.products and product not in {index.products[at].name for at in look.products}:
        return []
    for match in _NUMBER.finditer(text[:4000]):
        before = text[max(0, match.start() - 24) : match.start()]
        if _FOREIGN.search(before):
            continue
        release = known.get(match[1].lower())
        if release is not None and ("." in release or _SAID.search(before) or _beside_product(look, match.start())):
            found.append(release)
        elif not other and "." in match[1] and re.search(r"(?:version|release|ver\.?|\bv)\W{0,2}$", before, re.I):
            found.append(match[1])
    return found


def _beside_product(look: Look, start: int) -> bool:
    return any(
        0 <= start - look.unit.words[mention.last - 1].end <= 10
        for mention in look.seen.mentions
        if mention.target == "product"
    )
