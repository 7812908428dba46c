"""Reads the form that corrects a case: closed lists only, so that the reader can learn from what is decided."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from channels.web.entrance import Form
from intake.errors import NotDecidableError
from intake.triage import Decision
from models.cases import CaseRow
from models.store import Store
from models.toml_file import nearest
from models.vocabulary import Kind, Severity

_LONGEST_VERSION = 40
Word = TypeVar("Word", Kind, Severity)


@dataclass(frozen=True, slots=True)
class Named:
    """A product or feature of the catalogue; ``product`` is the feature's own."""

    name: str
    aliases: Sequence[str]
    product: str = ""


@dataclass(frozen=True, slots=True)
class Choices:
    """What a case may be about."""

    products: Sequence[Named]
    features: Sequence[Named]


def gather_choices(store: Store) -> Choices:
    """The catalogue's names."""
    products = store.catalogue.products()
    names = {product.id: product.name for product in products}
    return Choices(
        [Named(product.name, product.aliases) for product in products],
        [Named(feature.name, feature.aliases, names[feature.product_id]) for feature in store.catalogue.features()],
    )


def decision_of(form: Form, case: CaseRow | None, choices: Choices) -> Decision:
    """What the form says the case is; raises NotDecidableError where a word is on no list, or the case's own."""
    kind = _word(Kind, form.get("kind"), "kind")
    severity = form.get("severity")
    product = _name(form.get("product"), choices.products, case.product if case else None, "product")
    offered = [feature for feature in choices.features if product in (None, feature.product)]
    feature = _name(form.get("feature"), offered, case.feature if case else None, "feature")
    return Decision(
        kind=kind,
        severity=_word(Severity, severity, "severity") if severity and kind.has_severity else None,
        product=product or next((each.product for each in offered if each.name == feature), None),
        feature=feature,
        version=form.get("version")[:_LONGEST_VERSION] or None,
    )


def _word(words: Callable[[str], Word], value: str, what: str) -> Word:
    try:
        return words(value)
    except ValueError as error:
        raise NotDecidableError(f"Choose a {what} from the list.") from error


def _name(value: str, known: Sequence[Named], current: str | None, what: str) -> str | None:
    """The catalogue's own spelling of a name or alias; what the case has already may stay."""
    if not value or value == current:
        return value or None
    for each in known:
        if value.casefold() in _spellings(each):
            return each.name
    raise NotDecidableError(f"{value!r} is no {what} here; {nearest(value, [each.name for each in known])}")


def _spellings(named: Named) -> Iterable[str]:
    return (spelling.casefold() for spelling in (named.name, *named.aliases))
