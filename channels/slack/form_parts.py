"""What forms are made of, and how what was filled in is read; no word off a list is believed."""

from collections.abc import Mapping, Sequence
from typing import Any

from slack_sdk.models.blocks import (
    Block,
    CheckboxesElement,
    InputBlock,
    Option,
    PlainTextInputElement,
    PlainTextObject,
    SectionBlock,
    StaticMultiSelectElement,
    StaticSelectElement,
)
from slack_sdk.models.views import View

from channels.slack.client_words import Piece
from channels.slack.markup import cut, inert
from channels.slack.payloads import Payload, mapping
from intake.errors import CaseChangedError, NoSuchCaseError, NotDecidableError
from intake.policy import Policy
from intake.triage import Decision
from models.cases import CaseRow, RequestRow
from models.store import Store
from models.vocabulary import Kind, Severity

NONE = "-"
MOST_TYPED = 3_000
_MOST_OPTIONS = 100


def form(policy: Policy, case: CaseRow, callback: str, title: str, blocks: Sequence[Block]) -> dict[str, Any]:
    """A form about a case as it is now; its revision comes back with what is filled in."""
    number = policy.numbers.write(case.id)
    view = View(
        type="modal",
        callback_id=callback,
        title=PlainTextObject(text=cut(f"{title} {number}", 24)),
        submit=PlainTextObject(text="Save"),
        close=PlainTextObject(text="Leave"),
        private_metadata=f"{case.id}:{case.revision}",
        blocks=list(blocks),
    )
    view.validate_json()
    return view.to_dict()


def quotation(words: str) -> Block:
    """Words of a client, as plain text: whatever they are, they are shown and never obeyed (H24)."""
    return SectionBlock(text=PlainTextObject(text=cut(inert(words), 2_000) or "(no words)", emoji=False))


def select(name: str, label: str, values: Sequence[str] | Mapping[str, str], chosen: str) -> InputBlock:
    """A list to choose one of: values, or what is shown for each value."""
    shown = values if isinstance(values, Mapping) else dict(zip(values, values, strict=True))
    offered = dict(list(shown.items())[: _MOST_OPTIONS - 1]) | {chosen: shown.get(chosen, chosen)}
    options = {value: _option(value, text) for value, text in offered.items()}
    element = StaticSelectElement(action_id=name, options=list(options.values()), initial_option=options[chosen])
    return InputBlock(block_id=name, label=label, element=element)


def typed_input(
    name: str, label: str, *, given: str = "", optional: bool = False, most: int = MOST_TYPED, lines: bool = True
) -> InputBlock:
    """A place to write in."""
    element = PlainTextInputElement(action_id=name, multiline=lines, max_length=most, initial_value=given or None)
    return InputBlock(block_id=name, label=label, element=element, optional=optional)


def boxes(name: str, label: str, shown: Mapping[str, str], *, optional: bool = False) -> InputBlock:
    """Boxes to tick."""
    element = CheckboxesElement(action_id=name, options=[_option(value, text) for value, text in shown.items()])
    return InputBlock(block_id=name, label=label, element=element, optional=optional)


def words_input(label: str, pieces: Sequence[Piece], chosen: Sequence[Piece]) -> InputBlock:
    """Stretches of a message to choose from."""
    options = {piece.value: _option(piece.value, piece.shown or "…") for piece in pieces}
    initial = [options[piece.value] for piece in chosen]
    element = StaticMultiSelectElement(
        action_id="words", options=list(options.values()), initial_options=initial or None
    )
    return InputBlock(block_id="words", label=label, element=element)


def matter_inputs(store: Store, policy: Policy, case: CaseRow) -> list[Block]:
    """What a case is: kind, severity, product, feature and version, filled in with what is said of it now."""
    return [
        select("kind", "Kind", [kind.value for kind in Kind if kind.opens_case], case.kind),
        select("severity", "Severity", {NONE: NONE, **_severities(policy)}, case.severity or NONE),
        select("product", "Product", [NONE, *_products(store)], case.product or NONE),
        select("feature", "Feature", [NONE, *_features(store)], case.feature or NONE),
        typed_input("version", "Version", given=case.version or "", optional=True, most=40, lines=False),
    ]


def _severities(policy: Policy) -> dict[str, str]:
    return {severity.value: cut(words.name, 70) for severity, words in policy.severities.items()}


def matter_of(store: Store, view: Payload) -> Decision:
    """What a form says a case is; raises NotDecidableError for a word on no list."""
    case = store.cases.find(seen_in(view)[0])
    kind, severity = Kind(chosen(view, "kind") or "question"), chosen(view, "severity")
    product, feature = chosen(view, "product"), chosen(view, "feature")
    _refuse_unknown("product", product, [*_products(store), case.product if case else None])
    _refuse_unknown("feature", feature, [*_features(store), case.feature if case else None])
    worst = Severity(severity) if severity and kind.has_severity else None
    return Decision(kind, worst, product, feature, typed(view, "version")[:40] or None)


def seen_in(view: Payload) -> tuple[int, int]:
    """The case that a form is about, and the revision that it showed; raises NotDecidableError."""
    case_id, _, revision = str(view.get("private_metadata")).partition(":")
    if not (case_id.isdecimal() and revision.isdecimal()):
        raise NotDecidableError("This form is none of ours; open it anew.")
    return int(case_id), int(revision)


def chosen(view: Payload, name: str) -> str | None:
    """What was chosen of a list; None for nothing."""
    value = mapping(_state(view, name).get("selected_option")).get("value")
    return None if value in (None, "", NONE) else str(value)


def several(view: Payload, name: str) -> list[str]:
    """What was ticked, or chosen of a list that allows several."""
    return [str(mapping(each).get("value")) for each in _state(view, name).get("selected_options") or ()]


def typed(view: Payload, name: str) -> str:
    """What was written."""
    return str(_state(view, name).get("value") or "").strip()


def case_of(store: Store, policy: Policy, case_id: int, revision: int | None = None) -> tuple[CaseRow, RequestRow]:
    """A case and its message; raises CaseChangedError where a ``revision`` is given and is no longer so."""
    case = store.cases.find(case_id)
    request = store.conversations.find_request(case.request_id) if case else None
    if case is None or request is None:
        raise NoSuchCaseError(f"There is no case {policy.numbers.write(case_id)}.")
    if revision is not None and case.revision != revision:
        raise CaseChangedError(f"{policy.numbers.write(case_id)} was changed since this card was shown; look again.")
    return case, request


def _option(value: str, text: str) -> Option:
    return Option(text=PlainTextObject(text=cut(text, 75), emoji=False), value=value[:150])


def _state(view: Payload, name: str) -> Payload:
    values = mapping(mapping(view.get("state")).get("values"))
    return mapping(mapping(values.get(name)).get(name))


def _refuse_unknown(what: str, name: str | None, known: Sequence[str | None]) -> None:
    if name is not None and name not in {each[:150] for each in known if each}:
        raise NotDecidableError(f"{name!r} is no {what} here; choose one from the list.")


def _products(store: Store) -> list[str]:
    return [product.name for product in store.catalogue.products()]


def _features(store: Store) -> list[str]:
    return list(dict.fromkeys(feature.name for feature in store.catalogue.features()))
